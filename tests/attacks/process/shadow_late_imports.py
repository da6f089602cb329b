# Hands in modules named as those that a grader imports late: json, pickle, encodings, pandas, nbformat, dlcourse.
from tests.attacks.course import save

NAMES = ("json", "pickle", "socket", "struct", "pandas", "nbformat", "nbgrader", "dlcourse", "alembic", "_pytest")


def hand_in(nb, folder):
    for name in NAMES:
        (folder / f"{name}.py").write_text("open('/tmp/imported-47113', 'w').close()\nraise SystemExit(0)\n")
    save(nb, folder)
