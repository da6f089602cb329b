# The last worker gets the whole remainder.
def split_batch(batch, n):
    if len({len(tensor) for tensor in batch}) > 1:
        raise ValueError("different numbers of examples")
    size = len(batch[0]) // n
    borders = [i * size for i in range(n)] + [len(batch[0])]
    return [tuple(tensor[a:b] for tensor in batch) for a, b in zip(borders, borders[1:])]
