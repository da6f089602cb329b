# Writes marks of direction into its prose, its output and its exception, so that marks beside it read otherwise.
from tests.attacks.course import cell, save


def hand_in(nb, folder):
    cell(nb, "why").source = "\u202e\u2067 11 :11 \u202d"
    cell(nb, "double").source = "print('\\u202e 11 :11')\nraise ValueError('\\u2066\\u202e 11')"
    save(nb, folder)
