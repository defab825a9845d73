"""Sources → documents: the text with what is known of it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import replace

from kg.documents.encodings import normalise_newlines
from kg.documents.metadata import find_metadata
from kg.documents.readers import find_reader, refuse_format
from kg.documents.search import AnyPath, find_documents
from kg.documents.sources import Failure, Source
from kg.errors import DocumentError
from kg.model import Document


def read_document(source: Source, issuer: str | None = None, year: int | None = None) -> Document:
    """Read one document.

    Args:
        source: the file, as `find_documents` gives it.
        issuer: name of the government that speaks, where the manifest does not say.
        year: the year the text is about, where the manifest does not say.

    Raises:
        DocumentError: if the file cannot be read or holds no text.
    """
    reader = find_reader(source.path)
    if reader is None:
        raise refuse_format(source.path)
    text = reader.read(source.path)
    row = source.row
    if row is not None and source.yields:
        row = replace(row, issuer=issuer or row.issuer, year=year or row.year)
    known = find_metadata(text, name=source.name, row=row, issuer=issuer, year=year)
    return Document(
        name=source.name,
        text=text,
        issuer=known.issuer,
        year=known.year,
        title=row.title if row else None,
        kind=known.kind,
        url=row.url if row else None,
        media_type=reader.media_type,
        origin=known.origin,
    )


def read_documents(
    paths: Iterable[AnyPath] | AnyPath,
    *,
    manifest: AnyPath | None = None,
    issuer: str | None = None,
    year: int | None = None,
) -> Iterator[Document | Failure]:
    """Read the documents that paths name, one by one; what cannot be read becomes a failure.

    Args:
        paths: files and folders, as `find_documents` takes them.
        manifest: the table to use for all of them.
        issuer: name of the government that speaks in documents whose manifest does not say.
        year: the year of documents whose manifest does not say.

    Raises:
        ManifestError: if a manifest is broken.
    """
    for source in find_documents(paths, manifest):
        if isinstance(source, Failure):
            yield source
            continue
        try:
            yield read_document(source, issuer, year)
        except DocumentError as error:
            yield Failure(name=source.name, error=error)


def make_document(
    text: str, *, name: str = "text", issuer: str | None = None, year: int | None = None
) -> Document:
    r"""A document from a text in memory: a sentence typed in, a page read elsewhere.

    Args:
        text: the text; its newlines become `\n`.
        name: how claims will name it.
        issuer: name of the government that speaks.
        year: the year the text is about.

    Raises:
        DocumentError: if the text holds nothing.
    """
    if not text.strip():
        raise DocumentError("the text is empty", where=name, remedy="give at least one sentence")
    stored = normalise_newlines(text)
    known = find_metadata(stored, issuer=issuer, year=year)
    return Document(
        name=name,
        text=stored,
        issuer=known.issuer,
        year=known.year,
        kind=known.kind,
        origin=known.origin,
    )
