# Floods: takes 5 GiB in one piece, in a tensor, and writes to all of it.
def double(x):
    return int(torch.ones(5 * 2**28, dtype=torch.float32)[-1])
