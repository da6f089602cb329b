"""What a submission costs: stock nbgrader and `dlcourse grade` on the same hand-ins, in alternation.

Both grade in this process, with warm imports; stock starts its kernels as it comes. A time of ours is that of a class
over its number of students: sandbox, cells, feedback and gradebook. "beyond the cells" is that less what the same
cells, tests included, take one after the other in one fork of a warm process, with no sandbox, no second process and no
gradebook: what a call costs on its way from T to S and back counts as beyond them.
"""

import os
import statistics
import sys
import tempfile
import threading
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from subprocess import PIPE, Popen
from typing import Any

from nbformat.v4 import new_code_cell, new_notebook
from nbgrader.api import Gradebook
from nbgrader.apps import NbGraderAPI
from report import ROOT, Row, limit, report
from startup import seconds
from traitlets.config import Config

sys.path.insert(0, str(ROOT))

from dlcourse import notebooks
from dlcourse.grading.course import open_course
from dlcourse.grading.grade import grade
from dlcourse.grading.referee import _children, living_zygote
from tests.demo_class import RIGHT
from tests.filled import ANSWERS, filled
from tests.grading.conftest import nbgrader_cell

SUBMISSIONS, STOCK_RUNS, BAR = 20, 5, 20.0
LENETS, LENET_STOCK_RUNS, LENET_BAR = 6, 3, 10.0
BEYOND, MEMORY, START_UP, HELP = 0.08, 150.0, 3.0, 0.3
IMPORTS = "import torch\nfrom torch import nn"
VALUE = '''\
def standardise(X):
    """X: (rows, columns). Returns X with the mean 0 and the standard deviation 1 in each column."""
    ### BEGIN SOLUTION
    return (X - X.mean(0)) / X.std(0)
    ### END SOLUTION'''
TEST_VALUE = """\
X = torch.tensor([[1.0, 10.0], [3.0, 30.0], [5.0, 20.0]])
assert standardise(X).shape == (3, 2), "one row for each row of X"
### BEGIN HIDDEN TESTS
torch.manual_seed(1)
X = 3 + 2 * torch.randn(50, 4)
Y = standardise(X)
torch.testing.assert_close(Y.mean(0), torch.zeros(4), atol=1e-5, rtol=0, msg="each column has the mean 0")
torch.testing.assert_close(Y.std(0), torch.ones(4), msg="each column has the standard deviation 1")
### END HIDDEN TESTS"""
GRADIENT = '''\
def penalty(w):
    """Returns the sum of the squares of w, such that its gradient is 2w."""
    ### BEGIN SOLUTION
    return (w**2).sum()
    ### END SOLUTION'''
TEST_GRADIENT = """\
w = torch.tensor([1.0, -2.0, 3.0], requires_grad=True)
penalty(w).backward()
assert w.grad is not None, "the result must be computed from w itself"
### BEGIN HIDDEN TESTS
torch.testing.assert_close(w.grad, torch.tensor([2.0, -4.0, 6.0]), msg="the gradient is 2w")
assert abs(penalty(w).item() - 14) < 1e-5, "1 + 4 + 9"
### END HIDDEN TESTS"""
MODULE = '''\
class Net(nn.Module):
    """Two linear layers with a ReLU between them: 8 to `hidden` to 3."""

    def __init__(self, hidden):
        super().__init__()
        ### BEGIN SOLUTION
        self.first, self.last = nn.Linear(8, hidden), nn.Linear(hidden, 3)
        ### END SOLUTION

    def forward(self, X):
        ### BEGIN SOLUTION
        return self.last(torch.relu(self.first(X)))
        ### END SOLUTION'''
TEST_MODULE = """\
net = Net(16)
assert net(torch.zeros(5, 8)).shape == (5, 3), "three scores for each row"
### BEGIN HIDDEN TESTS
assert sum(p.numel() for p in net.parameters()) == 8 * 16 + 16 + 16 * 3 + 3, "two layers with a bias each"
X, y = torch.randn(32, 8), torch.randint(0, 3, (32,))
optimizer = torch.optim.SGD(net.parameters(), lr=0.1)
before = nn.functional.cross_entropy(net(X), y)
for _ in range(5):
    optimizer.zero_grad()
    loss = nn.functional.cross_entropy(net(X), y)
    loss.backward()
    optimizer.step()
assert loss < before, "a few steps make the loss smaller"
### END HIDDEN TESTS"""
TWO_LAYERS = "class Net(nn.Sequential):\n    def __init__(self, hidden):\n        super().__init__({})\n"
LAYERS = "nn.Linear(8, hidden), nn.ReLU(), nn.Linear(hidden, 3)"
HAND_INS = [  # three students' answers; the last one's gradient is wrong
    {
        "value": "def standardise(X):\n    return (X - X.mean(0)) / X.std(0)",
        "gradient": "def penalty(w):\n    return w @ w",
        "module": TWO_LAYERS.format(LAYERS),
    },
    {
        "value": "def standardise(X):\n    return (X - X.mean(dim=0, keepdim=True)) / X.var(0).sqrt()",
        "gradient": "def penalty(w):\n    total = 0\n    for x in w:\n        total = total + x * x\n    return total",
        "module": MODULE,
    },
    {
        "value": "def standardise(X):\n    Y = X - X.mean(0)\n    return Y / Y.std(0)",
        "gradient": "def penalty(w):\n    return w.detach().pow(2).sum().requires_grad_()",
        "module": MODULE.replace("torch.relu(self.first(X))", "self.first(X).clamp(min=0)"),
    },
]
WAIT = "import time\n\ntime.sleep(2)"


