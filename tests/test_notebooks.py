"""What `make lint` asks of a notebook, and what `make notebooks` mends."""

from pathlib import Path

import pytest
from click.testing import CliRunner
from nbformat import NotebookNode
from nbformat.v4 import new_code_cell, new_notebook, new_output

from dlcourse import notebooks
from dlcourse.cli import main


def write(path: Path, *cells: NotebookNode) -> Path:
    """A canonical notebook."""
    path.write_text(notebooks.text_of(notebooks.canonical(new_notebook(cells=list(cells)))))
    return path


def run(source: str, *outputs: NotebookNode, **metadata: object) -> NotebookNode:
    return new_code_cell(source, id="a-cell", execution_count=1, outputs=list(outputs), metadata=metadata)


def svg(size: int = 100) -> NotebookNode:
    return new_output("display_data", data={"image/svg+xml": f"<svg>{'x' * size}</svg>"})


ALT = {"image": {"alt": "The loss falls from 2.3 to 0.1 in ten epochs."}}


def test_a_canonical_notebook_has_no_problems(tmp_path: Path) -> None:
    path = write(tmp_path / "page.ipynb", run("plot()", svg(), mystnb=ALT))

    assert notebooks.problems(path) == []


@pytest.mark.parametrize(
    ("cell", "problem"),
    [
        (run("plot()", svg()), "has a figure without alt text"),
        (run("plot()", svg(60_000), mystnb=ALT), "has a figure of 60,011 bytes: the limit is 60,000"),
        (new_code_cell("1", id="a-cell"), "was never run: run make notebooks"),
        (run("1", new_output("stream", name="stderr", text="Warning")), "prints to stderr: mend the warning"),
        (run("1", new_output("error", ename="KeyError", evalue="", traceback=[])), "ends in KeyError"),
        (
            run("1", new_output("stream", name="stdout", text="/home/me/x.py")),
            "shows a path or an address of one machine",
        ),
        (run("# NBVAL_IGNORE_OUTPUT\n1"), "tells nbval not to look: state a tolerance in the cell's metadata instead"),
    ],
)
def test_each_problem_names_the_file_and_the_cell(tmp_path: Path, cell: NotebookNode, problem: str) -> None:
    path = write(tmp_path / "page.ipynb", cell)

    found = notebooks.problems(path)

    assert len(found) == 1
    assert found[0].startswith(f"{path}, cell a-cell: {problem}")


def test_an_expected_error_is_no_problem(tmp_path: Path) -> None:
    error = new_output("error", ename="KeyError", evalue="", traceback=[])

    assert notebooks.problems(write(tmp_path / "page.ipynb", run("{}[1]", error, tags=["raises-exception"]))) == []


def test_counts_out_of_order_are_not_canonical(tmp_path: Path) -> None:
    path = write(tmp_path / "page.ipynb", run("1"))
    path.write_text(path.read_text().replace('"execution_count": 1', '"execution_count": 7'))

    assert notebooks.problems(path) == [f"{path}: not in canonical form: run make notebooks"]


def test_running_restores_the_canonical_form(tmp_path: Path) -> None:
    path = write(tmp_path / "page.ipynb", run("print(6 * 7)"))
    path.write_text(path.read_text().replace('"execution_count": 1', '"execution_count": 7'))

    result = CliRunner().invoke(main, ["notebooks", str(tmp_path)])

    assert result.exit_code == 0, result.output
    assert notebooks.read(path).cells[0].outputs[0].text == "42\n"
    assert notebooks.problems(path) == []


def test_a_cell_that_fails_leaves_the_file_as_it_was(tmp_path: Path) -> None:
    path = write(tmp_path / "page.ipynb", run("1 / 0"))
    before = path.read_text()

    result = CliRunner().invoke(main, ["notebooks", str(path)])

    assert result.exit_code == 1
    assert "ZeroDivisionError" in result.output
    assert path.read_text() == before
    assert [file.name for file in tmp_path.iterdir()] == ["page.ipynb"]


def test_checking_runs_nothing(tmp_path: Path) -> None:
    path = write(tmp_path / "page.ipynb", run("1", svg()))

    result = CliRunner().invoke(main, ["notebooks", "--check", str(tmp_path)])

    assert result.exit_code == 1
    assert "has a figure without alt text" in result.output
    assert path.exists()


def test_a_cell_that_takes_too_long_is_said(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(notebooks, "CELL_SECONDS", 1)
    path = write(tmp_path / "page.ipynb", run("import time\ntime.sleep(30)"))

    result = CliRunner().invoke(main, ["notebooks", str(path)])

    assert result.exit_code == 1
    assert result.output.startswith(f"Error: {path}: ")
