# Patches json.dumps so that every dtype and kind of value in its messages is one that was never agreed on.
import itertools
import json

usual = json.dumps
names = itertools.cycle(["object", "V8", "M8[ns]", "float1024", "Tensor", "pickle", "__import__", "tensor", "\ud800"])


def twisted(value):
    if isinstance(value, dict):
        return {key: twisted(part) for key, part in value.items()}
    return [twisted(part) for part in value] if isinstance(value, list | tuple) else next(names) if type(value) is str else value


json.dumps = lambda value, *a, **o: usual(twisted(value))


# %% normalise
def normalise(X):
    return X * 0
