"""The proof of the exercises' tests: every answer on file and every mutant of a solution, graded as hand-ins are.

`python -m tests.proof [NAME …]` (or `make answers`) grades them all, the answers with five seeds of the tester, and
prints the table of the site's page for instructors; below it, what is not as it should be.
"""

import re
import sys
import tempfile
from collections.abc import Iterable
from dataclasses import dataclass
from itertools import zip_longest
from pathlib import Path

from nbformat import NotebookNode

from dlcourse import notebooks
from dlcourse.grading.course import open_course
from dlcourse.grading.grade import grade
from dlcourse.grading.referee import Limits
from tests.demo_class import CONFIG
from tests.filled import ANSWERS, ROOT, answers, filled
from tests.mutants import mutants

SEEDS = 5
CELL_SECONDS = 10  # of an answer; a mutant may never end
HEAD = """\
| assignment | question | points | hidden | right | wrong | mutants | survive |
|---|---|---:|---:|---:|---:|---:|---:|"""


@dataclass(frozen=True)
class Question:
    """A question of an assignment. person: whether a person marks it; hidden: whether it has hidden tests."""

    name: str
    points: int
    person: bool
    hidden: bool
    solution: str


@dataclass(frozen=True)
class Answer:
    """What a student may put into a question's cell. name: of the file in tests/answers, or what a mutant changes."""

    question: str
    name: str
    source: str

    @property
    def kind(self) -> str:
        """ "right" or "wrong", as the name of a file says; else "mutant"."""
        return self.name.partition("_")[0] if self.name.endswith(".py") else "mutant"


@dataclass(frozen=True)
class Result:
    """What an answer got: the part of the points (1.0 is all of them), and what the test said."""

    answer: Answer
    part: float
    message: str

    @property
    def expected(self) -> bool:
        """A right answer gets everything; a wrong one nothing, and a message of ours; a mutant not everything."""
        if self.answer.kind == "right":
            return self.part == 1
        if self.answer.kind == "wrong":
            return self.part == 0 and is_ours(self.message)
        return self.part < 1


def assignments() -> list[str]:
    """The names of the course's assignments."""
    return sorted(path.name for path in (ROOT / "solutions").iterdir() if path.is_dir())


def source_of(assignment: str) -> NotebookNode:
    """The instructor's notebook."""
    return notebooks.read(ROOT / "solutions" / assignment / f"{assignment}.ipynb")


def questions_of(assignment: str) -> list[Question]:
    """The questions of an assignment, in their order."""
    cells = source_of(assignment).cells
    solutions = {notebooks.grade_id(cell): _without_marks(cell.source) for cell in cells if notebooks.is_answer(cell)}
    found = []
    for cell in filter(notebooks.is_graded, cells):
        name = (notebooks.grade_id(cell) or "").removeprefix("test_")
        points, hidden = int(cell.metadata.nbgrader.points), "### BEGIN HIDDEN TESTS" in cell.source
        found.append(Question(name, points, notebooks.is_answer(cell), hidden, solutions[name]))
    return found


def by_tests(assignment: str) -> list[Question]:
    """The questions that no person marks."""
    return [question for question in questions_of(assignment) if not question.person]


def on_file(assignment: str, *kinds: str) -> list[Answer]:
    """The answers of the kinds ("right", "wrong") in tests/answers."""
    return [
        Answer(question.name, path.name, path.read_text())
        for kind in kinds
        for question in by_tests(assignment)
        for path in answers(assignment, question.name, kind)
    ]


def mutants_of(assignment: str) -> list[Answer]:
    """Every mutant of every solution of an assignment."""
    return [
        Answer(q.name, mutant.change, mutant.source) for q in by_tests(assignment) for mutant in mutants(q.solution)
    ]


def explained(assignment: str) -> dict[tuple[str, str], str]:
    """Why a mutant is a right answer, by question and change: equivalent.txt, beside the answers to a question."""
    found = {}
    for path in sorted((ANSWERS / assignment).glob("*/equivalent.txt")):
        for entry in path.read_text().strip().split("\n\n"):
            change, _, why = entry.partition("\n")
            found[path.parent.name, change] = why.strip()
    return found


