"""Layers from scratch against torch's own, and where a net computes."""

from collections.abc import Callable

import pytest
import torch
from hypothesis import given, settings
from hypothesis import strategies as st
from torch import Tensor, nn
from torch.autograd import gradcheck
from torch.nn import functional as F

import dlcourse as d2l
from dlcourse.layers import BatchNorm, CenteredLayer, MyDense, MySequential, Residual, batch_norm
from tests.tensors import laid_out, layouts, refused

quick = settings(max_examples=30, deadline=None, derandomize=True, database=None)
dtypes = st.sampled_from([torch.float32, torch.float64])
sizes = st.integers(1, 4)
seeds = st.integers(0, 2**16)
shapes = st.one_of(
    st.tuples(st.integers(2, 5), sizes),
    st.tuples(sizes, sizes, st.integers(2, 4), sizes),
)
batch_norms = pytest.mark.parametrize(
    ("shape", "torchs"), [((6, 3), nn.BatchNorm1d), ((4, 3, 2, 5), nn.BatchNorm2d), ((2, 3, 1, 1), nn.BatchNorm2d)]
)


def noise(*shape: int, dtype: torch.dtype = torch.float32, layout: str = "in order", seed: int = 0) -> Tensor:
    """Random values; the same numbers whatever their layout in memory."""
    X = torch.randn(shape, generator=torch.Generator().manual_seed(seed), dtype=torch.float64).to(dtype)
    return laid_out(X, layout)


def double(*shape: int, seed: int = 0) -> Tensor:
    return noise(*shape, dtype=torch.float64, seed=seed).requires_grad_()


def test_dropout_of_0_keeps_everything_and_of_1_nothing() -> None:
    X = torch.arange(6.0)

    assert d2l.dropout_layer(X, 0).tolist() == X.tolist()
    assert d2l.dropout_layer(X, 1).tolist() == [0.0] * 6


def test_dropout_keeps_the_mean_and_scales_what_it_keeps() -> None:
    torch.manual_seed(0)

    Y = d2l.dropout_layer(torch.ones(100_000), 0.2)

    assert sorted(set(Y.tolist())) == [0.0, 1.25]
    assert Y.mean().item() == pytest.approx(1.0, abs=0.01)


@quick
@given(shapes, st.floats(0, 1), dtypes, layouts, seeds)
def test_dropout_gives_zero_or_the_scaled_element(
    shape: tuple[int, ...], dropout: float, dtype: torch.dtype, layout: str, seed: int
) -> None:
    X = noise(*shape, dtype=dtype, layout=layout)
    torch.manual_seed(seed)

    Y = d2l.dropout_layer(X, dropout)

    assert Y.dtype == dtype
    assert Y.shape == X.shape
    kept = Y != 0
    torch.testing.assert_close(Y[kept], (X / (1 - dropout))[kept])


def test_dropout_scales_as_torchs() -> None:
    torch.manual_seed(0)
    X = torch.ones(1000)

    ours, torchs = d2l.dropout_layer(X, 0.3), F.dropout(X, 0.3)

    torch.testing.assert_close(ours.max(), torchs.max())
    assert abs((ours > 0).sum() - (torchs > 0).sum()) < 80  # their spread is √(2 · 1000 · 0.3 · 0.7), about 20


def test_dropout_leaves_its_input_alone() -> None:
    X = torch.ones(100)

    d2l.dropout_layer(X, 0.5)

    assert X.tolist() == [1.0] * 100


@pytest.mark.parametrize("dropout", [0, 0.5, 1])
def test_dropout_makes_floats_of_whole_numbers(dropout: float) -> None:
    Y = d2l.dropout_layer(torch.ones(100, dtype=torch.int64), dropout)

    assert Y.dtype == torch.float32
    assert set(Y.tolist()) == {0: {1.0}, 0.5: {0.0, 2.0}, 1: {0.0}}[dropout]


def test_dropout_drops_what_is_infinite() -> None:
    assert d2l.dropout_layer(torch.tensor([torch.inf, torch.nan]), 1).tolist() == [0.0, 0.0]


