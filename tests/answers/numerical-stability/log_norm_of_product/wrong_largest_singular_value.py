# The spectral norm, which is the Frobenius norm only for matrices of rank one.
def log_norm_of_product(matrices):
    product, log_norm = torch.eye(matrices.shape[-1], dtype=matrices.dtype), 0.0
    for matrix in matrices:
        product = product @ matrix
        norm = torch.linalg.matrix_norm(product, ord=2).item()
        if norm == 0:
            return -math.inf
        log_norm += math.log(norm)
        product = product / norm
    return log_norm
