# Keeps mantissas and counts exponents of two, as floating-point numbers do.
def log_norm_of_product(matrices):
    product, exponent = matrices[0].double(), 0
    for matrix in matrices[1:].double():
        product = product @ matrix
        shift = int(torch.frexp(product.abs().max()).exponent)
        product = torch.ldexp(product, torch.tensor(-shift))
        exponent += shift
    norm = product.norm().item()
    if not norm:
        return -math.inf
    return math.log(norm) + exponent * math.log(2)
