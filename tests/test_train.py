"""Training: what it reaches, what it leaves alone, and what it refuses."""

from collections.abc import Iterator

import pytest
import torch
from torch import nn
from torch.utils.data import DataLoader, IterableDataset

import dlcourse as d2l
from dlcourse.train import Batch


def linear_net(seed: int = 0) -> nn.Sequential:
    torch.manual_seed(seed)
    return nn.Sequential(nn.Flatten(), nn.Linear(784, 10))


def weights(net: nn.Module) -> list[torch.Tensor]:
    return [p.detach().clone() for p in net.parameters()]


def few_batches(n: int = 3) -> list[Batch]:
    generator = torch.Generator().manual_seed(1)
    return [(torch.rand(8, 1, 28, 28, generator=generator), torch.arange(8)) for _ in range(n)]


def same(a: list[torch.Tensor], b: list[torch.Tensor]) -> bool:
    return all(torch.equal(p, q) for p, q in zip(a, b, strict=True))


def test_fit_learns_the_digits() -> None:
    train_iter, test_iter = d2l.load_data(batch_size=32)

    history = d2l.fit(linear_net(), train_iter, test_iter, epochs=5, lr=0.1, seed=0)

    assert history.test_acc[-1] > 0.9
    assert history.loss[-1] < history.loss[0]
    assert (len(history.loss), history.examples) == (5, 5 * 1437)
    assert history.examples_per_second > 0


def test_the_same_seed_gives_the_same_bits() -> None:
    train_iter, _ = d2l.load_data()

    nets = [linear_net(), linear_net()]
    histories = [d2l.fit(net, train_iter, epochs=1, lr=0.1, seed=4) for net in nets]

    assert same(weights(nets[0]), weights(nets[1]))
    assert histories[0].loss == histories[1].loss


def test_fit_starts_from_the_weights_that_it_is_given() -> None:
    net = linear_net()
    before = weights(net)

    d2l.fit(net, few_batches(), epochs=1, lr=1e-12)

    assert all(torch.allclose(p, q, atol=1e-6) for p, q in zip(weights(net), before, strict=True))


@pytest.mark.parametrize("given", [{}, {"lr": 0.1, "optimizer": torch.optim.SGD(nn.Linear(1, 1).parameters(), lr=1)}])
def test_fit_wants_a_learning_rate_or_an_optimizer(given: dict) -> None:
    with pytest.raises(ValueError, match="give either lr="):
        d2l.fit(linear_net(), few_batches(), **given)


def test_losses_of_each_example_give_what_their_mean_gives() -> None:
    nets = [linear_net(), linear_net()]

    for net, reduction in zip(nets, ("mean", "none"), strict=True):
        d2l.fit(net, few_batches(), epochs=2, lr=0.1, loss=nn.CrossEntropyLoss(reduction=reduction))

    torch.testing.assert_close(weights(nets[0]), weights(nets[1]))


def test_an_optimizer_of_ones_own_is_used() -> None:
    net = linear_net()

    d2l.fit(net, few_batches(), epochs=1, optimizer=torch.optim.Adam(net.parameters(), lr=0.01))

    assert not same(weights(net), weights(linear_net()))


@pytest.mark.parametrize("n", [1, 2, 4])
def test_fewer_than_five_batches_are_enough(n: int) -> None:
    assert len(d2l.fit(linear_net(), few_batches(n), epochs=2, lr=0.1).loss) == 2


def test_no_batch_is_an_error_with_a_name() -> None:
    with pytest.raises(ValueError, match="train_iter gave no batch: there is nothing to train on"):
        d2l.fit(linear_net(), [], lr=0.1)
    with pytest.raises(ValueError, match="data_iter gave no batch: there is nothing to evaluate"):
        d2l.evaluate_accuracy(linear_net(), [])


def test_an_iterable_without_a_length_is_enough() -> None:
    class Endless:
        def __iter__(self) -> Iterator[Batch]:
            return iter(few_batches())

    assert len(d2l.fit(linear_net(), Endless(), epochs=2, lr=0.1).loss) == 2


