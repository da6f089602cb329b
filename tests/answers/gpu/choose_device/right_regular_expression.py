# A regular expression, and the CPU put at the end of the wanted ones.
import re


def choose_device(wanted, counts):
    for name in [*wanted, "cpu"]:
        kind, index = re.fullmatch(r"([a-z]+)(?::(\d+))?", name).groups()
        if kind == "cpu":
            break
        if int(index or "0") in range(counts.get(kind, 0)):
            return torch.device(kind, int(index or "0"))
    return torch.device("cpu")
