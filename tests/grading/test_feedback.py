"""What a student can read after grading: our message, and nothing that a hidden test holds; and nothing that acts."""

import csv
import html
import shutil
from pathlib import Path

import nbformat
import pytest
from nbformat import NotebookNode
from nbformat.v4 import new_code_cell, new_markdown_cell, new_notebook, new_raw_cell

from dlcourse import notebooks
from dlcourse.grading.course import open_course
from tests.attacks.harness import live
from tests.grading.conftest import RIGHT, Folder, nbgrader_cell

# Every word that only a hidden test or a solution holds has "zq" in it, every number 8675309, or the half of it.
SECRETS = ("zq", "8675309", "4337654")
IMPORTS = "import numpy as np\nimport pandas as pd\nimport pytest\nimport torch\nimport unittest"
ANSWERS = {
    "answer": "def answer(x):\n    ### BEGIN SOLUTION\n    zqtwice = x + x\n    return zqtwice\n    ### END SOLUTION",
    "apply": "def apply(f, x):\n    ### BEGIN SOLUTION\n    return f(x)\n    ### END SOLUTION",
}
HIDDEN = {
    "name": "zqname = 6\nassert answer(3) == zqname, 'said for a name'",
    "string": "assert answer(3) == {'zqkey': 6}['zqkey'], 'said for a string'",
    "in_helper": "def zqhelper(x):\n    assert answer(x) == 6, 'said by a helper'\nzqhelper(3)",
    "raised": "if answer(3) != 6:\n    raise AssertionError('said by raise')",
    "number": "assert answer(4337654.5) == 8675309",
    "text": "assert answer('zqu') == 'zquzqu'",
    "several": "assert answer(3) == 6, (answer(3), 'zqtuple', 8675309)",
    "passing": "assert answer is not None, 'zqpassing'\nassert answer(3) == 6, 'said after another'",
    "array": "np.testing.assert_array_equal(answer(np.array([4337654.5, 1])), [8675309, 2])",
    "array_said": "np.testing.assert_allclose(answer(np.array([4337654.5])), [8675309], err_msg='said for an array')",
    "equal": "np.testing.assert_equal(answer(4337654.5), 8675309)",
    "approximate": "np.testing.assert_approx_equal(answer(4337654.5), 8675309)",
    "strings": "np.testing.assert_string_equal(answer('zqu'), 'zquzqu')",
    "tensor": "torch.testing.assert_close(answer(torch.tensor([4337654.5])), torch.tensor([8675309.0]))",
    "tensor_said": (
        "torch.testing.assert_close(answer(torch.tensor(4337654.5)), torch.tensor(8675309.0), msg='said for a tensor')"
    ),
    "frame": (
        "zqframe = pd.DataFrame({'zqcolumn': [4337654.5]})\npd.testing.assert_frame_equal(answer(zqframe), 2 * zqframe)"
    ),
    "raises": "with pytest.raises(TypeError, match='zqmatch|unsupported'):\n    answer(object())",
    "case": "unittest.TestCase().assertEqual(answer(4337654.5), 8675309)",
    "case_almost": "unittest.TestCase().assertAlmostEqual(answer(4337654.5), 8675309)",
    "case_count": "unittest.TestCase().assertCountEqual([answer('zqc')], ['zqczqc'])",
    "case_pattern": "unittest.TestCase().assertRegex(answer('zq'), 'zqzq')",
    "case_said": "unittest.TestCase().assertAlmostEqual(answer(4337654.5), 8675309, msg='said by unittest')",
    "case_failed": "if answer(3) != 6:\n    unittest.TestCase().fail('said by fail')",
    "pytest_failed": "if answer(3) != 6:\n    pytest.fail('said by pytest')",
    "key_error": "if answer(3) != 6:\n    {'zqone': 1}['zqtwo']",
    "name_error": "if answer(3) != 6:\n    zqmissing_helper()",
    "attribute_error": "if answer(3) != 6:\n    np.zqmissing",
    "own_error": "class ZqError(Exception):\n    pass\nif answer(3) != 6:\n    raise ZqError('zqtext')",
    "chain": (
        "try:\n    assert answer(3) == 6\nexcept Exception as error:\n    raise ValueError('zqouter') from error"
    ),
    "printed": (
        "import sys\nprint('zqprinted')\nprint('zqerr', file=sys.stderr)\n"
        "from IPython.display import display\ndisplay('zqshown')\nassert answer(3) == 6, 'said after a print'"
    ),
    "last_line": "assert answer(3) == 6, 'said before a last line'\n'zqlast'",
    "call_back": (
        "def zqback(y):\n    if y != 3:\n        raise KeyError('zqin_a_call_back')\n    return 6\n"
        "assert apply(zqback, 3) == 6"
    ),
}
SAID = [
    "said for a name",
    "said for a string",
    "said by a helper",
    "said by raise",
    "said after another",
    "said for an array",
    "said for a tensor",
    "said by unittest",
    "said by fail",
    "said by pytest",
    "said after a print",
    "said before a last line",
]
WRONG = {
    "another value": "return x",
    "another shape": "import numpy\n    return numpy.zeros((2, 3))",
    "another type": "return {'x': x}",
    "None": "return None",
    "raises": "raise ValueError('I cannot')",
    "loops": "while type(x) is int:\n        pass\n    return x",
    "ends": "import os\n    os._exit(3)",
    "prints": "print(x)\n    return x",
}
OTHER_APPLY = "def apply(f, x):\n    return f(x + 1)"