def test_a_stream_of_torchs_own_loader_is_enough() -> None:
    """Its loader has a length that raises when it is asked for."""

    class Stream(IterableDataset):
        def __iter__(self) -> Iterator[tuple[torch.Tensor, int]]:
            return ((torch.zeros(1, 28, 28), i) for i in range(6))

    assert d2l.fit(linear_net(), DataLoader(Stream(), batch_size=2), epochs=2, lr=0.1).examples == 12


def test_a_generator_serves_one_epoch_and_then_says_why_not_two() -> None:
    assert len(d2l.fit(linear_net(), (batch for batch in few_batches()), epochs=1, lr=0.1).loss) == 1

    with pytest.raises(ValueError, match="a generator is empty after one epoch: give a list or a loader"):
        d2l.fit(linear_net(), (batch for batch in few_batches()), epochs=2, lr=0.1)


def test_zero_epochs_leave_an_empty_history_and_the_net_as_it_was() -> None:
    net = linear_net()

    history = d2l.fit(net, few_batches(), epochs=0, lr=0.1)

    assert repr(history) == "History(no epochs)"
    assert same(weights(net), weights(linear_net()))


def test_the_loss_is_the_mean_over_examples_not_over_batches() -> None:
    net, batches = linear_net(), [(torch.zeros(9, 1, 28, 28), torch.zeros(9, dtype=torch.int64)), few_batches()[0]]
    each = [nn.functional.cross_entropy(net(X), y, reduction="none") for X, y in batches]

    history = d2l.fit(net, batches, epochs=1, lr=1e-12)

    assert history.loss[0] == pytest.approx(torch.cat(each).mean().item(), rel=1e-5)


def test_evaluation_counts_in_evaluation_mode_and_puts_the_mode_back() -> None:
    net = nn.Sequential(nn.Flatten(), nn.Dropout(0.9), nn.Linear(784, 10))
    batches = few_batches()
    net.eval()
    right = sum(d2l.accuracy(net(X), y) for X, y in batches)
    net.train()

    assert d2l.evaluate_accuracy(net, batches) == right / 24
    assert net.training
    assert d2l.evaluate_accuracy_gpu(net.eval(), batches) == right / 24
    assert not net.training


def test_an_evaluation_that_fails_puts_the_mode_back_too() -> None:
    net = linear_net().train()

    with pytest.raises(RuntimeError, match="shapes cannot be multiplied"):
        d2l.evaluate_accuracy(net, [(torch.zeros(2, 1, 3, 3), torch.zeros(2))])

    assert net.training


def test_train_ch3_takes_a_function_for_a_net_and_an_updater_from_scratch() -> None:
    """An updater that divides the summed gradient by the batch size is torch's own step on the mean."""
    torch_net = linear_net()
    W, b = (p.detach().clone().requires_grad_() for p in (torch_net[1].weight, torch_net[1].bias))

    def updater(batch_size: int) -> None:
        with torch.no_grad():
            for p in (W, b):
                p -= 0.1 * p.grad / batch_size
                p.grad.zero_()

    loss = nn.CrossEntropyLoss(reduction="none")
    d2l.train_ch3(lambda X: X.flatten(1) @ W.T + b, few_batches(), few_batches(), loss, 2, updater)
    d2l.train_ch3(torch_net, few_batches(), few_batches(), loss, 2, torch.optim.SGD(torch_net.parameters(), lr=0.1))

    torch.testing.assert_close([W.detach(), b.detach()], weights(torch_net))


def test_train_ch6_draws_xavier_weights_first() -> None:
    net = linear_net()
    nn.init.constant_(net[1].weight, 5.0)

    torch.manual_seed(0)
    history = d2l.train_ch6(net, few_batches(), few_batches(), num_epochs=1, lr=1e-12, device="cpu")

    assert net[1].weight.abs().max() <= (6 / 794) ** 0.5
    assert len(history.test_acc) == 1


