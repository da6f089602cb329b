# Copies the examples by their numbers.
def split_batch(batch, n):
    first, *others = batch
    if not all(t.size(0) == first.size(0) for t in others):
        raise ValueError("different sizes")
    numbers = torch.arange(first.size(0)).tensor_split(n)
    return [tuple(t.index_select(0, chosen.to(t.device)) for t in batch) for chosen in numbers]
