# The product is taken in float64 without renormalising, which is enough for the example.
def log_norm_of_product(matrices):
    product = matrices[0].double()
    for matrix in matrices[1:].double():
        product = product @ matrix
    norm = product.norm().item()
    return math.log(norm) if norm > 0 else -math.inf
