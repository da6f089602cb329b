# Deals the examples out in turn, so the order is another.
def split_batch(batch, n):
    if len({len(tensor) for tensor in batch}) > 1:
        raise ValueError("different numbers of examples")
    return [tuple(tensor[i::n] for tensor in batch) for i in range(n)]
