"""From rows of organisations to rows of cells: organisations, shares on lines, bends in lines.

Every share gets a place of its own in a row between owners and owned, and every line that passes
a row gets a bend there, so that nothing is drawn over anything else.
"""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from typing import NamedTuple


class Link(NamedTuple):
    """An ownership to draw, from the higher row to the lower."""

    tie: str
    """Id of the tie."""
    upper: str
    """Id of the organisation in the higher row: the owner, unless a circle was opened here."""
    lower: str
    """Id of the organisation in the lower row."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Grid:
    """Cells row by row, and the way each line takes through them."""

    rows: tuple[tuple[str, ...], ...]
    """Ids of boxes from top to bottom; within a row in first order."""
    ways: dict[str, tuple[str, ...]]
    """Tie → ids of the boxes it passes, from the higher organisation to the lower."""


def name_share(tie: str) -> str:
    """Id of the box that holds the share of a tie."""
    return f"share:{tie}"


def find_shares(links: list[Link], grid: Grid) -> dict[str, list[str]]:
    """Organisation → the shares that stand right next to it, in first order."""
    beside: dict[str, list[str]] = {}
    for link in links:
        way = grid.ways[link.tie]
        share = name_share(link.tie)
        near = link.upper if way[1] == share else link.lower
        beside.setdefault(near, []).append(share)
    return beside


def is_bend(cell: str) -> bool:
    """Whether a cell of the grid is a bend."""
    return cell.startswith("bend:")


def build_grid(rows: list[list[str]], ranks: dict[str, int], links: list[Link]) -> Grid:
    """The cells of an ownership drawing.

    Level 3i+1 holds row i of the organisations, 3i the shares just above them and 3i+2 the shares
    just below. A share stands at the end of its line where fewest lines meet.
    """
    levels: dict[int, list[str]] = {3 * i + 1: list(row) for i, row in enumerate(rows)}
    level_of = {iri: level for level, row in levels.items() for iri in row}
    place = {iri: index for row in rows for index, iri in enumerate(row)}
    ordered = sorted(links, key=lambda link: (place[link.upper], place[link.lower], link))
    share_at = _choose_share_levels(ordered, level_of)
    for link in ordered:
        levels.setdefault(share_at[link.tie], []).append(name_share(link.tie))
    ways = {}
    for link in ordered:
        way = []
        for level in sorted(levels):
            if level_of[link.upper] < level < level_of[link.lower]:
                is_share = level == share_at[link.tie]
                rank = ranks[rows[level // 3][0]]
                is_own = level // 3 in (level_of[link.upper] // 3, level_of[link.lower] // 3)
                cell = name_share(link.tie)
                if not is_share:
                    cell = _name_bend(link, level, None if is_own else rank, ranks)
                way.append(cell)
                if cell not in levels[level]:
                    levels[level].insert(len(levels[level]) // 2, cell)
        ways[link.tie] = (link.upper, *way, link.lower)
    return Grid(rows=tuple(tuple(levels[level]) for level in sorted(levels)), ways=ways)


def _name_bend(link: Link, level: int, rank: int | None, ranks: dict[str, int]) -> str:
    """Id of the bend where a line passes a level that belongs to another row, of rank `rank`.

    Where owners fill several rows, their lines pass the rows below as one trunk; so do the lines
    to owned organisations that fill several rows. None is a row where the line itself ends.
    """
    if rank == ranks[link.upper]:
        return f"bend:{level}:to:{link.lower}"
    if rank == ranks[link.lower]:
        return f"bend:{level}:from:{link.upper}"
    return f"bend:{level}:{link.tie}"


def _choose_share_levels(links: list[Link], level_of: dict[str, int]) -> dict[str, int]:
    """Tie → level of its share: just below the owner or just above the owned."""
    below = Counter(link.upper for link in links)
    above = Counter(link.lower for link in links)
    return {
        link.tie: level_of[link.upper] + 1
        if below[link.upper] <= above[link.lower]
        else level_of[link.lower] - 1
        for link in links
    }
