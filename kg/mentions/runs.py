"""Runs of capitals: where a name in one begins and ends, and whether it is a name at all."""

from __future__ import annotations

import re
from collections.abc import Sequence

from kg.mentions.bare import is_bare_name
from kg.mentions.exceptions import read_exceptions
from kg.mentions.shapes import ARTICLE, CONNECTORS, Shape, read_shapes
from kg.model import EntityType

_OPENING = re.compile(
    r"(?:[A-Z]\.\d{1,2}(?:\.\d{1,2})*\.?"  # "F.4 Waterbron N.V."
    r"|Over|Onder|Zonder|Tegen|Na|Om|Buiten|Rond|Rondom|Behalve|Sedert|Tijdens|Dankzij|Ondanks|Er|Dit"
    r"|Deze|Elke?|Iedere?|Alleen|Samen|Verder|Daarnaast|Ook"
    r"|In|De|Het|Bij|Aan|Voor|Van|Met|Door|Op|Ook|Uit|Via|Onze?|Ons|Een|Dat|Als|Naast|Zij|Ze|Hij"
    r"|Die|Wie|Wat|Beide|Alle|Sinds|Vanaf|Per|Tot|Tussen|Binnen|Volgens|Namens|Toch|Nu|Zo|Maar"
    r"|Omdat|Hoewel|Tevens|Inmiddels|Daarmee|Hiermee|Hierin|Daarin|Want|Zowel|Eén|Twee|Drie"
    r"|(?:Aandeelhouders?|Aandelen(?:bezit)?|Aandeel|Belang|Eigenaren|Eigenaar|Deelnem(?:ing|ers)"
    r"|Certificaten|Dividend|Jaarrekening|Directie|Bijdrage|Lening"
    r"|(?:[A-Z][a-z]+)?(?:[Dd]eskundigen|[Aa]dviseurs?)|Onderzoekers?"
    r"|Medewerkers?|Consultants?|Accountants?|Experts?|Specialisten|Mensen|Rapport(?:en)?|Advies)"
    r" (?:van|in|aan)(?: de| het)?) "
)
_TRAILING = re.compile(rf"(?:,? (?:{CONNECTORS}))+$")
_TITLED = re.compile(
    r"(?:heer|mevrouw|meneer|wethouder|burgemeester|fractie|raadslid|gedeputeerde|minister|Dhr\.|Mw\."
    r"|voorzitter|directeur|griffier|secretaris|projectleider|advocaat|hoogleraar|professor"
    r"|notaris) $",
    re.IGNORECASE,
)
_FIELD = re.compile(
    r"(?:Afvaardiging|Deelnem(?:ers|ende)|Leden|Ta(?:ak|ken)|Doel|Risico(?:'s)?|Ontwikkeling(?:en)?"
    r"|Bestuur(?:lijk)?|Bijdrage|Belang|Kosten|Vertegenwoordig\w+|Portefeuille\w*|Partners|Openbaar"
    r"|Activiteiten|Betrokken|Wettelijke?|Vestiging\w*|Zetel|Begroting|Financie(?:el|le)|Toezicht\w*"
    r"|Programma|Website|Opgericht|Eigenaren|Aandeel\w*|Accountant)(?: [a-z]\S*){0,3}(?: \d{4})?:"
    r"|(?:Opgeheven|Opgericht|Beëindigd|Ingesteld) (?:per|op|in)\b"
)
"""A label of a record, where labels and values run on."""
_LEAD = re.compile(ARTICLE)
_WORD_HEAD = re.compile(r"[\w'-]+")
_SECOND = re.compile(r" (?:en|&) (?:de|het|ons|onze) ")  # an article begins another name
_JOINT = re.compile(r"\s*(?:,\s+(?:en\s+)?|;\s*|\s(?:en|of|alsmede|evenals)\s+)")
_ATOM = re.compile(r"Vergunningen, [Tt]oezicht (?:en|&) [Hh]andhaving")  # one unit everywhere
_BREAK = re.compile(r",? (?:en|&) |, | van (?:de |het )?|(?<=\w) (?=[A-ZÀ-ÖØ-Þ])")


def end_lead(text: str, start: int, end: int) -> int:
    """Where the name begins in an item of a list: "het team Zorg"."""
    lead = _LEAD.match(text, start, end)
    return start if lead is None else lead.end()


def is_free(text: str, shape: Shape, start: int, end: int, known_starts: frozenset[int]) -> bool:
    """Whether a run is as new and as telling as its shape wants it."""
    if shape.is_fresh and not _is_fresh(text, start, end, known_starts):
        return False
    return not shape.is_bare or is_bare_name(text, start, end)


