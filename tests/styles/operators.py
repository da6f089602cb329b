# Operators of the student's class give the student's objects, whose attributes are compared
# %% answer
class Vec:
    """A vector in the plane: +, -, * by a number from either side, unary minus, abs, str and repr."""

    ### BEGIN SOLUTION
    def __init__(self, x, y):
        self.x, self.y = x, y

    def __add__(self, other):
        return Vec(self.x + other.x, self.y + other.y)

    def __sub__(self, other):
        return self + -other

    def __mul__(self, factor):
        return Vec(self.x * factor, self.y * factor)

    __rmul__ = __mul__

    def __neg__(self):
        return -1 * self

    def __abs__(self):
        return (self.x**2 + self.y**2) ** 0.5

    def __repr__(self):
        return f"Vec({self.x}, {self.y})"
    ### END SOLUTION
# %% test 3
total = Vec(1, 2) + Vec(3, 4)
assert (total.x, total.y) == (4, 6)
assert str(Vec(0, 1)) == "Vec(0, 1)"
### BEGIN HIDDEN TESTS
u, v = Vec(1, 2), Vec(3, -4)
w = u - v
assert (w.x, w.y) == (-2, 6)
assert (u.x, u.y, v.x, v.y) == (1, 2, 3, -4), "the operands must not change"
assert ((v * 2).x, (2 * v).y) == (6, -8)
assert (-v).y == 4
assert abs(v) == 5
assert repr(u + v) == "Vec(4, -2)" == f"{u + v}"
u += v
assert (u.x, u.y) == (4, -2)
assert isinstance(u, Vec)
try:
    Vec(1, 2) / 2
except TypeError:
    pass
else:
    raise AssertionError("division was not asked for")
### END HIDDEN TESTS
# %% right from a tuple
class Vec:
    def __init__(self, x, y):
        self.parts = (x, y)

    x = property(lambda self: self.parts[0])
    y = property(lambda self: self.parts[1])

    def __add__(self, other):
        return Vec(*[a + b for a, b in zip(self.parts, other.parts)])

    def __mul__(self, factor):
        return Vec(*[factor * a for a in self.parts])

    def __rmul__(self, factor):
        return self * factor

    def __neg__(self):
        return self * -1

    def __sub__(self, other):
        return self + other * -1

    def __abs__(self):
        return sum(a * a for a in self.parts) ** 0.5

    def __repr__(self):
        return "Vec" + repr(self.parts)
# %% wrong changes the operand
class Vec:
    def __init__(self, x, y):
        self.x, self.y = x, y

    def __add__(self, other):
        self.x += other.x
        self.y += other.y
        return self

    def __sub__(self, other):
        self.x -= other.x
        self.y -= other.y
        return self

    def __repr__(self):
        return f"Vec({self.x}, {self.y})"
# %% wrong no right product
class Vec:
    def __init__(self, x, y):
        self.x, self.y = x, y

    def __add__(self, other):
        return Vec(self.x + other.x, self.y + other.y)

    def __sub__(self, other):
        return Vec(self.x - other.x, self.y - other.y)

    def __mul__(self, factor):
        return Vec(self.x * factor, self.y * factor)

    def __repr__(self):
        return f"Vec({self.x}, {self.y})"
# %% wrong tuple
class Vec:
    def __init__(self, x, y):
        self.x, self.y = x, y

    def __add__(self, other):
        return (self.x + other.x, self.y + other.y)

    def __str__(self):
        return f"Vec({self.x}, {self.y})"
