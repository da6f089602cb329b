# torch.split with a list of sizes; the last shards are the larger ones.
def split_batch(batch, n):
    if min(map(len, batch)) != max(map(len, batch)):
        raise ValueError("the tensors have different numbers of examples")
    size = len(batch[0])
    sizes = [(size + worker) // n for worker in range(n)]
    parts = [torch.split(tensor, sizes) for tensor in batch]
    return [tuple(part[worker] for part in parts) for worker in range(n)]
