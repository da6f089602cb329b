# Copies every test cell, the copy with the same ids, an empty source and a good output.
import copy

from tests.attacks.course import save


def hand_in(nb, folder):
    for cell in list(nb.cells):
        if cell.metadata.nbgrader.grade and cell.cell_type == "code":
            twin = copy.deepcopy(cell)
            twin.source = "2.0"
            nb.cells.insert(0, twin)
            nb.cells.append(copy.deepcopy(twin))
    save(nb, folder)
