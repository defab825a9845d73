"""Bytes of a text file → its characters; only the newlines are changed."""

from __future__ import annotations

import codecs
import re

_UTF16_MARKS = (codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)
_NEWLINE = re.compile(r"\r\n?")
_CONTROL = re.compile(r"[\x00-\x08\x0b\x0e-\x1f\x7f]")
_UTF8_PAIR = re.compile(rb"[\xc3-\xc5][\x80-\xbf]|\xe2[\x80-\x82][\x80-\xbf]")
_MOST_HIGH = 0.25
"""Largest part of a text in cp1252 that is above ASCII, in [0, 1]; a Dutch page has 0.01."""


def decode_text(data: bytes) -> str:
    r"""Characters of a text in UTF-8, UTF-16 with a byte order mark, or Windows cp1252.

    A byte order mark is dropped and `\r\n` and a lone `\r` become `\n`; nothing else is changed,
    so that positions can be found again in the file. cp1252 can decode almost any bytes, so it
    is believed only for what looks like a text that was written in it.

    Raises:
        ValueError: what is wrong, as one phrase, if the bytes are no text in these encodings.
    """
    return normalise_newlines(_decode(data))


def normalise_newlines(text: str) -> str:
    r"""The text with every `\r\n` and lone `\r` as `\n`, and nothing else changed.

    >>> normalise_newlines("een\r\ntwee\rdrie")
    'een\ntwee\ndrie'
    """
    return _NEWLINE.sub("\n", text)


def _decode(data: bytes) -> str:
    if data.startswith(_UTF16_MARKS):
        return _without_nul(_decode_strictly(data, "utf-16"))
    try:
        return _without_nul(data.decode("utf-8-sig"))
    except UnicodeDecodeError as error:
        return _decode_cp1252(data, bad_byte=error.start)


def _decode_strictly(data: bytes, encoding: str) -> str:
    try:
        return data.decode(encoding)
    except UnicodeDecodeError as error:
        message = f"the text is broken {encoding.upper()} at byte {error.start}"
        raise ValueError(message) from error


def _decode_cp1252(data: bytes, *, bad_byte: int) -> str:
    if b"\0" in data:
        raise ValueError("the file is binary, not text")
    if _UTF8_PAIR.search(data):
        message = f"the text is UTF-8 that breaks off at byte {bad_byte}"
        raise ValueError(message)
    text = _decode_strictly(data, "cp1252")
    if _CONTROL.search(text) or _part_above_ascii(text) > _MOST_HIGH:
        raise ValueError("the file is binary, not text")
    return text


def _without_nul(text: str) -> str:
    if "\0" in text:
        raise ValueError("the file is binary, not text")
    return text


def _part_above_ascii(text: str) -> float:
    return sum(character > "\x7f" for character in text) / max(len(text), 1)
