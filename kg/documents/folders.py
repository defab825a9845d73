"""A folder → the files in it, in a fixed order."""

from __future__ import annotations

import os
from pathlib import Path

from kg.documents.manifest import MANIFEST_NAME
from kg.documents.readers import find_reader
from kg.documents.sources import Failure
from kg.errors import DocumentError


def find_files(folder: Path) -> tuple[list[Path], list[Failure]]:
    """Every file in a folder and its subfolders, and the subfolders that cannot be opened.

    Hidden files and folders (".git"), the lock files of Office ("~$brief.docx") and graphs that
    `kg build` made are left out, links to folders are not followed.

    Returns:
        The files by their path from `folder`, sorted; and the failures in the order they came.
    """
    failures: list[Failure] = []

    def note(error: OSError) -> None:
        where = str(error.filename or folder)
        failure = DocumentError(
            f"the folder cannot be read ({error.strerror})",
            where=where,
            remedy="check that you may read it",
        )
        failures.append(Failure(name=where, error=failure))

    files: list[Path] = []
    for here, subfolders, names in os.walk(folder, onerror=note):
        subfolders[:] = [
            name for name in subfolders if not _is_hidden(name) and not _is_graph(here, name)
        ]
        inside = Path(here).relative_to(folder)
        files.extend(inside / name for name in names if not _is_hidden(name))
    return sorted(files, key=lambda file: file.parts), failures


def is_folder(path: Path) -> bool:
    """Whether a folder lies at `path`; False too for what can be no path (a whole sentence)."""
    try:
        return path.is_dir()
    except OSError:
        return False


def is_document(file: Path) -> bool:
    """Whether a file found in a folder counts as a document of that folder.

    It does when its format is read and it is not the folder's README, which is about the
    documents and is none.
    """
    return find_reader(file) is not None and file.stem.lower() != "readme"


def is_manifest(file: Path) -> bool:
    """Whether a file found in a folder is the manifest of the folder it lies in."""
    return file.name == MANIFEST_NAME


def _is_graph(here: str, name: str) -> bool:
    """Whether a folder is a graph, whose texts are copies of documents."""
    folder = Path(here, name)
    return folder.joinpath("versions").is_dir() and folder.joinpath("lock").is_file()


def _is_hidden(name: str) -> bool:
    return name.startswith((".", "~$"))
