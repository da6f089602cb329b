# Is a student whose folder's name starts a formula with a plus, with quotes and line ends for the table.
from tests.attacks.course import save

STUDENT = '+47113",\n"=1+1'


def hand_in(nb, folder):
    save(nb, folder)
