"""The figures to play with: their numbers are the course's, keys move them, and without scripts a picture stays."""

import math
import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from itertools import product
from pathlib import Path
from typing import Any
from unittest.mock import patch

import pytest
import torch
from playwright.sync_api import Browser, Locator, Page
from torch import Tensor, nn
from torch.nn import functional as F

import dlcourse as d2l
from tests.filled import ROOT

SCRIPTS = ROOT / "book" / "_static" / "figures"
NAMES = {"ReLU": torch.relu, "tanh": torch.tanh, "sigmoid": torch.sigmoid, "none": lambda a: a}
same = torch.testing.assert_close


class Formulas:
    """What a figure computes with, called in the browser: ``formulas("gelu", 0.5)``."""

    def __init__(self, page: Page, name: str) -> None:
        self._page, self._name = page, name

    def __call__(self, formula: str, *args: Any) -> Any:
        return self.each(formula, [args])[0]

    def each(self, formula: str, calls: list[tuple[Any, ...]]) -> list[Any]:
        """The answers to many calls, fetched at once."""
        code = "([name, formula, calls]) => calls.map(args => dlcourse.figures[name].formulas[formula](...args))"
        return self._page.evaluate(code, [self._name, formula, calls])

    def constant(self, name: str) -> Any:
        return self._page.evaluate("([name, key]) => dlcourse.figures[name].formulas[key]", [self._name, name])

    def uniform(self, seed: int, count: int) -> Tensor:
        """The first random numbers of a seed."""
        code = "([seed, count]) => { const r = dlcourse.mulberry32(seed); return Array.from({length: count}, r); }"
        return torch.tensor(self._page.evaluate(code, [seed, count]), dtype=torch.float64)


# Each figure against the course's functions: first the formulas at many points, then what the text says in the end.


def activation(f: Formulas) -> str:
    points = torch.linspace(-6, 6, 121, dtype=torch.float64, requires_grad=True)
    for name, function in [("relu", torch.relu), ("sigmoid", torch.sigmoid), ("tanh", torch.tanh), ("gelu", F.gelu)]:
        values = function(points)
        slopes = torch.autograd.grad(values.sum(), points)[0]
        calls = [(a,) for a in points.tolist()]
        same(values.detach(), torch.tensor(f.each(name, calls), dtype=torch.float64))
        same(slopes, torch.tensor(f.each(f"{name}_slope", calls), dtype=torch.float64))
    a = torch.tensor(1.1, requires_grad=True)
    F.gelu(a).backward()
    return f"a = 1.1: GELU {F.gelu(a):.3f}, slope {a.grad:.3f}"


def dropout(f: Formulas) -> str:
    layer = torch.tensor(f.constant("LAYER"), dtype=torch.float64)
    for seed, p in product(range(5), (0.0, 0.3, 0.6, 0.9)):
        numbers = f.uniform(seed, len(layer))
        with patch("torch.rand", return_value=numbers):
            expected = d2l.dropout_layer(layer, p)
        same(torch.tensor(f("dropout", layer.tolist(), p, numbers.tolist()), dtype=torch.float64), expected)
    with patch("torch.rand", return_value=f.uniform(1, len(layer))):
        kept = d2l.dropout_layer(layer, 0.6)
    spread = d2l.dropout_layer(layer.expand(200_000, -1), 0.6).sum(1).std()
    assert f("spread", layer.tolist(), 0.6) == pytest.approx(spread.item(), rel=0.01)
    return (
        f"p = 0.6: {(kept > 0).sum()} of 12 units kept, each times 2.50. The layer's sum is {layer.sum():.2f} "
        f"without dropout and {kept.sum():.2f} with this mask"
    )


