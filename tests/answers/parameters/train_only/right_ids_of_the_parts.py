# Collects the ids of what is to be trained, then goes once through all parameters.
def train_only(net, names):
    modules = dict(net.named_modules())
    keep = {id(p) for name in names for p in modules[name].parameters()}
    trained = []
    for p in net.parameters():
        if id(p) in keep:
            p.requires_grad_(True)
            trained.append(p)
        else:
            p.requires_grad_(False)
            p.grad = None
    return trained
