# Multiplies the sizes up again instead of adding their logarithms, and returns the norm itself.
def log_norm_of_product(matrices):
    product, size = torch.eye(matrices.shape[-1], dtype=matrices.dtype), 1.0
    for matrix in matrices:
        product = product @ matrix
        norm = product.norm().item()
        if norm == 0:
            return -math.inf
        size *= norm
        product = product / norm
    return size
