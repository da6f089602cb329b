# Hands in cells whose fields have the wrong type: numbers for sources, lists for metadata, an object for tags.
import itertools

from tests.attacks.course import save

WRONG = [7, None, {"a": 1}, [["a"]], True, [None, 1]]


def hand_in(nb, folder):
    save(nb, folder)
    import json

    path = next(folder.glob("*.ipynb"))
    content = json.loads(path.read_text())
    for cell, wrong, field in zip(
        content["cells"], itertools.cycle(WRONG), itertools.cycle(["source", "metadata", "outputs", "id", "cell_type"])
    ):
        cell[field] = wrong
    path.write_text(json.dumps(content))
