# Random weights along the edge, then made to add up to 1.
def edge_kernel(height, width, direction):
    if direction == "horizontal":
        return edge_kernel(width, height, "vertical").transpose(0, 1)
    if width < 2:
        raise ValueError("too narrow")
    share = (torch.rand(height) + 0.1)
    share = share / share.sum()
    K = torch.zeros(height, width)
    K[:, 0] -= share
    K[:, 1] += share
    return K
