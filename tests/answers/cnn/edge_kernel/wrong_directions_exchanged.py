# Takes a vertical edge for one at which the numbers change from row to row.
def edge_kernel(height, width, direction):
    if (height if direction == "vertical" else width) < 2:
        raise ValueError("too thin")
    K = torch.zeros(height, width)
    if direction == "vertical":
        K[0], K[-1] = -1 / width, 1 / width
    else:
        K[:, 0], K[:, -1] = -1 / height, 1 / height
    return K
