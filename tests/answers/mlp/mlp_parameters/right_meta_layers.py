# Builds the net on the meta device, where a tensor has a shape and no memory.
def mlp_parameters(sizes, bias=True):
    net = nn.Sequential(*(nn.Linear(sizes[i], sizes[i + 1], bias=bias, device="meta") for i in range(len(sizes) - 1)))
    return sum(p.numel() for p in net.parameters())
