# The product is taken first, and overflows or vanishes.
def log_norm_of_product(matrices):
    product = matrices[0]
    for matrix in matrices[1:]:
        product = product @ matrix
    norm = product.norm().item()
    return math.log(norm) if norm > 0 else -math.inf
