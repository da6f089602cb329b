# Hands in numbers of 10,000 digits, NaN, Infinity and 1e999 for counts, versions and points.
import nbformat

from tests.attacks.course import NOTEBOOK


def hand_in(nb, folder):
    text = nbformat.writes(nb).replace('"execution_count": null', f'"execution_count": {"9" * 10_000}')
    text = text.replace('"points": 2', '"points": 1e999').replace('"points": 3', '"points": NaN')
    (folder / NOTEBOOK).write_text(text)
