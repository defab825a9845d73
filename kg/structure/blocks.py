"""Blocks: headings, list items and paragraphs, in reading order."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum
from functools import lru_cache

from kg.model import Span
from kg.structure.lines import BULLET, Line, is_wrapped, read_lines

_HEADING_WIDTH = 90  # code points; longer lines are prose
_TITLE = re.compile(  # "4.2 Waterbron Tiel N.V.": no verb, so no sentence
    r"(?:\d[\d.]*\.? |#+ )?(?:(?:[A-Z][\w'&-]*|van|of|in|op|aan|de|het|der|den|en|voor|te|&) )+"
    r"(?:N\.V|B\.V|U\.A|C\.V)\.$"
)
_PROSE_END = (".", ";", ",", "!", "?", ":")


class BlockKind(StrEnum):
    """What a block is on the page."""

    HEADING = "heading"
    ITEM = "item"
    PARAGRAPH = "paragraph"


@dataclass(frozen=True, slots=True, kw_only=True)
class Block:
    """A run of lines that belong together; it never spans a break that its writer made."""

    kind: BlockKind
    """What it is."""
    span: Span
    """Where it stands, without the bullet and surrounding white space."""
    text: str
    """The stretch itself."""


@lru_cache(maxsize=2)  # who reads prose and who looks for what is gone
def read_blocks(text: str) -> tuple[Block, ...]:
    r"""Blocks of `text` in order; blank lines belong to none.

    >>> text = "Verbonden partijen\n\n- GGD Twente\nWij doen mee aan alles."
    >>> [b.kind.value for b in read_blocks(text)]
    ['heading', 'item', 'paragraph']
    """
    lines = read_lines(text)
    blocks: list[Block] = []
    index = 0
    while index < len(lines):
        last = index
        while last + 1 < len(lines) and is_wrapped(lines[last], lines[last + 1]):
            last += 1
        block = _make_block(text, lines, index, last)
        if block is not None:
            blocks.append(block)
        index = last + 1
    return tuple(blocks)


def _make_block(text: str, lines: Sequence[Line], first: int, last: int) -> Block | None:
    bullet = BULLET.match(lines[first].text)
    start = lines[first].start + (bullet.end() if bullet else 0)
    piece = text[start : lines[last].end]
    start += len(piece) - len(piece.lstrip())
    piece = piece.strip()
    if not piece:
        return None
    span = Span(start=start, end=start + len(piece))
    return Block(kind=_kind_of(lines, first, last, is_item=bool(bullet)), span=span, text=piece)


def _kind_of(lines: Sequence[Line], first: int, last: int, *, is_item: bool) -> BlockKind:
    line = lines[first].text.strip()
    ends = not line.endswith(_PROSE_END) or _TITLE.match(line) is not None
    plain = ends and len(line) <= _HEADING_WIDTH and "\t" not in line
    if first == last and plain and lines[first].is_numbered:
        return BlockKind.HEADING
    if is_item:
        return BlockKind.ITEM
    stands_apart = first == 0 or lines[first - 1].is_blank
    if first == last and plain and stands_apart and ":" not in line and "|" not in line:
        return BlockKind.HEADING
    return BlockKind.PARAGRAPH
