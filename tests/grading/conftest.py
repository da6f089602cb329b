"""A small course for plain nbgrader, with folder names of its own, and students who hand in what a test says."""

import shutil
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest
from click.testing import CliRunner, Result
from nbformat import NotebookNode
from nbformat.v4 import new_code_cell, new_markdown_cell, new_notebook

from dlcourse import notebooks
from dlcourse.cli import main
from tests.filled import filled

CONFIG = """\
c = get_config()
c.CourseDirectory.source_directory = "from_teacher"
c.CourseDirectory.release_directory = "to_students"
c.CourseDirectory.submitted_directory = "handed_in"
c.CourseDirectory.autograded_directory = "marked"
c.Execute.timeout = 10
"""
RIGHT = {"double": "def double(x):\n    return 2 * x", "shout": "def shout(text):\n    return text.upper()"}


def nbgrader_cell(kind: str, grade_id: str, source: str, points: int | None = None) -> NotebookNode:
    """kind: "answer", "test", "locked" or "prose" (an answer that a person marks)."""
    marks = {
        "grade": points is not None,
        "grade_id": grade_id,
        "locked": kind in ("test", "locked"),
        "schema_version": 3,
        "solution": kind in ("answer", "prose"),
        "task": False,
    }
    if points is not None:
        marks["points"] = points
    make = new_markdown_cell if kind == "prose" else new_code_cell
    return make(source, id=grade_id.replace("_", "-"), metadata={"nbgrader": marks})


def sums() -> NotebookNode:
    """Two questions that tests mark and one that a person marks."""
    hidden = "\n### BEGIN HIDDEN TESTS\n{}\n### END HIDDEN TESTS"
    double = "def double(x):\n    ### BEGIN SOLUTION\n    return x + x\n    ### END SOLUTION"
    shout = "def shout(text):\n    ### BEGIN SOLUTION\n    return text.upper()\n    ### END SOLUTION"
    cells = [
        nbgrader_cell("answer", "double", double),
        nbgrader_cell(
            "test",
            "test_double",
            'assert double(2) == 4, "twice 2"' + hidden.format('assert double(7) == 14, "twice"'),
            2,
        ),
        nbgrader_cell("answer", "shout", shout),
        nbgrader_cell(
            "test", "test_shout", "assert shout('a') == 'A'" + hidden.format("assert shout('bc') == 'BC'"), 3
        ),
        nbgrader_cell("prose", "why", "Because.", 1),
    ]
    return notebooks.canonical(new_notebook(cells=cells))


@dataclass(frozen=True)
class Folder:
    """The folder of a course."""

    root: Path

    def released(self) -> NotebookNode:
        """The student's version of the notebook."""
        return notebooks.read(self.root / "to_students" / "sums" / "sums.ipynb")

    def teach(self, nb: NotebookNode) -> None:
        """Puts another notebook in the place of the instructor's."""
        (self.root / "from_teacher" / "sums" / "sums.ipynb").write_text(notebooks.text_of(nb))

    def path(self, student: str) -> Path:
        """Where a student's notebook belongs."""
        path = self.root / "handed_in" / student / "sums" / "sums.ipynb"
        path.parent.mkdir(parents=True, exist_ok=True)
        return path

    def hand_in(self, student: str, given: dict[str, str], change: Any = lambda nb: None) -> Path:
        """A notebook with answers, after a last change to it."""
        nb = filled(self.released(), given)
        change(nb)
        self.path(student).write_text(notebooks.text_of(nb), encoding="utf-8")
        return self.path(student)

    def run(self, *words: str) -> Result:
        """A sub-command on this course, in this process."""
        return CliRunner().invoke(main, [*words, "--course", str(self.root)])

    def grade(self, *words: str) -> Result:
        """dlcourse grade sums."""
        return self.run("grade", "sums", *words)


@pytest.fixture(scope="session")
def fresh_course(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A course with the assignment `sums`, its exercises made."""
    root = tmp_path_factory.mktemp("fresh") / "course"
    (root / "from_teacher" / "sums").mkdir(parents=True)
    (root / "nbgrader_config.py").write_text(CONFIG)
    Folder(root).teach(sums())
    assert Folder(root).run("exercises").exit_code == 0
    return root


@pytest.fixture
def course(tmp_path: Path, fresh_course: Path) -> Folder:
    """A copy of that course for one test."""
    shutil.copytree(fresh_course, tmp_path / "course")
    return Folder(tmp_path / "course")


def in_mount_namespace(script: str, *arguments: str, name: str = "sh") -> "subprocess.CompletedProcess[str]":
    """Runs a shell script that may mount, as root and as an ordinary user alike.

    In the script, $PYTHON is this interpreter, $0 is ``name`` and $1, $2 … are the arguments.
    """
    command = ["unshare", "--map-root-user", "--mount", "sh", "-euc", script, name, *arguments]
    environment = {"PATH": "/usr/sbin:/usr/bin:/sbin:/bin", "PYTHON": sys.executable}
    return subprocess.run(command, capture_output=True, text=True, timeout=120, env=environment)
