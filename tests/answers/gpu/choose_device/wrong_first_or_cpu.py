# Looks at the first two names at most and then gives up.
def choose_device(wanted, counts):
    for name in wanted[:2]:
        device = torch.device(name)
        if device.type == "cpu":
            return device
        if (device.index or 0) < counts.get(device.type, 0):
            return torch.device(device.type, device.index or 0)
    return torch.device("cpu")