@pytest.mark.parametrize("dropout", [0, 0.4, 1])
def test_gradients_flow_through_what_dropout_keeps(dropout: float) -> None:
    def seeded(X: Tensor) -> Tensor:
        torch.manual_seed(0)
        return d2l.dropout_layer(X, dropout)

    assert gradcheck(seeded, double(3, 4))


@pytest.mark.parametrize("p", [-0.1, 1.5, float("nan")])
def test_dropout_takes_a_probability(p: float) -> None:
    with refused(f"dropout is a probability from 0 to 1, not {p}"):
        d2l.dropout_layer(torch.ones(2), p)


def test_my_sequential_is_nn_sequential() -> None:
    modules = [nn.Linear(4, 5), nn.ReLU(), nn.Linear(5, 2)]
    ours, torchs, X = MySequential(*modules), nn.Sequential(*modules), noise(3, 4)

    assert list(ours.state_dict()) == list(torchs.state_dict())
    torch.testing.assert_close(ours(X), torchs(X))


def test_my_sequential_calls_a_module_each_time_it_stands() -> None:
    double_it = nn.Linear(1, 1)
    with torch.no_grad():
        double_it.weight.fill_(2)
        double_it.bias.zero_()

    assert MySequential(double_it, double_it, double_it)(torch.ones(1)).item() == 8


def test_my_sequential_of_nothing_changes_nothing() -> None:
    assert MySequential()(torch.ones(2)).tolist() == [1.0, 1.0]


def test_my_sequential_takes_modules_alone() -> None:
    with pytest.raises(TypeError, match="is not a Module subclass"):
        MySequential(nn.ReLU(), torch.relu)


@quick
@given(shapes, dtypes, layouts)
def test_a_centered_layer_has_mean_0(shape: tuple[int, ...], dtype: torch.dtype, layout: str) -> None:
    X = noise(*shape, dtype=dtype, layout=layout) + 3

    Y = CenteredLayer()(X)

    torch.testing.assert_close(Y.mean(), torch.zeros((), dtype=dtype))
    torch.testing.assert_close(Y - Y.flatten()[0], X - X.flatten()[0])


def test_gradients_flow_through_a_centered_layer() -> None:
    assert gradcheck(CenteredLayer(), double(3, 4))


@quick
@given(st.lists(st.integers(0, 3), max_size=2), sizes, sizes, dtypes)
def test_my_dense_is_linear_and_relu(batch: list[int], in_units: int, units: int, dtype: torch.dtype) -> None:
    layer, oracle = MyDense(units, in_units).to(dtype), nn.Linear(in_units, units, dtype=dtype)
    with torch.no_grad():
        layer.bias += 0.1
    oracle.load_state_dict({"weight": layer.weight.T, "bias": layer.bias})
    X = noise(*batch, in_units, dtype=dtype)

    torch.testing.assert_close(layer(X), F.relu(oracle(X)))


def test_my_dense_takes_a_transposed_batch() -> None:
    layer, X = MyDense(2, 5), noise(5, 3)

    torch.testing.assert_close(layer(X.T), layer(X.T.contiguous()))


def test_my_dense_keeps_the_scale_through_many_layers() -> None:
    """He et al. 2015: the mean square behind a ReLU stays that before it."""
    torch.manual_seed(0)
    X = noise(200, 300)

    Y = MySequential(*(MyDense(300, 300) for _ in range(10)))(X)

    assert 0.5 < Y.square().mean() < 2


def test_my_dense_starts_with_variance_2_over_in_units_and_no_bias() -> None:
    torch.manual_seed(0)
    layer = MyDense(units=100, in_units=400)

    assert layer.weight.shape == (400, 100)
    assert layer.weight.var().item() == pytest.approx(2 / 400, rel=0.05)
    assert layer.bias.tolist() == [0.0] * 100


def test_gradients_flow_through_my_dense() -> None:
    torch.manual_seed(0)
    layer = MyDense(4, 3).double()

    assert gradcheck(lambda X, *_: layer(X), (double(5, 3), *layer.parameters()))


