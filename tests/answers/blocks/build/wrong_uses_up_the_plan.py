# Takes the parts out of the plan's list.
def build(plan):
    if isinstance(plan, list):
        parts = []
        while plan:
            parts.append(build(plan.pop(0)))
        return nn.Sequential(*parts)
    if isinstance(plan, tuple):
        n, part = plan
        return nn.Sequential(*[build(list(part) if isinstance(part, list) else part) for _ in range(n)])
    return plan()
