"""Convolution, padding and pooling from scratch against torch.nn.functional."""

import math
from collections.abc import Callable

import pytest
import torch
from hypothesis import given, settings
from hypothesis import strategies as st
from torch import Tensor, nn
from torch.autograd import gradcheck
from torch.nn import functional as F

import dlcourse as d2l
from dlcourse.conv import Conv2D, output_size, pad2d, receptive_field
from tests.tensors import laid_out, layouts, refused

quick = settings(max_examples=40, deadline=None, derandomize=True, database=None)
sides, kernels, channels = st.integers(1, 7), st.integers(1, 4), st.integers(1, 3)
floats = [torch.float32, torch.float64]
dtypes = st.sampled_from([*floats, torch.int64, torch.int32, torch.uint8])
poolings = pytest.mark.parametrize(("mode", "oracle"), [("max", F.max_pool2d), ("avg", F.avg_pool2d)])


def noise(*shape: int, dtype: torch.dtype = torch.float32, layout: str = "in order") -> Tensor:
    """Values of any dtype; the same numbers whatever their layout in memory."""
    X = torch.randn(shape, generator=torch.Generator().manual_seed(math.prod(shape)), dtype=torch.float64)
    X = X.to(dtype) if dtype.is_floating_point else (100 * X).abs().clamp(max=255).to(dtype)
    return laid_out(X, layout)


def double(*shape: int) -> Tensor:
    return noise(*shape, dtype=torch.float64).requires_grad_()


def assert_is(Y: Tensor, oracle: Tensor, dtype: torch.dtype) -> None:
    """Whole numbers are to be the same and in int64, floats close and in their own dtype."""
    torch.testing.assert_close(Y, oracle.to(dtype if dtype.is_floating_point else torch.int64))


@quick
@given(sides, sides, kernels, kernels, dtypes, layouts, layouts)
def test_corr2d_is_torchs_convolution_of_one_channel(
    h: int, w: int, kh: int, kw: int, dtype: torch.dtype, x_layout: str, k_layout: str
) -> None:
    kh, kw = min(kh, h), min(kw, w)
    X, K = noise(h, w, dtype=dtype, layout=x_layout), noise(kh, kw, dtype=dtype, layout=k_layout)

    Y = d2l.corr2d(X, K)

    assert_is(Y, F.conv2d(X.double()[None, None], K.double()[None, None])[0, 0], dtype)


def test_corr2d_does_not_flip_the_kernel() -> None:
    """A one in the kernel's first corner picks the first corner of each window."""
    X, K = torch.arange(9.0).view(3, 3), torch.tensor([[1.0, 0.0], [0.0, 0.0]])

    torch.testing.assert_close(d2l.corr2d(X, K), X[:2, :2])


def test_corr2d_takes_whole_numbers() -> None:
    assert d2l.corr2d(torch.ones(2, 2, dtype=torch.int64), torch.ones(2, 2, dtype=torch.int64)).tolist() == [[4]]


def test_products_of_bytes_do_not_wrap_at_256() -> None:
    X, K = torch.tensor([[200]], dtype=torch.uint8), torch.tensor([[2]], dtype=torch.uint8)

    assert d2l.corr2d(X, K).tolist() == [[400]]
    assert d2l.corr2d_multi_in_out_1x1(X[None], K[None, None]).tolist() == [[[400]]]


def test_an_image_of_whole_numbers_takes_a_kernel_of_floats() -> None:
    X, K = torch.tensor([[1, 2]]), torch.tensor([[0.5]])

    assert d2l.corr2d(X, K).tolist() == [[0.5, 1.0]]
    assert d2l.corr2d_multi_in_out_1x1(X[None], K[None, None]).tolist() == [[[0.5, 1.0]]]


def test_corr2d_names_both_sizes_when_the_kernel_does_not_fit() -> None:
    with pytest.raises(ValueError, match="a 2×4 window does not fit in a 3×3 input: pad X or take a smaller one"):
        d2l.corr2d(torch.zeros(3, 3), torch.zeros(2, 4))


