# __name__, __doc__, __annotations__, the signature, callable
# %% answer
# area_of(width: float, height: float = 1.0) -> float, with a docstring that names the unit: square metres
### BEGIN SOLUTION
def area_of(width: float, height: float = 1.0) -> float:
    """The area in square metres."""
    return width * height
### END SOLUTION
# %% test 2
assert callable(area_of)
assert area_of.__name__ == "area_of"
assert area_of.__doc__ is not None, "write a docstring"
assert "return" in area_of.__annotations__
### BEGIN HIDDEN TESTS
import inspect
import typing

assert area_of.__annotations__ == {"width": float, "height": float, "return": float}
assert typing.get_type_hints(area_of)["width"] is float
signature = inspect.signature(area_of)
assert list(signature.parameters) == ["width", "height"]
assert signature.parameters["height"].default == 1.0
assert signature.return_annotation is float
assert "square metres" in area_of.__doc__.lower()
assert inspect.isfunction(area_of)
assert area_of.__defaults__ == (1.0,)
assert area_of.__code__.co_argcount == 2
### END HIDDEN TESTS
# %% right more words
def area_of(width: float, height: float = 1.0) -> float:
    """
    Multiplies width by height.

    Returns the area, in Square Metres.
    """
    area: float = width * height
    return area
# %% wrong no hints
def area_of(width, height=1.0):
    """The area in square metres."""
    return width * height
# %% wrong comment
def area_of(width: float, height: float = 1.0) -> float:
    # The area in square metres.
    return width * height
# %% wrong default
def area_of(width: float, height: float = 1) -> int:
    """The area in square metres."""
    return width * height