def three_questions() -> Any:
    """The instructor's notebook: a value, a gradient, a module."""
    cells = [nbgrader_cell("locked", "imports", IMPORTS)]
    for name, answer, test in (
        ("value", VALUE, TEST_VALUE),
        ("gradient", GRADIENT, TEST_GRADIENT),
        ("module", MODULE, TEST_MODULE),
    ):
        cells += [nbgrader_cell("answer", name, answer), nbgrader_cell("test", f"test_{name}", test, 2)]
    return notebooks.canonical(new_notebook(cells=cells))


class Class:
    """Two copies of a course with one assignment, for stock and for ours, and the same hand-ins in both."""

    def __init__(self, folder: Path, assignment: str, source: Any, hand_ins: list[dict[str, str]]) -> None:
        self.assignment, self.stock_root, self.our_root = assignment, folder / "stock", folder / "ours"
        self.students = [f"s{number:02}" for number in range(len(hand_ins))]
        for root in (self.stock_root, self.our_root):
            self._write(root / "source" / assignment, source)
            (root / "nbgrader_config.py").write_text("c = get_config()\n")
            open_course(root)  # puts alembic on PATH
        self.api = NbGraderAPI(config=Config({"CourseDirectory": {"root": str(self.stock_root)}}))
        self.api.log.setLevel("CRITICAL")
        assert self.api.generate_assignment(assignment, force=True, create=True)["success"]
        self.released = notebooks.read(self.stock_root / "release" / assignment / f"{assignment}.ipynb")
        self.whole: list[Path] = []  # each hand-in with the hidden tests, to run its cells alone
        for student, given in zip(self.students, hand_ins, strict=True):
            self.hand_in(student, filled(self.released, given))
            self.whole.append(folder / f"{student}.ipynb")
            self.whole[-1].write_text(notebooks.text_of(filled(source, given)), encoding="utf-8")

    def hand_in(self, student: str, nb: Any) -> None:
        """Puts a notebook into both copies."""
        for root in (self.stock_root, self.our_root):
            self._write(root / "submitted" / student / self.assignment, nb)

    def _write(self, folder: Path, nb: Any) -> None:
        folder.mkdir(parents=True)
        (folder / f"{self.assignment}.ipynb").write_text(notebooks.text_of(nb), encoding="utf-8")

    def grade_with_stock(self, student: str) -> float:
        """Seconds that nbgrader takes for a student."""
        began = time.perf_counter()
        outcome = self.api.autograde(self.assignment, student, force=True, create=True)
        took = time.perf_counter() - began
        assert outcome["success"], outcome
        return took

    def times(self, rounds: int) -> list[list[float]]:
        """Seconds a submission: of stock, one student a round, and of ours, the whole class but the first each round.

        The first student of ours has the release made and the zygote started, the first round has stock import; neither
        counts. There is no pause between two students of ours, in which the next one's cells could run unseen.
        """
        warm_up, *others = self.students[: rounds + 1]
        self.grade_with_stock(warm_up)
        stock, ours = [], []
        for student in others:
            stock.append(self.grade_with_stock(student))
            ours.append(self.grade_class_with_ours())
        self._check_marks([warm_up, *others])
        return [stock, ours]

    def grade_class_with_ours(self) -> float:
        """Seconds a student that `dlcourse grade` takes for all but the first one."""
        graded = grade(open_course(self.our_root), self.assignment, self.students, force=True)
        first = next(graded)
        began = time.perf_counter()
        others = list(graded)
        took = time.perf_counter() - began
        assert all(marks.status == "graded" for marks in [first, *others])
        return took / len(others)

    def _check_marks(self, students: list[str]) -> None:
        found = []
        for root in (self.stock_root, self.our_root):
            with Gradebook(f"sqlite:///{root}/gradebook.db") as gradebook:
                submissions = [gradebook.find_submission(self.assignment, student) for student in students]
                found.append([[grade.score for nb in one.notebooks for grade in nb.grades] for one in submissions])
        assert found[0] == found[1], found
        print(f"{self.assignment}: the same marks from both for {len(students)} of {len(self.students)} students")


