"""What is no answer at all, to every question of the course: it costs that question alone, and is told why."""

import pytest

from tests.filled import answers
from tests.proof import Answer, Result, assignments, by_tests, graded, is_ours

BAD = {
    "not a function": "{name} = 3",
    "another signature": "def {name}(a, b, c, d, e, f, g, h):\n    return a",
    "returns None": "def {name}(*args, **kwargs):\n    print('done')",
    "returns a list": "def {name}(*args, **kwargs):\n    return [1.5, 2.5]",
    "returns another dtype": "def {name}(*args, **kwargs):\n    return torch.ones(2, 3, dtype=torch.int16)",
    "returns NaN": "def {name}(*args, **kwargs):\n    return torch.full((2, 3), float('nan'))",
    "needs a GPU": "def {name}(*args, **kwargs):\n    return torch.ones(2, 3, device='cuda')",
}
SAYS = {
    "not a function": "define it with def or class",
    "another signature": "Compare its parameters with the task.",
    "returns None": "does every path through it end with a return?",
    "needs a GPU": "There may be no GPU: stay on the device of the input.",
}


@pytest.fixture(scope="module", params=assignments())
def told(request: pytest.FixtureRequest) -> dict[str, list[Result]]:
    """What the answers of each kind got, for every question of an assignment."""
    questions = by_tests(request.param)
    given = [Answer(q.name, kind, code.format(name=q.name)) for q in questions for kind, code in BAD.items()]
    results = graded(request.param, given)
    return {kind: [result for result in results if result.answer.name == kind] for kind in BAD}


@pytest.mark.parametrize("kind", BAD)
def test_it_gets_nothing_and_a_message_of_ours(told: dict[str, list[Result]], kind: str) -> None:
    unkind = [result for result in told[kind] if result.part > 0 or not is_ours(result.message)]

    assert [f"{result.answer.question}: {result.message}" for result in unkind] == []


@pytest.mark.parametrize("kind", SAYS)
def test_it_is_told_what_to_do(told: dict[str, list[Result]], kind: str) -> None:
    vague = [result for result in told[kind] if SAYS[kind] not in result.message]

    assert [f"{result.answer.question}: {result.message}" for result in vague] == []


def test_one_that_never_ends_costs_its_own_question_alone() -> None:
    first, *others = by_tests("blocks")
    forever = f"def {first.name}(*args, **kwargs):\n    while True:\n        pass"
    right = [Answer(q.name, "right", answers("blocks", q.name, "right")[0].read_text()) for q in others]

    results = graded("blocks", [Answer(first.name, "forever", forever), *right], cell_seconds=10)

    parts = {result.answer.question: (result.part, result.message) for result in results}
    assert parts == {first.name: (0, "it took more than 10 s")} | {q.name: (1, "") for q in others}


@pytest.mark.parametrize("assignment", assignments())
def test_printing_a_lot_costs_nothing(assignment: str) -> None:
    noise = "\nfor line in range(20_000):\n    print('x' * 99)\n"
    given = [
        Answer(q.name, "noisy", answers(assignment, q.name, "right")[0].read_text() + noise)
        for q in by_tests(assignment)
    ]

    assert [(result.answer.question, result.message) for result in graded(assignment, given) if result.part < 1] == []
