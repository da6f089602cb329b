# Stops with an AssertionError instead of a ValueError.
def split_batch(batch, n):
    assert len({len(tensor) for tensor in batch}) == 1, "different numbers of examples"
    return list(zip(*[tensor.tensor_split(n) for tensor in batch]))
