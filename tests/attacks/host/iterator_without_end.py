# Never ends: answers with generators and sequences that go on for ever.
import itertools


class Endless(list):
    __len__ = lambda self: 2**62
    __iter__ = lambda self: itertools.count()
    __getitem__ = lambda self, index: 0


def double(x):
    return itertools.count()


# %% normalise
def normalise(X):
    return Endless()


# %% ratio
def ratio(guesses, labels):
    return {"a": Endless()}