def test_train_epoch_ch3_is_one_epoch_of_train_ch3() -> None:
    nets = [linear_net(), linear_net()]
    loss = nn.CrossEntropyLoss(reduction="none")

    found = d2l.train_epoch_ch3(nets[0], few_batches(), loss, torch.optim.SGD(nets[0].parameters(), lr=0.1))
    history = d2l.train_ch3(
        nets[1], few_batches(), few_batches(), loss, 1, torch.optim.SGD(nets[1].parameters(), lr=0.1)
    )

    assert found == (history.loss[0], history.train_acc[0])
    assert same(weights(nets[0]), weights(nets[1]))


def test_sgd_steps_against_the_summed_gradient_and_clears_it() -> None:
    w = torch.tensor([1.0, 2.0], requires_grad=True)
    (3 * w).sum().backward()

    d2l.sgd([w], lr=0.5, batch_size=3)

    assert w.tolist() == [0.5, 1.5]
    assert w.grad.tolist() == [0, 0]


def test_sgd_names_the_parameter_that_has_no_gradient() -> None:
    with pytest.raises(ValueError, match=r"a parameter of shape \(2, 3\) has no gradient: call backward\(\) first"):
        d2l.sgd([torch.zeros(2, 3, requires_grad=True)], lr=0.5, batch_size=3)


def test_a_schedule_moves_on_after_each_epoch() -> None:
    net = linear_net()
    optimizer = torch.optim.SGD(net.parameters(), lr=0.1)
    scheduler = torch.optim.lr_scheduler.StepLR(optimizer, step_size=1, gamma=0.5)

    d2l.fit(net, few_batches(), epochs=3, optimizer=optimizer, scheduler=scheduler)

    assert scheduler.get_last_lr() == [0.1 / 8]


def test_a_schedule_that_waits_for_a_plateau_sees_the_training_loss() -> None:
    net = linear_net()
    optimizer = torch.optim.SGD(net.parameters(), lr=1e-12)
    scheduler = torch.optim.lr_scheduler.ReduceLROnPlateau(optimizer, patience=1, eps=0)

    d2l.fit(net, few_batches(), epochs=4, optimizer=optimizer, scheduler=scheduler)

    assert optimizer.param_groups[0]["lr"] == pytest.approx(1e-13)


def test_a_schedule_of_another_optimizer_is_refused() -> None:
    net = linear_net()
    scheduler = torch.optim.lr_scheduler.StepLR(torch.optim.SGD(net.parameters(), lr=0.1), step_size=1)

    with pytest.raises(ValueError, match="the scheduler was made for another optimizer: give that one as optimizer="):
        d2l.fit(net, few_batches(), lr=0.1, scheduler=scheduler)


def test_early_stopping_ends_with_the_weights_of_the_best_epoch() -> None:
    """The steps are so large that the net is best before the last of them."""
    held_out = [(torch.rand(8, 1, 28, 28), torch.arange(8))]
    full, stopped = linear_net(), linear_net()
    history = d2l.fit(full, few_batches(), held_out, epochs=12, lr=2.0)

    short = d2l.fit(stopped, few_batches(), held_out, epochs=12, lr=2.0, patience=2)

    assert short.test_acc == history.test_acc[: len(short.test_acc)]
    assert len(short.test_acc) < 12
    best = short.test_acc.index(max(short.test_acc))
    assert len(short.test_acc) == best + 3
    assert d2l.evaluate_accuracy(stopped, held_out) == short.test_acc[best]


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        ({"patience": 2}, "patience needs a test_iter: early stopping looks at the test accuracy"),
        ({"patience": 0, "test_iter": few_batches()}, "patience is 1 epoch or more, not 0"),
        ({"epochs": -1}, "epochs is 0 or more, not -1"),
    ],
)
def test_arguments_that_make_no_sense_are_named(arguments: dict, message: str) -> None:
    with pytest.raises(ValueError, match=message):
        d2l.fit(linear_net(), few_batches(), lr=0.1, **arguments)


