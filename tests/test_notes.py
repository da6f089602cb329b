"""Every listing of the course notes, in our words; and, where the notes lie beside the checkout, their own code.

The notes are those on Dive into Deep Learning (Chinese edition) that the course's subjects come from.
"""

import re
from pathlib import Path
from typing import Any

import pytest
import torch
from torch import nn
from torch.nn import functional as F

import dlcourse as d2l
from dlcourse.train import Batch
from tests.filled import ROOT

NOTES = ROOT.parent / "shared" / "notes" / "course-notes.zh.md"


@pytest.fixture
def fashion_mnist(made_up_fashion_mnist: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("DLCOURSE_DATA", str(made_up_fashion_mnist))


def parameters_net() -> nn.Sequential:
    torch.manual_seed(0)
    return nn.Sequential(nn.Linear(4, 8), nn.ReLU(), nn.Linear(8, 1))


def lenet() -> nn.Sequential:
    maps = [nn.Conv2d(1, 6, 5, padding=2), nn.Sigmoid(), nn.AvgPool2d(2), nn.Conv2d(6, 16, 5), nn.Sigmoid()]
    dense = [nn.Linear(400, 120), nn.Sigmoid(), nn.Linear(120, 84), nn.Sigmoid(), nn.Linear(84, 10)]
    return nn.Sequential(*maps, nn.AvgPool2d(2), nn.Flatten(), *dense)


# Our words: each listing's names with its arguments.


def test_an_mlp_with_small_weights_trains_on_fashion_mnist(fashion_mnist: None) -> None:
    torch.manual_seed(0)
    net = nn.Sequential(nn.Flatten(), nn.Linear(784, 256), nn.ReLU(), nn.Linear(256, 10))
    net.apply(lambda layer: nn.init.normal_(layer.weight, std=0.01) if type(layer) is nn.Linear else None)
    trainer = torch.optim.SGD(net.parameters(), lr=0.1)
    train_iter, test_iter = d2l.load_data_fashion_mnist(32)

    history = d2l.train_ch3(net, train_iter, test_iter, nn.CrossEntropyLoss(reduction="none"), 8, trainer)

    assert len(history.loss) == 8
    assert history.loss[0] == pytest.approx(2.3, abs=0.1)
    assert history.test_acc[-1] > 0.9


def test_accuracy_counts_the_right_rows() -> None:
    assert d2l.accuracy(torch.tensor([[0.1, 0.9], [0.8, 0.2], [0.3, 0.7]]), torch.tensor([1, 1, 1])) == 2.0


def test_evaluate_accuracy_is_a_rate_and_leaves_the_net_training() -> None:
    net = nn.Sequential(nn.Dropout(0.5), nn.Identity()).train()
    batches: list[Batch] = [(torch.eye(3), torch.tensor([0, 1, 0])), (torch.eye(3)[:1], torch.tensor([0]))]

    assert d2l.evaluate_accuracy(net, batches) == 0.75
    assert net.training


def test_dropout_layer_keeps_all_none_or_some_of_the_elements() -> None:
    torch.manual_seed(0)
    X = torch.ones(1000, 10)

    torch.testing.assert_close(d2l.dropout_layer(X, 0.0), X)
    torch.testing.assert_close(d2l.dropout_layer(X, 1.0), torch.zeros_like(X))
    assert d2l.dropout_layer(X, 0.5).unique().tolist() == [0.0, 2.0]
    assert d2l.dropout_layer(X, 0.5).mean().item() == pytest.approx(1.0, abs=0.05)


def test_a_net_with_dropout_is_random_in_training_and_not_in_evaluation() -> None:
    torch.manual_seed(0)
    net = nn.Sequential(nn.Flatten(), nn.Linear(784, 256), nn.ReLU(), nn.Dropout(0.2), nn.Linear(256, 10))
    X = torch.rand(2, 1, 28, 28)

    assert not torch.equal(net(X), net(X))
    net.eval()
    torch.testing.assert_close(net(X), net(X))


def test_mysequential_is_torchs_sequential() -> None:
    layers = [nn.Linear(20, 256), nn.ReLU(), nn.Linear(256, 10)]
    X = torch.rand(2, 20)

    torch.testing.assert_close(d2l.MySequential(*layers)(X), nn.Sequential(*layers)(X))


def test_the_centered_layer_takes_the_mean_away() -> None:
    assert d2l.CenteredLayer()(torch.tensor([1.0, 2, 3, 4, 5])).tolist() == [-2, -1, 0, 1, 2]


def test_mydense_is_a_linear_layer_and_a_relu() -> None:
    dense = d2l.MyDense(3, in_units=5)
    X = torch.randn(2, 5)

    assert [tuple(p.shape) for p in (dense.weight, dense.bias)] == [(5, 3), (3,)]
    torch.testing.assert_close(dense(X), (X @ dense.weight + dense.bias).clamp(min=0))


def test_parameters_are_reached_by_layer_by_name_and_all_at_once() -> None:
    net = parameters_net()
    rgnet = nn.Sequential(nn.Sequential(nn.Sequential(nn.Linear(4, 2)), nn.Sequential(nn.Linear(2, 2), nn.ReLU())))

    assert [(name, tuple(p.shape)) for name, p in net[0].named_parameters()] == [("weight", (8, 4)), ("bias", (8,))]
    assert [name for name, _ in net.named_parameters()] == ["0.weight", "0.bias", "2.weight", "2.bias"]
    assert list(net[2].state_dict()) == ["weight", "bias"]
    torch.testing.assert_close(net.state_dict()["2.bias"].data, net[2].bias.data)
    torch.testing.assert_close(rgnet[0][1][0].bias.data, rgnet.state_dict()["0.1.0.bias"])


def test_weights_are_drawn_small_set_to_zero_or_cut_by_hand() -> None:
    torch.manual_seed(0)
    linear = nn.Linear(300, 300)

    nn.init.normal_(linear.weight, mean=0, std=0.01)
    assert linear.weight.std().item() == pytest.approx(0.01, rel=0.02)
    nn.init.zeros_(linear.bias)
    assert not linear.bias.any()
    nn.init.uniform_(linear.weight, -10, 10)
    linear.weight.data *= linear.weight.data.abs() >= 5
    assert ((linear.weight == 0) | (linear.weight.abs() >= 5)).all()
    assert (linear.weight == 0).float().mean().item() == pytest.approx(0.5, abs=0.02)


def test_xavier_from_scratch_has_the_variance_of_the_paper() -> None:
    torch.manual_seed(0)
    weight = d2l.xavier_normal_(torch.empty(300, 100))

    assert weight.var().item() == pytest.approx(2 / 400, rel=0.03)


def test_tensors_and_lists_of_them_come_back_from_a_file(tmp_path: Path) -> None:
    x, y = torch.arange(4), torch.zeros(4)

    d2l.save_tensors(tmp_path / "x-file", x)
    d2l.save_tensors(tmp_path / "x-files", [x, y])

    torch.testing.assert_close(d2l.load_tensors(tmp_path / "x-file"), x)
    x2, y2 = d2l.load_tensors(tmp_path / "x-files")
    torch.testing.assert_close((x2, y2), (x, y))


def test_the_parameters_of_a_net_come_back_into_a_clone(tmp_path: Path) -> None:
    net, clone = parameters_net(), nn.Sequential(nn.Linear(4, 8), nn.ReLU(), nn.Linear(8, 1))

    d2l.save_parameters(tmp_path / "mlp.params", net)
    d2l.load_parameters(tmp_path / "mlp.params", clone)

    X = torch.rand(2, 4)
    torch.testing.assert_close(clone(X), net(X))


def test_tensors_and_nets_go_to_the_device_that_there_is() -> None:
    X = torch.ones(2, 3, device=d2l.try_gpu())
    net = nn.Linear(3, 1).to(device=d2l.try_gpu())

    assert X.device == d2l.try_gpu()
    assert net(X).device.type == X.device.type
    assert d2l.num_gpus() == torch.cuda.device_count()
    assert torch.rand(2, 3, device=d2l.try_gpu(99)).device == torch.device("cpu")


def test_conv2d_slides_its_kernel_and_adds_its_bias() -> None:
    conv = d2l.Conv2D(kernel_size=(1, 2))
    conv.weight.data, conv.bias.data = torch.tensor([[1.0, -1.0]]), torch.tensor([0.5])
    X = torch.tensor([[1.0, 1, 0, 0]])

    assert conv(X).tolist() == [[0.5, 1.5, 0.5]]


def test_ten_steps_learn_the_edge_kernel() -> None:
    torch.manual_seed(0)
    X = torch.ones(6, 8)
    X[:, 2:6] = 0
    Y = d2l.corr2d(X, torch.tensor([[1.0, -1.0]])).reshape(1, 1, 6, 7)
    conv2d = nn.Conv2d(1, 1, kernel_size=(1, 2), bias=False)
    losses = []

    for _ in range(10):
        loss = ((conv2d(X.reshape(1, 1, 6, 8)) - Y) ** 2).sum()
        conv2d.zero_grad()
        loss.backward()
        conv2d.weight.data[:] -= 3e-2 * conv2d.weight.grad
        losses.append(loss.item())

    assert losses[-1] < 0.05 * losses[0]
    torch.testing.assert_close(conv2d.weight.data.flatten(), torch.tensor([1.0, -1.0]), atol=0.2, rtol=0)


@pytest.mark.parametrize(
    ("arguments", "shape"),
    [
        ({"kernel_size": 3, "padding": 1}, (8, 8)),
        ({"kernel_size": 3, "padding": 1, "stride": 2}, (4, 4)),
        ({"kernel_size": (3, 5), "padding": (0, 1), "stride": (3, 4)}, (2, 2)),
    ],
)
def test_padding_and_stride_give_the_sizes_of_the_formula(arguments: dict[str, Any], shape: tuple[int, int]) -> None:
    conv2d = nn.Conv2d(1, 1, **arguments)
    X = torch.rand(8, 8)

    Y = d2l.comp_conv2d(conv2d, X)

    assert Y.shape == shape
    torch.testing.assert_close(Y, conv2d(X[None, None])[0, 0])


def test_two_channels_in_and_three_out() -> None:
    X = torch.stack([torch.arange(9.0).view(3, 3), torch.arange(1.0, 10).view(3, 3)])
    K = torch.stack([torch.arange(4.0).view(2, 2), torch.arange(1.0, 5).view(2, 2)])
    kernels = torch.stack([K, K + 1, K + 2])

    assert d2l.corr2d_multi_in(X, K).tolist() == [[56, 72], [104, 120]]
    torch.testing.assert_close(d2l.corr2d_multi_in_out(X, kernels), F.conv2d(X[None], kernels)[0])


def test_a_1x1_convolution_is_a_matrix_product_over_channels() -> None:
    torch.manual_seed(0)
    X, K = torch.randn(3, 3, 3), torch.randn(2, 3, 1, 1)

    torch.testing.assert_close(d2l.corr2d_multi_in_out_1x1(X, K), d2l.corr2d_multi_in_out(X, K))


def test_pooling_keeps_the_largest_or_the_mean() -> None:
    X = torch.arange(9.0).view(3, 3)

    assert d2l.pool2d(X, (2, 2)).tolist() == [[4, 5], [7, 8]]
    assert d2l.pool2d(X, (2, 2), "avg").tolist() == [[2, 3], [5, 6]]


def test_the_maps_of_lenet_shrink_to_400_numbers() -> None:
    X, shapes = torch.rand(1, 1, 28, 28), []

    for layer in lenet():
        X = layer(X)
        shapes.append(tuple(X.shape[1:]))

    assert shapes[::3][:2] == [(6, 28, 28), (16, 10, 10)]
    assert shapes[6] == (400,)
    assert shapes[-1] == (10,)


def test_train_ch6_takes_the_steps_of_the_loop_in_the_notes(fashion_mnist: None) -> None:
    train_iter, test_iter = (list(batches) for batches in d2l.load_data_fashion_mnist(batch_size=64))
    torch.manual_seed(0)
    by_hand = lenet()
    by_hand.apply(lambda layer: nn.init.xavier_uniform_(layer.weight) if hasattr(layer, "weight") else None)
    optimizer, losses = torch.optim.SGD(by_hand.parameters(), lr=0.9), []
    for X, y in train_iter:
        losses.append(F.cross_entropy(by_hand(X), y))
        optimizer.zero_grad()
        losses[-1].backward()
        optimizer.step()

    torch.manual_seed(0)
    history = d2l.train_ch6(lenet(), train_iter, test_iter, 1, 0.9, "cpu")

    assert history.loss[0] == pytest.approx(sum(loss.item() for loss in losses) / len(losses), rel=1e-4)
    assert history.test_acc[0] == pytest.approx(d2l.evaluate_accuracy_gpu(by_hand, test_iter), abs=1 / 64)


# The notes' own code. A patch: the block, what it replaces, what by, and why.

PATCHES = [
    (1, "batch_size, lr, num_epochs = 256, 0.1, 10", "batch_size, lr, num_epochs = 32, 0.1, 3", "320 images here"),
    (5, "nn.Block", "nn.Module", "MXNet's base class"),
    (5, "self.params.get('weight', shape=(in_units, units))", "nn.Parameter(torch.randn(in_units, units))", "MXNet"),
    (5, "self.params.get('bias', shape=(units,))", "nn.Parameter(torch.zeros(units))", "MXNet"),
    (5, "np.dot(x, self.weight.data(ctx=x.ctx))", "x @ self.weight", "MXNet"),
    (5, "self.bias.data(\n            ctx=x.ctx)", "self.bias", "MXNet"),
    (5, "npx.relu", "torch.relu", "MXNet"),
]
GIVEN = {  # names that a block uses and the notes do not give
    3: "dropout1, dropout2 = 0.2, 0.5",
    4: "X = torch.rand(2, 20)",
    6: "net = nn.Sequential(nn.Linear(4, 8), nn.ReLU(), nn.Linear(8, 1))",
    8: "y = torch.zeros(4)",
    9: "clone = nn.Sequential(nn.Linear(4, 8), nn.ReLU(), nn.Linear(8, 1))",
    10: "from dlcourse import corr2d",
    11: "X = torch.ones(6, 8); X[:, 2:6] = 0; Y = corr2d(X, torch.tensor([[1.0, -1.0]]))",
    18: "from dlcourse import evaluate_accuracy_gpu",
}


def patched_blocks() -> list[str]:
    """The Python blocks of the notes, mended."""
    text = NOTES.read_text(encoding="utf-8")
    blocks = re.findall(r"^```python\n(.*?)^```", text, re.DOTALL | re.MULTILINE)
    for number, old, new, _reason in PATCHES:
        assert old in blocks[number - 1], f"block {number} no longer holds {old!r}"
        blocks[number - 1] = blocks[number - 1].replace(old, new)
    return [f"{GIVEN.get(number, '')}\n{block}" for number, block in enumerate(blocks, start=1)]


@pytest.mark.skipif(not NOTES.exists(), reason="the notes are not part of the course; CI has them beside it")
def test_the_notes_own_code_runs_from_the_first_block_to_the_last(
    fashion_mnist: None, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    torch.manual_seed(0)
    names: dict[str, Any] = {"torch": torch, "nn": nn, "d2l": d2l}
    blocks = patched_blocks()

    for number, block in enumerate(blocks, start=1):
        exec(compile(block, f"block {number} of the notes", "exec"), names)
        check = globals().get(f"after_block_{number}")
        if check:
            check(names)

    assert len(blocks) == 18
    net, device = names["net"], d2l.try_gpu()
    names["train"](net, *d2l.load_data_fashion_mnist(batch_size=32), 1, 0.9, device)


def after_block_1(names: dict[str, Any]) -> None:
    names["train_ch3"](names["net"], names["train_iter"], names["test_iter"], names["loss"], 3, names["trainer"])
    assert d2l.evaluate_accuracy(names["net"], names["test_iter"]) > 0.5


def after_block_2(names: dict[str, Any]) -> None:
    assert names["dropout_layer"](torch.ones(4, 4), 0.5).unique().tolist() == [0.0, 2.0]


def after_block_4(names: dict[str, Any]) -> None:
    theirs = names["net"]
    ours = d2l.MySequential(*theirs.children())
    torch.testing.assert_close(ours(names["X"]), theirs(names["X"]))
    assert list(ours.state_dict()) == list(theirs.state_dict())


def after_block_5(names: dict[str, Any]) -> None:
    theirs, ours, X = names["MyDense"](3, in_units=5), d2l.MyDense(3, in_units=5), torch.randn(2, 5)
    ours.load_state_dict(theirs.state_dict())
    torch.testing.assert_close(ours(X), theirs(X))
    torch.testing.assert_close(d2l.CenteredLayer()(X), names["CenteredLayer"]()(X))


def after_block_8(names: dict[str, Any]) -> None:
    assert names["x2"].tolist() == [0, 1, 2, 3]
    assert names["y2"].tolist() == [0, 0, 0, 0]
    torch.testing.assert_close(d2l.load_tensors("x-files"), [names["x"], names["y"]])


def after_block_9(names: dict[str, Any]) -> None:
    torch.testing.assert_close(dict(names["clone"].state_dict()), dict(names["net"].state_dict()))


def after_block_10(names: dict[str, Any]) -> None:
    theirs, ours, X = names["Conv2D"]((2, 3)), d2l.Conv2D((2, 3)), torch.rand(4, 5)
    ours.load_state_dict(theirs.state_dict())
    torch.testing.assert_close(ours(X), theirs(X))


def after_block_11(names: dict[str, Any]) -> None:
    assert names["l"].sum() < 1
    assert names["conv2d"].weight.flatten().tolist() == pytest.approx([1, -1], abs=0.3)


def after_block_12(names: dict[str, Any]) -> None:
    torch.testing.assert_close(*(f(names["conv2d"], names["X"]) for f in (names["comp_conv2d"], d2l.comp_conv2d)))


def after_block_14(names: dict[str, Any]) -> None:
    """Theirs keeps two axes of length one that conv2d wants; the numbers agree."""
    X, K = names["X"], names["K"]
    torch.testing.assert_close(d2l.corr2d_multi_in_out(X, K), names["output"].reshape(3, 2, 2))


def after_block_15(names: dict[str, Any]) -> None:
    X, K = torch.randn(3, 4, 5), torch.randn(2, 3, 1, 1)
    torch.testing.assert_close(d2l.corr2d_multi_in_out_1x1(X, K), names["corr2d_multi_in_out_1x1"](X, K))


def after_block_16(names: dict[str, Any]) -> None:
    X = torch.randn(4, 5)
    for mode in ("max", "avg"):
        torch.testing.assert_close(d2l.pool2d(X, (2, 3), mode), names["pool2d"](X, (2, 3), mode))
