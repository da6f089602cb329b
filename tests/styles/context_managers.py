# Context managers of the student's: with, what it gives, and what happens to an error of the test's
# %% answer
class Timer:
    """with Timer(clock) as t: …; then t.elapsed is the difference of clock() between. Errors go on."""

    ### BEGIN SOLUTION
    def __init__(self, clock):
        self.clock = clock
        self.elapsed = None

    def __enter__(self):
        self.start = self.clock()
        return self

    def __exit__(self, *error):
        self.elapsed = self.clock() - self.start
    ### END SOLUTION
# %% test 2
ticks = iter([10.0, 12.5, 20.0, 21.0])
with Timer(lambda: next(ticks)) as timer:
    assert timer.elapsed is None
assert timer.elapsed == 2.5
### BEGIN HIDDEN TESTS
import pytest

failing = Timer(lambda: next(ticks))
with pytest.raises(ZeroDivisionError):
    with failing:
        1 / 0
assert failing.elapsed == 1.0, "also where the block fails"
### END HIDDEN TESTS
# %% right list of readings
class Timer:
    elapsed = None

    def __init__(self, clock):
        self.readings, self.clock = [], clock

    def __enter__(self):
        self.readings.append(self.clock())
        return self

    def __exit__(self, kind, value, traceback):
        self.readings.append(self.clock())
        self.elapsed = self.readings[1] - self.readings[0]
        return False
# %% wrong swallows
class Timer:
    def __init__(self, clock):
        self.clock = clock
        self.elapsed = None

    def __enter__(self):
        self.start = self.clock()
        return self

    def __exit__(self, *error):
        self.elapsed = self.clock() - self.start
        return True
# %% wrong gives nothing
class Timer:
    def __init__(self, clock):
        self.clock = clock
        self.elapsed = None

    def __enter__(self):
        self.start = self.clock()

    def __exit__(self, *error):
        self.elapsed = self.clock() - self.start
# %% answer
from contextlib import contextmanager


### BEGIN SOLUTION
@contextmanager
def added(settings, key, value):
    """Adds a key to a dictionary within the block, and takes it out afterwards in any case."""
    settings[key] = value
    try:
        yield settings
    finally:
        del settings[key]
### END SOLUTION
# %% test 2
options = {"a": 1}
with added(options, "b", 2) as inside:
    assert inside == {"a": 1, "b": 2} == options
assert options == {"a": 1}
### BEGIN HIDDEN TESTS
try:
    with added(options, "c", 3):
        assert options["c"] == 3
        raise KeyError("in the block")
except KeyError:
    pass
else:
    raise AssertionError("the error is gone")
assert options == {"a": 1}
### END HIDDEN TESTS
# %% right class
class added:
    def __init__(self, settings, key, value):
        self.settings, self.key, self.value = settings, key, value

    def __enter__(self):
        self.settings[self.key] = self.value
        return self.settings

    def __exit__(self, *_):
        self.settings.pop(self.key)
# %% wrong no finally
@contextmanager
def added(settings, key, value):
    settings[key] = value
    yield settings
    del settings[key]
# %% wrong works on a copy
@contextmanager
def added(settings, key, value):
    settings = dict(settings)
    settings[key] = value
    yield settings
