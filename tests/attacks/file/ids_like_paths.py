# Names cells like paths, options and SQL, for whoever makes a file or a query of a grade_id.
from nbformat.v4 import new_code_cell

from tests.attacks.course import save

NAMES = ["../../x-47113", "/tmp/x-47113", "-rf", "'; DROP TABLE grade; --", "x" * 5000, "\0", "", ".", "{0.__class__}", "%s"]


def hand_in(nb, folder):
    for number, name in enumerate(NAMES):
        new = new_code_cell("1", id=f"path-{number}")
        marks = {"grade": True, "solution": False, "locked": True, "task": False, "points": 5, "schema_version": 3}
        new.metadata.nbgrader = {**marks, "grade_id": name}
        nb.cells.append(new)
    save(nb, folder)
