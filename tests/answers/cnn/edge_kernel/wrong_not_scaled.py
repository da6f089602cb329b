# Ones and minus ones: a step gives as much as the kernel is long.
def edge_kernel(height, width, direction):
    if (width if direction == "vertical" else height) < 2:
        raise ValueError("too thin")
    K = torch.zeros(height, width)
    if direction == "vertical":
        K[:, 0], K[:, -1] = -1, 1
    else:
        K[0], K[-1] = -1, 1
    return K
