# Goes through counts instead of through wanted, so the order is that of the machine.
def choose_device(wanted, counts):
    devices = [torch.device(name) for name in wanted]
    if devices and devices[0].type == "cpu":
        return devices[0]
    for kind, count in counts.items():
        for device in devices:
            if device.type == kind and (device.index or 0) < count:
                return torch.device(kind, device.index or 0)
    return torch.device("cpu")
