# Mutable state that a second and a third test cell go on with
# %% answer
class Queue:
    """add(item), take() and the attribute `taken`, a count; and next_ticket(), which gives 1, 2, 3 …"""

    ### BEGIN SOLUTION
    def __init__(self):
        self.items, self.taken = [], 0

    def add(self, item):
        self.items.append(item)

    def take(self):
        self.taken += 1
        return self.items.pop(0)


tickets = []


def next_ticket():
    tickets.append(len(tickets) + 1)
    return tickets[-1]
    ### END SOLUTION
# %% test 1
queue = Queue()
queue.add("a")
queue.add("b")
assert queue.take() == "a"
assert next_ticket() == 1
shared_by_cells = ["from the first cell"]
# %% test 1
assert queue.take() == "b", "the queue of the cell above"
assert queue.taken == 2
assert next_ticket() == 2
shared_by_cells.append("from the second")
# %% test 1
assert shared_by_cells == ["from the first cell", "from the second"]
### BEGIN HIDDEN TESTS
queue.add("c")
assert (queue.take(), queue.taken) == ("c", 3)
assert [next_ticket() for _ in range(3)] == [3, 4, 5]
### END HIDDEN TESTS
# %% right deque
from collections import deque
from itertools import count


class Queue:
    def __init__(self):
        self.items = deque()
        self.taken = 0

    def add(self, item):
        self.items.appendleft(item)

    def take(self):
        self.taken = self.taken + 1
        return self.items.pop()


_numbers = count(1)


def next_ticket():
    return next(_numbers)
# %% wrong last in first out
class Queue:
    def __init__(self):
        self.items, self.taken = [], 0

    def add(self, item):
        self.items.append(item)

    def take(self):
        self.taken += 1
        return self.items.pop()


def next_ticket():
    return 1
# %% wrong forgets
class Queue:
    def __init__(self):
        self.items = []

    def add(self, item):
        self.items.append(item)

    def take(self):
        self.taken = 1
        return self.items.pop(0)


ticket = 0


def next_ticket():
    global ticket
    ticket += 1
    return min(ticket, 4)
