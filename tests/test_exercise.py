"""`dlcourse exercises fetch`: a fresh copy, and never over work."""

import os
import re
import shutil
import subprocess
import sys
import zipfile
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from dlcourse.cli import main
from tests.filled import ROOT
from tests.proof import assignments, source_of

HIDDEN = re.compile(r"### BEGIN HIDDEN TESTS\n(.*?)### END", re.DOTALL)


def fetch(name: str, folder: Path) -> Result:
    return CliRunner().invoke(main, ["exercises", "fetch", name, str(folder)])


@pytest.mark.parametrize("name", assignments())
def test_a_fetched_exercise_is_the_released_one(name: str, tmp_path: Path) -> None:
    result = fetch(name, tmp_path / "new" / "folder")

    copy = tmp_path / "new" / "folder" / f"{name}.ipynb"
    assert (result.exit_code, result.output) == (0, f"{copy}\n")
    assert copy.read_bytes() == (ROOT / "exercises" / name / f"{name}.ipynb").read_bytes()


def test_work_is_never_written_over(tmp_path: Path) -> None:
    mine = tmp_path / "lenet.ipynb"
    mine.write_text("my work")

    result = fetch("lenet", tmp_path)

    assert (result.exit_code, mine.read_text()) == (2, "my work")
    assert result.output == f"Error: {mine} exists, and may hold your work: give another folder, or move it\n"


def test_an_unknown_name_is_answered_with_those_that_there_are(tmp_path: Path) -> None:
    result = fetch("lenett", tmp_path)

    assert result.exit_code == 2
    assert result.output == f"Error: there is no exercise lenett: choose one of {', '.join(assignments())}\n"


def test_a_folder_that_cannot_be_made_is_named(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("")

    result = fetch("lenet", tmp_path / "file" / "below")

    assert (result.exit_code, os.listdir(tmp_path)) == (2, ["file"])
    assert result.output.endswith("cannot be written (Not a directory): give another folder\n")


def test_what_a_student_installs_holds_every_exercise_and_no_line_of_a_hidden_test(tmp_path: Path) -> None:
    for name in ("pyproject.toml", "README.md", "LICENSE"):
        shutil.copy(ROOT / name, tmp_path)
    for name in ("dlcourse", "exercises"):
        shutil.copytree(ROOT / name, tmp_path / name, symlinks=True, ignore=shutil.ignore_patterns("__pycache__"))
    build = [sys.executable, "-m", "pip", "wheel", "-q", "--no-deps", "--no-build-isolation", "-w", str(tmp_path)]

    subprocess.run([*build, str(tmp_path)], check=True)

    with zipfile.ZipFile(next(tmp_path.glob("*.whl"))) as archive:
        files = {path: archive.read(path).decode() for path in archive.namelist()}
    for name in assignments():
        released = ROOT / "exercises" / name / f"{name}.ipynb"  # which has none: tests/grading/test_exercises.py
        assert files.pop(f"dlcourse/exercises/{name}/{name}.ipynb") == released.read_text()
    hidden = [line for name in assignments() for line in _hidden_lines(name)]
    assert len(hidden) > 100
    assert [(path, line) for path, text in files.items() for line in hidden if line in text] == []


def _hidden_lines(name: str) -> set[str]:
    """The lines of the hidden tests that stand nowhere else, and are long enough to be theirs alone."""
    sources = [cell.source for cell in source_of(name).cells]
    hidden = {line.strip() for source in sources for text in HIDDEN.findall(source) for line in text.splitlines()}
    open_to_all = {line.strip() for source in sources for line in HIDDEN.sub("", source).splitlines()}
    return {line for line in hidden - open_to_all if len(line) > 40}
