# Subclasses of the student's own base class: isinstance, issubclass, overridden methods, an abstract base
# %% answer
# Shape with area() and describe(), and its subclasses Square(side) and Disc(radius).
### BEGIN SOLUTION
import math
from abc import ABC, abstractmethod


class Shape(ABC):
    @abstractmethod
    def area(self):
        ...

    def describe(self):
        return f"{type(self).__name__} of area {self.area():.2f}"


class Square(Shape):
    def __init__(self, side):
        self.side = side

    def area(self):
        return self.side**2


class Disc(Shape):
    def __init__(self, radius):
        self.radius = radius

    def area(self):
        return math.pi * self.radius**2
### END SOLUTION
# %% test 3
assert Square(3).area() == 9
assert issubclass(Square, Shape) and issubclass(Disc, Shape)
assert isinstance(Square(1), Shape)
### BEGIN HIDDEN TESTS
import math

assert math.isclose(Disc(2).area(), 4 * math.pi)
assert Disc(1).describe() == "Disc of area 3.14"
assert not isinstance(Square(1), Disc) and not issubclass(Shape, Square)
shapes = [Square(1), Disc(1), Square(2)]
assert [type(shape).__name__ for shape in shapes] == ["Square", "Disc", "Square"]
assert max(shapes, key=lambda shape: shape.area()).side == 2
try:
    Shape()
except TypeError:
    pass
else:
    raise AssertionError("a Shape without an area cannot be made")
### END HIDDEN TESTS
# %% right base raises
class Shape:
    def __new__(cls, *arguments):
        if cls is Shape:
            raise TypeError("Shape is abstract")
        return super().__new__(cls)

    def describe(self):
        return "{} of area {:.2f}".format(self.__class__.__name__, self.area())


class Square(Shape):
    def __init__(self, side):
        self.side = side

    def area(self):
        return self.side * self.side


class Disc(Shape):
    def __init__(self, radius):
        self.radius = radius

    def area(self):
        return 3.141592653589793 * self.radius**2
# %% wrong no base
class Shape:
    pass


class Square:
    def __init__(self, side):
        self.side = side

    def area(self):
        return self.side**2


class Disc:
    def __init__(self, radius):
        self.radius = radius

    def area(self):
        return 3.14159265 * self.radius**2
# %% wrong base can be made
class Shape:
    def area(self):
        return 0

    def describe(self):
        return f"{type(self).__name__} of area {self.area():.2f}"


class Square(Shape):
    def __init__(self, side):
        self.side = side

    def area(self):
        return self.side**2


class Disc(Shape):
    def __init__(self, radius):
        self.radius = radius

    def area(self):
        return 3.141592653589793 * self.radius**2
