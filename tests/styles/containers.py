# A container of the student's: len, indexing, slices, in, iteration, del
# %% answer
class Stack:
    """push, pop, peek; len, indexing from the bottom, `in`, iteration from the top."""

    ### BEGIN SOLUTION
    def __init__(self, items=()):
        self._items = list(items)

    def push(self, item):
        self._items.append(item)

    def pop(self):
        return self._items.pop()

    def peek(self):
        return self._items[-1]

    def __len__(self):
        return len(self._items)

    def __getitem__(self, place):
        return self._items[place]

    def __contains__(self, item):
        return item in self._items

    def __iter__(self):
        return reversed(self._items)
    ### END SOLUTION
# %% test 3
stack = Stack()
for item in ("a", "b", "c"):
    stack.push(item)
assert len(stack) == 3
assert stack.pop() == "c"
assert stack.peek() == "b"
### BEGIN HIDDEN TESTS
assert len(stack) == 2, "peek takes nothing away"
assert "a" in stack and "c" not in stack
assert list(stack) == ["b", "a"]
assert [item.upper() for item in stack] == ["B", "A"]
assert stack[0] == "a" and stack[-1] == "b"
assert Stack([1, 2, 3, 4])[1:3] == [2, 3]
assert sum(Stack(range(5))) == 10
try:
    Stack().pop()
except IndexError:
    pass
else:
    raise AssertionError("an empty stack has nothing to pop")
### END HIDDEN TESTS
# %% right subclass of list
class Stack(list):
    def push(self, item):
        self += [item]

    def peek(self):
        return self[-1]

    def __iter__(self):
        for i in range(len(self) - 1, -1, -1):
            yield self[i]
# %% wrong bottom first
class Stack:
    def __init__(self, items=()):
        self.items = list(items)

    def push(self, item):
        self.items.append(item)

    def pop(self):
        return self.items.pop(0)

    def peek(self):
        return self.items[0]

    def __len__(self):
        return len(self.items)
# %% wrong peek pops
class Stack:
    def __init__(self, items=()):
        self.items = list(items)

    def push(self, item):
        self.items.append(item)

    def pop(self):
        return self.items.pop()

    def peek(self):
        return self.items.pop()

    def __len__(self):
        return len(self.items)
# %% wrong no iteration
class Stack:
    def __init__(self, items=()):
        self.items = list(items)

    def push(self, item):
        self.items.append(item)

    def pop(self):
        return self.items.pop()

    def peek(self):
        return self.items[-1]

    def __len__(self):
        return len(self.items)
