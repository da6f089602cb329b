# Takes the name apart as a text.
def choose_device(wanted, counts):
    for name in wanted:
        kind, _, number = name.partition(":")
        number = int(number or 0)
        if kind == "cpu":
            return torch.device("cpu")
        if kind in counts and number < counts[kind]:
            return torch.device(f"{kind}:{number}")
    return torch.device("cpu")
