# Multiplies from the last matrix to the first; the logarithms are tensors, and log(0) does its part.
def log_norm_of_product(matrices):
    logs = torch.zeros((), dtype=torch.float64)
    product = torch.eye(matrices.shape[1], dtype=matrices.dtype)
    for matrix in matrices.flip(0):
        product = matrix @ product
        norm = product.square().sum().sqrt()
        logs = logs + norm.double().log()
        product = product / norm.clamp_min(1e-30)
    return float(logs)
