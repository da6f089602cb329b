# Builds new values by name and loads them.
def initialise(net):
    state = net.state_dict()
    for name, layer in net.named_modules():
        prefix = name + "." if name else ""
        normed = isinstance(layer, (nn.BatchNorm1d, nn.BatchNorm2d, nn.BatchNorm3d))
        if not (normed or isinstance(layer, (nn.Linear, nn.Conv2d))):
            continue
        for key, p in layer.named_parameters(recurse=False):
            if key == "bias":
                value = torch.zeros_like(p)
            elif normed:
                value = torch.ones_like(p)
            elif isinstance(layer, nn.Linear):
                value = nn.init.xavier_uniform_(torch.empty_like(p, requires_grad=False))
            else:
                value = torch.empty_like(p, requires_grad=False)
                nn.init.normal_(value, std=(2 / p[0].numel()) ** 0.5)
            state[prefix + key] = value
    net.load_state_dict(state)
    return net
