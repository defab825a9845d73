"""Records → claims: what each field says of the party, and what the place of the record says."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace
from decimal import Decimal
from functools import lru_cache

from kg.claims.ledger import Ledger, Said
from kg.claims.mechanisms import find_stated
from kg.claims.numbers import Percentage, find_amounts, find_percentages, parse_number
from kg.claims.periods import find_date, find_period
from kg.claims.purposes import read_purpose
from kg.claims.records import Field, Record
from kg.claims.shares import find_basis
from kg.claims.signatures import fits_signature
from kg.claims.standing import (
    read_accountant,
    read_predecessor,
    read_successor,
    read_supervisor,
)
from kg.model import (
    ALWAYS,
    GOVERNMENTS,
    Amount,
    Claim,
    Entity,
    EntityType,
    Evidence,
    Modality,
    Period,
    Reference,
    Relation,
    Share,
    ShareBasis,
    Span,
)

_OVER = re.compile(
    r"\b(?:opgeheven|in liquidatie|geliquideerd|beëindigd|ontbonden|in vereffening|uitgetreden)\b",
    re.IGNORECASE,
)
_SOLD = re.compile(
    r"(?:belang|aandelen)[^.;]{0,60}(?:verkocht|overgedragen|afgestoten)", re.IGNORECASE
)
_REFRAINED = re.compile(
    r"^\W*(?:(?P<who>[A-Z][\w' -]*?) )?(?:heeft|hebben|is|zijn|neemt|nemen)\b[^.;,]{0,40}?"
    r"(?:(?:van )?(?:deelname|deelneming|toetreding|aankoop) (?:is )?afgezien"
    r"|geen (?:deelnemer|aandeelhouder|lid|partij)\b(?! meer))"
)
"""Said of the issuer: it has no part in what is listed."""
_SPEAKERS = frozenset({None, "Wij", "We", "De gemeente", "Onze gemeente"})
_COMING = re.compile(r"\b(?:in oprichting|i\.o\.|op te richten|naar verwachting)", re.IGNORECASE)
_NONE = re.compile(
    r"\s*(?:geen\b(?! vaste)|nihil|niet van toepassing|n\.?v\.?t|-+\s*$|nog niet|nee\b|niemand\b"
    r"|0\s*$)",
    re.IGNORECASE,
)
_SEAT = re.compile(
    r"burgemeester|wethouder|college(?:lid)?\b(?! (?:geeft|verleent|heeft|blijft|kan)\b)"
    r"|portefeuillehouder|\b(?:AB|DB)\b|bestuurszetel"
    r"|zetel|bestuurslid|voorzitter|raadslid|raadsleden|lid\b",
    re.IGNORECASE,
)
_YEAR = re.compile(r"\b((?:19|20)\d\d)\b")
_STAGE = re.compile(
    r"(?:\d\d?-\d\d?-)?(?=(?:19|20)\d\d)|rekening|jaarrekening|realisatie|begroting|raming",
    re.IGNORECASE,
)
_YEARLY = frozenset({"contribution", "share", "votes"})
_THOUSANDS = re.compile(r"x ?€? ?1\.000|in duizenden", re.IGNORECASE)
_OWNED = frozenset({EntityType.COMPANY})
_APART = re.compile(r"(?: -|\(|,|\bte) *$")
_DUE = re.compile(
    r"bijdrage|subsidie|contributie|\bbeta(?:al|len)|(?:start)?lening (?:van|door|verstrekt)",
    re.IGNORECASE,
)
_NO_DUE = re.compile(r"\bgeen (?:[a-z]+ ){0,2}(?:bijdrage|subsidie|contributie)", re.IGNORECASE)
_NO_DUES = re.compile(r"resultaat|vermogen|risico|positie", re.IGNORECASE)
_LONE_AMOUNT = re.compile(
    r"(?:(?:19|20)\d\d: ?)?(?:€|EUR) ?[\d.,]+(?: ?(?:mln|miljoen|duizend)\.?)?"
    r"(?: ?\(?(?:in )?(?:19|20)\d\d\)?)?(?: per jaar)?",
    re.IGNORECASE,
)
_BARE_OF_YEAR = re.compile(r"\b((?:19|20)\d\d): ?(\d[\d.]*(?:,\d+)?)")
_HEAD_OF_VALUE = 3  # code points before a percentage with which a value begins
_PERCENT_LABEL = re.compile(r"%|percentage|procent", re.IGNORECASE)
_CHAIR = re.compile(r"\W*(?:vice-?)?voorzitter", re.IGNORECASE)
_OUTSIDE = re.compile(
    r"\bgeen (?:aandeel|aandelen|belang|deelnemer|deelname|lid)\b|\b(?:wel|alleen|slechts) klant\b"
    r"|\buit (?:ons|het|dit) (?:bestand|overzicht)\b|\bgeen zetel meer\b",
    re.IGNORECASE,
)
"""Said behind a name of which the list tells that it has no place there."""
_SHARE_ALONE = re.compile(
    r"(?: {2,}|: *)\d{1,3}(?:,\d+)? ?%(?: van het \w*kapitaal)?[ .|]*$", re.IGNORECASE
)
_SHARE_WORD = re.compile(
    r"\(\d+(?:,\d+)? ?%\)|aandelen|\bbelang\b|aandeelhouder|stem", re.IGNORECASE
)
_NAUGHT = re.compile(r"[\s|]*(?:€ ?)?(?:-+|0(?:,0+)?|nihil)?[\s|]*", re.IGNORECASE)
_BOARD = re.compile(r"\b(?:AB|DB)\b|\b(?:algemeen|dagelijks) bestuur\b")
_IN_BOARD = re.compile(r"(?:AB|DB|ja|algemeen bestuur|dagelijks bestuur|wethouder|burgemeester)\b")
_LEFT = re.compile(r",? ?\(?(?:tot|t/m|uitgetreden|voormalig)\b", re.IGNORECASE)
_PAID = re.compile(r"\b(?:bijdrage|contributie)\b[^.;€]{0,20}€")
_UNTIL = re.compile(r"\btot (?:en met )?(?:19|20)\d\d", re.IGNORECASE)
_BARE = re.compile(r"\s*(\d{1,3}(?:\.\d{3})*(?:,\d+)?)\s*(?:-|$)")


def read_record(record: Record, ledger: Ledger) -> Iterator[Claim]:
    """Claims of one record: that the issuer takes part or owns, and what its fields say."""
    if record.member is not None:
        ledger = replace(ledger, issuer=record.member)
    modality, period = _state(record, ledger)
    modality, period = _by_dates(record, ledger, modality, period)
    yield from _by_place(record, ledger, modality, period)
    told = [f for f in record.fields if not _is_naught(ledger.text[f.value : f.end], f)]
    for field in _of_year(told, ledger.year):
        span = _trim(ledger.text, field.start, field.end)
        if span is None:
            continue
        reader = _READERS.get(field.kind)
        for said in reader(record, field, ledger) if reader else ():
            if said.relation is Relation.RESULTED_FROM:  # stands though the party itself is gone
                yield _claim(said, Modality.ACTUAL, ledger.quote(span), field.kind)
                continue
            whole = replace(said, period=period) if said.period == ALWAYS else said
            yield _claim(whole, modality, ledger.quote(span), field.kind)


def _is_naught(value: str, field: Field) -> bool:
    """Whether one of several years has nothing to tell: "-", "0"."""
    is_yearly = field.kind in _YEARLY and _YEAR.search(field.label) is not None
    return is_yearly and _NAUGHT.fullmatch(value) is not None


def _of_year(fields: Sequence[Field], year: int | None) -> list[Field]:
    """Of fields that differ in their year only, the one of the list's year, else the last."""
    best: dict[tuple[str, str], Field] = {}
    for field in fields:
        key = field.kind, _YEAR.sub("", _STAGE.sub("", field.label))
        if field.kind in _YEARLY and _YEAR.search(field.label):
            known = best.get(key)
            if known is None or f"{year}" not in known.label:
                best[key] = field
    return [
        f
        for f in fields
        if f.kind not in _YEARLY
        or not _YEAR.search(f.label)
        or best[f.kind, _YEAR.sub("", _STAGE.sub("", f.label))] is f
    ]


