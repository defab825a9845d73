"""Groups: "de drie betrokken gemeenten", "de Drentse gemeenten", "beide colleges", "zij"."""

from __future__ import annotations

import re
from bisect import bisect_left, insort
from collections.abc import Iterator, Sequence

from kg.entities.members import GroupReader
from kg.entities.places import Setting
from kg.entities.wordings import find_wordings
from kg.model import Reference, Span

__all__ = ["Setting", "find_groups"]


_DEFINED = re.compile(r" (?:zijn|waren|is):? (?:de (?:gemeenten? )?)?[A-Z'][\w'-]+(?:,| en |/)")
"""A list that says who the group is: "De andere deelnemers zijn Tiel, Buren en Neder-Betuwe"."""


def find_groups(setting: Setting, named: Sequence[Reference]) -> Iterator[Reference]:
    """References for groups whose members the text or the register settles; others give none.

    A number is a checksum: "de drie gemeenten" resolves to three or to nothing. A group that is
    settled may be pointed back at like an enumeration; one that is not stands in the way of "zij".

    Args:
        setting: the document and the register.
        named: references by name, in text order, in the same offsets as `setting.text`.
    """
    starts = [r.span.start for r in named]
    reader = GroupReader(setting=setting, named=named, known=list(named))
    for wording in find_wordings(setting.text):
        if _DEFINED.match(setting.text, wording.end):
            continue
        index = bisect_left(starts, wording.start)
        if index < len(named) and named[index].span.start < wording.end:
            continue
        members, how = reader.read(wording)
        if members:
            reference = Reference(
                span=Span(start=wording.start, end=wording.end),
                entities=tuple(members),
                resolved_by=how,
                preposition=wording.preposition,
            )
            insort(reader.known, reference, key=lambda r: r.span.end)
            if not wording.is_part:
                yield reference
        elif wording.need in {"place", "number"}:
            reader.unsettled = wording.end
