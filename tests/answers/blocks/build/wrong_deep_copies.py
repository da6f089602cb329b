# Builds the repeated plan once and copies it: all copies start from the same weights.
import copy


def build(plan):
    if isinstance(plan, list):
        return nn.Sequential(*[build(part) for part in plan])
    if isinstance(plan, tuple):
        n, part = plan
        block = build(part)
        return nn.Sequential(*[copy.deepcopy(block) for _ in range(n)])
    return plan()
