"""Several devices give what one gives: parts, sums, gradients, and whole trainings in several processes."""

import copy
import time
from collections.abc import Iterator

import pytest
import torch
from torch import multiprocessing, nn

import dlcourse as d2l
from dlcourse.parallel import allreduce, data_parallel_backward, fit_distributed, split_batch


def noise(*shape: int, seed: int = 0) -> torch.Tensor:
    return torch.randn(shape, generator=torch.Generator().manual_seed(seed))


def small_net() -> nn.Sequential:
    torch.manual_seed(0)
    return nn.Sequential(nn.Flatten(), nn.Linear(16, 8), nn.Tanh(), nn.Linear(8, 3))


def small_data(n: int = 21) -> tuple[torch.Tensor, torch.Tensor]:
    generator = torch.Generator().manual_seed(1)
    images = torch.randint(256, (n, 1, 4, 4), dtype=torch.uint8, generator=generator)
    return images, torch.arange(n) % 3


def gradients(net: nn.Module) -> list[torch.Tensor]:
    return [p.grad.clone() for p in net.parameters() if p.grad is not None]


@pytest.fixture(autouse=True)
def _no_process_is_left() -> Iterator[None]:
    yield
    for process in multiprocessing.active_children():
        process.join(10)
    assert multiprocessing.active_children() == []


# Parts and sums


@pytest.mark.parametrize(("n", "k", "sizes"), [(6, 3, [2, 2, 2]), (7, 3, [3, 2, 2]), (3, 3, [1, 1, 1]), (4, 1, [4])])
def test_the_parts_are_in_order_and_nearly_equal(n: int, k: int, sizes: list[int]) -> None:
    X, y = noise(n, 2), torch.arange(n)

    X_parts, y_parts = split_batch(X, y, ["cpu"] * k)

    assert [len(part) for part in X_parts] == [len(part) for part in y_parts] == sizes
    assert torch.equal(torch.cat(X_parts), X)
    assert torch.equal(torch.cat(y_parts), y)


def test_each_part_goes_to_its_device() -> None:
    X_parts, y_parts = split_batch(torch.zeros(4, 1), torch.zeros(4), ["cpu", torch.device("meta")])

    assert [part.device.type for part in X_parts] == [part.device.type for part in y_parts] == ["cpu", "meta"]


def test_a_batch_with_too_few_labels_is_refused() -> None:
    with pytest.raises(ValueError, match="X has 4 examples and y has 3: they must be equal"):
        split_batch(torch.zeros(4, 1), torch.zeros(3), ["cpu"])


@pytest.mark.parametrize("k", [0, 3])
def test_each_device_needs_an_example(k: int) -> None:
    with pytest.raises(
        ValueError, match=f"2 examples for {k} devices: give one device or more, and an example or more for each"
    ):
        split_batch(torch.zeros(2, 1), torch.zeros(2), ["cpu"] * k)


@pytest.mark.parametrize("k", [1, 2, 5])
def test_after_allreduce_every_tensor_holds_the_sum(k: int) -> None:
    data = [noise(3, 2, seed=i) for i in range(k)]
    places, total = [part.data_ptr() for part in data], torch.stack(data).sum(0)

    allreduce(data)

    assert [part.data_ptr() for part in data] == places
    for part in data:
        torch.testing.assert_close(part, total)


def test_allreduce_sums_parameters_as_well() -> None:
    data = [nn.Parameter(torch.ones(2)), nn.Parameter(torch.ones(2))]

    allreduce(data)

    assert data[1].tolist() == [2, 2]


def test_allreduce_does_not_stretch_a_tensor() -> None:
    with pytest.raises(
        ValueError, match=r"the tensors have shapes \[\(1,\), \(3,\)\]: only tensors of one shape can be summed"
    ):
        allreduce([torch.zeros(3), torch.zeros(1)])


# Gradients


@pytest.mark.parametrize("reduction", ["mean", "none"])
@pytest.mark.parametrize("k", [1, 2, 3, 5])
def test_the_gradient_is_that_of_the_whole_batch(k: int, reduction: str) -> None:
    net, X, y, loss = small_net(), noise(7, 16), torch.arange(7) % 3, nn.CrossEntropyLoss(reduction=reduction)
    whole = copy.deepcopy(net)
    whole_loss = loss(whole(X), y).mean()
    whole_loss.backward()

    mean_loss = data_parallel_backward(net, X, y, loss, ["cpu"] * k)

    torch.testing.assert_close(mean_loss, whole_loss.detach(), rtol=0, atol=1e-6)
    torch.testing.assert_close(gradients(net), gradients(whole), rtol=0, atol=1e-6)


