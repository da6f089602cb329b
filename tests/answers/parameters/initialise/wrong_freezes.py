# Freezes a parameter to fill it, and leaves it frozen.
def initialise(net):
    for layer in net.modules():
        if isinstance(layer, nn.Linear):
            nn.init.xavier_uniform_(layer.weight.requires_grad_(False))
        elif isinstance(layer, nn.Conv2d):
            nn.init.kaiming_normal_(layer.weight.requires_grad_(False))
        elif isinstance(layer, nn.BatchNorm1d | nn.BatchNorm2d | nn.BatchNorm3d) and layer.affine:
            nn.init.ones_(layer.weight.requires_grad_(False))
        else:
            continue
        if layer.bias is not None:
            nn.init.zeros_(layer.bias.requires_grad_(False))
    return net
