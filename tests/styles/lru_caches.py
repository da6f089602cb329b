# functools.lru_cache on the student's function: cache_info, cache_clear, and a call that would take for ever without
# %% answer
from functools import lru_cache

### BEGIN SOLUTION
@lru_cache(maxsize=None)
def ways(n):
    """The ways to climb n steps by ones and twos."""
    return 1 if n < 2 else ways(n - 1) + ways(n - 2)
### END SOLUTION
# %% test 2
assert [ways(n) for n in range(6)] == [1, 1, 2, 3, 5, 8]
assert hasattr(ways, "cache_info"), "use functools.lru_cache"
### BEGIN HIDDEN TESTS
ways.cache_clear()
assert ways.cache_info().currsize == 0
assert ways(90) == 4660046610375530309
info = ways.cache_info()
assert info.misses == 91 and info.maxsize is None
assert ways.__wrapped__(1) == 1
### END HIDDEN TESTS
# %% right cache
import functools


@functools.cache
def ways(steps):
    if steps in (0, 1):
        return 1
    return ways(steps - 2) + ways(steps - 1)
# %% wrong dictionary
_known = {0: 1, 1: 1}


def ways(n):
    if n not in _known:
        _known[n] = ways(n - 1) + ways(n - 2)
    return _known[n]
# %% wrong bounded cache
@lru_cache(maxsize=128)
def ways(n):
    return 1 if n < 2 else ways(n - 1) + ways(n - 2)
