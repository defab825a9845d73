"""Whether a known name names a government here, or a place, a word, a part of another name."""

from __future__ import annotations

import re

from kg.mentions.exceptions import read_exceptions
from kg.mentions.gazetteer import KnownName
from kg.model import EntityType
from kg.structure import Ending

PLACES = frozenset({EntityType.MUNICIPALITY, EntityType.PROVINCE, EntityType.REGION})
"""Types of which a name may be a mere place."""
_SENTENCE_HEAD = re.compile(r"(?:^|[.!?:\n\"]|[.!?] \")\s*(?:[-•*]\s+)?$")
_BESIDE = Ending(r"(?:, | en | of |, en )$")
_CAPITAL_AFTER = re.compile(r" (?!N\.V|B\.V)[A-ZÀ-ÖØ-Þ][a-zà-ÿ]+")
_SURNAME = Ending(r"(?:[a-zé] |^)(?:Van|De|Van de|Van der|Ter|Ten) $")
_PROVINCE = Ending(
    r"(?<![\w-])(?:[Pp]rov(?:incies?|\.)|(?:[Gg]edeputeerde|[Pp]rovinciale) [Ss]taten van|GS van"
    r"|PS van) (?:[\w-]+(?:, | en )){0,3}$"
)
_GENERAL_BEFORE = Ending(
    r"(?:[Uu]niversiteit|[Hh]ogeschool|[Ss]tation|FC|[Ss]tadsdeel|[Zz]iekenhuis"
    r"|Sint|TU|[Ww]ethouder|[Bb]urgemeester|[Gg]edeputeerde|[Dd]hr\.|[Mm]evr(?:ouw|\.)"
    r"|[Hh]eer|[Ff]amilie|[Rr]aadslid|[Vv]oorzitter|[Dd]irecteur|[Mm]inister|[Hh]oogleraar"
    r"|[Ss]ecretaris|[Gg]riffier|[Pp]rojectleider|[Nn]otaris) $"
)
_COURT = re.compile(r"[Gg]erecht\w* $")
_INITIALS = Ending(
    r"(?<=[\w.,] )(?!(?:[NBC]\.V|[UBW]\.A)\. )(?:[A-Z]\.){1,4} ?"
    r"(?:(?:van|de|van de|van der|ter|ten) )?$"
)
_ORGAN_AFTER = re.compile(
    r" (?!en )[a-z]+ (?:er )?(?:de (?:gemeente)?raad|het college|het gemeentebestuur|de wethouder"
    r"|de burgemeester)(?! van)\b"
)
_VILLAGE_AFTER = re.compile(
    r"(?: en [A-Z][\w-]+)?(?:,| is| zijn)(?: (?:hier|dus|de|het|een|twee|drie|\w+ste|kleine"
    r"|grote)){0,4} (?:dorp|dorpen|kern|kernen|wijk|wijken|buurtschap|buurt)\b"
)
_MERGED_AFTER = re.compile(
    r"(?:(?:, | en )[A-Z][\w'-]+(?: [\w'-]+)?)*? (?:zijn [^.\n]{3,60} samengevoegd|opging(?:en)?"
    r"|(?:is |zijn )?(?:opgegaan|voortgekomen|ontstaan|gevormd)"
    r"|voortkwam(?:en)?|ontstond(?:en)?|opgaat|opgaan|overging(?:en)?)\b"
)
_OTHER_NAME = re.compile(r"(?:[a-z,:;(] [A-Z][\w-]+|(?<![\w-])[A-Z]{3,}) $")
_FIGURE = re.compile(
    r"[,:]? ?\(?(?:€ ?)?\d[\d.,]*(?: ?%|\)| (?:euro|miljoen|aandelen|zetels?)\b)|:? € ?\d"
    r"|, (?:dat|die) (?:[a-z]+ ){1,4}[a-z]+, "
)
_SEAT = re.compile(r"(?:[Vv]estig(?:ing|ingsplaats)|[Zz]etel|[Pp]laats|[Gg]evestigd te)\s*:?\s*$")
_WATER = re.compile(r"(?:waterschap|hoogheemraadschap|wetterskip)", re.IGNORECASE)
_WATERS = re.compile(r"(?:waterschap(?:pen)?|hoogheemraadschappen)[^.\n;]*$", re.IGNORECASE)
_LISTED = re.compile(
    r"(?:, | en )([A-ZÀ-ÖØ-Þ'][\w' -]*?)"
    r"(?=,| en | (?!(?:aan|bij|op|van|de|den|der)\b)[a-z]|[.\n]|$)"  # "Wijk bij Duurstede"
)
_LIST_WINDOW = 220
_ABBREVIATED = 5  # letters of the longest abbreviation of a water board
_WINDOW = 60  # code points looked back


