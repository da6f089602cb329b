# Two small classes that are an nn.Sequential, one for each kind of plan.
class _Row(nn.Sequential):
    def __init__(self, plans):
        super().__init__(*(build(plan) for plan in plans))


class _Repeat(_Row):
    def __init__(self, n, plan):
        super().__init__(plan for _ in range(n))


def build(plan):
    kinds = {list: _Row, tuple: lambda pair: _Repeat(*pair)}
    kind = kinds.get(type(plan))
    return plan() if kind is None else kind(plan)
