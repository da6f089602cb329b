# Hands in outputs of full marks in every test cell, with tags and run times that say it was just run.
from nbformat.v4 import new_output

from tests.attacks.course import save


def hand_in(nb, folder):
    for number, cell in enumerate(nb.cells):
        if cell.cell_type == "code":
            cell.outputs = [new_output("execute_result", {"text/plain": ("2.0", "nan", ["2", "0"])[number % 3]})]
            cell.execution_count = number + 1
            cell.metadata |= {"tags": ["skip-execution"], "execution": {"iopub.status.idle": "2026-01-01"}}
    save(nb, folder)