@pytest.mark.parametrize("shape", [(2, 3), (5, 2), ()])
def test_my_dense_names_both_shapes(shape: tuple[int, ...]) -> None:
    message = f"X is {shape} and the weight (in_units, units) is (5, 4): the last axis of X must have length in_units"

    with refused(message):
        MyDense(4, 5)(torch.zeros(shape))


@quick
@given(shapes, dtypes, layouts, st.floats(0, 1), st.sampled_from([1e-5, 0.1]), st.booleans())
def test_batch_norm_is_torchs(
    shape: tuple[int, ...], dtype: torch.dtype, layout: str, momentum: float, eps: float, training: bool
) -> None:
    X = 3 * noise(*shape, dtype=dtype, layout=layout) + 1
    gamma, beta, mean = (noise(shape[1], dtype=dtype, seed=seed) for seed in (1, 2, 3))
    var = noise(shape[1], dtype=dtype, seed=4).abs()
    torchs_mean, torchs_var = mean.clone(), var.clone()

    Y, new_mean, new_var = batch_norm(X, gamma, beta, mean, var, eps, momentum, training)

    oracle = F.batch_norm(X, torchs_mean, torchs_var, gamma, beta, training, 1 - momentum, eps)
    torch.testing.assert_close(Y, oracle, atol=1e-5, rtol=1e-4)
    torch.testing.assert_close(new_mean, torchs_mean)
    torch.testing.assert_close(new_var, torchs_var)


def test_batch_norm_leaves_its_inputs_alone() -> None:
    X, mean, var = noise(4, 2), torch.zeros(2), torch.ones(2)
    before = X.clone()

    batch_norm(X, torch.ones(2), torch.zeros(2), mean, var)

    assert X.equal(before)
    assert mean.tolist() == [0.0, 0.0]
    assert var.tolist() == [1.0, 1.0]


def test_batch_norm_takes_values_that_already_broadcast() -> None:
    X, ones, zeros = noise(2, 3, 4, 4), torch.ones(1, 3, 1, 1), torch.zeros(1, 3, 1, 1)

    Y, mean, var = batch_norm(X, ones, zeros, zeros, ones)

    torch.testing.assert_close(Y, F.batch_norm(X, None, None, training=True))
    assert mean.shape == var.shape == (1, 3, 1, 1)


@pytest.mark.parametrize("shape", [(5, 3), (2, 3, 2, 2)])
@pytest.mark.parametrize("training", [True, False])
def test_gradients_flow_through_batch_norm(shape: tuple[int, ...], training: bool) -> None:
    averages = torch.zeros(3, dtype=torch.float64), torch.ones(3, dtype=torch.float64)

    assert gradcheck(
        lambda *inputs: batch_norm(*inputs, *averages, training=training)[0],
        (double(*shape), double(3, seed=1), double(3, seed=2)),
    )


def test_the_moving_averages_carry_no_gradient() -> None:
    X = double(4, 2)

    _, mean, var = batch_norm(X, torch.ones(2), torch.zeros(2), torch.zeros(2), torch.ones(2))

    assert not mean.requires_grad
    assert not var.requires_grad


@pytest.mark.parametrize("shape", [(1, 3), (1, 3, 1, 1), (0, 3), (0, 3, 2, 2)])
def test_batch_norm_refuses_to_train_on_one_value_per_channel(shape: tuple[int, ...]) -> None:
    message = f"X is {shape}, with {shape[0]} values per channel: training needs at least 2, so take a larger batch"
    zeros = torch.zeros(3)

    with refused(message):
        batch_norm(torch.zeros(shape), zeros, zeros, zeros, zeros)


@pytest.mark.parametrize("shape", [(3,), (2, 3, 4), (1, 2, 3, 4, 5)])
def test_batch_norm_takes_two_or_four_axes(shape: tuple[int, ...]) -> None:
    zeros = torch.zeros(3)

    with refused(f"X is {shape}: it must be (batch, features) or (batch, channels, height, width)"):
        batch_norm(torch.zeros(shape), zeros, zeros, zeros, zeros)


