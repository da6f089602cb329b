# The logarithm to base 2.
def log_norm_of_product(matrices):
    product, log_norm = torch.eye(matrices.shape[-1], dtype=matrices.dtype), 0.0
    for matrix in matrices:
        product = product @ matrix
        norm = product.norm().item()
        if norm == 0:
            return -math.inf
        log_norm += math.log2(norm)
        product = product / norm
    return log_norm
