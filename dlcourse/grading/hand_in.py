"""A student's hand-in on its way to its marks: staged and begun, run, saved."""

import errno
import os
import shutil
from collections.abc import Callable, Iterable
from dataclasses import dataclass, field
from pathlib import Path

import nbformat
from nbformat import NotebookNode
from nbgrader.api import Gradebook
from sqlalchemy.exc import SQLAlchemyError

from .. import notebooks
from ..files import write_whole
from . import jobs, scores
from .course import Course
from .jobs import Lesson
from .marks import Marks, read_marks
from .referee import BrokenError, Limits, Pair, Report, Verdict, begin, finish, living_zygote
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

    def begin(self, lesson: Lesson, nb: NotebookNode, files: dict[str, bytes], given: Iterable[str]) -> Pair:
        """Has a notebook run. files: what lies beside it, by path; given: the instructor's among them."""
        job = lesson.job(nb, files, frozenset(given), self.limits, self.seed)
        return begin(living_zygote(sandbox=self.sandbox), job, self.limits, jobs.names_of(nb))

    def marks_of(self, student: str, reason: str = "") -> Marks:
        """A student's marks, from the gradebook."""
        questions = [name for lesson in self.lessons for name in lesson.questions]
        return read_marks(self.gradebook, questions, self.assignment, student, reason or None)


@dataclass
class HandIn:
    """A student's hand-in. Its steps are ``begin``, ``run`` and ``save``; one that fails gives marks that say why."""

    session: Session
    student: str
    marks: Marks | None = None
    merged: dict[str, NotebookNode] = field(default_factory=dict)
    notes: list[str] = field(default_factory=list)
    files: dict[str, bytes] = field(default_factory=dict)
    given: dict[str, bytes] = field(default_factory=dict)
    begun: Pair | None = None

    def do(self, step: Callable[[], Marks | None]) -> Marks | None:
        """Takes a step, unless the marks are known. Returns them; None before the last step."""
        if self.marks is None:
            try:
                self.marks = step()
            except OSError as error:
                full = error.errno == errno.ENOSPC
                self._fail("failed", scores.NO_SPACE if full else str(error))
            except SubmissionError as error:
                self._fail("failed", str(error))
            except BrokenError as error:
                graded = self.session.course.path("autograded", self.session.assignment, self.student)
                if graded.exists():
                    os.utime(graded, (0, 0))  # an earlier result stays, and this student stays queued
                self._fail("broken", str(error))
            except SQLAlchemyError as error:
                self.session.gradebook.db.rollback()
                self._fail("broken", scores.remedy(error))
        return self.marks

    def _fail(self, status: str, why: str) -> None:
        shutil.rmtree(self._folder, ignore_errors=True)
        self.marks = Marks(self.student, status=status, reason=printable(why))

    @property
    def _folder(self) -> Path:
        """What takes the place of an older result, once it is whole."""
        return self.session.scratch / "graded" / self.student

    def begin(self) -> None:
        """Merges the notebooks with the released ones, and has the first of them run."""
        session, folders, folder = self.session, self.session.course.folders, self._folder
        if printable(self.student) != self.student:
            raise SubmissionError("the name of the student's folder holds control characters or odd spaces: rename it")
        submitted = Path(folders.format_path(folders.submitted_directory, self.student, session.assignment))
        released = {lesson.name: lesson.full for lesson in session.lessons}
        self.merged, self.notes = stage(submitted, released, folder)
        files = {str(path.relative_to(folder)): path.read_bytes() for path in folder.rglob("*") if path.is_file()}
        excluded = session.course.config.Autograde.get("exclude_overwriting", {}).get(session.assignment, [])
        self.given = {path: data for path, data in session.given.items() if path not in excluded}
        self.files = files | self.given
        for path, data in self.given.items():
            (folder / path).parent.mkdir(parents=True, exist_ok=True)
            (folder / path).write_bytes(data)
        self.begun = self._begin(self._lessons()[0])

    def _lessons(self) -> list[Lesson]:
        return [lesson for lesson in self.session.lessons if lesson.name in self.merged]

    def _begin(self, lesson: Lesson) -> Pair:
        return self.session.begin(lesson, self.merged[lesson.name], self.files, self.given)

    def run(self) -> None:
        """Waits for the cells, of one notebook after the other, and writes what became of them into it."""
        for lesson in self._lessons():
            begun, self.begun = self.begun or self._begin(lesson), None
            report, nb = finish(begun), self.merged[lesson.name]
            _hold_back_what_is_broken(self.session, lesson, nb, report)
            _write_outputs(nb, report)
            self.notes += [f"{lesson.path.name}, {report.reason}"] if report.reason else []
            self.notes += [f"{lesson.path.name}, {note}" for note in _forgeable(nb)]

    def save(self) -> Marks:
        """Puts the marks into the gradebook, and the result, now that it is whole, in the place of an older one."""
        session, folder = self.session, self._folder
        scores.save(session, self.student, self.merged, folder)
        for lesson in self._lessons():
            page = inert(lesson.without_hidden_tests(self.merged[lesson.name]))
            write_whole(folder / lesson.path.name, notebooks.text_of(page))
        target = session.course.path("autograded", session.assignment, self.student)
        target.parent.mkdir(parents=True, exist_ok=True)
        if target.exists():
            shutil.rmtree(target)
        folder.rename(target)
        notes = self.notes if session.sandbox else [*self.notes, UNSAFE]
        return session.marks_of(self.student, printable("; ".join(notes)))


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
        own = finish(session.begin(lesson, lesson.source, session.given, session.given))
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
