"""A document before it is read, and a document that cannot be read; each has a name of its own."""

from __future__ import annotations

import os
from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass, replace
from pathlib import Path

from kg.documents.manifest import ManifestRow
from kg.errors import KgError


@dataclass(frozen=True, slots=True, kw_only=True)
class Source:
    """A file that can be read as a document."""

    name: str
    """Name of the document, unique within the run: its path from the folder that was given."""
    path: Path
    """Where the file lies, as the user gave it."""
    row: ManifestRow | None = None
    """What the manifest says of it, or None when no manifest lists it."""
    yields: bool = False
    """Whether an issuer or year given with the command goes before that of the manifest, which
    then lies beside a file that was named itself."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Failure:
    """A document that cannot be read; the others go on."""

    name: str
    """Name of the document, or the path as the user gave it."""
    error: KgError
    """What is wrong, where, and what to do."""


def identify_file(path: Path) -> Path:
    """The absolute path of a file, by which two spellings of one path are the same file."""
    return path.parent.resolve() / path.name


def name_sources(found: Iterable[Source | Failure]) -> list[Source | Failure]:
    """Drop sources of the same file after the first and give each source a unique name.

    Sources that share a name take their path from the folder all sources lie in, and where that
    name is taken too, their absolute path.
    """
    items = _drop_repeated(found)
    files = [identify_file(item.path) for item in items if isinstance(item, Source)]
    shared = Path(os.path.commonpath([file.parent for file in files])) if files else Path()
    named = _rename_doubles(items, shared)
    return _rename_doubles(named, Path("/"))


def _drop_repeated(found: Iterable[Source | Failure]) -> list[Source | Failure]:
    kept: dict[Path | int, Source | Failure] = {}
    for number, item in enumerate(found):
        kept.setdefault(identify_file(item.path) if isinstance(item, Source) else number, item)
    return list(kept.values())


def _rename_doubles(items: list[Source | Failure], folder: Path) -> list[Source | Failure]:
    counts = Counter(item.name for item in items if isinstance(item, Source))
    return [
        replace(item, name=make_name(identify_file(item.path).relative_to(folder)))
        if isinstance(item, Source) and counts[item.name] > 1
        else item
        for item in items
    ]


def make_name(path: Path) -> str:
    """The name of a document by its path: forward slashes, and only letters that can be written.

    A file name on disk may hold bytes that are no UTF-8; they become "�".
    """
    return path.as_posix().encode("utf-8", "surrogateescape").decode("utf-8", "replace")
