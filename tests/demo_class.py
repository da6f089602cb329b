"""Writes a course with a class of twelve for the assignment `lenet`: python tests/demo_class.py FOLDER

Each student is a case that a grader meets. The marks that each must get stand beside the case: tests/test_demo_class.py
holds the grader to them.
"""

import shutil
import sys
from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parents[1]))

from nbformat import NotebookNode

from dlcourse import notebooks
from tests.filled import ANSWERS, ROOT, filled

CONFIG = """\
c = get_config()  # noqa: F821

c.CourseDirectory.course_id = "demo"
c.CourseDirectory.source_directory = "solutions"
c.CourseDirectory.release_directory = "exercises"
c.Execute.timeout = 5  # seconds a cell: one student's never ends
"""
RIGHT = {
    "output_size": "right_count_by_hand",
    "lenet": "right_class_of_its_own",
    "count_parameters": "right_loop",
    "conv_shapes": "right_hooks",
    "train_epoch": "right_closure",
    "train": "right_loader",
}
OTHER_RIGHT = {
    "output_size": "right_floor_of_a_fraction",
    "lenet": "right_parts_in_a_loop",
    "count_parameters": "right_set_by_name",
    "conv_shapes": "right_by_index",
    "train_epoch": "right_sum_of_losses",
    "train": "right_whole_set",
}
POINTS = {"output_size": 2, "lenet": 3, "count_parameters": 2, "conv_shapes": 3, "train_epoch": 4, "train": 4}
FOREVER = "def output_size(n, k, p, s):\n    while True:\n        pass\n"
TEN_MEGABYTES = 'for line in range(100_000):\n    print("x" * 99)\n'


@dataclass(frozen=True)
class Student:
    """answers: the file for each question; loses: the questions without marks; spoil: a last change to the notebook."""

    answers: dict[str, str] = field(default_factory=dict)
    loses: tuple[str, ...] = ()
    spoil: Callable[[NotebookNode], str | None] = lambda nb: None
    fails: bool = False

    @property
    def marks(self) -> dict[str, float]:
        """The points for each autograded question."""
        return {question: 0 if question in self.loses else points for question, points in POINTS.items()}


def _cell(nb: NotebookNode, grade_id: str) -> NotebookNode:
    return next(cell for cell in nb.cells if notebooks.grade_id(cell) == grade_id)


def _loop_for_ever(nb: NotebookNode) -> None:
    _cell(nb, "output_size").source = FOREVER


def _cut_short(nb: NotebookNode) -> str:
    return notebooks.text_of(nb)[:2000]


def _print_much(nb: NotebookNode) -> None:
    _cell(nb, "output_size").source += "\n" + TEN_MEGABYTES


def _edit_the_test(nb: NotebookNode) -> None:
    _cell(nb, "test_train_epoch").source = "assert True"


def _delete_the_test(nb: NotebookNode) -> None:
    nb.cells.remove(_cell(nb, "test_conv_shapes"))


CLASS = {
    "ada": Student(RIGHT),
    "ben": Student(OTHER_RIGHT),
    "cleo": Student(RIGHT | {"output_size": "wrong_rounds_up"}, loses=("output_size",)),
    "dario": Student(RIGHT | {"lenet": "wrong_no_padding"}, loses=("lenet",)),
    "emi": Student(
        OTHER_RIGHT | {"train_epoch": "wrong_never_zeroes", "conv_shapes": "wrong_leaves_eval_mode"},
        loses=("train_epoch", "conv_shapes"),
    ),
    "farid": Student(
        {"output_size": "right_len_of_a_range", "count_parameters": "wrong_counts_frozen"},
        loses=("lenet", "count_parameters", "conv_shapes", "train_epoch", "train"),
    ),
    "gita": Student(loses=tuple(POINTS)),
    "hugo": Student(RIGHT, loses=("output_size",), spoil=_loop_for_ever),
    "ivo": Student(RIGHT, loses=tuple(POINTS), spoil=_cut_short, fails=True),
    "jun": Student(RIGHT, spoil=_print_much),
    "kofi": Student(RIGHT | {"train_epoch": "wrong_no_step"}, loses=("train_epoch",), spoil=_edit_the_test),
    "lea": Student(RIGHT, spoil=_delete_the_test),
}


def write_class(folder: Path, students: dict[str, Student] = CLASS) -> None:
    """Writes nbgrader_config.py, the instructor's notebook and what each student handed in."""
    shutil.rmtree(folder, ignore_errors=True)
    shutil.copytree(ROOT / "solutions" / "lenet", folder / "solutions" / "lenet")
    (folder / "nbgrader_config.py").write_text(CONFIG)
    released = notebooks.read(ROOT / "exercises" / "lenet" / "lenet.ipynb")
    for name, student in students.items():
        given = {q: (ANSWERS / "lenet" / q / f"{file}.py").read_text() for q, file in student.answers.items()}
        nb = filled(released, given)
        text = student.spoil(nb) or notebooks.text_of(nb)
        handed_in = folder / "submitted" / name / "lenet" / "lenet.ipynb"
        handed_in.parent.mkdir(parents=True)
        handed_in.write_text(text, encoding="utf-8")


if __name__ == "__main__":
    write_class(Path(sys.argv[1]))
    print(f"{len(CLASS)} students in {sys.argv[1]}")
