# What cannot be told from another process: identity, subclasses and equality of the student's classes
# %% answer
class Card:
    """A rank and a suit; equal cards are equal and have one hash; higher ranks are greater."""

    ### BEGIN SOLUTION
    def __init__(self, rank, suit):
        self.rank, self.suit = rank, suit

    def __eq__(self, other):
        return (self.rank, self.suit) == (other.rank, other.suit)

    def __hash__(self):
        return hash((self.rank, self.suit))

    def __lt__(self, other):
        return self.rank < other.rank
    ### END SOLUTION
# %% test 2 in-process
assert Card(3, "hearts") == Card(3, "hearts")
assert Card(3, "hearts") != Card(3, "spades")
assert Card(2, "clubs") < Card(5, "clubs")
### BEGIN HIDDEN TESTS
assert len({Card(1, "a"), Card(1, "a"), Card(2, "a")}) == 2
assert [card.rank for card in sorted([Card(3, "a"), Card(1, "a"), Card(2, "a")])] == [1, 2, 3]
assert max(Card(9, "a"), Card(7, "a")).rank == 9


class Joker(Card):
    def __init__(self):
        super().__init__(100, "none")


assert Card(1, "a") < Joker()
assert isinstance(Joker(), Card)
### END HIDDEN TESTS
# %% right one key
from functools import total_ordering


@total_ordering
class Card:
    def __init__(self, rank, suit):
        self.rank, self.suit = rank, suit
        self.key = (rank, suit)

    def __eq__(self, other):
        return isinstance(other, Card) and self.key == other.key

    def __hash__(self):
        return hash(self.key)

    def __lt__(self, other):
        return self.key < other.key
# %% wrong no equality
class Card:
    def __init__(self, rank, suit):
        self.rank, self.suit = rank, suit

    def __lt__(self, other):
        return self.rank < other.rank
# %% wrong no hash
class Card:
    def __init__(self, rank, suit):
        self.rank, self.suit = rank, suit

    def __eq__(self, other):
        return (self.rank, self.suit) == (other.rank, other.suit)

    def __lt__(self, other):
        return self.rank < other.rank
# %% answer
def cached_factory():
    """Gives one and the same list at every call."""
    ### BEGIN SOLUTION
    return _the_list


_the_list = []
    ### END SOLUTION
# %% test 1 in-process
assert cached_factory() is cached_factory()
### BEGIN HIDDEN TESTS
cached_factory().append(1)
assert cached_factory() == [1]
### END HIDDEN TESTS
# %% right default argument
def cached_factory(made=[]):
    return made
# %% wrong a new one
def cached_factory():
    return []
# %% wrong no return
_a_list = []


def cached_factory():
    _a_list
