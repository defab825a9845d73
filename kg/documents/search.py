"""Paths and a manifest → the documents to read."""

from __future__ import annotations

import os
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import TypeAlias

from kg.documents.folders import find_files, is_document, is_folder, is_manifest
from kg.documents.listings import Listing, find_listed
from kg.documents.manifest import MANIFEST_NAME, read_manifest
from kg.documents.readers import find_reader, list_suffixes, refuse_format
from kg.documents.sources import Failure, Source, identify_file, make_name, name_sources
from kg.errors import DocumentError

AnyPath: TypeAlias = str | os.PathLike[str]


def find_documents(
    paths: Iterable[AnyPath] | AnyPath, manifest: AnyPath | None = None
) -> Iterator[Source | Failure]:
    """Find the documents that paths name, in the order of the paths.

    A file is itself, with its row in the documents.csv beside it. A folder is every document in
    it and in its subfolders, sorted by path; its documents.csv, or that of a subfolder, is the
    manifest of what lies there unless `manifest` is given. Files of other formats are a failure
    when a path or a manifest names them and are passed over in a folder (`find_skipped` lists
    them).

    Args:
        paths: files and folders.
        manifest: the table to use for all paths. Its rows are relative to its own folder, or
            else to the folder that is read.

    Raises:
        ManifestError: if a manifest is broken.
    """
    given = [Path(path) for path in _as_paths(paths)]
    folders = [path for path in given if is_folder(path)]
    listing = _read_listing(given, folders, manifest)
    found: list[Source | Failure] = []
    for path in given:
        found.extend(_find_in(path, listing) if is_folder(path) else [_find_file(path, listing)])
    return iter(name_sources([*found, *(listing.missing if folders else ())]))


def find_skipped(paths: Iterable[AnyPath] | AnyPath) -> tuple[Path, ...]:
    """The files in the folders among `paths` that are no document by their name, sorted.

    Hidden files and manifests are not counted; a manifest may still name one of these files.
    """
    folders = [Path(path) for path in _as_paths(paths) if is_folder(Path(path))]
    return tuple(
        folder / file
        for folder in folders
        for file in find_files(folder)[0]
        if not is_document(file) and not is_manifest(file)
    )


def _as_paths(paths: Iterable[AnyPath] | AnyPath) -> list[AnyPath]:
    return [paths] if isinstance(paths, str | os.PathLike) else list(paths)


def _read_listing(given: list[Path], folders: list[Path], manifest: AnyPath | None) -> Listing:
    if manifest is not None:
        bases = [path if is_folder(path) else path.parent for path in given]
        return find_listed([read_manifest(Path(manifest))], dict.fromkeys(bases))
    own = {
        identify_file(folder / file): folder / file
        for folder in folders
        for file in find_files(folder)[0]
        if is_manifest(file)
    }
    beside = {
        identify_file(path): path
        for path in dict.fromkeys(file.parent / MANIFEST_NAME for file in given)
        if path.is_file() and identify_file(path) not in own
    }
    found = find_listed([read_manifest(own[path]) for path in _sort_nearest(own)])
    others = find_listed([read_manifest(beside[path]) for path in _sort_nearest(beside)])
    beside_rows = {file: row for file, row in others.rows.items() if file not in found.rows}
    return Listing(rows=found.rows, missing=found.missing, beside=beside_rows)


def _sort_nearest(manifests: Iterable[Path]) -> list[Path]:
    """The deepest folder first: what lies nearest to a document knows it best."""
    return sorted(manifests, key=lambda path: (-len(path.parts), path.parts))


def _find_in(folder: Path, listing: Listing) -> list[Source | Failure]:
    root = folder.resolve()
    files, failures = find_files(folder)
    listed = {path.relative_to(root) for path in listing.rows if path.is_relative_to(root)}
    documents = listed.union(file for file in files if is_document(file))
    if not documents and not failures:
        error = DocumentError(
            "the folder holds no document that can be read",
            where=str(folder),
            remedy=f"add files that end in {list_suffixes()}",
        )
        return [Failure(name=str(folder), error=error)]
    sources = (
        _make_source(folder / file, make_name(file), listing)
        for file in sorted(documents, key=lambda file: file.parts)
    )
    return [*sources, *failures]


def _find_file(path: Path, listing: Listing) -> Source | Failure:
    if not os.path.lexists(path):
        error = DocumentError("there is no such file", where=str(path), remedy="check the path")
        return Failure(name=str(path), error=error)
    return _make_source(path, make_name(Path(path.name)), listing)


def _make_source(path: Path, name: str, listing: Listing) -> Source | Failure:
    if find_reader(path) is not None:
        file = identify_file(path)
        row = listing.rows.get(file)
        beside = listing.beside.get(file) if row is None else None
        return Source(name=name, path=path, row=row or beside, yields=beside is not None)
    error = refuse_format(path)
    if path.name == MANIFEST_NAME:
        remedy = "give the folder it lies in, or give it with --manifest"
        error = DocumentError("this is a manifest", where=str(path), remedy=remedy)
    return Failure(name=name, error=error)
