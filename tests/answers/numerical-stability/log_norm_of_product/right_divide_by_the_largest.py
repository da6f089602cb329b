# Divides by the largest entry and takes the norm once, at the end.
def log_norm_of_product(matrices):
    product, log_size = matrices[0].clone(), 0.0
    for i in range(1, matrices.shape[0]):
        size = product.abs().max().item()
        if size == 0:
            return -math.inf
        product = torch.matmul(product / size, matrices[i])
        log_size += math.log(size)
    norm = torch.linalg.norm(product).item()
    return log_size + math.log(norm) if norm > 0 else -math.inf