@pytest.mark.parametrize("name", ["gamma", "beta", "moving_mean", "moving_var"])
def test_batch_norm_names_the_values_that_do_not_fit(name: str) -> None:
    fitting = dict.fromkeys(["gamma", "beta", "moving_mean", "moving_var"], torch.zeros(3))
    message = f"X is (4, 3, 2, 2) and {name} is (2,): it must have 3 values, one for each channel on axis 1 of X"

    with refused(message):
        batch_norm(torch.zeros(4, 3, 2, 2), **fitting | {name: torch.zeros(2)})


@batch_norms
def test_the_layer_batch_norm_follows_torchs_through_training(
    shape: tuple[int, ...], torchs: Callable[[int], nn.Module]
) -> None:
    """Five steps of SGD in train mode, then the outputs in eval mode."""
    ours, oracle = BatchNorm(3, len(shape)), torchs(3)
    updaters = [torch.optim.SGD(net.parameters(), lr=0.5) for net in (ours, oracle)]

    for step in range(5):
        X, target = 2 * noise(*shape, seed=step) + step, noise(*shape, seed=step + 10)
        for net, updater in zip((ours, oracle), updaters, strict=True):
            updater.zero_grad()
            F.mse_loss(net(X), target).backward()
            updater.step()
        torch.testing.assert_close(ours.gamma.grad, oracle.weight.grad)
        torch.testing.assert_close(ours.beta.grad, oracle.bias.grad)

    torch.testing.assert_close(ours.moving_mean, oracle.running_mean)
    torch.testing.assert_close(ours.moving_var, oracle.running_var)
    torch.testing.assert_close(ours.gamma, oracle.weight)
    torch.testing.assert_close(ours.beta, oracle.bias)
    X = noise(*shape, seed=99)
    torch.testing.assert_close(ours.eval()(X), oracle.eval()(X))


def test_the_layer_batch_norm_keeps_its_averages_in_eval_mode() -> None:
    layer = BatchNorm(3, 2).eval()
    writes = layer.moving_mean._version

    layer(noise(4, 3) + 5)

    assert layer.moving_mean.tolist() == [0.0] * 3
    assert layer.moving_var.tolist() == [1.0] * 3
    assert layer.moving_mean._version == writes


@pytest.mark.parametrize("shape", [(0, 3), (1, 3), (0, 3, 2, 2), (1, 3, 1, 1)])
def test_the_layer_batch_norm_takes_batches_of_0_and_1_in_eval_mode(shape: tuple[int, ...]) -> None:
    X = noise(*shape)

    torch.testing.assert_close(BatchNorm(3, len(shape)).eval()(X), X, atol=1e-4, rtol=0)


def test_the_layer_batch_norm_saves_two_parameters_and_two_buffers() -> None:
    layer = BatchNorm(3, 4)

    assert [name for name, _ in layer.named_parameters()] == ["gamma", "beta"]
    assert [name for name, _ in layer.named_buffers()] == ["moving_mean", "moving_var"]
    assert {tuple(values.shape) for values in layer.state_dict().values()} == {(3,)}


def test_what_state_dict_holds_moves_with_the_layer() -> None:
    layer = BatchNorm(3, 2)
    state = layer.state_dict()

    layer(noise(4, 3) + 5)

    assert state["moving_mean"].equal(layer.moving_mean)
    assert state["moving_mean"].min() > 0


def test_the_layer_batch_norm_names_axes_it_is_not_made_for() -> None:
    with refused("X is (2, 3), with 2 axes, and this layer has num_dims=4"):
        BatchNorm(3, 4)(torch.zeros(2, 3))


def test_num_dims_is_2_or_4() -> None:
    with refused("num_dims is 2 (batch, features) or 4 (batch, channels, height, width), not 3"):
        BatchNorm(8, 3)


