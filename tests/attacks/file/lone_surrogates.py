# Hands in text that no encoding can write: lone surrogates and zeros in sources, ids, metadata and names.
import json

from tests.attacks.course import NOTEBOOK, save


def hand_in(nb, folder):
    save(nb, folder)
    content = json.loads((folder / NOTEBOOK).read_text())
    content["metadata"]["title"] = "\ud800"
    content["cells"][1]["source"] = "'\ud800\0'"
    content["cells"][-1]["source"] = "\udfff \0"
    (folder / NOTEBOOK).write_text(json.dumps(content))
