# Minus one in one half, one in the other (nothing in the middle), divided by the number of ones.
def edge_kernel(height, width, direction):
    if (width if direction == "vertical" else height) < 2:
        raise ValueError(f"{height}×{width} is too thin for {direction} edges")
    K = torch.zeros(height, width)
    if direction == "vertical":
        half = width // 2
        K[:, :half] = -1
        K[:, width - half :] = 1
    else:
        half = height // 2
        K[:half] = -1
        K[height - half :] = 1
    return K / (half * (height if direction == "vertical" else width))
