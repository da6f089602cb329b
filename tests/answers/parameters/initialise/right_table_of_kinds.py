# A table says what to do with which kind of layer; a stack goes through the net.
def initialise(net):
    table = [
        (nn.Linear, nn.init.xavier_uniform_),
        (nn.Conv2d, lambda w: nn.init.kaiming_normal_(w, mode="fan_in", nonlinearity="relu")),
        ((nn.BatchNorm1d, nn.BatchNorm2d, nn.BatchNorm3d), nn.init.ones_),
    ]
    stack = [net]
    while stack:
        layer = stack.pop()
        stack.extend(layer.children())
        for kind, fill in table:
            if isinstance(layer, kind):
                if layer.weight is not None:
                    fill(layer.weight)
                if layer.bias is not None:
                    nn.init.constant_(layer.bias, 0)
    return net
