# Puts new parameters in the place of the old ones, which an optimizer goes on holding.
def initialise(net):
    for layer in net.modules():
        if isinstance(layer, nn.Linear):
            weight = nn.init.xavier_uniform_(layer.weight.detach().clone())
            layer.weight = nn.Parameter(weight, layer.weight.requires_grad)
        elif isinstance(layer, nn.Conv2d):
            weight = nn.init.kaiming_normal_(layer.weight.detach().clone())
            layer.weight = nn.Parameter(weight, layer.weight.requires_grad)
        elif isinstance(layer, nn.BatchNorm1d | nn.BatchNorm2d | nn.BatchNorm3d) and layer.affine:
            layer.weight = nn.Parameter(torch.ones_like(layer.weight))
        else:
            continue
        if layer.bias is not None:
            layer.bias = nn.Parameter(torch.zeros_like(layer.bias))
    return net
