# net.apply with a function that writes to .data, with formulas of its own.
import math


def _first_values(layer):
    if type(layer) is nn.Linear:
        a = math.sqrt(6 / (layer.in_features + layer.out_features))
        layer.weight.data.uniform_(-a, a)
        if layer.bias is not None:
            layer.bias.data.zero_()
    if type(layer) is nn.Conv2d:
        n_in = layer.in_channels // layer.groups * math.prod(layer.kernel_size)
        layer.weight.data.normal_(0, math.sqrt(2 / n_in))
        if layer.bias is not None:
            layer.bias.data.zero_()
    if type(layer) in (nn.BatchNorm1d, nn.BatchNorm2d, nn.BatchNorm3d) and layer.weight is not None:
        layer.weight.data.fill_(1)
        layer.bias.data.fill_(0)


def initialise(net):
    return net.apply(_first_values)
