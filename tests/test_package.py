"""The house: what importing costs, which names there are, and which room knows which."""

import ast
import inspect
import re
import subprocess
import sys
from pathlib import Path

import pytest

import dlcourse as d2l
from tests.filled import ROOT

PACKAGE = ROOT / "dlcourse"
PARAMETERS = {
    "load_data_fashion_mnist": ["batch_size", "resize"],
    "accuracy": ["y_hat", "y"],
    "evaluate_accuracy": ["net", "data_iter", "device"],
    "evaluate_accuracy_gpu": ["net", "data_iter", "device"],
    "train_ch3": ["net", "train_iter", "test_iter", "loss", "num_epochs", "updater"],
    "train_ch6": ["net", "train_iter", "test_iter", "num_epochs", "lr", "device"],
    "Accumulator": ["n"],
    "Timer": [],
    "try_gpu": ["i"],
    "try_all_gpus": [],
    "corr2d": ["X", "K"],
    "corr2d_multi_in": ["X", "K"],
    "corr2d_multi_in_out": ["X", "K"],
    "corr2d_multi_in_out_1x1": ["X", "K"],
    "pool2d": ["X", "pool_size", "mode"],
    "dropout_layer": ["X", "dropout"],
    "comp_conv2d": ["conv2d", "X"],
    "load_data": ["name", "batch_size", "resize", "root", "device", "seed"],
    "fit": [
        *["net", "train_iter", "test_iter", "epochs", "lr", "optimizer"],
        *["loss", "device", "seed", "progress", "plot", "scheduler", "patience", "amp", "compile"],
    ],
    "sgd": ["params", "lr", "batch_size"],
    "train_epoch_ch3": ["net", "train_iter", "loss", "updater"],
    "split_batch": ["X", "y", "devices"],
    "allreduce": ["data"],
    "MyDense": ["units", "in_units"],
    "Conv2D": ["kernel_size"],
    "Residual": ["input_channels", "num_channels", "use_1x1conv", "strides"],
    "BatchNorm": ["num_features", "num_dims"],
    "show_heatmaps": ["matrices", "xlabel", "ylabel", "titles", "figsize", "cmap"],
}


def modules_after(code: str) -> set[str]:
    """What is imported in a fresh process after some code."""
    script = f"{code}\nimport sys\nprint(*sys.modules)"
    return set(
        subprocess.run([sys.executable, "-c", script], capture_output=True, text=True, check=True).stdout.split()
    )


def imports(path: Path) -> set[str]:
    """Every module that a file names in an import, wherever it stands: `from .a import b` gives ".a.b"."""
    nodes = list(ast.walk(ast.parse(path.read_text(encoding="utf-8"))))
    plain = {alias.name for node in nodes if isinstance(node, ast.Import) for alias in node.names}
    return plain | {
        f"{'.' * node.level}{node.module or ''}.{alias.name}"
        for node in nodes
        if isinstance(node, ast.ImportFrom)
        for alias in node.names
    }


def test_importing_the_helpers_needs_torch_and_numpy_alone() -> None:
    loaded = modules_after("import dlcourse; dlcourse.fit")

    assert "torch" in loaded
    assert not loaded & {"matplotlib", "torchvision", "sklearn", "scipy", "pandas", "IPython", "nbformat", "click"}


def test_the_command_line_does_not_wait_for_torch() -> None:
    assert "torch" not in modules_after("import dlcourse.cli, dlcourse.grading.check")


def test_every_name_is_there_and_documented_with_an_example() -> None:
    assert [name for name in d2l.__all__ if ">>> " not in (inspect.getdoc(getattr(d2l, name)) or "")] == []
    assert set(d2l.__all__) <= set(dir(d2l))


def test_the_page_on_the_package_has_every_name() -> None:
    page = (ROOT / "book" / "reference" / "package.md").read_text(encoding="utf-8")

    members = re.findall(r"automodule:: (\S+)\n   :members: (.*)", page)

    assert sorted(name for _, names in members for name in names.split(", ")) == sorted(d2l.__all__)
    for module, names in members:
        assert [name for name in names.split(", ") if getattr(d2l, name).__module__ != module] == []


def test_no_module_of_the_helpers_is_longer_than_400_lines() -> None:
    lengths = {path.name: len(path.read_text(encoding="utf-8").splitlines()) for path in PACKAGE.glob("*.py")}

    assert {name: n for name, n in lengths.items() if n > 400} == {}


def test_an_unknown_name_is_an_attribute_error() -> None:
    with pytest.raises(AttributeError, match="module 'dlcourse' has no attribute 'nothing'"):
        d2l.nothing  # noqa: B018


def test_the_function_plot_keeps_its_place_when_its_module_is_imported_first() -> None:
    script = "import dlcourse.plot\nimport dlcourse\nassert callable(dlcourse.plot), dlcourse.plot"

    subprocess.run([sys.executable, "-c", script], check=True)


@pytest.mark.parametrize("name", PARAMETERS)
def test_the_fixed_names_take_the_fixed_arguments(name: str) -> None:
    assert list(inspect.signature(getattr(d2l, name)).parameters) == PARAMETERS[name]


@pytest.mark.parametrize(("room", "other"), [("grading", "site"), ("site", "grading")])
def test_the_grader_and_the_site_do_not_know_each_other(room: str, other: str) -> None:
    for path in (PACKAGE / room).glob("**/*.py"):
        assert not {name for name in imports(path) if other in name.split(".")}, path.name


def test_the_helpers_do_not_know_the_grader() -> None:
    for path in PACKAGE.glob("*.py"):
        if path.name in ("cli.py", "__main__.py"):
            continue
        assert not {name for name in imports(path) if {"grading", "site"} & set(name.split("."))}, path.name
