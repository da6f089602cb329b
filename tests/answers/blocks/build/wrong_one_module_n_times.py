# Builds the repeated plan once and puts the same module n times.
def build(plan):
    if isinstance(plan, list):
        return nn.Sequential(*[build(part) for part in plan])
    if isinstance(plan, tuple):
        n, part = plan
        return nn.Sequential(*[build(part)] * n)
    return plan()
