"""Shift: weights against exact ratios, the test against its own promise, the stream against its geometry."""

import copy
import itertools
import math
import statistics

import pytest
import torch
from torch import Tensor, nn

import dlcourse as d2l
from dlcourse.metrics import confusion_matrix
from dlcourse.shift import (
    TwoSampleTest,
    covariate_shift_weights,
    drift_stream,
    label_shift_weights,
    two_sample_test,
    update_online,
    weighted_risk,
)


def noise(*shape: int, seed: int = 0) -> Tensor:
    return torch.randn(shape, generator=torch.Generator().manual_seed(seed))


def test_covariate_weights_are_the_ratio_of_two_gaussians() -> None:
    """N(1, 1) over N(0, 1) is exp(x - 1/2): its logarithm is linear, so a logistic regression can find it."""
    source, target = noise(4000, 1, seed=1), noise(4000, 1, seed=2) + 1

    weights = covariate_shift_weights(source, target)

    exact = (source.flatten() - 0.5).exp()
    torch.testing.assert_close(weights, exact / exact.mean(), rtol=0.2, atol=0)


def test_covariate_weights_move_the_mean_of_the_source_to_the_targets() -> None:
    source, target = noise(4000, 2, seed=1), noise(4000, 2, seed=2) + torch.tensor([0.8, -0.5])

    weights = covariate_shift_weights(source, target)

    torch.testing.assert_close((weights[:, None] * source).mean(0), target.mean(0), atol=0.1, rtol=0)


def test_covariate_weights_have_mean_one() -> None:
    weights = covariate_shift_weights(noise(300, 2), noise(100, 2, seed=1) + 1, clip=2)

    assert weights.mean().item() == pytest.approx(1, abs=1e-5)


def test_without_a_shift_covariate_weights_are_one() -> None:
    X = noise(200, 3)

    torch.testing.assert_close(covariate_shift_weights(X, X), torch.ones(200), atol=1e-3, rtol=0)


@pytest.mark.parametrize(("n", "m"), [(6000, 1500), (1500, 6000)])
def test_the_sizes_of_the_samples_do_not_change_where_a_ratio_is_clipped(n: int, m: int) -> None:
    source, target = noise(n, 1, seed=1), noise(m, 1, seed=2) + 1

    weights = covariate_shift_weights(source, target, clip=2)

    exact = (source.flatten() - 0.5).exp().clamp(max=2)
    torch.testing.assert_close(weights, exact / exact.mean(), rtol=0.25, atol=0)


def test_the_unit_of_a_feature_does_not_change_covariate_weights() -> None:
    source, target = noise(50, 2), noise(50, 2, seed=1) + 1

    weights = covariate_shift_weights(source, target)

    units = torch.tensor([1e4, 1e-4])
    torch.testing.assert_close(covariate_shift_weights(source * units, target * units), weights, rtol=1e-2, atol=0)


def test_images_are_weighed_pixel_by_pixel() -> None:
    source, target = noise(60, 1, 4, 3), noise(50, 1, 4, 3, seed=1) + 0.5

    weights = covariate_shift_weights(source, target)

    torch.testing.assert_close(weights, covariate_shift_weights(source.flatten(1), target.flatten(1)))
    assert weights.dtype == torch.float32


@pytest.mark.parametrize(("source", "target"), [((3, 2), (4, 3)), ((3,), (3,)), ((0, 2), (4, 2)), ((3, 2), (0, 2))])
def test_samples_that_do_not_match_are_named(source: tuple[int, ...], target: tuple[int, ...]) -> None:
    with pytest.raises(ValueError, match="with the same features") as weights_error:
        covariate_shift_weights(torch.zeros(source), torch.zeros(target))
    with pytest.raises(ValueError, match="with the same features") as test_error:
        two_sample_test(torch.zeros(source), torch.zeros(target))

    remedy = "both are (examples, features), one example or more, with the same features"
    assert str(weights_error.value) == f"X_source is {source} and X_target {target}: {remedy}"
    assert str(test_error.value) == f"X is {source} and Y {target}: {remedy}"


