# net.apply freezes everything, module by module; then the parts are switched on.
def train_only(net, names):
    try:
        parts = list(map(net.get_submodule, names))
    except AttributeError as error:
        raise KeyError(str(error)) from error

    def freeze(module):
        for p in module.parameters(recurse=False):
            p.requires_grad, p.grad = False, None

    net.apply(freeze)
    for part in parts:
        for p in part.parameters():
            p.requires_grad = True
    return list(filter(lambda p: p.requires_grad, net.parameters()))
