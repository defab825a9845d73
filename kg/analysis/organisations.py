"""The organisations of the graph as records."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kg.analysis.describing import Description, describe_things, read_first, shorten_name
from kg.analysis.records import Organisation
from kg.errors import UnknownOrganisationError
from kg.graph.entities import LEGAL_FORMS
from kg.model import EntityType, Period

if TYPE_CHECKING:
    from collections.abc import Iterable

    from kg.graph import GraphStore

FORMS = {concept: form for form, concept in LEGAL_FORMS.items()}
"""Concept of a legal form → its code."""
KIND = "ib:kind"


def read_organisations(store: GraphStore, iris: Iterable[str]) -> tuple[Organisation, ...]:
    """The organisations with these IRIs, sorted by IRI.

    Raises:
        ParameterError: if a text is no IRI.
        UnknownOrganisationError: if the graph knows no organisation with one of the IRIs.
    """
    wanted = sorted(set(iris))
    described = describe_things(store, wanted)
    return tuple(_read_organisation(iri, described[iri]) for iri in wanted)


def _read_organisation(iri: str, facts: Description) -> Organisation:
    kind = shorten_name(read_first(facts, KIND)).removeprefix("ib:kind")
    if kind not in set(EntityType):
        raise UnknownOrganisationError(
            "the graph knows no organisation with this IRI",
            where=iri,
            remedy="find it by its name first",
        )
    return Organisation(
        iri=iri,
        name=read_first(facts, "skos:prefLabel"),
        type=EntityType(kind),
        note=read_first(facts, "skos:notation"),
        legal_form=FORMS.get(shorten_name(read_first(facts, "ib:legalForm"))),
        period=Period(
            start=read_first(facts, "tooiont:begindatum") or None,
            through=read_first(facts, "tooiont:einddatum") or None,
        ),
    )
