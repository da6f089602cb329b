# Edits the locked test cells and unlocks them in their metadata.
from tests.attacks.course import save


def hand_in(nb, folder):
    for cell in nb.cells:
        if cell.metadata.nbgrader.grade and cell.cell_type == "code":
            cell.source = "2.0"
            cell.metadata.nbgrader |= {"locked": False, "checksum": "0" * 32}
            cell.metadata |= {"editable": True, "deletable": True}
    save(nb, folder)