def choose_names(text: str, names: list[KnownName]) -> list[KnownName]:
    """The names that name an organisation, longest first where they overlap, in text order.

    Args:
        text: folded text.
        names: every known name that stands in it.
    """
    longest = drop_overlaps(names)
    places = {name.end for name in longest if _is_place_kind(name)}
    chosen: list[KnownName] = []
    refused_ends: set[int] = set()
    for name in longest:
        if name.candidates[0].type is EntityType.WATER_BOARD and not _is_water_board(text, name):
            continue
        if not _is_place_kind(name) or _is_government(text, name, refused_ends, places):
            chosen.append(_prefer_province(text, name))
        else:
            refused_ends.add(name.end)
    return chosen


def drop_overlaps(names: list[KnownName]) -> list[KnownName]:
    """Longest names first, the left one of equals; nested and crossing ones go."""
    kept: list[KnownName] = []
    end = -1
    for name in sorted(names, key=lambda n: (n.start, -n.end)):
        if name.start >= end:
            kept.append(name)
            end = name.end
        elif name.end - name.start > kept[-1].end - kept[-1].start:
            kept[-1] = name
            end = name.end
    return kept


def _is_water_board(text: str, name: KnownName) -> bool:
    """Whether a name says "waterschap", is an abbreviation, or stands in a list that says it."""
    stretch = text[name.start : name.end]
    if _WATER.match(stretch) or (stretch.isupper() and len(stretch) <= _ABBREVIATED):
        return True
    line = text[max(0, name.start - _LIST_WINDOW) : name.start]
    return _WATERS.search(line) is not None


def _is_place_kind(name: KnownName) -> bool:
    return name.candidates[0].type in PLACES


def _prefer_province(text: str, name: KnownName) -> KnownName:
    """The words before decide: "provincie Utrecht" is the province, "Utrecht" the municipality."""
    if len(name.candidates) == 1:
        return name
    before = text[max(0, name.start - _WINDOW) : name.start]
    wanted = EntityType.PROVINCE if _PROVINCE.search(before) else EntityType.MUNICIPALITY
    first = [e for e in name.candidates if e.type is wanted]
    rest = [e for e in name.candidates if e.type is not wanted]
    return KnownName(start=name.start, end=name.end, candidates=(*first, *rest))


def _is_government(text: str, name: KnownName, refused: set[int], places: set[int]) -> bool:
    before = text[max(0, name.start - _WINDOW) : name.start]
    if _is_person_or_village(text, name, before):
        return False
    if _is_announced(text, name, before):
        return True
    if _is_located(text, name, before, refused, places):
        return False
    homonyms = read_exceptions().homonyms
    is_word = text[name.start : name.end] in homonyms and _SENTENCE_HEAD.search(before)
    return not is_word or _has_company(text, name, places)


def _is_announced(text: str, name: KnownName, before: str) -> bool:
    """Whether a word before it, or an organ that acts behind it, says that it is a government."""
    exceptions = read_exceptions()
    leads = (exceptions.government, _PROVINCE, exceptions.joiner)
    follows = (_ORGAN_AFTER, _MERGED_AFTER)
    return any(p.match(text, name.end) for p in follows) or any(p.search(before) for p in leads)


def _is_located(
    text: str, name: KnownName, before: str, refused: set[int], places: set[int]
) -> bool:
    """Whether it is a place, a part of another name, or listed with one that is."""
    beside = _BESIDE.search(before)
    if beside and name.start - len(beside.group()) in refused:
        return True
    if any(p.search(before) for p in (_SEAT, read_exceptions().locative, _GENERAL_BEFORE, _COURT)):
        return True
    if _OTHER_NAME.search(before) and name.start - 1 not in places:
        return True
    has_more = _CAPITAL_AFTER.match(text, name.end) is not None
    return has_more and not _ends_field(text, name, places)


def _is_person_or_village(text: str, name: KnownName, before: str) -> bool:
    if _SURNAME.search(before) or _INITIALS.search(before):
        return True
    return _VILLAGE_AFTER.match(text, name.end) is not None


def _ends_field(text: str, name: KnownName, places: set[int]) -> bool:
    """Whether a list of places ends here and the label of a next field follows."""
    joint = re.search(r"(?:, | en |\w: )$", text[max(0, name.start - 4) : name.start])
    if joint is None:
        return False
    is_listed = joint.group().endswith(": ") or name.start - len(joint.group()) in places
    return is_listed and re.match(r" [A-Z][\w ]{2,30}:", text[name.end : name.end + 40]) is not None


def _has_company(text: str, name: KnownName, places: set[int]) -> bool:
    """A homonym at the head of a sentence needs a verb or a sure municipality beside it."""
    if read_exceptions().verb.match(text, name.end):
        return True
    rest = text[name.end : name.end + _WINDOW]
    if _FIGURE.match(rest):
        return True
    listed = _LISTED.match(rest)
    if listed:
        return name.end + listed.end() in places
    is_value = text[max(0, name.start - 2) : name.start] == ": " and rest[:1] == "."
    return is_value or rest[:1] in {"", "\n", ";"}
