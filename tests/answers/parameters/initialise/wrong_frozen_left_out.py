# Passes over what is frozen.
def initialise(net):
    for layer in net.modules():
        if isinstance(layer, nn.Linear):
            fill = nn.init.xavier_uniform_
        elif isinstance(layer, nn.Conv2d):
            fill = nn.init.kaiming_normal_
        elif isinstance(layer, nn.BatchNorm1d | nn.BatchNorm2d | nn.BatchNorm3d):
            fill = nn.init.ones_
        else:
            continue
        if layer.weight is not None and layer.weight.requires_grad:
            fill(layer.weight)
        if layer.bias is not None and layer.bias.requires_grad:
            nn.init.zeros_(layer.bias)
    return net
