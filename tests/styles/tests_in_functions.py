# Test cells that define test functions, tables of cases and reports, and then call them
# %% ordinary
import numpy as np
# %% answer
def moving_average(values, width):
    """The means of all windows of a width, as an array. Raises ValueError where no window fits."""
    ### BEGIN SOLUTION
    if not 1 <= width <= len(values):
        raise ValueError(f"no window of {width} in {len(values)} values")
    sums = np.cumsum(np.insert(np.asarray(values, dtype=float), 0, 0.0))
    return (sums[width:] - sums[:-width]) / width
    ### END SOLUTION
# %% test 3
def test_moving_average():
    """Cases in a table, as (arguments, expected)."""
    cases = [(([1, 2, 3], 1), [1, 2, 3]), (([1, 2, 3], 2), [1.5, 2.5]), (([1, 2, 3], 3), [2])]
    for arguments, expected in cases:
        found = moving_average(*arguments)
        assert len(found) == len(expected), f"{arguments}: {len(expected)} windows"
        assert np.allclose(found, expected), f"{arguments}: expected {expected}, found {found}"
    print("✅ values")


def raises(error, function, *arguments, **named):
    try:
        function(*arguments, **named)
    except error:
        return True
    return False


assert "moving_average" in dir() and callable(moving_average)
test_moving_average()
### BEGIN HIDDEN TESTS
def test_hidden():
    rng = np.random.default_rng(0)
    for width in range(1, 6):
        values = rng.normal(size=8)
        by_hand = [values[i : i + width].sum() / width for i in range(9 - width)]
        np.testing.assert_allclose(moving_average(list(values), width=width), by_hand, atol=1e-12)


test_hidden()
assert raises(ValueError, moving_average, [1, 2], 3)
assert raises(ValueError, moving_average, values=[1, 2], width=0)
print("✅ all of it")
### END HIDDEN TESTS
# %% right convolve
def moving_average(values, width):
    if width < 1 or width > len(values):
        raise ValueError("the window does not fit")
    return np.convolve(values, np.ones(width) / width, mode="valid")
# %% wrong same size
def moving_average(values, width):
    if width < 1 or width > len(values):
        raise ValueError("the window does not fit")
    return np.convolve(values, np.ones(width) / width, mode="same")
# %% wrong no check
def moving_average(values, width):
    return np.array([np.mean(values[i : i + width]) for i in range(len(values) - width + 1)])
# %% wrong other exception
def moving_average(values, width):
    assert 1 <= width <= len(values), "the window does not fit"
    return np.convolve(values, np.ones(width) / width, mode="valid")
