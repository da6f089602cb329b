# Returns the device as it was named: cuda stays without a number.
def choose_device(wanted, counts):
    for device in map(torch.device, wanted):
        if device.type == "cpu" or (device.index or 0) < counts.get(device.type, 0):
            return device
    return torch.device("cpu")
