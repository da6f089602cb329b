"""Initialisation against torch.nn.init, and what the looks at a net's layers find and leave alone."""

import math
from collections.abc import Callable

import pytest
import torch
from hypothesis import given, settings
from hypothesis import strategies as st
from torch import Tensor, nn
from torch.nn import functional as F

from dlcourse.init import (
    activation_statistics,
    fans,
    gradient_statistics,
    he_normal_,
    he_uniform_,
    lecun_normal_,
    xavier_normal_,
    xavier_uniform_,
)

PAIRS = {
    "lecun_normal_": (lecun_normal_, lambda w: nn.init.kaiming_normal_(w, nonlinearity="linear")),
    "xavier_normal_": (xavier_normal_, nn.init.xavier_normal_),
    "xavier_uniform_": (xavier_uniform_, nn.init.xavier_uniform_),
    "he_normal_": (he_normal_, lambda w: nn.init.kaiming_normal_(w, nonlinearity="relu")),
    "he_uniform_": (he_uniform_, lambda w: nn.init.kaiming_uniform_(w, nonlinearity="relu")),
}
every_pair = pytest.mark.parametrize(("ours", "torchs"), PAIRS.values(), ids=PAIRS.keys())
Initialiser = Callable[[Tensor], Tensor]
Look = Callable[[nn.Module, Tensor], object]


def noise(*shape: int) -> Tensor:
    return torch.randn(shape, generator=torch.Generator().manual_seed(0))


def classes(n: int) -> Tensor:
    return torch.arange(n) % 3


def small_net() -> nn.Sequential:
    """With what may be left changed: batch norm's buffers, a mode, gradients."""
    torch.manual_seed(0)
    return nn.Sequential(nn.Linear(4, 5), nn.BatchNorm1d(5), nn.ReLU(), nn.Dropout(0.5), nn.Linear(5, 3))


def deep_net(activation: type[nn.Module], initialise: Initialiser, depth: int = 20) -> nn.Sequential:
    torch.manual_seed(0)
    layers = [layer for _ in range(depth) for layer in (nn.Linear(64, 64, bias=False), activation())]
    for layer in layers[::2]:
        initialise(layer.weight)
    return nn.Sequential(*layers)


class Broken(nn.Module):
    def forward(self, X: Tensor) -> Tensor:
        raise ArithmeticError("no layer computes this")


def look_back(net: nn.Module, X: Tensor) -> object:
    return gradient_statistics(net, X, classes(len(X)))


both_looks = pytest.mark.parametrize("look", [activation_statistics, look_back])


@settings(deadline=None, max_examples=50, derandomize=True)
@given(shape=st.lists(st.integers(1, 6), min_size=2, max_size=5))
def test_the_fans_are_torchs(shape: list[int]) -> None:
    weight = torch.empty(shape)

    assert fans(weight) == nn.init._calculate_fan_in_and_fan_out(weight)


@pytest.mark.parametrize("function", [fans, *(ours for ours, _ in PAIRS.values())])
def test_a_bias_has_no_fans(function: Callable[[Tensor], object]) -> None:
    bias = torch.ones(5)

    with pytest.raises(ValueError, match=r"a weight of 1 dimensions and shape \(5,\) has no fans.*nn\.init\.zeros_"):
        function(bias)

    assert bias.tolist() == [1.0] * 5


@every_pair
@settings(deadline=None, max_examples=30, derandomize=True)
@given(
    shape=st.lists(st.integers(1, 6), min_size=2, max_size=4),
    dtype=st.sampled_from([torch.float32, torch.float64]),
    seed=st.integers(0, 1000),
)
def test_the_same_seed_gives_torchs_numbers(
    ours: Initialiser, torchs: Initialiser, shape: list[int], dtype: torch.dtype, seed: int
) -> None:
    torch.manual_seed(seed)
    weight = ours(torch.empty(shape, dtype=dtype))

    torch.manual_seed(seed)
    torch.testing.assert_close(weight, torchs(torch.empty(shape, dtype=dtype)))


