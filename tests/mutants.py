"""Mutants of a solution: the same code with one small thing wrong, as a tired author might write it."""

import ast
from collections.abc import Callable, Iterator
from copy import copy
from dataclasses import dataclass
from functools import partial

_SWAPS: dict[type[ast.AST], type[ast.AST]] = {
    ast.Lt: ast.LtE,
    ast.LtE: ast.Lt,
    ast.Gt: ast.GtE,
    ast.GtE: ast.Gt,
    ast.Eq: ast.NotEq,
    ast.NotEq: ast.Eq,
    ast.Is: ast.IsNot,
    ast.IsNot: ast.Is,
    ast.In: ast.NotIn,
    ast.NotIn: ast.In,
    ast.Add: ast.Sub,
    ast.Sub: ast.Add,
    ast.Mult: ast.Div,
    ast.Div: ast.Mult,
    ast.FloorDiv: ast.Mod,
    ast.Mod: ast.FloorDiv,
    ast.Pow: ast.Mult,
    ast.MatMult: ast.Mult,
    ast.And: ast.Or,
    ast.Or: ast.And,
}
LONG = 80  # characters
_NAMES = [("sum", "mean"), ("max", "min"), ("argmax", "argmin"), ("train", "eval"), ("zeros", "ones"), ("any", "all")]
_OTHER = dict(_NAMES) | {b: a for a, b in _NAMES}


@dataclass(frozen=True)
class Mutant:
    """source: the cell with the change in it; change: "line N: `before` → `after`"."""

    source: str
    change: str


def mutants(source: str) -> list[Mutant]:
    """Every mutant of a cell, each once: operators, constants, conditions, statements, calls.

    What an error says is left alone, for no test reads it. Line numbers are those of ``source``.
    """
    tree = ast.parse(source)
    found = {ast.unparse(tree): Mutant(source, "none")}
    for node, put in _places(tree):
        for changed in _instead(node):
            put(changed)
            change = f"line {node.lineno}: {_change(node, changed)}"
            found.setdefault(ast.unparse(tree), Mutant(ast.unparse(tree), change))
        put(node)
    return list(found.values())[1:]


def _places(parent: ast.AST) -> Iterator[tuple[ast.expr | ast.stmt, Callable[[ast.AST], None]]]:
    """Each expression and statement below a node, and how to put another in its place."""
    for field, value in ast.iter_fields(parent):
        if isinstance(parent, ast.Raise | ast.JoinedStr) or (field in ("returns", "annotation")):
            continue
        for index, child in enumerate(value if isinstance(value, list) else [value]):
            if isinstance(child, ast.expr | ast.stmt):
                yield (
                    child,
                    partial(value.__setitem__, index) if isinstance(value, list) else partial(setattr, parent, field),
                )
            if isinstance(child, ast.AST):
                yield from _places(child)


def _instead(node: ast.expr | ast.stmt) -> Iterator[ast.AST]:
    """What may stand wrongly in the place of an expression or a statement."""
    match node:
        case ast.Expr(ast.Constant(str())):
            return  # a docstring
        case ast.Assign() | ast.AugAssign() | ast.Expr() | ast.Raise() | ast.Delete():
            yield ast.Pass()
        case ast.With():
            yield ast.If(ast.Constant(True), node.body, [])
        case ast.If() | ast.While() | ast.IfExp():
            yield _with(node, test=ast.UnaryOp(ast.Not(), node.test))
        case ast.Compare():
            for index, op in enumerate(node.ops):
                yield _with(node, ops=[*node.ops[:index], _SWAPS[type(op)](), *node.ops[index + 1 :]])
        case ast.BinOp(op=op) | ast.BoolOp(op=op) if type(op) in _SWAPS:
            yield _with(node, op=_SWAPS[type(op)]())
        case ast.UnaryOp(ast.USub() | ast.Not(), operand):
            yield operand
        case ast.Constant(bool(value)):
            yield ast.Constant(not value)
        case ast.Constant(int(value)):
            yield ast.Constant(value + 1)
        case ast.Constant(float(value)):
            yield ast.Constant(value * 2 if value else 1.0)
        case ast.ListComp() | ast.SetComp() | ast.DictComp() | ast.GeneratorExp():
            for index, clause in enumerate(node.generators):
                if clause.ifs:
                    generators = [*node.generators[:index], _with(clause, ifs=[]), *node.generators[index + 1 :]]
                    yield _with(node, generators=generators)
        case ast.Attribute(attr=attr) if attr in _OTHER:
            yield _with(node, attr=_OTHER[attr])
        case ast.Name(id=name) if name in _OTHER:
            yield _with(node, id=_OTHER[name])
        case ast.Call(args=args, keywords=keywords):
            if args or isinstance(node.func, ast.Attribute):
                yield args[0] if args else node.func.value
            for index in range(len(args) - 1):
                yield _with(node, args=[*args[:index], args[index + 1], args[index], *args[index + 2 :]])
            for index in range(len(keywords)):
                yield _with(node, keywords=keywords[:index] + keywords[index + 1 :])


def _with(node: ast.AST, **fields: object) -> ast.AST:
    changed = copy(node)
    for name, value in fields.items():
        setattr(changed, name, value)
    return changed


def _change(before: ast.AST, after: ast.AST) -> str:
    """Both codes, without what they share at either end where they are long."""
    a, b = (ast.unparse(ast.fix_missing_locations(node)).split("\n")[0] for node in (before, after))
    if max(len(a), len(b)) <= LONG:
        return f"`{a}` → `{b}`"
    start = _alike(a, b)
    end = _alike(a[start:][::-1], b[start:][::-1])
    return f"`…{a[start : len(a) - end]}…` → `…{b[start : len(b) - end]}…`"


def _alike(a: str, b: str) -> int:
    """The number of characters that two texts begin with in common."""
    return next((i for i, (x, y) in enumerate(zip(a, b, strict=False)) if x != y), min(len(a), len(b)))
