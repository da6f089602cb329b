# An empty shard is an empty tuple, without tensors.
def split_batch(batch, n):
    if len({len(tensor) for tensor in batch}) > 1:
        raise ValueError("different numbers of examples")
    shards = list(zip(*[tensor.tensor_split(n) for tensor in batch]))
    return [shard if len(shard[0]) else () for shard in shards]
