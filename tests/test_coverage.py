"""Each heading and listing of the course notes has its place in the book: the table of book/reference/notes.md."""

import re
from dataclasses import dataclass

import pytest

from dlcourse import notebooks
from tests.filled import ROOT
from tests.test_notes import NOTES

TABLE = ROOT / "book" / "reference" / "notes.md"
TO_COME = ["计算机视觉", "补充", "注意力机制", "性能与优化", "优化算法", "计算性能"]  # nothing stands under them
HEADING = re.compile(r"^#{2,5} (.+?)\s*$")


@dataclass(frozen=True)
class Row:
    """Where a heading of the notes stands in the book: a page, a heading there, and names in its code."""

    heading: str
    page: str
    section: str
    names: list[str]


def rows() -> list[Row]:
    """The lines of the table, without those of what is to come."""
    found = re.findall(r"^\| (.+?) \| \[.+?\]\((.+?)\), (.+?) \| (.*?) ?\|$", TABLE.read_text("utf-8"), re.MULTILINE)
    return [Row(heading, page, section, re.findall("`(.+?)`", names)) for heading, page, section, names in found]


def to_come() -> list[str]:
    return re.findall(r"^\| (.+?) \| to come", TABLE.read_text("utf-8"), re.MULTILINE)


@pytest.mark.parametrize("row", rows(), ids=lambda row: f"{row.heading}-{row.page}")
def test_a_heading_of_the_notes_has_a_section_of_the_book(row: Row) -> None:
    """The page has that heading, and its code has what the listings of the notes define or show."""
    cells = notebooks.read((TABLE.parent / row.page).resolve()).cells
    prose = "\n".join(cell.source for cell in cells if cell.cell_type == "markdown")
    code = "\n".join(cell.source for cell in cells if cell.cell_type == "code")

    assert re.search(rf"^#+ {re.escape(row.section)}$", prose, re.MULTILINE)
    assert [name for name in row.names if not re.search(rf"\b{re.escape(name)}\b", code)] == []


def test_what_is_empty_in_the_notes_is_to_come() -> None:
    assert to_come() == TO_COME


@pytest.mark.skipif(not NOTES.exists(), reason="the notes are not part of the course; CI has them beside it")
def test_no_heading_and_no_listing_of_the_notes_is_left_out() -> None:
    """The table has the notes' headings in their order, and a name for each listing below them."""
    listings: dict[tuple[int, str], int] = {}
    code = False
    for number, line in enumerate(NOTES.read_text("utf-8").splitlines()):
        if line.startswith("```"):
            code = not code
            if code:
                listings[list(listings)[-1]] += 1
        elif not code and (match := HEADING.match(line)):
            listings[number, match[1]] = 0
    table = rows()

    assert [heading for _, heading in listings] == [row.heading for row in table] + to_come()
    counts = list(listings.values())
    assert [len(row.names) for row in table] == counts[: len(table)]
    assert sum(counts) == 18
