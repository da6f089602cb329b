"""T reads what a student wrote into a file, and runs nothing of it."""

import pytest

from tests.grading.conftest import Folder, nbgrader_cell, sums

PICKLED = """
import pickle
import numpy as np

class Payload:
    def __reduce__(self):
        {reduce}

def double(x):
    with open("doubled.pkl", "wb") as file:
        pickle.dump({value}, file)
    return 2 * x
"""
TEST = """
import pickle
double(3)
with open("doubled.pkl", "rb") as file:
    found = pickle.load(file)
assert list(found) == [6], "doubled.pkl holds an array with the result"
"""
RUNS_A_STRING = """from numpy.testing._private import utils
        return utils.runstring, ("import builtins; builtins.list = lambda found: [6]", {})"""
PRINTS = "return print, (6,)"


@pytest.fixture
def reads_pickles(course: Folder) -> Folder:
    """A course whose test unpickles what the student's function wrote."""
    nb = sums()
    own = PICKLED.format(reduce="pass", value="np.array([2 * x])")
    nb.cells = [
        nbgrader_cell("answer", "double", own),
        nbgrader_cell("test", "test_double", TEST, 2),
    ]
    course.teach(nb)
    return course


@pytest.mark.parametrize("reduce", [RUNS_A_STRING, PRINTS])
def test_a_pickle_that_calls_something_is_refused(reads_pickles: Folder, reduce: str) -> None:
    reads_pickles.run("exercises")
    reads_pickles.hand_in("ann", {"double": PICKLED.format(reduce=reduce, value="Payload()")})

    result = reads_pickles.grade("--json")

    assert '"test_double": 0.0' in result.stdout


def test_an_array_in_a_pickle_is_read(reads_pickles: Folder) -> None:
    reads_pickles.run("exercises")
    reads_pickles.hand_in("ann", {"double": PICKLED.format(reduce="pass", value="np.array([2 * x])")})

    result = reads_pickles.grade("--json")

    assert '"test_double": 2.0' in result.stdout
