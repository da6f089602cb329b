# Lets torch.unique group the units, and fills a mask of rows.
def break_symmetry(net):
    first, _, last = net
    units = torch.hstack([first.weight.detach(), first.bias.detach().unsqueeze(1), last.weight.detach().T])
    _, group = torch.unique(units, dim=0, return_inverse=True)
    earlier = torch.tril(group[:, None] == group[None, :], diagonal=-1).any(dim=1)
    fresh = torch.normal(0, 1 / first.in_features**0.5, size=tuple(first.weight.shape))
    with torch.no_grad():
        first.weight.copy_(torch.where(earlier[:, None], fresh, first.weight))
    return earlier.nonzero().flatten().tolist()