@pytest.mark.parametrize(
    ("initialise", "variance"),
    [
        (lecun_normal_, 1 / 400),
        (xavier_normal_, 2 / (400 + 200)),
        (xavier_uniform_, 2 / (400 + 200)),
        (he_normal_, 2 / 400),
        (he_uniform_, 2 / 400),
    ],
)
def test_the_variance_is_the_papers(initialise: Initialiser, variance: float) -> None:
    """80,000 weights: their deviation is within one per cent of the promise."""
    torch.manual_seed(0)

    weight = initialise(torch.empty(200, 400))

    assert weight.std().item() == pytest.approx(math.sqrt(variance), rel=0.01)
    assert abs(weight.mean().item()) < 0.01 * math.sqrt(variance)


@every_pair
def test_a_parameter_is_filled_in_place_and_returned(ours: Initialiser, torchs: Initialiser) -> None:
    layer = nn.Linear(4, 3)
    weight = nn.init.zeros_(layer.weight)

    returned = ours(layer.weight)

    assert returned is weight
    assert weight.requires_grad
    assert weight.grad_fn is None
    assert weight.count_nonzero() == 12


def test_the_rows_are_the_layers_in_the_order_of_the_calls() -> None:
    class Backwards(nn.Module):
        def __init__(self) -> None:
            super().__init__()
            self.last, self.block = nn.Linear(5, 3), nn.Sequential(nn.Linear(4, 5), nn.Tanh())

        def forward(self, X: Tensor) -> Tensor:
            return self.last(self.block(X))

    X = noise(6, 4)

    for rows in (activation_statistics(Backwards(), X), gradient_statistics(Backwards(), X, classes(6))):
        assert [row.layer for row in rows] == ["block.0 Linear", "block.1 Tanh", "last Linear"]


def test_a_row_holds_mean_deviation_and_share_of_zeros() -> None:
    X = torch.tensor([[-4.0, 1.0], [3.0, 0.0]])

    (row,) = activation_statistics(nn.ReLU(), X)

    assert row.layer == "ReLU"  # a net of one layer gives it no name
    assert row.mean == 1.0  # of 0, 1, 3, 0
    assert row.std == pytest.approx(math.sqrt((1 + 0 + 4 + 1) / 4))
    assert row.zeros == 0.5


def test_a_layer_used_twice_has_a_row_for_each_call() -> None:
    layer = nn.Linear(4, 4)
    X = noise(6, 4)

    first, second = activation_statistics(nn.Sequential(layer, layer), X)

    assert first.layer == second.layer == "0 Linear"
    assert first.mean == pytest.approx(layer(X).mean().item(), abs=1e-6)
    assert second.mean == pytest.approx(layer(layer(X)).mean().item(), abs=1e-6)


def test_an_in_place_layer_does_not_hide_the_one_before_it() -> None:
    """ReLU overwrites the Linear's output, which had no zeros."""
    torch.manual_seed(0)
    linear = nn.Linear(4, 100)

    rows = activation_statistics(nn.Sequential(linear, nn.ReLU(inplace=True)), noise(6, 4))

    assert rows[0].zeros == 0.0
    assert 0.3 < rows[1].zeros < 0.7


def test_of_several_outputs_the_first_counts() -> None:
    lstm = nn.LSTM(4, 3, batch_first=True)
    X = noise(2, 5, 4)

    (row,) = activation_statistics(nn.Sequential(lstm), X)

    assert row.layer == "0 LSTM"
    assert row.mean == pytest.approx(lstm(X)[0].mean().item(), abs=1e-6)


def test_tensors_are_found_in_dictionaries_and_no_tensor_is_no_row() -> None:
    class Named(nn.Module):
        def forward(self, X: Tensor) -> dict[str, object]:
            return {"note": "doubled", "scores": [2 * X]}

    class Silent(nn.Module):
        def forward(self, output: dict[str, object]) -> str:
            return "no tensor"

    rows = activation_statistics(nn.Sequential(Named(), Silent()), torch.ones(2, 3))

    assert [(row.layer, row.mean) for row in rows] == [("0 Named", 2.0)]


def test_whole_numbers_and_half_precision_have_statistics() -> None:
    X = torch.tensor([[60000.0, 60000.0]], dtype=torch.float16)  # their sum is no half-precision number

    assert activation_statistics(nn.Identity(), X)[0].mean == 60000.0
    assert activation_statistics(nn.Identity(), torch.tensor([[0, 3]]))[0].mean == 1.5


