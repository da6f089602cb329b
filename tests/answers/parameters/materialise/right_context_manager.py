# A context manager that changes the modes and puts them back.
from contextlib import contextmanager


@contextmanager
def evaluating(net):
    in_training = {module for module in net.modules() if module.training}
    net.eval()
    try:
        yield net
    finally:
        for module in in_training:
            module.training = True


def materialise(make, X):
    before = torch.is_grad_enabled()
    torch.set_grad_enabled(False)
    try:
        with evaluating(make()) as net:
            net(X)
    finally:
        torch.set_grad_enabled(before)
    return net
