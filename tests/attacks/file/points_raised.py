# Raises the points of every cell, and gives some that are negative, not a number, infinite or text.
import itertools

from tests.attacks.course import save


def hand_in(nb, folder):
    for cell, points in zip(nb.cells, itertools.cycle([1e308, -5, float("nan"), float("inf"), "100", None])):
        cell.metadata.nbgrader |= {"points": points, "grade": True, "max_score": points, "score": points}
    save(nb, folder)
