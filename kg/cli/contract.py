"""What `kg extract --format json` writes: one JSON object, the same bytes every time.

Numbers in JSON are numbers: a share in percent, an amount in euro. Dates are ISO 8601 at the
precision of the text. `start` and `end` count Unicode code points of the stored text.
"""

from __future__ import annotations

import json
import re
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from decimal import Decimal

    from kg.model import Claim, Document, Entity, Evidence, Extraction

_RAW = re.compile("[\x7f-\x9f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069\ud800-\udfff]")
"""What JSON would carry as it is, though a terminal acts on it or UTF-8 cannot hold it."""


def format_json(extractions: Iterable[Extraction]) -> Iterator[str]:
    """The JSON object in pieces, one per document, so that a large folder needs little memory."""
    yield '{"documents": ['
    separator = "\n"
    for extraction in extractions:
        text = json.dumps(make_document_row(extraction), ensure_ascii=False, indent=1)
        yield separator + _RAW.sub(lambda match: f"\\u{ord(match[0]):04x}", text)
        separator = ",\n"
    yield "\n]}\n"


def make_document_row(extraction: Extraction) -> dict[str, Any]:
    """One document of the contract: its source, entities by id and claims by evidence."""
    document = extraction.document
    return {
        **make_source(document),
        "entities": [
            _make_entity_row(entity)
            for entity in sorted(extraction.entities, key=lambda entity: entity.iri)
        ],
        "claims": [make_claim_row(claim) for claim in sort_claims(extraction.claims)],
    }


def sort_claims(claims: Iterable[Claim]) -> list[Claim]:
    """Claims in the order of their evidence, then of what they say."""
    return sorted(claims, key=_make_sort_key)


def _make_sort_key(claim: Claim) -> tuple[Any, ...]:
    first = claim.evidence[0].span if claim.evidence else None
    place = (first.start, first.end) if first else (-1, -1)
    return (
        *place,
        claim.subject,
        claim.relation.value,
        claim.object,
        claim.modality.value,
        claim.rule,
    )


def make_source(document: Document) -> dict[str, Any]:
    """Where a claim was read: document, issuer and year."""
    return {"document": document.name, "issuer": document.issuer, "year": document.year}


def _make_entity_row(entity: Entity) -> dict[str, Any]:
    return {
        "id": entity.iri,
        "name": entity.name,
        "type": entity.type.value,
        "aliases": sorted(entity.aliases),
    }


def make_claim_row(claim: Claim) -> dict[str, Any]:
    """What a claim says, every key of the contract present; unknown is None."""
    share, amount = claim.share, claim.amount
    return {
        "subject": claim.subject,
        "predicate": claim.relation.value,
        "object": claim.object,
        "modality": claim.modality.value,
        "share_percent": _make_number(share.percent) if share else None,
        "share_min": _make_number(share.minimum) if share else None,
        "share_max": _make_number(share.maximum) if share else None,
        "share_basis": share.basis.value if share else None,
        "share_computed": share.computed if share else None,
        "share_count": share.count if share else None,
        "amount_eur": _make_euro(amount.euro) if amount else None,
        "amount_year": amount.year if amount else None,
        "theme": claim.theme,
        "from": claim.period.start,
        "through": claim.period.through,
        "confidence": _make_number(claim.confidence),
        "rule": claim.rule,
        "resolved_by": claim.resolved_by,
        "evidence": _make_evidence_row(claim.evidence[0]) if claim.evidence else None,
        "evidence_more": [_make_evidence_row(more) for more in claim.evidence[1:]],
    }


def _make_evidence_row(evidence: Evidence) -> dict[str, Any]:
    span = evidence.span
    return {"quote": evidence.quote, "start": span.start, "end": span.end}


def _make_number(value: Decimal | None) -> float | None:
    return None if value is None else float(value)


def _make_euro(value: Decimal) -> float | int:
    return int(value) if value == value.to_integral_value() else float(value)
