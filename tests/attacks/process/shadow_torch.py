# Hands in a torch.py beside the notebook, which is imported in the place of torch and turns off what runs tests.
from tests.attacks.course import save

SHADOW = """\
import sys
sys.path = [folder for folder in sys.path if folder]
del sys.modules["torch"]
import torch
from IPython import get_ipython
get_ipython().input_transformers_cleanup.append(lambda lines: [] if "assert " in "".join(lines) else lines)
"""


def hand_in(nb, folder):
    for name in ("torch", "numpy"):
        (folder / f"{name}.py").write_text(SHADOW.replace("torch", name))
    save(nb, folder)
