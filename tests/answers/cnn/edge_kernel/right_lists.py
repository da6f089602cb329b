# Nested lists: the last minus the first, in each row or column.
def edge_kernel(height, width, direction):
    def value(place, last, share):
        return -1 / share if place == 0 else 1 / share if place == last else 0.0

    if direction == "vertical" and width > 1:
        rows = [[value(j, width - 1, height) for j in range(width)] for _ in range(height)]
    elif direction == "horizontal" and height > 1:
        rows = [[value(i, height - 1, width) for _ in range(width)] for i in range(height)]
    else:
        raise ValueError(f"no {direction} edge shows in {height}×{width} pixels")
    return torch.tensor(rows)
