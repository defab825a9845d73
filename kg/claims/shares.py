"""How much: which percentage belongs to which owner, and of what it is a percentage."""

from __future__ import annotations

import re
from collections.abc import Sequence
from decimal import Decimal

from kg.claims.numbers import ONE_TO_TEN, Percentage, find_percentages, parse_number
from kg.model import Share, ShareBasis

_BASES = (
    (
        ShareBasis.VOTES,
        re.compile(
            r"stem(?:men|recht|gewicht|verhouding|aandeel)|zeggenschap|zetels", re.IGNORECASE
        ),
    ),
    (ShareBasis.INHABITANTS, re.compile(r"inwoner(?:s|tal|aantal)?", re.IGNORECASE)),
    (
        ShareBasis.CONTRIBUTION,
        re.compile(
            r"bijdrage|verdeelsleutel|kostenverdeling|in de kosten|naar rato", re.IGNORECASE
        ),
    ),
    (
        ShareBasis.CAPITAL,
        re.compile(
            r"aande(?:el|len)(?!houders?vergadering)\w*|kapitaal|deelneming|\bbelang\b",
            re.IGNORECASE,
        ),
    ),
)
_TOKEN = re.compile(r"<(\d+):[^>]*>")
_COUNT = re.compile(
    r"(?P<n>\d[\d.]*) (?:(?:van de|van het totaal van"
    r"|van de in totaal) (?P<all>\d[\d.]*) )?(?:\w+ )?(?P<what>aandelen|stemmen|certificaten)",
    re.IGNORECASE,
)
_TOTAL = re.compile(
    r"van de (?P<all>\d[\d.]*|[a-z]+) (?P<what>aandelen|stemmen|certificaten)\b", re.IGNORECASE
)
_LEFT = re.compile(
    r"<(\d+):[GNVC]::[^>]*>(?: (?:heeft|hebben|bezit|houdt))?(?: er)? (\d[\d.]*|[a-zé]+)"
    r"(?=[,;.]*(?: en\b|$| <))"
)
_EACH = re.compile(r"\b(?:elk|ieder|allebei|alle drie|alle vier)\b", re.IGNORECASE)
_OWNER = re.compile(
    r"<(\d+):[GNVC]:(?:|van|door|met|net_als|net_zoals|naast):(?!rel)[^>]*>,? ?(?:ieder |elk )?"
    r"(?:voor |met |heeft |bezit "
    r"|houdt |hebben |bezitten |houden |\(|: ?|- ?|= ?)?"
    r"(?:(?:de|het) (?:overige|resterende|andere) )?"
)
_OWNER_BEHIND = re.compile(
    r"\s*(?:van de aandelen )?(?:is |zijn )?(?:in handen |in bezit |in eigendom |eigendom )?"
    r"<(\d+):[GNVC]:(?:van|bij):[^>]*>"
)
_REST = re.compile(
    r"(?:de rest|het restant|de overige aandelen|een (?:fractie|minderheid|meerderheid)"
    r"|een (?:klein|gering|beperkt) (?:deel|belang|aandeel|pakket))\b"
)
_TOLD_BEFORE = re.compile(r"(?:^|[^\s>] )(?:met|voor)\s$", re.IGNORECASE)
_NEAR = re.compile(r"[^<,;%\d]{0,30}")
_LEAVES = re.compile(r"\b(?:de rest|het restant|(?:de|het) (?:overige|resterende))\b")
_HUNDRED = Decimal(100)


