"""Pictures written out by hand."""

from __future__ import annotations

from collections.abc import Callable
from decimal import Decimal
from typing import Any

import networkx as nx
import pytest

from kg.analysis import Organisation, Picture, Source, Tie, make_picture
from kg.model import EntityType, Relation, Share, ShareBasis, Span

QUOTE = "De Connectie is een regeling, waarvan Arnhem voor 72% eigenaar is."


@pytest.fixture
def own() -> Callable[..., Tie]:
    """A maker of ownerships with one source each: `own("Arnhem", "De Connectie", 72)`."""

    def make(owner: str, owned: str, percent: int | str | None = None, **rest: Any) -> Tie:
        number = None if percent is None else Decimal(percent)
        share = Share(percent=number, basis=rest.pop("basis", ShareBasis.UNSPECIFIED))
        given: dict[str, Any] = {
            "id": f"{owner}>{owned}",
            "relation": Relation.OWNS_SHARE_OF,
            "share": share,
            "years": (2023,),
            "supporting": (_cite(share),),
        }
        return Tie(subject=owner, object=owned, **(given | rest))

    return make


@pytest.fixture
def paint() -> Callable[..., Picture]:
    """A maker of pictures: `paint("De Connectie", tie, …)`; names are IRIs, "X NV" a company."""

    def make(focus: str, *ties: Tie, types: dict[str, EntityType] | None = None) -> Picture:
        names = sorted({focus, *(end for tie in ties for end in (tie.subject, tie.object))})
        graph = nx.MultiDiGraph(focus=focus, owners_read=set(names), day="2026-05-16")
        for name in names:
            kind = (types or {}).get(name, _guess(name))
            graph.add_node(name, organisation=Organisation(iri=name, name=name, type=kind))
        for tie in ties:
            graph.add_edge(tie.subject, tie.object, key=tie.id, tie=tie)
        return make_picture(graph)

    return make


@pytest.fixture
def connectie(own: Callable[..., Tie], paint: Callable[..., Picture]) -> Picture:
    """Who owns De Connectie: 72% of Arnhem, unknown shares of Renkum and Rheden."""
    owners = (
        own("Arnhem", "De Connectie", 72),
        *(own(n, "De Connectie") for n in ("Renkum", "Rheden")),
    )
    return paint("De Connectie", *owners)


def _guess(name: str) -> EntityType:
    if name.endswith("NV"):
        return EntityType.COMPANY
    return EntityType.JOINT_ARRANGEMENT if name.startswith("De ") else EntityType.MUNICIPALITY


def _cite(share: Share) -> Source:
    return Source(
        quote=QUOTE,
        span=Span(start=0, end=len(QUOTE)),
        document="arnhem.txt",
        title="Begroting 2023",
        issuer="Arnhem",
        year=2023,
        confidence=Decimal("0.93"),
        rule="own.waarvan-eigenaar",
        share=share,
    )
