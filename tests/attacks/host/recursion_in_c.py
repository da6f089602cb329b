# Overflows the stack in C.
import sys

sys.setrecursionlimit(2**31 - 1)


class Deep:
    def __repr__(self):
        return repr([self])


def double(x):
    deep = None
    for _ in range(10**6):
        deep = (deep,)
    return repr(Deep()), hash(deep)