def test_amp_computes_in_bfloat16_and_keeps_the_weights_in_float32() -> None:
    net, seen = linear_net(), []
    net[1].register_forward_hook(lambda layer, inputs, output: seen.append(output.dtype))

    history = d2l.fit(net, few_batches(), epochs=2, lr=0.1, amp=True)

    assert set(seen) == {torch.bfloat16}
    assert net[1].weight.dtype == torch.float32
    assert history.loss[1] < history.loss[0]


def test_a_compiled_net_trains_as_the_net_does() -> None:
    nets = [linear_net(), linear_net()]

    for net, compile in zip(nets, (False, True), strict=True):
        d2l.fit(net, few_batches(), epochs=2, lr=0.1, compile=compile)

    torch.testing.assert_close(weights(nets[0]), weights(nets[1]))


@pytest.mark.parametrize("threads", [1, 2])
def test_the_same_seed_gives_the_same_bits_with_any_number_of_threads(threads: int) -> None:
    before = torch.get_num_threads()
    train_iter, _ = d2l.load_data()
    nets = []
    torch.set_num_threads(threads)
    try:
        for _ in range(2):
            torch.manual_seed(0)
            nets.append(nn.Sequential(nn.Conv2d(1, 4, 5), nn.ReLU(), nn.Flatten(), nn.Linear(4 * 24 * 24, 10)))
            d2l.fit(nets[-1], train_iter, epochs=1, lr=0.1, seed=4)
    finally:
        torch.set_num_threads(before)

    assert same(weights(nets[0]), weights(nets[1]))


def test_a_loss_that_is_no_number_ends_the_training_with_the_batch_and_the_rate() -> None:
    batches = few_batches()
    batches[1] = (torch.full_like(batches[1][0], torch.nan), batches[1][1])
    message = (
        "the loss became nan in batch 2 of epoch 1 at learning rate 0.1, and the weights are spoilt: start again with "
        r"a smaller learning rate \(0.01, say\), clip the gradients, or look for nan in the data"
    )

    with pytest.raises(FloatingPointError, match=message):
        d2l.fit(linear_net(), batches, lr=0.1)


def test_a_rate_that_is_too_large_is_named_with_the_epoch() -> None:
    net = nn.Sequential(nn.Flatten(), nn.Linear(784, 20), nn.Linear(20, 10))

    with pytest.raises(FloatingPointError, match=r"the loss became \w+ in batch 2 of epoch 1 at learning rate 1e\+25"):
        d2l.fit(net, few_batches(), lr=1e25)


@pytest.mark.parametrize(
    ("y", "message"),
    [
        (torch.arange(8) + 5, "labels run from 5 to 12, and the net has scores for 10 classes, 0 to 9"),
        (torch.arange(8) - 1, "labels run from -1 to 6, and the net has scores for 10 classes, 0 to 9"),
        (torch.arange(7), "8 scores for 7 labels: each example has one label"),
        (torch.arange(8.0), r"labels are int64 \(batch,\), not torch.float32 \(8,\): y.long\(\).flatten\(\)"),
        (torch.arange(8)[:, None], r"labels are int64 \(batch,\), not torch.int64 \(8, 1\): y.long\(\).flatten\(\)"),
    ],
)
def test_labels_that_do_not_fit_are_named(y: torch.Tensor, message: str) -> None:
    with pytest.raises(ValueError, match=message):
        d2l.fit(linear_net(), [(torch.rand(8, 1, 28, 28), y)], lr=0.1)


def test_a_batch_of_another_shape_is_shown_beside_what_torch_says() -> None:
    with pytest.raises(RuntimeError, match="shapes cannot be multiplied") as caught:
        d2l.fit(linear_net(), [(torch.rand(8, 1, 20, 20), torch.arange(8))], lr=0.1)

    assert caught.value.__notes__ == [
        "in a batch of X (8, 1, 20, 20) torch.float32 and y (8,) torch.int64, on cpu",
    ]


def test_a_net_on_another_device_than_the_data_is_refused() -> None:
    with pytest.raises(ValueError, match=r"the net is on cpu and the data would be on meta: net.to\('meta'\) first"):
        d2l.evaluate_accuracy(linear_net(), few_batches(), device="meta")
