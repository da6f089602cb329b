# Multiplies entry by entry instead of as matrices.
def log_norm_of_product(matrices):
    product, log_norm = torch.ones_like(matrices[0]), 0.0
    for matrix in matrices:
        product = product * matrix
        norm = product.norm().item()
        if norm == 0:
            return -math.inf
        log_norm += math.log(norm)
        product = product / norm
    return log_norm
