# Hands in further notebooks with the same cells and good answers under names that are close, in folders that are deeper.
import shutil

from tests.attacks.course import NOTEBOOK, cell, save


def hand_in(nb, folder):
    save(nb, folder)
    cell(nb, "test_double").source = "2.0"
    for name in ("Attacked.ipynb", "attacked.ipynb.ipynb", "attacked .ipynb", "attacked-copy.ipynb"):
        save(nb, folder / "deeper")
        shutil.copy(folder / "deeper" / NOTEBOOK, folder / name)
