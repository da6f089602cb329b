"""Verdicts into nbgrader's gradebook, by nbgrader's own code, on one connection for the whole run."""

import logging
import math
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, Any

from nbformat import NotebookNode
from nbgrader.api import Base, Gradebook
from nbgrader.preprocessors import AssignLatePenalties, LimitOutput, OverwriteCells, SaveAutoGrades
from sqlalchemy import inspect
from sqlalchemy.exc import SQLAlchemyError

from .course import Course, GradingError
from .jobs import Lesson
from .referee import Verdict
from .submissions import SubmissionError

if TYPE_CHECKING:
    from .hand_in import Session


NO_SPACE = "no space left on the disk: make room and grade again"
_QUIET = logging.getLogger("dlcourse.nbgrader")  # each hand-in "changes" the locked cells: they lack the hidden tests
_QUIET.addHandler(logging.NullHandler())
_QUIET.propagate = False


@contextmanager
def opened(course: Course) -> Iterator[Gradebook]:
    """The gradebook. Raises GradingError where another version of nbgrader made it."""
    try:
        gradebook = Gradebook(course.folders.db_url, course.folders.course_id)
        there = inspect(gradebook.engine)
        tables = {name: {column["name"] for column in there.get_columns(name)} for name in Base.metadata.tables}
    except SQLAlchemyError as error:
        raise GradingError(remedy(error)) from error
    for name, table in Base.metadata.tables.items():
        if missing := {column.name for column in table.columns} - tables[name]:
            what = f"no such column: {name}.{min(missing)}"
            raise GradingError(remedy(Exception(what)))
    try:
        yield gradebook
    finally:
        gradebook.close()


def with_hidden_tests(
    course: Course, gradebook: Gradebook, assignment: str, name: str, nb: NotebookNode
) -> NotebookNode:
    """A released notebook after nbgrader's sanitising: every locked cell has its whole source and its points."""
    step = _step(OverwriteCells, course, gradebook, assignment, name)
    for index, cell in enumerate(nb.cells):
        step.preprocess_cell(cell, {}, index)
    return nb


def outputs_of(cell: NotebookNode, verdict: Verdict) -> list[dict[str, Any]]:
    """What nbgrader reads the points of a test cell from: an error, a number for a part of them, or nothing for all."""
    if verdict.outcome != "passed":
        name = {"timed_out": "TimeoutError", "killed": "ProcessEnded"}.get(verdict.outcome, "AssertionError")
        error = {"output_type": "error", "ename": name, "evalue": verdict.message, "traceback": [verdict.message]}
        return verdict.outputs or [error]
    if verdict.points is None:
        return []
    most = float(cell.metadata.nbgrader.points)
    points = 0.0 if math.isnan(verdict.points) else min(max(verdict.points, 0.0), most)
    data = {"text/plain": repr(points)}
    return [{"output_type": "execute_result", "data": data, "metadata": {}, "execution_count": None}]


def save(session: "Session", student: str, nbs: dict[str, NotebookNode], folder: Path) -> None:
    """A student's scores and comments, for all notebooks; a notebook that was not handed in has none."""
    try:
        timestamp = session.course.folders.get_existing_timestamp(str(folder))
    except Exception as error:  # dateutil raises whatever its reading of a text runs into
        raise SubmissionError(f"timestamp.txt holds no time ({error})") from error
    with _at_once(session.gradebook):
        _save(session, student, nbs, {"timestamp": timestamp} if timestamp else {})


def _save(session: "Session", student: str, nbs: dict[str, NotebookNode], submitted: dict[str, Any]) -> None:
    course, gradebook, assignment = session.course, session.gradebook, session.assignment
    gradebook.update_or_create_student(student)
    submission = gradebook.update_or_create_submission(assignment, student, **submitted)
    for lesson in session.lessons:
        if lesson.name not in nbs:
            for grade in gradebook.find_submission_notebook(lesson.name, assignment, student).grades:
                grade.auto_score, grade.needs_manual_grade = 0, False
            continue
        nb = nbs[lesson.name]
        LimitOutput(config=course.config).preprocess(nb, {})
        step = _step(SaveAutoGrades, course, gradebook, assignment, lesson.name)
        step.student_id = student
        for index, cell in enumerate(nb.cells):
            step.preprocess_cell(cell, {}, index)
        _penalty(session, lesson, student, submission)


@contextmanager
def _at_once(gradebook: Gradebook) -> Iterator[None]:
    """nbgrader commits after each cell; here a student's marks are saved together, or none of them."""
    gradebook.db.commit = gradebook.db.flush
    try:
        yield
    except BaseException:
        gradebook.db.rollback()
        raise
    finally:
        del gradebook.db.commit
    gradebook.db.commit()


def _penalty(session: "Session", lesson: Lesson, student: str, submission: Any) -> None:
    notebook = session.gradebook.find_submission_notebook(lesson.name, session.assignment, student)
    if submission.total_seconds_late > 0 or notebook.late_submission_penalty is not None:
        names = {"notebook": lesson.name, "assignment": session.assignment, "student": student}
        resources = {"nbgrader": names | {"db_url": session.course.folders.db_url}}
        type(session.gradebook.db).commit(session.gradebook.db)  # it opens a connection of its own
        AssignLatePenalties(config=session.course.config).preprocess(NotebookNode(cells=[]), resources)


def _step(kind: Any, course: Course, gradebook: Gradebook, assignment: str, name: str) -> Any:
    step = kind(config=course.config)
    step.log = _QUIET
    step.gradebook, step.assignment_id, step.notebook_id = gradebook, assignment, name
    return step


def remedy(error: Exception) -> str:
    """What a database error comes to, in one line."""
    text = " ".join(str(getattr(error, "orig", error)).split())[:200]
    remedies = {
        "disk is full": NO_SPACE,
        "locked": "the gradebook is locked by another program: end that and grade again",
        "readonly": "the gradebook cannot be written to: give yourself the right (chmod u+w) and grade again",
        "no such": f"the gradebook is of another nbgrader ({text}): run `nbgrader db upgrade` and grade again",
    }
    return next((line for sign, line in remedies.items() if sign in text), f"the gradebook: {text}")
