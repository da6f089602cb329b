"""Convolution and pooling from scratch against torch.nn.functional."""

import pytest
import torch
from torch import nn
from torch.nn import functional as F

import dlcourse as d2l


def noise(*shape: int) -> torch.Tensor:
    return torch.randn(shape, generator=torch.Generator().manual_seed(0))


@pytest.mark.parametrize("size", [(1, 1), (2, 3), (5, 4), (3, 7)])
def test_corr2d_is_torchs_convolution_of_one_channel(size: tuple[int, int]) -> None:
    X, K = noise(5, 7), noise(*size)

    torch.testing.assert_close(d2l.corr2d(X, K), F.conv2d(X[None, None], K[None, None])[0, 0])


def test_corr2d_does_not_flip_the_kernel() -> None:
    """A one in the kernel's first corner picks the first corner of each window."""
    X, K = torch.arange(9.0).view(3, 3), torch.tensor([[1.0, 0.0], [0.0, 0.0]])

    torch.testing.assert_close(d2l.corr2d(X, K), X[:2, :2])


def test_corr2d_takes_whole_numbers() -> None:
    assert d2l.corr2d(torch.ones(2, 2, dtype=torch.int64), torch.ones(2, 2, dtype=torch.int64)).tolist() == [[4]]


def test_corr2d_names_both_sizes_when_the_kernel_does_not_fit() -> None:
    with pytest.raises(ValueError, match="a 2×4 window does not fit in a 3×3 input: pad X or take a smaller one"):
        d2l.corr2d(torch.zeros(3, 3), torch.zeros(2, 4))


def test_gradients_flow_through_corr2d() -> None:
    X, K = noise(4, 4).double().requires_grad_(), noise(2, 2).double().requires_grad_()

    assert torch.autograd.gradcheck(d2l.corr2d, (X, K))


def test_input_channels_are_summed() -> None:
    X, K = noise(3, 5, 6), noise(3, 2, 3)

    torch.testing.assert_close(d2l.corr2d_multi_in(X, K), F.conv2d(X[None], K[None])[0, 0])


def test_channels_that_do_not_match_are_named() -> None:
    with pytest.raises(ValueError, match="X has 3 channels and K has 2: they must be equal"):
        d2l.corr2d_multi_in(torch.zeros(3, 4, 4), torch.zeros(2, 2, 2))


def test_each_output_channel_has_a_kernel_of_its_own() -> None:
    X, K = noise(3, 5, 6), noise(4, 3, 2, 3)

    torch.testing.assert_close(d2l.corr2d_multi_in_out(X, K), F.conv2d(X[None], K)[0])


def test_a_1x1_convolution_is_a_matrix_product() -> None:
    X, K = noise(3, 4, 5), noise(2, 3, 1, 1)

    torch.testing.assert_close(d2l.corr2d_multi_in_out_1x1(X, K), F.conv2d(X[None], K)[0])


@pytest.mark.parametrize(("mode", "oracle"), [("max", F.max_pool2d), ("avg", F.avg_pool2d)])
def test_pooling_is_torchs_with_stride_1(mode: str, oracle: object) -> None:
    X = noise(5, 6)

    torch.testing.assert_close(d2l.pool2d(X, (2, 3), mode), oracle(X[None, None], (2, 3), stride=1)[0, 0])


def test_the_mean_of_whole_numbers_is_no_whole_number() -> None:
    assert d2l.pool2d(torch.tensor([[0, 1], [2, 3]]), (2, 2), "avg").item() == 1.5


def test_pool2d_names_both_sizes_when_the_window_does_not_fit() -> None:
    with pytest.raises(ValueError, match="a 4×2 window does not fit in a 3×5 input: pad X or take a smaller one"):
        d2l.pool2d(torch.zeros(3, 5), (4, 2))


def test_an_unknown_pooling_is_named() -> None:
    with pytest.raises(ValueError, match='mode is "max" or "avg", not \'mean\''):
        d2l.pool2d(torch.zeros(2, 2), (2, 2), "mean")


def test_comp_conv2d_hides_the_batch_and_channel_axes() -> None:
    layer = nn.Conv2d(1, 1, kernel_size=3, padding=1, stride=2)

    X = noise(8, 8)

    torch.testing.assert_close(d2l.comp_conv2d(layer, X), layer(X[None, None])[0, 0])
