"""When the data in use are not the data of training: how to notice, how to weigh, how to keep up."""

import math
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

import torch
from torch import Tensor, nn

from .train import Batch, evaluate_accuracy

# At this condition number of P(prediction | label), an error of 1 % in the counts can double a weight.
_WORST_CONDITION = 100


def covariate_shift_weights(X_source: Tensor, X_target: Tensor, clip: float | None = None) -> Tensor:
    """The weight P_target(x) / P_source(x) of each source example, with mean 1.

    A logistic regression learns to tell target from source: its odds, times the ratio of the two sample sizes, are the
    ratio of the densities. With more features than examples it always can, and the weights mean little.

    X_source, X_target: (examples, features) or images (examples, channels, height, width). clip: the largest ratio,
    before the weights are divided by their mean; a few huge weights make an estimate that hangs on a few examples.
    Returns float32 (source examples,) on the device of X_source. Raises ValueError where the shapes of an example
    differ, one of the two is empty or clip is not positive. Source: Bickel et al. 2009; Sugiyama et al. 2007.

    >>> source, target = torch.tensor([[0.0], [1.0], [2.0]]), torch.tensor([[1.0], [2.0], [3.0]])
    >>> weights = d2l.covariate_shift_weights(source, target)
    >>> weights.argmax().item(), round(weights.mean().item(), 3)
    (2, 1.0)
    """
    _check_examples("X_source", X_source, "X_target", X_target)
    if clip is not None and clip <= 0:
        raise ValueError(f"clip is the largest ratio, above 0, not {clip}")
    from sklearn.linear_model import LogisticRegression
    from sklearn.pipeline import make_pipeline
    from sklearn.preprocessing import StandardScaler

    source, target = (X.detach().flatten(1).float().cpu() for X in (X_source, X_target))
    is_target = torch.cat([torch.zeros(len(source)), torch.ones(len(target))])
    # On one scale, the penalty of the regression weighs no feature more than another.
    classifier = make_pipeline(StandardScaler(), LogisticRegression(max_iter=1000))
    classifier.fit(torch.cat([source, target]).numpy(), is_target.numpy())
    log_odds = torch.as_tensor(classifier.decision_function(source.numpy()), dtype=torch.float64)
    ratio = (log_odds.exp() * len(source) / len(target)).clamp(max=clip if clip is not None else math.inf)
    return (ratio / ratio.mean()).float().to(X_source.device)


def label_shift_weights(confusion: Tensor, predicted: Tensor) -> Tensor:
    """The weight q(y) / p(y) of each class, from what a classifier predicts on target data without labels.

    Solves C w = mu, where C holds the joint frequencies of predictions and labels in source data, and mu the
    frequencies of predictions in target data; a negative weight, which only noise gives, becomes 0.

    confusion: (classes, classes) counts as ``confusion_matrix`` gives them, predictions in rows, on source data that
    the classifier was not trained on. predicted: (classes,), how often each class is predicted on target data, as
    counts or frequencies. Returns float32 (classes,) on the device of confusion.
    Raises ValueError where the shapes disagree, nothing was predicted, a class has no example, or the classifier cannot
    tell two classes apart: the matrix of P(prediction given label) has a condition number above 100.
    Source: Lipton et al. 2018.

    >>> confusion = torch.tensor([[40, 10], [10, 40]])  # as many of class 0 as of class 1
    >>> d2l.label_shift_weights(confusion, torch.tensor([35, 65]))  # now one to three
    tensor([0.5000, 1.5000])
    """
    if confusion.ndim != 2 or confusion.shape[0] != confusion.shape[1] or predicted.shape != confusion.shape[:1]:
        raise ValueError(
            f"confusion is {tuple(confusion.shape)} and predicted {tuple(predicted.shape)}: "
            "they are (classes, classes) and (classes,), counts of the same classes"
        )
    joint, mu = confusion.cpu().double(), predicted.cpu().double()
    if mu.sum() <= 0:
        raise ValueError(f"predicted sums to {mu.sum():g}: it holds the counts or frequencies of the predicted classes")
    of_label = joint.sum(0)
    if not of_label.all():
        missing = int((of_label == 0).nonzero()[0])
        raise ValueError(f"class {missing} has no example in confusion: its column sums to 0; add held-out data of it")
    # C = P(prediction | label) p(label), so w = q / p; the first factor alone says how well the classes are told apart.
    given_label = joint / of_label
    _, sizes, directions = torch.linalg.svd(given_label)
    if sizes[0] > _WORST_CONDITION * sizes[-1]:
        blind = directions[-1]  # a change of q in this direction hardly shows in mu: one class for another
        a, b = sorted([int(blind.argmax()), int(blind.argmin())])
        raise ValueError(
            f"the classifier cannot tell classes {a} and {b} apart (condition number {sizes[0] / sizes[-1]:.3g}, "
            f"above {_WORST_CONDITION}): train a better one or merge the classes"
        )
    q = torch.linalg.solve(given_label, mu / mu.sum())
    return (q / (of_label / of_label.sum())).clamp(min=0).float().to(confusion.device)


