"""Ties, sources and a small graph of two documents, written out by hand."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from decimal import Decimal
from typing import Any

import networkx as nx
import pytest

from kg.analysis import Source, Tie
from kg.graph import GraphStore, make_graph
from kg.model import (
    Claim,
    Document,
    Entity,
    EntityType,
    Evidence,
    Extraction,
    Modality,
    Relation,
    Share,
    ShareBasis,
    Span,
)
from kg.vocabulary import TOOI, make_iri

ARNHEM = Entity(iri=TOOI + "gemeente/gm0202", name="Arnhem", type=EntityType.MUNICIPALITY)
RENKUM = Entity(iri=TOOI + "gemeente/gm0274", name="Renkum", type=EntityType.MUNICIPALITY)
CONNECTIE = Entity(
    iri=TOOI + "so/so0889",
    name="De Connectie",
    type=EntityType.JOINT_ARRANGEMENT,
    legal_form="BVO",
)
BEHEER = Entity(iri=make_iri("org", "Beheer"), name="Beheer B.V.", type=EntityType.COMPANY)

BUDGET = Document(
    name="arnhem.txt",
    title="Begroting 2023",
    issuer="Arnhem",
    year=2023,
    url="https://voorbeeld.example/begroting",
    text=(
        "De Connectie is een regeling, waarvan Arnhem voor 72% eigenaar is. "
        "Renkum is mede-eigenaar van De Connectie. "
        "De Connectie houdt 60% van de aandelen in Beheer B.V. "
        "Arnhem werkt samen met Renkum."
    ),
)
OLD_BUDGET = Document(
    name="renkum.txt",
    issuer="Renkum",
    year=2021,
    text="Arnhem is voor 70% eigenaar van De Connectie.",
)


@pytest.fixture
def own() -> Callable[..., Tie]:
    """A maker of ownerships: `own("A", "B", 72)`; the id is "A>B" unless it is given."""

    def make(owner: str, owned: str, percent: int | str | None = None, **rest: Any) -> Tie:
        basis = rest.pop("basis", ShareBasis.UNSPECIFIED)
        number = None if percent is None else Decimal(percent)
        tie = Tie(
            id=f"{owner}>{owned}",
            subject=owner,
            relation=Relation.OWNS_SHARE_OF,
            object=owned,
            share=Share(percent=number, basis=basis),
        )
        return replace(tie, **rest)

    return make


@pytest.fixture
def join() -> Callable[..., nx.MultiDiGraph]:
    """A maker of graphs: `join(tie, tie, …)`."""

    def make(*ties: Tie) -> nx.MultiDiGraph:
        graph = nx.MultiDiGraph()
        for tie in ties:
            graph.add_edge(tie.subject, tie.object, key=tie.id, tie=tie)
        return graph

    return make


@pytest.fixture
def said() -> Callable[..., Source]:
    """A maker of sources: `said(2023, 72)` is a document of 2023 that says 72%."""

    def make(year: int | None, percent: int | str | None = None, **rest: Any) -> Source:
        basis = rest.pop("basis", ShareBasis.UNSPECIFIED)
        share = None if percent is None else Share(percent=Decimal(percent), basis=basis)
        source = Source(year=year, share=share, document=f"{year}.txt", confidence=Decimal("0.9"))
        return replace(source, **rest)

    return make


@pytest.fixture(scope="session")
def store() -> GraphStore:
    """A graph of two budgets: one says 72%, an older one 70%; one owner has no known share."""
    first = _extract(
        BUDGET,
        ARNHEM,
        _claim(BUDGET, ARNHEM, CONNECTIE, "De Connectie is", "eigenaar is.", percent="72"),
        _claim(BUDGET, RENKUM, CONNECTIE, "Renkum is mede", "van De Connectie."),
        _claim(
            BUDGET,
            CONNECTIE,
            BEHEER,
            "De Connectie houdt",
            "Beheer B.V.",
            percent="60",
            basis=ShareBasis.CAPITAL,
        ),
        _claim(
            BUDGET,
            ARNHEM,
            RENKUM,
            "Arnhem werkt",
            "met Renkum.",
            relation=Relation.COLLABORATES_WITH,
        ),
    )
    second = _extract(
        OLD_BUDGET,
        RENKUM,
        _claim(OLD_BUDGET, ARNHEM, CONNECTIE, "Arnhem is", "De Connectie.", percent="70"),
    )
    return make_graph([first, second], started="2026-01-01T00:00:00Z")


def _extract(document: Document, issuer: Entity, *claims: Claim) -> Extraction:
    entities = tuple(sorted((ARNHEM, RENKUM, CONNECTIE, BEHEER), key=lambda one: one.iri))
    return Extraction(document=document, issuer=issuer, entities=entities, claims=claims)


def _claim(
    document: Document, subject: Entity, object_: Entity, first: str, last: str, **rest: Any
) -> Claim:
    start = document.text.index(first)
    end = document.text.index(last, start) + len(last)
    relation = rest.get("relation", Relation.OWNS_SHARE_OF)
    percent = rest.get("percent")
    share = Share(
        percent=None if percent is None else Decimal(str(percent)),
        basis=ShareBasis(rest.get("basis", ShareBasis.UNSPECIFIED)),
    )
    return Claim(
        subject=subject.iri,
        relation=Relation(relation),
        object=object_.iri,
        modality=Modality.ACTUAL,
        share=share if relation is Relation.OWNS_SHARE_OF else None,
        confidence=Decimal("0.93"),
        rule="own.test",
        evidence=(
            Evidence(
                document=document.name,
                span=Span(start=start, end=end),
                quote=document.text[start:end],
            ),
        ),
    )
