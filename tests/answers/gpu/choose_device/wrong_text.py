# Returns the name and not a device.
def choose_device(wanted, counts):
    for name in wanted:
        kind, _, number = name.partition(":")
        if kind == "cpu":
            return "cpu"
        if int(number or 0) < counts.get(kind, 0):
            return f"{kind}:{number or 0}"
    return "cpu"
