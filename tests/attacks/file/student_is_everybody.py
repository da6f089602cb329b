# Is a student whose name is an asterisk, which fits the folder of every student.
from tests.attacks.course import save

STUDENT = "*"


def hand_in(nb, folder):
    save(nb, folder)
