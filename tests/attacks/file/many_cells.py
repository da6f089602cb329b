# Hands in 5,000 cells that print something, each run for itself, and never ends if each costs its time.
from nbformat.v4 import new_code_cell

from tests.attacks.course import save


def hand_in(nb, folder):
    nb.cells[2:2] = [new_code_cell("1", id=f"many-{number}") for number in range(5_000)]
    save(nb, folder)
