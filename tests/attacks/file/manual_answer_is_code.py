# Turns the answer that a person marks into a test with an output of full marks.
from nbformat.v4 import new_code_cell, new_output

from tests.attacks.course import save


def hand_in(nb, folder):
    marks = nb.cells[-1].metadata
    marks.nbgrader |= {"solution": False, "locked": True}
    nb.cells[-1] = new_code_cell("1.0", id="why", metadata=marks)
    nb.cells[-1].outputs = [new_output("execute_result", {"text/plain": "1.0"})]
    save(nb, folder)
