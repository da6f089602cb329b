# Puts a cell of its own before the locked one, with an import hook that hands out a patched torch.
from nbformat.v4 import new_code_cell

from tests.attacks.course import cell, save

HOOK = """\
import builtins
usual = builtins.__import__
def hooked(name, *arguments, **options):
    module = usual(name, *arguments, **options)
    if name == "torch":
        module.testing.assert_close = lambda *a, **o: None
        module.equal = lambda *a: True
    return module
builtins.__import__ = hooked"""


def hand_in(nb, folder):
    nb.cells.insert(0, new_code_cell(HOOK, id="first"))
    cell(nb, "normalise").source = "def normalise(X):\n    return X * 0"
    save(nb, folder)
