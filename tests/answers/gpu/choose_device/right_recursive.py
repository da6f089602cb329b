# The first one, or else what the rest of the list gives.
def choose_device(wanted, counts):
    if not wanted:
        return torch.device(type="cpu")
    first = torch.device(wanted[0])
    if first.type == "cpu":
        return first
    number = 0 if first.index is None else first.index
    if counts.get(first.type, 0) > number:
        return torch.device(type=first.type, index=number)
    return choose_device(wanted[1:], counts)
