# Names files of the staff as pictures of its prose, for whoever embeds them in the feedback.
from tests.attacks.course import save


def hand_in(nb, folder):
    up = "../../../source/attacked/attacked.ipynb"
    nb.cells[-1].source = f"![a]({up}) ![b](/etc/passwd) ![c](file:///etc/passwd) <img src='{up}'>"
    save(nb, folder)
