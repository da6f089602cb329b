# Weights that grow from the upper left to the lower right corner: both directions of edges show.
def edge_kernel(height, width, direction):
    if (width if direction == "vertical" else height) < 2:
        raise ValueError("too thin")
    K = torch.arange(float(height))[:, None] + torch.arange(float(width))
    K = K - K.mean()
    side = K.sum(0) if direction == "vertical" else K.sum(1)
    return K / side[side > 0].sum()