def gradient_product(f: Formulas) -> str:
    z = torch.linspace(-9, 9, 20_000, dtype=torch.float64)  # even: no point on the kink of a ReLU
    weight = (-z.square() / 2).exp()
    weight /= weight.sum()

    def factors(name: str, s: float, depth: int) -> list[float]:
        """The same by autograd, on a finer grid."""
        square, found = 1.0, []
        for _ in range(depth - 1):
            a = (s * math.sqrt(square) * z).requires_grad_()
            slope = torch.autograd.grad(NAMES[name](a).sum(), a)[0]
            square = float(weight @ NAMES[name](a.detach()) ** 2)
            found.append(s * math.sqrt(weight @ slope**2))
        return found

    for name, s in product(NAMES, (0.5, 1.0, 2.0)):
        assert f("factors", name, s, 10) == pytest.approx(factors(name, s, 10), rel=1e-6)

    # A wide net comes near: the gradient at its first layer, the last one set to 1.
    torch.manual_seed(0)
    layers = [layer for _ in range(5) for layer in (nn.Linear(1000, 1000, bias=False), nn.Tanh())]
    net = nn.Sequential(*layers, nn.Linear(1000, 10))
    for layer in net[::2]:
        d2l.lecun_normal_(layer.weight)
    rows = d2l.gradient_statistics(net, torch.randn(64, 1000), torch.randint(10, (64,)))
    assert f("sizes", f("factors", "tanh", 1, 5))[0] == pytest.approx(rows[0].std / rows[8].std, rel=0.05)
    return f"sigmoid, s = 1.1, 30 layers: factors from {factors('sigmoid', 1.1, 2)[0]:.3f} (first)"


def initialisation(f: Formulas) -> str:
    rules = {"LeCun": d2l.lecun_normal_, "Xavier": d2l.xavier_normal_, "He": d2l.he_normal_, "zero": nn.init.zeros_}
    for name, rule in rules.items():
        assert f("std", name, 500, 300) == pytest.approx(rule(torch.empty(300, 500)).std().item(), rel=0.01)
    drawn = f("net", "He", 2)
    net = nn.Sequential()
    for W in torch.tensor(drawn["weights"]):
        net.extend([nn.Linear(100, 100, bias=False), nn.ReLU()])
        net[-2].weight.data = W
    statistics = d2l.activation_statistics(net, torch.tensor(drawn["inputs"]))[1::2]
    sizes = [math.hypot(row.mean, row.std) for row in statistics]
    first = f("layer", drawn["weights"][0], drawn["inputs"], "ReLU")
    assert f("rootMeanSquare", first) == pytest.approx(sizes[0], rel=1e-5)
    return f"weights of standard deviation {math.sqrt(2 / 100):.3f}; root mean square of the outputs layer 1: " + (
        ", ".join(f"{size:.3g}" for size in sizes)
    )


def convolution(f: Formulas) -> str:
    X, kernels = torch.tensor(f.constant("IMAGE")), f.constant("KERNELS")

    def convolve(K: Tensor, p: int, s: int) -> Tensor:
        return d2l.corr2d(d2l.pad2d(X, (p, p)), K)[::s, ::s]

    for K, p, s in product(kernels.values(), range(3), range(1, 4)):
        expected = convolve(torch.tensor(K), p, s)
        assert f("convolve", X.tolist(), K, p, s) == expected.tolist()
        assert len(expected) == d2l.output_size(6, len(K), p, s)
    Y = convolve(torch.tensor(kernels["2 × 2"]), 1, 1)
    sum_there = f"{Y[0, 3]}".replace("-", "−")
    return f"Output 7 × 7, for ⌊(6 + 2·1 − 2) / 1⌋ + 1 = 7. Row 0, column 3: 1·0 + 2·0 + (−1)·2 = {sum_there}"


def pooling(f: Formulas) -> str:
    X = torch.tensor(f.constant("MAP"))
    for (mode, word), k, s in product([("max", "largest"), ("avg", "mean")], range(1, 5), range(1, 4)):
        expected = d2l.pool2d(X.double(), (k, k), mode)[::s, ::s]
        same(torch.tensor(f("pool", X.tolist(), k, s, word), dtype=torch.float64), expected)
    pushed = F.pad(X, (1, -1))
    assert f("pushed", X.tolist(), 1) == pushed.tolist()
    before, after = (d2l.pool2d(M, (2, 2))[::2, ::2] for M in (X, pushed))
    numbers = ", ".join(map(str, pushed[:2, 2:4].flatten().tolist()))
    return (
        f"Row 0, column 1: of {numbers} the largest is {after[0, 1]}. "
        f"Pushed by 1: {(before != after).sum()} of 9 outputs changed."
    )


