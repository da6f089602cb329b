# Tags the locked test cells "raises-exception", as if they were meant to fail.
from tests.attacks.course import save


def hand_in(nb, folder):
    for cell in nb.cells:
        cell.metadata.tags = ["raises-exception", "nbval-skip", "in-process"]
    save(nb, folder)
