"""Sphinx extension: a build takes half of the time. Its pages are the same."""

import gc
from typing import Any

from pybtex.plugin import find_plugin, register_plugin
from pybtex.style import FormattedEntry
from pybtex.style.formatting.alpha import Style

UNDECLARED = ["sphinx_multitoc_numbering", "sphinx-mathjax-offline"]  # numbers of parts, which ours have not; a path
STYLES = {  # what the sources of each page are set with
    "pybtex.style.names": ["plain", "last"],
    "pybtex.style.labels": ["alpha"],
    "pybtex.style.sorting": ["author_year_title"],
    "pybtex.backends": ["plaintext"],
}


def setup(app: Any) -> dict[str, Any]:
    """Called by Sphinx. Jupyter Book has no option for the number of processes."""
    gc.disable()  # the trees of the pages are kept to the end, 0.7 GB, and would be gone through again and again
    app.parallel = 4  # processes, for two cores: the pages differ in length, and one imports torch
    for name in UNDECLARED:
        app.extensions[name].parallel_read_safe = True
    for group, names in STYLES.items():
        for name in names:  # else each source looks through the metadata of all installed packages
            register_plugin(group, name, find_plugin(group, name), force=True)
    register_plugin("pybtex.style.formatting", "alpha", OnceStyle, force=True)
    return {"parallel_read_safe": True, "parallel_write_safe": True}


_texts: dict[str, Any] = {}


class OnceStyle(Style):  # type: ignore[misc]
    """Formats a source once, for all the pages that list it."""

    def format_entry(self, label: str, entry: Any, bib_data: Any = None) -> FormattedEntry:
        """A source with its label."""
        if entry.key not in _texts:
            _texts[entry.key] = super().format_entry(label, entry, bib_data).text
        return FormattedEntry(entry.key, _texts[entry.key], label)