def graded(assignment: str, given: Iterable[Answer], *, seed: int = 0, cell_seconds: float = 30) -> list[Result]:
    """What each answer gets, hand-in by hand-in: each holds an answer to each question, as long as there are any.

    Raises RuntimeError where a hand-in could not be graded.
    """
    released = notebooks.read(ROOT / "exercises" / assignment / f"{assignment}.ipynb")
    points = {question.name: question.points for question in questions_of(assignment)}
    columns: dict[str, list[Answer]] = {}
    for answer in given:
        columns.setdefault(answer.question, []).append(answer)
    rows = {f"s{number}": list(filter(None, row)) for number, row in enumerate(zip_longest(*columns.values()))}
    results = []
    with tempfile.TemporaryDirectory() as folder:
        root = Path(folder)
        (root / "nbgrader_config.py").write_text(CONFIG)
        (root / "solutions").symlink_to(ROOT / "solutions")
        for student, row in rows.items():
            path = root / "submitted" / student / assignment / f"{assignment}.ipynb"
            path.parent.mkdir(parents=True)
            path.write_text(notebooks.text_of(filled(released, {answer.question: answer.source for answer in row})))
        limits = Limits(cell_seconds=cell_seconds)
        for marks in grade(open_course(root), assignment, list(rows), limits=limits, seed=seed):
            row = rows[marks.student]
            if marks.status != "graded":
                raise RuntimeError(f"{assignment}: {marks.reason}: {[answer.name for answer in row]}")
            nb = notebooks.read(root / "autograded" / marks.student / assignment / f"{assignment}.ipynb")
            said = {notebooks.grade_id(cell): _message(cell) for cell in nb.cells}
            for answer in row:
                test = f"test_{answer.question}"
                results.append(Result(answer, marks.questions[test] / points[answer.question], said[test]))
    return results


def is_ours(message: str) -> bool:
    """Whether a message was written for students: not empty, and not an exception as Python puts it."""
    return len(message) > 20 and not re.match(r"\w*(Error|Exception)\b", message)


def faults(assignment: str, results: list[Result]) -> list[str]:
    """What is not as expected, and has no reason on file; and reasons on file that there is no need for."""
    known = set(explained(assignment))
    others = {(r.answer.question, r.answer.name): r for r in results if not r.expected}
    mutated = any(r.answer.kind == "mutant" for r in results)
    needless = known - set(others) if mutated else set()
    return [
        f"{assignment}/{question}/{name}: {others[question, name].part:.0%} {others[question, name].message}"
        for question, name in sorted(set(others) - known)
    ] + [f"{assignment}/{question}/equivalent.txt: is refused all the same: {name}" for question, name in needless]


def row(assignment: str, question: Question, results: list[Result]) -> str:
    """The row of a question in the table."""
    if question.person:
        return f"| {assignment} | {question.name} | {question.points} | marked by a person | | | | |"
    mine = [result for result in results if result.answer.question == question.name]
    kinds: dict[str, list[bool]] = {"right": [], "wrong": [], "mutant": []}
    for result in mine:
        kinds[result.answer.kind].append(result.expected)
    hidden = question.points if question.hidden else 0
    counts = " | ".join(f"{sum(found)}/{len(found)}" for found in kinds.values())
    return (
        f"| {assignment} | {question.name} | {question.points} | {hidden} | {counts} | {kinds['mutant'].count(False)} |"
    )


def _without_marks(source: str) -> str:
    return "\n".join(line for line in source.splitlines() if not line.strip().startswith("### "))


def _message(cell: NotebookNode) -> str:
    errors = [output.evalue for output in cell.get("outputs", []) if output.output_type == "error"]
    return errors[0] if errors else ""


def main(names: list[str]) -> None:
    """Prints the table and the faults; where there are any, the process ends with 1."""
    print(HEAD)
    everything: list[Result] = []
    found: list[str] = []
    for name in names:
        given = on_file(name, "right", "wrong")
        first, *others = [graded(name, given, seed=seed) for seed in range(SEEDS)]
        results = first + graded(name, mutants_of(name), cell_seconds=CELL_SECONDS)
        for question in questions_of(name):
            print(row(name, question, results), flush=True)
        found += faults(name, results)
        for seed, again in enumerate(others, 1):
            pairs = zip(first, again, strict=True)
            found += [f"{name}/{a.answer.name}: {b.part:.0%} with seed {seed}" for a, b in pairs if a.part != b.part]
        everything += results
    changed = [result.expected for result in everything if result.answer.kind == "mutant"]
    print(f"\n{sum(changed)} of {len(changed)} mutants refused: {sum(changed) / len(changed):.1%}")
    print(*found, sep="\n")
    sys.exit(bool(found))


if __name__ == "__main__":
    main(sys.argv[1:] or assignments())