def receptive_field(f: Formulas) -> str:
    kinds = list(product(range(1, 6), (1, 2)))
    stacks = list(product(kinds, repeat=3))[::7]
    sizes = f.each("receptiveField", [(stack,) for stack in stacks])
    for stack, size in zip(stacks, sizes, strict=True):
        assert tuple(size) == d2l.receptive_field(nn.Sequential(*(nn.Conv2d(1, 1, k, s) for k, s in stack)))
    for stack in stacks[::5]:
        row = torch.zeros(1, 1, 31, requires_grad=True)
        output, lengths = row, [31]
        for k, s in stack:
            output = F.conv1d(output, torch.ones(1, 1, k), stride=s)
            lengths.append(d2l.output_size(lengths[-1], k, s=s))
        output[0, 0, -1].backward()
        assert f("sides", 31, stack) == lengths
        assert sorted(f("seen", stack, lengths[-1] - 1)[0]) == row.grad[0, 0].nonzero()[:, 0].tolist()
    size, step = d2l.receptive_field(nn.Sequential(nn.Conv2d(1, 1, 4), nn.Conv2d(1, 1, 3, 2), nn.Conv2d(1, 1, 3)))
    return f"One output sees {size} pixels; its neighbour's view begins {step} pixels further. Output 1 of 11"


def covariate_shift(f: Formulas) -> str:
    q, x = torch.distributions.Normal(0.0, 1.0), torch.tensor(f("drawn", 1), dtype=torch.float64)
    calls = [(value,) for value in x.tolist()]
    losses = torch.tensor(f.each("loss", calls), dtype=torch.float64)
    same(losses, (x - x.sin()) ** 2)
    assert abs(x.mean()) < 3 / math.sqrt(len(x))
    assert x.std().item() == pytest.approx(1, abs=3 / math.sqrt(2 * len(x)))
    grid = torch.linspace(-20, 20, 40_001, dtype=torch.float64)
    for m, s in product((-2.0, 0.0, 1.1), (0.5, 1.0, 2.0)):
        p = torch.distributions.Normal(torch.tensor(m, dtype=torch.float64), s)
        weights = (p.log_prob(x) - q.log_prob(x)).exp()
        same(torch.tensor(f.each("weight", [(value, m, s) for value in x.tolist()]), dtype=torch.float64), weights)
        risk = torch.trapezoid(p.log_prob(grid).exp() * (grid - grid.sin()) ** 2, grid)
        assert f("risk", m, s) == pytest.approx(risk.item(), abs=1e-6)
        risk = d2l.weighted_risk(losses, weights)
        assert f("weightedRisk", losses.tolist(), weights.tolist()) == pytest.approx(risk.item())
    weights = (torch.distributions.Normal(1.1, 0.8).log_prob(x) - q.log_prob(x)).exp()
    weights /= weights.mean()
    size = weights.sum() ** 2 / weights.square().sum()
    return (
        f"p has mean 1.1 and standard deviation 0.8. The 200 weights are worth {size:.1f} examples; the largest is "
        f"{weights.max():.1f}. Mean loss without weights {losses.mean():.3g}, "
        f"with weights {d2l.weighted_risk(losses, weights):.3g}"
    )


def optimisers(f: Formulas) -> str:
    surfaces: dict[str, Callable[[Tensor], Tensor]] = {
        "bowl": lambda w: w[0] ** 2 / 20 + w[1] ** 2,
        "curved valley": lambda w: (1 - w[0]) ** 2 + 100 * (w[1] - w[0] ** 2) ** 2,
    }
    ours = {
        "SGD": d2l.SGD,
        "momentum": lambda w, lr: d2l.SGD(w, lr, momentum=0.9),
        "RMSProp": d2l.RMSProp,
        "Adam": d2l.Adam,
    }
    torchs = {
        "SGD": torch.optim.SGD,
        "momentum": lambda w, lr: torch.optim.SGD(w, lr, momentum=0.9),
        "RMSProp": torch.optim.RMSprop,
        "Adam": torch.optim.Adam,
    }

    def route(make: Callable[..., Any], surface: str, lr: float, steps: int) -> Tensor:
        w = torch.tensor(f("route", "SGD", surface, lr, 0)[0], dtype=torch.float64, requires_grad=True)
        optimizer, points = make([w], lr), [w.detach().clone()]
        for _ in range(steps):
            optimizer.zero_grad()
            surfaces[surface](w).backward()
            optimizer.step()
            points.append(w.detach().clone())
        return torch.stack(points)

    for name, surface in product(ours, surfaces):
        found = torch.tensor(f("route", name, surface, 0.001, 50), dtype=torch.float64)
        for family in (ours, torchs):
            same(found, route(family[name], surface, 0.001, 50), rtol=1e-6, atol=1e-9)
    rates = zip(ours.items(), (0.7, 0.2, 0.3, 0.5), strict=True)
    losses = {name: surfaces["bowl"](route(make, "bowl", lr, 2)[-1]) for (name, make), lr in rates}
    return "Step 2, loss: " + ", ".join(f"{name} {loss:.3g}" for name, loss in losses.items())