def test_a_ratio_is_clipped_above_zero() -> None:
    with pytest.raises(ValueError, match="clip is the largest ratio, above 0, not 0"):
        covariate_shift_weights(torch.zeros(2, 1), torch.ones(2, 1), clip=0)


CONFUSION = torch.tensor([[80, 5, 6], [15, 40, 4], [5, 5, 40]])  # columns: 100 of class 0, 50 of 1, 50 of 2


@pytest.mark.parametrize("q", [[0.5, 0.25, 0.25], [0.1, 0.1, 0.8], [0.0, 1.0, 0.0]])
def test_label_weights_are_exact_when_predictions_follow_the_confusion(q: list[float]) -> None:
    given_label = CONFUSION / CONFUSION.sum(0)

    weights = label_shift_weights(CONFUSION, given_label @ torch.tensor(q))

    torch.testing.assert_close(weights, torch.tensor(q) / torch.tensor([0.5, 0.25, 0.25]), atol=1e-5, rtol=0)


def test_label_weights_solve_the_papers_equation() -> None:
    joint, mu = CONFUSION / CONFUSION.sum(), torch.tensor([0.3, 0.3, 0.4])

    torch.testing.assert_close(joint @ label_shift_weights(CONFUSION, mu), mu)


def test_label_weights_are_found_from_samples() -> None:
    """A classifier that is right for seven in ten; classes 1 to 1 to 1 in source data, 1 to 2 to 7 in target data."""
    generator = torch.Generator().manual_seed(0)
    given_label = torch.full((3, 3), 0.15) + 0.55 * torch.eye(3)

    def draw(frequencies: list[float], n: int) -> tuple[Tensor, Tensor]:
        y = torch.multinomial(torch.tensor(frequencies), n, replacement=True, generator=generator)
        return torch.multinomial(given_label.T[y], 1, generator=generator).flatten(), y

    source_predicted, source_labels = draw([1 / 3, 1 / 3, 1 / 3], 20_000)
    target_predicted, _ = draw([0.1, 0.2, 0.7], 20_000)

    weights = label_shift_weights(confusion_matrix(source_predicted, source_labels), target_predicted.bincount())

    torch.testing.assert_close(weights, torch.tensor([0.3, 0.6, 2.1]), atol=0.08, rtol=0)


def test_counts_and_frequencies_of_predictions_give_the_same_label_weights() -> None:
    counts = torch.tensor([30, 50, 20])

    torch.testing.assert_close(label_shift_weights(CONFUSION, counts), label_shift_weights(CONFUSION, counts / 100))


def test_a_negative_label_weight_becomes_zero() -> None:
    """Predictions that no mixture of the classes can give: too few of class 0."""
    weights = label_shift_weights(torch.tensor([[40, 10], [10, 40]]), torch.tensor([0, 100]))

    assert weights[0].item() == 0


def test_a_classifier_that_cannot_tell_two_classes_apart_is_refused() -> None:
    confusion = torch.tensor([[90, 3, 5], [4, 50, 100], [6, 47, 94]])  # labels 1 and 2 are predicted alike

    with pytest.raises(
        ValueError,
        match=r"the classifier cannot tell classes 1 and 2 apart \(condition number \S+, above 100\): "
        "train a better one or merge the classes",
    ):
        label_shift_weights(confusion, torch.tensor([1, 1, 1]))


def test_a_classifier_that_always_says_the_same_is_refused() -> None:
    with pytest.raises(ValueError, match="cannot tell classes 0 and 1 apart"):
        label_shift_weights(torch.tensor([[50, 50], [0, 0]]), torch.tensor([10, 0]))


def test_a_rare_class_is_no_reason_to_refuse() -> None:
    """The joint matrix has the condition number 10,000 here, but the classes are told apart."""
    weights = label_shift_weights(torch.tensor([[100_000, 1], [0, 9]]), torch.tensor([55, 45]))

    assert weights.isfinite().all()


def test_a_class_without_held_out_examples_is_named() -> None:
    with pytest.raises(ValueError, match="class 1 has no example in confusion: its column sums to 0; add held-out"):
        label_shift_weights(torch.tensor([[5, 0], [1, 0]]), torch.tensor([1, 1]))


