# One function for each type, chosen by functools.
from functools import singledispatch


@singledispatch
def to_device(batch, device):
    return batch


@to_device.register
def _(batch: torch.Tensor, device):
    return batch.to(device=device)


@to_device.register
def _(batch: dict, device):
    return dict(zip(batch.keys(), (to_device(value, device) for value in batch.values())))


@to_device.register
def _(batch: list, device):
    return [to_device(item, device) for item in batch]


@to_device.register
def _(batch: tuple, device):
    items = (to_device(item, device) for item in batch)
    return type(batch)._make(items) if hasattr(type(batch), "_make") else tuple(items)