def lesson() -> NotebookNode:
    """One question of many tests, each with its own way to give something away."""
    cells = [new_code_cell(IMPORTS, id="imports")]
    cells += [nbgrader_cell("answer", name, source) for name, source in ANSWERS.items()]
    for name, source in HIDDEN.items():
        hidden = f"assert callable(answer)\n### BEGIN HIDDEN TESTS\n{source}\n### END HIDDEN TESTS"
        cells.append(nbgrader_cell("test", f"test_{name}", hidden, 1))
    return notebooks.canonical(new_notebook(cells=cells))


@pytest.fixture(scope="module")
def told(tmp_path_factory: pytest.TempPathFactory, fresh_course: Path) -> Folder:
    """A course where each wrong answer was graded, and its feedback made."""
    course = Folder(Path(shutil.copytree(fresh_course, tmp_path_factory.mktemp("told") / "course")))
    course.teach(lesson())
    assert course.run("exercises").exit_code == 0
    for student, body in WRONG.items():
        course.hand_in(student, {"answer": f"def answer(x):\n    {body}", "apply": OTHER_APPLY})
    result = course.grade("--json", "--cell-timeout", "1")
    assert result.exit_code == 0, result.output
    give_feedback(course)
    return course


def give_feedback(course: Folder) -> None:
    """As `nbgrader generate_feedback` does."""
    made = open_course(course.root).api.generate_feedback("sums")
    assert made["success"], made["error"] + made["log"]


def marked(course: Folder, student: str) -> NotebookNode:
    """A student's notebook in the autograded tree."""
    return notebooks.read(course.root / "marked" / student / "sums" / "sums.ipynb")


def shown(course: Folder, student: str) -> dict[str, str]:
    """What each code cell of a graded notebook shows, by grade_id or cell id."""
    cells = [cell for cell in marked(course, student).cells if cell.cell_type == "code"]
    return {notebooks.grade_id(cell) or cell.id: str(cell.outputs) for cell in cells}


def page(course: Folder, student: str) -> str:
    """A student's feedback."""
    return (course.root / "feedback" / student / "sums" / "sums.html").read_text(encoding="utf-8")


def leaks(text: str) -> list[str]:
    """The secrets in a text, with what stands around them."""
    low = text.lower()
    return [text[max(low.find(word) - 40, 0) :][:100] for word in SECRETS if word in low]


def test_the_secrets_are_in_the_instructors_notebook_and_not_in_the_exercise(told: Folder) -> None:
    source = (told.root / "from_teacher" / "sums" / "sums.ipynb").read_text()

    released = [path.read_text(errors="replace") for path in (told.root / "to_students").rglob("*") if path.is_file()]

    assert all(word in source for word in SECRETS)
    assert len(released) == 1
    assert [leak for text in released for leak in leaks(text)] == []


@pytest.mark.parametrize("student", WRONG)
def test_no_output_holds_a_secret(told: Folder, student: str) -> None:
    outputs = shown(told, student)

    assert {cell: found for cell, output in outputs.items() if (found := leaks(output))} == {}


