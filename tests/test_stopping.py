"""Early stopping."""

import torch
from torch import nn

import dlcourse as d2l


def test_it_is_over_when_the_score_has_not_risen_for_so_many_epochs() -> None:
    stopping = d2l.EarlyStopping(nn.Linear(1, 1), patience=2)

    assert [stopping.is_over(score) for score in (0.5, 0.5, 0.6, 0.6, 0.4)] == [False, False, False, False, True]


def test_a_patience_of_one_ends_at_the_first_epoch_that_is_no_better() -> None:
    stopping = d2l.EarlyStopping(nn.Linear(1, 1), patience=1)

    assert [stopping.is_over(score) for score in (0.5, 0.6, 0.6)] == [False, False, True]


def test_the_weights_of_the_best_epoch_come_back() -> None:
    net = nn.Linear(1, 1, bias=False)
    stopping = d2l.EarlyStopping(net, patience=3)

    for weight, score in [(1.0, 0.5), (2.0, 0.9), (3.0, 0.7)]:
        nn.init.constant_(net.weight, weight)
        stopping.is_over(score)
    stopping.restore()

    torch.testing.assert_close(net.weight.data, torch.tensor([[2.0]]))
