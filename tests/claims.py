"""The numbers in the book's prose, each with the cell that it comes from.

A number is proven when a code cell near it shows it (up to rounding to the digits that are written), or has it in its
source. A number from further away, or from a paper, names where it comes from in the metadata of its Markdown cell:
`"claims": {"0.96": "id of the cell"}` or `"claims": {"0.836": "Zhang et al. 2023, section 7.6"}`.

`python -m tests.claims` (or `make claims`) prints them all: where, as stated, as measured, and the tolerance to which
`make test` holds the cell's output on another machine.
"""

import re
import sys
from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal
from pathlib import Path

from nbformat import NotebookNode

from dlcourse import notebooks
from tests.filled import ROOT
from tests.outputs import DEFAULT

NEAR = 3  # code cells before and after
_NUMBER = r"(?<![\w.,])\d{1,3}(?:,\d{3})+(?![\d,])|(?<![\w.,^])\d+(?:\.\d+)?(?![\w,.]*\d)"
_SILENT = re.compile(
    r"```.*?```|`[^`]*`|\$\$.*?\$\$|\$[^$]*\$|<[^>]*>|\]\([^)]*\)|\{[a-z:]+\}`[^`]*`|^\d+\.\s|\b(?:19|20)\d\d[a-z]?\b",
    re.S | re.M,
)


@dataclass(frozen=True)
class Claim:
    """A number in the prose. measured: as the cell `source` shows it; None where it comes from a paper, or nowhere."""

    page: Path
    cell: str
    stated: str
    measured: str | None
    source: str
    tolerance: float

    @property
    def proven(self) -> bool:
        """Whether a cell shows it, or a source outside the page is named."""
        return self.measured is not None or bool(self.source)


def pages() -> list[Path]:
    """The chapters of the book."""
    return sorted((ROOT / "book").rglob("*.ipynb"))


def claims(path: Path) -> list[Claim]:
    """Every number in the prose of a chapter that could be wrong."""
    cells = notebooks.read(path).cells
    code = {cell.id: cell for cell in cells if cell.cell_type == "code"}
    found = []
    for index, cell in enumerate(cells):
        if cell.cell_type != "markdown" or cell.id == "sources":
            continue
        named = cell.metadata.get("claims", {})
        before, after = ([c for c in some if c.id in code] for some in (cells[:index], cells[index:]))
        near = before[-NEAR:][::-1] + after[:NEAR]
        for stated in numbers(cell.source):
            source = named.get(stated, "")
            where = [code[source]] if source in code else [] if source else near
            shown = next(((c, n) for c in where for n in _shown(c) if _is(stated, n)), None)
            if shown:
                proof, measured = shown
                found.append(Claim(path, cell.id, stated, measured, proof.id, proof.metadata.get("tolerance", DEFAULT)))
            else:
                found.append(Claim(path, cell.id, stated, None, "" if source in code else source, 0))
    return found


def numbers(prose: str) -> list[str]:
    """The numbers of a text with a point or a %, or of three digits or more, as written.

    Formulas, code, links, the numbers of a list, and years are passed over.
    """
    prose = _SILENT.sub(" ", prose)
    found = []
    for match in re.finditer(rf"({_NUMBER})(\s?%)?", prose):
        number, percent = match[1], match[2]
        if percent or "." in number or "," in number or len(number) >= 3:
            found.append(number + ("%" if percent else ""))
    return found


def _shown(cell: NotebookNode) -> Iterator[str]:
    """The numbers that a cell shows, then those in its source."""
    for output in cell.outputs:
        yield from re.findall(
            rf"-?(?:{_NUMBER})%?", output.get("text", "") + output.get("data", {}).get("text/plain", "")
        )
    yield from re.findall(r"\d[\d_]*(?:\.\d+)?(?:e-?\d+)?", cell.source)


def _is(stated: str, shown: str) -> bool:
    """Whether a number is another, rounded to its digits; 81% is 0.81 too."""
    number, value = _value(stated), _value(shown)
    values = [value, 100 * value] if stated.endswith("%") and not shown.endswith("%") else [value]
    if len(stated.rstrip("%").replace(".", "").lstrip("0")) == 1:  # one digit is the rounded form of too much
        return number in values
    return any(_rounded(v, stated.rstrip("%")) == number for v in values)


def _value(number: str) -> Decimal:
    return Decimal(number.replace(",", "").replace("_", "").rstrip("%")).copy_abs()


def _rounded(value: Decimal, like: str) -> Decimal:
    digits = len(like.partition(".")[2])
    return value.quantize(Decimal(1).scaleb(-digits))


def main() -> None:
    """Prints the table; where a number has no proof, the process ends with 1."""
    found = [claim for path in pages() for claim in claims(path)]
    print(f"{'page and cell':56} {'stated':>9} {'measured':>10} {'tolerance':>9}  where")
    for claim in found:
        where = f"{claim.page.relative_to(ROOT / 'book')}, {claim.cell}"
        tolerance = f"{claim.tolerance:.1%}" if claim.measured else ""
        print(f"{where:56} {claim.stated:>9} {claim.measured or '':>10} {tolerance:>9}  {claim.source or 'NOWHERE'}")
    open_ones = sum(not claim.proven for claim in found)
    print(f"\n{len(found)} numbers, {open_ones} of them without proof")
    sys.exit(bool(open_ones))


if __name__ == "__main__":
    main()
