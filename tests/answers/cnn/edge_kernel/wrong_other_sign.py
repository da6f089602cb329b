# The left pixel minus the right one, divided as it should be.
def edge_kernel(height, width, direction):
    if (width if direction == "vertical" else height) < 2:
        raise ValueError("too thin")
    K = torch.zeros(height, width)
    if direction == "vertical":
        K[:, 0], K[:, -1] = 1 / height, -1 / height
    else:
        K[0], K[-1] = 1 / width, -1 / width
    return K