def _is_fresh(text: str, start: int, end: int, known_starts: frozenset[int]) -> bool:
    """Whether a run holds no known name and is no tail of a longer run."""
    before = re.search(r"(?<!\w)[A-Z][\w&'-]* $", text[max(0, start - 30) : start])
    is_tail = before is not None and _OPENING.fullmatch(before.group()) is None
    return not is_tail and not any(place in known_starts for place in range(start, end))


def is_no_name(text: str, start: int, end: int) -> bool:
    """Whether a run opens with a label, or is an abbreviation of a legal form or an organ."""
    exceptions = read_exceptions()
    run = text[start:end]
    if run in exceptions.no_abbreviations or _OPENING.fullmatch(f"{run} ") is not None:
        return True
    if run.startswith("Regio "):  # "Omgevingsdienst Regio Veld"
        return False
    if _is_label(text, start):
        return True
    return _OPENING.match(text, start) is None and read_first_word(text, start) in exceptions.stops


def _is_label(text: str, start: int) -> bool:
    """Whether a label of a record begins here: "Vorm: gemeenschappelijke regeling Taak: …"."""
    return _FIELD.match(text, start) is not None


def is_no_body(text: str, start: int, shape: Shape) -> bool:
    """Whether a run begins with a plain word, or one by its place an adviser's as a person's."""
    exceptions = read_exceptions()
    word = read_first_word(text, start)
    is_person = shape.type is EntityType.ADVISER and (
        word in exceptions.persons or _TITLED.search(text[max(0, start - 24) : start]) is not None
    )
    return is_person or word in exceptions.no_bodies


def _skip_opening(text: str, start: int, end: int) -> int:
    """A run at the head of a sentence does not begin with "In" or "De"."""
    opening = _OPENING.match(text, start, end)
    return opening.end() if opening and opening.end() < end else start


def skip_names(text: str, start: int, end: int, known_starts: frozenset[int]) -> int:
    """A run before a legal form begins at the last known name that a list joins to another."""
    joints = [j for j in _BREAK.finditer(text, start, end) if j.group().strip() not in {"", "&"}]
    later = [joint.end() for joint in joints if joint.end() in known_starts]
    apart = [article.end() for article in _SECOND.finditer(text, start, end)]
    if apart:
        return _skip_opening(text, apart[-1], end)
    if later and (start in known_starts or text[later[-1] - 4 : later[-1]] == " en "):
        return later[-1]
    return _skip_opening(text, start, end)


def read_first_word(text: str, start: int) -> str:
    """The word that begins at `start`, or ""."""
    word = _WORD_HEAD.match(text, start)
    return word.group() if word else ""


def cut_run(text: str, start: int, end: int, known_starts: frozenset[int], head: str) -> int:
    """Where a run ends: before another name, a stop, or the same head word once more."""
    stops = read_exceptions().stops
    second = _SECOND.search(text, start, end)
    if second is not None:
        end = second.start()
    for joint in _BREAK.finditer(text, start, end):
        following = joint.end()
        word = read_first_word(text, following)
        is_stop = word in stops or word == head or _is_label(text, following)
        is_list_joint = joint.group().strip() != ""
        is_apart = is_list_joint and following in known_starts
        is_apart |= joint.group()[:2] != " v" and is_list_joint and _is_head(text, following)
        if is_stop or is_apart:
            return start + len(_TRAILING.sub("", text[start : joint.start()]))
    return end


def _is_head(text: str, start: int) -> bool:
    """Whether a name of some other shape begins here, by its head word."""
    return any(shape.is_led and shape.pattern.match(text, start) for shape in read_shapes())


def split_list(text: str) -> Sequence[tuple[int, int]]:
    """Items of an enumeration as offsets: "A, B en C" gives three.

    >>> text = "Wonen, Werk & Inkomen en Zorg"
    >>> [text[a:b] for a, b in split_list(text)]
    ['Wonen', 'Werk & Inkomen', 'Zorg']
    """
    items = []
    start = 0
    atom = _ATOM.search(text)
    whole = range(*atom.span()) if atom is not None else range(0)
    for joint in _JOINT.finditer(text):
        is_inner = joint.group().strip() in {"en", "&"} and ", " in text[joint.end() :]
        if is_inner or joint.start() in whole:
            continue  # "A, B en C, D en E": the last "en" alone joins
        items.append((start, joint.start()))
        start = joint.end()
    items.append((start, len(text)))
    return [(a, b) for a, b in items if text[a:b].strip()]
