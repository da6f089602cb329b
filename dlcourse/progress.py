"""Where the reader sits, and the bar that shows how far a training is."""

import sys
import warnings
from collections.abc import Iterable
from operator import length_hint
from typing import Any


def in_notebook() -> bool:
    """Whether this code runs in a Jupyter kernel."""
    IPython = sys.modules.get("IPython")
    shell = IPython.get_ipython() if IPython else None
    return shell is not None and getattr(shell, "kernel", None) is not None


def progress_bar(batches: Iterable[Any], epochs: int, show: bool | None) -> Any:
    """A tqdm bar over every batch of a training, gone when it ends.

    show: None stands for "in a terminal and in a notebook"; elsewhere nothing is printed.
    """
    if show is None:
        show = in_notebook() or sys.stderr.isatty()
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")  # without ipywidgets, tqdm falls back to its plain bar and says so
        from tqdm.auto import tqdm
    total = length_hint(batches) * epochs or None  # a stream has no length
    return tqdm(total=total, unit=" batches", leave=False, disable=not show)
