"""The course's exercises, as the package brings them along: a fresh notebook to work on."""

from pathlib import Path

from .files import write_whole

_RELEASED = Path(__file__).parent / "exercises"


class ExerciseError(Exception):
    """Why an exercise could not be written; the message says what to do."""


def names() -> list[str]:
    """The names of the exercises."""
    return sorted(path.name for path in _RELEASED.iterdir() if path.is_dir())


def fetch(name: str, folder: Path) -> Path:
    """Copies the notebook of an exercise into a folder, which is made if need be. Returns the copy.

    Raises ExerciseError for a name that there is not, where a file would be written over, or nothing can be written.
    """
    if name not in names():
        raise ExerciseError(f"there is no exercise {name}: choose one of {', '.join(names())}")
    copy = folder / f"{name}.ipynb"
    if copy.exists():
        raise ExerciseError(f"{copy} exists, and may hold your work: give another folder, or move it")
    try:
        folder.mkdir(parents=True, exist_ok=True)
        write_whole(copy, (_RELEASED / name / copy.name).read_text(encoding="utf-8"))
    except OSError as error:
        raise ExerciseError(f"{copy} cannot be written ({error.strerror}): give another folder") from error
    return copy
