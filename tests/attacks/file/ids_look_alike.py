# Gives the test cells ids that look the same: Cyrillic letters, a space of no width, capitals, a blank at the end.
from tests.attacks.course import cell, save


def hand_in(nb, folder):
    for name, twin in (
        ("test_double", "t\u0435st_double"),
        ("test_normalise", "test_normalise\u200b"),
        ("test_Scale", "test_scale"),
        ("test_ratio", "test_ratio "),
    ):
        cell(nb, name).source = "2.0"
        cell(nb, name).metadata.nbgrader.grade_id = twin
    save(nb, folder)
