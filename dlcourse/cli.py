"""The command `dlcourse`: each sub-command reads its arguments, calls one function, prints what came of it."""

import json
import sys
from pathlib import Path
from typing import Any

import click

COURSE = click.option(
    "--course",
    type=click.Path(path_type=Path),
    default=".",
    help="The folder with nbgrader_config.py (here, unless given).",
)


class Misuse(click.ClickException):
    """Nothing could be done: the message says why, and the command ends with 2."""

    exit_code = 2


@click.group(context_settings={"help_option_names": ["-h", "--help"]})
@click.version_option(package_name="dlcourse")
def main() -> None:
    """A deep-learning course: read it, practise it, grade it."""


@main.group()
def data() -> None:
    """Data sets: where they are kept, and fetching them before a lesson."""


@data.command()
@click.argument("name")
def fetch(name: str) -> None:
    """Download the data set NAME: mnist or fashion-mnist."""
    from .data import DataError
    from .data import fetch as fetch_data

    try:
        click.echo(fetch_data(name))
    except DataError as error:
        raise Misuse(str(error)) from error


@data.command()
def where() -> None:
    """Print the folder where downloads are kept."""
    from .data import data_folder

    click.echo(data_folder())


@main.command()
@click.argument("notebook", type=click.Path(path_type=Path))
def check(notebook: Path) -> None:
    """Run the visible tests of an exercise and say how each question stands."""
    from .grading.check import check as run_check
    from .grading.submissions import SubmissionError

    if not notebook.exists():
        raise Misuse(f"there is no {notebook}: give the path of your notebook")
    try:
        answers = run_check(notebook)
    except SubmissionError as error:
        raise Misuse(str(error)) from error
    width = max(len(answer.question) for answer in answers)
    for answer in answers:
        click.echo(f"{answer.question:{width}}  {answer.status:12}  {answer.message}".rstrip())
    click.echo("\nThese are the tests that you can see; more run when your work is graded.")
    if any(answer.status in ("failed", "not answered") for answer in answers):
        sys.exit(1)


@main.command()
@click.argument("assignment")
@click.option("--student", help="Grade this one alone.")
@click.option("--force", is_flag=True, help="Grade again what is graded already.")
@click.option("--json", "as_json", is_flag=True, help="Print one JSON object to stdout.")
@click.option("--cell-timeout", type=click.FloatRange(min=0.1), help="Seconds a cell (30, or what the course says).")
@click.option("--memory", type=click.IntRange(min=100), help="MiB a submission (2048).")
@click.option("--no-sandbox", is_flag=True, help="Grade where there is no sandbox: submissions that you trust.")
@COURSE
def grade(
    assignment: str,
    student: str | None,
    force: bool,
    as_json: bool,
    cell_timeout: float | None,
    memory: int | None,
    no_sandbox: bool,
    course: Path,
) -> None:
    """Grade the submissions of ASSIGNMENT: submitted/STUDENT/ASSIGNMENT/*.ipynb.

    Ends with 0 when all were graded, 1 when some could not be, 2 when nothing could be done.
    """
    from dataclasses import replace

    from .grading.referee import living_zygote

    if sys.platform == "linux":
        living_zygote(sandbox=not no_sandbox)  # it imports while we import

    from .grading.course import GradingError, open_course
    from .grading.grade import course_limits
    from .grading.grade import grade as run_grade
    from .grading.submissions import printable

    if no_sandbox:
        click.echo("Warning: no sandbox: what a submission does, it does with your rights.", err=True)
    try:
        opened = open_course(course)
        given: dict[str, Any] = {"cell_seconds": cell_timeout, "memory": memory}
        limits = replace(course_limits(opened), **{key: value for key, value in given.items() if value})
        students = opened.students(assignment)
        if student is not None:
            students = [name for name in students if name == student]
        if not students and assignment in opened.assignments():
            who = f"by {student} " if student else ""
            place = opened.path("submitted", assignment, student or "STUDENT")
            raise GradingError(f"nothing handed in {who}for {assignment}: looked in {place}")
        graded = run_grade(opened, assignment, students, force=force, limits=limits, sandbox=not no_sandbox)
        marks = list(_with_progress(graded, len(students)))
    except GradingError as error:
        raise Misuse(str(error)) from error
    if as_json:
        click.echo(json.dumps({"assignment": assignment, "students": {m.student: m.as_json() for m in marks}}))
    else:
        _print_table(marks)
    for one in marks:
        if one.reason:
            click.echo(f"{printable(one.student)}: {one.reason}", err=True)
    if any(one.status != "graded" for one in marks):
        sys.exit(1)


