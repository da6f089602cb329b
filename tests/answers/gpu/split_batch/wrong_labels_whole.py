# Splits X and gives all labels to every worker.
def split_batch(batch, n):
    if len({len(tensor) for tensor in batch}) > 1:
        raise ValueError("different numbers of examples")
    return [(part, *batch[1:]) for part in batch[0].tensor_split(n)]