@quick
@given(channels, sides, sides, kernels, kernels, dtypes, layouts)
def test_input_channels_are_summed(c: int, h: int, w: int, kh: int, kw: int, dtype: torch.dtype, layout: str) -> None:
    X, K = noise(c, h, w, dtype=dtype, layout=layout), noise(c, min(kh, h), min(kw, w), dtype=dtype, layout=layout)

    Y = d2l.corr2d_multi_in(X, K)

    assert_is(Y, F.conv2d(X.double()[None], K.double()[None])[0, 0], dtype)


@quick
@given(channels, channels, sides, sides, kernels, kernels, dtypes, layouts)
def test_each_output_channel_has_a_kernel_of_its_own(
    c_in: int, c_out: int, h: int, w: int, kh: int, kw: int, dtype: torch.dtype, layout: str
) -> None:
    X = noise(c_in, h, w, dtype=dtype, layout=layout)
    K = noise(c_out, c_in, min(kh, h), min(kw, w), dtype=dtype, layout=layout)

    Y = d2l.corr2d_multi_in_out(X, K)

    assert_is(Y, F.conv2d(X.double()[None], K.double())[0], dtype)


@quick
@given(channels, channels, sides, sides, dtypes, layouts)
def test_a_1x1_convolution_is_a_matrix_product(
    c_in: int, c_out: int, h: int, w: int, dtype: torch.dtype, layout: str
) -> None:
    X, K = noise(c_in, h, w, dtype=dtype, layout=layout), noise(c_out, c_in, 1, 1, dtype=dtype, layout=layout)

    Y = d2l.corr2d_multi_in_out_1x1(X, K)

    assert_is(Y, F.conv2d(X.double()[None], K.double())[0], dtype)


@pytest.mark.parametrize(
    ("f", "x", "k", "axes"),
    [
        (d2l.corr2d, (1, 3, 3), (2, 2), "X must be (height, width) and K (kh, kw)"),
        (d2l.corr2d, (3, 3), (1, 2, 2), "X must be (height, width) and K (kh, kw)"),
        (d2l.corr2d, (3, 3), (), "X must be (height, width) and K (kh, kw)"),
        (d2l.corr2d_multi_in, (3, 3), (3, 2, 2), "X must be (c_in, height, width) and K (c_in, kh, kw)"),
        (d2l.corr2d_multi_in, (2, 3, 3), (4, 2, 2, 2), "X must be (c_in, height, width) and K (c_in, kh, kw)"),
        (d2l.corr2d_multi_in_out, (2, 3, 3), (2, 2, 2), "X must be (c_in, height, width) and K (c_out, c_in, kh, kw)"),
        (
            d2l.corr2d_multi_in_out,
            (1, 2, 3, 3),
            (4, 2, 2, 2),
            "X must be (c_in, height, width) and K (c_out, c_in, kh, kw)",
        ),
        (d2l.corr2d_multi_in_out_1x1, (2, 3, 3), (4, 2), "X must be (c_in, height, width) and K (c_out, c_in, 1, 1)"),
    ],
)
def test_axes_that_are_missing_or_too_many_are_named(
    f: Callable[[Tensor, Tensor], Tensor], x: tuple[int, ...], k: tuple[int, ...], axes: str
) -> None:
    message = f"X is {x} and K is {k}: {axes}"

    with refused(message):
        f(torch.zeros(x), torch.zeros(k))


@pytest.mark.parametrize(
    ("f", "k"),
    [
        (d2l.corr2d_multi_in, (2, 2, 2)),
        (d2l.corr2d_multi_in_out, (4, 2, 2, 2)),
        (d2l.corr2d_multi_in_out, (3, 2, 2, 2)),
        (d2l.corr2d_multi_in_out_1x1, (4, 2, 1, 1)),
    ],
)
def test_channels_that_do_not_match_are_named(f: Callable[[Tensor, Tensor], Tensor], k: tuple[int, ...]) -> None:
    message = f"X is (3, 4, 4) and K is {k}: X has 3 channels and K has 2, they must be equal"

    with refused(message):
        f(torch.zeros(3, 4, 4), torch.zeros(k))


@pytest.mark.parametrize(
    ("f", "x", "k"),
    [
        (d2l.corr2d, (3, 3), (0, 2)),
        (d2l.corr2d_multi_in, (0, 3, 3), (0, 2, 2)),
        (d2l.corr2d_multi_in_out, (2, 3, 3), (0, 2, 2, 2)),
    ],
)
def test_an_empty_kernel_is_refused(
    f: Callable[[Tensor, Tensor], Tensor], x: tuple[int, ...], k: tuple[int, ...]
) -> None:
    message = f"X is {x} and K is {k}: no axis of K may have length 0"

    with refused(message):
        f(torch.zeros(x), torch.zeros(k))


