# Moves the test cells to the front, before there is a function that could fail.
from tests.attacks.course import save


def hand_in(nb, folder):
    nb.cells.sort(key=lambda cell: not cell.metadata.nbgrader.grade)
    save(nb, folder)
