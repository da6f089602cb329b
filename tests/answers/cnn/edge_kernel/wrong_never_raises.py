# Gives a kernel of one column as well.
def edge_kernel(height, width, direction):
    if direction == "horizontal":
        return edge_kernel(width, height, "vertical").T
    K = torch.zeros(height, width)
    K[:, 0], K[:, -1] = -1, 1
    return K / height