@pytest.mark.parametrize("student", WRONG)
def test_no_output_of_a_test_holds_a_frame(told: Folder, student: str) -> None:
    outputs = "".join(shown(told, student).values())

    assert [word for word in ("Traceback", "ipython-input", "dlcourse", "tester", ".py") if word in outputs] == []


@pytest.mark.parametrize("student", WRONG)
def test_no_page_of_feedback_holds_a_secret(told: Folder, student: str) -> None:
    files = [path for path in (told.root / "feedback" / student).rglob("*") if path.is_file()]

    assert [path.name for path in files] == ["sums.html"]
    assert leaks(page(told, student)) == []
    assert "HIDDEN TESTS" not in page(told, student)


@pytest.mark.parametrize("said", SAID)
def test_our_message_reaches_the_student(told: Folder, said: str) -> None:
    outputs = "".join(shown(told, "another value").values())

    assert said in outputs
    assert said in page(told, "another value")


@pytest.mark.parametrize(
    ("student", "reason"),
    [
        ("raises", "your code raised ValueError: I cannot"),
        ("loops", "it took more than 1 s"),
        ("ends", "the notebook's process had ended"),
        ("another value", "the result is not the one expected"),
    ],
)
def test_what_became_of_a_wrong_answer_reaches_the_student(told: Folder, student: str, reason: str) -> None:
    assert reason in html.unescape(page(told, student))


SPY = """\
class Spy:
    def __init__(self, x):
        pass
    def _tell(self, *others):
        raise ValueError(f"it is {others}")
    __add__ = __radd__ = __sub__ = __rsub__ = __mul__ = __truediv__ = __contains__ = __getitem__ = __call__ = _tell
    __eq__ = __ne__ = __lt__ = __le__ = __gt__ = __ge__ = __and__ = __xor__ = __mod__ = __pow__ = _tell
    __hash__ = None
def answer(x):
    return Spy(x)"""


COMPARED = [
    "assert answer(3) == 8675309",
    "assert 8675309 == answer(3)",
    "assert answer(3) != 8675310 and answer(3) == 8675309",
    "assert abs(answer(3) - 8675309) < 1e-6",
    "assert abs(8675309 - answer(3)) < 1e-6",
    "assert 8675308 < answer(3) < 8675310",
    "assert answer(3) in (8675309, 1)",
    "assert 8675309 in [answer(3)]",
    "assert 8675309 in {answer(3): 1} if isinstance(answer(3), int) else False",
    "assert 8675309 in answers(3)",
    "assert np.isclose(answer(3), 8675309)",
    "assert math.isclose(answer(3), 8675309)",
    "np.testing.assert_allclose(answer(3), 8675309)",
    "torch.testing.assert_close(answer(3), 8675309)",
]


@pytest.fixture(scope="module")
def spied(tmp_path_factory: pytest.TempPathFactory, fresh_course: Path) -> Folder:
    """A course where one student's answer is an object that raises whatever its operators are given."""
    course = Folder(Path(shutil.copytree(fresh_course, tmp_path_factory.mktemp("spied") / "course")))
    solution = "def {}(x):\n    ### BEGIN SOLUTION\n    return {}\n    ### END SOLUTION"
    cells = [
        nbgrader_cell("answer", "answer", solution.format("answer", "8675309")),
        nbgrader_cell("answer", "answers", solution.format("answers", "[8675309]")),
    ]
    for number, test in enumerate(COMPARED):
        hidden = f"import math, torch\nimport numpy as np\n### BEGIN HIDDEN TESTS\n{test}\n### END HIDDEN TESTS"
        cells.append(nbgrader_cell("test", f"test_{number}", hidden, 1))
    course.teach(notebooks.canonical(new_notebook(cells=cells)))
    course.run("exercises")
    course.hand_in("ann", {"answer": SPY, "answers": "answers = answer"})
    result = course.grade("--json")
    assert result.exit_code == 0, result.output
    return course


@pytest.mark.parametrize("test", COMPARED)
def test_an_object_of_the_students_is_not_told_what_it_is_compared_with(spied: Folder, test: str) -> None:
    """Its operators are the student's own code, and what they are given would be in what they raise."""
    output = shown(spied, "ann")[f"test_{COMPARED.index(test)}"]

    assert "'output_type': 'error'" in output
    assert leaks(output) == []
    assert "867530" not in output


# --- nothing that acts