def graph(f: Formulas) -> str:
    def gradients(**numbers: float) -> tuple[Tensor, dict[str, Tensor]]:
        v = {key: torch.tensor(value, dtype=torch.float64, requires_grad=True) for key, value in numbers.items()}
        v["z"] = v["w1"] * v["x"]
        v["h"] = torch.tanh(v["z"])
        v["o"] = v["w2"] * v["h"]
        v["L"] = (v["o"] - v["y"]) ** 2 / 2
        v["s"] = v["λ"] / 2 * (v["w1"] ** 2 + v["w2"] ** 2)
        J = v["L"] + v["s"]
        wanted = ["L", "s", "o", "y", "w2", "h", "z", "w1", "x", "λ"]
        return J, dict(zip(wanted, torch.autograd.grad(J, [v[key] for key in wanted]), strict=True))

    torch.manual_seed(0)
    for row in torch.randn(20, 5, dtype=torch.float64).tolist():
        numbers = dict(zip(["x", "y", "w1", "w2", "λ"], row, strict=True))
        J, expected = gradients(**numbers)
        found = f("compute", numbers)
        assert found["v"]["J"] == pytest.approx(J.item())
        assert found["d"] == pytest.approx({"J": 1.0} | {key: value.item() for key, value in expected.items()})
    _, expected = gradients(x=1.1, y=0.5, w1=0.8, w2=-0.6, λ=0.1)
    return f"Step 15 of 17, backwards: ∂J/∂w₁ = ∂J/∂z · x + ∂J/∂s · λw₁ = {expected['w1']:.4f}"


@dataclass(frozen=True)
class Figure:
    """page: where it stands; keys: the control, by its label, and what is pressed on it; check: see above."""

    page: str
    keys: list[tuple[str, str]]
    check: Callable[[Formulas], str]


RIGHT = "ArrowRight"
FIGURES = {
    "activation": Figure("book/mlp/hidden-layers", [("a", RIGHT)], activation),
    "dropout": Figure("book/mlp/dropout", [("Dropout p", RIGHT)], dropout),
    "gradient-product": Figure("book/mlp/stability", [("s, spread × √n", RIGHT)], gradient_product),
    "initialisation": Figure("book/mlp/stability", [("New weights", "Enter")], initialisation),
    "convolution": Figure(
        "book/convolution/padding-and-stride",
        [("Padding p", RIGHT), ("Place", RIGHT), *[("Next place", "Enter")] * 2],
        convolution,
    ),
    "pooling": Figure(
        "book/convolution/channels-and-pooling", [("Map pushed right by", RIGHT), ("Next place", " ")], pooling
    ),
    "receptive-field": Figure(
        "book/convolution/cross-correlation", [("Kernel 1", RIGHT), ("Stride 2", RIGHT)], receptive_field
    ),
    "covariate-shift": Figure("book/mlp/distribution-shift", [("Mean of p", RIGHT)], covariate_shift),
    "optimisers": Figure("book/mlp/optimisers", [("SGD", "ArrowLeft"), *[("Step", "Enter")] * 2], optimisers),
    "graph": Figure("book/mlp/backpropagation", [("x", RIGHT), ("Step", "End"), *[("Step", "ArrowLeft")] * 2], graph),
}


@pytest.fixture(scope="module")
def opened(chromium: Browser, site: str) -> Iterator[Callable[[str], tuple[Page, list[str]]]]:
    """Opens the page of a figure, each page once; with it the errors that the browser reports."""
    pages: dict[str, tuple[Page, list[str]]] = {}

    def open_page(name: str) -> tuple[Page, list[str]]:
        address = FIGURES[name].page
        if address not in pages:
            page, errors = chromium.new_page(), []
            page.on("console", lambda message: errors.append(message.text) if message.type == "error" else None)
            page.on("pageerror", lambda error: errors.append(str(error)))
            page.add_init_script("localStorage.setItem('mode', 'light'); localStorage.setItem('theme', 'light')")
            page.goto(f"{site}/{address}.html", wait_until="domcontentloaded")  # a figure does not wait for formulas
            pages[address] = page, errors
        return pages[address]

    yield open_page
    for page, _ in pages.values():
        page.close()