@pytest.mark.parametrize("size", [(2, 1), (1, 2), (3, 3)])
def test_the_1x1_convolution_refuses_larger_kernels(size: tuple[int, int]) -> None:
    K = torch.zeros(4, 2, *size)
    message = (
        f"X is (2, 3, 3) and K is {tuple(K.shape)}: K must be (c_out, c_in, 1, 1); "
        "corr2d_multi_in_out takes larger kernels"
    )

    with refused(message):
        d2l.corr2d_multi_in_out_1x1(torch.zeros(2, 3, 3), K)


@pytest.mark.parametrize(
    ("f", "x", "k"),
    [
        (d2l.corr2d, (4, 4), (2, 2)),
        (d2l.corr2d_multi_in, (2, 3, 4), (2, 2, 3)),
        (d2l.corr2d_multi_in_out, (2, 3, 3), (3, 2, 2, 1)),
        (d2l.corr2d_multi_in_out_1x1, (2, 2, 3), (3, 2, 1, 1)),
    ],
)
def test_gradients_flow_through_a_convolution(
    f: Callable[[Tensor, Tensor], Tensor], x: tuple[int, ...], k: tuple[int, ...]
) -> None:
    assert gradcheck(f, (double(*x), double(*k)))


def test_the_inputs_of_a_convolution_are_left_alone() -> None:
    X, K = noise(2, 3, 3), noise(3, 2, 1, 1)
    X_before, K_before = X.clone(), K.clone()

    d2l.corr2d_multi_in_out(X, K)
    d2l.corr2d_multi_in_out_1x1(X, K)

    assert X.equal(X_before)
    assert K.equal(K_before)


@quick
@given(sides, sides, kernels, kernels, st.sampled_from(floats), layouts)
def test_the_layer_conv2d_is_torchs_with_one_channel(
    h: int, w: int, kh: int, kw: int, dtype: torch.dtype, layout: str
) -> None:
    size = (min(kh, h), min(kw, w))
    layer, oracle = Conv2D(size).to(dtype), nn.Conv2d(1, 1, size, dtype=dtype)
    with torch.no_grad():
        layer.bias.fill_(0.5)
    oracle.load_state_dict({"weight": layer.weight[None, None], "bias": layer.bias})
    X = noise(h, w, dtype=dtype, layout=layout)

    Y = layer(X)

    torch.testing.assert_close(Y, oracle(X[None, None])[0, 0])


def test_the_layer_conv2d_starts_in_0_to_1_and_without_bias() -> None:
    layer = Conv2D((20, 30))

    assert layer.weight.shape == (20, 30)
    assert layer.weight.min() >= 0
    assert 0.9 < layer.weight.max() < 1
    assert layer.weight.unique().numel() > 500
    assert layer.bias.tolist() == [0.0]


def test_the_layer_conv2d_learns_an_edge_detector() -> None:
    torch.manual_seed(0)
    X = torch.ones(6, 8)
    X[:, 2:6] = 0
    Y = d2l.corr2d(X, torch.tensor([[1.0, -1.0]]))
    layer = Conv2D((1, 2))
    updater = torch.optim.SGD(layer.parameters(), lr=0.5)

    for _ in range(200):
        updater.zero_grad()
        F.mse_loss(layer(X), Y).backward()
        updater.step()

    torch.testing.assert_close(layer.weight.detach(), torch.tensor([[1.0, -1.0]]), atol=1e-3, rtol=0)


def test_gradients_flow_through_the_layer_conv2d() -> None:
    layer, X = Conv2D((2, 2)).double(), double(3, 4)

    assert gradcheck(lambda X, *_: layer(X), (X, *layer.parameters()))


