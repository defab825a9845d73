"""graph.json: what a graph says of itself; no clock, so that equal graphs have equal files."""

from __future__ import annotations

import json
from dataclasses import asdict, dataclass
from typing import TYPE_CHECKING

from kg.errors import GraphError

if TYPE_CHECKING:
    from pathlib import Path

FORMAT = 1
"""Version of the layout and of the triples; raised when older readers would misread a graph."""


@dataclass(frozen=True, slots=True, kw_only=True)
class DocumentInfo:
    """One document of a graph."""

    iri: str
    """IRI of the document; its key is what follows the last "-"."""
    name: str
    """File name as the user knows it."""
    title: str
    """Title, or the file name when it has none."""
    issuer: str | None
    """Name of the issuer, or None when unknown."""
    year: int | None
    """The year it is about, or None when unknown."""
    sha256: str
    """Hash of the stored text."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Counts:
    """How much of everything there is."""

    documents: int
    """Different texts."""
    entities: int
    """Organisations."""
    claims: int
    """Claims of documents."""
    register_claims: int
    """Claims of registers."""
    quads: int
    """Statements in all graphs together, apart from the provenance graph."""


@dataclass(frozen=True, slots=True, kw_only=True)
class GraphInfo:
    """What `graph.json` holds."""

    format: int
    """`FORMAT` of the program that wrote it."""
    version: str
    """Version of the program that wrote it."""
    register_date: str | None
    """ISO date of the registers in it, or None when it holds none."""
    counts: Counts
    """How much of everything there is."""
    documents: tuple[DocumentInfo, ...]
    """Every document, sorted by name."""


def write_info(path: Path, info: GraphInfo) -> None:
    """Write `info` as JSON with sorted keys."""
    text = json.dumps(asdict(info), ensure_ascii=False, indent=1, sort_keys=True)
    path.write_text(text + "\n", encoding="utf-8")


def read_info(path: Path) -> GraphInfo:
    """What a graph says of itself.

    Raises:
        GraphError: if it is damaged, or written by a newer program in another format.
    """
    try:
        fields = json.loads(path.read_text(encoding="utf-8"))
        form = int(fields["format"])
        if form != FORMAT:
            raise GraphError(
                f"the graph has format {form}, and this program reads format {FORMAT}",
                where=str(path.parent.parent.parent),
                remedy="upgrade kg" if form > FORMAT else "run kg build",
            )
        fields["counts"] = Counts(**fields["counts"])
        fields["documents"] = tuple(DocumentInfo(**entry) for entry in fields["documents"])
        return GraphInfo(**fields)
    except (ValueError, TypeError, KeyError) as error:
        raise GraphError("graph.json is damaged", where=str(path), remedy="run kg build") from error