def _box(page: Page, name: str) -> Locator:
    return page.locator(f"figure.play[data-figure={name}]")


@pytest.mark.parametrize("name", FIGURES)
def test_a_figure_computes_what_the_course_computes_and_a_keyboard_moves_it(
    name: str, opened: Callable[[str], tuple[Page, list[str]]]
) -> None:
    """The text, the picture and its text alternative change, and the numbers are dlcourse's and torch's."""
    page, errors = opened(name)
    box, figure = _box(page, name), FIGURES[name]
    before = box.locator("output").inner_text(), box.locator(".play-pictures").inner_html()

    for label, key in figure.keys:
        control = box.get_by_label(label, exact=True).or_(box.get_by_role("button", name=label, exact=True))
        control.focus()
        page.keyboard.press(key)

    text = box.locator("output").inner_text()
    assert figure.check(Formulas(page, name)) in text
    assert text != before[0]
    assert box.locator(".play-pictures").inner_html() != before[1]
    for picture in box.locator(".play-pictures > svg").all():
        assert (picture.get_attribute("aria-label") or "").endswith(f": {text}")
    assert errors == []


@pytest.mark.parametrize("name", FIGURES)
def test_a_figure_fits_on_a_narrow_telephone_and_on_paper(
    name: str, opened: Callable[[str], tuple[Page, list[str]]]
) -> None:
    """At 360 pixels nothing sticks out, and what can be touched is large enough; in print the controls are gone."""
    page, _ = opened(name)
    box = _box(page, name)
    page.set_viewport_size({"width": 360, "height": 740})

    width = page.evaluate("document.documentElement.scrollWidth")
    rights = box.evaluate(
        "box => [...box.querySelectorAll('label, input, select, button, output, .play-pictures > svg')]"
        ".map(e => e.getBoundingClientRect().right - box.getBoundingClientRect().right)"
    )
    heights = box.locator(":is(input, select, button)").evaluate_all("all => all.map(e => e.offsetHeight)")
    page.emulate_media(media="print")
    printed = box.locator(".play-controls").is_visible(), box.locator("svg").first.is_visible()
    page.emulate_media(media="screen")

    assert width <= 360
    assert max(rights) <= 0
    assert min(heights) >= 24
    assert printed == (False, True)


@pytest.mark.parametrize("name", FIGURES)
def test_without_scripts_a_picture_stands_in_and_a_line_says_so(name: str, chromium: Browser, site: str) -> None:
    context = chromium.new_context(java_script_enabled=False)
    page = context.new_page()
    page.goto(f"{site}/{FIGURES[name].page}.html")
    box = _box(page, name)

    line = box.inner_text()
    picture = box.locator("xpath=preceding::img[1]")
    alternative = picture.get_attribute("alt") or ""
    visible = picture.is_visible()
    context.close()

    assert "scripts switched off" in line
    assert visible
    assert len(alternative) > 20


def test_a_page_that_is_opened_as_a_file_has_its_figures(html: Path, chromium: Browser) -> None:
    """No server, so no modules: the scripts are classic ones, named by the page alone."""
    page = chromium.new_page()
    page.goto((html / "book/mlp/stability.html").as_uri(), wait_until="domcontentloaded")

    said = page.locator("figure.play output").all_inner_texts()
    page.close()

    assert len(said) == 2
    assert all(said)


def test_each_script_is_small_and_every_figure_of_the_book_is_tested() -> None:
    notebooks = "".join(path.read_text(encoding="utf-8") for path in (ROOT / "book").rglob("*.ipynb"))

    assert set(re.findall(r'data-figure=\\"([\w-]+)', notebooks)) == set(FIGURES)
    assert [path.name for path in SCRIPTS.glob("*.js") if path.stat().st_size >= 30_000] == []
    assert {f"{name}.js" for name in FIGURES} < {path.name for path in SCRIPTS.glob("*.js")}
