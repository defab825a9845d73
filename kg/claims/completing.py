"""Clauses that leave out what the one before them said: "maar Ede niet", "in 2022 was dat € 5"."""

from __future__ import annotations

import re

from kg.claims.clauses import FINITE, TOKEN
from kg.claims.coordination import SUBJECT, WHEN

_CONTRAST = re.compile(
    r"(?:maar |en )?(?P<when>(?:vanaf|sinds|per) \d{4} )?(?:(?:ook )?(?P<say>wel|niet"
    r"|ook niet|ook) (?P<object><\d+:[A-Z]:[a-z_]+:[^>]*>)"
    r"|(?:ook )?(?P<subject><\d+:G::[^>]*>) (?:(?P<after>niet|wel|ook))?)[^<]{0,12}"
)
_GAPPED = re.compile(
    r"(?:en )?(?P<subject><\d+:G::[^>]*>) (?P<object><\d+:[A-Z]:[a-z_]+:>)[^<]{0,12}"
)
_DATED = re.compile(
    rf"(?:en|maar),? (?:ook )?(?P<when>{WHEN}),? (?:ook )?(?P<token><\d+:(?P<kind>[A-Z]):"
    r"(?P<prep>[^:>]*):[^>]*>)[^<]{0,12}"
)
_WHEN = re.compile(rf"\b{WHEN} ?")
_OTHERS = re.compile(
    r"en,? (?:(?P<before><\d+:G:(?:samen_|tezamen_)?met:[^>]*>),? )?"
    r"(?P<object><\d+:[VWPFS]:[a-z]+:[^>]*>)"
    r"(?:,? (?P<after><\d+:G:(?:samen_|tezamen_)?met:[^>]*>))?[.,]?"
)
_COMPANY = re.compile(r",? ?<\d+:G:(?:samen_|tezamen_)?met:[^>]*>,?")
_ANOTHER_YEAR = re.compile(
    r"(?:en |maar )?(?:in|over|voor) (?:19|20)\d\d (?:was|is|bedroeg|wordt|werd|komt) (?:dat|dit"
    r"|die|deze|ze|zij|het)\b[^<€]{0,30}(?:€|EUR|\d[\d.,]* (?:duizend|mln|miljoen|euro))",
    re.IGNORECASE,
)
_OVERSEEN = re.compile(
    r"(?:en )?(?P<who><\d+:[GN]::>) (?P<whom>(?:op\b|<\d+:[A-Z]:op:).*)", re.DOTALL
)
_OVERSEES = re.compile(r"\b(?:houdt|houden|oefent|oefenen)\b.{0,60}\btoezicht\b")
_NAMED = re.compile(
    r"(?:die|deze|dit|dat|het|hun) (?:[a-z]+ )?(?:heet|heten|heette|draagt de naam|kreeg de naam"
    r"|kennen wij als|is bekend als|noemen (?:zij|wij)(?: zich)?)(?: nu)? "
    r"(?P<name><\d+:[VWPFSC]:[a-z_]*:>)[.,]?",
    re.IGNORECASE,
)
"""What carries the cooperation of the clause before: "die tafel heet X"."""
_NEW_TOWN = re.compile(
    r"(?:(?:de|die|deze|hun) (?:nieuwe|gefuseerde|nieuw gevormde) gemeente|het resultaat) "
    r"(?:heet|heette|kreeg de naam|draagt de naam|werd|is|ging verder als|gaat verder als)"
    r"(?: nu| voortaan| sindsdien)? <(?P<index>\d+):G::>.*",
    re.IGNORECASE | re.DOTALL,
)
"""What gives the merger of the sentence before it its name: "de nieuwe gemeente heet X"."""
_MERGED = re.compile(
    r"\b(?:fus\w+|fuseer\w+|gefuseerd|samen|samengevoegd|herindeling|heringedeeld)\b"
)
_TOWNS = re.compile(r"<\d+:G::>")
_UNSAID = re.compile(rf"(?:maar|doch) (?P<rest>{FINITE} (?!<\d+:[GN]::).*)", re.DOTALL)
_CARRIED = re.compile(r"samen|tafel|verband|regeling|netwerk|alliantie|dienst|organisatie")
NEGATION = re.compile(r" (?:geen|niet)\b")
"""What denies a clause, taken out where its contrast is said."""
_VEHICLES = "VWPFS"


def add_year(clause: str, before: str) -> str | None:
    """What another year costs, with the clause before it that says what is paid, or None.

    >>> add_year("in 2022 was dat € 5", "wij betalen in 2023 € 6 <0:V:aan:>")
    'wij betalen in 2023 € 6 <0:V:aan:>, in 2022 was dat € 5'
    """
    return f"{before}, {clause}" if before and _ANOTHER_YEAR.match(clause.strip()) else None


