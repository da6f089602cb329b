# Is a student whose folder's name is HTML with a script.
from tests.attacks.course import save

STUDENT = "<img src=x onerror=alert(47113)>"


def hand_in(nb, folder):
    save(nb, folder)
