# Patches json.dumps so that each shape, length and size in its messages is another, huge or negative.
import json

usual = json.dumps


def twisted(value):
    if isinstance(value, dict):
        return {key: [2**62, 4] if "shape" in str(key) or "size" in str(key) else twisted(v) for key, v in value.items()}
    if isinstance(value, list | tuple):
        return [twisted(part) for part in value]
    return -(2**63) if type(value) is int else value


def double(x):
    json.dumps = lambda *a, **o: usual(twisted(a[-1]))
    return 14


# %% normalise
def normalise(X):
    return torch.zeros(3, 2)
