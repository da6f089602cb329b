# Takes the CPU only if nothing else is there, even where it was wanted before.
def choose_device(wanted, counts):
    for name in wanted:
        device = torch.device(name)
        if (device.index or 0) < counts.get(device.type, 0):
            return torch.device(device.type, device.index or 0)
    return torch.device("cpu")
