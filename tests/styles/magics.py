# Magics and shell lines in the student's cells, which the test cell knows nothing about
# %% ordinary
%matplotlib inline
%config InlineBackend.figure_format = "retina"
import numpy as np
# %% answer
# slow_sum(n), timed
### BEGIN SOLUTION
def slow_sum(n):
    return sum(i for i in range(n))


%timeit -n 2 -r 1 slow_sum(10)
### END SOLUTION
# %% test 1
assert slow_sum(4) == 6
### BEGIN HIDDEN TESTS
assert slow_sum(100) == 4950
### END HIDDEN TESTS
# %% right cell magic
%%time
def slow_sum(n):
    return n * (n - 1) // 2


print(slow_sum(3))
# %% right captured
%%capture said
def slow_sum(n):
    return int(np.arange(n).sum())


print(slow_sum(3))
# %% wrong in a cell magic
%%time
def slow_sum(n):
    return n * (n + 1) // 2
# %% wrong in another namespace
%%timeit -n 1 -r 1
def slow_sum(n):
    return n * (n - 1) // 2
# %% answer
# names: what `!` lines print, as a list; `here`: whether `%pwd` gave a text
### BEGIN SOLUTION
names = !echo one; echo two
here = %pwd
here = isinstance(here, str)
### END SOLUTION
# %% test 2
assert list(names) == ["one", "two"]
### BEGIN HIDDEN TESTS
assert here is True
### END HIDDEN TESTS
# %% right by hand
names = ["one", "two"]
import os
here = len(os.getcwd()) > 0
!ls > /dev/null
# %% wrong one line
names = !echo one two
here = True
# %% wrong unknown magic
%no_such_magic one
names = ["one", "two"]
here = True
