# Returns the parameters in the order of the names, and twice where one part is in another.
def train_only(net, names):
    parts = [net.get_submodule(name) for name in names]
    net.zero_grad()
    net.requires_grad_(False)
    trained = []
    for part in parts:
        part.requires_grad_(True)
        trained += part.parameters()
    return trained
