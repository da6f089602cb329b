# The first shards get one example of the remainder each.
def split_batch(batch, n):
    sizes = [len(tensor) for tensor in batch]
    if any(size != sizes[0] for size in sizes):
        raise ValueError("not the same number of examples")
    share, rest = divmod(sizes[0], n)
    shards, start = [], 0
    for worker in range(n):
        end = start + share + (worker < rest)
        shards.append(tuple(tensor[start:end] for tensor in batch))
        start = end
    return shards
