# Hands in JSON that is nested 900 deep (it can be read, and perhaps not be written or copied) in metadata.
import json

import nbformat

from tests.attacks.course import NOTEBOOK


def hand_in(nb, folder):
    text = nbformat.writes(nb)
    deep = '{"x": ' * 900 + "1" + "}" * 900
    (folder / NOTEBOOK).write_text(text.replace('"kernelspec"', f'"deep": {deep}, "kernelspec"', 1))
    json.loads((folder / NOTEBOOK).read_text())
