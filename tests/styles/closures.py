# Functions that give functions, each with a state of its own
# %% answer
def make_counter(step=1):
    """A function that gives step, 2 step, 3 step … call by call."""
    ### BEGIN SOLUTION
    total = 0

    def counter():
        nonlocal total
        total += step
        return total

    return counter
    ### END SOLUTION
# %% test 2
count = make_counter()
assert [count(), count(), count()] == [1, 2, 3]
### BEGIN HIDDEN TESTS
tens = make_counter(10)
assert (tens(), count(), tens()) == (10, 4, 20)
assert callable(make_counter(step=2)) and make_counter(step=2)() == 2
counters = [make_counter(i) for i in range(3)]
assert [c() for c in counters] == [0, 1, 2]
### END HIDDEN TESTS
# %% right with a list
def make_counter(step=1):
    state = [0]

    def count():
        state[0] = state[0] + step
        return state[0]

    return count
# %% right an iterator's next
import itertools


def make_counter(step=1):
    numbers = itertools.count(step, step)
    return lambda: next(numbers)
# %% wrong global
_total = 0


def make_counter(step=1):
    def counter():
        global _total
        _total += step
        return _total

    return counter
# %% wrong mutable default
def make_counter(step=1, state=[0]):
    def counter():
        state[0] += step
        return state[0]

    return counter
