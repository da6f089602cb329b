# A copy of the net is sent backward, so the net itself keeps its gradients.
import copy


def gradient_norms(net, X, y):
    twin = copy.deepcopy(net)
    twin.zero_grad()
    nn.functional.mse_loss(twin(X), y).backward()
    return [float(layer.weight.grad.norm()) for layer in twin.modules() if isinstance(layer, nn.Linear)]
