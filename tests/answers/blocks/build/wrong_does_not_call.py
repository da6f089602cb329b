# Gives back what is not a list as it is, without calling it.
def build(plan):
    if isinstance(plan, list):
        return nn.Sequential(*[build(part) for part in plan])
    if isinstance(plan, tuple):
        n, part = plan
        return nn.Sequential(*[build(part) for _ in range(n)])
    return plan