_HOLDING = r"(?:belang|aande(?:el|len)|kapitaal|deelneming|stem|certificat|eigena|eigendom|dochter)"
_TIED_BEHIND = re.compile(
    rf"\s*(?:\)|(?:van )?(?:de |het |alle |hun |haar |onze )?[^<;,]{{0,25}}?{_HOLDING}"
    r"|<[^>]*> (?:eigendom|bezit|handen)|<\d+:[GN]:van:[^>]*>\W*$"
    r"|in <|in handen|in bezit|is van <|bezit(?:ten)?\b|houd(?:t|en)\b"
    r"|(?:heeft|hebben)\s*(?:[.,]|$))",
    re.IGNORECASE,
)
_TIED_BEFORE = re.compile(
    r"(?:\b(?:voor|met|naar|tot|ofwel|oftewel|percentage is|verhouding"
    r"|verhouding van|overige|resterende|andere|respectievelijk|elk|ieder)|\(|>:?,?"
    rf"|(?:{_HOLDING}\w*|bezit\w*|hou(?:dt|den)|hield(?:en)?|heeft|hebben)\b[^<;%€]{{0,30}}"
    rf"|{_HOLDING}\w* (?:<[^>]*> ?){{1,2}}(?:is|was|bedraagt|bedroeg|beloopt|blijft|komt uit op)"
    r"(?: nu| nog| thans)?)\s*$",
    re.IGNORECASE,
)
_OTHER_BEHIND = re.compile(
    r"\s*(?:(?:naar|tot) (?:ruim |circa |bijna )?\d"
    r"|(?:aan )?(?:dividend|rendement|rente|korting|meer|minder|hoger|lager)"
    r"|van (?:de|het) (?:dividend|winst|omzet|kosten|begroting)|is volgestort|volgestort)",
    re.IGNORECASE,
)
_OTHER_BEFORE = re.compile(
    r"(?:dividend|rendement|rente|korting|st(?:eeg|ijg\w*)|da(?:al\w*|ling)|groei\w*"
    r"|toe(?:genomen|name|nam))[^<;]{0,25}(?<!naar )(?<!tot )$",
    re.IGNORECASE,
)


def find_basis(clause: str, near: int | None = None) -> ShareBasis:
    """What a percentage in this clause is a percentage of; UNSPECIFIED when it is not said.

    Args:
        clause: masked clause.
        near: where the percentage ends, for a clause with several: then the next word counts.

    >>> find_basis("voor 72% eigenaar").value, find_basis("5% van de aandelen").value
    ('unspecified', 'capital')
    """
    if near is None:
        return next((basis for basis, cue in _BASES if cue.search(clause)), ShareBasis.UNSPECIFIED)
    found = [(abs(m.start() - near), b) for b, cue in _BASES for m in cue.finditer(clause)]
    return min(found, key=lambda f: f[0], default=(0, ShareBasis.UNSPECIFIED))[1]


def is_share(clause: str, percentage: Percentage) -> bool:
    """Whether a percentage is one of ownership, and not of a dividend or a rise.

    >>> clause = "<0:G::> heeft aandelen <1:C:in:> en kreeg 3% dividend"
    >>> [is_share(clause, percentage) for percentage in find_percentages(clause)]
    [False]
    """
    before = clause[max(0, percentage.start - 60) : percentage.start]
    behind = clause[percentage.end : percentage.end + 60]
    if _OTHER_BEHIND.match(behind) or _OTHER_BEFORE.search(before):
        return False
    words = clause[percentage.start : percentage.end]
    return any(
        (re.search(_HOLDING, words), _TIED_BEHIND.match(behind), _TIED_BEFORE.search(before))
    )


def make_share(percentage: Percentage, basis: ShareBasis) -> Share:
    """Share of a stated percentage, with the bound its adverb gives."""
    return Share(
        percent=percentage.value,
        basis=basis,
        minimum=percentage.value if percentage.is_least else None,
        maximum=percentage.value if percentage.is_most else None,
    )


def read_shares(clause: str, owners: Sequence[int | None]) -> dict[int | None, Share]:
    """Share per owner phrase of a masked clause; owners without one are left out.

    A list, "<0> voor 72%, <1> voor 12%", gives each its own; a lone percentage is the only owner's.
    A number of shares of a stated total is computed and marked.

    Args:
        clause: masked clause.
        owners: indices of the owner phrases.
    """
    stated = list(find_percentages(clause))
    percentages = [p for p in stated if is_share(clause, p)]
    basis = find_basis(clause, percentages[0].end if len(stated) > 1 and percentages else None)
    if not percentages:
        left: dict[int | None, Share] = {
            owner: share for owner, share in count_left(clause).items() if owner in owners
        }
        if left:
            return left
        counted = _count(clause, basis)
        return dict.fromkeys(owners, counted) if counted and len(owners) == 1 else {}
    places: dict[int | None, int] = {int(m.group(1)): m.end() for m in _TOKEN.finditer(clause)}
    if len(owners) == 1 and len(percentages) == 1:
        if _LEAVES.search(clause[percentages[0].end : places.get(owners[0], 0)]):
            return {}  # "60%, de rest is van <0:G::>": a bound, and no share
        return {owners[0]: make_share(percentages[0], basis)}
    behind = _read_behind(clause)
    if behind:
        return {o: make_share(behind[o], basis) for o in owners if o is not None and o in behind}
    found: dict[int | None, Share] = {}
    for owner in owners:
        nearest = _next_percentage(clause, places.get(owner, 0), percentages)
        nearest = nearest or _percentage_before(clause, owner, percentages)
        if nearest is not None:
            found[owner] = make_share(nearest, basis)
    return found