@poolings
@quick
@given(h=sides, w=sides, ph=kernels, pw=kernels, dtype=dtypes, layout=layouts)
def test_pooling_is_torchs_with_stride_1(
    mode: str,
    oracle: Callable[..., Tensor],
    h: int,
    w: int,
    ph: int,
    pw: int,
    dtype: torch.dtype,
    layout: str,
) -> None:
    X, size = noise(h, w, dtype=dtype, layout=layout), (min(ph, h), min(pw, w))

    Y = d2l.pool2d(X, size, mode)

    expected = dtype if mode == "max" or dtype.is_floating_point else torch.float32
    torch.testing.assert_close(Y, oracle(X.double()[None, None], size, stride=1)[0, 0].to(expected))


def test_the_largest_value_is_not_zero_where_all_are_below() -> None:
    assert d2l.pool2d(torch.tensor([[-3, -1], [-2, -4]]), (2, 2)).tolist() == [[-1]]


def test_the_mean_of_whole_numbers_is_no_whole_number() -> None:
    assert d2l.pool2d(torch.tensor([[0, 1], [2, 3]]), (2, 2), "avg").item() == 1.5


@pytest.mark.parametrize("mode", ["max", "avg"])
def test_gradients_flow_through_pooling(mode: str) -> None:
    assert gradcheck(lambda X: d2l.pool2d(X, (2, 3), mode), double(4, 5))


def test_pool2d_names_both_sizes_when_the_window_does_not_fit() -> None:
    with pytest.raises(ValueError, match="a 4×2 window does not fit in a 3×5 input: pad X or take a smaller one"):
        d2l.pool2d(torch.zeros(3, 5), (4, 2))


@pytest.mark.parametrize("size", [(0, 2), (2, -1)])
def test_a_window_has_at_least_one_pixel(size: tuple[int, int]) -> None:
    with pytest.raises(ValueError, match=f"a window is 1×1 or larger, not {size[0]}×{size[1]}"):
        d2l.pool2d(torch.zeros(3, 5), size)


def test_an_unknown_pooling_is_named() -> None:
    with pytest.raises(ValueError, match='mode is "max" or "avg", not \'mean\''):
        d2l.pool2d(torch.zeros(2, 2), (2, 2), "mean")


@quick
@given(sides, sides, kernels, kernels, st.integers(1, 3), st.integers(0, 2), layouts)
def test_comp_conv2d_hides_the_batch_and_channel_axes(
    h: int, w: int, kh: int, kw: int, stride: int, padding: int, layout: str
) -> None:
    layer = nn.Conv2d(1, 1, kernel_size=(min(kh, h), min(kw, w)), padding=padding, stride=stride)
    X = noise(h, w, layout=layout)

    torch.testing.assert_close(d2l.comp_conv2d(layer, X), layer(X[None, None])[0, 0])


def test_comp_conv2d_refuses_several_output_channels() -> None:
    with pytest.raises(ValueError, match=r"^the layer makes \(1, 2, 3, 3\) of \(5, 5\): give it one output channel$"):
        d2l.comp_conv2d(nn.Conv2d(1, 2, 3), torch.zeros(5, 5))


@pytest.mark.parametrize(
    "f",
    [
        lambda X: d2l.pool2d(X, (2, 2)),
        lambda X: d2l.comp_conv2d(nn.Conv2d(1, 1, 2), X),
        lambda X: pad2d(X, (1, 1)),
    ],
)
def test_one_image_has_two_axes(f: Callable[[Tensor], Tensor]) -> None:
    with pytest.raises(ValueError, match=r"^X is \(1, 4, 4\): it must be one bare image, \(height, width\)$"):
        f(torch.zeros(1, 4, 4))


@quick
@given(
    *(st.integers(1, 5), st.integers(1, 5), st.integers(0, 6), st.integers(0, 6), dtypes, layouts),
    st.sampled_from(["zeros", "reflect", "replicate", "circular"]),
)
def test_padding_is_torchs(h: int, w: int, p: int, q: int, dtype: torch.dtype, layout: str, mode: str) -> None:
    most = {"reflect": (h - 1, w - 1), "circular": (h, w)}.get(mode, (p, q))
    p, q = min(p, most[0]), min(q, most[1])
    X = noise(h, w, dtype=dtype, layout=layout)

    Y = pad2d(X, (p, q), mode)

    oracle = F.pad(X.double()[None], (q, q, p, p), "constant" if mode == "zeros" else mode)[0]
    torch.testing.assert_close(Y, oracle.to(dtype))


