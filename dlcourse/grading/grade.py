"""Grades submissions one by one: each is a whole result, or named with its reason and no result at all."""

import re
import shutil
import tempfile
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from .course import Course, GradingError, check_gradebook
from .kernels import use_warm_kernels
from .marks import Marks, is_graded, read_marks
from .release import release
from .submissions import SubmissionError, stage


@dataclass(frozen=True)
class Session:
    """An assignment that is ready to be graded. scratch: a folder on the course's disk, gone at the end."""

    course: Course
    assignment: str
    released: list[Path]
    scratch: Path


def grade(course: Course, assignment: str, students: list[str], *, force: bool = False) -> Iterator[Marks]:
    """Grades students of an assignment and yields the marks of each as they are given.

    Without ``force``, who has marks for what lies in the submitted folder keeps them. Raises GradingError where
    nothing can be graded: no such assignment, a gradebook that cannot be written.
    """
    check_gradebook(course)
    try:
        scratch = tempfile.TemporaryDirectory(dir=course.root, prefix=".grading-")
    except OSError as error:
        remedy = "give yourself the right (chmod u+w), make room, or grade a copy of the course"
        raise GradingError(f"{course.root} cannot be written to ({error.strerror}): {remedy}") from error
    with scratch as folder:
        released = release(course, assignment, Path(folder) / "released")
        session = Session(course, assignment, released, Path(folder))
        for student in students:
            if not force and _is_up_to_date(course, assignment, student):
                yield read_marks(course, assignment, student)
            else:
                yield _grade_or_say_why(session, student)


def _grade_or_say_why(session: Session, student: str) -> Marks:
    try:
        return _grade_one(session, student)
    except (SubmissionError, OSError) as error:
        return Marks(student, status="failed", reason=" ".join(str(error).split()))
    finally:
        for step in ("submitted", "autograded"):
            shutil.rmtree(session.scratch / step, ignore_errors=True)


def _grade_one(session: Session, student: str) -> Marks:
    """Runs nbgrader on a copy; what it made takes the place of an older result only when it is whole."""
    use_warm_kernels()  # here, for a class that is up to date needs none
    course, assignment = session.course, session.assignment
    staging = course.with_folders(
        submitted_directory=session.scratch / "submitted", autograded_directory=session.scratch / "autograded"
    )
    submitted = Path(course.folders.format_path(course.folders.submitted_directory, student, assignment))
    mended = stage(submitted, session.released, staging.path("submitted", assignment, student))
    outcome = staging.api.autograde(assignment, student, force=True, create=True)
    if not outcome["success"]:
        if "KeyboardInterrupt" in outcome.get("error", ""):
            raise KeyboardInterrupt
        raise SubmissionError(_reason(outcome.get("log", "") + outcome.get("error", "")))
    target = course.path("autograded", assignment, student)
    target.parent.mkdir(parents=True, exist_ok=True)
    if target.exists():
        shutil.rmtree(target)
    staging.path("autograded", assignment, student).rename(target)
    return read_marks(course, assignment, student, reason="; ".join(mended) or None)


def _is_up_to_date(course: Course, assignment: str, student: str) -> bool:
    if not is_graded(course, assignment, student):
        return False
    submitted, graded = (course.path(step, assignment, student) for step in ("submitted", "autograded"))
    newest = max((path.lstat().st_mtime for path in submitted.rglob("*")), default=0.0)
    return newest <= graded.stat().st_mtime


_REASONS = {
    "DeadKernelError": "its kernel died: a cell ends the process, or takes more memory than there is",
    "UnresponsiveKernelError": "a cell goes on for ever, even when it is interrupted",
    "No space left on device": "no space left on the disk: make room and grade again",
    "disk is full": "no space left on the disk: make room and grade again",
    "database is locked": "the gradebook is locked by another program: end that and grade again",
    "readonly database": "the gradebook cannot be written to: give yourself the right (chmod u+w) and grade again",
}


def _reason(log: str) -> str:
    """What nbgrader's log comes to, in one line."""
    for sign, reason in _REASONS.items():
        if sign in log:
            return reason
    errors = re.findall(r"^([\w.]*(?:Error|Exception|Interrupt)\b.*)$", log, re.MULTILINE)
    return errors[0][:200] if errors else "nbgrader could not grade it"
