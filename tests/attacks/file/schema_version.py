# Says that its metadata are of another version of nbgrader, older, newer or none.
from tests.attacks.course import save


def hand_in(nb, folder):
    for number, cell in enumerate(nb.cells):
        cell.metadata.nbgrader.schema_version = (99, 0, 1, -1, "3", None)[number % 6]
    save(nb, folder)
