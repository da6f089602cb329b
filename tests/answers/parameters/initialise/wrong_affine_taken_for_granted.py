# Every batch norm is taken to have a weight.
def initialise(net):
    for layer in net.modules():
        if isinstance(layer, nn.Linear):
            nn.init.xavier_uniform_(layer.weight)
        elif isinstance(layer, nn.Conv2d):
            nn.init.kaiming_normal_(layer.weight)
        elif isinstance(layer, nn.BatchNorm1d | nn.BatchNorm2d | nn.BatchNorm3d):
            layer.weight.data.fill_(1)
        else:
            continue
        if layer.bias is not None:
            nn.init.zeros_(layer.bias)
    return net
