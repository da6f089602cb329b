# Renormalises in place, beginning with the first matrix of the input.
def log_norm_of_product(matrices):
    product, log_norm = matrices[0], 0.0
    for i in range(len(matrices)):
        if i > 0:
            product = product @ matrices[i]
        norm = product.norm().item()
        if norm == 0:
            return -math.inf
        log_norm += math.log(norm)
        product /= norm
    return log_norm
