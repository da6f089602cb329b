# Puts a number on the CPU as well.
def choose_device(wanted, counts):
    for name in wanted:
        device = torch.device(name)
        if (device.index or 0) < (counts | {"cpu": 1}).get(device.type, 0):
            return torch.device(device.type, device.index or 0)
    return torch.device("cpu")
