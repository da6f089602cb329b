# Copies each container and then replaces its items in the copy.
import copy


def to_device(batch, device):
    if type(batch) in (dict, list):
        twin = copy.copy(batch)
        for place in batch if type(batch) is dict else range(len(batch)):
            twin[place] = to_device(batch[place], device)
        return twin
    if hasattr(batch, "_fields"):
        return batch._replace(**{name: to_device(getattr(batch, name), device) for name in batch._fields})
    if isinstance(batch, tuple):
        return tuple(to_device(list(batch), device))
    return batch.to(device) if isinstance(batch, torch.Tensor) else batch
