"""Registers as sources: datasets on a date, with graphs of their own and records as evidence."""

from __future__ import annotations

import functools
from dataclasses import dataclass
from typing import TYPE_CHECKING

from kg.graph.terms import TYPE, find_term, make_date, make_dutch, make_node, make_quads, make_text
from kg.vocabulary import GRAPH, make_hash_iri, make_iri, make_slug

if TYPE_CHECKING:
    from collections.abc import Iterator

    import pyoxigraph as ox

    from kg.graph.terms import Pair


TITLES = {
    "roo": "Register van overheidsorganisaties",
    "tooi": "Waardelijsten TOOI",
    "networks": "Ledenlijsten van netwerken",
}
"""Short name of a register → its title for readers."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Source:
    """One register, as it was on one date."""

    name: str
    """Short name: "roo"."""
    date: str
    """ISO date of the register."""
    temporal: str = ""
    """The moment it speaks of, where that is not its date; else empty."""

    @property
    def iri(self) -> str:
        """IRI of the register on its date."""
        return _find_iri(self.name, self.date)

    @property
    def path(self) -> str:
        """What its graphs end with: "register/roo/2026-05-16"."""
        return _find_path(self.name, self.date)

    @property
    def graph(self) -> ox.NamedNode:
        """The named graph of what it says."""
        return make_node(GRAPH + self.path)

    def list_quads(self) -> Iterator[ox.Quad]:
        """The triples of the register itself."""
        pairs: list[Pair] = [
            (TYPE, find_term("dcat:Dataset")),
            (TYPE, find_term("prov:Entity")),
            (find_term("dcterms:title"), make_dutch(TITLES.get(self.name, self.name))),
            (find_term("dcterms:issued"), make_date(self.date)),
        ]
        if self.temporal:
            pairs.append((find_term("dcterms:temporal"), make_text(self.temporal)))
        return make_quads(make_node(self.iri), pairs, self.graph)


@functools.cache
def _find_iri(name: str, date: str) -> str:
    return make_iri("register", name, date)


@functools.cache
def _find_path(name: str, date: str) -> str:
    return f"register/{make_slug(name)}/{date}"


def make_record_iri(source: Source, table: str, key: str) -> str:
    """IRI of one record of one table of a register."""
    return make_hash_iri("record", source.iri, table, key)


def list_record_pairs(source: Source, table: str, key: str) -> Iterator[Pair]:
    """The triples of a record: the evidence of a claim that no text makes."""
    yield TYPE, find_term("ib:RegisterRecord")
    yield TYPE, find_term("prov:Entity")
    yield find_term("ib:inRegister"), make_node(source.iri)
    yield find_term("ib:registerTable"), make_text(table)
    yield find_term("ib:recordKey"), make_text(key)
