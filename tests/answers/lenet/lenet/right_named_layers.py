# An OrderedDict of layers, with weights drawn anew by Xavier's rule.
from collections import OrderedDict


def lenet():
    net = nn.Sequential(OrderedDict(
        c1=nn.Conv2d(1, 6, 5, padding="same"), a1=nn.ReLU(), s2=nn.MaxPool2d(2),
        c3=nn.Conv2d(6, 16, 5), a3=nn.ReLU(), s4=nn.MaxPool2d(2), flat=nn.Flatten(),
        f5=nn.Linear(400, 120), a5=nn.ReLU(), f6=nn.Linear(120, 84), a6=nn.ReLU(), out=nn.Linear(84, 10),
    ))
    for layer in net:
        if hasattr(layer, "weight"):
            nn.init.xavier_uniform_(layer.weight)
    return net
