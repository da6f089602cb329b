# Two entries in the middle of the kernel; all others are zero.
def edge_kernel(height, width, direction):
    K = torch.zeros(height, width)
    if direction == "vertical":
        if width == 1:
            raise ValueError("one column")
        i, j = height // 2, width // 2
        K[i, j - 1], K[i, j] = -1.0, 1.0
    else:
        if height == 1:
            raise ValueError("one row")
        i, j = height // 2, width // 2
        K[i - 1, j], K[i, j] = -1.0, 1.0
    return K
