# Gives nothing to a worker for whom there is no example.
def split_batch(batch, n):
    if len({len(tensor) for tensor in batch}) > 1:
        raise ValueError("different numbers of examples")
    shards = list(zip(*[tensor.tensor_split(n) for tensor in batch]))
    return [shard for shard in shards if len(shard[0])]
