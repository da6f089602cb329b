# Marks the padding by NaN and takes the mean that ignores NaN.
def masked_mean(X, lengths):
    steps = torch.arange(X.size(1), device=lengths.device)
    marked = X.masked_fill((steps >= lengths[:, None])[..., None], float("nan"))
    return torch.nan_to_num(marked.nanmean(dim=1), nan=0.0)
