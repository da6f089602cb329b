# Functions that take and give functions: the test's lambdas go in, a function comes out
# %% answer
def compose(*functions):
    """compose(f, g)(x) is f(g(x)); compose()(x) is x."""
    ### BEGIN SOLUTION
    def composed(x):
        for function in reversed(functions):
            x = function(x)
        return x

    return composed
    ### END SOLUTION
# %% test 2
assert compose(lambda x: x + 1, lambda x: 2 * x)(5) == 11
### BEGIN HIDDEN TESTS
assert compose()("as it was") == "as it was"
assert compose(len, str, abs)(-1234) == 4
twice = compose(str.upper, str.strip)
assert [twice(text) for text in (" a", "b ")] == ["A", "B"]
assert compose(compose(lambda x: x - 1, lambda x: x * x), lambda x: x + 2)(3) == 24
assert list(map(compose(sorted, set), [[2, 1, 2], "ba"])) == [[1, 2], ["a", "b"]]
### END HIDDEN TESTS
# %% right reduce
from functools import reduce


def compose(*functions):
    return reduce(lambda f, g: lambda x: f(g(x)), functions, lambda x: x)
# %% wrong order
def compose(*functions):
    def composed(x):
        for function in functions:
            x = function(x)
        return x

    return composed
# %% wrong two alone
def compose(f, g):
    return lambda x: f(g(x))
# %% answer
def keep_if(test, items):
    """A list of the items that pass, like filter but written by hand."""
    ### BEGIN SOLUTION
    return [item for item in items if test(item)]
    ### END SOLUTION
# %% test 1
assert keep_if(lambda n: n % 2 == 0, range(7)) == [0, 2, 4, 6]
### BEGIN HIDDEN TESTS
assert keep_if(str.isupper, "aBcD") == ["B", "D"]
assert keep_if(None.__ne__, []) == []
assert keep_if(lambda pair: pair[0] > pair[1], {(1, 2): 0, (2, 1): 0}) == [(2, 1)]
### END HIDDEN TESTS
# %% right filter
keep_if = lambda test, items: list(filter(test, items))
# %% wrong lazy
def keep_if(test, items):
    return filter(test, items)
# %% wrong results
def keep_if(test, items):
    return [test(item) for item in items]
