# Every shard has the size rounded up, so the last ones get what is left.
def split_batch(batch, n):
    if len({len(tensor) for tensor in batch}) > 1:
        raise ValueError("different numbers of examples")
    size = -(-len(batch[0]) // n)
    return [tuple(tensor[i * size : (i + 1) * size] for tensor in batch) for i in range(n)]
