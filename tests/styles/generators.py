# Generators: next, list, islice of an endless one, send nothing after the end
# %% answer
def collatz(n):
    """Yields n and what follows it, down to 1."""
    ### BEGIN SOLUTION
    yield n
    while n != 1:
        n = n // 2 if n % 2 == 0 else 3 * n + 1
        yield n
    ### END SOLUTION
# %% test 2
steps = collatz(6)
assert next(steps) == 6
assert next(steps) == 3
assert list(collatz(4)) == [4, 2, 1]
### BEGIN HIDDEN TESTS
import types

assert isinstance(steps, types.GeneratorType)
assert list(steps) == [10, 5, 16, 8, 4, 2, 1], "what is left of it"
assert next(steps, "nothing") == "nothing"
assert max(collatz(27)) == 9232
assert [(a, b) for a, b in zip(collatz(2), collatz(8))] == [(2, 8), (1, 4)]
assert iter(collatz(1)) is not None
### END HIDDEN TESTS
# %% right recursion
def collatz(n):
    yield n
    if n > 1:
        yield from collatz(3 * n + 1 if n & 1 else n >> 1)
# %% wrong list
def collatz(n):
    found = [n]
    while n != 1:
        n = n // 2 if n % 2 == 0 else 3 * n + 1
        found.append(n)
    return found
# %% wrong forgets the end
def collatz(n):
    while n != 1:
        yield n
        n = n // 2 if n % 2 == 0 else 3 * n + 1
# %% answer
def multiples(k):
    """Yields k, 2k, 3k … without end."""
    ### BEGIN SOLUTION
    n = k
    while True:
        yield n
        n += k
    ### END SOLUTION
# %% test 1
from itertools import islice, takewhile

assert list(islice(multiples(3), 4)) == [3, 6, 9, 12]
### BEGIN HIDDEN TESTS
assert list(takewhile(lambda n: n < 30, multiples(7))) == [7, 14, 21, 28]
one, two = multiples(1), multiples(2)
assert [next(one), next(two), next(one), next(two)] == [1, 2, 2, 4], "two of them do not share a state"
for number, value in enumerate(multiples(5), start=1):
    assert value == 5 * number
    if number == 20:
        break
assert number == 20, "it should not end"
### END HIDDEN TESTS
# %% right count
import itertools


def multiples(k):
    return itertools.count(k, k)
# %% wrong from nought
import itertools


def multiples(k):
    return itertools.count(0, k)
# %% wrong ends
def multiples(k):
    for i in range(1, 11):
        yield i * k
