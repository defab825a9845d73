"""Set a whole document in another way, or put something beside it, and its claims stay the same.

What is still read otherwise is listed in known_looks.txt and held both ways: see measures.py.
"""

from __future__ import annotations

import re
import textwrap
import unicodedata
from collections.abc import Callable, Iterator
from dataclasses import replace
from functools import cache
from itertools import product
from pathlib import Path
from typing import Any, TypeAlias

import pytest

from kg.cli.contract import format_json
from kg.documents import Source, find_documents, make_document, read_document
from kg.model import Extraction
from kg.pipeline import extract_document
from kg.structure import BlockKind, read_blocks
from tests.measures import LOOKS as LISTED
from tests.measures import read_list

Row: TypeAlias = tuple[str | None, ...]

DATA = Path(__file__).resolve().parent.parent / "data"
DOCUMENTS = {
    Path(found.name).stem: read_document(found)
    for found in find_documents([DATA / "documents", DATA / "gold" / "text"])
    if isinstance(found, Source)
}
WEATHER = "Het regende die dag en de markt bleef leeg."
_ROW = re.compile(r"[|\t]|  |^\s*[-•*]")


@cache
def read(name: str) -> Extraction:
    return extract_document(DOCUMENTS[name])


def read_as(name: str, text: str) -> Extraction:
    return extract_document(replace(DOCUMENTS[name], text=text))


@cache
def read_look(look: str, name: str) -> Extraction:
    return read_as(name, LOOKS[look](DOCUMENTS[name].text))


def list_rows(found: Extraction) -> list[Row]:
    """Every claim with all that it says."""
    names = {entity.iri: entity.name for entity in found.entities}
    return sorted(
        (
            f"{names[claim.subject]} {claim.relation.value} {names[claim.object]}",
            claim.modality.value,
            str(claim.share.percent if claim.share else None),
            str(claim.amount.euro if claim.amount else None),
            str(claim.period),
        )
        for claim in found.claims
    )


def on_prose(change: Callable[[str], str]) -> Callable[[str], str]:
    """A change of each long line that is no row of a table and no item."""

    def change_lines(text: str) -> str:
        lines = text.split("\n")
        return "\n".join(
            change(line) if len(line) > 90 and not _ROW.search(line) else line for line in lines
        )

    return change_lines


def wrap(width: int) -> Callable[[str], str]:
    def fill(line: str) -> str:
        is_plain = line.endswith(".") and not re.search("[;:]", line)
        whole = textwrap.fill(line, width, break_on_hyphens=False, break_long_words=False)
        return whole if is_plain else line

    return on_prose(fill)


def shout(text: str) -> str:
    """Headings in capitals."""
    for block in read_blocks(text):
        if block.kind is BlockKind.HEADING:
            text = text[: block.span.start] + block.text.upper() + text[block.span.end :]
    return text


LOOKS: dict[str, Callable[[str], str]] = {
    "wrapped at 80 columns": wrap(80),
    "wrapped at 60 columns": wrap(60),
    "no-break spaces": lambda text: re.sub(r"(?<=\S) (?=\S)", "\u00a0", text),
    "straight quotes": lambda text: text.translate(str.maketrans("‘’“”", "''\"\"")),
    "curly quotes": lambda text: text.replace("'", "\u2019"),
    "soft hyphens": lambda text: re.sub("(?<=[a-z]{4})(?=[a-z]{4})", "\u00ad", text),
    "spaces of no width": lambda text: text.replace(" de ", " de\u200b "),
    "justified lines": on_prose(lambda line: re.sub("(?<=[a-z,]) (?=[a-z])", "  ", line)),
    "decomposed accents": lambda text: unicodedata.normalize("NFD", text),
    "trailing blanks": lambda text: text.replace("\n", "  \n"),
    "a paragraph behind it": lambda text: f"{text.rstrip()}\n\n{WEATHER}\n",
    "headings in capitals": shout,
}
KNOWN = read_list(LISTED)


def find_changes() -> dict[str, str]:
    """Look and document → how many claims are gained or lost, where any are."""
    changes = {}
    for look, name in product(LOOKS, DOCUMENTS):
        count = len({*list_rows(read_look(look, name))} ^ {*list_rows(read(name))})
        if count:
            changes[f"{look}, {name}"] = f"{count} claims"
    return changes


