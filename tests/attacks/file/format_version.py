# Says that it is of another format, 4.99 or one with a fraction, for the reader to upgrade or to guess.
import nbformat

from tests.attacks.course import NOTEBOOK


def hand_in(nb, folder):
    for cell in nb.cells:
        cell.pop("id")
        cell.metadata.tags = ["skip-execution"]
    text = nbformat.writes(nb).replace('"nbformat_minor": 5', '"nbformat_minor": 99').replace('"nbformat": 4', '"nbformat": 4.0')
    (folder / NOTEBOOK).write_text(text)