def _claim(said: Said, modality: Modality, evidence: Evidence, kind: str) -> Claim:
    rule = f"record.{kind or 'free'}"
    return Claim(
        subject=said.subject.iri,
        relation=said.relation,
        object=said.object.iri,
        modality=modality if modality is not Modality.ACTUAL else said.modality,
        share=said.share,
        amount=said.amount,
        period=said.period,
        confidence=find_stated(rule),
        rule=rule,
        resolved_by="literal",
        evidence=(evidence,),
    )


def _state(record: Record, ledger: Ledger) -> tuple[Modality, Period]:
    """Whether the whole party is over or to come: by its title and the prose right below it."""
    free = [f for f in record.fields if f.kind in {"", "form"}][:1]
    title = record.title.of(ledger.text)
    words = " ".join(ledger.text[f.value : f.end] for f in free)
    first = f"{title} " + re.split(r"(?<=\w\w[.;])\s", words.strip(), maxsplit=1)[0]
    if _COMING.search(title):
        return Modality.PLANNED, ALWAYS
    if any(_SOLD.search(ledger.text[f.value : f.end]) for f in record.fields):
        return Modality.ENDED, ALWAYS
    if _OVER.search(first):
        return Modality.ENDED, find_period(first, Modality.ENDED)
    return Modality.ACTUAL, ALWAYS


