# The student's training loop is given a net, an optimizer, a loss and batches that the test made
# %% ordinary
import torch
from torch import nn
# %% answer
def train_one_epoch(net, batches, loss, optimizer):
    """One step a batch. Returns the list of losses, as floats."""
    ### BEGIN SOLUTION
    losses = []
    for X, y in batches:
        optimizer.zero_grad()
        value = loss(net(X), y)
        value.backward()
        optimizer.step()
        losses.append(value.item())
    return losses
    ### END SOLUTION
# %% test 4
def made_by_the_test():
    torch.manual_seed(0)
    net = nn.Linear(3, 1)
    X = torch.randn(12, 3)
    batches = [(X[i : i + 4], X[i : i + 4].sum(1, keepdim=True)) for i in (0, 4, 8)]
    return net, batches, torch.optim.SGD(net.parameters(), lr=0.1, momentum=0.5)


net, batches, optimizer = made_by_the_test()
before = net.weight.detach().clone()
losses = train_one_epoch(net, batches, nn.MSELoss(), optimizer)
assert len(losses) == 3 and all(isinstance(value, float) for value in losses)
assert not torch.equal(net.weight, before), "the weights have not changed"
### BEGIN HIDDEN TESTS
twin, batches, its_optimizer = made_by_the_test()
expected = []
for X, y in batches:
    its_optimizer.zero_grad()
    value = nn.functional.mse_loss(twin(X), y)
    value.backward()
    its_optimizer.step()
    expected.append(value.item())
torch.testing.assert_close(losses, expected)
torch.testing.assert_close(net.weight, twin.weight)
torch.testing.assert_close(net.bias, twin.bias)
second = train_one_epoch(net, batches, nn.MSELoss(), optimizer)
assert sum(second) < sum(losses), "the second epoch should be better"
### END HIDDEN TESTS
# %% right zero afterwards
def train_one_epoch(net, batches, loss, optimizer):
    net.train()
    history = []
    for inputs, targets in batches:
        error = loss(net(inputs), targets)
        error.backward()
        optimizer.step()
        net.zero_grad()
        history += [float(error.detach())]
    return history
# %% wrong never zeroes
def train_one_epoch(net, batches, loss, optimizer):
    losses = []
    for X, y in batches:
        value = loss(net(X), y)
        value.backward()
        optimizer.step()
        losses.append(value.item())
    return losses
# %% wrong no step
def train_one_epoch(net, batches, loss, optimizer):
    losses = []
    for X, y in batches:
        value = loss(net(X), y)
        optimizer.zero_grad()
        value.backward()
        losses.append(value.item())
    return losses
# %% wrong keeps tensors
def train_one_epoch(net, batches, loss, optimizer):
    losses = []
    for X, y in batches:
        optimizer.zero_grad()
        value = loss(net(X), y)
        value.backward()
        optimizer.step()
        losses.append(value)
    return losses
