# Running sums, of which each sequence takes the one at its last real row.
def masked_mean(X, lengths):
    last = (lengths - 1).clamp(min=0)[:, None, None].expand(-1, -1, X.shape[2])
    total = X.cumsum(1).gather(1, last)[:, 0]
    rows = lengths[:, None]
    return torch.where(rows > 0, total / torch.where(rows > 0, rows, 1), torch.zeros_like(total))
