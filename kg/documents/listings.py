"""Manifests → the files they list, with their rows."""

from __future__ import annotations

import os
import unicodedata
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from pathlib import Path

from kg.documents.manifest import Manifest, ManifestRow
from kg.documents.sources import Failure, identify_file
from kg.errors import DocumentError


@dataclass(frozen=True, slots=True, kw_only=True)
class Listing:
    """What manifests say of the files on disk."""

    rows: dict[Path, ManifestRow]
    """Row by file, as `identify_file` names it."""
    missing: tuple[Failure, ...]
    """Rows whose file is not there, in the order of the manifests."""
    beside: dict[Path, ManifestRow] = field(default_factory=dict)
    """Rows of files that were named themselves, in a manifest beside them that was not."""


def find_listed(manifests: Sequence[Manifest], bases: Iterable[Path] = ()) -> Listing:
    """Find the file of every row: from the manifest's folder, else from one of `bases`.

    Where two manifests list a file, the first one counts.
    """
    others = tuple(bases)
    rows: dict[Path, ManifestRow] = {}
    missing: list[Failure] = []
    for manifest in manifests:
        for row in manifest.rows:
            file = _find_file(row, (manifest.path.parent, *others))
            if file is None:
                missing.append(_miss(row, manifest))
            else:
                rows.setdefault(identify_file(file), row)
    return Listing(rows=rows, missing=tuple(missing))


def _find_file(row: ManifestRow, bases: Iterable[Path]) -> Path | None:
    """The file of a row; its name on disk may spell "é" as one character or as two."""
    spellings = dict.fromkeys((row.path, unicodedata.normalize("NFD", row.path)))
    paths = (base / spelling for base in bases for spelling in spellings)
    return next((path for path in paths if os.path.lexists(path)), None)


def _miss(row: ManifestRow, manifest: Manifest) -> Failure:
    error = DocumentError(
        "there is no such file",
        where=str(manifest.path.parent / row.path),
        remedy=f"correct line {row.line} of {manifest.path} or add the file",
    )
    return Failure(name=row.path, error=error)
