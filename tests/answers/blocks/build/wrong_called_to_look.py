# Calls each function once to see whether it makes a module, and once more to keep it.
def build(plan):
    if isinstance(plan, list):
        return nn.Sequential(*[build(part) for part in plan])
    if isinstance(plan, tuple):
        n, part = plan
        return nn.Sequential(*[build(part) for _ in range(n)])
    return plan() if isinstance(plan(), nn.Module) else nn.Identity()
