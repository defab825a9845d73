"""Where a claim comes from: sentences of a document, or the record of a register."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kg.analysis.describing import Description, describe_things, read_first
from kg.analysis.records import Source
from kg.model import Span

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from kg.graph import GraphStore


def read_evidence(
    store: GraphStore, claims: Mapping[str, Description]
) -> dict[str, tuple[Source, ...]]:
    """Claim → its evidence, the best first; a claim without any gets one empty source.

    Args:
        store: the graph.
        claims: claim → its description.
    """
    places = describe_things(store, _collect(claims, "prov:wasDerivedFrom"))
    selectors = describe_things(store, _collect(places, "oa:hasSelector"))
    documents = describe_things(store, _collect(places, "oa:hasSource"))
    issuers = describe_things(store, _collect(documents, "dcterms:publisher"))
    registers = describe_things(store, _collect(places, "ib:inRegister"))
    read = {}
    for iri, place in places.items():
        if place.get("ib:inRegister"):
            read[iri] = _cite_record(place, registers[place["ib:inRegister"][0]])
        else:
            document = documents.get(read_first(place, "oa:hasSource"), {})
            issuer = issuers.get(read_first(document, "dcterms:publisher"), {})
            chosen = [selectors[selector] for selector in place.get("oa:hasSelector", [])]
            read[iri] = _cite_sentence(chosen, document, issuer)
    return {
        claim: tuple(read[iri] for iri in _put_best_first(facts) if iri in read) or (Source(),)
        for claim, facts in claims.items()
    }


def _collect(described: Mapping[str, Description], name: str) -> set[str]:
    return {value for facts in described.values() for value in facts.get(name, ())}


def _put_best_first(claim: Description) -> list[str]:
    best = read_first(claim, "ib:primaryEvidence")
    return sorted(claim.get("prov:wasDerivedFrom", ()), key=lambda iri: (iri != best, iri))


def _cite_sentence(
    selectors: Iterable[Description], document: Description, issuer: Description
) -> Source:
    """The words of a document, where they stand, and whose document it is."""
    said = {name: values[0] for selector in selectors for name, values in selector.items()}
    year = read_first(document, "ib:referenceYear")
    has_place = "oa:start" in said and "oa:end" in said
    return Source(
        quote=said.get("oa:exact", ""),
        span=Span(start=int(said["oa:start"]), end=int(said["oa:end"])) if has_place else None,
        document=read_first(document, "dcterms:identifier"),
        title=read_first(document, "dcterms:title"),
        issuer=read_first(issuer, "skos:prefLabel"),
        year=int(year) if year else None,
        url=read_first(document, "dcterms:source"),
    )


def _cite_record(record: Description, register: Description) -> Source:
    """A record of a register; the register's year is the year of its date."""
    date = read_first(register, "dcterms:issued")
    parts = [read_first(record, "ib:registerTable"), read_first(record, "ib:recordKey")]
    return Source(
        register=read_first(register, "dcterms:title"),
        register_date=date,
        year=int(date[:4]) if date else None,
        record=" ".join(part for part in parts if part),
    )
