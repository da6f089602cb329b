# Adds up the logarithms of the norms: a bound, and not the norm of the product.
def log_norm_of_product(matrices):
    norms = matrices.flatten(1).norm(dim=1)
    return norms.double().log().sum().item()
