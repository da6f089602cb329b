# Returns a tensor and not a float.
def log_norm_of_product(matrices):
    product = torch.eye(matrices.shape[-1], dtype=matrices.dtype)
    log_norm = torch.zeros((), dtype=torch.float64)
    for matrix in matrices:
        product = product @ matrix
        norm = product.norm()
        if norm == 0:
            return torch.tensor(-math.inf)
        log_norm += norm.log()
        product = product / norm
    return log_norm
