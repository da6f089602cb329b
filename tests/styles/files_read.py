# The test writes files, and the student's function reads them; a missing one is an error
# %% answer
def count_words(path):
    """How often each word stands in a text file, in lower case. Raises FileNotFoundError where there is no file."""
    ### BEGIN SOLUTION
    counts = {}
    with open(path, encoding="utf-8") as file:
        for line in file:
            for word in line.lower().split():
                counts[word] = counts.get(word, 0) + 1
    return counts
    ### END SOLUTION
# %% test 2
with open("poem.txt", "w", encoding="utf-8") as file:
    file.write("Round and round\nand Back\n")
assert count_words("poem.txt") == {"round": 2, "and": 2, "back": 1}
### BEGIN HIDDEN TESTS
import pathlib
import tempfile

import pytest

with open("poem.txt", "w", encoding="utf-8") as file:
    file.write("É é\n\n")
assert count_words("poem.txt") == {"é": 2}
pathlib.Path("poem.txt").unlink()
with pytest.raises(FileNotFoundError):
    count_words("poem.txt")
with tempfile.TemporaryDirectory(dir=".") as folder:
    inside = pathlib.Path(folder) / "inside.txt"
    inside.write_text("a b a")
    assert count_words(inside) == {"a": 2, "b": 1}
    assert count_words(str(inside))["b"] == 1
### END HIDDEN TESTS
# %% right counter
from collections import Counter
from pathlib import Path


def count_words(path):
    return dict(Counter(Path(path).read_text(encoding="utf-8").lower().split()))
# %% wrong case
def count_words(path):
    counts = {}
    for word in open(path, encoding="utf-8").read().split():
        counts[word] = counts.get(word, 0) + 1
    return counts
# %% wrong hides the error
def count_words(path):
    counts = {}
    try:
        with open(path, encoding="utf-8") as file:
            for word in file.read().lower().split():
                counts[word] = counts.get(word, 0) + 1
    except FileNotFoundError:
        pass
    return counts
# %% wrong hard-coded name
def count_words(path):
    text = open("poem.txt", encoding="utf-8").read().lower().split()
    return {word: text.count(word) for word in text}
