"""The whole graph as a stream of quads: documents as they come, then what needs all of them."""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING

import pyoxigraph as ox

from kg.errors import GraphError
from kg.graph.arrangements import (
    list_arrangement_quads,
    list_change_quads,
    list_region_quads,
)
from kg.graph.claims import list_claim_quads, make_statement
from kg.graph.conflicts import list_conflict_quads
from kg.graph.documents import (
    find_document_iri,
    find_document_key,
    list_document_quads,
    list_name_quads,
)
from kg.graph.entities import list_entity_quads, merge_entities
from kg.graph.facts import FACTS, list_fact_quads
from kg.graph.info import FORMAT, Counts, DocumentInfo, GraphInfo
from kg.graph.provenance import find_now, list_run_quads
from kg.graph.register import (
    group_participations,
    list_participation_quads,
    list_register_facts,
    make_statements,
)
from kg.graph.sources import Source
from kg.graph.terms import make_node
from kg.registers import organisations_of
from kg.resources import find_resource
from kg.vocabulary import GRAPH

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator

    from kg.graph.provenance import Run
    from kg.graph.statements import Statement
    from kg.model import Document, Entity, Extraction
    from kg.registers import Register

ONTOLOGY = make_node(GRAPH + "ontology")
"""The named graph that holds the ontology itself, so that concepts have labels."""

ACTS, CHANGES = "roo", "tooi"
"""Short names of the register of arrangements and of that of municipalities."""


class Draft:
    """A graph in the making: what must be remembered of each document until all have passed."""

    def __init__(self, run: Run, register: Register | None) -> None:
        self._run = run
        self._register = register
        self._readings: dict[str, set[Entity]] = defaultdict(set)
        self._statements: list[Statement] = []
        self._documents: dict[str, DocumentInfo] = {}
        self._registered: dict[str, Entity] = {}
        self._sources: list[str] = []
        self._counts = {"register_claims": 0, "provenance": 0, "entities": 0}

    def list_quads(
        self, extractions: Iterable[Extraction], keep_text: Callable[[str, str], None]
    ) -> Iterator[ox.Quad]:
        """Every quad of the graph, once per place where it is said.

        Args:
            extractions: what was read; taken one by one and not kept.
            keep_text: is given key and stored text of each document.

        Raises:
            GraphError: if a document or register says something that a graph cannot hold.
        """
        for extraction in extractions:
            yield from self._list_document(extraction, keep_text)
        yield from self._list_register()
        yield from self._list_entities()
        yield from list_fact_quads(self._statements, FACTS)
        yield from list_conflict_quads(self._statements, FACTS)
        yield from _list_ontology()
        yield from self._list_run()

    def find_info(self, total: int) -> GraphInfo:
        """What the finished graph says of itself.

        Args:
            total: number of quads in the store.
        """
        counts = Counts(
            documents=len(self._documents),
            entities=self._counts["entities"],
            claims=len({one.claim for one in self._statements}),
            register_claims=self._counts["register_claims"],
            quads=total - self._counts["provenance"],
        )
        return GraphInfo(
            format=FORMAT,
            version=self._run.version,
            register_date=self._register.date if self._register else None,
            counts=counts,
            documents=tuple(sorted(self._documents.values(), key=lambda one: (one.name, one.iri))),
        )

    def _list_document(
        self, extraction: Extraction, keep_text: Callable[[str, str], None]
    ) -> Iterator[ox.Quad]:
        document, key = extraction.document, find_document_key(extraction.document)
        if key in self._documents:  # the same text under another name says nothing new
            yield from list_name_quads(document, key)
            return
        _check_characters(document)
        keep_text(key, document.text)
        issuer = extraction.issuer
        for entity in (*extraction.entities, *((issuer,) if issuer else ())):
            self._readings[entity.iri].add(entity)
        self._documents[key] = DocumentInfo(
            iri=find_document_iri(key),
            name=document.name,
            title=document.title or document.name,
            issuer=issuer.name if issuer else document.issuer,
            year=document.year,
            sha256=document.sha256,
        )
        yield from list_document_quads(extraction, key)
        types = {entity.iri: entity.type for entity in extraction.entities}
        for claim in extraction.claims:
            statement = make_statement(claim, document, key, types)
            self._statements.append(statement)
            yield from list_claim_quads(claim, statement, document, self._run.iri)

    def _list_register(self) -> Iterator[ox.Quad]:
        register = self._register
        if register is None:
            return
        roo, tooi = (Source(name=name, date=register.date) for name in (ACTS, CHANGES))
        self._registered = {entity.iri: entity for entity in organisations_of(register)}
        yield from list_arrangement_quads(register.arrangements, roo)
        yield from list_change_quads(register.changes, tooi)
        yield from list_region_quads(register.regions, register.date)
        groups = group_participations(register)
        for source in sorted({roo, tooi, *groups}, key=lambda one: one.name):
            yield from source.list_quads()
            self._sources.append(source.iri)
        for source, participations in groups.items():
            statements = make_statements(source, participations)
            self._counts["register_claims"] += len(statements)
            claims = zip(participations, statements, strict=True)
            yield from list_participation_quads(source, claims, self._run.iri)
            yield from list_register_facts(register, source, statements)

    def _list_entities(self) -> Iterator[ox.Quad]:
        for iri in sorted({*self._readings, *self._registered}):
            readings, registered = self._readings.get(iri), self._registered.get(iri)
            self._counts["entities"] += 1
            yield from list_entity_quads(merge_entities(readings or (), registered))

    def _list_run(self) -> Iterator[ox.Quad]:
        used = sorted([*self._sources, *(one.iri for one in self._documents.values())])
        quads = list(list_run_quads(self._run, used, find_now()))
        self._counts["provenance"] = len(quads)
        yield from quads


def _check_characters(document: Document) -> None:
    try:
        document.text.encode("utf-8")
    except UnicodeEncodeError as error:
        raise GraphError(
            f"code point {error.start} is half a surrogate pair, which is no character",
            where=document.name,
            remedy="repair its encoding",
        ) from error


def _list_ontology() -> Iterator[ox.Quad]:
    path = find_resource("ontology", "kg.ttl")
    for quad in ox.parse(path=str(path), format=ox.RdfFormat.TURTLE):
        yield ox.Quad(quad.subject, quad.predicate, quad.object, ONTOLOGY)