def residual_by_hand(block: Residual, X: Tensor) -> Tensor:
    """He et al. 2016, figure 5 (left) with batch normalisation, from torch's functions alone."""

    def norm(bn: nn.BatchNorm2d, X: Tensor) -> Tensor:
        averages = (None, None) if block.training else (bn.running_mean, bn.running_var)
        return F.batch_norm(X, *averages, bn.weight, bn.bias, training=block.training)

    stride = block.conv1.stride
    Y = F.conv2d(X, block.conv1.weight, block.conv1.bias, stride=stride, padding=1)
    Y = F.conv2d(F.relu(norm(block.bn1, Y)), block.conv2.weight, block.conv2.bias, padding=1)
    if block.conv3 is not None:
        X = F.conv2d(X, block.conv3.weight, block.conv3.bias, stride=stride)
    return F.relu(norm(block.bn2, Y) + X)


@quick
@given(st.integers(2, 3), sizes, sizes, sizes, sizes, st.integers(1, 3), dtypes, layouts, st.booleans())
def test_a_residual_block_adds_the_1x1_convolution_of_its_input(
    batch: int, c_in: int, c_out: int, h: int, w: int, strides: int, dtype: torch.dtype, layout: str, training: bool
) -> None:
    block = Residual(c_in, c_out, use_1x1conv=True, strides=strides).to(dtype).train(training)
    X = noise(batch, c_in, h, w, dtype=dtype, layout=layout)

    Y = block(X)

    assert Y.shape == (batch, c_out, -(-h // strides), -(-w // strides))
    torch.testing.assert_close(Y, residual_by_hand(block, X))


@quick
@given(st.integers(2, 3), sizes, sizes, sizes, st.booleans())
def test_a_residual_block_adds_its_input(batch: int, c: int, h: int, w: int, training: bool) -> None:
    block, X = Residual(c, c).train(training), noise(batch, c, h, w)

    torch.testing.assert_close(block(X), residual_by_hand(block, X))


def test_a_residual_block_whose_convolutions_give_nothing_is_relu() -> None:
    block, X = Residual(3, 3), noise(2, 3, 4, 4)
    with torch.no_grad():
        block.bn2.weight.zero_()

    torch.testing.assert_close(block(X), F.relu(X))


def test_a_residual_block_leaves_its_input_alone() -> None:
    block, X = Residual(3, 3), noise(2, 3, 4, 4)
    before = X.clone()

    block(X)

    assert X.equal(before)


def test_a_residual_block_takes_an_empty_batch_in_eval_mode() -> None:
    assert Residual(3, 6, use_1x1conv=True, strides=2).eval()(torch.zeros(0, 3, 6, 6)).shape == (0, 6, 3, 3)


@pytest.mark.parametrize("training", [True, False])
def test_gradients_flow_through_a_residual_block(training: bool) -> None:
    torch.manual_seed(0)
    block = Residual(1, 2, use_1x1conv=True, strides=2).double().train(training)

    assert gradcheck(lambda X, *_: block(X), (double(2, 1, 3, 3), *block.parameters()))


@pytest.mark.parametrize(
    ("block", "shape", "made"),
    [
        (Residual(3, 6), (4, 3, 6, 6), (4, 6, 6, 6)),
        (Residual(3, 3, strides=2), (4, 3, 6, 6), (4, 3, 3, 3)),
        (Residual(1, 3), (4, 1, 6, 6), (4, 3, 6, 6)),  # a sum would broadcast
        (Residual(3, 3, strides=2), (4, 3, 2, 2), (4, 3, 1, 1)),  # here too
    ],
)
def test_paths_of_a_residual_block_that_cannot_be_added_are_named(
    block: Residual, shape: tuple[int, ...], made: tuple[int, ...]
) -> None:
    message = (
        f"the convolutions give {made} and the input is {shape}: "
        "they cannot be added, use_1x1conv=True fits the input to them"
    )

    with refused(message):
        block(torch.zeros(shape))


def test_without_a_gpu_the_cpu_is_found() -> None:
    """With one, the device that is named exists."""
    assert torch.zeros(1, device=d2l.try_gpu()).device.type == d2l.try_gpu().type
    assert d2l.try_gpu(99) == torch.device("cpu")
    assert len(d2l.try_all_gpus()) >= 1
