"""Other people's answers, graded as `dlcourse grade` grades: right ones get full marks, wrong ones our message.

Questions are independent, so one notebook holds an answer to each, and an answer that spoils another's marks is seen.
"""

import pytest

from dlcourse import notebooks
from tests.filled import ROOT, answers
from tests.proof import Answer, assignments, by_tests, faults, graded, on_file


@pytest.mark.parametrize("assignment", assignments())
def test_right_answers_get_full_marks_and_wrong_ones_a_message_of_ours(assignment: str) -> None:
    results = graded(assignment, on_file(assignment, "right", "wrong"))

    assert faults(assignment, results) == []


@pytest.mark.parametrize("assignment", assignments())
def test_the_untouched_notebook_gets_nothing(assignment: str) -> None:
    released = notebooks.read(ROOT / "exercises" / assignment / f"{assignment}.ipynb")
    sources = {notebooks.grade_id(cell): cell.source for cell in released.cells}

    results = graded(assignment, [Answer(q.name, "untouched", sources[q.name]) for q in by_tests(assignment)])

    assert {result.answer.question: result.part for result in results} == {q.name: 0 for q in by_tests(assignment)}


def test_there_are_enough_questions_and_answers_and_each_answer_says_what_it_is() -> None:
    asked = [(name, question.name) for name in assignments() for question in by_tests(name)]
    right, wrong = ([path for q in asked for path in answers(*q, kind)] for kind in ("right", "wrong"))

    assert len(assignments()) == 9
    assert (len(asked) >= 45, len(right) >= 110, len(wrong) >= 220) == (True, True, True)
    assert all(len(answers(*q, "right")) >= 2 and len(answers(*q, "wrong")) >= 4 for q in asked)
    assert [str(path) for path in right + wrong if not path.read_text().startswith("# ")] == []
