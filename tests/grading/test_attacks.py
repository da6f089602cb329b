"""No attack under tests/attacks earns a mark, reads a secret, leaves the sandbox or harms another's result."""

import json
import os
from pathlib import Path

import pytest
from click.testing import CliRunner

from dlcourse.cli import grade as grade_command
from dlcourse.cli import main
from dlcourse.grading.course import open_course
from tests.attacks.course import ASSIGNMENT, QUESTIONS, hand_in_right_answers, released, save, write_course
from tests.attacks.harness import (
    ATTACKER,
    EARLIER,
    ENVIRONMENT,
    GROUPS,
    HERE,
    HONEST,
    Attack,
    Report,
    attacks,
    attempt,
    copy_of,
    on_screen,
)

CONFINED = any(option.name == "cell_timeout" for option in grade_command.params)
BOUNDS = ["--cell-timeout", "3", "--memory", "1500"] if CONFINED else []
IN_A_SANDBOX = bool(os.environ.get("ATTACKS_ARE_CONFINED"))  # whoever sets it has put this process into a sandbox


def run(course: Path, *words: str) -> str:
    """A sub-command on a course, in this process: stdout. What goes to stderr is of no account unless it fails."""
    result = CliRunner().invoke(main, [*words, "--course", str(course)])
    assert result.exit_code in (0, 1), result.output
    return result.stdout


def grade(course: Path) -> Report:
    """dlcourse grade."""
    result = CliRunner().invoke(main, ["grade", ASSIGNMENT, "--json", *BOUNDS, "--course", str(course)])
    if result.exception and not isinstance(result.exception, SystemExit):
        raise result.exception
    assert result.exit_code in (0, 1), result.output
    return Report(json.loads(result.stdout)["students"], result.output)


@pytest.fixture(scope="session")
def attacked_course(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The course with its exercises made and one student graded."""
    root = tmp_path_factory.mktemp("attacked") / "course"
    with pytest.MonkeyPatch.context() as patch:
        for name, value in ENVIRONMENT.items():
            patch.setenv(name, value)  # before the zygote starts, which inherits it
        write_course(root)
        run(root, "exercises")
        hand_in_right_answers(root, EARLIER)
        run(root, "grade", ASSIGNMENT, *BOUNDS)
    return root


@pytest.fixture
def course(attacked_course: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A copy of it for one test, with a secret in the environment of whoever grades."""
    for name, value in ENVIRONMENT.items():
        monkeypatch.setenv(name, value)
    return copy_of(attacked_course, tmp_path)


@pytest.mark.parametrize("attack", attacks(), ids=str)
def test_nothing_is_won(attack: Attack, course: Path) -> None:
    if not CONFINED and (attack.is_flood or not IN_A_SANDBOX):
        pytest.skip("this grader does not confine what it runs")

    outcome = attempt(attack, course, grade)

    assert outcome.wrong == [], f"{attack}: {attack.says}"


@pytest.mark.parametrize("attack", attacks("staff"), ids=str)
def test_nothing_of_a_student_is_live_on_the_staffs_screen(attack: Attack, course: Path) -> None:
    if not CONFINED and not IN_A_SANDBOX:
        pytest.skip("this grader does not confine what it runs")
    attack.hand_in(course)
    hand_in_right_answers(course, HONEST)
    grade(course)

    made = open_course(course).api.generate_feedback(ASSIGNMENT)
    run(course, "export", ASSIGNMENT, "--to", str(course.parent / "marks.csv"))

    assert made["success"], made["error"]
    assert on_screen(attack, course, course.parent / "marks.csv") == []


def test_there_are_several_attacks_of_each_group() -> None:
    assert {path.name for path in HERE.iterdir() if path.is_dir() and path.name != "__pycache__"} == set(GROUPS)
    assert all(len(attacks(group)) >= 10 for group in GROUPS)
    assert len(attacks()) >= 90
    assert len({attack.says for attack in attacks()}) == len(attacks())


def test_an_attack_says_in_its_first_line_what_it_tries() -> None:
    assert [str(attack) for attack in attacks() if not attack.text.startswith("# ") or len(attack.says) < 20] == []


def test_without_an_attack_the_released_notebook_scores_nothing(course: Path) -> None:
    """Else every attack would be found to succeed, or none."""
    save(released(course), course / "submitted" / ATTACKER / ASSIGNMENT)
    hand_in_right_answers(course, HONEST)

    students = grade(course).students

    assert set(students[ATTACKER]["questions"].values()) == {0.0}
    assert {name: students[HONEST]["questions"][name] for name in QUESTIONS} == QUESTIONS
