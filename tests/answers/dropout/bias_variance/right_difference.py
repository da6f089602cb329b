# The variance is what remains of the mean squared distance to the truth.
def bias_variance(fit, datasets, points, truth):
    P = torch.stack([fit(*pair)(points) for pair in datasets]).double()
    error = (P - truth).pow(2).mean().item()
    bias2 = float(torch.mean((P.mean(dim=0) - truth) ** 2))
    return bias2, error - bias2
