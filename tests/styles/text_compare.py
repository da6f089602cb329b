# Texts of several lines are compared as a doctest would, and the doctest of the student's own docstring is run
# %% answer
def multiplication_table(n):
    """The table of 1 … n as text, each number in four columns."""
    ### BEGIN SOLUTION
    rows = ["".join(f"{i * j:4}" for j in range(1, n + 1)) for i in range(1, n + 1)]
    return "\n".join(rows)
    ### END SOLUTION
# %% test 2
expected = """\
   1   2   3
   2   4   6
   3   6   9"""
found = multiplication_table(3)
assert found == expected, f"expected:\n{expected}\nfound:\n{found}"
### BEGIN HIDDEN TESTS
import difflib

lines = multiplication_table(12).splitlines()
assert lines[-1].split() == [str(12 * k) for k in range(1, 13)]
assert not list(difflib.unified_diff(["   1"], multiplication_table(1).splitlines()))
assert repr(multiplication_table(1)) == "'   1'"
### END HIDDEN TESTS
# %% right loops
def multiplication_table(n):
    text = ""
    for i in range(1, n + 1):
        for j in range(1, n + 1):
            text += str(i * j).rjust(4)
        if i < n:
            text += "\n"
    return text
# %% wrong narrow
def multiplication_table(n):
    return "\n".join(" ".join(str(i * j) for j in range(1, n + 1)) for i in range(1, n + 1))
# %% wrong from nought
def multiplication_table(n):
    return "\n".join("".join(f"{i * j:4}" for j in range(n)) for i in range(n))
