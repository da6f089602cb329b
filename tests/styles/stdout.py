# What the student's function prints is captured with contextlib.redirect_stdout
# %% answer
def print_triangle(height):
    """Prints a triangle of stars, one more in each line, and returns nothing."""
    ### BEGIN SOLUTION
    for width in range(1, height + 1):
        print("*" * width)
    ### END SOLUTION
# %% test 2
import io
from contextlib import redirect_stdout

out = io.StringIO()
with redirect_stdout(out):
    returned = print_triangle(3)
assert out.getvalue() == "*\n**\n***\n"
assert returned is None
### BEGIN HIDDEN TESTS
with redirect_stdout(io.StringIO()) as out:
    print("before")
    print_triangle(1)
    print("between")
    print_triangle(2)
    print("after")
assert out.getvalue().split("\n") == ["before", "*", "between", "*", "**", "after", ""]
with redirect_stdout(io.StringIO()) as out:
    print_triangle(0)
assert out.getvalue() == ""
print_triangle(2)
### END HIDDEN TESTS
# %% right one print
def print_triangle(height):
    if height:
        print(*["*" * (i + 1) for i in range(height)], sep="\n")
# %% right sys.stdout
import sys


def print_triangle(height):
    for i in range(height):
        sys.stdout.write("*" * (i + 1) + "\n")
# %% wrong returns it
def print_triangle(height):
    return "\n".join("*" * (i + 1) for i in range(height)) + "\n"
# %% wrong spaces
def print_triangle(height):
    for i in range(height):
        print("* " * (i + 1))
# %% wrong off by one
def print_triangle(height):
    for i in range(height):
        print("*" * i)
# %% answer
def chatty_sum(values):
    """Returns the sum; it may print what it likes."""
    ### BEGIN SOLUTION
    total = 0
    for value in values:
        total += value
        print("so far", total)
    return total
    ### END SOLUTION
# %% test 1
assert chatty_sum([1, 2]) == 3
### BEGIN HIDDEN TESTS
assert chatty_sum(range(50)) == 1225
print("all tests passed")
### END HIDDEN TESTS
# %% right silent
def chatty_sum(values):
    return sum(values)
# %% wrong prints instead
def chatty_sum(values):
    print(sum(values))
# %% wrong too early
def chatty_sum(values):
    total = 0
    for value in values:
        total += value
        print("so far", total)
        return total
