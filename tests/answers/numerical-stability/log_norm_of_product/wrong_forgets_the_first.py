# Starts from the first matrix, renormalised, and does not count its size.
def log_norm_of_product(matrices):
    if len(matrices) == 1:
        return matrices.norm().log().item()
    if matrices[0].norm() == 0:
        return -math.inf
    product, log_norm = matrices[0] / matrices[0].norm(), 0.0
    for matrix in matrices[1:]:
        product = product @ matrix
        norm = product.norm().item()
        if norm == 0:
            return -math.inf
        log_norm += math.log(norm)
        product = product / norm
    return log_norm
