"""A frame found in a clause → claims."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from decimal import Decimal
from itertools import combinations, product
from typing import Any

from kg.claims.confidence import state_confidence
from kg.claims.elsewhere import is_elsewhere
from kg.claims.exceptions import find_exceptions
from kg.claims.frames import Frame
from kg.claims.matching import Match
from kg.claims.modality import (
    colour_modality,
    find_modality,
    goes_on,
    is_of_year,
    is_present,
    strip_ending,
)
from kg.claims.notes import Note, Notes, Reason, ignore
from kg.claims.numbers import find_percentages
from kg.claims.payments import (
    date_amounts,
    find_payees,
    find_payers,
    is_each,
    is_of_people,
    is_surety,
    read_amount,
)
from kg.claims.periods import find_own_periods, find_period, first_year, strip_own_dates
from kg.claims.phrases import Phrase
from kg.claims.shares import find_share_owners, read_each, read_shares, tells_each
from kg.claims.signatures import fits_signature
from kg.claims.themes import find_theme
from kg.model import (
    ALWAYS,
    GOVERNMENTS,
    Amount,
    Claim,
    Entity,
    Evidence,
    Modality,
    Period,
    Relation,
    Share,
)

_NOTHING = re.compile(r"(?<![\d.,])0(?:[.,]0+)?\s?(?:%|procent\b)")
_HELD = re.compile(
    r"(?:\b(?:zijn|haar|hun|diens)|<\d+:[GN]:van:[^>]*>) (?:huidige |bestaande |hele |gehele )?"
    r"(?:\w*belang|aandelen|aandeel|aandelenpakket|deelneming)\b[^;]{0,60}?"
    r"\b(?:uitbreiden|uit te breiden|vergroten|verlagen|afbouwen|verkleinen|verminderen|verhogen"
    r"|verkopen|afstoten|overdragen|behouden|houden|van de hand doen|te verkopen)",
    re.IGNORECASE,
)
_NOT_YET = frozenset({Modality.PLANNED, Modality.CONSIDERED})
_COSTS = re.compile(r"\b(?:\w*kosten|tekort|bijdragen?|lasten)\b", re.IGNORECASE)
_SOLD = re.compile(
    r"\b(?<!niet )(?:overgedragen|verkocht|overgedaan|afgestoten"
    r"|overgegaan|overgenomen)\b"
    r"|\b(?:na|door|sinds|bij) (?:de )?(?:verkoop|vervreemding|overdracht) ",
    re.IGNORECASE,
)
_WITH = frozenset(
    {
        "samen met",
        "tezamen met",
        "gezamenlijk met",
        "in samenwerking met",
        "net als",
        "net zoals",
        "evenals",
        "met",
        "naast",
        "behalve",
    }
)

_LIKE = frozenset({"net als", "net zoals", "evenals"})
_JOINED = frozenset(
    {Relation.PARTICIPATES_IN, Relation.DELEGATES_TO}
)  # what is true of whoever does "net als X"


@dataclass(frozen=True, slots=True, kw_only=True)
class Context:
    """What a clause does not say itself."""

    issuer: Entity | None
    """Who speaks."""
    topic: Entity | None
    """The vehicle the section or paragraph is about."""
    section: Entity | None
    """The vehicle whose heading or record this stands under."""
    heading: str
    """The words of the last heading, or of the title."""
    year: int | None
    """The year the document speaks of."""
    evidence: Evidence
    """The sentence."""
    notes: Notes = ignore
    """Whom to tell what is left out."""


def make_claims(
    match: Match, clause: str, phrases: Sequence[Phrase], context: Context
) -> Iterator[Claim]:
    """Claims of one match: every subject with every object, qualified by the clause."""
    frame = match.frame
    if _leaves_topic(match) and is_elsewhere(frame.relation, clause):
        return
    subjects = _fill(match, frame.subject, phrases, context)
    objects = _fill(match, frame.object, phrases, context)
    subjects = [*subjects, *_company(clause, phrases, subjects, match)]
    is_few = len({f.entity.iri for f in subjects}) < frame.least
    if is_few or _holds_nothing(frame, clause):
        reason = Reason.FEW if is_few else Reason.NOTHING
        context.notes(Note(span=context.evidence.span, reason=reason, rule=frame.id))
        return
    modality, period = _qualify(strip_own_dates(clause), match, context)
    shares: dict[str, Share] = {}
    if frame.relation is Relation.OWNS_SHARE_OF:
        listed = find_share_owners(clause)
        shares = _shares(clause, phrases, subjects, listed)
        subjects = _add_listed(listed, phrases, subjects)
    if frame.relation is Relation.FUNDED_BY:
        objects = _add_listed(find_payers(clause), phrases, objects)
        objects = _add_listed(_list_bearers(clause, phrases), phrases, objects)
        subjects = _add_listed(list(find_payees(clause)), phrases, subjects)
    is_pairwise = frame.is_pairwise
    if frame.relation is Relation.COLLABORATES_WITH:
        subjects, objects, is_pairwise = _narrow(
            subjects, objects, context, is_pairwise=is_pairwise
        )
    theme = find_theme(frame.relation, clause)
    own = find_own_periods(clause, modality)
    subjects = _add_dated(own, phrases, subjects)
    subjects, objects, barred = _except(clause, phrases, subjects, objects)
    yield from _deny(frame, barred, context)
    for subject, obj in _pairs(subjects, objects, is_pairwise=is_pairwise):
        is_kind = not frame.object_types or obj.entity.type in frame.object_types
        if not (is_kind and fits_signature(subject.entity, frame.relation, obj.entity)):
            _note_kinds(frame, subject.entity, obj.entity, context)
            continue
        claim = Claim(
            **_order(subject.entity.iri, frame.relation, obj.entity.iri),
            modality=_own_modality(modality, own, subject, obj, context),
            share=_own_share(frame.relation, shares.get(subject.entity.iri)),
            theme=theme,
            period=_own_period(own, subject, obj) or period,
            confidence=_state(frame, subject, obj),
            rule=frame.id,
            resolved_by=_resolved_by(subject, obj),
            evidence=(context.evidence,),
        )
        yield from _price(claim, clause, (subject, obj), phrases, context)


def _leaves_topic(match: Match) -> bool:
    """Whether a body is left unsaid, for which what the text is about would stand in."""
    return any(index is None and slot[0] not in "AEGN" for slot, index in match.slots.items())


def _own_modality(
    modality: Modality, own: Mapping[int, Period], subject: Filler, obj: Filler, context: Context
) -> Modality:
    """Modality of one pair: what is former, or has a time of its own, may be over or to come."""
    period = _own_period(own, subject, obj)
    if modality is not Modality.ACTUAL:
        return modality
    if subject.is_former or (period is not None and _is_over(period, context)):
        return Modality.ENDED
    year = context.year
    is_later = period and period.start and year is not None and int(period.start[:4]) > year
    return Modality.PLANNED if is_later else modality


def _own_period(own: Mapping[int, Period], *fillers: Filler) -> Period | None:
    return next((own[f.index] for f in fillers if f.index is not None and f.index in own), None)


def _except(
    clause: str, phrases: Sequence[Phrase], subjects: list[Filler], objects: list[Filler]
) -> tuple[list[Filler], list[Filler], list[tuple[Filler, Filler]]]:
    """Subjects and objects without what the clause excepts, and the pairs that would make."""
    out = [f for i in find_exceptions(clause) for f in _of_phrase(phrases[i], i)]
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


@dataclass(frozen=True, slots=True, kw_only=True)
class Filler:
    """One entity in a slot."""

    entity: Entity
    """The entity."""
    resolved_by: str
    """How it was resolved."""
    index: int | None
    """Index of its phrase, None for a fallback."""
    is_former: bool = False
    """Whether the text calls it former."""


def _fill(match: Match, slot: str, phrases: Sequence[Phrase], context: Context) -> list[Filler]:
    names = [n for n in sorted(match.slots) if n == slot or (len(slot) == 1 and n[0] == slot)]
    fillers: list[Filler] = []
    for name in names:
        index = match.slots[name]
        if index is None:
            entity, how = (
                (context.issuer, "issuer") if slot[0] in "AEGN" else (context.topic, "topic")
            )
            fillers += [Filler(entity=entity, resolved_by=how, index=None)] if entity else []
        else:
            fillers += _of_phrase(phrases[index], index)
    return fillers


def _of_phrase(phrase: Phrase, index: int) -> list[Filler]:
    return [
        Filler(entity=e, resolved_by=phrase.resolved_by, index=index, is_former=phrase.is_former)
        for e in phrase.entities
    ]


def _company(
    clause: str, phrases: Sequence[Phrase], subjects: Iterable[Filler], match: Match
) -> list[Filler]:
    """Who else takes part by "samen met X", "net als X"."""
    with_whom = _WITH if match.frame.takes_company else _LIKE
    if match.frame.relation not in _JOINED and not match.frame.takes_company:
        return []
    object_slot = match.frame.object
    known = {f.index for f in subjects} | {
        i for n, i in match.slots.items() if n[0] == object_slot[0]
    }
    present = {int(i) for i in re.findall(r"<(\d+):", clause)}
    return [
        filler
        for index, phrase in enumerate(phrases)
        if index in present
        and index not in known
        and phrase.letter in "GN"
        and phrase.head != "persoon"
        and phrase.preposition in with_whom
        and not _joins_later(clause, index, match)
        for filler in _of_phrase(phrase, index)
    ]


def _joins_later(clause: str, company: int, match: Match) -> bool:
    """Whether "met X" stands between two objects: then X joins the later one only."""
    place = clause.find(f"<{company}:")
    objects = [i for n, i in match.slots.items() if n[0] == match.frame.object[0] and i is not None]
    taken = [m for m in (re.search(rf"<{i}:[A-Z]:([^:>]*):", clause) for i in objects) if m]
    return any(
        m.end() < place
        and re.search(rf" en\b.*<{company}:.*<\d+:[VWPFSC]:{m[1]}:", clause[m.end() :])
        for m in taken
    )


def _add_listed(
    listed: Sequence[int], phrases: Sequence[Phrase], fillers: list[Filler]
) -> list[Filler]:
    """Everyone that a list of figures names: "<0> voor 60%, <1> voor 40%", "<0> € 5, <1> € 7"."""
    known = {f.index for f in fillers}
    more = [i for i in listed if i not in known]
    return [*fillers, *(f for i in more for f in _of_phrase(phrases[i], i))]


def _list_bearers(clause: str, phrases: Sequence[Phrase]) -> list[int]:
    """Governments that each bear a percentage of the costs: "<0> draagt 40%, <1> 60%"."""
    if not _COSTS.search(clause):
        return []
    return [i for i in find_share_owners(clause) if phrases[i].letter in "GN"]


def _add_dated(
    own: Mapping[int, Period], phrases: Sequence[Phrase], fillers: list[Filler]
) -> list[Filler]:
    """Everyone that a list of dates names beside one of them: "<0> (sinds 2010), <1> (…)"."""
    governed = {phrases[f.index].preposition for f in fillers if f.index is not None}
    alike = [i for i in own if phrases[i].letter in "GN" and phrases[i].preposition in governed]
    is_list = own.keys() & {f.index for f in fillers} or any(
        f.entity.type in GOVERNMENTS for f in fillers
    )
    return _add_listed(alike, phrases, fillers) if is_list else fillers


def _shares(
    clause: str,
    phrases: Sequence[Phrase],
    owners: Sequence[Filler],
    listed: Sequence[int],
) -> dict[str, Share]:
    """Share by owner; owners are told apart by what the clause says of each."""
    named = {f.index for f in owners if f.index is not None}
    named = {i for i in named if i in listed or phrases[i].preposition not in _LIKE}
    indices = sorted({*named, *listed})
    if len(indices) == 1 and len(phrases[indices[0]].entities) > 1:
        # A percentage beside several owners is theirs together, unless it is said of each.
        each = read_each(clause, len(phrases[indices[0]].entities))
        return {e.iri: s for e, s in zip(phrases[indices[0]].entities, each, strict=False)}
    alone = [i for i in indices if len(phrases[i].entities) == 1 or tells_each(clause, i)]
    found = read_shares(clause, alone) if alone == indices or listed else _own(clause, alone)
    shares = {e.iri: s for i, s in found.items() if i is not None for e in phrases[i].entities}
    unsaid = [f for f in owners if f.index is None]
    if unsaid and not named:
        said = read_shares(clause, [None])
        shares |= {f.entity.iri: s for f in unsaid for s in said.values()}
    return shares


def _own(clause: str, owners: Sequence[int]) -> dict[int | None, Share]:
    """Shares told of single owners before the clause names another: "wij (2%), net als A en B"."""
    found: dict[int | None, Share] = {}
    for owner in owners:
        piece = re.search(rf"<{owner}:[GNVC]:[^>]*>(?:(?!<\d+:[GN]:)[\s\S])*", clause)
        found |= read_shares(piece.group(), [owner]) if piece is not None else {}
    return found


def _holds_nothing(frame: Frame, clause: str) -> bool:
    """Whether the clause speaks of a share of 0% only, or of a guarantee where money is meant."""
    if frame.relation is Relation.FUNDED_BY:
        return is_surety(clause) or is_of_people(clause)
    is_owning = frame.relation is Relation.OWNS_SHARE_OF
    return is_owning and bool(_NOTHING.search(clause)) and not any(find_percentages(clause))


def _own_share(relation: Relation, share: Share | None) -> Share | None:
    return (share or Share()) if relation is Relation.OWNS_SHARE_OF else None


def _read_modality(clause: str, match: Match, context: Context) -> Modality:
    """Modality by the words alone, and what a rule or a holding makes of it."""
    modality = find_modality(clause)
    is_owning = match.frame.relation is Relation.OWNS_SHARE_OF
    if is_owning and modality is Modality.ACTUAL and _SOLD.search(clause):
        modality = Modality.ENDED
    if is_owning and modality in _NOT_YET and _HELD.search(clause):
        modality = Modality.ACTUAL  # what is to become of a holding that there is
    is_own_year = modality is Modality.ENDED and is_of_year(clause, context.year)
    if is_own_year or modality in match.frame.survives:
        modality = Modality.ACTUAL
    return modality


def _qualify(clause: str, match: Match, context: Context) -> tuple[Modality, Period]:
    modality = _read_modality(clause, match, context)
    if match.frame.gives is Modality.ENDED:
        return _qualify_exit(clause, modality, context)
    rest = strip_ending(clause)
    if rest is not None and match.frame.relation is not Relation.RESULTED_FROM:
        return _qualify_exit(clause, find_modality(rest), context)
    period = find_period(clause, modality)
    if (
        match.frame.relation is Relation.RESULTED_FROM
    ):  # "de naam was tot 2019 X": it came of it then
        period = replace(period, through=None)
    is_paid = match.frame.relation is Relation.FUNDED_BY and _is_paid_by_now(clause, context)
    if modality is Modality.ACTUAL and _is_to_come(clause, context) and not is_paid:
        modality = Modality.PLANNED
    if modality is Modality.ACTUAL and _is_over(period, context):
        modality = Modality.ENDED
    if not is_present(clause):
        modality = colour_modality(modality, context.heading)
    return modality, period if modality is not Modality.DENIED else ALWAYS


def _is_to_come(clause: str, context: Context) -> bool:
    begins = first_year(clause)
    return context.year is not None and begins is not None and begins > context.year


def _is_paid_by_now(clause: str, context: Context) -> bool:
    """Whether a clause with amounts of several years has one that is not to come."""
    dated = date_amounts(clause)
    return len(dated) > 1 and context.year is not None and min(dated) <= context.year


def _is_over(period: Period, context: Context) -> bool:
    last = period.through
    return last is not None and context.year is not None and int(last[:4]) < context.year


def _qualify_exit(clause: str, modality: Modality, context: Context) -> tuple[Modality, Period]:
    """Of the relation that an exit ends: still there while the exit is planned or to come."""
    period = find_period(clause, Modality.ENDED)
    if modality in {Modality.CONSIDERED, Modality.DENIED} or goes_on(clause):
        return Modality.ACTUAL, ALWAYS
    if modality is Modality.PLANNED or _is_to_come(clause, context):
        return Modality.ACTUAL, period
    return Modality.ENDED, period


def _price(
    claim: Claim,
    clause: str,
    ends: tuple[Filler, Filler],
    phrases: Sequence[Phrase],
    context: Context,
) -> list[Claim]:
    """The claim with what is paid, once for each year that the clause tells an amount of."""
    if claim.relation is not Relation.FUNDED_BY:
        return [claim]
    return [replace(claim, amount=a) for a in _amounts(clause, ends, phrases, context)]


def _amounts(
    clause: str,
    ends: tuple[Filler, Filler],
    phrases: Sequence[Phrase],
    context: Context,
) -> list[Amount | None]:
    """What this payer pays this body, year by year; what several pay or get is nobody's own."""
    together = any(f.index is not None and len(phrases[f.index].entities) > 1 for f in ends)
    if together and not is_each(clause):
        return [None]
    payee, payer = ends
    own = find_payees(clause)
    if own:
        euro = own.get(payee.index) if payee.index is not None else None
    else:
        dated = date_amounts(clause) if len(find_payers(clause)) < 2 else {}
        last = context.year or max(dated, default=0)
        told = [Amount(euro=dated[y], year=y) for y in sorted(dated) if y <= last]
        if len(dated) > 1 and told:
            return list(told)
        euro = read_amount(clause, payer.index)
    return [Amount(euro=euro, year=first_year(clause) or context.year) if euro else None]


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
