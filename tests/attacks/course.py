"""The course under attack: one assignment with four questions that tests mark, and one that a person marks.

In it lie words that no student may ever read (SECRETS): in the hidden tests, in a solution, in another's hand-in, and
in the environment of whoever grades.
"""

from pathlib import Path

import nbformat
from nbformat import NotebookNode
from nbformat.v4 import new_notebook

from dlcourse import notebooks
from tests.filled import filled
from tests.grading.conftest import nbgrader_cell

ASSIGNMENT, NOTEBOOK = "attacked", "attacked.ipynb"
CONFIG = "c = get_config()\nc.Execute.timeout = 15\n"  # for stock, which imports torch in a cell
QUESTIONS = {"test_double": 2.0, "test_normalise": 3.0, "test_Scale": 3.0, "test_ratio": 2.0}
SECRETS = {
    "a hidden test": "plover47113",
    "a solution": "frobozz47113",
    "another's hand-in": "plugh47113",
    "the environment": "xyzzy47113",
}

IMPORTS = "import numpy as np\nimport torch\nfrom torch import nn"

DOUBLE = """\
def double(x):
    \"\"\"Twice the number x.\"\"\"
    ### BEGIN SOLUTION
    frobozz47113 = x + x
    return frobozz47113
    ### END SOLUTION"""

TEST_DOUBLE = """\
assert double(2) == 4, "double(2) is 4"
### BEGIN HIDDEN TESTS
plover47113 = np.random.default_rng(47113).integers(3, 1000, 5).tolist()
for number in plover47113:
    got = double(number)
    assert isinstance(got, int), "an int has a double that is an int"
    assert got == 2 * number, "try other numbers, each twice"
assert double(7) == 14, "double(7) is 14"
### END HIDDEN TESTS"""

NORMALISE = """\
def normalise(X):
    \"\"\"X, each column with mean 0 and standard deviation 1. X: (rows, columns).\"\"\"
    ### BEGIN SOLUTION
    return (X - X.mean(0)) / X.std(0)
    ### END SOLUTION"""

TEST_NORMALISE = """\
Y = normalise(torch.tensor([[1.0, 2.0], [3.0, 6.0], [5.0, 10.0]]))
assert tuple(Y.shape) == (3, 2), "as many rows and columns as X"
torch.testing.assert_close(Y[:, 0], torch.tensor([-1.0, 0.0, 1.0]), msg="the first column is -1, 0, 1")
### BEGIN HIDDEN TESTS
plover47113 = torch.Generator().manual_seed(47113)
X = torch.randn(6, 3, generator=plover47113, dtype=torch.float64).requires_grad_()
weights = torch.randn(6, 3, generator=plover47113, dtype=torch.float64)
before = X.detach().clone()
expected = (X - X.mean(0)) / X.std(0)
(wanted,) = torch.autograd.grad((expected * weights).sum(), X)
Y = normalise(X)
torch.testing.assert_close(Y, expected, msg="each column has mean 0 and standard deviation 1")
assert torch.equal(X.detach(), before), "X itself must stay as it is"
(Y * weights).sum().backward()
assert X.grad is not None, "the gradient must reach X"
torch.testing.assert_close(X.grad, wanted, msg="the gradient of X is another")
### END HIDDEN TESTS"""

SCALE = """\
class Scale(nn.Module):
    \"\"\"Multiplies each feature by a number of its own, which is learned. All start with the same value.\"\"\"

    def __init__(self, features, value):
        ### BEGIN SOLUTION
        super().__init__()
        self.weight = nn.Parameter(torch.full((features,), value))
        ### END SOLUTION

    def forward(self, X):
        ### BEGIN SOLUTION
        return X * self.weight
        ### END SOLUTION"""

