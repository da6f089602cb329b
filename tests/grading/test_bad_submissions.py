"""One bad hand-in is named with its reason in one line, leaves nothing half done, and stops nobody else."""

import copy
import json
import os
from collections.abc import Callable
from pathlib import Path

import pytest
from nbformat import NotebookNode

from dlcourse import notebooks
from tests.grading.conftest import RIGHT, Folder


def a_folder(path: Path) -> None:
    path.mkdir()


def empty(path: Path) -> None:
    path.touch()


def a_link_out_of_the_folder(path: Path) -> None:
    path.symlink_to("/etc/passwd")


def huge(path: Path) -> None:
    path.touch()
    os.truncate(path, 50_000_000)


def not_utf8(path: Path) -> None:
    path.write_bytes(b'{"cells": ["\xff"]}')


def not_json(path: Path) -> None:
    path.write_text('{"cells": [\n')


def deep_json(path: Path) -> None:
    path.write_text("[" * 100_000)


def a_list(path: Path) -> None:
    path.write_text("[]")


def format_3(path: Path) -> None:
    path.write_text(json.dumps({"nbformat": 3, "nbformat_minor": 0, "metadata": {}, "worksheets": []}))


def no_cells(path: Path) -> None:
    path.write_text(json.dumps({"nbformat": 4, "nbformat_minor": 5, "metadata": {}, "cells": 7}))


def another_name(path: Path) -> None:
    path.with_name("Sums.ipynb").write_text("{}")


@pytest.mark.parametrize(
    ("make", "reason"),
    [
        (a_folder, "sums.ipynb is not a file: hand in the notebook itself"),
        (empty, "sums.ipynb is empty: hand it in again"),
        (a_link_out_of_the_folder, "sums.ipynb is a symbolic link: hand in the file itself"),
        (huge, "sums.ipynb has 50 MB, more than 20 MB: clear its outputs and hand it in again"),
        (not_utf8, "sums.ipynb is not UTF-8 (byte 12): save it in Jupyter and hand it in again"),
        (not_json, "sums.ipynb is not valid JSON (line 2): open it in Jupyter, mend it and hand it in again"),
        (deep_json, "sums.ipynb is nested too deeply to be a notebook"),
        (a_list, "sums.ipynb has the notebook format None, not 4: open it in Jupyter, save it and hand it in again"),
        (format_3, "sums.ipynb has the notebook format 3, not 4: open it in Jupyter, save it and hand it in again"),
        (no_cells, "sums.ipynb is not a valid notebook"),
        (another_name, "no sums.ipynb (there is: Sums.ipynb): hand it in under that name"),
    ],
)
def test_a_file_that_is_no_notebook_is_named(course: Folder, make: Callable[[Path], None], reason: str) -> None:
    course.hand_in("ann", RIGHT)
    make(course.path("bob"))

    result = course.grade("--json")

    students = json.loads(result.stdout)["students"]
    assert result.exit_code == 1
    assert students["ann"]["score"] == 5.0
    assert students["bob"]["status"] == "failed"
    assert students["bob"]["questions"] == {}
    assert students["bob"]["reason"].startswith(reason)
    assert result.stderr.startswith(f"bob: {reason}")
    assert not (course.root / "marked" / "bob").exists()


def copy_a_cell(nb: NotebookNode) -> None:
    nb.cells.append(copy.deepcopy(nb.cells[0]))
    nb.cells[-1].id = "a-copy"


def rename_a_cell(nb: NotebookNode) -> None:
    nb.cells.insert(0, copy.deepcopy(nb.cells[0]))
    nb.cells[0].id = nb.cells[0].metadata.nbgrader.grade_id = "x"


def take_another_kernel(nb: NotebookNode) -> None:
    nb.metadata.kernelspec.name = "my-own-env"


def delete_a_test(nb: NotebookNode) -> None:
    del nb.cells[1]


@pytest.mark.parametrize(
    ("change", "note"),
    [
        (copy_a_cell, "sums.ipynb, cell 6: a second cell with grade_id 'double': run as an ordinary cell"),
        (rename_a_cell, "sums.ipynb, cell 1: grade_id 'x' is not in the assignment: run as an ordinary cell"),
        (take_another_kernel, "sums.ipynb, kernel 'my-own-env': run with 'python3', the course's"),
        (delete_a_test, "sums.ipynb, cell test_double was missing: put back as it was released"),
    ],
)
def test_what_does_not_touch_the_answers_is_mended_and_said(
    course: Folder, change: Callable[[NotebookNode], None], note: str
) -> None:
    course.hand_in("ann", RIGHT, change)

    result = course.grade("--json")

    ann = json.loads(result.stdout)["students"]["ann"]
    assert (ann["score"], ann["status"], ann["reason"]) == (5.0, "graded", note)


def test_a_deleted_answer_costs_its_own_points_alone(course: Folder) -> None:
    def delete_answer_and_test(nb: NotebookNode) -> None:
        del nb.cells[0:2]

    course.hand_in("ann", RIGHT, delete_answer_and_test)

    result = course.grade("--json")

    assert json.loads(result.stdout)["students"]["ann"]["questions"] == {"test_double": 0, "test_shout": 3, "why": 0}


def test_an_edited_test_cell_is_graded_as_the_instructor_wrote_it(course: Folder) -> None:
    def cheat(nb: NotebookNode) -> None:
        nb.cells[1].source = "assert True"
        nb.cells[1].metadata.nbgrader.points = 100
        nb.cells[1].metadata.tags = ["skip-execution"]

    course.hand_in("ann", {"double": "def double(x):\n    return 4"}, cheat)

    result = course.grade("--json")

    ann = json.loads(result.stdout)["students"]["ann"]
    assert (ann["questions"]["test_double"], ann["max"]) == (0.0, 6.0)


def test_a_cell_that_ends_the_process_costs_what_comes_after_it(course: Folder) -> None:
    course.hand_in("ann", RIGHT | {"shout": "import os\nos._exit(0)"})
    course.hand_in("bob", RIGHT)

    result = course.grade("--json")

    students = json.loads(result.stdout)["students"]
    assert students["ann"]["questions"] == {"test_double": 2.0, "test_shout": 0.0, "why": 0.0}
    assert students["ann"]["reason"] == "sums.ipynb, its process ended in cell shout"
    assert students["bob"]["score"] == 5.0


def test_a_bad_second_hand_in_leaves_the_first_result(course: Folder) -> None:
    course.hand_in("ann", RIGHT)
    course.grade()
    course.path("ann").write_text("{")

    result = course.grade("--force")

    assert result.exit_code == 1
    marked = notebooks.read(course.root / "marked" / "ann" / "sums" / "sums.ipynb")
    assert marked.cells[0].source == RIGHT["double"]


def test_links_among_other_files_are_left_behind(course: Folder) -> None:
    path = course.hand_in("ann", RIGHT)
    (path.parent / "link").symlink_to("/etc")

    course.grade()

    assert [p.name for p in (course.root / "marked" / "ann" / "sums").iterdir()] == ["sums.ipynb"]