@main.command()
@click.argument("assignment")
@click.option("--to", type=click.Path(path_type=Path), required=True, help="The CSV file to write.")
@COURSE
def export(assignment: str, to: Path, course: Path) -> None:
    """Write the marks of ASSIGNMENT as CSV, one row a student."""
    from .grading.course import GradingError, open_course
    from .grading.marks import export as write_csv

    try:
        rows = write_csv(open_course(course), assignment, to)
    except GradingError as error:
        raise Misuse(str(error)) from error
    click.echo(f"{rows} students in {to}", err=True)


@main.group(invoke_without_command=True)
@COURSE
@click.pass_context
def exercises(context: click.Context, course: Path) -> None:
    """Make the students' notebooks from the instructor's; or `fetch` one to work on."""
    if context.invoked_subcommand:
        return
    from .grading.course import GradingError, open_course
    from .grading.release import make_exercises

    try:
        for path in make_exercises(open_course(course)):
            click.echo(path)
    except GradingError as error:
        raise Misuse(str(error)) from error


@exercises.command("fetch")
@click.argument("name")
@click.argument("folder", type=click.Path(path_type=Path))
def fetch_exercise(name: str, folder: Path) -> None:
    """Write a fresh copy of the exercise NAME into FOLDER; a file that is there is left alone."""
    from .exercise import ExerciseError, fetch

    try:
        click.echo(fetch(name, folder))
    except ExerciseError as error:
        raise Misuse(str(error)) from error


@main.command()
@click.argument("paths", nargs=-1, required=True, type=click.Path(exists=True, path_type=Path))
@click.option("--check", "only_check", is_flag=True, help="Run nothing; name what is not canonical, and end with 1.")
def notebooks(paths: tuple[Path, ...], only_check: bool) -> None:
    """Run notebooks (files or folders) and write them in canonical form."""
    from nbclient.exceptions import CellControlSignal

    from .grading.kernels import use_warm_kernels
    from .notebooks import execute, problems

    if not only_check:
        use_warm_kernels()
    found = []
    for path in sorted(p for given in paths for p in (given.rglob("*.ipynb") if given.is_dir() else [given])):
        try:
            if not only_check:
                execute(path)
        except CellControlSignal as error:
            raise click.ClickException(f"{path}: {error}") from error
        found += problems(path)
    for line in found:
        click.echo(line)
    if found:
        sys.exit(1)


def _with_progress(items: Any, total: int) -> Any:
    """A bar on stderr, in a terminal alone."""
    from rich.console import Console
    from rich.progress import track

    console = Console(stderr=True)
    return track(items, "Grading", total=total, console=console, disable=not console.is_terminal, transient=True)


def _print_table(marks: list[Any]) -> None:
    from rich import box
    from rich.console import Console
    from rich.table import Column, Table
    from rich.text import Text

    from .grading.submissions import printable

    questions = list(dict.fromkeys(name for one in marks for name in one.questions))
    headers = ["student", "score", *[name.removeprefix("test_") for name in questions], "status"]
    table = Table(*[Column(header, overflow="fold") for header in headers], box=box.SIMPLE)
    for one in marks:
        score = f"{one.score:g}/{one.max:g}" if one.status == "graded" else "–"
        points = [f"{one.questions[name]:g}" if name in one.questions else "" for name in questions]
        table.add_row(*map(Text, [printable(one.student), score, *points, one.status]))  # Text: a name is no markup
    console = Console()
    Console(width=console.width if console.is_terminal else 200).print(table)
