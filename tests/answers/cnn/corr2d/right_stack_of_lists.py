# Python lists of sums, stacked at the end.
def corr2d(X, K):
    kh, kw = K.shape
    rows = []
    for i in range(len(X) - kh + 1):
        rows.append(torch.stack([torch.sum(X[i : i + kh, j : j + kw] * K) for j in range(X.shape[1] - kw + 1)]))
    return torch.stack(rows)
