"""The optimizers from scratch against torch.optim's."""

import copy
from collections.abc import Callable, Iterator

import pytest
import torch
from hypothesis import given
from hypothesis import settings as hypothesis_settings
from hypothesis import strategies as st
from torch import nn

import dlcourse as d2l
from dlcourse.optim import SGD, AdaGrad, Adam, RMSProp

# Double precision is held to 1e-12, where an eps of 1e-8 on the wrong side of a root shows.
TOLERANCE = {torch.float32: 1e-6, torch.float64: 1e-12}

PAIRS = {
    "SGD": (SGD, torch.optim.SGD, {"lr": 0.1}),
    "momentum": (SGD, torch.optim.SGD, {"lr": 0.05, "momentum": 0.9}),
    "AdaGrad": (AdaGrad, torch.optim.Adagrad, {"lr": 0.1}),
    "RMSProp": (RMSProp, torch.optim.RMSprop, {"lr": 0.01}),
    "RMSProp with other settings": (RMSProp, torch.optim.RMSprop, {"lr": 0.01, "alpha": 0.9, "eps": 1e-3}),
    "Adam": (Adam, torch.optim.Adam, {"lr": 0.01}),
    "Adam with other settings": (Adam, torch.optim.Adam, {"lr": 0.01, "betas": (0.5, 0.9), "eps": 1e-3}),
}
every_pair = pytest.mark.parametrize(("ours", "torchs", "settings"), PAIRS.values(), ids=PAIRS.keys())
both_dtypes = pytest.mark.parametrize("dtype", TOLERANCE, ids=str)


def mlp(dtype: torch.dtype = torch.float32) -> nn.Sequential:
    torch.manual_seed(0)
    return nn.Sequential(nn.Linear(4, 8), nn.Tanh(), nn.Linear(8, 3)).to(dtype)


def examples(dtype: torch.dtype = torch.float32) -> tuple[torch.Tensor, torch.Tensor]:
    generator = torch.Generator().manual_seed(1)
    return torch.randn(32, 4, generator=generator).to(dtype), torch.randint(3, (32,), generator=generator)


def descend(net: nn.Module, optimizer: object, dtype: torch.dtype, before: Callable[[int], None] | None = None) -> None:
    """Fifty steps on one batch; ``before`` is told the number of each step, between the gradients and the step."""
    X, y = examples(dtype)
    for i in range(50):
        optimizer.zero_grad()
        nn.functional.cross_entropy(net(X), y).backward()
        if before:
            before(i)
        optimizer.step()


def assert_same_weights(net: nn.Module, other: nn.Module, dtype: torch.dtype) -> None:
    torch.testing.assert_close(net.state_dict(), other.state_dict(), rtol=TOLERANCE[dtype], atol=TOLERANCE[dtype])


@every_pair
@both_dtypes
def test_fifty_steps_are_torchs(ours: type, torchs: type, settings: dict, dtype: torch.dtype) -> None:
    net, other = mlp(dtype), mlp(dtype)

    descend(net, ours(net.parameters(), **settings), dtype)
    descend(other, torchs(other.parameters(), **settings), dtype)

    assert_same_weights(net, other, dtype)
    assert not torch.allclose(net[0].weight, mlp(dtype)[0].weight, atol=1e-3)


@every_pair
@both_dtypes
def test_a_parameter_without_a_gradient_waits_as_in_torch(
    ours: type, torchs: type, settings: dict, dtype: torch.dtype
) -> None:
    """The first layer has no gradient in steps 0 to 4, nor the second in every third step."""
    net, other = mlp(dtype), mlp(dtype)

    for model, optimizer in ((net, ours), (other, torchs)):

        def forget(i: int, model: nn.Sequential = model) -> None:
            if i < 5:
                model[0].weight.grad = None
            if i % 3 == 0:
                model[2].weight.grad = None

        descend(model, optimizer(model.parameters(), **settings), dtype, forget)

    assert_same_weights(net, other, dtype)


@every_pair
def test_the_learning_rate_may_change_between_steps(ours: type, torchs: type, settings: dict) -> None:
    dtype = torch.float64
    net, other = mlp(dtype), mlp(dtype)
    optimizer, oracle = ours(net.parameters(), **settings), torchs(other.parameters(), **settings)

    def decay(i: int) -> None:
        optimizer.lr = settings["lr"] / (1 + i)

    def decay_torchs(i: int) -> None:
        oracle.param_groups[0]["lr"] = settings["lr"] / (1 + i)

    descend(net, optimizer, dtype, decay)
    descend(other, oracle, dtype, decay_torchs)

    assert_same_weights(net, other, dtype)


