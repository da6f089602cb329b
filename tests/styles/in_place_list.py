# A list of the test's is sorted in place (seen afterwards); another function must leave its input alone
# %% answer
def bubble_sort(items):
    """Sorts in place and returns None, as list.sort does."""
    ### BEGIN SOLUTION
    for end in range(len(items) - 1, 0, -1):
        for i in range(end):
            if items[i] > items[i + 1]:
                items[i], items[i + 1] = items[i + 1], items[i]
    ### END SOLUTION
# %% test 2
numbers = [3, 1, 2]
assert bubble_sort(numbers) is None
assert numbers == [1, 2, 3]
### BEGIN HIDDEN TESTS
numbers = alias = [5, -1, 4, 4, 0]
inside = {"numbers": numbers}
bubble_sort(numbers)
assert alias == [-1, 0, 4, 4, 5] == inside["numbers"], "the same list, by every name"
words = ["pear", "fig", "apple"]
bubble_sort(words)
assert words == ["apple", "fig", "pear"]
nothing = []
bubble_sort(nothing)
assert nothing == []
### END HIDDEN TESTS
# %% right insertion
def bubble_sort(items):
    for i in range(1, len(items)):
        while i > 0 and items[i - 1] > items[i]:
            items[i - 1 : i + 1] = items[i], items[i - 1]
            i -= 1
# %% right slice
def bubble_sort(items):
    items[:] = sorted(items)
# %% wrong returns a copy
def bubble_sort(items):
    return sorted(items)
# %% wrong rebinds
def bubble_sort(items):
    items = sorted(items)
# %% wrong one pass
def bubble_sort(items):
    for i in range(len(items) - 1):
        if items[i] > items[i + 1]:
            items[i], items[i + 1] = items[i + 1], items[i]
# %% answer
def without_extremes(values):
    """A new list without one smallest and one largest value; the input stays as it is."""
    ### BEGIN SOLUTION
    kept = list(values)
    kept.remove(min(kept))
    kept.remove(max(kept))
    return kept
    ### END SOLUTION
# %% test 2
marks = [3, 9, 1, 5]
assert without_extremes(marks) == [3, 5]
assert marks == [3, 9, 1, 5], "the input has changed"
### BEGIN HIDDEN TESTS
assert without_extremes([2, 2, 2]) == [2]
assert without_extremes([7, 1]) == []
### END HIDDEN TESTS
# %% right by index
def without_extremes(values):
    low, high = values.index(min(values)), len(values) - 1 - values[::-1].index(max(values))
    return [v for i, v in enumerate(values) if i not in (low, high)]
# %% wrong spoils the input
def without_extremes(values):
    values.remove(min(values))
    values.remove(max(values))
    return values
# %% wrong all of them
def without_extremes(values):
    return [v for v in values if v not in (min(values), max(values))]
# %% answer
def add_default(settings, key, value):
    """Puts a key into a dictionary unless it is there, and adds it to the set settings["known"]."""
    ### BEGIN SOLUTION
    settings.setdefault(key, value)
    settings["known"].add(key)
    ### END SOLUTION
# %% test 1
settings = {"known": set()}
add_default(settings, "lr", 0.1)
assert settings["lr"] == 0.1
### BEGIN HIDDEN TESTS
add_default(settings, "lr", 0.5)
add_default(settings, "epochs", 3)
assert settings == {"lr": 0.1, "epochs": 3, "known": {"lr", "epochs"}}
### END HIDDEN TESTS
# %% right if
def add_default(settings, key, value):
    if key not in settings:
        settings[key] = value
    settings["known"] |= {key}
# %% wrong overwrites
def add_default(settings, key, value):
    settings[key] = value
    settings["known"].add(key)
# %% wrong returns a new one
def add_default(settings, key, value):
    return {key: value, **settings, "known": settings["known"] | {key}}