def weighted_risk(losses: Tensor, weights: Tensor) -> Tensor:
    """The mean of the losses times their weights: with the right weights, the expected loss under the target's data.

    losses, weights: (batch,). Returns a tensor without axes, through which gradients flow.
    Raises ValueError where the shapes differ. Source: Shimodaira 2000.

    >>> d2l.weighted_risk(torch.tensor([1.0, 3.0]), torch.tensor([0.5, 1.5]))
    tensor(2.5000)
    """
    if losses.shape != weights.shape:
        raise ValueError(
            f"losses are {tuple(losses.shape)} and weights {tuple(weights.shape)}: give one weight for each loss "
            '(a loss for each example comes with reduction="none")'
        )
    return (losses * weights).mean()


def drift_stream(
    num_batches: int, batch_size: int, degrees: float = 90.0, seed: int | None = None
) -> Iterator[tuple[Tensor, Tensor]]:
    """Batches (X, y) of two classes in the plane whose boundary turns: P(y given x) drifts, P(x) stays.

    X: (batch_size, 2), standard normal; y: int64 (batch_size,), 1 on one side of a line through the origin. The line
    turns evenly, by ``degrees`` from the first batch to the last. A net that knows the first line alone is right at
    the rate 1 - angle / 180: after the 90 degrees of the default, it is at chance.
    seed: None draws from torch's own generator. Raises ValueError where a size is below 1.

    >>> batches = list(d2l.drift_stream(10, 32, seed=0))
    >>> len(batches), batches[0][0].shape, batches[0][1].shape
    (10, torch.Size([32, 2]), torch.Size([32]))
    """
    if num_batches < 1 or batch_size < 1:
        raise ValueError(f"num_batches and batch_size are 1 or more, not {num_batches} and {batch_size}")
    generator = None if seed is None else torch.Generator().manual_seed(seed)

    def batches() -> Iterator[tuple[Tensor, Tensor]]:  # apart, so that wrong sizes are told at once
        for angle in torch.linspace(0, math.radians(degrees), num_batches):
            X = torch.randn(batch_size, 2, generator=generator)
            yield X, (X @ torch.stack([angle.cos(), angle.sin()]) > 0).long()

    return batches()


