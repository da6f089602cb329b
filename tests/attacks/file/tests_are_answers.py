# Marks the test cells as answers of its own (solution true, locked false, task true), by hand to be graded.
from tests.attacks.course import save


def hand_in(nb, folder):
    for cell in nb.cells:
        if cell.metadata.nbgrader.grade:
            cell.metadata.nbgrader |= {"solution": True, "locked": False, "task": True}
            cell.source = "print('Full marks, please')"
    save(nb, folder)
