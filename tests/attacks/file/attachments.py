# Attaches files with names like paths to its prose, for whoever writes them out.
from tests.attacks.course import save


def hand_in(nb, folder):
    names = ("../../../x-47113.png", "/tmp/x-47113.png", "x\0y.png", "a" * 3000, "..\\x-47113.png")
    nb.cells[-1].attachments = {name: {"image/png": "aGVyZQ=="} for name in names}
    nb.cells[-1].source = " ".join(f"![](attachment:{name})" for name in names)
    save(nb, folder)
