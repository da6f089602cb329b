"""The same marks as stock nbgrader's, for honest answers in every style that courses for nbgrader are written in.

tests/styles holds one file a style, in percent format: the cells as an instructor writes them, and behind an `answer`
cell other people's answers to it, `right` and `wrong`. One student hands in the first right answer to everything, the
next one the second …, and both graders mark the same notebooks.
"""

import json
import re
import shutil
import sysconfig
from dataclasses import dataclass, field
from itertools import permutations
from os import pathsep
from pathlib import Path
from symtable import symtable

import pytest
from click.testing import CliRunner
from IPython.core.inputtransformer2 import TransformerManager
from nbformat import NotebookNode
from nbformat.v4 import new_code_cell, new_notebook
from nbgrader.api import Gradebook
from nbgrader.apps import NbGraderAPI
from traitlets.config import Config

from dlcourse import notebooks
from dlcourse.cli import main
from dlcourse.grading.kernels import use_warm_kernels
from tests.filled import ROOT, filled
from tests.grading.conftest import nbgrader_cell

ASSIGNMENT = "styles"
STYLES = sorted((ROOT / "tests" / "styles").glob("*.py"))
STYLES_A_NOTEBOOK = 30  # a notebook costs stock nbgrader a kernel and an exporter, whatever is in it
CONFIG = "c = get_config()\nc.Execute.timeout = 20\n"
Marks = dict[str, dict[str, float]]  # by student and grade_id


@dataclass
class Question:
    """One answer cell. given: its answers by student, "right0" the instructor's; tests: points by grade_id."""

    name: str
    given: dict[str, str] = field(default_factory=dict)
    tests: dict[str, float] = field(default_factory=dict)

    def add(self, kind: str, source: str) -> None:
        """Takes one more answer of a kind ("right" or "wrong")."""
        number = sum(student.startswith(kind) for student in self.given)
        self.given[f"{kind}{number}"] = source


@dataclass
class Style:
    """A file of tests/styles, as cells for the instructor's notebook and the answers that students give."""

    name: str
    about: str
    cells: list[NotebookNode] = field(default_factory=list)
    questions: list[Question] = field(default_factory=list)


def read_style(path: Path) -> Style:
    """Reads a file of sections `# %% KIND words`: locked, ordinary, answer, `test POINTS [TAG …]`, right, wrong."""
    about, *sections = re.split(r"^# %% ", path.read_text(encoding="utf-8"), flags=re.MULTILINE)
    style = Style(path.stem, about)
    for section in sections:
        title, source = section.split("\n", 1)
        kind, *words = title.split()
        _add(style, kind, words, source.strip("\n"))
    return style


def _add(style: Style, kind: str, words: list[str], source: str) -> None:
    grade_id = f"{style.name}_{kind}_{len(style.cells)}"
    if kind in ("right", "wrong"):
        style.questions[-1].add(kind, source)
    elif kind == "ordinary":
        style.cells.append(new_code_cell(source, id=grade_id.replace("_", "-")))
    elif kind == "test":
        points, *tags = words
        style.questions[-1].tests[grade_id] = float(points)
        style.cells.append(nbgrader_cell("test", grade_id, source, int(points)))
        style.cells[-1].metadata.update({"tags": tags} if tags else {})
    else:
        style.cells.append(nbgrader_cell(kind, grade_id, source))
        if kind == "answer":
            style.questions.append(Question(grade_id))
            style.questions[-1].add("right", source)


@pytest.fixture(scope="module")
def styles() -> list[Style]:
    """Every style on file."""
    return [read_style(path) for path in STYLES]


@pytest.fixture(scope="module")
def questions(styles: list[Style]) -> list[Question]:
    """Every question of every style."""
    return [question for style in styles for question in style.questions]


