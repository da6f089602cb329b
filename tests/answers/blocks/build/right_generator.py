# A helper gives the parts of a plan, one by one.
from collections import OrderedDict


def _parts(plan):
    if isinstance(plan, tuple):
        n, inner = plan
        yield from (build(inner) for _ in range(n))
    else:
        for inner in plan:
            yield build(inner)


def build(plan):
    if not isinstance(plan, (tuple, list)):
        return plan()
    return nn.Sequential(OrderedDict((f"block{i}", part) for i, part in enumerate(_parts(plan))))
