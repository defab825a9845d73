"""What reaches the terminal, and how: output to stdout or a file, messages to stderr.

Text from documents is hostile: on a terminal a control character can move the cursor, recolour
the screen or turn what follows around, so none gets there as such.
"""

from __future__ import annotations

import contextlib
import logging
import os
import re
import signal
import sys
import tempfile
import threading
from pathlib import Path
from typing import TYPE_CHECKING, TextIO

from kg.errors import KgError

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

log = logging.getLogger("kg")

_CONTROL = re.compile(
    "[\x00-\x08\x0b-\x1f\x7f-\x9f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069\ud800-\udfff]"
)
"""C0 without tab and newline, DEL, C1, marks and overrides of direction, lone surrogates."""


def clean(text: str) -> str:
    r"""The text with every control character but tab and newline as a visible escape.

    >>> clean("Arn\x1b[31mhem\u202e")
    'Arn\\x1b[31mhem\\u202e'
    """
    return _CONTROL.sub(lambda match: _escape(match[0]), text)


def clean_line(text: str) -> str:
    r"""The cleaned text on one line, runs of white space as one space.

    >>> clean_line("waarvan Arnhem\n voor 72%")
    'waarvan Arnhem voor 72%'
    """
    return clean(" ".join(text.split()))


def set_up_logging(*, is_quiet: bool, is_verbose: bool) -> None:
    """Messages go to stderr: warnings only when quiet, all details when verbose."""
    handler = logging.StreamHandler(sys.stderr)
    handler.setFormatter(_OneLine("kg: %(message)s"))
    log.handlers = [handler]
    log.propagate = False
    level = logging.DEBUG if is_verbose else logging.INFO
    log.setLevel(logging.WARNING if is_quiet else level)


def set_up_streams() -> None:
    """Let stdout and stderr take any character: UTF-8 in a pipe, escapes on a poor terminal."""
    for stream in (sys.stdout, sys.stderr):
        with contextlib.suppress(AttributeError):  # a stream of a notebook or test has no encoding
            if stream.isatty():
                stream.reconfigure(errors="backslashreplace")  # type: ignore[union-attr]
            else:
                stream.reconfigure(encoding="utf-8", errors="backslashreplace", newline="\n")  # type: ignore[union-attr]


def say(text: str) -> None:
    """Say on stdout what a command did, unless it is to be quiet."""
    if log.isEnabledFor(logging.INFO):
        print(clean(text))


def is_terminal() -> bool:
    """Whether stdout is a terminal that someone reads."""
    return sys.stdout.isatty()


def write_output(pieces: Iterable[str], path: Path | None) -> None:
    """Write pieces of text to `path`, or to stdout when it is None or "-".

    A file appears whole or not at all. On a terminal control characters are escaped.

    Raises:
        KgError: if the file cannot be written.
    """
    if path is None or str(path) == "-":
        for piece in pieces:
            sys.stdout.write(clean(piece) if is_terminal() else piece)
        sys.stdout.flush()
        return
    try:
        _write_whole(pieces, path)
    except OSError as error:
        raise KgError(
            f"the file cannot be written ({error.strerror})",
            where=str(path),
            remedy="give a file in a folder that exists and that you may write in",
        ) from error
    log.info("written: %s", path)


def _write_whole(pieces: Iterable[str], path: Path) -> None:
    if path.is_dir():
        raise IsADirectoryError(0, "it is a folder")
    if path.exists() and not path.is_file():  # /dev/null, a named pipe
        with path.open("w", encoding="utf-8", newline="\n") as file:
            _write_all(pieces, file)
        return
    handle, name = tempfile.mkstemp(dir=path.parent, prefix=f".{path.name}.")
    try:
        with open(handle, "w", encoding="utf-8", newline="\n") as file:  # noqa: PTH123 - a handle
            _write_all(pieces, file)
        Path(name).chmod(0o666 & ~_read_umask())
        Path(name).replace(path)
    except BaseException:
        Path(name).unlink(missing_ok=True)
        raise


def _write_all(pieces: Iterable[str], file: TextIO) -> None:
    for piece in pieces:
        file.write(piece)


def _read_umask() -> int:
    umask = os.umask(0)
    os.umask(umask)
    return umask


def _escape(character: str) -> str:
    code = ord(character)
    return f"\\x{code:02x}" if code < 0x100 else f"\\u{code:04x}"


class _OneLine(logging.Formatter):
    """Each message on one line; nothing in it, nor in a traceback below it, moves the terminal."""

    def format(self, record: logging.LogRecord) -> str:
        return clean(super().format(record))

    def formatMessage(self, record: logging.LogRecord) -> str:  # noqa: N802 - logging's name
        return clean_line(super().formatMessage(record))


@contextlib.contextmanager
def stop_at_once() -> Iterator[None]:
    """Ctrl-C ends the process without waiting for Python: for work that writes nothing.

    A query runs outside Python until it has an answer, which a hostile one never has.
    """
    if threading.current_thread() is not threading.main_thread():
        yield
        return
    before = signal.signal(signal.SIGINT, signal.SIG_DFL)
    try:
        yield
    finally:
        signal.signal(signal.SIGINT, before)
