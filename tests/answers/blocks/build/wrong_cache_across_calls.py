# Keeps a cache for all calls, so two nets from one function share their parameters.
_cache = {}


def build(plan, place=()):
    if isinstance(plan, list):
        return nn.Sequential(*[build(part, (*place, i)) for i, part in enumerate(plan)])
    if isinstance(plan, tuple):
        return nn.Sequential(*[build(plan[1], (*place, i)) for i in range(plan[0])])
    key = place, repr(plan)
    if key not in _cache:
        _cache[key] = plan()
    return _cache[key]
