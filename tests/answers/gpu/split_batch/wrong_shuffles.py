# Shuffles the examples first, as a loader does.
def split_batch(batch, n):
    if len({len(tensor) for tensor in batch}) > 1:
        raise ValueError("different numbers of examples")
    order = torch.randperm(len(batch[0]))
    return list(zip(*[tensor[order].tensor_split(n) for tensor in batch]))
