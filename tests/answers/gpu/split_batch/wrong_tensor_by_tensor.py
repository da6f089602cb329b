# Returns one tuple for each tensor of the batch instead of one for each worker.
def split_batch(batch, n):
    if len({len(tensor) for tensor in batch}) > 1:
        raise ValueError("different numbers of examples")
    return [tensor.tensor_split(n) for tensor in batch]
