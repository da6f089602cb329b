"""Grades submissions one by one: each is a whole result, or named with its reason and no result at all."""

import errno
import os
import shutil
import sys
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import nbformat
from nbformat import NotebookNode
from nbgrader.api import Gradebook
from nbgrader.utils import find_all_files
from sqlalchemy.exc import SQLAlchemyError

from .. import notebooks
from ..files import write_whole
from . import jobs, scores
from .confine import ConfinementError, shown
from .course import Course, GradingError, check_gradebook
from .jobs import Lesson
from .marks import Marks, is_graded, read_marks
from .referee import BrokenError, Limits, Report, Verdict, check_sandbox, living_zygote, run
from .release import release
from .submissions import SubmissionError, inert, printable, stage

UNSAFE = "graded without a sandbox"


@dataclass
class Session:
    """An assignment that is ready to be graded.

    given: the instructor's files beside the notebooks, by path; scratch: a folder on the course's disk, gone at last;
    references: what became of each cell of the instructor's own notebook, by notebook, once that was asked.
    """

    course: Course
    assignment: str
    lessons: list[Lesson]
    given: dict[str, bytes]
    gradebook: Gradebook
    limits: Limits
    sandbox: bool
    seed: int
    scratch: Path
    references: dict[str, dict[str, Verdict]] = field(default_factory=dict)


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
                for student in students:
                    yield _grade_or_say_why(session, student) if student in todo else _marks(session, student)
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


def _grade_or_say_why(session: Session, student: str) -> Marks:
    try:
        return _marks(session, student, _grade_one(session, student))
    except OSError as error:
        full = error.errno == errno.ENOSPC
        return Marks(student, status="failed", reason=scores.NO_SPACE if full else printable(str(error)))
    except SubmissionError as error:
        return Marks(student, status="failed", reason=printable(str(error)))
    except BrokenError as error:
        graded = session.course.path("autograded", session.assignment, student)
        if graded.exists():
            os.utime(graded, (0, 0))  # an earlier result stays, and this student stays queued
        return Marks(student, status="broken", reason=printable(str(error)))
    except SQLAlchemyError as error:
        session.gradebook.db.rollback()
        return Marks(student, status="broken", reason=scores.remedy(error))


def _marks(session: Session, student: str, reason: str = "") -> Marks:
    questions = [name for lesson in session.lessons for name in lesson.questions]
    return read_marks(session.gradebook, questions, session.assignment, student, reason or None)


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


def _grade_one(session: Session, student: str) -> str:
    """Gives a student's marks; a result takes the place of an older one only when it is whole. Returns what to say."""
    course, assignment = session.course, session.assignment
    if printable(student) != student:
        raise SubmissionError("the name of the student's folder holds control characters or odd spaces: rename it")
    folders = course.folders
    submitted = Path(folders.format_path(folders.submitted_directory, student, assignment))
    folder = session.scratch / "graded"
    shutil.rmtree(folder, ignore_errors=True)
    try:
        merged, notes = stage(submitted, {lesson.name: lesson.full for lesson in session.lessons}, folder)
        files = {str(path.relative_to(folder)): path.read_bytes() for path in folder.rglob("*") if path.is_file()}
        excluded = course.config.Autograde.get("exclude_overwriting", {}).get(assignment, [])
        given = {path: data for path, data in session.given.items() if path not in excluded}
        for path, data in given.items():
            (folder / path).parent.mkdir(parents=True, exist_ok=True)
            (folder / path).write_bytes(data)
        for lesson in session.lessons:
            if lesson.name in merged:
                nb = merged[lesson.name]
                job = lesson.job(nb, files | given, frozenset(given), session.limits, session.seed)
                report = run(living_zygote(sandbox=session.sandbox), job, session.limits, jobs.names_of(nb))
                _hold_back_what_is_broken(session, lesson, nb, report)
                _write_outputs(nb, report)
                notes += [f"{lesson.path.name}, {report.reason}"] if report.reason else []
                notes += [f"{lesson.path.name}, {note}" for note in _forgeable(nb)]
        scores.save(session, student, merged, folder)
        for lesson in session.lessons:
            if lesson.name in merged:
                page = inert(lesson.without_hidden_tests(merged[lesson.name]))
                write_whole(folder / lesson.path.name, notebooks.text_of(page))
        target = course.path("autograded", assignment, student)
        target.parent.mkdir(parents=True, exist_ok=True)
        if target.exists():
            shutil.rmtree(target)
        folder.rename(target)
    finally:
        shutil.rmtree(folder, ignore_errors=True)
    return printable("; ".join([*notes, *([] if session.sandbox else [UNSAFE])]))


def _hold_back_what_is_broken(session: Session, lesson: Lesson, nb: NotebookNode, report: Report) -> None:
    """Raises BrokenError where a test refuses the student's answer, and the instructor's own as well."""
    failed = [
        name
        for index, verdict in report.verdicts.items()
        if verdict.outcome != "passed" and jobs.kind_of(nb.cells[index]) == "test"
        if (name := notebooks.grade_id(nb.cells[index]))
    ]
    if not failed or not lesson.has_solutions:
        return
    if lesson.name not in session.references:
        job = lesson.job(lesson.source, session.given, frozenset(session.given), session.limits, session.seed)
        own = run(living_zygote(sandbox=session.sandbox), job, session.limits, jobs.names_of(lesson.source))
        session.references[lesson.name] = {
            notebooks.grade_id(lesson.source.cells[index]) or "": verdict for index, verdict in own.verdicts.items()
        }
    for name in failed:
        own_verdict = session.references[lesson.name].get(name)
        if own_verdict is not None and own_verdict.outcome != "passed":
            where = f"{session.course.shown(lesson.path)}, cell {name}"
            raise BrokenError(f"{where}: refuses the instructor's own answer ({own_verdict.message}): mend the test")


def _write_outputs(nb: NotebookNode, report: Report) -> None:
    """What each cell shows, and for each test what nbgrader reads its marks from. No verdict is no mark."""
    for index, cell in enumerate(nb.cells):
        if cell.cell_type != "code":
            continue
        verdict = report.verdicts.get(index, Verdict())
        graded = jobs.kind_of(cell) in ("test", "in-process")
        cell.execution_count = index + 1 if index in report.verdicts else None
        cell.outputs = nbformat.from_dict(scores.outputs_of(cell, verdict) if graded else verdict.outputs)
        for output in cell.outputs:
            if output.output_type == "execute_result":
                output.execution_count = cell.execution_count


def _forgeable(nb: NotebookNode) -> list[str]:
    return [
        f"cell {notebooks.grade_id(cell)} is tagged in-process: its marks can be forged"
        for cell in nb.cells
        if cell.cell_type == "code" and jobs.kind_of(cell) == "in-process"
    ]


def _is_up_to_date(course: Course, assignment: str, student: str) -> bool:
    if not is_graded(course, assignment, student):
        return False
    submitted, graded = (course.path(step, assignment, student) for step in ("submitted", "autograded"))
    newest = max((path.lstat().st_mtime for path in submitted.rglob("*")), default=0.0)
    return newest <= graded.stat().st_mtime
