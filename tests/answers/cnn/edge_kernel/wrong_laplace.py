# One column against the mean of the others: finds a line, and at an edge gives numbers of both signs.
def edge_kernel(height, width, direction):
    if direction == "horizontal":
        return edge_kernel(width, height, "vertical").T
    if width < 2:
        raise ValueError("too thin")
    K = torch.full((height, width), -1 / (width - 1))
    K[:, width // 2] = 1
    return K / height
