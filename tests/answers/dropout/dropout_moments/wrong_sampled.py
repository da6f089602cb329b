# Estimates both from 20000 draws.
def dropout_moments(X, W, b, p):
    masks = (torch.rand(20000, *X.shape) >= p).to(X.dtype) / (1 - p)
    outputs = (masks * X) @ W + b
    return outputs.mean(0), outputs.var(0)
