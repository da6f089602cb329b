# Reads the last character alone as the number.
def choose_device(wanted, counts):
    for name in wanted:
        kind = name.split(":")[0]
        number = int(name[-1]) if ":" in name else 0
        if kind == "cpu":
            return torch.device("cpu")
        if number < counts.get(kind, 0):
            return torch.device(kind, number)
    return torch.device("cpu")
