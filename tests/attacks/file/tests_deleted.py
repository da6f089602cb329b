# Deletes all test cells, and the locked cell.
from tests.attacks.course import save


def hand_in(nb, folder):
    nb.cells = [cell for cell in nb.cells if not cell.metadata.nbgrader.locked]
    save(nb, folder)