def complete_clause(clause: str, before: str) -> str | None:
    """A clause that leaves out all but its contrast, completed from the clause before it, or None.

    >>> complete_clause("niet <2:W:van:>.", "<0:G::> is lid <1:W:van:>")
    '<0:G::> is lid <2:W:van:> niet'
    >>> complete_clause("<2:G::> niet.", "<0:G::> doet mee <1:V:aan:>")
    '<2:G::> doet mee <1:V:aan:> niet'
    >>> complete_clause("en <2:G::> <3:V:aan:>.", "<0:G::> doet mee <1:V:aan:>")
    '<2:G::> doet mee <3:V:aan:>'
    >>> complete_clause("en, <2:G:met:>, <3:V:in:>.", "<0:G::> zit <1:W:in:>")
    '<0:G::> zit <3:V:in:> <2:G:met:>'
    """
    gapped = _GAPPED.fullmatch(clause.strip())
    if gapped is not None:
        swapped = _swap(before, gapped["subject"], is_first=True)
        return swapped and _swap(swapped, gapped["object"], is_first=False)
    dated = _DATED.fullmatch(clause.strip())
    if dated is not None:
        is_subject = dated["kind"] in "GN" and not dated["prep"]
        swapped = _swap(_WHEN.sub("", before), dated["token"], is_first=is_subject)
        return swapped and f"{dated['when']} {swapped}"
    others = _OTHERS.fullmatch(clause.strip())
    if others is not None and (others["before"] or others["after"]):
        swapped = _swap(before, others["object"], is_first=False)
        return swapped and f"{_COMPANY.sub('', swapped)} {others['before'] or others['after']}"
    match = _CONTRAST.fullmatch(clause.strip())
    if match is None:
        return (
            name_cooperation(clause, before)
            or _lend_subject(clause, before)
            or _lend_oversight(clause, before)
        )
    token = match["object"] or match["subject"]
    plain = _swap(before, token, is_first=bool(match["subject"]))
    if plain is None:
        return None
    is_denied = "niet" in (match["say"] or "") or match["after"] == "niet"
    plain = f"{match['when'] or ''}{NEGATION.sub('', plain)}"
    return f"{plain} niet" if is_denied else plain


def may_name(clause: str) -> bool:
    """Whether a clause gives something a name that stands in the clause before it."""
    return any(form.fullmatch(clause.strip()) for form in (_NAMED, _NEW_TOWN))


def name_cooperation(clause: str, before: str) -> str | None:
    """The clause before with the name that this one gives its cooperation, or None.

    >>> name_cooperation("die tafel heet <2:W::>.", "<0:G::> zit aan tafel <1:G:met:>")
    '<0:G::> zit aan tafel <1:G:met:>, genaamd <2:W::>.'
    """
    town, merged = _NEW_TOWN.fullmatch(clause.strip()), _TOWNS.search(before)
    if town is not None and merged is not None and _MERGED.search(before):
        return f"{merged.group()} fuseerden tot <{town['index']}:G:tot:>."
    named = _NAMED.fullmatch(clause.strip())
    if named is None or not _CARRIED.search(before):
        return None
    return f"{before.strip(' .,')}, genaamd {named['name']}."


def _lend_subject(clause: str, before: str) -> str | None:
    """A clause that leaves out its subject, with that of the clause before it, or None.

    >>> _lend_subject("maar is lid <1:V:van:>.", "<0:G::> heeft geen dienst")
    '<0:G::> is lid <1:V:van:>.'
    """
    unsaid, subject = _UNSAID.fullmatch(clause.strip()), SUBJECT.search(before)
    return f"{subject.group()} {unsaid['rest']}" if unsaid and subject else None


def _lend_oversight(clause: str, before: str) -> str | None:
    """Who else supervises, and whom, with the verb of the clause before it, or None.

    >>> _lend_oversight("<1:N::> op <2:C::>.", "<0:G::> houdt toezicht op de begroting")
    '<1:N::> houdt toezicht op <2:C::>.'
    """
    overseen = _OVERSEEN.fullmatch(clause.strip())
    if overseen is None or _OVERSEES.search(before) is None:
        return None
    return f"{overseen['who']} houdt toezicht {overseen['whom']}"


def _family(letter: str) -> str:
    """Networks, programmes and bodies may take each other's place: "lid van X, maar niet van Y"."""
    return _VEHICLES if letter in _VEHICLES else letter


def _swap(clause: str, token: str, *, is_first: bool) -> str | None:
    """The clause with `token` in place of the first or last one of its kind and preposition."""
    kind = TOKEN.fullmatch(token)
    if kind is None:
        return None
    wanted = _family(kind["letter"]), kind["prep"]
    places = [t for t in TOKEN.finditer(clause) if (_family(t["letter"]), t["prep"]) == wanted]
    if not places:
        return None
    place = places[0] if is_first else places[-1]
    return (clause[: place.start()] + token + clause[place.end() :]).strip(" .,")