def test_the_gradient_is_added_as_backward_does() -> None:
    net, X, y, loss = small_net(), noise(4, 16), torch.arange(4) % 3, nn.CrossEntropyLoss()
    data_parallel_backward(net, X, y, loss, ["cpu"] * 2)
    once = gradients(net)

    data_parallel_backward(net, X, y, loss, ["cpu"] * 2)

    torch.testing.assert_close(gradients(net), [2 * gradient for gradient in once])


def test_a_frozen_parameter_gets_no_gradient() -> None:
    net = small_net()
    net[1].requires_grad_(False)

    data_parallel_backward(net, noise(4, 16), torch.arange(4) % 3, nn.CrossEntropyLoss(), ["cpu"] * 2)

    assert [p.grad is None for p in net.parameters()] == [True, True, False, False]


def test_the_running_means_of_the_first_part_are_kept() -> None:
    net, X = nn.BatchNorm1d(1), torch.tensor([[1.0], [1.0], [5.0], [5.0]])

    data_parallel_backward(net, X, X, nn.MSELoss(), ["cpu"] * 2)

    assert net.running_mean is not None
    torch.testing.assert_close(net.running_mean, torch.tensor([0.1]))


# Processes


def test_two_processes_train_as_one_does() -> None:
    """21 examples in batches of 5: the parts are uneven, and of the last one a process has none."""
    images, labels = small_data()
    alone, together = small_net(), small_net()
    d2l.fit(alone, d2l.Batches(images, labels, 5, shuffle=True, seed=3), epochs=2, lr=0.5)

    result = fit_distributed(together, images / 255, labels, world_size=2, epochs=2, lr=0.5, batch_size=5, seed=3)

    assert result is together
    assert (small_net()[1].weight - alone[1].weight).abs().max() > 0.01
    torch.testing.assert_close(together.state_dict(), alone.state_dict(), rtol=0, atol=1e-5)


def test_what_a_process_raises_reaches_the_caller_and_nothing_hangs() -> None:
    """One label is no class of the net's: the process that meets it fails, and the other waits for its gradient."""
    net, (images, labels) = small_net(), small_data()
    labels[4], before, began = 7, copy.deepcopy(net.state_dict()), time.monotonic()

    with pytest.raises(RuntimeError) as caught:
        fit_distributed(net, images / 255, labels, world_size=2, epochs=1, lr=0.5, batch_size=4, seed=0)

    assert str(caught.value)[len("process 0") :] == (
        " of 2 failed: IndexError: Target 7 is out of bounds.\n"
        "(the class of a net has to stand in a .py file, and the call in a script "
        'under `if __name__ == "__main__":`)'
    )
    assert time.monotonic() - began < 60
    torch.testing.assert_close(net.state_dict(), before, rtol=0, atol=0)


def test_a_net_whose_class_is_local_cannot_be_sent() -> None:
    class Local(nn.Linear):
        pass

    with pytest.raises(
        ValueError, match=r"the net cannot be sent to another process \(.*Local.*\): move its class to a \.py file"
    ):
        fit_distributed(
            Local(1, 1), torch.zeros(2, 1), torch.zeros(2), world_size=1, epochs=1, lr=1, batch_size=1, seed=0
        )


def test_training_needs_a_label_for_each_example() -> None:
    with pytest.raises(ValueError, match="X has 4 examples and y has 3: they must be equal"):
        fit_distributed(
            small_net(), torch.zeros(4, 16), torch.zeros(3), world_size=1, epochs=1, lr=1, batch_size=1, seed=0
        )


@pytest.mark.parametrize("world_size", [0, 3])
def test_a_batch_has_an_example_for_each_process(world_size: int) -> None:
    message = (
        f"batches of 2 for {world_size} processes: take one process or more, and batches of at least as many examples"
    )
    X, y = torch.zeros(4, 16), torch.zeros(4)

    with pytest.raises(ValueError, match=message):
        fit_distributed(small_net(), X, y, world_size=world_size, epochs=1, lr=1, batch_size=2, seed=0)
