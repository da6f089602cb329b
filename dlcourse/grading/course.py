"""A course for nbgrader: a folder with nbgrader_config.py, and the folders that it names."""

import copy
import logging
import os
import sqlite3
import sysconfig
import warnings
from contextlib import closing
from dataclasses import dataclass
from pathlib import Path

from nbformat import NotebookNode
from nbgrader.apps import NbGraderAPI
from nbgrader.coursedir import CourseDirectory
from sqlalchemy.exc import SAWarning
from traitlets.config import Config
from traitlets.config.loader import PyFileConfigLoader

from .. import notebooks

CONFIG = "nbgrader_config.py"
warnings.filterwarnings("ignore", category=SAWarning)  # of nbgrader's own queries, and harmless


class GradingError(Exception):
    """Something that stops a whole command; the message names the file and the remedy."""


@dataclass(frozen=True)
class Course:
    """An opened course. root: its folder, absolute; config: what nbgrader_config.py says."""

    root: Path
    config: Config

    def with_folders(self, **folders: Path | str) -> "Course":
        """The same course with other folders, such as ``submitted_directory``, or another ``db_url``."""
        changed = {key: str(value) for key, value in folders.items()}
        config = copy.deepcopy(self.config)
        config.merge(Config({"CourseDirectory": changed}))
        return Course(self.root, config)

    @property
    def folders(self) -> CourseDirectory:
        """nbgrader's view of the folders."""
        return CourseDirectory(config=self.config)

    @property
    def api(self) -> NbGraderAPI:
        """nbgrader's commands on this course; what they log is in their results alone."""
        api = NbGraderAPI(config=self.config)
        api.log = logging.getLogger("dlcourse.nbgrader.api")
        api.log.propagate = False
        return api

    def path(self, step: str, assignment: str, student: str = ".") -> Path:
        """The folder of an assignment at a step: "source", "release", "submitted", "autograded"."""
        folders = self.folders
        return Path(folders.format_path(getattr(folders, f"{step}_directory"), student, assignment)).resolve()

    def shown(self, path: Path) -> str:
        """A path as messages give it: from the course's folder on."""
        return str(path.relative_to(self.root)) if path.is_relative_to(self.root) else str(path)

    def assignments(self) -> list[str]:
        """The assignments that have a notebook in the source folder."""
        source = self.root / self.folders.source_directory
        return sorted({path.parent.name for path in source.glob("*/*.ipynb")})

    def source(self, assignment: str) -> dict[Path, NotebookNode]:
        """The instructor's notebooks of an assignment. Raises GradingError where there is none or it cannot be read."""
        paths = sorted(self.path("source", assignment).glob("*.ipynb"))
        if not paths:
            there = ", ".join(self.assignments()) or "none"
            folder = self.root / self.folders.source_directory
            raise GradingError(f"no assignment {assignment!r} in {folder} (there: {there})")
        found = {}
        for path in paths:
            try:
                found[path] = notebooks.read(path)
            except Exception as error:  # nbformat raises whatever its reading of a broken file runs into
                why = (str(error).splitlines() or [type(error).__name__])[0][:100]
                raise GradingError(f"{self.shown(path)} cannot be read as a notebook: {why}") from error
        return found

    def questions(self, assignment: str) -> list[str]:
        """The grade_ids of what has points, in the order of the notebooks."""
        cells = [cell for nb in self.source(assignment).values() for cell in nb.cells]
        return [notebooks.grade_id(cell) or "" for cell in cells if notebooks.is_graded(cell)]

    def students(self, assignment: str) -> list[str]:
        """Those who handed something in for an assignment."""
        submitted = self.root / self.folders.submitted_directory
        here = sorted(path.name for path in submitted.glob("*") if path.is_dir() and not path.name.startswith("."))
        return [student for student in here if os.path.lexists(self.path("submitted", assignment, student))]


def open_course(folder: Path) -> Course:
    """Reads nbgrader_config.py. Raises GradingError where there is none or it cannot be read."""
    root = folder.resolve()
    if not (root / CONFIG).is_file():
        raise GradingError(f"{folder} has no {CONFIG}: name the folder of the course with --course")
    try:
        config = PyFileConfigLoader(CONFIG, path=str(root)).load_config()
    except Exception as error:  # the file is a program: it can fail in every way
        raise GradingError(f"{folder / CONFIG}: {type(error).__name__}: {error}") from error
    config.CourseDirectory.root = str(root)
    config.Execute.setdefault("extra_arguments", notebooks.KERNEL_ARGUMENTS)
    config.Execute.setdefault("shutdown_kernel", "immediate")  # "graceful" waits for seconds now and then
    # nbgrader runs `alembic` when a gradebook is new, and finds it on PATH or fails without a word.
    scripts = sysconfig.get_path("scripts")
    if scripts not in os.environ.get("PATH", "").split(os.pathsep):
        os.environ["PATH"] = os.pathsep.join([scripts, os.environ.get("PATH", "")])
    return Course(root, config)


def check_gradebook(course: Course) -> None:
    """Raises GradingError where there is a gradebook in a file and it cannot be written to."""
    url = course.folders.db_url
    path = Path(url.removeprefix("sqlite:///"))
    if not url.startswith("sqlite:///") or not path.exists():
        return
    try:
        with closing(sqlite3.connect(path, timeout=2, isolation_level=None)) as gradebook:
            gradebook.execute("BEGIN IMMEDIATE")
            gradebook.execute("CREATE TABLE dlcourse_can_write (x)")
            gradebook.execute("ROLLBACK")
    except sqlite3.Error as error:
        remedies = {
            "locked": "another program is writing to it: wait until it ends, or end it, and try again",
            "readonly": "give yourself the right to write to it and to its folder (chmod u+w)",
            "not a database": "it is damaged: put a copy back in its place",
        }
        remedy = next((remedy for word, remedy in remedies.items() if word in str(error)), "put it right and try again")
        raise GradingError(f"{course.shown(path)}: {error}: {remedy}") from error
