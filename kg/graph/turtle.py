"""Turtle that reads well and is written in one order: subjects, predicates and objects sorted.

Names are shortened only where nothing in them must be escaped: Virtuoso takes the backslash of an
escaped local name for a part of it, so such IRIs are written in full.
"""

from __future__ import annotations

import functools
import re
from itertools import groupby
from typing import TYPE_CHECKING

import pyoxigraph as ox

from kg.graph.terms import TYPE
from kg.vocabulary import PREFIXES

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

_NAMESPACES = {namespace: prefix for prefix, namespace in PREFIXES.items()}
_IRI = re.compile(r"(.*[/#])([A-Za-z0-9_](?:[A-Za-z0-9_-]*[A-Za-z0-9_])?)", re.DOTALL)
_BARE = {"xsd:integer": re.compile(r"[+-]?\d+"), "xsd:decimal": re.compile(r"[+-]?\d*\.\d+")}
"""Datatypes that need no quotes, with the only spelling that means the same without them."""


def write_head() -> str:
    """The prefixes of the house, sorted."""
    return "".join(f"@prefix {prefix}: <{PREFIXES[prefix]}> .\n" for prefix in sorted(PREFIXES))


def write_subjects(triples: Iterable[ox.Triple]) -> Iterator[str]:
    """One block of Turtle per subject.

    Args:
        triples: sorted by subject.
    """
    for subject, described in groupby(triples, key=lambda triple: triple.subject):
        pairs = sorted((_rank(one), _write(one.object)) for one in described)
        lines = []
        for (_, predicate), group in groupby(pairs, key=lambda pair: pair[0]):
            lines.append(f"{predicate} {' , '.join(text for _, text in group)}")
        body = " ;\n  ".join(lines)
        yield f"{_write(subject)} {body} .\n"


def _rank(triple: ox.Triple) -> tuple[bool, str]:
    """Classes first, the rest by name."""
    is_class = triple.predicate == TYPE
    return not is_class, "a" if is_class else _write(triple.predicate)


def _write(term: object) -> str:
    if isinstance(term, ox.NamedNode):
        return shorten(term.value)
    if isinstance(term, ox.Literal) and not term.language:
        return _write_typed(term)
    return str(term)


def _write_typed(literal: ox.Literal) -> str:
    datatype = shorten(literal.datatype.value)
    if datatype == "xsd:string":
        return str(literal)
    if datatype in _BARE and _BARE[datatype].fullmatch(literal.value):
        return literal.value
    return f"{str(literal).rpartition('^^')[0]}^^{datatype}"


@functools.lru_cache(maxsize=65_536)
def shorten(iri: str) -> str:
    """An IRI as a prefixed name where that needs no escape, else in angle brackets."""
    found = _IRI.fullmatch(iri)
    if found and found[1] in _NAMESPACES:
        return f"{_NAMESPACES[found[1]]}:{found[2]}"
    return str(ox.NamedNode(iri))
