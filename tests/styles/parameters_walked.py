# A walk over the parameters and layers of the student's module, which stops and goes on, and is given to a function
# %% locked
import torch
from torch import nn
# %% answer
class Tower(nn.Module):
    """A linear layer for each pair of neighbouring widths, in `floors`, with a ReLU behind each but the last."""

    def __init__(self, *widths):
        super().__init__()
        ### BEGIN SOLUTION
        layers = []
        for before, after in zip(widths, widths[1:]):
            layers += [nn.Linear(before, after), nn.ReLU()]
        self.floors = nn.Sequential(*layers[:-1])
        ### END SOLUTION

    def forward(self, X):
        return self.floors(X)
# %% test 3
tower = Tower(3, 5, 2)
assert [tuple(p.shape) for p in tower.parameters()] == [(5, 3), (5,), (2, 5), (2,)]
### BEGIN HIDDEN TESTS
import types

walk = tower.named_parameters()
assert isinstance(walk, types.GeneratorType)
for name, first in walk:
    break
assert first.shape == (5, 3) and name == "floors.0.weight"
assert next(walk)[1] is tower.floors[0].bias, "the walk goes on where it stopped"
assert [name for name, _ in walk] == ["floors.2.weight", "floors.2.bias"]
assert next(walk, None) is None
kinds = iter(tower.floors)
assert isinstance(next(kinds), nn.Linear) and isinstance(next(kinds), nn.ReLU)
assert sum(1 for _ in kinds) == 1
assert len(list(Tower(*range(1, 60)).parameters())) == 2 * 58, "many layers"
optimizer = torch.optim.SGD(tower.parameters(), lr=0.5)
tower(torch.ones(1, 3)).sum().backward()
before = [p.detach().clone() for p in tower.parameters()]
optimizer.step()
assert not torch.equal(before[-1], list(tower.parameters())[-1])
torch.testing.assert_close(list(tower.children())[0][2].bias, before[-1] - 0.5)
### END HIDDEN TESTS
# %% right list comprehension
class Tower(nn.Module):
    def __init__(self, *widths):
        super().__init__()
        self.floors = nn.Sequential(nn.Linear(widths[0], widths[1]))
        for n in range(1, len(widths) - 1):
            self.floors.append(nn.ReLU())
            self.floors.append(nn.Linear(widths[n], widths[n + 1]))

    def forward(self, X):
        for floor in self.floors:
            X = floor(X)
        return X
# %% wrong no bias
class Tower(nn.Module):
    def __init__(self, *widths):
        super().__init__()
        layers = []
        for before, after in zip(widths, widths[1:]):
            layers += [nn.Linear(before, after, bias=False), nn.ReLU()]
        self.floors = nn.Sequential(*layers[:-1])

    def forward(self, X):
        return self.floors(X)
# %% wrong the last has one too many
class Tower(nn.Module):
    def __init__(self, *widths):
        super().__init__()
        layers = []
        for before, after in zip(widths, widths[1:]):
            layers += [nn.Linear(before, after), nn.ReLU()]
        self.floors = nn.Sequential(*layers)

    def forward(self, X):
        return self.floors(X)
# %% answer
class Deck:
    """Cards that are drawn once: iterating and `draw` take from the same heap."""

    def __init__(self, cards):
        ### BEGIN SOLUTION
        self.heap = iter(list(cards))
        ### END SOLUTION

    def __iter__(self):
        ### BEGIN SOLUTION
        return self.heap
        ### END SOLUTION

    def draw(self):
        ### BEGIN SOLUTION
        return next(self.heap)
        ### END SOLUTION
# %% test 2
deck = Deck("abcde")
for card in deck:
    break
assert (card, deck.draw()) == ("a", "b")
### BEGIN HIDDEN TESTS
assert [card for _, card in zip(range(2), deck)] == ["c", "d"] and deck.draw() == "e"
assert list(deck) == []
### END HIDDEN TESTS
# %% right generator
class Deck:
    def __init__(self, cards):
        self.heap = (card for card in cards)

    def __iter__(self):
        return self.heap

    def draw(self):
        return next(self.heap)
# %% wrong starts again
class Deck:
    def __init__(self, cards):
        self.cards = list(cards)

    def __iter__(self):
        return iter(self.cards)

    def draw(self):
        return self.cards[0]
# %% wrong draws from the end
class Deck:
    def __init__(self, cards):
        self.cards = list(cards)

    def __iter__(self):
        while self.cards:
            yield self.cards.pop(0)

    def draw(self):
        return self.cards.pop()
# %% answer
def largest(parameters):
    """The largest absolute value in any tensor of an iterator."""
    ### BEGIN SOLUTION
    return max(p.abs().max().item() for p in parameters)
    ### END SOLUTION
# %% test 2
net = nn.Linear(2, 2)
nn.init.constant_(net.weight, -3)
assert largest(net.parameters()) == 3
### BEGIN HIDDEN TESTS
tall = Tower(2, 2, 2)
for depth, p in enumerate(tall.parameters()):
    nn.init.constant_(p, -4 if depth == 0 else 0.5 * depth)
rest = tall.parameters()
assert next(rest)[0, 0] == -4
assert largest(rest) == 1.5, "what is left of the walk"
assert list(rest) == []
assert largest(tall.parameters()) == 4
### END HIDDEN TESTS
# %% right loop
def largest(parameters):
    found = 0.0
    for p in parameters:
        found = max(found, float(p.detach().abs().max()))
    return found
# %% wrong signed
def largest(parameters):
    return max(p.max().item() for p in parameters)
# %% wrong the first
def largest(parameters):
    return next(iter(parameters)).abs().max().item()