@pytest.fixture(scope="module")
def course(styles: list[Style], questions: list[Question], tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A plain nbgrader course, several styles a notebook, with what the students hand in."""
    root = tmp_path_factory.mktemp("styles") / "course"
    source = root / "source" / ASSIGNMENT
    source.mkdir(parents=True)
    (root / "nbgrader_config.py").write_text(CONFIG)
    for group in _groups(styles):
        nb = new_notebook(cells=[cell for style in group for cell in style.cells])
        (source / f"{group[0].name}.ipynb").write_text(notebooks.text_of(notebooks.canonical(nb)))
    assert CliRunner().invoke(main, ["exercises", "--course", str(root)]).exit_code == 0
    for student in sorted({student for question in questions for student in question.given}):
        folder = root / "submitted" / student / ASSIGNMENT
        folder.mkdir(parents=True)
        for path in (root / "release" / ASSIGNMENT).glob("*.ipynb"):
            released = notebooks.read(path)
            here = {notebooks.grade_id(cell) for cell in released.cells}
            given = {q.name: q.given[student] for q in questions if q.name in here and student in q.given}
            (folder / path.name).write_text(notebooks.text_of(filled(released, given)), encoding="utf-8")
    return root


@pytest.fixture(scope="module")
def stock(course: Path) -> Marks:
    """The marks that stock nbgrader gives, in a copy of the course."""
    root = course.with_name("stock")
    shutil.copytree(course, root)
    short = "--ZMQInteractiveShell.xmode=Minimal"  # no mark comes from a traceback; they take most of the time
    arguments = [*notebooks.KERNEL_ARGUMENTS, short]
    execute = {"timeout": 20, "extra_arguments": arguments, "shutdown_kernel": "immediate"}
    api = NbGraderAPI(config=Config({"CourseDirectory": {"root": str(root)}, "Execute": execute}))
    students = sorted(path.name for path in (root / "submitted").iterdir())
    with pytest.MonkeyPatch.context() as environment:
        environment.setenv("PATH", sysconfig.get_path("scripts") + pathsep, prepend=pathsep)  # for alembic
        environment.setenv("OMP_NUM_THREADS", "1")
        use_warm_kernels()
        outcome = api.generate_assignment(ASSIGNMENT, force=True, create=True)
        assert outcome["success"], outcome
        for student in students:
            outcome = api.autograde(ASSIGNMENT, student, force=True, create=True)
            assert outcome["success"], outcome
    with Gradebook(f"sqlite:///{root}/gradebook.db") as gradebook:
        submissions = {student: gradebook.find_submission(ASSIGNMENT, student) for student in students}
        return {
            student: {grade.name: float(grade.score) for nb in submission.notebooks for grade in nb.grades}
            for student, submission in submissions.items()
        }


@pytest.fixture(scope="module")
def ours(course: Path) -> Marks:
    """The marks that `dlcourse grade` gives."""
    result = CliRunner().invoke(main, ["grade", ASSIGNMENT, "--json", "--course", str(course)])
    assert result.exit_code == 0, result.output
    students = json.loads(result.stdout)["students"]
    assert [one["score"] for one in students.values()] == [sum(one["questions"].values()) for one in students.values()]
    return {student: one["questions"] for student, one in students.items()}


def test_every_mark_is_that_of_stock_nbgrader(stock: Marks, ours: Marks) -> None:
    other = [
        f"{student}, {question}: stock nbgrader {mark:g}, dlcourse {ours[student].get(question)}"
        for student, marks in stock.items()
        for question, mark in marks.items()
        if ours[student].get(question) != mark
    ]

    assert other == []
    assert {student: set(marks) for student, marks in ours.items()} == {s: set(marks) for s, marks in stock.items()}


@pytest.mark.parametrize("grader", ["stock", "ours"])
def test_right_answers_have_full_marks_and_others_do_not(
    grader: str, questions: list[Question], request: pytest.FixtureRequest
) -> None:
    """A student who has no answer to a question left the cell as it was released."""
    marks: Marks = request.getfixturevalue(grader)

    surprising = [
        f"{student}, {question.name}: {got:g} of {full:g}"
        for question in questions
        for student in marks
        for got, full in [(sum(marks[student][test] for test in question.tests), sum(question.tests.values()))]
        if (got == full) != (student in question.given and student.startswith("right"))
    ]

    assert surprising == []


def test_each_style_says_what_it_is_and_has_enough_answers(styles: list[Style]) -> None:
    assert len(styles) >= 26
    for style in styles:
        assert re.fullmatch(r"# .{20,116}\n", style.about), style.name
        for question in style.questions:
            assert question.tests, question.name
            kinds = [student.rstrip("0123456789") for student in question.given]
            assert kinds.count("right") >= 2, f"{question.name}: the solution and another"
            assert kinds.count("wrong") >= 2, question.name


def test_no_answer_defines_a_name_of_another_style_in_its_notebook(styles: list[Style]) -> None:
    """Else an answer that forgets a name could find another style's."""
    shared = []
    for group in _groups(styles):
        by_answers = {style.name: _defined([s for q in style.questions for s in q.given.values()]) for style in group}
        by_cells = {style.name: _defined([cell.source for cell in style.cells]) for style in group}
        for one, other in permutations(by_answers, 2):
            both = by_answers[one] & (by_answers[other] | by_cells[other])
            shared += [f"{one} and {other}: {name}" for name in sorted(both)]

    assert shared == []


def _groups(styles: list[Style]) -> list[list[Style]]:
    return [styles[i : i + STYLES_A_NOTEBOOK] for i in range(0, len(styles), STYLES_A_NOTEBOOK)]


def _defined(sources: list[str]) -> set[str]:
    """The names that cells assign to at top level, imports left out."""
    tables = [symtable(TransformerManager().transform_cell(source), "cell", "exec") for source in sources]
    symbols = [symbol for table in tables for symbol in table.get_symbols()]
    return {symbol.get_name() for symbol in symbols if symbol.is_assigned() and not symbol.is_imported()}
