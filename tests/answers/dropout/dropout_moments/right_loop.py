# Element by element, with the variance of each term.
def dropout_moments(X, W, b, p):
    factor = p / (1 - p)
    means, variances = [], []
    for x in X:
        for j in range(W.shape[1]):
            mean, variance = b[j], torch.zeros((), dtype=X.dtype)
            for i in range(W.shape[0]):
                mean = mean + x[i] * W[i, j]
                variance = variance + factor * (x[i] * W[i, j]) ** 2
            means.append(mean)
            variances.append(variance)
    shape = (len(X), W.shape[1])
    return torch.stack(means).reshape(shape), torch.stack(variances).reshape(shape)
