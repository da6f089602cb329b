# Sets no flag at all: no_grad holds for this block alone.
def train_only(net, names):
    with torch.no_grad():
        parts = [net.get_submodule(name) for name in names]
    return [p for part in parts for p in part.parameters()]
