# Hands in symbolic links named like data, which lead to the instructor's notebook and to others' work.
from tests.attacks.course import cell, save


def hand_in(nb, folder):
    (folder / "data.txt").symlink_to(folder.parents[2] / "source" / "attacked" / "attacked.ipynb")
    (folder / "up").symlink_to("../../..")
    (folder / "passwd").symlink_to("/etc/passwd")
    read = "from pathlib import Path\nprint([p.read_text() for p in map(Path, ('data.txt', 'up/source/attacked/attacked.ipynb')) if p.exists()])"
    cell(nb, "double").source = read
    save(nb, folder)
