"""Names known by their shape, as they stand in a text."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

from kg.mentions.exceptions import read_exceptions
from kg.mentions.runs import (
    cut_run,
    end_lead,
    is_free,
    is_no_body,
    is_no_name,
    read_first_word,
    skip_names,
    split_list,
)
from kg.mentions.shapes import Shape, read_shapes
from kg.structure import PatternIndex


@dataclass(frozen=True, slots=True, kw_only=True)
class ShapedName:
    """A name found by its shape, in folded offsets."""

    start: int
    """First code point."""
    end: int
    """One past the last."""
    shape: Shape
    """The shape that found it."""


@cache
def _index_shapes() -> PatternIndex:
    return PatternIndex([[shape.pattern.pattern] for shape in read_shapes()])


def find_shaped_names(text: str, known_starts: frozenset[int]) -> Iterator[ShapedName]:
    """Names of every shape in folded `text`, longest run first cut where another name begins.

    Args:
        text: folded text.
        known_starts: offsets at which a name of the register begins; a run stops before one.
    """
    shapes = read_shapes()
    for row, place, line_end in _index_shapes().list_lines(text):
        shape = shapes[row]
        while (match := shape.pattern.search(text, place, line_end)) is not None:
            found = _read_match(text, shape, match, known_starts)
            yield from found
            last = max((name.end for name in found), default=match.end())
            place = max(min(last, match.end()), match.start() + 1)  # the rest may hold another


def _read_match(
    text: str, shape: Shape, match: re.Match[str], known_starts: frozenset[int]
) -> list[ShapedName]:
    has_run = "run" in shape.pattern.groupindex
    run_start, run_end = match.span("run") if has_run else match.span()
    if run_start < 0:
        run_start, run_end = match.span()
    starts_run = run_start == match.start()
    whole = match.start()
    if starts_run:
        run_start = whole = skip_names(text, run_start, run_end, known_starts)
    is_closed = shape.is_plural and text[run_start - 2 : run_start] == ": "
    if is_closed:
        run_start = end_lead(text, run_start, run_end)
    is_listed = shape.is_plural and read_first_word(text, run_start).isupper()
    if has_run and not is_listed and is_no_name(text, run_start, run_end):
        return []
    if (starts_run or shape.is_fresh) and is_no_body(text, run_start, shape):
        return []
    if not is_free(text, shape, run_start, run_end, known_starts):
        return []
    head = "" if starts_run else read_first_word(text, match.start())
    is_whole = starts_run or is_closed
    cut = run_end if is_whole else cut_run(text, run_start, run_end, known_starts, head)
    if match.groupdict().get("quote"):  # what stands between quotes is all of the name
        whole = run_start
    end = match.end() if shape.is_whole and cut == run_end else cut
    return list(_names(text, shape, whole, run_start, end))


def _names(text: str, shape: Shape, whole: int, run: int, end: int) -> Iterator[ShapedName]:
    if shape.is_plural:
        items = ((run + a, run + b) for a, b in split_list(text[run:end]))
        bare = ((end_lead(text, a, b), b) for a, b in items)
        yield from (
            ShapedName(start=a, end=b, shape=shape)
            for a, b in bare
            if text[a : a + 1].isupper() and text[a:b] not in read_exceptions().no_abbreviations
        )
        return
    start = whole if shape.is_whole else run
    if start + 1 < end:  # one letter is no name
        yield ShapedName(start=start, end=end, shape=shape)
