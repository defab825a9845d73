"""What is known of a document beside its text, each with where it came from."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from typing import TypeVar

from kg.documents.governments import Governments, collect_governments, fold_any
from kg.documents.issuers import find_issuer
from kg.documents.kinds import find_kind
from kg.documents.manifest import ManifestRow
from kg.documents.titles import find_title_lines
from kg.documents.years import find_year
from kg.registers import read_register

_Value = TypeVar("_Value", str, int)


@dataclass(frozen=True, slots=True, kw_only=True)
class Metadata:
    """The issuer, year and kind of a document; None where nothing says so."""

    issuer: str | None
    """Name of the government that speaks."""
    year: int | None
    """The year the text is about."""
    kind: str | None
    """Kind of document, in Dutch."""
    origin: tuple[tuple[str, str], ...]
    """(field, where) of each field that is known: "manifest", "option", "title", "text" or
    "file name"; for an issuer that the registers do not know with ", not in the register"."""


def find_metadata(
    text: str,
    *,
    name: str = "",
    row: ManifestRow | None = None,
    issuer: str | None = None,
    year: int | None = None,
) -> Metadata:
    """Take each field from the manifest, else from the options, else from the text.

    What the text does not plainly say stays unknown.

    Args:
        text: the text of the document.
        name: the name of its file, which may hold the year.
        row: what the manifest says of it.
        issuer: the issuer by the user's option, for documents without one in the manifest.
        year: likewise the year.
    """
    stated = row or ManifestRow(path=name, line=0)
    found_issuer = _choose(stated.issuer, (issuer or "").strip() or None)
    if found_issuer is None:
        found_issuer = find_issuer(text, _read_governments())
    elif not is_registered(found_issuer[0]):
        found_issuer = found_issuer[0], f"{found_issuer[1]}, not in the register"
    found_year = _choose(stated.year, year) or find_year(text, name)
    found_kind = _choose(stated.kind, None) or _find_kind(text)
    fields = {"issuer": found_issuer, "year": found_year, "kind": found_kind}
    return Metadata(
        issuer=found_issuer and found_issuer[0],
        year=found_year and found_year[0],
        kind=found_kind and found_kind[0],
        origin=tuple((field, found[1]) for field, found in fields.items() if found),
    )


def is_registered(issuer: str) -> bool:
    """Whether an organisation in the registers has this name, with or without "gemeente"."""
    return fold_any(issuer) in _read_names()


def _choose(by_row: _Value | None, by_option: _Value | None) -> tuple[_Value, str] | None:
    if by_row is not None:
        return by_row, "manifest"
    return None if by_option is None else (by_option, "option")


def _find_kind(text: str) -> tuple[str, str] | None:
    kinds = (find_kind(line) for line in find_title_lines(text)[:3])
    return next(((kind, "title") for kind in kinds if kind), None)


@cache
def _read_governments() -> Governments:
    return collect_governments(read_register().entities)


@cache
def _read_names() -> frozenset[str]:
    entities = read_register().entities
    return frozenset(
        fold_any(name) for entity in entities for name in (entity.name, *entity.aliases)
    )
