"""The order of the stages: the only module that knows how a path becomes a graph.

path ─documents▶ Document ─mentions▶ Mention ─entities▶ Reference ─claims▶ Claim ─graph▶ folder
"""

from __future__ import annotations

import hashlib
import logging
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from difflib import get_close_matches
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING

from kg.claims import Notes, RuleSet, ignore, open_own_rules, open_rules, read_claims
from kg.documents import Failure, Source, find_documents, is_registered, read_document
from kg.entities import Directory, resolve_references
from kg.errors import DocumentError, ProposerError, RuleError
from kg.mentions import Gazetteer, find_mentions
from kg.model import Document, Entity, Extraction
from kg.placing import clean_document
from kg.registers import NAMES, add_names, organisations_of, read_register

if TYPE_CHECKING:
    from kg.graph import GraphInfo
    from kg.proposing import Proposer

__all__ = [
    "BuildReport",
    "Failure",
    "Knowledge",
    "Progress",
    "build_graph",
    "extract_document",
    "extract_documents",
    "fingerprint_rules",
    "open_document",
    "open_knowledge",
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


@dataclass(frozen=True, slots=True, kw_only=True)
class Knowledge:
    """The names and rules that documents are read with."""

    gazetteer: Gazetteer
    """Known names."""
    directory: Directory
    """Known governments."""
    rules: RuleSet
    """How claims are said."""
    fingerprint: str
    """SHA-256 (16 digits) over the tables of rules."""
    proposers: tuple[Proposer, ...] = ()
    """Who may propose further claims."""


def open_knowledge(folder: AnyPath | None = None) -> Knowledge:
    """Our own names and rules, and those of a user's folder beside them.

    Args:
        folder: holds names.csv, *.toml with [[frame]] rows, or both.

    Raises:
        RuleError: if there is neither, or one is broken; with file, row and what to do.
    """
    return _open_ours() if folder is None else _open_own(Path(folder))


@cache
def _open_ours() -> Knowledge:
    gazetteer, directory = _open_names()
    return Knowledge(
        gazetteer=gazetteer,
        directory=directory,
        rules=open_rules(),
        fingerprint=fingerprint_rules(),
    )


def _open_own(folder: Path) -> Knowledge:
    names = folder / NAMES
    remedy = "give a folder with names.csv, rules in *.toml, or both"
    if not folder.is_dir():
        raise RuleError("no such folder of rules", where=str(folder), remedy=remedy)
    if not (names.exists() or any(folder.glob("*.toml"))):
        raise RuleError("it holds no names and no rules", where=str(folder), remedy=remedy)
    rules = open_own_rules(folder)
    entities = organisations_of(read_register())
    if names.exists():
        entities = add_names(entities, names)
    return Knowledge(
        gazetteer=Gazetteer(entities),
        directory=Directory(entities),
        rules=rules,
        fingerprint=fingerprint_rules(folder),
    )


@cache
def _open_names() -> tuple[Gazetteer, Directory]:
    entities = organisations_of(read_register())
    return Gazetteer(entities), Directory(entities)


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
    known = {e.name for e in _open_names()[1].governments}
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


def fingerprint_rules(folder: Path | None = None) -> str:
    """SHA-256 (16 digits) over the tables of rules, kept with each graph as provenance.

    Args:
        folder: a user's own names and rules, which count too.
    """
    ours = Path(__file__).parent
    tables = [*sorted(ours.rglob("*.toml")), *sorted(ours.glob("claims/rules/*.csv"))]
    if folder is not None:
        tables += [*sorted(folder.glob("*.toml")), *folder.glob(NAMES)]
    digest = hashlib.sha256()
    for table in tables:
        digest.update(table.name.encode() + table.read_bytes())
    return digest.hexdigest()[:16]
