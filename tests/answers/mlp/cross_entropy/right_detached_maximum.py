# The maximum without a gradient, in place on the new tensor, and a boolean mask for the right class.
def cross_entropy(logits, y):
    with torch.no_grad():
        top, _ = logits.max(dim=1, keepdim=True)
    Z = logits - top
    mask = torch.arange(logits.shape[1])[None, :] == y[:, None]
    return (Z.exp().sum(dim=1).log() - Z[mask]).mean()
