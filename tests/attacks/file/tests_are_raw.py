# Turns the test cells into raw and Markdown cells, which nobody runs.
from tests.attacks.course import save


def hand_in(nb, folder):
    for number, cell in enumerate(nb.cells):
        if cell.metadata.nbgrader.grade and cell.cell_type == "code":
            cell.cell_type = "raw" if number % 4 else "markdown"
            cell.pop("outputs")
            cell.pop("execution_count")
    save(nb, folder)
