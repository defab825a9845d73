"""What standing in a list says: that the issuer takes part or owns, and whether it still does."""

from __future__ import annotations

import re
from collections.abc import Iterator

from kg.claims.ledger import Ledger, Said
from kg.claims.mechanisms import find_stated
from kg.claims.periods import find_date, find_period
from kg.claims.records import Record
from kg.claims.signatures import fits_signature
from kg.claims.values import COMING, OWNED
from kg.model import ALWAYS, Claim, Entity, Evidence, Modality, Period, Relation, Share

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
_OUTSIDE = re.compile(
    r"\bgeen (?:aandeel|aandelen|belang|deelnemer|deelname|lid)\b|\b(?:wel|alleen|slechts) klant\b"
    r"|\buit (?:ons|het|dit) (?:bestand|overzicht)\b|\bgeen zetel meer\b",
    re.IGNORECASE,
)
"""Said behind a name of which the list tells that it has no place there."""


def make_listed(said: Said, modality: Modality, evidence: Evidence, kind: str) -> Claim:
    """A claim of what a record says, with its evidence.

    Args:
        said: the claim.
        modality: of the whole record; unless it is actual, that of the field does not count.
        evidence: the words.
        kind: of the field, for the id of the rule.
    """
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


def read_state(record: Record, ledger: Ledger) -> tuple[Modality, Period]:
    """Whether the whole party is over or to come: by its title and the prose right below it."""
    free = [f for f in record.fields if f.kind in {"", "form"}][:1]
    title = record.title.of(ledger.text)
    words = " ".join(ledger.text[f.value : f.end] for f in free)
    first = f"{title} " + re.split(r"(?<=\w\w[.;])\s", words.strip(), maxsplit=1)[0]
    if COMING.search(title):
        return Modality.PLANNED, ALWAYS
    if any(_SOLD.search(ledger.text[f.value : f.end]) for f in record.fields):
        return Modality.ENDED, ALWAYS
    if _OVER.search(first):
        return Modality.ENDED, find_period(first, Modality.ENDED)
    return Modality.ACTUAL, ALWAYS


def date_record(
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


def read_place(
    record: Record, ledger: Ledger, modality: Modality, period: Period
) -> Iterator[Claim]:
    """A party in the issuer's list: it takes part in it, or owns a share of it (BBV art. 15)."""
    issuer, party = ledger.issuer, record.party
    if issuer is None or not record.is_listed or _is_outside(record, ledger):
        return
    if modality is Modality.ACTUAL and _refrains(record, issuer, ledger):
        modality = Modality.DENIED
    is_owned = party.type in OWNED
    relation = Relation.OWNS_SHARE_OF if is_owned else Relation.PARTICIPATES_IN
    if fits_signature(issuer, relation, party):
        said = Said(
            subject=issuer,
            relation=relation,
            object=party,
            share=Share() if is_owned else None,
            period=period,
        )
        yield make_listed(said, modality, ledger.quote(record.title), "place")


def _refrains(record: Record, issuer: Entity, ledger: Ledger) -> bool:
    """Whether a field says that the issuer has no part: "Losser heeft van deelname afgezien"."""
    said = (_REFRAINED.match(ledger.text[f.value : f.end].strip()) for f in record.fields)
    return any(m is not None and m["who"] in {issuer.name, *_SPEAKERS} for m in said)


def _is_outside(record: Record, ledger: Ledger) -> bool:
    """Whether the words behind a name say that it is no party of the issuer: "wel klant"."""
    free = [f for f in record.fields if not f.kind][:1]
    return any(_OUTSIDE.search(ledger.text[f.value : f.end]) for f in free)
