# Complex numbers: returned, given, in arrays and in tuples
# %% ordinary
import cmath

import numpy as np
# %% answer
def roots(a, b, c):
    """Both roots of ax² + bx + c as complex numbers, the one with + first."""
    ### BEGIN SOLUTION
    d = cmath.sqrt(b * b - 4 * a * c)
    return (-b + d) / (2 * a), (-b - d) / (2 * a)
    ### END SOLUTION
# %% test 2
assert roots(1, 0, 1) == (1j, -1j)
plus, minus = roots(1, -3, 2)
assert abs(plus - 2) < 1e-12 and abs(minus - 1) < 1e-12
### BEGIN HIDDEN TESTS
import cmath

plus, minus = roots(1, 2, 5)
assert isinstance(plus, complex)
assert (plus.real, plus.imag) == (-1, 2)
assert plus.conjugate() == minus
assert cmath.isclose(roots(1j, 0, -1j)[0], 1)
assert roots(1, -2 - 2j, 2j)[0] == 1 + 1j
### END HIDDEN TESTS
# %% right power
def roots(a, b, c):
    root = complex(b**2 - 4 * a * c) ** 0.5
    if abs(root.real) < 1e-12:
        root = complex(0, root.imag)
    return tuple((-b + sign * root) / (2 * a) for sign in (1, -1))
# %% wrong real alone
import math


def roots(a, b, c):
    d = math.sqrt(b * b - 4 * a * c)
    return (-b + d) / (2 * a), (-b - d) / (2 * a)
# %% wrong order
def roots(a, b, c):
    d = cmath.sqrt(b * b - 4 * a * c)
    return (-b - d) / (2 * a), (-b + d) / (2 * a)
# %% answer
def unit_roots(n):
    """The n roots of 1 as an array, anticlockwise from 1."""
    ### BEGIN SOLUTION
    return np.exp(2j * np.pi * np.arange(n) / n)
    ### END SOLUTION
# %% test 1
np.testing.assert_allclose(unit_roots(4), [1, 1j, -1, -1j], atol=1e-12)
### BEGIN HIDDEN TESTS
assert unit_roots(3).dtype == np.complex128
np.testing.assert_allclose(unit_roots(7) ** 7, np.ones(7), atol=1e-12)
assert np.angle(unit_roots(6))[1] > 0
### END HIDDEN TESTS
# %% right polar
def unit_roots(n):
    return np.array([cmath.rect(1, 2 * cmath.pi * k / n) for k in range(n)])
# %% wrong clockwise
def unit_roots(n):
    return np.exp(-2j * np.pi * np.arange(n) / n)
# %% wrong real
def unit_roots(n):
    return np.cos(2 * np.pi * np.arange(n) / n)
