# Takes everything that can be walked through for a list, texts and sets too.
def to_device(batch, device):
    if isinstance(batch, torch.Tensor):
        return batch.to(device)
    if isinstance(batch, dict):
        return {key: to_device(value, device) for key, value in batch.items()}
    if hasattr(batch, "_fields"):
        return type(batch)(*[to_device(item, device) for item in batch])
    if isinstance(batch, tuple):
        return tuple(to_device(item, device) for item in batch)
    if hasattr(batch, "__iter__") and not isinstance(batch, str):
        return [to_device(item, device) for item in batch]
    return batch
