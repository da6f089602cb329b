# isinstance and type of what is returned: int, float, bool, numpy's own numbers, list, None
# %% ordinary
import numpy as np
# %% answer
def statistics_of(values):
    """(count, mean, whether all are positive, the values as a list, None) of an array."""
    ### BEGIN SOLUTION
    return len(values), float(np.mean(values)), bool((values > 0).all()), values.tolist(), None
    ### END SOLUTION
# %% test 3
count, mean, positive, listed, nothing = statistics_of(np.array([1, 2, 3]))
assert isinstance(count, int), "the count should be an int"
assert isinstance(mean, float)
assert positive is True
assert isinstance(listed, list)
### BEGIN HIDDEN TESTS
assert (count, mean, listed) == (3, 2.0, [1, 2, 3])
assert all(isinstance(value, int) for value in listed)
assert nothing is None
answer = statistics_of(np.array([-1.5, 0.5]))
assert type(answer) is tuple and len(answer) == 5
assert answer[2] is False and type(answer[2]) == bool
assert type(answer[3][0]) is float
assert isinstance(answer[1], (int, float, np.number)) and not isinstance(answer[1], np.ndarray)
### END HIDDEN TESTS
# %% right numpy's float is a float
def statistics_of(values):
    positive = True
    for value in values:
        if value <= 0:
            positive = False
    return values.size, values.mean(), positive, [value.item() for value in values], None
# %% wrong numpy's bool
def statistics_of(values):
    return len(values), values.mean(), np.all(values > 0), values.tolist(), None
# %% wrong list of numpy numbers
def statistics_of(values):
    return len(values), values.mean(), bool(np.all(values > 0)), list(values), None
# %% wrong array
def statistics_of(values):
    return [len(values), np.array(values.mean()), min(values) > 0, values, None]
# %% answer
def halve(n):
    """n / 2 as an int where n is even, else as a float."""
    ### BEGIN SOLUTION
    return n // 2 if n % 2 == 0 else n / 2
    ### END SOLUTION
# %% test 2
assert type(halve(4)) is int and halve(4) == 2
### BEGIN HIDDEN TESTS
assert type(halve(3)) is float and halve(3) == 1.5
assert halve(2**200 + 2) == 2**199 + 1, "also where n is huge"
### END HIDDEN TESTS
# %% right divmod
def halve(n):
    half, rest = divmod(n, 2)
    return half if rest == 0 else n / 2
# %% wrong always float
def halve(n):
    return n / 2
# %% wrong through float
def halve(n):
    half = n / 2
    return int(half) if half == int(half) else half