@pytest.mark.parametrize(("confusion", "predicted"), [((2, 3), (2,)), ((3, 3), (2,)), ((3,), (3,)), ((2, 2), (2, 1))])
def test_label_weights_name_both_shapes(confusion: tuple[int, ...], predicted: tuple[int, ...]) -> None:
    with pytest.raises(ValueError, match="counts of the same classes") as error:
        label_shift_weights(torch.ones(confusion), torch.ones(predicted))

    assert str(error.value) == (
        f"confusion is {confusion} and predicted {predicted}: "
        "they are (classes, classes) and (classes,), counts of the same classes"
    )


def test_label_weights_need_predictions() -> None:
    with pytest.raises(ValueError, match="predicted sums to 0: it holds the counts or frequencies of the predicted"):
        label_shift_weights(torch.eye(2), torch.zeros(2))


def test_weighted_risk_is_the_mean_of_losses_times_weights() -> None:
    """Not divided by the sum of the weights: (1·0.5 + 3·1) / 2."""
    assert weighted_risk(torch.tensor([1.0, 3.0]), torch.tensor([0.5, 1.0])).item() == 1.75


def test_gradients_flow_through_the_weighted_risk() -> None:
    losses = torch.ones(4, requires_grad=True)

    weighted_risk(losses, torch.tensor([0.0, 1.0, 2.0, 3.0])).backward()

    torch.testing.assert_close(losses.grad, torch.tensor([0.0, 0.25, 0.5, 0.75]))


@pytest.mark.parametrize(("losses", "weights"), [((), (4,)), ((4, 1), (4,))])
def test_weighted_risk_does_not_broadcast(losses: tuple[int, ...], weights: tuple[int, ...]) -> None:
    with pytest.raises(ValueError, match='a loss for each example comes with reduction="none"') as error:
        weighted_risk(torch.ones(losses), torch.ones(weights))

    assert f"losses are {losses} and weights {weights}: give one weight for each loss" in str(error.value)


def test_the_boundary_turns_evenly_from_the_first_batch_to_the_last() -> None:
    for step, (X, y) in enumerate(drift_stream(5, 200, degrees=180, seed=0)):
        angle = step * math.pi / 4
        side = X[:, 0] * math.cos(angle) + X[:, 1] * math.sin(angle)
        sure = side.abs() > 1e-5
        assert y[sure].tolist() == (side[sure] > 0).long().tolist()


def test_the_points_of_the_stream_do_not_drift() -> None:
    batches = [X for X, _ in drift_stream(10, 2000, seed=0)]

    for X in (torch.cat(batches[:5]), torch.cat(batches[5:])):
        torch.testing.assert_close(X.mean(0), torch.zeros(2), atol=0.04, rtol=0)
        torch.testing.assert_close(X.T.cov(), torch.eye(2), atol=0.05, rtol=0)


def test_a_seed_gives_the_same_stream_again() -> None:
    first, second, other = (list(drift_stream(3, 8, seed=seed)) for seed in (0, 0, 1))

    torch.testing.assert_close(first, second, atol=0, rtol=0)
    assert not torch.equal(first[0][0], other[0][0])


@pytest.mark.parametrize("sizes", [(0, 4), (3, 0)])
def test_a_stream_without_examples_is_refused_at_once(sizes: tuple[int, int]) -> None:
    with pytest.raises(ValueError, match=f"num_batches and batch_size are 1 or more, not {sizes[0]} and {sizes[1]}"):
        drift_stream(*sizes)


def net_that_knows_the_first_line() -> nn.Module:
    net = nn.Linear(2, 2)
    with torch.no_grad():
        net.weight.copy_(torch.tensor([[-3.0, 0.0], [3.0, 0.0]]))
        net.bias.zero_()
    return net


def test_a_net_that_learns_online_keeps_up_where_a_frozen_one_falls_to_chance() -> None:
    net = net_that_knows_the_first_line()
    frozen = copy.deepcopy(net)

    online_rates = update_online(net, drift_stream(200, 64, seed=0), lr=1.0)
    frozen_rates = update_online(frozen, drift_stream(200, 64, seed=0), lr=0)

    assert len(online_rates) == len(frozen_rates) == 200
    assert statistics.mean(frozen_rates[:10]) > 0.95
    assert statistics.mean(frozen_rates[-10:]) == pytest.approx(0.5, abs=0.06)
    assert statistics.mean(online_rates[-50:]) > 0.92


