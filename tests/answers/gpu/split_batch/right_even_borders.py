# Puts the borders at equal distances and rounds them down, so the larger shards lie here and there.
def split_batch(batch, n):
    size = batch[0].shape[0]
    for other in batch[1:]:
        if other.shape[0] != size:
            raise ValueError(f"{size} examples and {other.shape[0]}")
    return [tuple(t[i * size // n : (i + 1) * size // n] for t in batch) for i in range(n)]
