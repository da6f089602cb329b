# Where the number is not there, takes device 0 of that type.
def choose_device(wanted, counts):
    for name in wanted:
        device = torch.device(name)
        if device.type == "cpu":
            return device
        count = counts.get(device.type, 0)
        if count:
            index = device.index or 0
            return torch.device(device.type, index if index < count else 0)
    return torch.device("cpu")
