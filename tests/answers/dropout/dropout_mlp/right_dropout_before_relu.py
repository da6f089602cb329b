# Dropout before each ReLU: a ReLU of zero is zero, and scaling by a positive number passes through, so nothing differs.
from collections import OrderedDict


def dropout_mlp(sizes, rates):
    return nn.Sequential(OrderedDict(
        flat=nn.Flatten(),
        hidden1=nn.Linear(sizes[0], sizes[1]), drop1=nn.Dropout(rates[0]), relu1=nn.ReLU(),
        hidden2=nn.Linear(sizes[1], sizes[2]), drop2=nn.Dropout(rates[1]), relu2=nn.ReLU(),
        output=nn.Linear(sizes[2], sizes[3]),
    ))
