"""Literals: words one of which must stand in a clause before a pattern can match it.

A clause is searched once for the literals of all frames; only the frames whose literals are there
are tried. So the time that a clause takes hardly grows with the number of rules.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from re import _constants as op  # type: ignore[attr-defined]
from re import _parser  # type: ignore[attr-defined]
from typing import Any

_LEAST = 2  # a single sign stands in every clause


def find_literals(pattern: str) -> frozenset[str]:
    """Lower-case strings one of which is in all that a pattern matches; empty if none is sure.

    >>> sorted(find_literals("(?<![a-z])(?:neemt .{0,9} deel|participeert?)"))
    ['neemt ', 'participeer']
    >>> find_literals("[A-Z]+")
    frozenset()
    """
    return _best_of(_parser.parse(pattern, re.IGNORECASE))


def _best_of(items: Iterable[tuple[Any, Any]]) -> frozenset[str]:
    """The most telling of the literals that items in a row must have."""
    best: frozenset[str] = frozenset()
    run = ""
    for kind, value in items:
        if kind is op.LITERAL:
            run += chr(value).lower()
            continue
        best = max(best, frozenset({run}), _inside((kind, value)), key=_worth)
        run = ""
    best = max(best, frozenset({run}), key=_worth)
    return best if _worth(best) >= _LEAST else frozenset()


def _inside(item: tuple[Any, Any]) -> frozenset[str]:
    kind, value = item
    if kind is op.SUBPATTERN:
        return _best_of(value[-1])
    if kind in {op.MAX_REPEAT, op.MIN_REPEAT} and value[0]:
        return _best_of(value[2])
    if kind is op.BRANCH:
        each = [_best_of(items) for items in value[1]]
        return frozenset().union(*each) if all(each) else frozenset()
    return frozenset()


def _worth(literals: frozenset[str]) -> int:
    """Length of the shortest: the longer it is, the fewer clauses have it."""
    return min(map(len, literals), default=0)
