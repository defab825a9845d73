"""Document rules: one row per distinct claim, the best evidence first; what rules out what."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import replace

from kg.claims.following import follow_claims
from kg.claims.notes import Note, Notes, Reason, ignore
from kg.model import ALWAYS, Claim, Entity, EntityType, Modality, Relation, ShareBasis, Span

_INTERNAL = frozenset({EntityType.ORGANISATIONAL_UNIT})
_GUESSED = frozenset({"unit.van-spreker", "unit.van-kop"})
"""Mechanisms that give a unit a holder of which the sentence says nothing."""


def merge_claims(
    claims: Iterable[Claim], entities: Mapping[str, Entity], notes: Notes = ignore
) -> tuple[Claim, ...]:
    """Distinct claims of one document in the order of their first evidence.

    - The same claim found twice keeps the surest rule, the fullest qualifiers and all evidence.
    - A unit has one holder: a unit that holds it beats the issuer, a holder said one guessed.
    - A named vehicle carries the cooperation of its members: no collaboratesWith beside it.
    - Ended or denied beats actual where one sentence says both.
    - Who is said to have given an order beats the speaker, of whom that is supposed.
    """
    merged = _merge_equal(claims)
    merged = _merge_equal([*merged, *follow_claims(merged, entities)])
    held = _drop_outer_holders(merged, entities)
    free = _drop_carried(held)
    kept = _drop_supposed_clients(_drop_overruled(free))
    _tell(notes, Reason.INNER, merged, held)
    _tell(notes, Reason.CARRIED, held, free)
    _tell(notes, Reason.OVERRULED, free, kept)
    return tuple(sorted(kept, key=_order))


def _tell(notes: Notes, reason: Reason, before: list[Claim], kept: list[Claim]) -> None:
    if len(kept) == len(before):
        return
    stays = set(map(id, kept))
    for claim in before:
        if id(claim) not in stays:
            span = claim.evidence[0].span
            notes(Note(span=span, reason=reason, rule=claim.rule, claim=claim))


def _order(claim: Claim) -> tuple[object, ...]:
    first = claim.evidence[0].span
    return (
        first.start,
        first.end,
        claim.relation.value,
        claim.subject,
        claim.object,
        claim.modality.value,
    )


def _merge_equal(claims: Iterable[Claim]) -> list[Claim]:
    found: defaultdict[tuple[object, ...], list[Claim]] = defaultdict(list)
    for claim in claims:
        twins = found[(claim.subject, claim.relation, claim.object, claim.modality)]
        index = next(
            (i for i, t in enumerate(twins) if _compatible(_figures(t), _figures(claim))), -1
        )
        if index < 0:
            twins.append(claim)
        else:
            twins[index] = _join(twins[index], claim)
    return [claim for twins in found.values() for claim in twins]


def _figures(claim: Claim) -> tuple[object, ...]:
    share = claim.share if claim.share and claim.share.percent is not None else None
    amount = claim.amount
    return (
        share and share.percent,
        share.basis if share and share.basis is not ShareBasis.UNSPECIFIED else None,
        amount and amount.euro,
        amount and amount.year,
        claim.period if claim.period != ALWAYS else None,
    )


def _compatible(one: tuple[object, ...], other: tuple[object, ...]) -> bool:
    return all(a is None or b is None or a == b for a, b in zip(one, other, strict=True))


def _join(one: Claim, other: Claim) -> Claim:
    best, rest = (one, other) if _strength(one) >= _strength(other) else (other, one)
    seen = {e.span for e in best.evidence}
    return replace(
        best,
        share=best.share
        if best.share and best.share.percent is not None
        else rest.share or best.share,
        amount=best.amount or rest.amount,
        theme=best.theme or rest.theme,
        period=best.period if best.period != ALWAYS else rest.period,
        evidence=(*best.evidence, *(e for e in rest.evidence if e.span not in seen)),
    )


def _strength(claim: Claim) -> tuple[bool, object]:
    return claim.share is not None and claim.share.percent is not None, claim.confidence


def _drop_outer_holders(claims: list[Claim], entities: Mapping[str, Entity]) -> list[Claim]:
    inner: defaultdict[str, set[str]] = defaultdict(set)
    settled: set[str] = set()
    for claim in claims:
        if claim.relation is not Relation.HAS_UNIT:
            continue
        is_actual = claim.modality is Modality.ACTUAL
        if is_actual and entities[claim.subject].type in _INTERNAL:
            inner[claim.object].add(claim.subject)
        is_said = is_actual and claim.rule not in _GUESSED
        if is_said or claim.modality is Modality.PLANNED:
            settled.add(claim.object)
    kept = []
    for claim in claims:
        if claim.relation is not Relation.HAS_UNIT or claim.modality is not Modality.ACTUAL:
            kept.append(claim)
            continue
        is_outer = bool(inner[claim.object]) and claim.subject not in inner[claim.object]
        is_guess = claim.object in settled and claim.rule in _GUESSED
        if not is_outer and not is_guess:
            kept.append(claim)
    return kept


def _drop_carried(claims: list[Claim]) -> list[Claim]:
    members: defaultdict[Span, defaultdict[str, set[str]]] = defaultdict(lambda: defaultdict(set))
    for claim in claims:
        if claim.relation is Relation.PARTICIPATES_IN:
            for evidence in claim.evidence:
                members[evidence.span][claim.object].add(claim.subject)

    def is_carried(claim: Claim) -> bool:
        pair = {claim.subject, claim.object}
        return claim.relation is Relation.COLLABORATES_WITH and any(
            pair <= group for e in claim.evidence for group in members[e.span].values()
        )

    return [claim for claim in claims if not is_carried(claim)]


def _drop_overruled(claims: list[Claim]) -> list[Claim]:
    overruled = {
        (c.subject, c.relation, c.object, e.span)
        for c in claims
        if c.modality in {Modality.ENDED, Modality.DENIED}
        for e in c.evidence
    }
    return [
        c
        for c in claims
        if c.modality is not Modality.ACTUAL
        or not all((c.subject, c.relation, c.object, e.span) in overruled for e in c.evidence)
    ]


def _drop_supposed_clients(claims: list[Claim]) -> list[Claim]:
    """Without who speaks as the client of a firm of which the text names the client."""
    ordered = {c.object for c in claims if c.rule == "adv.opdrachtgever-was"}
    return [c for c in claims if c.rule != "adv.spreker" or c.object not in ordered]
