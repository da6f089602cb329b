# Copies an answer cell as people do by accident, with its id and grade_id, which stops a whole class in nbgrader.
import copy

from tests.attacks.course import save


def hand_in(nb, folder):
    nb.cells += [copy.deepcopy(cell) for cell in nb.cells[:3]]
    save(nb, folder)
