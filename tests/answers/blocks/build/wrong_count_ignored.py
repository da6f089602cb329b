# Treats the tuple as a block that is there once.
def build(plan):
    if isinstance(plan, list):
        return nn.Sequential(*[build(part) for part in plan])
    if isinstance(plan, tuple):
        return nn.Sequential(build(plan[1]))
    return plan()
