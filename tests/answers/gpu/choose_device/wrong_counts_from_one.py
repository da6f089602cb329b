# Numbers the devices from 1, so with one GPU cuda:1 is there.
def choose_device(wanted, counts):
    for name in wanted:
        device = torch.device(name)
        if device.type == "cpu":
            return device
        if counts.get(device.type, 0) > 0 and (device.index or 0) <= counts[device.type]:
            return torch.device(device.type, device.index or 0)
    return torch.device("cpu")
