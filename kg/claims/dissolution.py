"""Bodies that a text says are no more: whoever took part in one takes part no longer."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace

from kg.claims.clauses import split_clauses
from kg.claims.modality import find_modality
from kg.claims.periods import find_period
from kg.claims.phrases import MaskedSentence
from kg.model import ALWAYS, Claim, Modality, Period, Relation

_GONE = r"(?:opgeheven|ontbonden|geliquideerd)"
_SAID = re.compile(
    r"<(?P<index>\d+):[VWPCF]::>(?: \([^()]*\))?,? "
    rf"(?:is|zijn|werd|werden)\b[^<]{{0,60}}?\b{_GONE}\b"
    rf"|\b(?:is|zijn|werd|werden) <(?P<after>\d+):[VWPCF]::>[^<]{{0,60}}?\b{_GONE}\b",
    re.IGNORECASE,
)
_AGAIN = re.compile(r"\b(?:opnieuw|heropgericht|omgezet|nieuwe regeling|herzien)", re.IGNORECASE)
MAYBE_GONE = re.compile(_GONE, re.IGNORECASE)
"""What a text must hold for any body of it to be gone."""
_NAMED = frozenset({"literal", "alias", "abbreviation"})  # "die regeling" may be another one
_HELD_BY = {
    Relation.PARTICIPATES_IN: "object",
    Relation.OWNS_SHARE_OF: "object",
    Relation.DELEGATES_TO: "object",
    Relation.GOVERNED_BY: "subject",
}


def find_dissolved(sentence: MaskedSentence, year: int | None) -> Iterator[tuple[str, Period]]:
    """Bodies that a sentence says are dissolved, with the last day, if that is not to come."""
    for clause in split_clauses(sentence.text):
        match = _SAID.search(clause)
        if match is None or _AGAIN.search(clause):
            continue
        period = find_period(clause, Modality.ENDED)
        last = period.through
        is_to_come = last is not None and year is not None and int(last[:4]) > year
        if find_modality(clause) is Modality.ENDED and not is_to_come:
            phrase = sentence.phrases[int(match["index"] or match["after"])]
            if phrase.resolved_by in _NAMED:
                yield phrase.entities[0].iri, Period(start=None, through=last)


def end_with(claims: Iterable[Claim], gone: Mapping[str, Period]) -> Iterator[Claim]:
    """Claims, where those that hung on a body that is gone are over since then."""
    for claim in claims:
        end = _HELD_BY.get(claim.relation)
        last = gone.get(getattr(claim, end)) if end else None
        if last is None or claim.modality not in {Modality.ACTUAL, Modality.ENDED}:
            yield claim
            continue
        period = claim.period
        if period.through is None:
            period = replace(period, through=last.through) if period != ALWAYS else last
        yield replace(claim, modality=Modality.ENDED, period=period)
