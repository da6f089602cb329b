"""The helpers of the dlcourse book: ``import dlcourse as d2l``.

The names come from ``dlcourse.names`` when the first of them is used: the command line, which needs none of them, does
not wait for torch. matplotlib, torchvision and scikit-learn are imported by the first function that uses them.
"""

import sys
from importlib import import_module
from types import ModuleType
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from .names import *  # noqa: F403

__version__ = "0.1.0"


def __getattr__(name: str) -> Any:
    names = import_module(".names", __name__)  # `from . import` would ask this function for it
    public = {"__all__": names.__all__} | {each: getattr(names, each) for each in names.__all__}
    if name not in public:
        raise AttributeError(f"module 'dlcourse' has no attribute {name!r}")
    globals().update(public)
    return public[name]


def __dir__() -> list[str]:
    return sorted({*globals(), *__getattr__("__all__")})


class _Package(ModuleType):
    """Keeps the function ``plot`` in its place: Python would put the module of that name there once it is imported."""

    def __setattr__(self, name: str, value: Any) -> None:
        if not (name == "plot" and isinstance(value, ModuleType)):
            super().__setattr__(name, value)


sys.modules[__name__].__class__ = _Package