def _by_dates(
    record: Record, ledger: Ledger, modality: Modality, period: Period
) -> tuple[Modality, Period]:
    """What the record's own dates add: an end before the year of the list is the end of it all."""
    dates = {
        f.kind: find_date(ledger.text[f.value : f.end])
        for f in record.fields
        if f.kind in {"begin", "end"}
    }
    begin, end = dates.get("begin") or period.start, dates.get("end") or period.through
    if begin is not None and end is not None and end < begin[: len(end)]:
        return modality, period
    is_over = end is not None and ledger.year is not None and end <= f"{ledger.year}-01-01"
    if modality is Modality.ACTUAL and is_over:
        modality = Modality.ENDED
    return modality, Period(start=begin, through=end)


def _by_place(
    record: Record, ledger: Ledger, modality: Modality, period: Period
) -> Iterator[Claim]:
    """A party in the issuer's list: it takes part in it, or owns a share of it (BBV art. 15)."""
    issuer, party = ledger.issuer, record.party
    if issuer is None or not record.is_listed or _is_outside(record, ledger):
        return
    if modality is Modality.ACTUAL and _refrains(record, issuer, ledger):
        modality = Modality.DENIED
    is_owned = party.type in _OWNED
    relation = Relation.OWNS_SHARE_OF if is_owned else Relation.PARTICIPATES_IN
    if fits_signature(issuer, relation, party):
        said = Said(
            subject=issuer,
            relation=relation,
            object=party,
            share=Share() if is_owned else None,
            period=period,
        )
        yield _claim(said, modality, ledger.quote(record.title), "place")


def _refrains(record: Record, issuer: Entity, ledger: Ledger) -> bool:
    """Whether a field says that the issuer has no part: "Losser heeft van deelname afgezien"."""
    said = (_REFRAINED.match(ledger.text[f.value : f.end].strip()) for f in record.fields)
    return any(m is not None and m["who"] in {issuer.name, *_SPEAKERS} for m in said)


def _is_outside(record: Record, ledger: Ledger) -> bool:
    """Whether the words behind a name say that it is no party of the issuer: "wel klant"."""
    free = [f for f in record.fields if not f.kind][:1]
    return any(_OUTSIDE.search(ledger.text[f.value : f.end]) for f in free)


def _governments(field: Field, ledger: Ledger) -> Iterator[tuple[Entity, Reference]]:
    span = _trim(ledger.text, field.start, field.end)
    for reference in ledger.find(span) if span else ():
        for entity in reference.entities:
            if entity.type in GOVERNMENTS | {EntityType.NATIONAL_BODY}:
                yield entity, reference


def _read_members(record: Record, field: Field, ledger: Ledger) -> Iterator[Said]:
    owners = field.kind == "owners"
    relation = Relation.OWNS_SHARE_OF if owners else Relation.PARTICIPATES_IN
    is_past = (
        _UNTIL.search(field.label) is not None
        or _UNTIL.match(ledger.text[field.value : field.end].strip()) is not None
    )
    for entity, reference in _governments(field, ledger):
        share = _share_behind(reference, field, ledger) if owners else None
        has_left = _LEFT.match(ledger.text[reference.span.end : field.end]) is not None
        if fits_signature(entity, relation, record.party):
            yield Said(
                subject=entity,
                relation=relation,
                object=record.party,
                share=(share or Share()) if owners else None,
                modality=Modality.ENDED if is_past or has_left else Modality.ACTUAL,
            )


