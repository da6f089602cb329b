"""Every number in the book's prose is one that a cell shows; a wrong one is caught."""

from pathlib import Path

import pytest
from nbformat.v4 import new_code_cell, new_markdown_cell, new_notebook, new_output

from dlcourse import notebooks
from tests.claims import Claim, claims, numbers, pages
from tests.filled import ROOT


def chapter(folder: Path, prose: str, **metadata: object) -> Path:
    """A page: a cell that shows 0.8125 and 61,706, and the prose."""
    shown = [new_output("stream", text="test accuracy 0.8125 of 61,706\n")]
    cells = [new_code_cell("net.fit(lr=0.3)", id="train", outputs=shown, metadata={"tolerance": 0.02})]
    cells += [new_markdown_cell(prose, id="prose", metadata=metadata)]
    path = folder / "page.ipynb"
    path.write_text(notebooks.text_of(new_notebook(cells=cells)))
    return path


@pytest.mark.parametrize("page", pages(), ids=lambda path: str(path.relative_to(ROOT)))
def test_every_number_in_a_chapter_has_its_proof(page: Path) -> None:
    assert [f"{claim.stated} in the cell {claim.cell}" for claim in claims(page) if not claim.proven] == []


@pytest.mark.parametrize(
    "prose", ["It is right on 0.81 of them.", "It is right on 81 %.", "It has 61,706 weights.", "At 0.3."]
)
def test_a_number_that_a_cell_shows_is_proven(tmp_path: Path, prose: str) -> None:
    [claim] = claims(chapter(tmp_path, prose))

    assert (claim.proven, claim.source, claim.tolerance) == (True, "train", 0.02)


@pytest.mark.parametrize(
    "prose", ["It is right on 0.82 of them.", "On 82 %.", "It has 61,707 weights.", "At 0.4.", "On 0.8126."]
)
def test_a_wrong_number_is_caught(tmp_path: Path, prose: str) -> None:
    [claim] = claims(chapter(tmp_path, prose))

    assert not claim.proven


def test_a_number_of_a_cell_far_away_names_it(tmp_path: Path) -> None:
    path = chapter(tmp_path, "So 0.81 it is.", claims={"0.81": "train"})
    nb = notebooks.read(path)
    nb.cells[1:1] = [new_code_cell("pass", id=f"other-{i}") for i in range(5)]
    path.write_text(notebooks.text_of(nb))

    assert [claim.proven for claim in claims(path)] == [True]
    del nb.cells[-1].metadata["claims"]
    path.write_text(notebooks.text_of(nb))
    assert [claim.proven for claim in claims(path)] == [False]


def test_a_number_from_a_paper_names_it(tmp_path: Path) -> None:
    [claim] = claims(chapter(tmp_path, "They report 0.836.", claims={"0.836": "Some Author 2023, table 1"}))

    assert claim == Claim(claim.page, "prose", "0.836", None, "Some Author 2023, table 1", 0)


def test_a_cell_that_is_named_must_show_the_number(tmp_path: Path) -> None:
    [claim] = claims(chapter(tmp_path, "They report 0.836.", claims={"0.836": "train"}))

    assert not claim.proven


def test_formulas_code_links_and_years_are_no_claims() -> None:
    prose = "In 1998, $x = 0.5$ and `lr=0.25`, see [there](v1.25/x) {cite:p}`a2010b`; 5×5 windows; 0.75 and 1,437."

    assert numbers(prose) == ["0.75", "1,437"]
