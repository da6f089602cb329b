# Fills the parameters in place without no_grad, which torch does not allow for a leaf.
def initialise(net):
    for layer in net.modules():
        if isinstance(layer, nn.Linear):
            a = (6 / sum(layer.weight.shape)) ** 0.5
            layer.weight.uniform_(-a, a)
        elif isinstance(layer, nn.Conv2d):
            layer.weight.normal_(0, (2 / layer.weight[0].numel()) ** 0.5)
        elif isinstance(layer, nn.BatchNorm1d | nn.BatchNorm2d | nn.BatchNorm3d) and layer.affine:
            layer.weight.fill_(1)
        else:
            continue
        if layer.bias is not None:
            layer.bias.zero_()
    return net