def test_batch_norm_is_judged_in_the_mode_that_the_net_is_in() -> None:
    net = nn.Sequential(nn.BatchNorm1d(4))
    X = 5 + 3 * noise(100, 4)

    (train_row,) = activation_statistics(net, X)
    (eval_row,) = activation_statistics(net.eval(), X)

    assert train_row.std == pytest.approx(1, abs=0.01)
    assert eval_row.std == pytest.approx(3, abs=0.3)


def test_activations_fade_under_small_weights_and_not_under_hes() -> None:
    X = noise(50, 64)

    small = activation_statistics(deep_net(nn.ReLU, lambda w: nn.init.normal_(w, std=0.01)), X)
    he = activation_statistics(deep_net(nn.ReLU, he_normal_), X)

    assert small[-1].std < 1e-15 * small[0].std
    assert 0.1 < he[-1].std / he[0].std < 10


def test_the_gradient_is_that_of_the_mean_loss_with_respect_to_the_output() -> None:
    first, last = nn.Linear(4, 5), nn.Linear(5, 3)
    X, y = noise(6, 4), classes(6)
    hidden = first(X).detach().requires_grad_()
    F.cross_entropy(last(F.relu(hidden)), y).backward()

    row = gradient_statistics(nn.Sequential(first, nn.ReLU(), last), X, y)[0]

    assert row.layer == "0 Linear"
    assert row.mean == pytest.approx(hidden.grad.mean().item(), abs=1e-8)
    assert row.std == pytest.approx(hidden.grad.std(correction=0).item(), rel=1e-5)
    assert row.zeros == (hidden.grad == 0).float().mean().item() > 0


def test_an_in_place_layer_leaves_the_gradient_before_it_right() -> None:
    linear, last = nn.Linear(4, 5), nn.Linear(5, 3)
    X, y = noise(6, 4), classes(6)

    rows = gradient_statistics(nn.Sequential(linear, nn.ReLU(inplace=True), last), X, y)

    assert rows == gradient_statistics(nn.Sequential(linear, nn.ReLU(), last), X, y)
    assert rows[0].zeros > rows[1].zeros == 0.0


def test_losses_of_each_example_give_the_gradient_of_their_mean() -> None:
    net, X, y = nn.Sequential(nn.Linear(4, 3)), noise(6, 4), classes(6)

    rows = gradient_statistics(net, X, y, loss=nn.CrossEntropyLoss(reduction="none"))

    assert rows[0].std == pytest.approx(gradient_statistics(net, X, y)[0].std, rel=1e-5)


def test_another_loss_may_be_given() -> None:
    """The mean square's gradient is 2·(ŷ - y)/n: here 2·3/2 and 2·1/2."""
    X, y = torch.tensor([[5.0], [3.0]]), torch.tensor([[2.0], [2.0]])

    (row,) = gradient_statistics(nn.Sequential(nn.Identity()), X, y, loss=F.mse_loss)

    assert (row.mean, row.std) == (2.0, 1.0)


def test_layers_before_the_first_weight_and_frozen_ones_have_a_gradient() -> None:
    net = nn.Sequential(nn.Flatten(), nn.Linear(4, 5).requires_grad_(False), nn.ReLU(inplace=True), nn.Linear(5, 3))

    rows = gradient_statistics(net, noise(6, 2, 2), classes(6))

    assert [row.layer for row in rows] == ["0 Flatten", "1 Linear", "2 ReLU", "3 Linear"]
    assert all(row.std > 0 for row in rows)


def test_a_net_of_tokens_has_gradients_from_the_embedding_on() -> None:
    net = nn.Sequential(nn.Embedding(10, 4), nn.Flatten(), nn.Linear(8, 3))

    rows = gradient_statistics(net, torch.tensor([[1, 2], [3, 4], [5, 6]]), classes(3))

    assert [row.layer for row in rows] == ["0 Embedding", "1 Flatten", "2 Linear"]
    assert all(row.std > 0 for row in rows)


