# Asks for two columns and two rows, whatever the direction.
def edge_kernel(height, width, direction):
    if height < 2 or width < 2:
        raise ValueError("the kernel must be 2×2 or larger")
    K = torch.zeros(height, width)
    if direction == "vertical":
        K[:, 0], K[:, -1] = -1 / height, 1 / height
    else:
        K[0], K[-1] = -1 / width, 1 / width
    return K
