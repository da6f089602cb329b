"""The layout of a net while it trains, and after."""

import torch
from torch import nn

import dlcourse as d2l
from dlcourse.speed import channels_last
from dlcourse.train import Batch


def convolutional_net() -> nn.Sequential:
    torch.manual_seed(0)
    return nn.Sequential(nn.Conv2d(2, 3, 3), nn.ReLU(), nn.Flatten(), nn.Linear(3 * 6 * 6, 4))


def is_channels_last(net: nn.Sequential) -> bool:
    weight = net[0].weight
    return weight.is_contiguous(memory_format=torch.channels_last) and not weight.is_contiguous()


class Viewing(nn.Module):
    """A net whose `view` cannot read the channels-last layout."""

    def __init__(self) -> None:
        super().__init__()
        self.conv, self.dense = nn.Conv2d(2, 3, 3), nn.Linear(3 * 6 * 6, 4)

    def forward(self, X: torch.Tensor) -> torch.Tensor:
        return self.dense(self.conv(X).view(len(X), -1))


def batches() -> list[Batch]:
    return [(torch.rand(5, 2, 8, 8), torch.arange(5) % 4) for _ in range(2)]


def test_a_net_of_torchs_layers_is_channels_last_while_it_lasts() -> None:
    net = convolutional_net()

    with channels_last(net):
        assert is_channels_last(net)

    assert net[0].weight.is_contiguous()


def test_fit_gives_a_net_back_in_the_layout_that_it_had() -> None:
    net = convolutional_net()

    d2l.fit(net, batches(), epochs=1, lr=0.1)

    assert net[0].weight.view(-1).shape == (54,)


def test_fit_trains_a_net_whose_forward_calls_view() -> None:
    history = d2l.fit(Viewing(), batches(), epochs=1, lr=0.1)

    assert len(history.loss) == 1


def test_a_net_that_is_channels_last_already_stays_so() -> None:
    net = convolutional_net().to(memory_format=torch.channels_last)

    d2l.fit(net, batches(), epochs=1, lr=0.1)

    assert is_channels_last(net)


def test_the_layout_changes_only_the_rounding() -> None:
    nets = [convolutional_net(), convolutional_net()]
    data = batches()

    d2l.fit(nets[0], data, epochs=3, lr=0.1)
    d2l.fit(nets[1], data, epochs=3, optimizer=torch.optim.SGD(nets[1].parameters(), lr=0.1))

    for a, b in zip(nets[0].parameters(), nets[1].parameters(), strict=True):
        torch.testing.assert_close(a, b, rtol=1e-4, atol=1e-5)


def test_an_optimizer_of_the_callers_never_sees_another_layout() -> None:
    net = convolutional_net()
    seen = []
    net.register_forward_hook(lambda *_: seen.append(is_channels_last(net)))

    d2l.fit(net, batches(), epochs=1, optimizer=torch.optim.Adam(net.parameters()))

    assert seen == [False, False]
