# Counts from 1 to n - 1.
def build(plan):
    if isinstance(plan, list):
        return nn.Sequential(*[build(part) for part in plan])
    if isinstance(plan, tuple):
        n, part = plan
        return nn.Sequential(*[build(part) for _ in range(1, n)])
    return plan()
