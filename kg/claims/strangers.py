"""Units that the issuer may not be guessed to hold, since another body is spoken of."""

from __future__ import annotations

import re
from collections.abc import Sequence

from kg.claims.phrases import MaskedSentence
from kg.model import Entity

HAS = (
    r"(?:he(?:eft|bben)|ha(?:d|dden)|ken(?:t|den|de|nen)?|tel(?:t|len|de)|omvat(?:ten)?"
    r"|besta(?:at|an)|bestond|werk(?:t|en) met|rich(?:t|tte|ten)|start(?:te)?|vorm(?:t|de|en)"
    r"|kr(?:ijgt|eeg)|opende?|stelde?|beschik(?:t|ken) over|zijn|is|bracht|breng(?:t|en)|kwam|komt)"
)
"""Verbs of who has units."""
_NOT_A_UNIT = re.compile(
    r"^[^>]*>[^<>]*[,;.] (?:(?:die|deze|dit|dat) [a-z]*(?:dienst|team|bureau|eenheid|organisatie)"
    r"|die|dat)"
    r" (?:is|was) (?:een |de )?(?:gemeenschappelijke regeling|stichting|vereniging|vennootschap"
    r"|zelfstandig|openbaar lichaam|onderdeel van (?:de|het|een) (?!gemeente|afdeling|organisatie))"
)
_JOINED = re.compile(
    r"<\d+:[GN]::[^>]*> (?:zit(?:ten)?|neemt|nemen|doet|doen|is|zijn) "
    r"(?:niet |wel |ook |geen )*(?:mee |deel |lid |deelnemer |aangesloten )?$"
)
_SUBJECT = re.compile(
    r"(?:(?:In|Sinds|Vanaf|Per) (?:[a-z0-9]+ )*[a-z]+ |Ook |Bij )?"
    r"(?:de |het )?<\d+:[GVC]:(?:|bij|binnen):[^>]*>"
)
_MUNICIPAL = re.compile(r"\bgemeentelijke? (?:organisatie )?<\d+:U|\beigen <\d+:U")
_OTHER_BODY = (
    r"(?:[a-z]*(?:ministerie|politie|waterschap|bibliotheek|ziekenhuis|school|scholen|corporatie"
    r"|universiteit|rechtbank|instelling|vereniging|museum|theater|brandweer|provincie"
    r"|buurgemeente|huisartsen\w*|aanbieder|stichting|bedrijf|bureau)"
    r"|[A-Z][\w-]*(?:school|college|lyceum|politie|bibliotheek)|College|Lyceum|Ziekenhuis|Museum)"
)
_OF_OTHERS = re.compile(
    rf"\b(?:[Dd]e|[Hh]et|[Ee]en) (?:[A-Z][\w-]* )*{_OTHER_BODY}\b"
    rf"(?:[^<>;.]{{0,30}}\b(?:{HAS}|werkt)\b[^<>;.]{{0,30}}| )(?:het |de |een )?$"
)
"""Another body that may hold a unit stands right before it: "de school kent een team …"."""


def is_elsewhere(sentence: MaskedSentence, index: int) -> bool:
    """A unit that is said to be no part of the issuer, or that another body brings along."""
    before, _, behind = sentence.text.partition(f"<{index}:")
    return bool(_NOT_A_UNIT.search(behind) or _JOINED.search(before) or _OF_OTHERS.search(before))


def tells_of_other(told: Sequence[MaskedSentence | None], issuer: Entity | None) -> bool:
    """Whether another body is the subject, and the issuer is not named beside it."""
    for sentence in told:
        if sentence is not None and _MUNICIPAL.search(sentence.text):
            return False
        if sentence is None or not sentence.phrases:
            continue
        subject = _SUBJECT.match(sentence.text)
        named = {e.iri for p in sentence.phrases for e in p.entities}
        if issuer is not None and issuer.iri in named:
            return False
        if subject is not None:
            return True
    return False
