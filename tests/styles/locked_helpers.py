# Helpers and data of a locked cell, used by the student's code and by the test
# %% locked
import math

PLACES = {"a": (0, 0), "b": (3, 4), "c": (3, 0)}
calls_of_distance = []


def distance(one, other):
    """The distance of two places by name."""
    calls_of_distance.append((one, other))
    return math.dist(PLACES[one], PLACES[other])


class Route:
    """Places in order."""

    def __init__(self, *stops):
        self.stops = list(stops)
# %% answer
def length_of(route):
    """The length of a Route, from distance()."""
    ### BEGIN SOLUTION
    return sum(distance(one, other) for one, other in zip(route.stops, route.stops[1:]))
    ### END SOLUTION
# %% test 2
assert length_of(Route("a", "b")) == 5 == distance("a", "b")
### BEGIN HIDDEN TESTS
assert length_of(Route("a", "c", "b", "a")) == 3 + 4 + 5
assert length_of(Route("a")) == 0
### END HIDDEN TESTS
# %% right loop
def length_of(route):
    total, last = 0, None
    for stop in route.stops:
        if last is not None:
            total += distance(last, stop)
        last = stop
    return total
# %% wrong closed
def length_of(route):
    return sum(distance(route.stops[i - 1], route.stops[i]) for i in range(len(route.stops)))
# %% wrong first and last
def length_of(route):
    return distance(route.stops[0], route.stops[-1])
# %% answer
def there_and_back(route):
    """A new Route that returns the same way; the one given stays as it is."""
    ### BEGIN SOLUTION
    return Route(*route.stops, *route.stops[-2::-1])
    ### END SOLUTION
# %% test 2
route = Route("a", "b", "c")
assert there_and_back(route).stops == ["a", "b", "c", "b", "a"]
assert route.stops == ["a", "b", "c"]
### BEGIN HIDDEN TESTS
assert isinstance(there_and_back(route), Route)
assert there_and_back(Route("a")).stops == ["a"]
assert there_and_back(there_and_back(Route("a", "b"))).stops == ["a", "b", "a", "b", "a"]
### END HIDDEN TESTS
# %% right reversed
def there_and_back(route):
    forth = list(route.stops)
    back = list(reversed(forth))[1:]
    return Route(*(forth + back))
# %% wrong doubles the end
def there_and_back(route):
    return Route(*route.stops, *reversed(route.stops))
# %% wrong changes the route
def there_and_back(route):
    route.stops += route.stops[-2::-1]
    return route
