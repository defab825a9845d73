"""The order of the stages: the only module that knows how a path becomes a graph.

path ─documents▶ Document ─mentions▶ Mention ─entities▶ Reference ─claims▶ Claim ─graph▶ folder
"""

from __future__ import annotations

import hashlib
import logging
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from difflib import get_close_matches
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING

from kg.claims import Notes, ignore, read_claims
from kg.documents import Failure, Source, find_documents, is_registered, read_document
from kg.entities import Directory, resolve_references
from kg.errors import DocumentError
from kg.mentions import Gazetteer, find_mentions
from kg.model import Document, Entity, Extraction
from kg.registers import organisations_of, read_register

if TYPE_CHECKING:
    from kg.graph import GraphInfo

__all__ = [
    "BuildReport",
    "Failure",
    "Progress",
    "build_graph",
    "extract_document",
    "extract_documents",
    "fingerprint_rules",
    "open_document",
]

AnyPath = str | Path
_log = logging.getLogger("kg")


@dataclass(frozen=True, slots=True, kw_only=True)
class Progress:
    """How far a build is."""

    done: int
    """Documents read so far."""
    total: int
    """Documents in all."""
    name: str
    """The document just read."""


@dataclass(frozen=True, slots=True, kw_only=True)
class BuildReport:
    """What a build did."""

    folder: Path
    """Where the graph lies."""
    info: GraphInfo
    """Counts of the graph, its documents and the register date."""
    failures: tuple[Failure, ...]
    """Documents that could not be read, in the order met."""


@cache
def _open_names() -> tuple[Gazetteer, Directory]:
    entities = organisations_of(read_register())
    return Gazetteer(entities), Directory(entities)


def extract_document(document: Document, notes: Notes = ignore) -> Extraction:
    """Read one document: its organisations and what it claims of them.

    Args:
        document: as `kg.documents` gives it.
        notes: told what is read and what is left out.
    """
    gazetteer, directory = _open_names()
    mentions = find_mentions(document, gazetteer)
    found = resolve_references(document, mentions, directory)
    claims = read_claims(document, found.references, found.issuer, notes)
    entities: dict[str, Entity] = {e.iri: e for _, e in found.linked}
    tied = {iri for claim in claims for iri in (claim.subject, claim.object)}
    implied = [e for r in found.references for e in r.entities]
    for entity in [*implied, *([found.issuer] if found.issuer else [])]:
        # A group's members and the issuer count once something is said of them.
        if entity.iri in tied:
            entities.setdefault(entity.iri, entity)
    return Extraction(
        document=document,
        issuer=found.issuer,
        entities=tuple(entities[iri] for iri in sorted(entities)),
        claims=claims,
        mentions=tuple((mention, entity.iri) for mention, entity in found.linked),
    )


def extract_documents(
    paths: Iterable[AnyPath] | AnyPath,
    *,
    manifest: AnyPath | None = None,
    issuer: str | None = None,
    year: int | None = None,
) -> Iterator[Extraction | Failure]:
    """Read the documents that paths name, one by one; what cannot be read becomes a failure.

    Args:
        paths: files and folders.
        manifest: the documents.csv to use for all of them; a folder's own otherwise.
        issuer: who speaks, where no manifest says.
        year: the year the documents are about, where no manifest says.

    Raises:
        ManifestError: if a manifest is broken.
    """
    for source in find_documents(paths, manifest):
        yield source if isinstance(source, Failure) else _extract_source(source, issuer, year)


def open_document(
    path: AnyPath,
    *,
    manifest: AnyPath | None = None,
    issuer: str | None = None,
    year: int | None = None,
) -> Document:
    """The one document that a path names.

    Args:
        path: a file.
        manifest: the documents.csv to use; the one beside it otherwise.
        issuer: who speaks, where no manifest says.
        year: the year it is about, where no manifest says.

    Raises:
        DocumentError: if it cannot be read, or if the path is a folder.
        ManifestError: if the manifest is broken.
    """
    if Path(path).is_dir():
        raise DocumentError("is a folder", where=str(path), remedy="name one document in it")
    (source,) = find_documents(path, manifest)
    if isinstance(source, Failure):
        raise source.error
    return read_document(source, issuer, year)


def _extract_source(source: Source, issuer: str | None, year: int | None) -> Extraction | Failure:
    try:
        document = read_document(source, issuer, year)
    except DocumentError as error:
        return Failure(name=source.name, error=error)
    if document.issuer is not None and not is_registered(document.issuer):
        _warn_of_issuer(document.name, document.issuer)
    return extract_document(document)


def _warn_of_issuer(name: str, issuer: str) -> None:
    """Say once per document that no register knows who speaks: a name misspelt, or a new body."""
    known = {e.name for e in _open_names()[1].governments}
    near = get_close_matches(issuer, sorted(known), n=2, cutoff=0.75)
    hint = f"did you mean {' or '.join(near)}?" if near else "check the name"
    _log.warning("%s: the issuer %r stands in no register; %s", name, issuer, hint)


def build_graph(
    paths: Iterable[AnyPath] | AnyPath,
    folder: AnyPath,
    *,
    manifest: AnyPath | None = None,
    with_registers: bool = True,
    on_progress: Callable[[Progress], None] | None = None,
) -> BuildReport:
    """Read documents and the national register into one graph on disk.

    The new graph takes the place of the old one when it is complete.

    Args:
        paths: files and folders.
        folder: where the graph shall lie.
        manifest: the documents.csv to use for all of them; a folder's own otherwise.
        with_registers: whether to load what the registers say.
        on_progress: called after each document.

    Raises:
        DocumentError: if not one document could be read; the old graph stays.
        ManifestError: if a manifest is broken.
        GraphError: if the graph cannot be written.
    """
    from kg.graph import write_graph

    failures: list[Failure] = []
    extractions: list[Extraction] = []
    sources = list(find_documents(paths, manifest))
    for done, source in enumerate(sources, 1):
        result = source if isinstance(source, Failure) else _extract_source(source, None, None)
        if isinstance(result, Failure):
            failures.append(result)
        else:
            extractions.append(result)
        if on_progress is not None:
            on_progress(Progress(done=done, total=len(sources), name=source.name))
    if not extractions:
        raise _refuse_empty(failures)
    register = read_register() if with_registers else None
    summary = write_graph(Path(folder), extractions, register=register, rules=fingerprint_rules())
    return BuildReport(folder=Path(folder), info=summary.info, failures=tuple(failures))


def _refuse_empty(failures: list[Failure]) -> DocumentError:
    if len(failures) == 1:
        error = failures[0].error
        return DocumentError(error.what, where=error.where, remedy=error.remedy)
    what = f"none of {len(failures)} documents could be read" if failures else "no documents here"
    first = f"the first: {failures[0].error}" if failures else "give .txt or .md files"
    return DocumentError(what, remedy=first)


@cache
def fingerprint_rules() -> str:
    """SHA-256 (16 digits) over the tables of rules, kept with each graph as provenance."""
    digest = hashlib.sha256()
    for table in sorted(Path(__file__).parent.rglob("*.toml")):
        digest.update(table.name.encode() + table.read_bytes())
    return digest.hexdigest()[:16]