def _read_share(record: Record, field: Field, ledger: Ledger) -> Iterator[Said]:
    """The issuer's own share, or one for each name: "Almelo 36,01; Borne 7,24"."""
    if record.party.type not in _OWNED:
        return
    words = ledger.text[field.start : field.end]
    if not field.kind and not (_SHARE_WORD.search(words) or _SHARE_ALONE.search(words)):
        return
    value = ledger.text[field.value : field.end]
    coming = (
        Modality.PLANNED
        if _COMING.search(value) or "beoogd" in field.label.lower()
        else Modality.ACTUAL
    )
    named = list(_governments(field, ledger))
    listed = [
        (e, s)
        for e, r in named
        if r.span.start >= field.value and (s := _share_behind(r, field, ledger))
    ]
    for entity, share in listed:
        yield Said(
            subject=entity,
            relation=Relation.OWNS_SHARE_OF,
            object=record.party,
            share=share,
            modality=coming,
        )
    named = [(e, r) for e, r in named if field.kind or not _is_seat(r, field, ledger)]
    percentages = list(find_percentages(value)) or _bare_percentage(field, value)
    if percentages and named and _is_told_first(percentages[0], named[0][1], field):
        named = []  # "60%, de rest is van Ede"
    owner = named[0][0] if named and not listed else ledger.issuer
    if listed or owner is None or not percentages or _NONE.match(value):
        return
    share = Share(percent=percentages[0].value, basis=_basis(field, value))
    yield Said(
        subject=owner,
        relation=Relation.OWNS_SHARE_OF,
        object=record.party,
        share=share,
        modality=coming,
    )


def _is_told_first(percentage: Percentage, owner: Reference, field: Field) -> bool:
    """Whether a value begins with a percentage, before it names anybody else."""
    place = field.value + percentage.start
    return percentage.start < _HEAD_OF_VALUE and place < owner.span.start


def _is_seat(reference: Reference, field: Field, ledger: Ledger) -> bool:
    """Whether a place only says where the party sits: "Vitens N.V. - Zwolle - 0,48%"."""
    return _APART.search(ledger.text[field.start : reference.span.start]) is not None


def _bare_percentage(field: Field, value: str) -> list[Percentage]:
    """A bare "0,48" under a label in percent."""
    is_counted = _PERCENT_LABEL.search(field.label) is None
    return [] if is_counted else list(find_percentages(f"{value.strip(' |*¹²³')}%"))


def _basis(field: Field, value: str) -> ShareBasis:
    return find_basis(f"{field.label} {value}")


def _share_behind(reference: Reference, field: Field, ledger: Ledger) -> Share | None:
    """The percentage right behind a name: "Ede 52,3%", or "Almelo 36,01;" under a label in %."""
    rest = ledger.text[reference.span.end : field.end]
    match = re.match(r"[ :(]{0,3}(\d{1,3}(?:,\d{1,3})?) ?(%|procent|(?=[;,)]|$))", rest)
    if match is None or (match[2] not in {"%", "procent"} and "%" not in field.label):
        return None
    percent = parse_number(match[1])
    if percent is None or not 0 < percent <= 100:
        return None
    return Share(percent=percent, basis=_basis(field, ""))


def _read_governance(record: Record, field: Field, ledger: Ledger) -> Iterator[Said]:
    """A seat that the list states: the body is governed by the issuer too."""
    value = ledger.text[field.value : field.end]
    if record.party.type in _OWNED:
        yield from _read_share(record, field, ledger)
    if ledger.issuer is None or record.party.type is not EntityType.JOINT_ARRANGEMENT:
        return
    end = field.value + len(value.split(". ")[0])
    named = [e for e, r in _governments(field, ledger) if field.value <= r.span.start < end]
    if _CHAIR.match(field.label) and named:  # "Voorzitter: Epe"
        yield Said(subject=record.party, relation=Relation.GOVERNED_BY, object=named[0])
        return
    if _SEAT.search(f"{field.label} {value}") and not (
        _NONE.match(value) and "lid in het" not in value
    ):
        yield Said(subject=record.party, relation=Relation.GOVERNED_BY, object=ledger.issuer)


def _read_interest(record: Record, field: Field, ledger: Ledger) -> Iterator[Said]:
    """A share, or a seat where the body has no shares: "Belang: één zetel in het bestuur"."""
    yield from _read_share(record, field, ledger)
    if _BOARD.search(ledger.text[field.value : field.end]):
        yield from _read_governance(record, field, ledger)


