# Properties with setters, class and static methods, an object that holds another one
# %% answer
class Temperature:
    """celsius can be read and set, fahrenheit follows; from_fahrenheit(f) makes one; zero() is the melting point."""

    ### BEGIN SOLUTION
    def __init__(self, celsius=0.0):
        self.celsius = celsius

    @property
    def celsius(self):
        return self._celsius

    @celsius.setter
    def celsius(self, value):
        if value < -273.15:
            raise ValueError("below absolute zero")
        self._celsius = value

    @property
    def fahrenheit(self):
        return self._celsius * 9 / 5 + 32

    @classmethod
    def from_fahrenheit(cls, value):
        return cls((value - 32) * 5 / 9)

    @staticmethod
    def zero():
        return 0.0
    ### END SOLUTION
# %% test 2
outside = Temperature(100)
assert outside.fahrenheit == 212
outside.celsius = 0
assert outside.fahrenheit == 32
### BEGIN HIDDEN TESTS
import pytest

with pytest.raises(ValueError):
    outside.celsius = -300
assert outside.celsius == 0, "a refused value must not be kept"
with pytest.raises(ValueError):
    Temperature(-274)
with pytest.raises(AttributeError):
    outside.fahrenheit = 3
assert Temperature.from_fahrenheit(212).celsius == pytest.approx(100)
assert Temperature.zero() == 0.0
assert isinstance(Temperature.from_fahrenheit(0), Temperature)
### END HIDDEN TESTS
# %% right inner value
class Temperature:
    def __init__(self, celsius=0.0):
        self._check(celsius)
        self.value = celsius

    def _check(self, value):
        if value + 273.15 < 0:
            raise ValueError(value)

    def _get(self):
        return self.value

    def _set(self, value):
        self._check(value)
        self.value = value

    celsius = property(_get, _set)
    fahrenheit = property(lambda self: 32 + 1.8 * self.value)

    @staticmethod
    def from_fahrenheit(value):
        return Temperature((value - 32) / 1.8)

    @staticmethod
    def zero():
        return 0.0
# %% wrong plain attribute
class Temperature:
    def __init__(self, celsius=0.0):
        self.celsius = celsius
        self.fahrenheit = celsius * 9 / 5 + 32

    @classmethod
    def from_fahrenheit(cls, value):
        return cls((value - 32) * 5 / 9)

    @staticmethod
    def zero():
        return 0.0
# %% wrong method
class Temperature:
    def __init__(self, celsius=0.0):
        self.celsius = celsius

    def fahrenheit(self):
        return self.celsius * 9 / 5 + 32
