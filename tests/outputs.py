"""Stored outputs against fresh ones: text to the letter, numbers and figures within a tolerance.

`tolerance` is relative: 0.001 unless the cell's metadata say another. It holds for numbers with a decimal point or an
exponent; whole numbers (shapes, counts) are equal, except in a cell that states its own tolerance.
"""

import base64
import io
import re
from xml.etree import ElementTree

import numpy as np
from nbformat import NotebookNode
from PIL import Image

from dlcourse.notebooks import WIDGET

DEFAULT = 0.001
CANVAS = 0.005  # how far a point of a figure may move, as a part of its width, before anyone could see it
_NUMBER = re.compile(r"((?<![\w.])[-+]?\d+(?:\.\d*)?(?:[eE][-+]?\d+)?)")
_REFERENCE = re.compile(r"url\(#\w+\)")
_DATA_URL = re.compile(r"\s*data:image/png;base64,\s*(.*)", re.DOTALL)


def differences(stored: list[NotebookNode], fresh: list[NotebookNode], tolerance: float | None = None) -> list[str]:
    """What a reader of the page would see differently after running the cell, one line each."""
    stored, fresh = _visible(stored), _visible(fresh)
    if [kind for kind, _ in stored] != [kind for kind, _ in fresh]:
        return [f"the page shows {[kind for kind, _ in stored]}, the cell gives {[kind for kind, _ in fresh]}"]
    found = []
    for (kind, old), (_, new) in zip(stored, fresh, strict=True):
        compare = {"image/svg+xml": _svg, "image/png": _png}.get(kind, _text)
        found += [f"{kind}: {line}" for line in compare(old, new, tolerance)]
    return found


def _visible(outputs: list[NotebookNode]) -> list[tuple[str, str]]:
    """Each thing that is shown, as its kind and its content."""
    shown: list[tuple[str, str]] = []
    for output in outputs:
        if output.output_type == "stream":
            shown.append((output.name, output.text))
        elif output.output_type == "error":
            shown.append(("error", f"{output.ename}: {output.evalue}"))
        elif WIDGET not in output.data:
            shown += [(kind, output.data[kind]) for kind in sorted(output.data)]
    return shown


def _text(old: str, new: str, tolerance: float | None) -> list[str]:
    a, b = _NUMBER.split(old.strip()), _NUMBER.split(new.strip())
    same = len(a) == len(b) and a[::2] == b[::2] and all(map(_close, a[1::2], b[1::2], [tolerance] * len(a)))
    return [] if same else [f"the page shows\n{old}\nthe cell gives\n{new}"]


def _close(a: str, b: str, tolerance: float | None) -> bool:
    if a == b:
        return True
    whole = a.lstrip("+-").isdigit() and b.lstrip("+-").isdigit()
    if whole and tolerance is None:
        return False
    return abs(float(a) - float(b)) <= (tolerance or DEFAULT) * max(abs(float(a)), abs(float(b)), 1e-6)


def _svg(old: str, new: str, tolerance: float | None) -> list[str]:
    a, b = ElementTree.fromstring(old), ElementTree.fromstring(new)
    width = float(a.get("viewBox", "0 0 400 300").split()[2])
    reach = max(CANVAS, tolerance or 0) * width
    elements = list(a.iter()), list(b.iter())
    if [e.tag for e in elements[0]] != [e.tag for e in elements[1]]:
        return [f"the figure has {len(elements[0])} elements on the page, {len(elements[1])} after a run"]
    return [line for pair in zip(*elements, strict=True) for line in _svg_element(*pair, reach, tolerance)][:5]


def _svg_element(a: ElementTree.Element, b: ElementTree.Element, reach: float, tolerance: float | None) -> list[str]:
    found = _text(a.text or "", b.text or "", tolerance)
    if a.keys() != b.keys():
        found.append(f"{a.tag} has the attributes {a.keys()} on the page, {b.keys()} after a run")
        return found
    for key in set(a.keys()) - {"id"}:
        x, y = a.get(key, ""), b.get(key, "")
        image = _DATA_URL.match(x), _DATA_URL.match(y)
        if image[0] and image[1]:
            found += _png(image[0][1], image[1][1], tolerance)
        elif not (key.endswith("href") and x.startswith("#")):  # such names are hashes of what they point to
            found += _points(key, _REFERENCE.sub("", x), _REFERENCE.sub("", y), reach)
    return found


def _points(key: str, old: str, new: str, reach: float) -> list[str]:
    a, b = _NUMBER.split(old), _NUMBER.split(new)
    if len(a) != len(b) or a[::2] != b[::2]:
        return [f"{key} is {old[:80]!r} on the page, {new[:80]!r} after a run"]
    far = max((abs(float(x) - float(y)) for x, y in zip(a[1::2], b[1::2], strict=True)), default=0.0)
    return [f"{key}: a point is {far:.1f} away from its place, {reach:.1f} allowed"] if far > reach else []


def _png(old: str, new: str, tolerance: float | None) -> list[str]:
    """Both images at 64×64, each pixel a mean over its area, as an eye sees them from some way off."""
    a, b = (Image.open(io.BytesIO(base64.b64decode(image))).convert("RGB") for image in (old, new))
    if max(abs(a.width - b.width), abs(a.height - b.height)) > 0.02 * max(a.size):
        return [f"the picture is {a.size} on the page, {b.size} after a run"]
    small = [np.asarray(image.resize((64, 64), Image.Resampling.BOX), dtype=float) / 255 for image in (a, b)]
    far, allowed = np.abs(small[0] - small[1]).max(), max(0.05, tolerance or 0)
    return [f"a part of the picture differs by {far:.2f} of the range, {allowed:.2f} allowed"] if far > allowed else []
