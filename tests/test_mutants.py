"""Mutants: what the mutator makes, and that the exercises' tests refuse what it makes of their solutions."""

import pytest

from tests.filled import ROOT
from tests.mutants import mutants
from tests.proof import (
    CELL_SECONDS,
    Result,
    assignments,
    explained,
    faults,
    graded,
    mutants_of,
    on_file,
    questions_of,
    row,
)

PAGE = ROOT / "book" / "instructor" / "exercises.md"


def test_each_small_change_is_made_once() -> None:
    made = mutants(
        'def f(x, y):\n    """Doc."""\n    if x < 1:\n        raise ValueError("no" + "thing")\n    return g(x, y)\n'
    )

    assert {mutant.change for mutant in made} == {
        "line 3: `if x < 1:` → `if not x < 1:`",
        "line 3: `x < 1` → `x <= 1`",
        "line 3: `1` → `2`",
        "line 4: `raise ValueError('no' + 'thing')` → `pass`",
        "line 5: `g(x, y)` → `x`",
        "line 5: `g(x, y)` → `g(y, x)`",
    }


def test_conditions_of_comprehensions_arguments_and_names_are_changed() -> None:
    made = {mutant.change for mutant in mutants("a = sum([b.max(dim=-1) for b in c if b])")}

    assert "line 1: `[b.max(dim=-1) for b in c if b]` → `[b.max(dim=-1) for b in c]`" in made
    assert "line 1: `b.max(dim=-1)` → `b.max()`" in made
    assert "line 1: `b.max(dim=-1)` → `b`" in made
    assert "line 1: `b.max` → `b.min`" in made
    assert "line 1: `sum` → `mean`" in made
    assert "line 1: `-1` → `1`" in made


@pytest.mark.parametrize("assignment", assignments())
def test_nineteen_in_twenty_mutants_are_refused_and_a_reason_is_given_for_each_other(assignment: str) -> None:
    results = graded(assignment, mutants_of(assignment), cell_seconds=CELL_SECONDS)

    assert faults(assignment, results) == []
    assert all(explained(assignment).values())
    assert sum(result.expected for result in results) >= 0.95 * len(results)
    answered = [
        Result(answer, float(answer.kind == "right"), "x" * 30) for answer in on_file(assignment, "right", "wrong")
    ]
    rows = [row(assignment, question, results + answered) for question in questions_of(assignment)]
    page = PAGE.read_text()
    assert [line for line in rows if line not in page] == [], "run make answers, and put its table on the page"
