"""Grades submissions one by one: each is a whole result, or named with its reason and no result at all."""

import os
import sys
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from itertools import chain, pairwise
from pathlib import Path
from typing import Any

from nbgrader.api import Gradebook
from nbgrader.utils import find_all_files

from .. import notebooks
from . import scores
from .confine import ConfinementError, shown
from .course import Course, GradingError, check_gradebook
from .hand_in import HandIn, Session
from .jobs import Lesson
from .marks import Marks, is_graded
from .referee import BrokenError, Limits, check_sandbox, living_zygote
from .release import release


def grade(
    course: Course,
    assignment: str,
    students: list[str],
    *,
    force: bool = False,
    limits: Limits | None = None,
    sandbox: bool = True,
    seed: int = 0,
) -> Iterator[Marks]:
    """Grades students of an assignment and yields the marks of each as they are given.

    Without ``force``, who has marks for what lies in the submitted folder keeps them. seed: of the numbers that the
    tests draw, the same for every student. Raises GradingError where nothing can be graded: no such assignment, a
    gradebook that cannot be written, no sandbox.
    """
    if sys.platform != "linux":
        raise GradingError("grading needs Linux: use a container, WSL, or a virtual machine")
    check_gradebook(course)
    todo = {student for student in students if force or not _is_up_to_date(course, assignment, student)}
    if todo:
        living_zygote(sandbox=sandbox)  # it starts while the release is made
    with _scratch(course) as scratch:
        released = release(course, assignment, scratch / "released")
        with scores.opened(course) as gradebook:
            lessons, given = _lessons(course, assignment, released, gradebook), _given(course, assignment)
            limits = limits or course_limits(course)
            session = Session(course, assignment, lessons, given, gradebook, limits, sandbox, seed, scratch)
            if todo:
                _check_grader(course, sandbox)
            try:
                yield from _in_turn(
                    HandIn(session, student, None if student in todo else session.marks_of(student))
                    for student in students
                )
            finally:
                if todo:
                    living_zygote(sandbox=sandbox).rest()


def _check_grader(course: Course, sandbox: bool) -> None:
    if sandbox and any(course.root.is_relative_to(path) for path in map(Path, shown())):
        raise GradingError(f"{course.root} lies where submissions can read (beside the interpreter): move the course")
    try:
        check_sandbox(living_zygote(sandbox=sandbox))
    except (ConfinementError, BrokenError) as error:
        raise GradingError(str(error)) from error


def course_limits(course: Course) -> Limits:
    """The limits that nbgrader_config.py gives: ``c.Execute.timeout`` is of a cell."""
    config: Any = course.config
    seconds = config.Execute.get("timeout") or config.ExecutePreprocessor.get("timeout") or Limits.cell_seconds
    return Limits(cell_seconds=float(seconds))


@contextmanager
def _scratch(course: Course) -> Iterator[Path]:
    try:
        folder = tempfile.TemporaryDirectory(dir=course.root, prefix=".grading-", ignore_cleanup_errors=True)
    except OSError as error:
        remedy = "give yourself the right (chmod u+w), make room, or grade a copy of the course"
        raise GradingError(f"{course.root} cannot be written to ({error.strerror}): {remedy}") from error
    with folder as name:
        yield Path(name)


def _lessons(course: Course, assignment: str, released: list[Path], gradebook: Gradebook) -> list[Lesson]:
    made = []
    for (path, source), copy in zip(course.source(assignment).items(), released, strict=True):
        full = scores.with_hidden_tests(course, gradebook, assignment, path.stem, notebooks.read(copy))
        made.append(Lesson(path, source, notebooks.read(copy), full))
    return made


def _given(course: Course, assignment: str) -> dict[str, bytes]:
    folder = course.path("source", assignment)
    files = find_all_files(str(folder), [*course.folders.ignore, "*.ipynb"])
    return {os.path.relpath(path, folder): Path(path).read_bytes() for path in files}


def _in_turn(hand_ins: Iterator[HandIn]) -> Iterator[Marks]:
    """One after the other; while a student's marks are saved, the next one's cells run."""
    for this, following in pairwise(chain([None], hand_ins, [None])):
        if this:
            this.do(this.run)
        if following:
            following.do(following.begin)
        if this and (marks := this.do(this.save)):
            yield marks


def _is_up_to_date(course: Course, assignment: str, student: str) -> bool:
    if not is_graded(course, assignment, student):
        return False
    submitted, graded = (course.path(step, assignment, student) for step in ("submitted", "autograded"))
    newest = max((path.lstat().st_mtime for path in submitted.rglob("*")), default=0.0)
    return newest <= graded.stat().st_mtime
