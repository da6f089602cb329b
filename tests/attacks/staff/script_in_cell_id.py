# Writes a script into the ids of its cells, which end in the page's attributes.
from tests.attacks.course import save


def hand_in(nb, folder):
    nb.nbformat_minor = 4
    for number, cell in enumerate(nb.cells):
        cell.id = f'{number}"><script>alert(47113)</script>'
    save(nb, folder)
