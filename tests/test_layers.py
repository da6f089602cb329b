"""Dropout from scratch, and where a net computes."""

import pytest
import torch

import dlcourse as d2l


def test_dropout_of_0_keeps_everything_and_of_1_nothing() -> None:
    X = torch.arange(6.0)

    assert d2l.dropout_layer(X, 0).tolist() == X.tolist()
    assert d2l.dropout_layer(X, 1).tolist() == [0.0] * 6


def test_dropout_keeps_the_mean_and_scales_what_it_keeps() -> None:
    torch.manual_seed(0)

    Y = d2l.dropout_layer(torch.ones(100_000), 0.2)

    assert sorted(set(Y.tolist())) == [0.0, 1.25]
    assert Y.mean().item() == pytest.approx(1.0, abs=0.01)


def test_dropout_leaves_its_input_alone() -> None:
    X = torch.ones(100)

    d2l.dropout_layer(X, 0.5)

    assert X.tolist() == [1.0] * 100


def test_dropout_takes_whole_numbers() -> None:
    assert set(d2l.dropout_layer(torch.ones(100, dtype=torch.int64), 0.5).tolist()) == {0.0, 2.0}


@pytest.mark.parametrize("p", [-0.1, 1.5])
def test_dropout_takes_a_probability(p: float) -> None:
    with pytest.raises(ValueError, match=f"dropout is a probability from 0 to 1, not {p}"):
        d2l.dropout_layer(torch.ones(2), p)


def test_without_a_gpu_the_cpu_is_found() -> None:
    """With one, the device that is named exists."""
    assert torch.zeros(1, device=d2l.try_gpu()).device.type == d2l.try_gpu().type
    assert d2l.try_gpu(99) == torch.device("cpu")
    assert len(d2l.try_all_gpus()) >= 1