TEST_SCALE = """\
net = Scale(2, 3.0)
assert tuple(net(torch.ones(4, 2)).shape) == (4, 2), "as many rows and columns as X"
### BEGIN HIDDEN TESTS
plover47113 = torch.Generator().manual_seed(47113)
X = torch.randn(5, 4, generator=plover47113)
net = Scale(4, 1.5)
shapes = [tuple(parameter.shape) for parameter in net.parameters()]
assert shapes == [(4,)], "one parameter, with one number a feature"
Y = net(X)
torch.testing.assert_close(Y, X * 1.5, msg="each feature times its number")
Y.sum().backward()
gradient = next(iter(net.parameters())).grad
assert gradient is not None, "the gradient must reach the parameter"
torch.testing.assert_close(gradient, X.sum(0), msg="the gradient of the parameter is another")
### END HIDDEN TESTS"""

RATIO = """\
def ratio(guesses, labels):
    \"\"\"The share of guesses that are right. guesses, labels: arrays of whole numbers, of the same length.\"\"\"
    ### BEGIN SOLUTION
    return float((guesses == labels).mean())
    ### END SOLUTION"""

TEST_RATIO = """\
right, total = 0, 3
assert ratio(np.array([1, 2]), np.array([1, 2])) == 1.0, "all are right"
### BEGIN HIDDEN TESTS
plover47113 = np.random.default_rng(47113)
for _ in range(total):
    guesses, labels = plover47113.integers(0, 3, (2, 50))
    wanted = float((guesses == labels).mean())
    right += abs(ratio(guesses, labels) - wanted) < 1e-6
### END HIDDEN TESTS
float(2 * right / total)"""

RIGHT = {
    "double": "def double(x):\n    return 2 * x  # plugh47113",
    "normalise": "def normalise(X):\n    return (X - X.mean(dim=0)) / X.std(dim=0)",
    "Scale": (
        "class Scale(nn.Module):\n"
        "    def __init__(self, features, value):\n"
        "        super().__init__()\n"
        "        self.weight = nn.Parameter(value * torch.ones(features))\n\n"
        "    def forward(self, X):\n"
        "        return self.weight * X"
    ),
    "ratio": "def ratio(guesses, labels):\n    return sum(g == l for g, l in zip(guesses, labels)) / len(labels)",
    "why": "Because that is how the mean is taken.",
}


def notebook() -> NotebookNode:
    """The instructor's notebook."""
    cells = [
        nbgrader_cell("locked", "imports", IMPORTS),
        nbgrader_cell("answer", "double", DOUBLE),
        nbgrader_cell("test", "test_double", TEST_DOUBLE, 2),
        nbgrader_cell("answer", "normalise", NORMALISE),
        nbgrader_cell("test", "test_normalise", TEST_NORMALISE, 3),
        nbgrader_cell("answer", "Scale", SCALE),
        nbgrader_cell("test", "test_Scale", TEST_SCALE, 3),
        nbgrader_cell("answer", "ratio", RATIO),
        nbgrader_cell("test", "test_ratio", TEST_RATIO, 2),
        nbgrader_cell("prose", "why", "Because.", 1),
    ]
    return notebooks.canonical(new_notebook(cells=cells))


def write_course(folder: Path) -> None:
    """Makes the course, with the instructor's notebook in it and nothing released or handed in yet."""
    (folder / "source" / ASSIGNMENT).mkdir(parents=True)
    (folder / "nbgrader_config.py").write_text(CONFIG)
    save(notebook(), folder / "source" / ASSIGNMENT)


def released(course: Path) -> NotebookNode:
    """The student's version of the notebook."""
    return notebooks.read(course / "release" / ASSIGNMENT / NOTEBOOK)


def save(nb: NotebookNode, folder: Path) -> None:
    """Writes a notebook as it stands, valid or not, into a folder."""
    folder.mkdir(parents=True, exist_ok=True)
    (folder / NOTEBOOK).write_text(nbformat.writes(nb, version=nbformat.NO_CONVERT), encoding="utf-8")


def cell(nb: NotebookNode, grade_id: str) -> NotebookNode:
    """The cell with a grade_id."""
    return next(cell for cell in nb.cells if notebooks.grade_id(cell) == grade_id)


def hand_in_right_answers(course: Path, student: str) -> None:
    """An honest hand-in that earns all points that tests give."""
    save(filled(released(course), RIGHT), course / "submitted" / student / ASSIGNMENT)