def tells_each(clause: str, owner: int) -> bool:
    """Whether a percentage is of each member of one enumeration: "<1:G::> ieder 30%".

    >>> tells_each("<0:G::> heeft 40%, <1:G::> ieder 30%", 1)
    True
    """
    return re.search(rf"<{owner}:[^>]*>,? (?:\w+ )?(?:ieder|elk)\b", clause) is not None


def read_each(clause: str, members: int) -> list[Share]:
    """A share for each member of one enumeration: "respectievelijk 40 en 60%", "elk de helft".

    Args:
        clause: masked clause.
        members: how many the enumeration holds.
    """
    percentages = list(find_percentages(clause))
    if not percentages or not any(is_share(clause, p) for p in percentages):
        return []
    basis = find_basis(clause)
    if len(percentages) == members:
        return [make_share(p, basis) for p in percentages]
    if len(percentages) == 1 and _EACH.search(clause):
        return [make_share(percentages[0], basis)] * members
    return []


def find_share_owners(clause: str) -> list[int]:
    """Phrases that are directly followed by a percentage: "<0:G::> voor 12%", "<1:G::> (16%)"."""
    starts = {p.start for p in find_percentages(clause)}
    behind = list(_read_behind(clause))
    if behind:
        return behind
    found = list(_OWNER.finditer(clause))
    listed = [int(m[1]) for m in found if m.end() in starts or _REST.match(clause, m.end())]
    return listed or list(count_left(clause))


def _read_behind(clause: str) -> dict[int, Percentage]:
    """Owners right behind their percentages, two or more: "51% <0:G:van:>, 49% <1:G:van:>"."""
    found = {
        int(owner[1]): percentage
        for percentage in find_percentages(clause)
        if (owner := _OWNER_BEHIND.match(clause, percentage.end))
    }
    return found if len(found) > 1 else {}


def count_left(clause: str) -> dict[int, Share]:
    """Numbers of shares of a total told first: "van de vier aandelen heeft <1:G::> er een".

    >>> clause = "Van de vier aandelen <0:C:in:> heeft <1:G::> er een en <2:G::> drie."
    >>> {owner: str(share.percent) for owner, share in count_left(clause).items()}
    {1: '25.00', 2: '75.00'}
    """
    total = _TOTAL.search(clause)
    everything = _number(total["all"]) if total is not None else None
    if total is None or everything is None:
        return {}
    basis = find_basis(clause)
    counted = {int(m[1]): _number(m[2]) for m in _LEFT.finditer(clause)}
    return {
        owner: _compute(number, everything, total["what"], basis)
        for owner, number in counted.items()
        if number is not None
    }


def _next_percentage(
    clause: str, place: int, percentages: Sequence[Percentage]
) -> Percentage | None:
    for percentage in percentages:
        if percentage.start >= place:
            between = clause[place : percentage.start]
            return None if re.search(r"<\d+:[GN]:", between) else percentage
    return None


def _percentage_before(
    clause: str, owner: int | None, percentages: Sequence[Percentage]
) -> Percentage | None:
    """A percentage right before its owner: "met 31 procent is <0:G::> de grootste"."""
    token = re.search(rf"<{owner}:[GNVC]::", clause)
    for percentage in percentages if token else ():
        between = clause[percentage.end : token.start()] if token else ""
        is_told = _TOLD_BEFORE.search(clause[: percentage.start])
        if is_told and _NEAR.fullmatch(between):
            return percentage
    return None


def _number(words: str) -> Decimal | None:
    plain = words.lower().replace("é", "e")
    return Decimal(ONE_TO_TEN.index(plain) + 1) if plain in ONE_TO_TEN else parse_number(words)


def _count(clause: str, basis: ShareBasis) -> Share | None:
    match = _COUNT.search(clause)
    if match is None:
        return None
    number, total = _number(match["n"]), _number(match["all"] or "")
    if number is None:
        return None
    return _compute(number, total, match["what"], basis)


def _compute(number: Decimal, total: Decimal | None, what: str, basis: ShareBasis) -> Share:
    percent = None
    if total is not None and 0 < number <= total:
        percent = (number / total * _HUNDRED).quantize(Decimal("0.01"))
    count = int(number) if what.lower() != "stemmen" else None
    return Share(percent=percent, basis=basis, computed=percent is not None, count=count)
