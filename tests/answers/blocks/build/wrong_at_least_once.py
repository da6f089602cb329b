# Builds the first of the n without asking whether there is one.
def build(plan):
    if isinstance(plan, list):
        return nn.Sequential(*[build(part) for part in plan])
    if isinstance(plan, tuple):
        n, part = plan
        net = nn.Sequential(build(part))
        while len(net) < n:
            net.append(build(part))
        return net
    return plan()
