# One sequence after another, each with its length as a tensor of no axes.
def masked_mean(X, lengths):
    means = []
    for x, n in zip(X, lengths):
        steps = torch.arange(len(x), device=x.device)
        rows = torch.where((steps < n).reshape(-1, 1), x, torch.zeros_like(x))
        means.append(rows.sum(0) / n.clamp(min=1))
    return torch.stack(means)
