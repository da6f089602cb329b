# Counts from in_features and out_features, so linear layers alone, and each with a bias.
def count_by_part(net):
    def size(module):
        layers = [m for m in module.modules() if isinstance(m, nn.Linear)]
        return sum(m.in_features * m.out_features + m.out_features for m in layers)

    return {name: size(part) for name, part in net.named_children()}