@every_pair
@hypothesis_settings(deadline=None, max_examples=25, derandomize=True)
@given(
    shape=st.lists(st.integers(1, 4), max_size=4),
    dtype=st.sampled_from(list(TOLERANCE)),
    seed=st.integers(0, 1000),
    scale=st.sampled_from([1e-6, 1.0, 1e3]),
)
def test_parameters_of_any_shape_and_scale_move_as_torchs(
    ours: type, torchs: type, settings: dict, shape: list[int], dtype: torch.dtype, seed: int, scale: float
) -> None:
    generator = torch.Generator().manual_seed(seed)
    p = torch.randn(shape, generator=generator).to(dtype).requires_grad_()
    q = p.detach().clone().requires_grad_()
    optimizer, oracle = ours([p], **settings), torchs([q], **settings)

    for _ in range(20):
        p.grad = scale * torch.randn(shape, generator=generator).to(dtype)
        q.grad = p.grad.clone()
        optimizer.step()
        oracle.step()

    torch.testing.assert_close(p, q, rtol=TOLERANCE[dtype], atol=TOLERANCE[dtype])


@every_pair
def test_fit_trains_with_it_as_with_torchs(ours: type, torchs: type, settings: dict) -> None:
    net, other = mlp(), mlp()
    X, y = examples()
    batches = list(zip(X.split(8), y.split(8), strict=True))

    history = d2l.fit(net, batches, epochs=5, optimizer=ours(net.parameters(), **settings))
    expected = d2l.fit(other, batches, epochs=5, optimizer=torchs(other.parameters(), **settings))

    assert history.loss == pytest.approx(expected.loss, rel=1e-5)
    assert history.loss[-1] < history.loss[0]


@every_pair
def test_a_net_may_be_moved_after_its_optimizer_is_made(ours: type, torchs: type, settings: dict) -> None:
    """``fit`` moves the net to its device; another dtype stands here for another device."""
    net, other = mlp(), mlp(torch.float64)
    optimizer = ours(net.parameters(), **settings)

    descend(net.double(), optimizer, torch.float64)
    descend(other, torchs(other.parameters(), **settings), torch.float64)

    assert_same_weights(net, other, torch.float64)


@every_pair
def test_a_step_leaves_the_gradient_as_it_was(ours: type, torchs: type, settings: dict) -> None:
    p = torch.ones(3, requires_grad=True)
    p.grad = torch.tensor([1.0, -2.0, 3.0])
    optimizer = ours([p], **settings)

    for _ in range(3):
        optimizer.step()

    assert p.grad.tolist() == [1.0, -2.0, 3.0]


@every_pair
def test_zero_grad_forgets_the_gradients(ours: type, torchs: type, settings: dict) -> None:
    net = mlp()
    optimizer = ours(net.parameters(), **settings)
    net(examples()[0]).sum().backward()

    optimizer.zero_grad()

    assert all(p.grad is None for p in net.parameters())


def test_each_optimizer_keeps_its_own_memory() -> None:
    """Momentum that one optimizer gathered does not push another one's step."""
    nets = [mlp(), mlp()]
    descend(nets[0], SGD(nets[0].parameters(), lr=0.1, momentum=0.9), torch.float32)
    nets[1] = copy.deepcopy(nets[0])

    descend(nets[0], SGD(nets[0].parameters(), lr=0.1, momentum=0.9), torch.float32)
    descend(nets[1], torch.optim.SGD(nets[1].parameters(), lr=0.1, momentum=0.9), torch.float32)

    assert_same_weights(*nets, torch.float32)


@every_pair
def test_a_negative_learning_rate_is_refused(ours: type, torchs: type, settings: dict) -> None:
    with pytest.raises(ValueError, match=r"lr is -0\.1, and a negative one climbs: give 0 or more"):
        ours(mlp().parameters(), **{**settings, "lr": -0.1})


@every_pair
def test_an_empty_list_of_parameters_is_refused(ours: type, torchs: type, settings: dict) -> None:
    def used_up() -> Iterator[torch.Tensor]:
        parameters = mlp().parameters()
        list(parameters)
        return parameters

    for params in ([], used_up()):
        with pytest.raises(ValueError, match=r"params is empty.*a generator is used up after one pass"):
            ours(params, **settings)


@pytest.mark.parametrize(
    "params",
    [[torch.ones(2, requires_grad=True) * 0.01], nn.Linear(2, 3).weight],
    ids=["computed", "one tensor without a list"],
)
def test_a_parameter_that_gets_no_gradient_is_refused(params: object) -> None:
    with pytest.raises(ValueError, match=r"the result of a computation.*\(one tensor alone goes in a list\)"):
        SGD(params, lr=0.1)


@pytest.mark.parametrize("betas", [(1.0, 0.999), (0.9, 1.0), (-0.1, 0.999), (0.9, 2.0)])
def test_adam_refuses_betas_outside_0_to_1(betas: tuple[float, float]) -> None:
    with pytest.raises(ValueError, match="betas are shares of the past, from 0 to below 1, not") as error:
        Adam(mlp().parameters(), lr=0.1, betas=betas)

    assert str(betas) in str(error.value)


def test_betas_of_zero_are_fine() -> None:
    """Without memory Adam's step is lr long whatever the gradient."""
    p = torch.ones(2, dtype=torch.float64, requires_grad=True)
    p.grad = torch.tensor([5.0, -0.1], dtype=torch.float64)

    Adam([p], lr=0.5, betas=(0.0, 0.0)).step()

    torch.testing.assert_close(p.detach(), torch.tensor([0.5, 1.5], dtype=torch.float64), rtol=0, atol=1e-6)
