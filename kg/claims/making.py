"""A frame found in a clause → claims."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from decimal import Decimal
from itertools import combinations, product
from typing import Any

from kg.claims.apportioning import price_claim, share_out
from kg.claims.confidence import state_confidence
from kg.claims.context import Context
from kg.claims.elsewhere import is_elsewhere
from kg.claims.exceptions import find_exceptions
from kg.claims.fillers import (
    Filler,
    add_dated,
    add_listed,
    fill_by_phrase,
    fill_slot,
    find_company,
    list_bearers,
)
from kg.claims.frames import SPEAKERS, Frame
from kg.claims.matching import Match
from kg.claims.notes import Note, Reason
from kg.claims.numbers import find_percentages
from kg.claims.payments import find_payees, find_payers, is_of_people, is_surety
from kg.claims.periods import find_own_periods, strip_own_dates
from kg.claims.phrases import Phrase
from kg.claims.qualifying import find_pair_period, qualify, qualify_pair
from kg.claims.shares import find_share_owners
from kg.claims.signatures import fits_signature
from kg.claims.themes import find_theme
from kg.model import GOVERNMENTS, Claim, Entity, Modality, Relation, Share

_NOTHING = re.compile(r"(?<![\d.,])0(?:[.,]0+)?\s?(?:%|procent\b)")


def make_claims(
    match: Match, clause: str, phrases: Sequence[Phrase], context: Context
) -> Iterator[Claim]:
    """Claims of one match: every subject with every object, qualified by the clause."""
    frame = match.frame
    if _leaves_topic(match) and is_elsewhere(frame.relation, clause):
        return
    subjects = fill_slot(match, frame.subject, phrases, context)
    objects = fill_slot(match, frame.object, phrases, context)
    subjects = [*subjects, *find_company(clause, phrases, subjects, match)]
    modality, period = qualify(strip_own_dates(clause), match, context)
    obstacle = _find_obstacle(frame, clause, subjects, modality)
    if obstacle is not None:
        context.notes(Note(span=context.evidence.span, reason=obstacle, rule=frame.id))
        return
    shares: dict[str, Share] = {}
    if frame.relation is Relation.OWNS_SHARE_OF:
        listed = find_share_owners(clause)
        shares = share_out(clause, phrases, subjects, listed)
        subjects = add_listed(listed, phrases, subjects)
    if frame.relation is Relation.FUNDED_BY:
        objects = add_listed(find_payers(clause), phrases, objects)
        objects = add_listed(list_bearers(clause, phrases), phrases, objects)
        subjects = add_listed(list(find_payees(clause)), phrases, subjects)
    is_pairwise = frame.is_pairwise
    if frame.relation is Relation.COLLABORATES_WITH:
        subjects, objects, is_pairwise = _narrow(
            subjects, objects, context, is_pairwise=is_pairwise
        )
    theme = find_theme(frame.relation, clause)
    own = find_own_periods(clause, modality)
    subjects = add_dated(own, phrases, subjects)
    subjects, objects, barred = _except(clause, phrases, subjects, objects)
    yield from _deny(frame, barred, context)
    for subject, obj in _pairs(subjects, objects, is_pairwise=is_pairwise):
        is_kind = not frame.object_types or obj.entity.type in frame.object_types
        if not (is_kind and fits_signature(subject.entity, frame.relation, obj.entity)):
            _note_kinds(frame, subject.entity, obj.entity, context)
            continue
        claim = Claim(
            **_order(subject.entity.iri, frame.relation, obj.entity.iri),
            modality=qualify_pair(modality, own, subject, obj, context),
            share=_own_share(frame.relation, shares.get(subject.entity.iri)),
            theme=theme,
            period=find_pair_period(own, subject, obj) or period,
            confidence=_state(frame, subject, obj),
            rule=frame.id,
            resolved_by=_resolved_by(subject, obj),
            evidence=(context.evidence,),
        )
        yield from price_claim(claim, clause, (subject, obj), phrases, context)


def _find_obstacle(
    frame: Frame, clause: str, subjects: Sequence[Filler], modality: Modality
) -> Reason | None:
    """Why a frame that fits says nothing here, or None."""
    if len({f.entity.iri for f in subjects}) < frame.least:
        return Reason.FEW
    if frame.is_loose and modality in {Modality.ENDED, Modality.DENIED}:
        return Reason.VAGUE  # what ended or never was is said in so many words
    return Reason.NOTHING if _holds_nothing(frame, clause) else None


def _leaves_topic(match: Match) -> bool:
    """Whether a body is left unsaid, for which what the text is about would stand in."""
    return any(index is None and slot[0] not in SPEAKERS for slot, index in match.slots.items())


def _except(
    clause: str, phrases: Sequence[Phrase], subjects: list[Filler], objects: list[Filler]
) -> tuple[list[Filler], list[Filler], list[tuple[Filler, Filler]]]:
    """Subjects and objects without what the clause excepts, and the pairs that would make."""
    out = [f for i in find_exceptions(clause) for f in fill_by_phrase(phrases[i], i)]
    if not out:
        return subjects, objects, []
    names = {f.entity.iri for f in out}
    kind = phrases[out[0].index or 0].letter
    if any(f.entity.type in GOVERNMENTS for f in subjects) and kind in "GN":
        kept = [f for f in subjects if f.entity.iri not in names]
        return kept, objects, list(product(out, objects))
    kept = [f for f in objects if f.entity.iri not in names]
    return subjects, kept, list(product(subjects, out))


def _deny(
    frame: Frame, pairs: Iterable[tuple[Filler, Filler]], context: Context
) -> Iterator[Claim]:
    for subject, obj in pairs:
        if fits_signature(subject.entity, frame.relation, obj.entity):
            yield Claim(
                **_order(subject.entity.iri, frame.relation, obj.entity.iri),
                modality=Modality.DENIED,
                share=_own_share(frame.relation, None),
                confidence=_state(frame, subject, obj),
                rule=frame.id,
                resolved_by=_resolved_by(subject, obj),
                evidence=(context.evidence,),
            )


def _note_kinds(frame: Frame, subject: Entity, obj: Entity, context: Context) -> None:
    if subject.iri != obj.iri:  # nothing is tied to itself: that needs no telling
        kinds = f"{subject.type.value} {frame.relation.value} {obj.type.value}"
        span = context.evidence.span
        context.notes(Note(span=span, reason=Reason.KINDS, rule=frame.id, detail=kinds))


def _holds_nothing(frame: Frame, clause: str) -> bool:
    """Whether the clause speaks of a share of 0% only, or of a guarantee where money is meant."""
    if frame.relation is Relation.FUNDED_BY:
        return is_surety(clause) or is_of_people(clause)
    is_owning = frame.relation is Relation.OWNS_SHARE_OF
    return is_owning and bool(_NOTHING.search(clause)) and not any(find_percentages(clause))


def _own_share(relation: Relation, share: Share | None) -> Share | None:
    return (share or Share()) if relation is Relation.OWNS_SHARE_OF else None


def _narrow(
    subjects: list[Filler], objects: list[Filler], context: Context, *, is_pairwise: bool
) -> tuple[list[Filler], list[Filler], bool]:
    """A whole province working together is told of the issuer with each, not of every two."""
    wide = [f for f in subjects if f.resolved_by.startswith(("group:province", "group:region"))]
    if not wide:
        return subjects, objects, is_pairwise
    own = [f for f in wide if context.issuer is not None and f.entity.iri == context.issuer.iri]
    others = [f for f in (wide if is_pairwise else objects) if f not in own]
    return own, others, False


def _pairs(
    subjects: Sequence[Filler], objects: Sequence[Filler], *, is_pairwise: bool
) -> list[tuple[Filler, Filler]]:
    unique = list({f.entity.iri: f for f in subjects}.values())
    if is_pairwise:
        return list(combinations(unique, 2))
    partners = list({f.entity.iri: f for f in objects}.values())
    both = {f.entity.iri for f in unique} & {f.entity.iri for f in partners}
    if len(both) > 1:  # "A en B ... voor hen": whoever does it for them is not among them
        return []
    return list(product(unique, partners))


def _order(subject: str, relation: Relation, obj: str) -> dict[str, Any]:
    if relation is Relation.COLLABORATES_WITH and obj < subject:
        subject, obj = obj, subject
    return {"subject": subject, "relation": relation, "object": obj}


def _state(frame: Frame, *fillers: Filler) -> Decimal:
    ways = (filler.resolved_by for filler in fillers)
    return state_confidence(Decimal(str(frame.confidence)), ways)


def _resolved_by(*fillers: Filler) -> str:
    ways = [f.resolved_by for f in fillers if f.resolved_by != "literal"]
    return "+".join(dict.fromkeys(ways)) or "literal"
