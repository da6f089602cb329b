"""Data from a known rule: the rule must be in it, and nothing else but noise."""

import math

import pytest
import torch

from dlcourse.synthetic import polynomial, synthetic_regression


def test_without_noise_the_labels_are_the_rule() -> None:
    X, y = synthetic_regression([2.0, -3.4], 4.2, 50, noise=0, seed=0)

    torch.testing.assert_close(y, (2.0 * X[:, 0] - 3.4 * X[:, 1] + 4.2)[:, None])


def test_least_squares_finds_the_rule_and_the_noise() -> None:
    X, y = synthetic_regression(torch.tensor([2.0, -3.4]), 4.2, 10_000, noise=0.5, seed=0)

    design = torch.cat([X, torch.ones(len(X), 1)], dim=1)
    found = torch.linalg.lstsq(design, y).solution

    torch.testing.assert_close(found.flatten(), torch.tensor([2.0, -3.4, 4.2]), atol=0.02, rtol=0)
    assert (y - design @ found).std().item() == pytest.approx(0.5, rel=0.03)


def test_the_features_are_standard_normal() -> None:
    X, _ = synthetic_regression([1.0, 2.0, 3.0], 0, 10_000, seed=0)

    torch.testing.assert_close(X.mean(0), torch.zeros(3), atol=0.04, rtol=0)
    torch.testing.assert_close(X.T.cov(), torch.eye(3), atol=0.06, rtol=0)


def test_a_list_a_row_and_a_column_of_weights_are_one_rule() -> None:
    _, expected = synthetic_regression([1, 2], 3, 5, seed=0)

    for w in (torch.tensor([1, 2]), torch.tensor([[1.0], [2.0]])):
        torch.testing.assert_close(synthetic_regression(w, 3, 5, seed=0)[1], expected)


def test_weights_of_another_shape_are_named() -> None:
    with pytest.raises(ValueError, match=r"w is \(2, 3\): it is \(features,\), one weight for each feature"):
        synthetic_regression(torch.zeros(2, 3), 0, 5)


def test_a_negative_number_of_examples_is_named() -> None:
    with pytest.raises(ValueError, match="num_examples is 0 or more, not -1"):
        synthetic_regression([1.0], 0, -1)


def test_a_seed_leaves_torchs_own_generator_alone() -> None:
    torch.manual_seed(1)
    expected = torch.rand(3)

    torch.manual_seed(1)
    first, second = synthetic_regression([1.0], 0, 5, seed=7), synthetic_regression([1.0], 0, 5, seed=7)
    polynomial([1.0], 5, 5, seed=7)

    torch.testing.assert_close(first, second, atol=0, rtol=0)
    torch.testing.assert_close(torch.rand(3), expected, atol=0, rtol=0)


def test_without_a_seed_torchs_own_generator_is_used() -> None:
    torch.manual_seed(1)
    regression, powers = synthetic_regression([1.0], 0, 5), polynomial([1.0], 3, 2)

    torch.manual_seed(1)

    torch.testing.assert_close(synthetic_regression([1.0], 0, 5), regression, atol=0, rtol=0)
    torch.testing.assert_close(polynomial([1.0], 3, 2), powers, atol=0, rtol=0)


def test_the_features_of_a_polynomial_are_powers_over_factorials() -> None:
    features, *_ = polynomial([1.0], 30, 0, seed=0)

    x = features[:, 1]
    expected = torch.stack([x**i / math.factorial(i) for i in range(20)], dim=1)

    torch.testing.assert_close(features, expected, rtol=1e-4, atol=1e-7)


def test_high_powers_stay_finite() -> None:
    features, *_ = polynomial([1.0], 100, 0, max_degree=200, seed=0)

    assert features.isfinite().all()


def test_missing_coefficients_of_a_polynomial_are_zero() -> None:
    train_X, test_X, train_y, test_y = polynomial([5, 1.2, -3.4], 20, 10, noise=0, seed=0)

    for X, y in ((train_X, train_y), (test_X, test_y)):
        torch.testing.assert_close(y, (5 + 1.2 * X[:, 1] - 3.4 * X[:, 2])[:, None])


def test_the_noise_of_a_polynomial_has_its_standard_deviation() -> None:
    *_, labels, _ = polynomial([], 10_000, 0, noise=0.3, seed=0)

    assert labels.std().item() == pytest.approx(0.3, rel=0.03)


def test_a_polynomial_is_split_into_training_and_test_data() -> None:
    shapes = [tuple(part.shape) for part in polynomial([1.0], 7, 3, max_degree=4)]

    assert shapes == [(7, 4), (3, 4), (7, 1), (3, 1)]


def test_more_coefficients_than_features_are_named() -> None:
    with pytest.raises(ValueError, match="3 coefficients for 2 features: raise max_degree or drop coefficients"):
        polynomial([1.0, 2.0, 3.0], 5, 5, max_degree=2)


@pytest.mark.parametrize("sizes", [(-1, 5), (5, -2)])
def test_negative_sizes_of_a_polynomial_are_named(sizes: tuple[int, int]) -> None:
    with pytest.raises(ValueError, match=f"num_train and num_test are 0 or more, not {sizes[0]} and {sizes[1]}"):
        polynomial([1.0], *sizes)


def test_a_polynomial_without_features_is_refused() -> None:
    with pytest.raises(ValueError, match="max_degree is 1 or more, not 0"):
        polynomial([], 5, 5, max_degree=0)
