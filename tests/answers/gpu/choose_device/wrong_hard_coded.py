# Does what the two examples show: a GPU if there is any, or else the CPU.
def choose_device(wanted, counts):
    return torch.device("cuda:0") if counts.get("cuda") else torch.device("cpu")