def update_online(net: nn.Module, stream: Iterable[Batch], lr: float) -> list[float]:
    """Tests the net on each batch, then takes one step of gradient descent on it; with lr=0 the net stays as it is.

    stream: batches of X (batch, ...) and y int64 (batch,); net(X): (batch, classes) scores. The loss is cross-entropy.
    Returns the accuracy on each batch, from 0 to 1, in evaluation mode and before the step: every answer is for data
    that the net has not seen. Raises ValueError where lr is negative or a batch is empty.
    Source: Gama et al. 2013, "On evaluating stream learning algorithms" (prequential error).

    >>> net = nn.Linear(2, 2)
    >>> before_each_step = d2l.update_online(net, d2l.drift_stream(100, 32, seed=0), lr=1.0)
    >>> len(before_each_step), before_each_step[-1] > 0.8
    (100, True)
    """
    optimizer, loss = torch.optim.SGD(net.parameters(), lr=lr), nn.CrossEntropyLoss()
    device = next(net.parameters()).device
    rates = []
    for X, y in stream:
        X, y = X.to(device), y.to(device)
        rates.append(evaluate_accuracy(net, [(X, y)], device))
        if lr > 0:  # at 0 not even the statistics of batch normalisation may move
            net.train()
            optimizer.zero_grad()
            loss(net(X), y).backward()
            optimizer.step()
    return rates


@dataclass(frozen=True)
class TwoSampleTest:
    """What a two-sample test found.

    statistic: the squared distance of the two samples, from 0. p_value: how often samples of one distribution are at
    least as far apart, by chance alone.

    >>> d2l.two_sample_test(torch.zeros(5, 2), torch.zeros(5, 2)).p_value
    1.0
    """

    statistic: float
    p_value: float


@torch.no_grad()
def two_sample_test(X: Tensor, Y: Tensor, num_permutations: int = 200, seed: int | None = 0) -> TwoSampleTest:
    """Whether two samples come from one distribution: the maximum mean discrepancy, and a permutation test on it.

    The statistic is the squared distance of the two means in the feature space of a Gaussian kernel, whose width is the
    median distance between different points of both samples; it sees any difference, in spread as well as in mean.
    The p-value is (1 + permutations that are at least as far apart) / (1 + num_permutations): never 0, and ties count.

    X: (n, features) or images (n, channels, height, width); Y: (m, ...), likewise. seed: None draws from torch's own
    generator. Memory grows with the square of n + m: about 100 MB for 1,000 examples each, 2.4 GB for 5,000; give a
    random part of a larger sample. Raises ValueError where the shapes of an example differ, a sample is empty or
    num_permutations is below 1. Source: Gretton et al. 2012, eq. 5 and section 8.

    >>> X, Y = torch.linspace(-1, 1, 50)[:, None], torch.linspace(-3, 3, 50)[:, None]  # one mean, two spreads
    >>> d2l.two_sample_test(X, Y).p_value < 0.05
    True
    """
    _check_examples("X", X, "Y", Y)
    if num_permutations < 1:
        raise ValueError(f"num_permutations is 1 or more, not {num_permutations}")
    Z = torch.cat([X, Y]).flatten(1).float()
    # By differences: a matrix product is faster, but would leave equal points a little apart.
    distances = torch.cdist(Z, Z, compute_mode="donot_use_mm_for_euclid_dist")
    between = distances[distances > 0]
    width = between.median() if len(between) else 1.0  # all points equal: any width will do
    kernel = (distances / width).square_().div_(-2).exp_()
    generator = None if seed is None else torch.Generator().manual_seed(seed)
    orders = torch.rand(len(Z), num_permutations, generator=generator).argsort(0)
    orders = torch.cat([torch.arange(len(Z))[:, None], orders], dim=1)  # first the samples as they are
    # A column holds 1/n for the points that are X there and -1/m for the others: a' K a is the squared distance.
    signs = torch.where(orders < len(X), 1 / len(X), -1 / len(Y)).to(kernel)
    statistics = (signs * (kernel @ signs)).sum(0)
    as_far = (statistics[1:] >= statistics[0] - 1e-6).sum()  # rounding must not break a tie
    return TwoSampleTest(max(float(statistics[0]), 0.0), (1 + int(as_far)) / (1 + num_permutations))


def _check_examples(name: str, X: Tensor, other: str, Y: Tensor) -> None:
    if X.ndim < 2 or X.shape[1:] != Y.shape[1:] or not (len(X) and len(Y)):
        raise ValueError(
            f"{name} is {tuple(X.shape)} and {other} {tuple(Y.shape)}: "
            "both are (examples, features), one example or more, with the same features"
        )
