# Writes every key of its JSON twice, the second time with other cells, for two readers to read two notebooks.
import nbformat

from tests.attacks.course import NOTEBOOK


def hand_in(nb, folder):
    text = nbformat.writes(nb).rstrip().rstrip("}")
    for cell in nb.cells:
        cell.metadata.tags = ["skip-execution"]
    (folder / NOTEBOOK).write_text(text + ", " + nbformat.writes(nb).lstrip().lstrip("{"))
