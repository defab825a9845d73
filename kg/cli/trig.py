"""`kg extract --format trig`: the claims as the graph would hold them, without building one."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from kg.model import Extraction


def format_trig(extractions: Iterable[Extraction]) -> Iterator[str]:
    """The documents, their organisations, claims and evidence in TriG."""
    from kg.graph import export_graph, make_graph

    with make_graph(extractions) as store:
        for piece in export_graph(store, "trig", provenance=False):
            yield piece.decode()
