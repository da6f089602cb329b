# A weighted sum: each real row weighs one over the length.
def masked_mean(X, lengths):
    mask = lengths.view(-1, 1) > torch.arange(X.shape[1]).to(lengths.device).view(1, -1)
    weights = mask.to(X.dtype) / lengths.clamp_min(1).to(X.dtype).view(-1, 1)
    clean = X.where(mask[..., None], torch.zeros((), dtype=X.dtype, device=X.device))
    return torch.einsum("bl,bld->bd", weights, clean)
