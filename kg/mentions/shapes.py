"""Names known by their shape: a head word and the capitals that go with it."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any

from kg.errors import RuleError
from kg.mentions.bare import is_bare_name
from kg.mentions.exceptions import read_exceptions
from kg.model import EntityType
from kg.structure import PatternIndex

_WORD = r"(?:'s-)?(?:[A-ZÀ-ÖØ-Þ]|[a-z](?=[A-Z])|\d+(?=[A-Z]))[\w&+'/]*(?:[-.](?=[\w&])[\w&+'/]*)*-?"
_CONNECTORS = r"van|van de|van het|van der|de|het|der|den|ter|en|&|aan den|aan de|op de|'t"
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
_TRAILING = re.compile(rf"(?:,? (?:{_CONNECTORS}))+$")
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
_ARTICLE = (
    r"(?:(?:de|het|een|ons|onze) )?(?:(?:domein|team|bureau|afdeling|dienst|cluster|sector"
    r"|directie|eenheid) )?"
)
_LEAD = re.compile(_ARTICLE)
_WORD_HEAD = re.compile(r"[\w'-]+")
_SECOND = re.compile(r" (?:en|&) (?:de|het|ons|onze) ")  # an article begins another name
_JOINT = re.compile(r"\s*(?:,\s+(?:en\s+)?|;\s*|\s(?:en|of|alsmede|evenals)\s+)")
_ATOM = re.compile(r"Vergunningen, [Tt]oezicht (?:en|&) [Hh]andhaving")  # one unit everywhere
_BREAK = re.compile(r",? (?:en|&) |, | van (?:de |het )?|(?<=\w) (?=[A-ZÀ-ÖØ-Þ])")


@dataclass(frozen=True, slots=True, kw_only=True)
class Shape:
    """A compiled row of shapes.toml."""

    id: str
    """Id of the row."""
    type: EntityType
    """What a name of this shape is."""
    pattern: re.Pattern[str]
    """Regular expression; group "run" is the run of capitals where there is one."""
    is_whole: bool
    """Whether the head word belongs to the name."""
    is_plural: bool
    """Whether the run lists several names."""
    is_sure: bool
    """Whether the shape alone settles the type."""
    is_led: bool
    """Whether a head word opens it, so that it ends a name before it in a list."""
    is_bare: bool
    """Whether its role alone makes it a name, so that no plain word may fill it."""
    is_fresh: bool
    """Whether no name of the register may begin inside the run."""
    example: tuple[str, str]
    """A text and the first name found in it."""
    counterexample: str
    """A text in which this shape finds nothing."""


@dataclass(frozen=True, slots=True, kw_only=True)
class ShapedName:
    """A name found by its shape, in folded offsets."""

    start: int
    """First code point."""
    end: int
    """One past the last."""
    shape: Shape
    """The shape that found it."""


@cache
def read_shapes(path: Path | None = None) -> tuple[Shape, ...]:
    """Compiled rows of a shapes table; the shipped one by default.

    Raises:
        RuleError: if a row has no id, an unknown type or a pattern that does not compile.
    """
    source = path or Path(__file__).with_name("shapes.toml")
    rows = tomllib.loads(source.read_text(encoding="utf-8"))["shape"]
    return tuple(_compile(row, str(source.name)) for row in rows)


def _compile(row: dict[str, Any], source: str) -> Shape:
    where = f"{source}, shape {row.get('id')!r}"
    try:
        form, example = str(row["form"]), row["example"]
        head, slot, tail = form.partition(" {N}") if form.endswith(" {N}") else ("", "", form)
        pattern = (
            rf"(?:{head}) (?P<quote>[\"'])?{_run(row)}" if slot else tail.replace("{N}", _run(row))
        )
        return Shape(
            id=str(row["id"]),
            type=EntityType(str(row["type"])),
            pattern=re.compile(rf"(?<![\w-]){pattern}"),
            is_whole=row.get("name") != "run",
            is_plural=bool(row.get("plural")),
            is_sure=row.get("sure") is not False,
            is_led=bool(slot) and (row.get("name") != "run" or bool(row.get("serial"))),
            is_fresh=bool(row.get("fresh")),
            is_bare=bool(row.get("bare")),
            example=(str(example[0]), str(example[1])),
            counterexample=str(row["counterexample"]),
        )
    except (KeyError, ValueError, TypeError, IndexError, re.error) as error:
        raise RuleError(f"cannot be read: {error}", where=where, remedy="mend this row") from error


def _run(row: dict[str, Any]) -> str:
    extra = f"|{row['connectors']}" if row.get("connectors") else ""
    run = rf"{_WORD}(?: (?:(?:{_CONNECTORS}{extra}) ){{0,2}}{_WORD}){{0,12}}"
    if row.get("serial") or row.get("plural"):
        lead = _ARTICLE if row.get("plural") else ""
        first = rf"(?:(?<=: ){lead})?" if lead else ""
        run = rf"{first}{run}(?:(?:, {lead}{run}){{1,12}},? (?:en|&) {lead}{run}| en {lead}{run})?"
    return f"(?P<run>{run})"


@cache
def _index_shapes() -> PatternIndex:
    return PatternIndex([[shape.pattern.pattern] for shape in read_shapes()])


def find_shaped_names(text: str, known_starts: frozenset[int]) -> Iterator[ShapedName]:
    """Names of every shape in folded `text`, longest run first cut where another name begins.

    Args:
        text: folded text.
        known_starts: offsets at which a name of the register begins; a run stops before one.
    """
    shapes = read_shapes()
    for row, place, line_end in _index_shapes().list_lines(text):
        shape = shapes[row]
        while (match := shape.pattern.search(text, place, line_end)) is not None:
            found = _read_match(text, shape, match, known_starts)
            yield from found
            last = max((name.end for name in found), default=match.end())
            place = max(min(last, match.end()), match.start() + 1)  # the rest may hold another


def _read_match(
    text: str, shape: Shape, match: re.Match[str], known_starts: frozenset[int]
) -> list[ShapedName]:
    has_run = "run" in shape.pattern.groupindex
    run_start, run_end = match.span("run") if has_run else match.span()
    if run_start < 0:
        run_start, run_end = match.span()
    starts_run = run_start == match.start()
    whole = match.start()
    if starts_run:
        run_start = whole = _skip_names(text, run_start, run_end, known_starts)
    is_closed = shape.is_plural and text[run_start - 2 : run_start] == ": "
    if is_closed:
        run_start = _end_lead(text, run_start, run_end)
    is_listed = shape.is_plural and _first_word(text, run_start).isupper()
    if has_run and not is_listed and _is_no_name(text, run_start, run_end):
        return []
    if (starts_run or shape.is_fresh) and _is_no_body(text, run_start, shape):
        return []
    if not _is_free(text, shape, run_start, run_end, known_starts):
        return []
    head = "" if starts_run else _first_word(text, match.start())
    is_whole = starts_run or is_closed
    cut = run_end if is_whole else _cut(text, run_start, run_end, known_starts, head)
    if match.groupdict().get("quote"):  # what stands between quotes is all of the name
        whole = run_start
    end = match.end() if shape.is_whole and cut == run_end else cut
    return list(_names(text, shape, whole, run_start, end))


def _end_lead(text: str, start: int, end: int) -> int:
    """Where the name begins in an item of a list: "het team Zorg"."""
    lead = _LEAD.match(text, start, end)
    return start if lead is None else lead.end()


def _is_free(text: str, shape: Shape, start: int, end: int, known_starts: frozenset[int]) -> bool:
    """Whether a run is as new and as telling as its shape wants it."""
    if shape.is_fresh and not _is_fresh(text, start, end, known_starts):
        return False
    return not shape.is_bare or is_bare_name(text, start, end)


def _is_fresh(text: str, start: int, end: int, known_starts: frozenset[int]) -> bool:
    """Whether a run holds no known name and is no tail of a longer run."""
    before = re.search(r"(?<!\w)[A-Z][\w&'-]* $", text[max(0, start - 30) : start])
    is_tail = before is not None and _OPENING.fullmatch(before.group()) is None
    return not is_tail and not any(place in known_starts for place in range(start, end))


def _is_no_name(text: str, start: int, end: int) -> bool:
    """Whether a run opens with a label, or is an abbreviation of a legal form or an organ."""
    exceptions = read_exceptions()
    run = text[start:end]
    if run in exceptions.no_abbreviations or _OPENING.fullmatch(f"{run} ") is not None:
        return True
    if run.startswith("Regio "):  # "Omgevingsdienst Regio Veld"
        return False
    if _is_label(text, start):
        return True
    return _OPENING.match(text, start) is None and _first_word(text, start) in exceptions.stops


def _is_label(text: str, start: int) -> bool:
    """Whether a label of a record begins here: "Vorm: gemeenschappelijke regeling Taak: …"."""
    return _FIELD.match(text, start) is not None


def _is_no_body(text: str, start: int, shape: Shape) -> bool:
    """Whether a run begins with a plain word, or one by its place an adviser's as a person's."""
    exceptions = read_exceptions()
    word = _first_word(text, start)
    is_person = shape.type is EntityType.ADVISER and (
        word in exceptions.persons or _TITLED.search(text[max(0, start - 24) : start]) is not None
    )
    return is_person or word in exceptions.no_bodies


def _skip_opening(text: str, start: int, end: int) -> int:
    """A run at the head of a sentence does not begin with "In" or "De"."""
    opening = _OPENING.match(text, start, end)
    return opening.end() if opening and opening.end() < end else start


def _skip_names(text: str, start: int, end: int, known_starts: frozenset[int]) -> int:
    """A run before a legal form begins at the last known name that a list joins to another."""
    joints = [j for j in _BREAK.finditer(text, start, end) if j.group().strip() not in {"", "&"}]
    later = [joint.end() for joint in joints if joint.end() in known_starts]
    apart = [article.end() for article in _SECOND.finditer(text, start, end)]
    if apart:
        return _skip_opening(text, apart[-1], end)
    if later and (start in known_starts or text[later[-1] - 4 : later[-1]] == " en "):
        return later[-1]
    return _skip_opening(text, start, end)


def _first_word(text: str, start: int) -> str:
    word = _WORD_HEAD.match(text, start)
    return word.group() if word else ""


def _cut(text: str, start: int, end: int, known_starts: frozenset[int], head: str) -> int:
    """Where a run ends: before another name, a stop, or the same head word once more."""
    stops = read_exceptions().stops
    second = _SECOND.search(text, start, end)
    if second is not None:
        end = second.start()
    for joint in _BREAK.finditer(text, start, end):
        following = joint.end()
        word = _first_word(text, following)
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


def _names(text: str, shape: Shape, whole: int, run: int, end: int) -> Iterator[ShapedName]:
    if shape.is_plural:
        items = ((run + a, run + b) for a, b in split_list(text[run:end]))
        bare = ((_end_lead(text, a, b), b) for a, b in items)
        yield from (
            ShapedName(start=a, end=b, shape=shape)
            for a, b in bare
            if text[a : a + 1].isupper() and text[a:b] not in read_exceptions().no_abbreviations
        )
        return
    start = whole if shape.is_whole else run
    if start + 1 < end:  # one letter is no name
        yield ShapedName(start=start, end=end, shape=shape)


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
