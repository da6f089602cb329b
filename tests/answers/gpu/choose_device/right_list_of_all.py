# Lists every device that there is, and looks the wanted ones up in it.
def choose_device(wanted, counts):
    there = {"cpu": torch.device("cpu")}
    for kind, count in counts.items():
        for i in range(count):
            there[f"{kind}:{i}"] = torch.device(kind, i)
        if count:
            there[kind] = there[f"{kind}:0"]
    return next((there[name] for name in wanted if name in there), torch.device("cpu"))
