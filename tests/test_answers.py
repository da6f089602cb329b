"""Other people's answers, graded as `dlcourse grade` grades: right ones get full marks, wrong ones our message.

Questions are independent, so one notebook holds an answer to each: as many notebooks are graded as the question with
the most answers has, and an answer that spoils another question's marks is seen.
"""

import json
from itertools import zip_longest
from pathlib import Path
from typing import Any

import pytest
from click.testing import CliRunner

from dlcourse import notebooks
from dlcourse.cli import main
from tests.demo_class import CONFIG
from tests.filled import ROOT, answers, filled, questions

ASSIGNMENTS = sorted(path.name for path in (ROOT / "tests" / "answers").iterdir())
UNTOUCHED = "untouched"


@pytest.fixture(scope="module", params=ASSIGNMENTS)
def graded(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> dict[str, Any]:
    """All answers to an assignment, graded once. Returns marks and the autograded notebook of each made-up student."""
    name, root = request.param, tmp_path_factory.mktemp("answers")
    (root / "nbgrader_config.py").write_text(CONFIG)
    (root / "solutions").symlink_to(ROOT / "solutions")
    released = notebooks.read(ROOT / "exercises" / name / f"{name}.ipynb")
    handed_in: dict[str, dict[str, Path]] = {UNTOUCHED: {}}
    for kind in ("right", "wrong"):
        columns = [[(q, path) for path in answers(name, q, kind)] for q in questions(name)]
        for number, row in enumerate(zip_longest(*columns)):
            handed_in[f"{kind}{number}"] = dict(filter(None, row))
    for student, given in handed_in.items():
        path = root / "submitted" / student / name / f"{name}.ipynb"
        path.parent.mkdir(parents=True)
        path.write_text(notebooks.text_of(filled(released, {q: p.read_text() for q, p in given.items()})))
    result = CliRunner().invoke(main, ["grade", name, "--json", "--course", str(root)])
    assert result.exit_code == 0, result.output
    autograded = {s: notebooks.read(root / "autograded" / s / name / f"{name}.ipynb") for s in handed_in}
    points = {notebooks.grade_id(c): c.metadata.nbgrader.points for c in released.cells if notebooks.is_graded(c)}
    marks = {student: one["questions"] for student, one in json.loads(result.stdout)["students"].items()}
    return {"name": name, "handed_in": handed_in, "marks": marks, "autograded": autograded, "points": points}


def test_every_right_answer_gets_full_marks(graded: dict[str, Any]) -> None:
    refused = [
        str(path)
        for student, given in graded["handed_in"].items()
        for question, path in given.items()
        if path.name.startswith("right_")
        and graded["marks"][student][f"test_{question}"] != graded["points"][f"test_{question}"]
    ]

    assert refused == []


def test_every_wrong_answer_loses_marks(graded: dict[str, Any]) -> None:
    accepted = [
        str(path)
        for student, given in graded["handed_in"].items()
        for question, path in given.items()
        if path.name.startswith("wrong_") and graded["marks"][student][f"test_{question}"] > 0
    ]

    assert accepted == []


def test_every_wrong_answer_gets_a_message_of_ours(graded: dict[str, Any]) -> None:
    silent = []
    for student, given in graded["handed_in"].items():
        cells = {notebooks.grade_id(cell): cell for cell in graded["autograded"][student].cells}
        for question, path in given.items():
            errors = [o for o in cells[f"test_{question}"].outputs if o.output_type == "error"]
            ours = bool(errors) and errors[0].ename == "AssertionError" and len(errors[0].evalue) > 20
            if path.name.startswith("wrong_") and not ours:
                silent.append(f"{path}: {errors}")

    assert silent == []


def test_the_untouched_notebook_gets_nothing(graded: dict[str, Any]) -> None:
    assert set(graded["marks"][UNTOUCHED].values()) == {0.0}


def test_each_question_has_enough_answers_and_each_says_what_it_is(graded: dict[str, Any]) -> None:
    for question in questions(graded["name"]):
        right, wrong = (answers(graded["name"], question, kind) for kind in ("right", "wrong"))

        assert len(right) >= 2, question
        assert len(wrong) >= 4, question
        assert all(path.read_text().startswith("# ") for path in right + wrong)
