# Raises a chain of exceptions that leads back to its beginning, and groups of groups a thousand deep.
def double(x):
    first, second = ValueError(), ValueError()
    first.__cause__, second.__cause__ = second, first
    first.__context__ = first.__traceback__ and first
    raise first


# %% normalise
def normalise(X):
    error = ValueError()
    for _ in range(1000):
        error = ExceptionGroup("deep", [error])
    raise error
