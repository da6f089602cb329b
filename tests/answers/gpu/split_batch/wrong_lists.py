# A shard is a list and not a tuple.
def split_batch(batch, n):
    if len({len(tensor) for tensor in batch}) > 1:
        raise ValueError("different numbers of examples")
    return [list(shard) for shard in zip(*[tensor.tensor_split(n) for tensor in batch])]