def list_looks() -> Iterator[Any]:
    for look, name in product(LOOKS, sorted(DOCUMENTS)):
        id_ = f"{look}, {name}"
        is_known = id_ in KNOWN
        marks = [pytest.mark.xfail(reason="known failure", strict=True)] if is_known else []
        yield pytest.param(look, name, id=id_, marks=marks)


@pytest.mark.parametrize(("look", "name"), list(list_looks()))
def test_how_a_document_is_set_changes_no_claim(look: str, name: str) -> None:
    assert set(list_rows(read_look(look, name))) == set(list_rows(read(name)))


@pytest.mark.parametrize("look", ["soft hyphens", "justified lines", "decomposed accents"])
@pytest.mark.parametrize("name", sorted(DOCUMENTS))
def test_every_quote_stands_where_it_says(name: str, look: str) -> None:
    found = read_look(look, name)
    places = [(e.quote, e.span) for claim in found.claims for e in claim.evidence]
    places += [(mention.text, mention.span) for mention, _ in found.mentions]
    assert [(span.of(found.document.text), span) for _, span in places] == places


@pytest.mark.parametrize("name", sorted(DOCUMENTS))
def test_windows_line_ends_change_nothing(name: str) -> None:
    known = DOCUMENTS[name]
    text = known.text.replace("\n", "\r\n")
    again = make_document(text, name=known.name, issuer=known.issuer, year=known.year)
    assert list_rows(extract_document(again)) == list_rows(read(name))


@pytest.mark.parametrize("name", sorted(DOCUMENTS))
def test_the_same_document_gives_the_same_bytes(name: str) -> None:
    again = extract_document(DOCUMENTS[name])
    assert "".join(format_json([again])) == "".join(format_json([read(name)]))


def list_starts(found: Extraction) -> list[int]:
    return sorted(e.span.start for claim in found.claims for e in claim.evidence)


# Their title names the body that they are about; below prose it is no title any more.
TITLED = {"46_gulpenwittem_regeling", "63_albrandswaard_raadsvoorstel"}


@pytest.mark.parametrize("name", sorted(DOCUMENTS.keys() - TITLED))
def test_a_paragraph_before_a_document_moves_its_evidence_by_its_length(name: str) -> None:
    found = read_as(name, f"{WEATHER}\n\n{DOCUMENTS[name].text}")
    moved = [start + len(WEATHER) + 2 for start in list_starts(read(name))]
    assert list_starts(found) == moved


def split_by_weather(text: str) -> str:
    """The text with a paragraph in the middle, before a heading and behind a full stop."""
    starts = [block.span.start for block in read_blocks(text) if block.kind is BlockKind.HEADING]
    fresh = [start for start in starts if text[:start].endswith(".\n\n")]
    place = min(fresh, key=lambda start: abs(start - len(text) // 2), default=len(text))
    return f"{text[:place]}{WEATHER}\n\n{text[place:]}"


@pytest.mark.parametrize("name", sorted(DOCUMENTS))
def test_a_paragraph_about_the_weather_between_two_sections_changes_no_claim(name: str) -> None:
    found = read_as(name, split_by_weather(DOCUMENTS[name].text))
    assert list_rows(found) == list_rows(read(name))


# Municipalities that no issuer, region or waterschap of the texts is named after.
SWAPPED = ("Zwolle", "Deventer"), ("Kampen", "Ommen"), ("Gouda", "Waddinxveen")


def swap(text: str, pair: tuple[str, str]) -> str:
    one, other = pair
    both = {one: other, other: one}
    return re.sub(rf"(?<![\w-])(?:{one}|{other})(?![\w-])", lambda match: both[match[0]], text)


def list_swaps() -> list[Any]:
    return [
        pytest.param(name, pair, id=f"{name}, {'+'.join(pair)}")
        for name, pair in product(sorted(DOCUMENTS), SWAPPED)
        if all(re.search(rf"\b{one}\b", DOCUMENTS[name].text) for one in pair)
        and DOCUMENTS[name].issuer not in pair
    ]


@pytest.mark.parametrize(("name", "pair"), list_swaps())
def test_two_municipalities_that_change_places_change_places_in_the_claims(
    name: str, pair: tuple[str, str]
) -> None:
    told = list_rows(read_as(name, swap(DOCUMENTS[name].text, pair)))
    assert set(told) == {(swap(str(row[0]), pair), *row[1:]) for row in list_rows(read(name))}
