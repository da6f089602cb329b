# Strips the nbgrader metadata from every cell, or leaves an empty object, a list and null in its place.
from tests.attacks.course import save


def hand_in(nb, folder):
    for number, cell in enumerate(nb.cells):
        cell.metadata.nbgrader = ({}, [], None, "x", 7)[number % 5]
    save(nb, folder)
