# Knows lists in tuples in a list, as in the example, and goes no deeper.
def build(plan):
    parts = []
    for part in plan:
        if isinstance(part, tuple):
            n, inner = part
            parts.append(nn.Sequential(*[nn.Sequential(*[make() for make in inner]) for _ in range(n)]))
        else:
            parts.append(part())
    return nn.Sequential(*parts)
