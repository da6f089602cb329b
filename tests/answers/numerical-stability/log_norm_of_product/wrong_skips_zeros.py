# Leaves sizes of zero out of the account, so that a product of zero seems to have a size.
def log_norm_of_product(matrices):
    product, log_norm = torch.eye(matrices.shape[-1], dtype=matrices.dtype), 0.0
    for matrix in matrices:
        product = product @ matrix
        norm = product.norm().item()
        if norm > 0:
            log_norm += math.log(norm)
            product = product / norm
    return log_norm
