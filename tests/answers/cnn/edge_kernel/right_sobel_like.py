# Weights that fall off from the middle of the edge to its ends, differences from side to side; then scaled to 1.
def edge_kernel(height, width, direction):
    along, across = (height, width) if direction == "vertical" else (width, height)
    if across < 2:
        raise ValueError("an edge needs two pixels across it")
    smooth = torch.tensor([1.0 + min(i, along - 1 - i) for i in range(along)])
    slope = torch.linspace(-1, 1, across)
    K = smooth[:, None] * slope
    K = K / K[K > 0].sum()
    return K if direction == "vertical" else K.T.contiguous()
