# Patches json.dumps so that its messages name handles and calls that were never issued, and claim to be torch's classes.
import json

usual = json.dumps


def twisted(value):
    if isinstance(value, dict):
        return {key: twisted(part) for key, part in value.items()} | {"class": "Tensor", "bases": ["Module", "Tensor", "int"]}
    return [twisted(part) for part in value] if isinstance(value, list | tuple) else value + 1 if type(value) is int else value


json.dumps = lambda value, *a, **o: usual(twisted(value))


# %% Scale
class Scale:
    __qualname__ = "Tensor"
    __module__ = "torch"