def test_a_batch_is_tested_before_the_net_learns_from_it() -> None:
    """Always class 1 at first: wrong on every example of class 0, right on them after one large step."""
    net = nn.Linear(1, 2)
    with torch.no_grad():
        net.weight.zero_()
        net.bias.copy_(torch.tensor([0.0, 1.0]))
    batch = torch.ones(4, 1), torch.zeros(4, dtype=torch.int64)

    assert update_online(net, [batch, batch], lr=10.0) == [0.0, 1.0]


def test_online_learning_takes_one_step_of_gradient_descent_a_batch() -> None:
    net = nn.Linear(2, 2)
    weight, bias = net.weight.detach().clone(), net.bias.detach().clone()
    batches = [(noise(8, 2, seed=seed), torch.tensor([0, 1] * 4)) for seed in (1, 2)]

    update_online(net, batches, lr=0.3)

    for X, y in batches:
        # the gradient of the cross-entropy with respect to the scores is softmax - one-hot, over the batch
        slope = ((X @ weight.T + bias).softmax(1) - nn.functional.one_hot(y)) / len(y)
        weight, bias = weight - 0.3 * slope.T @ X, bias - 0.3 * slope.sum(0)
    torch.testing.assert_close(net.weight.detach(), weight)
    torch.testing.assert_close(net.bias.detach(), bias)


@pytest.mark.parametrize("training", [True, False])
def test_with_a_rate_of_zero_nothing_in_the_net_moves(training: bool) -> None:
    net = nn.Sequential(nn.BatchNorm1d(2), nn.Linear(2, 2)).train(training)
    before = copy.deepcopy(net.state_dict())

    update_online(net, drift_stream(3, 8, seed=0), lr=0)

    torch.testing.assert_close(dict(net.state_dict()), dict(before), atol=0, rtol=0)
    assert net.training is training


def test_a_net_is_tested_online_in_evaluation_mode() -> None:
    net = nn.Sequential(net_that_knows_the_first_line(), nn.Dropout(0.9))

    rates = update_online(net, drift_stream(20, 64, degrees=0, seed=0), lr=1e-6)

    assert rates == [1.0] * 20


def test_a_net_learns_online_in_training_mode() -> None:
    """Batch normalisation takes its statistics from the batches that it learns from, and from these alone."""
    net = nn.Sequential(nn.BatchNorm1d(2), nn.Linear(2, 2)).eval()

    update_online(net, drift_stream(3, 8, seed=0), lr=0.1)

    assert net[0].num_batches_tracked.item() == 3


def test_a_negative_rate_is_refused() -> None:
    with pytest.raises(ValueError, match=r"learning rate: -0\.1"):
        update_online(nn.Linear(2, 2), drift_stream(2, 4), lr=-0.1)


def mmd(X: Tensor, Y: Tensor) -> float:
    """Gretton et al. 2012, eq. 5, one pair of points after another."""
    Z = [*X, *Y]
    width = statistics.median_low([(a - b).norm().item() for a, b in itertools.combinations(Z, 2)])

    def mean_kernel(P: Tensor, Q: Tensor) -> float:
        return statistics.mean(math.exp(-((p - q).norm().item() ** 2) / (2 * width**2)) for p in P for q in Q)

    return mean_kernel(X, X) + mean_kernel(Y, Y) - 2 * mean_kernel(X, Y)


def test_the_statistic_of_two_points_is_known_on_paper() -> None:
    """One point each: their distance is the width, so k = exp(-1/2) between them and 1 within."""
    result = two_sample_test(torch.tensor([[0.0]]), torch.tensor([[7.0]]))

    assert result.statistic == pytest.approx(2 - 2 * math.exp(-0.5), abs=1e-6)


def test_the_statistic_is_that_of_a_slow_loop() -> None:
    X, Y = noise(7, 3, seed=1), noise(5, 3, seed=2) + 1

    assert two_sample_test(X, Y).statistic == pytest.approx(mmd(X, Y), abs=1e-5)


