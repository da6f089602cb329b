# Raises StopIteration, GeneratorExit and CancelledError out of a call, for whoever runs it in a loop.
import asyncio


def double(x):
    raise StopIteration(14)


# %% normalise
def normalise(X):
    raise GeneratorExit


# %% ratio
def ratio(guesses, labels):
    raise asyncio.CancelledError