def test_a_mirror_does_not_double_the_edge_and_a_circle_goes_round() -> None:
    X = torch.tensor([[1, 2, 3]])

    assert pad2d(X, (0, 2), "zeros").tolist() == [[0, 0, 1, 2, 3, 0, 0]]
    assert pad2d(X, (0, 2), "reflect").tolist() == [[3, 2, 1, 2, 3, 2, 1]]
    assert pad2d(X, (0, 2), "replicate").tolist() == [[1, 1, 1, 2, 3, 3, 3]]
    assert pad2d(X, (0, 2), "circular").tolist() == [[2, 3, 1, 2, 3, 1, 2]]


@pytest.mark.parametrize("mode", ["zeros", "reflect", "replicate", "circular"])
def test_gradients_flow_through_padding(mode: str) -> None:
    assert gradcheck(lambda X: pad2d(X, (2, 1), mode), double(3, 2))


@pytest.mark.parametrize(
    ("mode", "size", "padding", "message"),
    [
        (
            "reflect",
            (3, 9),
            (3, 1),
            "reflect padding of 3 needs a side of 4 or more, not 3: pad less or with zeros",
        ),
        (
            "reflect",
            (9, 3),
            (1, 4),
            "reflect padding of 4 needs a side of 5 or more, not 3: pad less or with zeros",
        ),
        (
            "circular",
            (9, 3),
            (1, 4),
            "circular padding of 4 needs a side of 4 or more, not 3: pad less or with zeros",
        ),
        (
            "replicate",
            (0, 3),
            (1, 1),
            "replicate padding of 1 needs a side of 1 or more, not 0: pad less or with zeros",
        ),
        ("same", (3, 3), (1, 1), 'mode is "zeros", "reflect", "replicate" or "circular", not \'same\''),
        ("zeros", (3, 3), (1, -1), "padding is 0 or more on each side, not (1, -1): slice X to crop it"),
    ],
)
def test_padding_that_cannot_be_filled_is_refused(
    mode: str, size: tuple[int, int], padding: tuple[int, int], message: str
) -> None:
    with refused(message):
        pad2d(torch.zeros(size), padding, mode)


@settings(quick, max_examples=100)
@given(st.integers(1, 12), st.integers(1, 5), st.integers(0, 4), st.integers(1, 4), st.integers(1, 3))
def test_output_size_is_the_length_that_torch_gives_and_refuses_what_torch_refuses(
    n: int, k: int, p: int, s: int, d: int
) -> None:
    X, K = torch.ones(1, 1, n), torch.ones(1, 1, k)
    try:
        expected = F.conv1d(X, K, padding=p, stride=s, dilation=d).shape[-1]
    except RuntimeError:
        expected = None

    if expected is None:
        with pytest.raises(ValueError, match="does not fit"):
            output_size(n, k, p, s, d)
    else:
        assert output_size(n, k, p, s, d) == expected


def test_a_window_of_just_the_padded_size_fits_once() -> None:
    assert output_size(3, k=3, p=1, d=2) == 1


def test_output_size_says_what_does_not_fit() -> None:
    message = (
        "a window that spans 10 does not fit in 4 pixels with padding 1 on each side, 6 in all: "
        "pad more or take a smaller k"
    )

    with refused(message):
        output_size(4, k=4, p=1, d=3)


@pytest.mark.parametrize("wrong", [{"n": 0}, {"k": 0}, {"s": 0}, {"d": 0}, {"p": -1}])
def test_output_size_refuses_numbers_that_mean_nothing(wrong: dict[str, int]) -> None:
    sizes = {"n": 8, "k": 3, "s": 1, "d": 1, "p": 0} | wrong
    given = ", ".join(f"{name}={size}" for name, size in sizes.items())
    message = f"n, k, s and d must be at least 1 and p at least 0, not {given}"

    with refused(message):
        output_size(**sizes)


def seen(net: nn.Module, pixels: int, row: int) -> tuple[int, int]:
    """The first and last row of the image on which a row of the output depends, by the gradient."""
    X = torch.rand(1, 1, pixels, pixels, dtype=torch.float64, requires_grad=True)
    net(X)[0, :, row].sum().backward()
    rows = X.grad.sum((0, 1, 3)).nonzero()
    return int(rows.min()), int(rows.max())