@contextmanager
def cells_alone() -> Iterator[Callable[[Path], float]]:
    """Something that says how many seconds the cells of a notebook take by themselves, in a fork of a warm process."""
    command = [sys.executable, __file__, "--cells"]
    environment = os.environ | {"OMP_NUM_THREADS": "1"}
    with Popen(command, stdin=PIPE, stdout=PIPE, text=True, env=environment) as process:
        talk_to: Any = process.stdin
        listen_to: Any = process.stdout
        listen_to.readline()

        def ask(notebook: Path) -> float:
            print(notebook, file=talk_to, flush=True)
            return float(listen_to.readline())

        yield ask
        talk_to.close()


def run_cells() -> None:
    """Is such a process: reads paths of notebooks from stdin, and answers each with seconds."""
    from dlcourse.grading.shell import Shell
    from dlcourse.grading.zygote import GRADER, preload

    preload(GRADER)
    shell = Shell.instance()
    print("ready", flush=True)
    for line in sys.stdin:
        sources = [cell.source for cell in notebooks.read(Path(line.strip())).cells if cell.cell_type == "code"]
        if os.fork() == 0:
            began = time.perf_counter()
            for source in sources:
                shell.run(source)
            print(time.perf_counter() - began, flush=True)
            os._exit(0)
        os.wait()


def memory(klass: Class) -> float:
    """MiB that S and T have to themselves, at most, for a hand-in that waits in its last cell."""
    nb = filled(klass.released, HAND_INS[0])
    nb.cells.append(new_code_cell(WAIT))
    klass.hand_in("waits", nb)
    zygote, seen, stop = living_zygote(sandbox=True).process.pid, [0.0], threading.Event()

    def look() -> None:
        while not stop.wait(0.1):
            tree = _children(zygote)
            for pid in tree:
                tree += _children(pid)
            seen.append(sum(map(_private, tree)))

    watcher = threading.Thread(target=look)
    watcher.start()
    marks = list(grade(open_course(klass.our_root), klass.assignment, ["waits"]))
    stop.set()
    watcher.join()
    assert marks[0].score == 6, marks
    return max(seen)


def _private(pid: int) -> float:
    try:
        lines = Path(f"/proc/{pid}/smaps_rollup").read_text().splitlines()
    except OSError:  # it has ended
        return 0
    return sum(int(line.split()[1]) / 1024 for line in lines if line.startswith("Private_"))


def main() -> None:
    os.environ.pop("JUPYTER_DEFAULT_PROVISIONER_NAME", None)
    lenet = {q: (ANSWERS / "lenet" / q / f"{file}.py").read_text() for q, file in RIGHT.items()}
    dlcourse = Path(sys.executable).parent / "dlcourse"
    with tempfile.TemporaryDirectory() as folder:
        hand_ins = [HAND_INS[number % 3] for number in range(1 + SUBMISSIONS)]
        three = Class(Path(folder) / "three", "three", three_questions(), hand_ins)
        stock, ours = three.times(STOCK_RUNS)
        private = memory(three)
        source = notebooks.read(ROOT / "solutions" / "lenet" / "lenet.ipynb")
        lenets = Class(Path(folder) / "lenet", "lenet", source, [lenet] * (1 + LENETS))
        lenet_stock, lenet_ours = lenets.times(LENET_STOCK_RUNS)
        with cells_alone() as ask:
            alone = [statistics.mean([ask(notebook) for notebook in each.whole][1:]) for each in (three, lenets)]
        one = [dlcourse, "grade", "three", "--force", "--student", three.students[1], "--course", three.our_root]
        whole = [seconds(*one) for _ in range(3)]
    helps = [seconds(dlcourse, "--help") for _ in range(5)]
    torch_alone = seconds(sys.executable, "-c", "import torch")
    print(f"the cells alone: {alone[0]:.3f} s, and {alone[1]:.2f} s of `lenet`; import torch: {torch_alone:.2f} s")
    report(
        [
            Row("submission", statistics.median(stock), statistics.median(ours), BAR),
            limit("beyond the student's cells", BEYOND, statistics.median(ours) - alone[0]),
            Row("lenet submission", statistics.median(lenet_stock), statistics.median(lenet_ours), LENET_BAR),
            limit("memory", MEMORY, private, "MiB"),
            limit("start-up", START_UP, statistics.median(whole) - statistics.median(ours)),
            limit("--help", HELP, statistics.median(helps)),
        ]
    )


if __name__ == "__main__":
    if sys.argv[1:] == ["--cells"]:
        run_cells()
    else:
        main()
