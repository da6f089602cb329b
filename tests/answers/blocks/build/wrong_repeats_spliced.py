# Puts the n copies straight into the list around them, without a Sequential of their own.
def build(plan):
    if isinstance(plan, list):
        parts = []
        for part in plan:
            if isinstance(part, tuple):
                parts += [build(part[1]) for _ in range(part[0])]
            else:
                parts.append(build(part))
        return nn.Sequential(*parts)
    if isinstance(plan, tuple):
        return nn.Sequential(*[build(plan[1]) for _ in range(plan[0])])
    return plan()