def conv(kernel: int, stride: int = 1, dilation: int = 1) -> nn.Conv2d:
    layer = nn.Conv2d(1, 1, kernel, stride, dilation=dilation, dtype=torch.float64)
    return layer.requires_grad_(False).apply(lambda layer: nn.init.ones_(layer.weight))


layers = st.one_of(
    st.builds(conv, st.integers(1, 3), st.integers(1, 2), st.integers(1, 2)),
    st.builds(nn.AvgPool2d, st.integers(1, 3), st.one_of(st.none(), st.integers(1, 2))),
    st.sampled_from([nn.Softplus(), nn.Identity()]),
)


@quick
@given(st.lists(layers, min_size=1, max_size=4), st.integers(0, 4))
def test_the_receptive_field_is_where_the_gradient_is_not_zero(modules: list[nn.Module], inner: int) -> None:
    net = nn.Sequential(nn.Sequential(*modules[:inner]), *modules[inner:])

    size, stride = receptive_field(net)

    (first, last), (next_first, _) = (seen(net, size + stride, row) for row in (0, 1))
    assert (size, stride) == (last - first + 1, next_first - first)


def test_the_receptive_field_of_max_pooling_is_that_of_average_pooling() -> None:
    """Its gradient goes to one pixel alone, so the windows are told apart by their sizes."""
    net = nn.Sequential(nn.MaxPool2d(3), nn.MaxPool2d((2, 2), stride=1, dilation=2))

    assert receptive_field(net) == (3 + 3 * 2, 3)


def test_padding_does_not_change_the_receptive_field() -> None:
    assert receptive_field(nn.Sequential(nn.Conv2d(1, 1, 3, padding=1), nn.Conv2d(1, 1, 3, padding="same"))) == (5, 1)


def test_a_layer_that_stands_twice_counts_twice() -> None:
    layer = nn.Conv2d(1, 1, 3)

    assert receptive_field(nn.Sequential(layer, layer)) == (5, 1)


def test_a_net_of_no_layers_sees_its_own_pixel() -> None:
    assert receptive_field(nn.Sequential()) == (1, 1)


def test_the_convolutions_of_lenet_see_16_pixels() -> None:
    """By hand: 1 + 4, + 1, + 2 · 4, + 2 · 1 pixels, as the strides grow to 2 and 4."""
    net = nn.Sequential(
        *(nn.Conv2d(1, 6, 5, padding=2), nn.BatchNorm2d(6), nn.Sigmoid(), nn.AvgPool2d(2, 2)),
        *(nn.Conv2d(6, 16, 5), nn.LazyBatchNorm2d(), nn.ReLU(), nn.Dropout(), nn.AvgPool2d(2, 2)),
    )

    assert receptive_field(net) == (16, 4)


@pytest.mark.parametrize(
    ("net", "name"),
    [
        (nn.Sequential(nn.Conv2d(1, 1, 3), nn.Flatten(), nn.Linear(4, 2)), "net[1] is Flatten"),
        (nn.Sequential(nn.Sequential(nn.ReLU(), nn.Linear(4, 2))), "net[0][1] is Linear"),
        (nn.Sequential(nn.ConvTranspose2d(1, 1, 3)), "net[0] is ConvTranspose2d"),
        (nn.AdaptiveAvgPool2d(1), "net is AdaptiveAvgPool2d"),
    ],
)
def test_the_receptive_field_stops_at_layers_it_cannot_follow(net: nn.Module, name: str) -> None:
    message = f"{name}, not a Conv2d, MaxPool2d, AvgPool2d or a known pointwise layer: pass the layers before it"

    with refused(message):
        receptive_field(net)


@pytest.mark.parametrize(
    ("layer", "what"),
    [
        (nn.Conv2d(1, 1, (3, 5)), "kernel_size (3, 5)"),
        (nn.MaxPool2d(2, stride=(2, 1)), "stride (2, 1)"),
        (nn.Conv2d(1, 1, 3, dilation=(1, 2)), "dilation (1, 2)"),
    ],
)
def test_the_receptive_field_of_windows_that_are_not_square_is_refused(layer: nn.Module, what: str) -> None:
    message = f"net[1] has {what}: receptive_field follows square windows only"

    with refused(message):
        receptive_field(nn.Sequential(nn.ReLU(), layer))
