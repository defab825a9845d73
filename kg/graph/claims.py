"""The claims of a document as RDF: a reified statement, its qualifiers, and the words that say so.

A claim asserts nothing by itself; `kg.graph.facts` derives what stands.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from kg.errors import GraphError
from kg.graph.documents import find_document_graph, find_document_iri
from kg.graph.statements import CLAIM_CLASSES, Statement, find_predicate
from kg.graph.terms import (
    TYPE,
    find_term,
    make_date,
    make_decimal,
    make_integer,
    make_node,
    make_quads,
    make_text,
    make_year,
)
from kg.vocabulary import make_hash_iri, make_slug

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    import pyoxigraph as ox

    from kg.graph.terms import Pair
    from kg.model import Claim, Document, EntityType, Evidence, Period, Share

CONTEXT = 40
"""At most so many code points of text stand on each side of a quote."""


def make_statement(
    claim: Claim, document: Document, key: str, types: Mapping[str, EntityType]
) -> Statement:
    """The claim as the fact layer sees it, with its IRI.

    The IRI is a hash of the document and all that the claim says, so that reading the same text
    again gives the same IRI.

    Args:
        claim: one claim of `document`.
        document: the document.
        key: its key, by `find_document_key`.
        types: IRI → type of every entity of the document.

    Raises:
        GraphError: if the claim has no evidence.
    """
    if not claim.evidence:
        raise GraphError(
            f"the claim {claim.subject} {claim.relation} {claim.object} has no evidence",
            where=document.name,
        )
    source = find_document_iri(key)
    amount_year = claim.amount.year if claim.amount else None
    return Statement(
        claim=make_hash_iri("claim", source, *_list_identity(claim)),
        source=source,
        voice=make_slug(document.issuer) if document.issuer else "",
        subject=claim.subject,
        relation=claim.relation,
        predicate=find_predicate(claim.relation, types.get(claim.subject)),
        object=claim.object,
        modality=claim.modality,
        year=document.year if amount_year is None else amount_year,
        share=claim.share,
        period=claim.period,
        confidence=claim.confidence,
    )


def _list_identity(claim: Claim) -> Iterator[str]:
    """All that tells a claim from the other claims of its document; unknown is empty."""
    span = claim.evidence[0].span
    share, amount, period = claim.share, claim.amount, claim.period
    fields: list[object] = [span.start, span.end, claim.subject, claim.relation, claim.object]
    fields += [claim.modality, period.start, period.through, claim.theme]
    fields += [share.percent, share.basis, share.minimum, share.maximum] if share else [None] * 4
    fields += [share.count if share else None]
    fields += [amount.euro, amount.year] if amount else [None] * 2
    for field in fields:
        yield "" if field is None else str(field)


def list_claim_quads(
    claim: Claim, statement: Statement, document: Document, run: str
) -> Iterator[ox.Quad]:
    """The triples of one claim of a document and of its evidence, in the document's graph.

    Args:
        claim: the claim.
        statement: the same claim, by `make_statement`.
        document: the document that makes it.
        run: IRI of the run that read the document.

    Raises:
        GraphError: if a quote is not what stands at its span.
    """
    graph = find_document_graph(statement.source.rpartition("-")[2])
    spans = [_find_span_iri(statement.source, evidence) for evidence in claim.evidence]
    pairs = [*list_statement_pairs(statement), *_list_qualifier_pairs(claim)]
    pairs += list_source_pairs(spans, run)
    yield from make_quads(make_node(statement.claim), pairs, graph)
    for evidence in claim.evidence:
        for subject, described in _list_evidence(evidence, document, statement.source):
            yield from make_quads(make_node(subject), described, graph)


def list_statement_pairs(statement: Statement) -> Iterator[Pair]:
    """What every claim has: its classes, triple, modality, year, period and confidence."""
    specific = CLAIM_CLASSES.get(statement.relation)
    for name in (specific, "ib:Claim", "rdf:Statement", "prov:Entity"):
        if name:
            yield TYPE, find_term(name)
    yield find_term("rdf:subject"), make_node(statement.subject)
    yield find_term("rdf:predicate"), find_term(statement.predicate)
    yield find_term("rdf:object"), make_node(statement.object)
    yield find_term("ib:modality"), find_term(f"ib:{statement.modality.value}")
    yield find_term("ib:confidence"), make_decimal(statement.confidence)
    if statement.year is not None:
        yield find_term("ib:referenceYear"), make_year(statement.year)
    yield from list_period_pairs(statement.period)
    if statement.share:
        yield from list_share_pairs(statement.share)


def list_source_pairs(evidence: list[str], run: str) -> Iterator[Pair]:
    """Where a claim comes from: its evidence, the best first, and the run that made it."""
    yield find_term("ib:primaryEvidence"), make_node(evidence[0])
    for iri in evidence:
        yield find_term("prov:wasDerivedFrom"), make_node(iri)
    yield find_term("prov:wasGeneratedBy"), make_node(run)


def list_period_pairs(period: Period) -> Iterator[Pair]:
    """First and last day, month or year on which something held, both inclusive."""
    if period.start:
        yield find_term("schema:validFrom"), make_date(period.start)
    if period.through:
        yield find_term("schema:validThrough"), make_date(period.through)


def list_share_pairs(share: Share) -> Iterator[Pair]:
    """A share: its basis always, its numbers as far as they are stated."""
    yield find_term("ib:shareBasis"), find_term(f"ib:basis{share.basis.value.capitalize()}")
    numbers = (
        ("ib:sharePercent", share.percent),
        ("ib:shareMinPercent", share.minimum),
        ("ib:shareMaxPercent", share.maximum),
    )
    for name, number in numbers:
        if number is not None:
            yield find_term(name), make_decimal(number)
    if share.count is not None:
        yield find_term("ib:numberOfShares"), make_integer(share.count)
    if share.computed:
        yield find_term("ib:shareComputed"), make_text("true", datatype="xsd:boolean")


def _list_qualifier_pairs(claim: Claim) -> Iterator[Pair]:
    yield find_term("ib:ruleId"), make_text(claim.rule)
    yield find_term("ib:resolvedBy"), make_text(claim.resolved_by)
    if claim.amount:
        yield find_term("ib:amountEur"), make_decimal(claim.amount.euro)
    if claim.theme:
        yield find_term("ib:themeText"), make_text(claim.theme)


def _find_span_iri(source: str, evidence: Evidence) -> str:
    """A span as fragment of its document, in the syntax of RFC 5147 (`#char=start,end`)."""
    return f"{source}#char={evidence.span.start},{evidence.span.end}"


def _list_evidence(
    evidence: Evidence, document: Document, source: str
) -> Iterator[tuple[str, list[Pair]]]:
    """(IRI, pairs) of a span and of its two selectors (Web Annotation Data Model, section 4.2)."""
    span, text = evidence.span, document.text
    if text[span.start : span.end] != evidence.quote:
        raise GraphError(
            f"the quote {evidence.quote[:40]!r} is not what stands at [{span.start}, {span.end})",
            where=document.name,
        )
    where = f"{span.start},{span.end}"
    position, quote = f"{source}#position={where}", f"{source}#quote={where}"
    selector = find_term("oa:hasSelector")
    yield (
        _find_span_iri(source, evidence),
        [
            (TYPE, find_term("oa:SpecificResource")),
            (TYPE, find_term("prov:Entity")),
            (find_term("oa:hasSource"), make_node(source)),
            (selector, make_node(position)),
            (selector, make_node(quote)),
        ],
    )
    yield (
        position,
        [
            (TYPE, find_term("oa:TextPositionSelector")),
            (find_term("oa:start"), make_integer(span.start)),
            (find_term("oa:end"), make_integer(span.end)),
        ],
    )
    yield (
        quote,
        [
            (TYPE, find_term("oa:TextQuoteSelector")),
            (find_term("oa:exact"), make_text(evidence.quote)),
            (find_term("oa:prefix"), make_text(text[max(0, span.start - CONTEXT) : span.start])),
            (find_term("oa:suffix"), make_text(text[span.end : span.end + CONTEXT])),
        ],
    )
