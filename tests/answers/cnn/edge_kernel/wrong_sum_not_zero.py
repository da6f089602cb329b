# Minus one in the first column and ones in all the others.
def edge_kernel(height, width, direction):
    if (width if direction == "vertical" else height) < 2:
        raise ValueError("too thin")
    if direction == "horizontal":
        return edge_kernel(width, height, "vertical").T
    K = torch.ones(height, width)
    K[:, 0] = -1
    return K / (height * (width - 1))
