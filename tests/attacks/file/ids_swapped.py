# Swaps the grade_ids of answers and tests, so that the student's text stands where the test belongs.
from tests.attacks.course import cell, save


def hand_in(nb, folder):
    for name in ("double", "normalise", "Scale", "ratio"):
        answer, test = cell(nb, name), cell(nb, f"test_{name}")
        answer.metadata.nbgrader, test.metadata.nbgrader = test.metadata.nbgrader, answer.metadata.nbgrader
        answer.source = test.source = "2.0"
    save(nb, folder)
