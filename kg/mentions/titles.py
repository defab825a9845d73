"""Names by their place: the title of a record, a row of a table, an item of a list."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from kg.model import EntityType
from kg.structure.lines import Line, read_lines

_NUMBER = r"\d{1,2}(?:\.\d{1,2})*\.?|[A-Za-z][.)]|[A-Z]\.\d{1,2}\.?"
_LEAD = rf"\s*(?:\|\s*|#+ )?(?:\*\*)?(?:(?:[-–•*▪]|{_NUMBER})\s+)?"
_IS_NUMBERED = re.compile(rf"\s*(?:{_NUMBER})\s+\S")
_BULLET = re.compile(r"\s*(?:[-–•*▪]|\d{1,2}[.)]|[a-z]\))\s+")
_NAME = re.compile(
    rf"{_LEAD}(?:[Dd]e |[Hh]et )?(?P<name>[A-ZÀ-Þ0-9][^\n\t|:;(]{{2,79}}?)"
    r"(?=\.?\*?\*?\s*(?:$|\t|\||:|;|\(| [-–] |,))"
)
_VERB = re.compile(
    r" (?:is|zijn|was|wordt|worden|heeft|hebben|neemt|voert|doet|werkt|gaat|wil|niet|wij|we|onze"
    r"|die|dat|per|sinds)(?: |$)"
)
_INLINE = re.compile(r" (?=(?:Rechtsvorm|Vestigingsplaats|Zetel|Deelnemers|Doel) ?: )")
_DATE = re.compile(
    r"(?:\d{1,2} )?(?:januari|februari|maart|april|mei|juni|juli|augustus|september"
    r"|oktober|november|december) \d{4}"
)
_MOST_WORDS = 9
_FORM_AHEAD = 8  # lines below a title in which its legal form stands


@dataclass(frozen=True, slots=True, kw_only=True)
class Title:
    """A name by its place, in folded offsets."""

    start: int
    """First code point."""
    end: int
    """One past the last."""
    type: EntityType | None
    """What the section, the label or the legal form says it is."""


@dataclass(frozen=True, slots=True, kw_only=True)
class _Table:
    """titles.toml, compiled."""

    sections: dict[EntityType, re.Pattern[str]]
    names: dict[EntityType | None, re.Pattern[str]]
    forms: dict[EntityType, re.Pattern[str]]
    label: re.Pattern[str]
    party: re.Pattern[str]
    remark: re.Pattern[str]


@cache
def _read_table() -> _Table:
    table = tomllib.loads(Path(__file__).with_name("titles.toml").read_text(encoding="utf-8"))

    def compile_all(kind: str, form: str) -> dict[str, re.Pattern[str]]:
        return {
            name: re.compile(form.replace("{}", "|".join(words)), re.IGNORECASE)
            for name, words in table[kind].items()
        }

    sections = compile_all("sections", rf"{_LEAD}(?:{{}})(?: ?\([^()]*\))?:?\*?\*?\s*$")
    forms = compile_all("forms", r"[^\w]*(?:een |intergemeentelijke )?(?:{})(?!\w)")
    names = compile_all("names", rf"{_LEAD}(?:{{}})\s*:\s+(?=\S)")
    labels, remarks = "|".join(table["labels"]["words"]), "|".join(table["remarks"]["words"])
    return _Table(
        sections={EntityType(kind): pattern for kind, pattern in sections.items()},
        names={
            None if kind == "any" else EntityType(kind): pattern for kind, pattern in names.items()
        },
        forms={EntityType(kind): pattern for kind, pattern in forms.items()},
        label=re.compile(
            rf"{_LEAD}(?:{labels})(?: (?:tot|in|per|sinds|van|gemeente|algemeen"
            r"|\w+)){0,4}(?: ?\([^()]*\))?(?:\*\*)?\s*(?::|$|\t|\|)",
            re.IGNORECASE,
        ),
        party=re.compile(rf"{_LEAD}(?:{'|'.join(table['labels']['party'])})", re.IGNORECASE),
        remark=re.compile(rf"(?:{remarks})(?![\w-])", re.IGNORECASE),
    )


def find_titles(text: str) -> Iterator[Title]:
    r"""Names that the layout of folded `text` shows, in text order; they may overlap other finds.

    >>> text = "Heuvelwerk\nRechtsvorm: gemeenschappelijke regeling\nZetel: Tiel"
    >>> [(text[t.start : t.end], t.type.value) for t in find_titles(text) if t.type]
    [('Heuvelwerk', 'JointArrangement')]
    """
    lines = [line for line in read_lines(text) if not line.is_blank]
    section: EntityType | None = None
    is_open = False  # whether the lines since the heading were all items
    for index, line in enumerate(lines):
        heading = _find_section(line.text)
        if heading is not None:
            section, is_open = heading, True
            continue
        cells = _split(line.text)
        if len(cells) > 1:
            yield from _read_row(line, cells, section)
            continue
        is_item = _BULLET.match(line.text) is not None
        is_open = is_open and is_item
        kind = section if is_open else None
        yield from _read_line(lines, index, kind, section)


def _read_line(
    lines: Sequence[Line], index: int, item: EntityType | None, section: EntityType | None
) -> Iterator[Title]:
    line = lines[index]
    table = _read_table()
    for kind, pattern in table.names.items():
        labelled = pattern.match(line.text)
        if labelled is not None:
            stated = kind or _find_form(lines, index) or section
            yield from _make(line, labelled.end(), len(line.text), stated)
            return
    if table.label.match(line.text):
        return
    if item is not None:
        yield from _make(line, 0, len(line.text), item)
        return
    inline = _INLINE.search(line.text)
    if inline is None and not _is_title(lines, index):
        return
    kind = _find_form(lines, index) or section
    if kind is not None or _is_party(lines, index):
        yield from _make(line, 0, inline.start() if inline is not None else len(line.text), kind)


def _is_title(lines: Sequence[Line], index: int) -> bool:
    """Whether a line stands apart, a label comes right below it and another soon after."""
    line, label = lines[index], _read_table().label
    stands_apart = (
        index == 0 or _IS_NUMBERED.match(line.text) or lines[index - 1].end + 1 < line.start
    )
    below = [bool(label.match(after.text)) for after in lines[index + 1 : index + 1 + _FORM_AHEAD]]
    is_sentence = line.text.rstrip().endswith(".")
    return bool(stands_apart) and not is_sentence and below[:1] == [True] and sum(below) > 1


def _is_party(lines: Sequence[Line], index: int) -> bool:
    """Whether labels follow that only a record of a party has."""
    party = _read_table().party
    return any(party.match(line.text) for line in lines[index + 1 : index + 1 + _FORM_AHEAD])


def _make(line: Line, start: int, end: int, kind: EntityType | None) -> Iterator[Title]:
    match = _NAME.match(line.text[:end], start)
    if match is None:
        return
    name = match["name"].rstrip(" .*")
    if (
        _read_table().remark.match(name)
        or _VERB.search(name)
        or _DATE.fullmatch(name)
        or len(name.split()) > _MOST_WORDS
        or not re.search(r"[A-Za-z]{2}", name)
    ):
        return
    first = line.start + match.start("name")
    yield Title(start=first, end=first + len(name), type=kind)


def _find_section(line: str) -> EntityType | None:
    found = (kind for kind, pattern in _read_table().sections.items() if pattern.match(line))
    return next(found, None)


def _find_form(lines: Sequence[Line], index: int) -> EntityType | None:
    """The type that the legal form says, on the line itself or below it before a next title."""
    label = re.compile(r"(?:rechtsvorm|juridische vorm|vorm|soort)\s*:?\s+(?P<form>\S.*)", re.I)
    for line in lines[index : index + _FORM_AHEAD]:
        match = label.search(line.text)
        if match is not None:
            return _read_form(match["form"])
    return None


def _read_form(text: str) -> EntityType | None:
    found = (kind for kind, pattern in _read_table().forms.items() if pattern.match(text))
    return next(found, None)


def _split(line: str) -> list[tuple[int, int]]:
    """Cells of a row between tabs or bars, as offsets."""
    return [
        (match.start(), match.end())
        for match in re.finditer(r"[^\t|]+", line)
        if match.group().strip() and ("\t" in line or line.count("|") > 1)
    ]


def _read_row(
    line: Line, cells: Sequence[tuple[int, int]], section: EntityType | None
) -> Iterator[Title]:
    stated = (_read_form(line.text[a:b].strip()) for a, b in cells[1:3])
    kind = next((form for form in stated if form is not None), section)
    if kind is not None:
        yield from _make(line, *cells[0], kind)
