# A dataclass of the student's: fields, defaults, repr, order, frozen
# %% answer
from dataclasses import dataclass, field

# Run: name, losses (an empty list unless given), lr = 0.1, and best(), the smallest loss. Frozen.
### BEGIN SOLUTION
@dataclass(frozen=True)
class Run:
    name: str
    losses: list = field(default_factory=list)
    lr: float = 0.1

    def best(self):
        return min(self.losses)
### END SOLUTION
# %% test 3
import dataclasses

run = Run("first", [3.0, 1.0, 2.0])
assert (run.name, run.lr) == ("first", 0.1)
assert run.best() == 1.0
assert dataclasses.is_dataclass(Run)
### BEGIN HIDDEN TESTS
assert repr(run) == "Run(name='first', losses=[3.0, 1.0, 2.0], lr=0.1)"
one, two = Run("a"), Run(name="b", lr=1.0)
assert one.losses == [] and two.lr == 1.0
one.losses.append(5.0)
assert two.losses == [], "each run has a list of its own"
try:
    run.lr = 3
except dataclasses.FrozenInstanceError:
    pass
else:
    raise AssertionError("a run is frozen")
assert list(Run.__dataclass_fields__) == ["name", "losses", "lr"]
### END HIDDEN TESTS
# %% right by module
import dataclasses as dc


@dc.dataclass(frozen=True)
class Run:
    name: str
    losses: "list[float]" = dc.field(default_factory=lambda: [])
    lr: float = 1 / 10

    def best(self):
        return sorted(self.losses)[0]
# %% wrong not frozen
@dataclass
class Run:
    name: str
    losses: list = field(default_factory=list)
    lr: float = 0.1

    def best(self):
        return min(self.losses)
# %% wrong plain class
class Run:
    def __init__(self, name, losses=[], lr=0.1):
        self.name, self.losses, self.lr = name, losses, lr

    def best(self):
        return min(self.losses)
# %% wrong mutable default
@dataclass(frozen=True)
class Run:
    name: str
    losses: list = []
    lr: float = 0.1

    def best(self):
        return min(self.losses)
