# Tags the locked test cells "skip-execution", which nbclient obeys: a test that is not run finds no error.
from tests.attacks.course import save


def hand_in(nb, folder):
    for cell in nb.cells:
        cell.metadata.tags = ["skip-execution", "remove-cell", "hide-output"]
    save(nb, folder)
