"""The gate: a proposal becomes a claim when text, organisations and signature bear it out."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import replace
from decimal import Decimal

from kg.claims import find_modality, fits_signature, is_hypothetical
from kg.model import Claim, Entity, Evidence, Extraction, Modality, Relation, Span
from kg.proposing.proposals import Proposal

SURENESS = Decimal("0.60")
"""No proposed claim is surer: its precision was never measured."""

_SPEAKING = frozenset(
    {"wij", "we", "ons", "onze gemeente", "de gemeente", "de raad", "het college"}
)
_LONGEST = 600  # code points; a quote of a whole page points at nothing


def add_proposals(extraction: Extraction, proposals: Iterable[Proposal], name: str) -> Extraction:
    """The extraction with the proposals that pass the gate as further claims.

    A proposal passes if its quote stands in the text word for word and neither supposes, plans,
    ends nor denies; if both organisations are named in the quote and known in the document; if
    the relation may hold between their kinds; and if no rule found the same claim.
    """
    claims = list(extraction.claims)
    known = {(c.subject, c.relation, c.object) for c in claims}
    for claim in _pass(extraction, proposals, f"proposed.{name}"):
        key = (claim.subject, claim.relation, claim.object)
        if key not in known:
            known.add(key)
            claims.append(claim)
    claims.sort(key=lambda c: (c.evidence[0].span, c.relation.value, c.subject, c.object))
    tied = {iri for claim in claims for iri in (claim.subject, claim.object)}
    entities = {e.iri: e for e in extraction.entities}
    if extraction.issuer is not None and extraction.issuer.iri in tied:
        entities.setdefault(extraction.issuer.iri, extraction.issuer)
    return replace(
        extraction,
        claims=tuple(claims),
        entities=tuple(entities[iri] for iri in sorted(entities)),
    )


def _pass(extraction: Extraction, proposals: Iterable[Proposal], rule: str) -> Iterator[Claim]:
    names = _list_names(extraction)
    text = extraction.document.text
    for proposal in proposals:
        quote = proposal.quote.strip()
        start = text.find(quote) if 0 < len(quote) <= _LONGEST else -1
        subject, obj = (
            _resolve(words, quote, names) for words in (proposal.subject, proposal.object)
        )
        if start < 0 or subject is None or obj is None or proposal.relation not in set(Relation):
            continue
        relation = Relation(proposal.relation)
        if not fits_signature(subject, relation, obj) or not _states(quote):
            continue
        if relation is Relation.COLLABORATES_WITH and obj.iri < subject.iri:
            subject, obj = obj, subject
        span = Span(start=start, end=start + len(quote))
        yield Claim(
            subject=subject.iri,
            relation=relation,
            object=obj.iri,
            confidence=SURENESS,
            rule=rule,
            evidence=(Evidence(document=extraction.document.name, span=span, quote=quote),),
        )


def _list_names(extraction: Extraction) -> dict[str, Entity | None]:
    """Every spelling → its organisation, or None where two share it."""
    names: dict[str, Entity | None] = {}
    for entity in extraction.entities:
        for spelling in (entity.name, *entity.aliases):
            key = spelling.casefold()
            is_other = key in names and names[key] != entity
            names[key] = None if is_other else entity
    if extraction.issuer is not None:
        names |= dict.fromkeys(_SPEAKING, extraction.issuer)
    return names


def _resolve(words: str, quote: str, names: dict[str, Entity | None]) -> Entity | None:
    words = " ".join(words.split())
    return names.get(words.casefold()) if words and words in " ".join(quote.split()) else None


def _states(quote: str) -> bool:
    return (
        find_modality(quote) is Modality.ACTUAL
        and not is_hypothetical(quote)
        and not quote.endswith("?")
    )
