"""A folder of gold documents: what people read in a text, and where the text lies."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from kg.documents import Source, find_documents
from kg.errors import GoldError
from kg.model import EntityType, Relation

_PARTS = ("s", "p", "o")


@dataclass(frozen=True, slots=True, kw_only=True)
class GoldEntity:
    """An organisation that a person found in the text."""

    name: str
    """Its name."""
    aliases: tuple[str, ...]
    """Other spellings."""
    type: str
    """What kind of organisation it is."""
    types: frozenset[str]
    """Every type that is right, `type` among them."""
    is_weak: bool
    """Whether missing it is no miss."""


@dataclass(frozen=True, slots=True, kw_only=True)
class GoldRow:
    """A relation that the text states, leaves open or only seems to state."""

    subject: str
    """Name of the subject."""
    relation: str
    """The tie, as a value of `Relation`."""
    object: str
    """Name of the object."""
    other_subjects: tuple[str, ...] = ()
    """Subjects that are right too."""
    share: float | None = None
    """Percentage that the text gives, or None."""
    is_weak: bool = False
    """Whether missing it is no miss."""
    note: str = ""
    """The words that say so, or why it is wrong."""


@dataclass(frozen=True, slots=True, kw_only=True)
class GoldDocument:
    """What people read in one text."""

    stem: str
    """Name of gold file and text, without suffix."""
    text: Path
    """Where the text lies."""
    entities: tuple[GoldEntity, ...]
    """In the order of the file."""
    relations: tuple[GoldRow, ...]
    """What must be found."""
    optional: tuple[GoldRow, ...]
    """What is neither hit nor miss."""
    banned: tuple[GoldRow, ...]
    """What must not be found."""


def read_gold(folder: Path, text: Path | None = None) -> list[GoldDocument]:
    """Every gold document of a folder, by name.

    Args:
        folder: holds one JSON file per text, itself or in a subfolder `gold`.
        text: holds the texts and their documents.csv; without it `text` in or beside the folder,
            else the folder itself.

    Raises:
        GoldError: if there is no gold, a file is broken, or a text is missing.
    """
    if not folder.is_dir():
        raise GoldError("no such folder", where=str(folder), remedy="give a folder of gold files")
    inner = folder / "gold" if (folder / "gold").is_dir() else folder
    files = sorted(inner.glob("*.json"))
    if not files:
        remedy = "put one .json per text in it, or in its subfolder gold"
        raise GoldError("no gold files (*.json) here", where=str(folder), remedy=remedy)
    place = _find_texts(folder, text)
    texts = {
        found.path.stem: found.path for found in find_documents(place) if isinstance(found, Source)
    }
    return [_read_file(file, texts, place) for file in files]


def _find_texts(folder: Path, text: Path | None) -> Path:
    if text is not None:
        if not text.is_dir():
            remedy = "give the folder of the texts with --text"
            raise GoldError("no such folder of texts", where=str(text), remedy=remedy)
        return text
    places = [folder / "text", *([folder.parent / "text"] if folder.name == "gold" else [])]
    return next((place for place in places if place.is_dir()), folder)


def _read_file(file: Path, texts: dict[str, Path], place: Path) -> GoldDocument:
    if file.stem not in texts:
        what = f"no text of this name in {place}"
        remedy = f"put {file.stem}.txt there, or give its folder with --text"
        raise GoldError(what, where=str(file), remedy=remedy)
    whole = _load(file)
    return GoldDocument(
        stem=file.stem,
        text=texts[file.stem],
        entities=tuple(_read_entities(whole, file)),
        relations=tuple(_read_rows(whole, "relations", file)),
        optional=tuple(_read_rows(whole, "optional", file)),
        banned=tuple(_read_rows(whole, "not", file)),
    )


def _load(file: Path) -> dict[str, Any]:
    try:
        whole = json.loads(file.read_text(encoding="utf-8"))
    except ValueError as error:
        remedy = "mend it, or take it out of the folder"
        raise GoldError(f"this is no JSON ({error})", where=str(file), remedy=remedy) from error
    if not isinstance(whole, dict):
        remedy = 'write {"entities": [...], "relations": [...]}'
        raise GoldError("this is no JSON object", where=str(file), remedy=remedy)
    return whole


def _read_entities(whole: dict[str, Any], file: Path) -> Iterator[GoldEntity]:
    for number, row in enumerate(_list_rows(whole, "entities", ("name", "type"), file), 1):
        if row["type"] not in set(EntityType):
            what = f"row {number} of 'entities' has the unknown type {row['type']!r}"
            raise GoldError(what, where=str(file), remedy=f"write one of {', '.join(EntityType)}")
        yield GoldEntity(
            name=row["name"],
            aliases=tuple(row.get("aliases") or ()),
            type=row["type"],
            types=frozenset({row["type"], *(row.get("alt_types") or ())}),
            is_weak=bool(row.get("weak")),
        )


def _read_rows(whole: dict[str, Any], key: str, file: Path) -> Iterator[GoldRow]:
    for number, row in enumerate(_list_rows(whole, key, _PARTS, file), 1):
        if row["p"] not in set(Relation):
            what = f"row {number} of {key!r} has the unknown relation {row['p']!r}"
            raise GoldError(what, where=str(file), remedy=f"write one of {', '.join(Relation)}")
        share = row.get("share")
        yield GoldRow(
            subject=row["s"],
            relation=row["p"],
            object=row["o"],
            other_subjects=tuple(row.get("alt_s") or ()),
            share=None if share is None else float(share),
            is_weak=bool(row.get("weak")),
            note=str(row.get("evidence") or row.get("why") or ""),
        )


def _list_rows(
    whole: dict[str, Any], key: str, needed: Iterable[str], file: Path
) -> Iterator[dict[str, Any]]:
    """The rows under a key, each an object with the texts it needs."""
    rows = whole.get(key, [] if key in {"optional", "not"} else None)
    if not isinstance(rows, list):
        remedy = f'write "{key}": [] where there are none'
        raise GoldError(f"it has no list {key!r}", where=str(file), remedy=remedy)
    for number, row in enumerate(rows, 1):
        for part in needed:
            if not isinstance(row, dict) or not isinstance(row.get(part), str):
                what = f"row {number} of {key!r} has no {part!r}"
                raise GoldError(what, where=str(file), remedy="add it, as a text")
        yield row
