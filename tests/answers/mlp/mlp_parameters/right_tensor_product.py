# A scalar product of two integer tensors, turned into an int.
def mlp_parameters(sizes, bias=True):
    widths = torch.tensor(sizes, dtype=torch.int64)
    return int(((widths[:-1] + int(bias)) * widths[1:]).sum())
