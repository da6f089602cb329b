# Adds up row after row; each row counts where the sequence is long enough.
def masked_mean(X, lengths):
    total = torch.zeros_like(X[:, 0])
    for t in range(X.size(1)):
        total = total + torch.where((lengths > t)[:, None], X[:, t], 0.0)
    mean = total / lengths[:, None].to(X.dtype)
    return torch.where(lengths[:, None] == 0, torch.zeros_like(mean), mean)
