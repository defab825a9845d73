"""The order of the stages: the only module that knows how a path becomes a graph.

path ─documents▶ Document ─mentions▶ Mention ─entities▶ Reference ─claims▶ Claim ─graph▶ folder
"""

from __future__ import annotations

import logging
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from difflib import get_close_matches
from pathlib import Path
from typing import TYPE_CHECKING

from kg.claims import Notes, ignore, read_claims
from kg.documents import Failure, Source, find_documents, is_registered, read_document
from kg.entities import resolve_references
from kg.errors import DocumentError, ProposerError
from kg.knowledge import Knowledge, open_knowledge
from kg.mentions import find_mentions
from kg.model import Document, Entity, Extraction
from kg.placing import clean_document
from kg.registers import read_register

if TYPE_CHECKING:
    from kg.graph import GraphInfo
    from kg.proposing import Proposer

__all__ = [
    "BuildReport",
    "Failure",
    "Progress",
    "build_graph",
    "extract_document",
    "extract_documents",
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


def extract_document(
    document: Document, notes: Notes = ignore, *, knowledge: Knowledge | None = None
) -> Extraction:
    """Read one document: its organisations and what it claims of them.

    Args:
        document: as `kg.documents` gives it.
        notes: told what is read and what is left out.
        knowledge: what to read it with; None is our own names and rules.
    """
    known = knowledge or open_knowledge()
    cleaned = clean_document(document)
    if cleaned is None:
        return _read(document, notes, known)
    found = _read(cleaned.document, lambda note: notes(cleaned.place_note(note)), known)
    return cleaned.place_extraction(found)


def _read(document: Document, notes: Notes, known: Knowledge) -> Extraction:
    mentions = find_mentions(document, known.gazetteer)
    found = resolve_references(document, mentions, known.directory)
    claims = read_claims(document, found.references, found.home, notes, known.rules)
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


def extract_documents(  # noqa: PLR0913 - each is one choice of the user
    paths: Iterable[AnyPath] | AnyPath,
    *,
    manifest: AnyPath | None = None,
    issuer: str | None = None,
    year: int | None = None,
    rules: AnyPath | None = None,
    proposers: Sequence[Proposer] = (),
) -> Iterator[Extraction | Failure]:
    """Read the documents that paths name, one by one; what cannot be read becomes a failure.

    Args:
        paths: files and folders.
        manifest: the documents.csv to use for all of them; a folder's own otherwise.
        issuer: who speaks, where no manifest says.
        year: the year the documents are about, where no manifest says.
        rules: a folder of own names and rules to read with besides ours; see `open_knowledge`.
        proposers: who may propose further claims; see `kg.proposing`.

    Raises:
        RuleError: if the folder of rules is broken, before anything is read.
        ManifestError: if a manifest is broken.
    """
    knowledge = replace(open_knowledge(rules), proposers=tuple(proposers))

    def extract() -> Iterator[Extraction | Failure]:
        for source in find_documents(paths, manifest):
            yield _extract_source(source, issuer, year, knowledge)

    return extract()


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


def _extract_source(
    source: Source | Failure, issuer: str | None, year: int | None, knowledge: Knowledge
) -> Extraction | Failure:
    if isinstance(source, Failure):
        return source
    try:
        document = read_document(source, issuer, year)
    except DocumentError as error:
        return Failure(name=source.name, error=error)
    if document.issuer is not None and not is_registered(document.issuer):
        _warn_of_issuer(document.name, document.issuer)
    extraction = extract_document(document, knowledge=knowledge)
    for proposer in knowledge.proposers:
        extraction = _propose(extraction, proposer)
    return extraction


def _propose(extraction: Extraction, proposer: Proposer) -> Extraction:
    """The extraction with what a proposer adds; without it where the proposer fails."""
    from kg.proposing import add_proposals  # it loads a client for the web

    try:
        return add_proposals(extraction, proposer.propose(extraction.document), proposer.name)
    except ProposerError as error:
        _log.warning("%s: read by the rules alone; %s", extraction.document.name, error)
        return extraction


def _warn_of_issuer(name: str, issuer: str) -> None:
    """Say once per document that no register knows who speaks: a name misspelt, or a new body."""
    known = {e.name for e in open_knowledge().directory.governments}
    near = get_close_matches(issuer, sorted(known), n=2, cutoff=0.75)
    hint = f"did you mean {' or '.join(near)}?" if near else "check the name"
    _log.warning("%s: the issuer %r stands in no register; %s", name, issuer, hint)


def build_graph(  # noqa: PLR0913 - each is one choice of the user
    paths: Iterable[AnyPath] | AnyPath,
    folder: AnyPath,
    *,
    manifest: AnyPath | None = None,
    with_registers: bool = True,
    on_progress: Callable[[Progress], None] | None = None,
    rules: AnyPath | None = None,
    proposers: Sequence[Proposer] = (),
) -> BuildReport:
    """Read documents and the national register into one graph on disk.

    The new graph takes the place of the old one when it is complete.

    Args:
        paths: files and folders.
        folder: where the graph shall lie.
        manifest: the documents.csv to use for all of them; a folder's own otherwise.
        with_registers: whether to load what the registers say.
        on_progress: called after each document.
        rules: a folder of own names and rules to read with besides ours; see `open_knowledge`.
        proposers: who may propose further claims; see `kg.proposing`.

    Raises:
        RuleError: if the folder of rules is broken; the old graph stays.
        DocumentError: if not one document could be read; the old graph stays.
        ManifestError: if a manifest is broken.
        GraphError: if the graph cannot be written.
    """
    from kg.graph import write_graph

    knowledge = replace(open_knowledge(rules), proposers=tuple(proposers))
    failures: list[Failure] = []
    extractions: list[Extraction] = []
    sources = list(find_documents(paths, manifest))
    for done, source in enumerate(sources, 1):
        result = _extract_source(source, None, None, knowledge)
        if isinstance(result, Failure):
            failures.append(result)
        else:
            extractions.append(result)
        if on_progress is not None:
            on_progress(Progress(done=done, total=len(sources), name=source.name))
    if not extractions:
        raise _refuse_empty(failures)
    register = read_register() if with_registers else None
    summary = write_graph(Path(folder), extractions, register=register, rules=knowledge.fingerprint)
    return BuildReport(folder=Path(folder), info=summary.info, failures=tuple(failures))


def _refuse_empty(failures: list[Failure]) -> DocumentError:
    if len(failures) == 1:
        error = failures[0].error
        return DocumentError(error.what, where=error.where, remedy=error.remedy)
    what = f"none of {len(failures)} documents could be read" if failures else "no documents here"
    first = f"the first: {failures[0].error}" if failures else "give .txt or .md files"
    return DocumentError(what, remedy=first)
