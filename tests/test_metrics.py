"""Counts, confusions, sums and seconds."""

import time
from typing import Any

import pytest
import torch
from sklearn.metrics import confusion_matrix as sklearn_confusion_matrix

import dlcourse as d2l
from dlcourse.metrics import confusion_matrix


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


def test_predictions_are_rows_and_labels_are_columns() -> None:
    """Label 0 is taken for 2 twice: row 2, column 0."""
    counts = confusion_matrix(torch.tensor([2, 2, 1, 0]), torch.tensor([0, 0, 1, 0]))

    assert counts.tolist() == [[1, 0, 0], [0, 1, 0], [2, 0, 0]]
    assert counts.dtype == torch.int64


def test_a_confusion_matrix_is_scikit_learns_transposed() -> None:
    generator = torch.Generator().manual_seed(0)
    scores, y = torch.rand(200, 5, generator=generator), torch.randint(5, (200,), generator=generator)

    counts = confusion_matrix(scores, y)

    oracle = sklearn_confusion_matrix(y.numpy(), scores.argmax(1).numpy())
    assert counts.tolist() == oracle.T.tolist()
    assert counts.trace().item() == d2l.accuracy(scores, y)


def test_a_confusion_matrix_takes_columns_and_floats_as_accuracy_does() -> None:
    counts = confusion_matrix(torch.tensor([[1.0], [0.0], [1.0]]), torch.tensor([[1], [1], [0]]))

    assert counts.tolist() == [[0, 1], [1, 1]]


@pytest.mark.parametrize(
    ("y_hat", "num_classes", "expected"),
    [
        (torch.tensor([0, 0]), None, 2),  # the largest class is among the labels
        (torch.tensor([2, 0]), None, 3),  # among the predictions
        (torch.tensor([[1.0, 0.0, 0.0, 0.0]] * 2), None, 4),  # there is a score for each
        (torch.tensor([0, 0]), 5, 5),
        (torch.tensor([[1.0, 0.0, 0.0, 0.0]] * 2), 3, 3),
    ],
)
def test_the_classes_are_given_or_counted(y_hat: torch.Tensor, num_classes: int | None, expected: int) -> None:
    counts = confusion_matrix(y_hat, torch.tensor([0, 1]), num_classes)

    assert counts.shape == (expected, expected)
    assert counts.sum().item() == 2


def test_no_examples_are_no_confusion() -> None:
    nothing = torch.zeros(0, dtype=torch.int64)

    assert confusion_matrix(nothing, nothing, 2).tolist() == [[0, 0], [0, 0]]
    assert confusion_matrix(nothing, nothing).shape == (0, 0)


@pytest.mark.parametrize(
    ("y_hat", "y", "num_classes", "said"),
    [
        ([0, 1], [0, 3], 3, "class 3 with num_classes=3: classes are 0 to 2"),
        ([0, 7], [0, 1], 3, "class 7 with num_classes=3: classes are 0 to 2"),
        ([0, 1], [0, -100], None, "class -100 with num_classes=2: classes are 0 to 1"),
        ([[0.1, 0.9], [0.6, 0.4]], [0, 2], None, "class 2 with num_classes=2: classes are 0 to 1"),
    ],
)
def test_a_class_out_of_range_is_named(y_hat: list[Any], y: list[int], num_classes: int | None, said: str) -> None:
    with pytest.raises(ValueError, match=said):
        confusion_matrix(torch.tensor(y_hat), torch.tensor(y), num_classes)


def test_a_confusion_matrix_names_both_shapes_when_they_do_not_match() -> None:
    with pytest.raises(ValueError, match=r"3 predictions for 2 labels: y_hat is \(3, 2\), y is \(2,\)"):
        confusion_matrix(torch.zeros(3, 2), torch.zeros(2))


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
