# Structural patterns; the tensor is copied even where it is there already.
def to_device(batch, device):
    match batch:
        case torch.Tensor():
            return batch.to(device, copy=True)
        case dict():
            moved = {}
            for key in batch:
                moved[key] = to_device(batch[key], device)
            return moved
        case list():
            return list(map(lambda item: to_device(item, device), batch))
        case tuple():
            items = [to_device(item, device) for item in batch]
            return tuple(items) if type(batch) is tuple else batch.__class__(*items)
        case _:
            return batch