def test_the_p_value_is_the_share_of_all_splits_that_are_as_far_apart() -> None:
    """Four points and three can be split in 35 ways: 5,000 permutations come close to trying all."""
    X, Y = noise(4, 1, seed=3), noise(3, 1, seed=4) + 1
    Z = torch.cat([X, Y])
    splits = [[*some, *(set(range(7)) - set(some))] for some in itertools.combinations(range(7), 4)]
    exact = statistics.mean(mmd(Z[split[:4]], Z[split[4:]]) >= mmd(X, Y) - 1e-6 for split in splits)

    assert 0.05 < exact < 0.95
    assert two_sample_test(X, Y, num_permutations=5000).p_value == pytest.approx(exact, abs=0.03)


def test_without_a_shift_alarms_are_as_rare_as_promised() -> None:
    """Of 200 tests, 5 % and 50 % raise an alarm at these levels; the bounds hold 99 % of the binomial distribution."""
    generator = torch.Generator().manual_seed(0)

    def draw(n: int) -> Tensor:
        return torch.randn(n, 2, generator=generator)

    p_values = [two_sample_test(draw(30), draw(20), num_permutations=99).p_value for _ in range(200)]

    assert 3 <= sum(p <= 0.05 for p in p_values) <= 19
    assert 82 <= sum(p <= 0.5 for p in p_values) <= 118


def test_a_shift_of_the_mean_is_seen() -> None:
    assert two_sample_test(noise(100, 2, seed=1), noise(100, 2, seed=2) + 0.6).p_value < 0.01


def test_a_shift_of_the_spread_alone_is_seen() -> None:
    X, Y = noise(100, 2, seed=1), 2 * noise(100, 2, seed=2)

    assert two_sample_test(X - X.mean(0), Y - Y.mean(0)).p_value < 0.01


def test_the_two_samples_may_change_places() -> None:
    X, Y = noise(40, 2, seed=1), noise(30, 2, seed=2) + 0.3

    there, back = (two_sample_test(*pair, num_permutations=2000) for pair in ((X, Y), (Y, X)))

    assert there.statistic == pytest.approx(back.statistic, abs=1e-6)
    assert there.p_value == pytest.approx(back.p_value, abs=0.03)


def test_ties_count_as_far_apart() -> None:
    """Every split of equal points ties with the samples as they are."""
    for value in (0.0, 0.1, 1e4):
        X, Y = torch.full((30, 2), value), torch.full((20, 2), value)
        assert two_sample_test(X, Y).p_value == 1.0


def test_the_smallest_p_value_is_not_zero() -> None:
    assert two_sample_test(noise(50, 1), noise(50, 1, seed=1) + 9, num_permutations=19).p_value == 1 / 20


def test_images_and_whole_numbers_can_be_tested() -> None:
    images = (noise(12, 1, 3, 3) * 10).long()
    others = (noise(12, 1, 3, 3, seed=1) * 10).long()

    result = two_sample_test(images, others)

    assert result == two_sample_test(images.flatten(1).float(), others.flatten(1).float())


def test_a_far_origin_does_not_hide_a_shift() -> None:
    X, Y = noise(50, 2, seed=1), noise(50, 2, seed=2) + 1

    near, far = two_sample_test(X, Y), two_sample_test(X + 10_000, Y + 10_000)

    assert far.statistic == pytest.approx(near.statistic, rel=1e-2)


def test_a_seed_gives_the_same_p_value_again() -> None:
    X, Y = noise(20, 2, seed=1), noise(20, 2, seed=2)
    torch.manual_seed(0)
    first = two_sample_test(X, Y)
    torch.manual_seed(1)

    assert isinstance(first, TwoSampleTest)
    assert two_sample_test(X, Y) == first
    assert two_sample_test(X, Y, seed=5) != first


def test_a_test_needs_permutations() -> None:
    with pytest.raises(ValueError, match="num_permutations is 1 or more, not 0"):
        two_sample_test(torch.zeros(2, 1), torch.ones(2, 1), num_permutations=0)


def test_two_hundred_examples_each_are_tested_within_a_second() -> None:
    X, Y = noise(200, 10, seed=1), noise(200, 10, seed=2)
    timer = d2l.Timer()

    two_sample_test(X, Y)

    assert timer.stop() < 1
