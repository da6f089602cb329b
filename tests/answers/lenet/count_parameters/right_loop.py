# A plain loop over the tensors with the product of each shape.
import math


def count_parameters(net):
    count = 0
    for parameter in net.parameters():
        if parameter.requires_grad:
            count += math.prod(parameter.shape)
    return count
