# Raises exceptions whose text is huge, raises itself, is no text, or has lone surrogates and zeros in it.
class Wild(Exception):
    texts = iter(["x" * 10**7, "\ud800\0\x1b[2J", None, 14])

    def __str__(self):
        return next(self.texts) or 1 / 0

    __repr__ = __str__


Wild.__name__ = Wild.__qualname__ = "A" * 10**6


def double(x):
    raise Wild


# %% normalise
def normalise(X):
    raise type("\ud800", (Wild,), {})()


# %% ratio
def ratio(guesses, labels):
    raise Wild from Wild()
