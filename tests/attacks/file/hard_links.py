# Hands in hard links to the course's configuration and the instructor's notebook, and writes to them from a cell.
import os

from tests.attacks.course import cell, save


def hand_in(nb, folder):
    course = folder.parents[2]
    os.link(course / "nbgrader_config.py", folder / "data.bin")
    os.link(course / "source" / "attacked" / "attacked.ipynb", folder / "data.txt")
    cell(nb, "double").source = "for name in ('data.bin', 'data.txt'):\n    open(name, 'a').write(' ')"
    save(nb, folder)
