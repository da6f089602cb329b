# Looks the type up in counts without asking whether it is there.
def choose_device(wanted, counts):
    for name in wanted:
        device = torch.device(name)
        if device.type == "cpu":
            return device
        if counts != {} and (device.index or 0) < counts[device.type]:
            return torch.device(device.type, device.index or 0)
    return torch.device("cpu")
