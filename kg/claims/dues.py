"""Lists of dues: "Onze bijdragen: GGD € 5.000, veiligheidsregio € 7.000", on a line or in items."""

from __future__ import annotations

import re
from collections.abc import Iterator
from decimal import Decimal

from kg.claims.context import Context
from kg.claims.mechanisms import find_stated
from kg.claims.modality import find_modality
from kg.claims.numbers import find_amounts, parse_number
from kg.claims.payments import PAYEE
from kg.claims.phrases import MaskedSentence
from kg.claims.signatures import fits_signature
from kg.model import Amount, Claim, Entity, Modality, Relation

_LEAD = re.compile(
    r"(?:\w*bijdragen?|contributies?|subsidies?|beta(?:len|alt|alden|alde)|kosten)\b(?:<[^>]*>|\([^()]*\)|[^<:€]){0,80}:\s*",
    re.IGNORECASE,
)
_PAYER = re.compile(r"<(\d+):[GN]:(?:|van):[^>]*>")
_COLONS = 3  # of a token
_YEAR = re.compile(r"\b((?:19|20)\d\d)\b(?!\.)")
_BARE = re.compile(r"\s*:?\s*(\d{1,3}(?:\.\d{3})+)(?![\d.]*\d)")
_MONEY = re.compile(r"€|\beuro|1\.000", re.IGNORECASE)
_SCALED = re.compile(r"(?:x|in) ?(?:€ ?|duizend |EUR ?)?(?:1\.?000|euro's)", re.IGNORECASE)


def leads_dues(sentence: str) -> bool:
    """Whether a sentence that ends in a colon announces a list of dues.

    >>> leads_dues("In 2023 betalen wij aan:"), leads_dues("Wij nemen deel in:")
    (True, False)
    """
    return _LEAD.search(f"{sentence} ") is not None


def read_dues(sentence: MaskedSentence, context: Context) -> Iterator[Claim]:
    """Claims of a sentence that lists bodies with what is paid to each behind a colon."""
    if sentence.text.count(":") == _COLONS * len(sentence.phrases):  # none but those of the mask
        return
    lead = _LEAD.search(sentence.text)
    if lead is not None:
        yield from _read_list(sentence, lead.end(), _payers(sentence, lead, context), context)


def read_due(item: MaskedSentence, lead: MaskedSentence, context: Context) -> Iterator[Claim]:
    """Claims of an item that names a body and an amount, under a sentence that leads dues."""
    found = _LEAD.search(lead.text)
    if found is not None:
        yield from _read_list(item, 0, _payers(lead, found, context), context, lead.text)


def _payers(sentence: MaskedSentence, lead: re.Match[str], context: Context) -> list[Entity]:
    named = [sentence.phrases[int(m[1])] for m in _PAYER.finditer(sentence.text, 0, lead.end())]
    if not named:
        return [context.issuer] if context.issuer is not None else []
    return list(named[-1].entities) if len(named[-1].entities) == 1 else []


def _read_list(
    sentence: MaskedSentence,
    begin: int,
    payers: list[Entity],
    context: Context,
    lead: str = "",
) -> Iterator[Claim]:
    amounts = [(start, euro) for start, _, euro in find_amounts(sentence.text)]
    places = list(PAYEE.finditer(sentence.text, begin))
    year = _find_year(lead or sentence.text[:begin], context)
    modality = find_modality(lead or sentence.text[:begin])
    if year is not None and context.year is not None and year > context.year:
        modality = Modality.PLANNED if modality is Modality.ACTUAL else modality
    for number, place in enumerate(places):
        stop = places[number + 1].start() if number + 1 < len(places) else len(sentence.text)
        own = [euro for start, euro in amounts if place.end() <= start < stop]
        own = own or list(_read_bare(sentence.text[place.end() : stop], lead or sentence.text))
        body = sentence.phrases[int(place[1])].entities
        for payer in payers if len(own) == 1 and len(body) == 1 else ():
            if fits_signature(body[0], Relation.FUNDED_BY, payer):
                yield Claim(
                    subject=body[0].iri,
                    relation=Relation.FUNDED_BY,
                    object=payer.iri,
                    modality=modality,
                    amount=Amount(euro=own[0], year=year),
                    confidence=find_stated("list.bijdrage"),
                    rule="list.bijdrage",
                    evidence=(context.evidence,),
                )


def _read_bare(words: str, lead: str) -> Iterator[Decimal]:
    """The bare "2.104" behind a name, where the lead says that figures are money."""
    bare = _BARE.match(words)
    number = parse_number(bare[1]) if bare and _MONEY.search(lead) else None
    if number:
        yield number * 1000 if _SCALED.search(lead) else number


def _find_year(words: str, context: Context) -> int | None:
    found = _YEAR.search(words)
    return int(found[1]) if found else context.year
