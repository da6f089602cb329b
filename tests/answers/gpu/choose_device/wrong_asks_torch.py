# Asks torch what this machine has, and not counts.
def choose_device(wanted, counts):
    for name in wanted:
        device = torch.device(name)
        if device.type == "cuda" and (device.index or 0) < torch.cuda.device_count():
            return torch.device("cuda", device.index or 0)
    return torch.device("cpu")
