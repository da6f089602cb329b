# Goes by index, and runs on a copy of the net and of the input.
from copy import deepcopy


@torch.no_grad()
def conv_shapes(net, X):
    layers, out, result = deepcopy(net), X.detach().clone(), []
    layers.train(False)
    for i in range(len(layers)):
        out = layers[i](out)
        result += [(type(layers[i]).__name__, tuple(int(n) for n in out.shape))]
    return result
