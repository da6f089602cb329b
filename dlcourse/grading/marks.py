"""Marks as numbers, from the gradebook."""

import csv
import io
from dataclasses import asdict, dataclass, field
from pathlib import Path
from typing import Any

from nbgrader.api import Gradebook, MissingEntry

from ..files import write_whole
from .course import Course, GradingError
from .submissions import printable


@dataclass(frozen=True)
class Marks:
    """A student's marks for an assignment. questions: points by grade_id; reason: why it failed, or what was mended."""

    student: str
    score: float = 0.0
    max: float = 0.0
    questions: dict[str, float] = field(default_factory=dict)
    status: str = "graded"
    reason: str | None = None

    def as_json(self) -> dict[str, Any]:
        """The object of ``--json``, where the student is the key."""
        return {key: value for key, value in asdict(self).items() if key != "student"}


def read_marks(
    gradebook: Gradebook, questions: list[str], assignment: str, student: str, reason: str | None = None
) -> Marks:
    """A graded student's marks. Raises nbgrader.api.MissingEntry where the gradebook has none."""
    submission = gradebook.find_submission(assignment, student)
    grades = [grade for notebook in submission.notebooks for grade in notebook.grades]
    scores = {grade.name: float(grade.score) for grade in grades}
    found = {name: scores[name] for name in questions if name in scores}
    return Marks(student, float(submission.score), float(submission.max_score), found, reason=reason)


def is_graded(course: Course, assignment: str, student: str) -> bool:
    """Whether a whole result lies in the autograded tree."""
    return course.path("autograded", assignment, student).is_dir()


def export(course: Course, assignment: str, to: Path) -> int:
    """Writes one row a student: student, score, max, and each question; empty where nothing is graded.

    Returns the number of rows. Raises GradingError where the assignment was never graded or ``to`` cannot be written.
    """
    questions = course.questions(assignment)
    students = sorted({*course.students(assignment), *_in_gradebook(course, assignment)})
    text = io.StringIO()
    table = csv.writer(text, lineterminator="\n")
    table.writerow(["student", "score", "max", *questions])
    with Gradebook(course.folders.db_url) as gradebook:
        for student in students:
            shown = _text_cell(student)
            if not is_graded(course, assignment, student):
                table.writerow([shown, "", "", *[""] * len(questions)])
                continue
            marks = read_marks(gradebook, questions, assignment, student)
            table.writerow([shown, marks.score, marks.max, *[marks.questions.get(name, "") for name in questions]])
    try:
        write_whole(to, text.getvalue())
    except OSError as error:
        raise GradingError(f"{to} cannot be written: {error.strerror}") from error
    return len(students)


def _text_cell(text: str) -> str:
    """A text as a spreadsheet shows it: one that would begin a formula is quoted."""
    text = printable(text)
    return f"'{text}" if text.startswith(("=", "+", "-", "@")) else text


def _in_gradebook(course: Course, assignment: str) -> list[str]:
    with Gradebook(course.folders.db_url) as gradebook:
        try:
            return [submission.student.id for submission in gradebook.find_assignment(assignment).submissions]
        except MissingEntry as error:
            raise GradingError(f"{assignment} was never graded: run dlcourse grade {assignment}") from error
