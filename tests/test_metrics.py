"""Counts, sums and seconds."""

import time

import pytest
import torch

import dlcourse as d2l


def test_accuracy_counts_right_answers() -> None:
    scores = torch.tensor([[0.1, 0.9], [0.8, 0.2], [0.3, 0.7]])

    assert d2l.accuracy(scores, torch.tensor([1, 0, 0])) == 2.0


def test_accuracy_takes_classes_as_well_as_scores() -> None:
    assert d2l.accuracy(torch.tensor([1.0, 0.0, 2.0]), torch.tensor([1, 1, 2])) == 2.0


def test_accuracy_names_both_shapes_when_they_do_not_match() -> None:
    with pytest.raises(ValueError, match=r"3 predictions for 2 labels: y_hat is \(3, 2\), y is \(2,\)"):
        d2l.accuracy(torch.zeros(3, 2), torch.zeros(2))


def test_accuracy_takes_classes_in_a_column() -> None:
    """Three rows of one column are three answers, not nine comparisons."""
    assert d2l.accuracy(torch.tensor([[1.0], [1.0], [0.0]]), torch.tensor([1, 1, 1])) == 2.0
    assert d2l.accuracy(torch.eye(3), torch.tensor([[0], [1], [1]])) == 2.0


def test_accuracy_refuses_one_hot_labels() -> None:
    with pytest.raises(ValueError, match=r"2 predictions for 4 labels: y_hat is \(2, 2\), y is \(2, 2\)"):
        d2l.accuracy(torch.eye(2), torch.eye(2))


def test_an_accumulator_sums_each_column_until_it_is_reset() -> None:
    sums = d2l.Accumulator(2)

    sums.add(1, torch.tensor(2.5))
    sums.add(3, 4)

    assert (sums[0], sums[1]) == (4.0, 6.5)
    sums.reset()
    assert (sums[0], sums[1]) == (0.0, 0.0)


def test_a_timer_keeps_its_laps() -> None:
    timer = d2l.Timer()
    time.sleep(0.02)
    timer.stop()
    timer.start()
    timer.stop()

    assert 0.02 <= timer.times[0] < 1
    assert timer.sum() == pytest.approx(sum(timer.times))
    assert timer.avg() == pytest.approx(timer.sum() / 2)
    assert timer.cumsum()[-1] == pytest.approx(timer.sum())


def test_the_clock_of_a_timer_loses_no_digits() -> None:
    timer = d2l.Timer()
    timer.times = [0.1, 0.25, 3600.1]

    assert timer.cumsum() == [0.1, 0.35, 3600.45]
