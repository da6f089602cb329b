# Without recursion: a stack of plans that wait, and the Sequential that each belongs to.
def build(plan):
    root = nn.Sequential()
    todo = [(root, "0", plan)]
    while todo:
        parent, name, part = todo.pop()
        if isinstance(part, (list, tuple)):
            module = nn.Sequential()
            parts = part if isinstance(part, list) else [part[1] for _ in range(part[0])]
            todo += [(module, str(i), p) for i, p in reversed(list(enumerate(parts)))]
        else:
            module = part()
        parent.add_module(name, module)
    return root[0]
