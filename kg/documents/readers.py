"""Which file formats are read and how: one row per format; a new format is a new row."""

from __future__ import annotations

import stat
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from kg.documents.encodings import decode_text
from kg.errors import DocumentError

MOST_BYTES = 50 * 1024 * 1024
"""Largest file that is read, in bytes; the longest Dutch budgets stay below 10 MB of text."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Reader:
    """How the files of one format become text."""

    name: str
    """The format in words, as errors and lists show it."""
    suffixes: tuple[str, ...]
    """Endings of the file name, lower case, with the dot; no two readers share one."""
    media_type: str
    """IANA media type of such a file."""
    read: Callable[[Path], str]
    """The text of the file, newlines as `\\n`; raises DocumentError."""


def read_bytes(path: Path) -> bytes:
    """All bytes of a file that may be read, for the readers of every format.

    Raises:
        DocumentError: if it is missing, no file, unreadable, empty or larger than `MOST_BYTES`.
    """
    try:
        data = _read_start(path)
    except FileNotFoundError as error:
        raise DocumentError(
            "there is no such file", where=str(path), remedy="check the path"
        ) from error
    except OSError as error:
        raise DocumentError(
            f"the file cannot be read ({error.strerror})",
            where=str(path),
            remedy="check that you may read it",
        ) from error
    if len(data) > MOST_BYTES:
        raise DocumentError(
            f"the file is larger than {MOST_BYTES // 1024**2} MB",
            where=str(path),
            remedy="split it or keep only its text",
        )
    if not data:
        raise _empty(path)
    return data


def read_plain_text(path: Path) -> str:
    """The text of a plain text file: UTF-8, UTF-16 with a byte order mark, or cp1252.

    Raises:
        DocumentError: if it cannot be read, holds no text, or is not in one of these encodings.
    """
    data = read_bytes(path)
    try:
        text = decode_text(data)
    except ValueError as error:
        raise DocumentError(str(error), where=str(path), remedy="save it as UTF-8 text") from error
    if not text.strip():
        raise _empty(path)
    return text


def _read_start(path: Path) -> bytes:
    if not stat.S_ISREG(path.stat().st_mode):
        raise DocumentError("this is not a file", where=str(path), remedy="give a file or folder")
    with path.open("rb") as file:
        return file.read(MOST_BYTES + 1)


def _empty(path: Path) -> DocumentError:
    return DocumentError("the file is empty", where=str(path), remedy="check that it was saved")


READERS: tuple[Reader, ...] = (
    Reader(
        name="plain text",
        suffixes=(".txt", ".text"),
        media_type="text/plain",
        read=read_plain_text,
    ),
    Reader(
        name="Markdown",
        suffixes=(".md",),
        media_type="text/markdown",
        read=read_plain_text,
    ),
)
"""Every format that is read, the plainest first."""


def find_reader(path: Path) -> Reader | None:
    """The reader for a file by the ending of its name in any case, or None.

    >>> find_reader(Path("Begroting 2024.TXT")).name
    'plain text'
    """
    ending = path.suffix.lower()
    return next((reader for reader in READERS if ending in reader.suffixes), None)


def list_suffixes() -> str:
    """The endings that are read, for messages: ".txt, .text, .md"."""
    return ", ".join(suffix for reader in READERS for suffix in reader.suffixes)


def refuse_format(path: Path) -> DocumentError:
    """The error for a file that no reader reads."""
    return DocumentError(
        f"files with {path.suffix or 'no ending'} are not read",
        where=str(path),
        remedy=f"save it as text ({list_suffixes()})",
    )
