# Recursion over nested lists and trees of dictionaries
# %% answer
def flatten(nested):
    """The numbers in nested lists, in order."""
    ### BEGIN SOLUTION
    if not isinstance(nested, list):
        return [nested]
    return [number for item in nested for number in flatten(item)]
    ### END SOLUTION
# %% test 2
assert flatten([1, [2, [3, 4]], 5]) == [1, 2, 3, 4, 5]
### BEGIN HIDDEN TESTS
assert flatten([]) == []
assert flatten([[[]], [[1]]]) == [1]
deep = [0]
for number in range(1, 60):
    deep = [deep, number]
assert flatten(deep) == list(range(60))
### END HIDDEN TESTS
# %% right stack
def flatten(nested):
    found, todo = [], [nested]
    while todo:
        item = todo.pop()
        if isinstance(item, list):
            todo.extend(reversed(item))
        else:
            found.append(item)
    return found
# %% wrong one level
def flatten(nested):
    found = []
    for item in nested:
        if isinstance(item, list):
            found += item
        else:
            found.append(item)
    return found
# %% wrong never ends
def flatten(nested):
    return flatten([nested])
# %% answer
def depth_of(tree):
    """How many levels a tree {"children": [trees]} has."""
    ### BEGIN SOLUTION
    return 1 + max((depth_of(child) for child in tree["children"]), default=0)
    ### END SOLUTION
# %% test 1
leaf = {"children": []}
assert depth_of(leaf) == 1
### BEGIN HIDDEN TESTS
assert depth_of({"children": [leaf, {"children": [leaf, leaf]}]}) == 3
### END HIDDEN TESTS
# %% right loop over levels
def depth_of(tree):
    levels, row = 0, [tree]
    while row:
        levels, row = levels + 1, [child for t in row for child in t["children"]]
    return levels
# %% wrong counts leaves
def depth_of(tree):
    return 1 + sum(depth_of(child) for child in tree["children"])
# %% wrong no base
def depth_of(tree):
    return 1 + max(depth_of(child) for child in tree["children"])
