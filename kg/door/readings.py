"""From paths to documents, and to what they say."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path
from typing import TYPE_CHECKING, Generic, TypeAlias, TypeVar

if TYPE_CHECKING:
    from kg.documents import Failure
    from kg.model import Document, Extraction

AnyPath: TypeAlias = str | Path
Paths: TypeAlias = AnyPath | Iterable[AnyPath]

_T = TypeVar("_T")


class Readings(list[_T], Generic[_T]):
    """What was read, in the order met.

    Attributes:
        failures: the documents that could not be read, each with its error.
    """

    def __init__(self, found: Iterable[_T | Failure]) -> None:
        from kg.documents import Failure

        super().__init__()
        failures: list[Failure] = []
        for one in found:
            if isinstance(one, Failure):
                failures.append(one)
            else:
                self.append(one)
        self.failures = tuple(failures)
        if failures and not self:
            raise failures[0].error


def read(path: Paths, *, manifest: AnyPath | None = None) -> Readings[Document]:
    """The documents that a path names: a file, a folder, or several of them.

    Args:
        path: files and folders.
        manifest: the documents.csv to use for all of them; a folder's own otherwise.

    Raises:
        DocumentError: if not one of them can be read; else see `.failures`.
        ManifestError: if a manifest is broken.
    """
    from kg.documents import read_documents

    return Readings(read_documents(path, manifest=manifest))


def extract(
    paths: Paths,
    *,
    issuer: str | None = None,
    year: int | None = None,
    manifest: AnyPath | None = None,
    rules: AnyPath | None = None,
) -> Readings[Extraction]:
    """What documents say: per document its organisations and claims, each with its sentence.

    Args:
        paths: files and folders.
        issuer: name of the government that speaks, where no manifest says.
        year: the year the documents are about, where no manifest says.
        manifest: the documents.csv to use for all of them; a folder's own otherwise.
        rules: a folder of your own names and rules (names.csv, *.toml), used besides ours.

    Raises:
        RuleError: if the folder of rules is broken.
        DocumentError: if not one of them can be read; else see `.failures`.
        ManifestError: if a manifest is broken.
    """
    from kg.pipeline import extract_documents

    found = extract_documents(paths, manifest=manifest, issuer=issuer, year=year, rules=rules)
    return Readings(found)