def _read_seat(record: Record, field: Field, ledger: Ledger) -> Iterator[Said]:
    """A "zetel" is where a body sits, or a seat in its board: "Zetel: AB"."""
    if _IN_BOARD.match(ledger.text[field.value : field.end].strip(" |*")):
        yield from _read_governance(record, field, ledger)


def _read_free(record: Record, field: Field, ledger: Ledger) -> Iterator[Said]:
    """What stands behind a name without labels: "(wethouder in AB; bijdrage € 1,2 mln.)"."""
    value = ledger.text[field.start : field.end]
    yield from _read_share(record, field, ledger)
    if _BOARD.search(value) and record.party.type is EntityType.JOINT_ARRANGEMENT:
        yield from _read_governance(record, field, ledger)
    if _PAID.search(value):
        yield from _read_contribution(record, field, ledger)


def _read_contribution(record: Record, field: Field, ledger: Ledger) -> Iterator[Said]:
    value = ledger.text[field.value : field.end]
    if ledger.issuer is None or _NONE.match(value):
        return
    if _is_no_payment(field, value):
        yield from _read_share(record, field, ledger)
        return
    euros = [euro for _, _, euro in find_amounts(value)] or list(_bare_amount(field, ledger))
    if not euros and "inwoner" not in value:
        return
    year = _YEAR.search(field.label)
    dated = [e for w, e in zip(_years_before(value), euros, strict=False) if w == ledger.year]
    if not dated and len(euros) > 1:
        listed = _YEAR.findall(field.label)
        dated = [e for y, e in zip(listed, euros, strict=False) if int(y) == ledger.year]
    euro = next(iter(dated or euros), None)
    amount = Amount(euro=euro, year=int(year[1]) if year else ledger.year) if euro else None
    yield Said(
        subject=record.party, relation=Relation.FUNDED_BY, object=ledger.issuer, amount=amount
    )


def _years_before(value: str) -> list[int | None]:
    """The year right before each amount: "2022: € 5.000; 2023: € 6.000"."""
    done, years = 0, []
    for start, end, _ in find_amounts(value):
        found = _YEAR.findall(value[done:start])
        years.append(int(found[-1]) if found else None)
        done = end
    return years


def _is_no_payment(field: Field, value: str) -> bool:
    """A financial interest pays only where it says so, or says nothing but an amount."""
    if _NO_DUES.search(field.label):
        return True
    is_open = field.label.lower().startswith(("financieel", "financiële"))
    if not is_open:
        return False
    has_due = _DUE.search(value) is not None and _NO_DUE.search(value) is None
    return not has_due and _LONE_AMOUNT.fullmatch(value.strip(" |*\n\t")) is None


@lru_cache(maxsize=1)
def _scaled_from(text: str) -> int:
    match = _THOUSANDS.search(text)
    return match.end() if match else len(text) + 1


def _bare_amount(field: Field, ledger: Ledger) -> Iterator[Decimal]:
    """A bare "3.118" in a column of a table whose heading says "x € 1.000"."""
    value = ledger.text[field.value : field.end]
    match = _BARE.fullmatch(value)
    listed = {int(m[1]): m[2].rstrip(".") for m in _BARE_OF_YEAR.finditer(value)}
    bare = listed.get(ledger.year or 0) or (match[1] if match else None)
    number = parse_number(bare) if bare else None
    if number:
        is_scaled = _THOUSANDS.search(field.label) or _scaled_from(ledger.text) <= field.start
        yield number * 1000 if is_scaled else number


def _trim(text: str, start: int, end: int) -> Span | None:
    piece = text[start:end]
    left, right = (
        start + len(piece) - len(piece.lstrip(" |\t\n")),
        start + len(piece.rstrip(" |\t\n")),
    )
    return Span(start=left, end=right) if left < right else None


_READERS: dict[str, Callable[[Record, Field, Ledger], Iterator[Said]]] = {
    "members": _read_members,
    "owners": _read_members,
    "share": _read_interest,
    "seat": _read_seat,
    "votes": _read_share,
    "": _read_free,
    "governance": _read_governance,
    "contribution": _read_contribution,
    "purpose": read_purpose,
    "supervisor": read_supervisor,
    "accountant": read_accountant,
    "predecessor": read_predecessor,
    "successor": read_successor,
}