def test_a_layer_that_the_loss_does_not_depend_on_has_a_gradient_of_zeros() -> None:
    class Cut(nn.Module):
        def __init__(self) -> None:
            super().__init__()
            self.unused, self.used = nn.Linear(4, 3), nn.Linear(4, 3)

        def forward(self, X: Tensor) -> Tensor:
            self.unused(X)
            return self.used(X)

    unused, used = gradient_statistics(Cut(), noise(6, 4), classes(6))

    assert (unused.layer, unused.mean, unused.std, unused.zeros) == ("unused Linear", 0.0, 0.0, 1.0)
    assert used.zeros == 0.0


def test_a_layer_used_twice_has_a_gradient_for_each_call() -> None:
    layer = nn.Linear(3, 3)
    X, y = noise(6, 3), classes(6)

    first, second = gradient_statistics(nn.Sequential(layer, nn.Tanh(), layer), X, y)[::2]

    assert first.layer == second.layer == "0 Linear"
    assert first.std != second.std
    scores = layer(torch.tanh(layer(X)))
    assert second.std == pytest.approx(gradient_statistics(nn.Identity(), scores, y)[0].std, rel=1e-5)


def test_gradients_vanish_through_sigmoids_and_not_through_relus_after_he() -> None:
    X, y = noise(50, 64), torch.arange(50)

    sigmoid = gradient_statistics(deep_net(nn.Sigmoid, xavier_normal_), X, y)
    relu = gradient_statistics(deep_net(nn.ReLU, he_normal_), X, y)

    assert sigmoid[0].std < 1e-10 * sigmoid[-1].std
    assert 0.1 < relu[0].std / relu[-1].std < 10


def test_a_gradient_too_small_for_single_precision_is_not_lost() -> None:
    X = noise(2, 3).double()

    (row,) = gradient_statistics(nn.Identity(), X, classes(2), loss=lambda y_hat, y: (1e-60 * y_hat**2).sum())

    assert row.std == pytest.approx(2e-60 * X.std(correction=0).item())
    assert row.zeros == 0.0


def test_gradients_are_found_where_autograd_is_switched_off() -> None:
    with torch.no_grad():
        rows = gradient_statistics(nn.Linear(4, 3), noise(6, 4), classes(6))

    assert rows[0].std > 0


@both_looks
@pytest.mark.parametrize("training", [True, False])
def test_the_net_is_left_as_it_was(look: Look, training: bool) -> None:
    net = small_net().train(training)
    net[3].train()  # a layer in a mode of its own
    F.cross_entropy(net(noise(6, 4)), classes(6)).backward()
    state = {name: value.clone() for name, value in net.state_dict().items()}
    buffers = dict(net.named_buffers())
    gradients = [p.grad.clone() for p in net.parameters()]
    modes = [module.training for module in net.modules()]

    look(net, 7 + noise(6, 4))

    torch.testing.assert_close(net.state_dict(), state, rtol=0, atol=0)
    assert all(buffer is buffers[name] for name, buffer in net.named_buffers())
    torch.testing.assert_close([p.grad for p in net.parameters()], gradients, rtol=0, atol=0)
    assert [module.training for module in net.modules()] == modes


@both_looks
def test_no_hook_is_left(look: Look) -> None:
    net = small_net()

    look(net, noise(6, 4))

    assert not any(module._forward_hooks or module._backward_hooks for module in net.modules())


@both_looks
def test_no_hook_and_no_change_is_left_where_the_net_raises(look: Look) -> None:
    net = nn.Sequential(*small_net(), Broken())
    before = {name: value.clone() for name, value in net.state_dict().items()}

    with pytest.raises(ArithmeticError, match="no layer computes this"):
        look(net, noise(6, 4))

    assert not any(module._forward_hooks or module._backward_hooks for module in net.modules())
    torch.testing.assert_close(net.state_dict(), before, rtol=0, atol=0)


@both_looks
def test_the_batch_is_left_as_it_was(look: Look) -> None:
    """Also by a net whose first layer works in place."""
    X = noise(6, 4)

    look(nn.Sequential(nn.ReLU(inplace=True), nn.Linear(4, 3)), X)

    torch.testing.assert_close(X, noise(6, 4), rtol=0, atol=0)
    assert not X.requires_grad
