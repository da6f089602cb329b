# Adds graded cells of its own, with a hundred points each.
from nbformat.v4 import new_code_cell

from tests.attacks.course import save


def hand_in(nb, folder):
    for number in range(10):
        new = new_code_cell("100", id=f"own-{number}")
        marks = {"grade": True, "solution": False, "locked": True, "task": False, "points": 100, "schema_version": 3}
        new.metadata.nbgrader = {**marks, "grade_id": f"own_{number}"}
        nb.cells.append(new)
    save(nb, folder)
