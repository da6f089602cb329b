# Gives all cells one id, empty ids, ids of 1,000 letters and ids that look like paths.
from tests.attacks.course import save


def hand_in(nb, folder):
    for number, cell in enumerate(nb.cells):
        cell.id = ("same", "same", "", "x" * 1000, "../../x-47113", "<b>")[number % 6]
    save(nb, folder)