MARKUP = "<script>alert(47113)</script><img src=x onerror=alert(47113)><svg onload=alert(47113)></svg>"
DISPLAYS = f"""\
from IPython.display import HTML, SVG, Javascript, Markdown, display
markup = '{MARKUP}'
display(HTML(markup), Javascript("alert(47113)"), Markdown(markup))
display(SVG('<svg xmlns="http://www.w3.org/2000/svg" onload="alert(47113)"></svg>'))
display({{"text/html": markup, "image/svg+xml": markup, "application/javascript": "alert(47113)"}}, raw=True)
HTML(markup)"""
PRINTS = f"print('\\x1b[31mred\\x1b[0m \\x1b]0;title\\x07', 'left \\u202eright\\u2066', {MARKUP!r})"
RAISES = f"raise ValueError('\\x1b[31m' + {MARKUP!r} + '\\u202e')"
BIDI = "# \u202eon the right\u2066\nx = 1"
STUDENT = "<img src=x onerror=alert(47113)>"


def act(nb: NotebookNode) -> None:
    """Puts into a notebook whatever a page could run, load or be misled by."""
    image = {"a.svg": {"image/svg+xml": MARKUP}, "a.html": {"text/html": MARKUP}}
    prose = new_markdown_cell(f"{MARKUP}\n\n[a](javascript:alert(47113))\n\n<style>* {{}}</style> \u202eprose")
    prose.attachments = image
    forged = new_code_cell("1", outputs=[nbformat.v4.new_output("display_data", {"text/html": MARKUP})])
    raw = new_raw_cell(MARKUP + "\u202e", metadata={"format": "text/html"})
    nb.cells += [prose, raw, forged, *map(new_code_cell, [DISPLAYS, PRINTS, RAISES, BIDI, f"# {MARKUP}\n1"])]
    nb.metadata.title = MARKUP


@pytest.fixture(scope="module")
def acted(tmp_path_factory: pytest.TempPathFactory, fresh_course: Path) -> Folder:
    """A course where one student's notebook, and name, would act on a page."""
    course = Folder(Path(shutil.copytree(fresh_course, tmp_path_factory.mktemp("acted") / "course")))
    course.hand_in("ann", RIGHT)
    course.hand_in(STUDENT, RIGHT | {"why": MARKUP, "double": f"print({MARKUP!r})\n{RIGHT['double']}"}, act)
    result = course.grade("--json")
    assert result.exit_code == 0, result.output
    give_feedback(course)
    return course


def test_nothing_of_a_students_is_live_in_feedback(acted: Folder) -> None:
    more = live(page(acted, STUDENT)) - live(page(acted, "ann"))

    assert dict(more) == {}


def test_what_would_act_is_shown_as_text(acted: Folder) -> None:
    """The staff can read what a student wrote, and the answers have their marks."""
    text = page(acted, STUDENT)

    assert "&lt;script&gt;alert(47113)" in text
    assert "left right" in text
    assert "red" in text


def test_an_output_is_plain_text_or_a_picture(acted: Folder) -> None:
    outputs = [output for cell in marked(acted, STUDENT).cells for output in cell.get("outputs", [])]

    assert {kind for output in outputs for kind in output.get("data", {})} <= {"text/plain", "image/png"}


@pytest.mark.parametrize("name", ["a.svg", "never-there.png"])
def test_a_picture_that_is_not_there_costs_nobody_their_feedback(course: Folder, name: str) -> None:
    """nbconvert ends at a picture whose attachment is missing; an SVG is left out, for it could act."""

    def show(nb: NotebookNode) -> None:
        nb.cells.append(new_markdown_cell(f"![](attachment:{name})"))
        nb.cells[-1].attachments = {"a.svg": {"image/svg+xml": MARKUP}}

    course.hand_in("ann", RIGHT, show)
    course.hand_in("bob", RIGHT)
    course.grade()

    give_feedback(course)

    assert page(course, "ann")
    assert page(course, "bob")


@pytest.mark.parametrize("student", ["=1+1", "+1", "-1", "@SUM(A1)"])
def test_a_students_name_starts_no_formula(course: Folder, student: str) -> None:
    course.hand_in(student, RIGHT)
    course.grade()

    course.run("export", "sums", "--to", str(course.root / "marks.csv"))

    with (course.root / "marks.csv").open(newline="") as file:
        rows = list(csv.reader(file))
    assert rows[1] == [f"'{student}", "5.0", "6.0", "2.0", "3.0", "0.0"]
