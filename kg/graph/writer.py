"""Writing a graph: in bulk into a fresh directory, which then becomes the graph in one step."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

import pyoxigraph as ox

from kg.errors import GraphError
from kg.graph.draft import Draft
from kg.graph.info import GraphInfo, write_info
from kg.graph.provenance import make_run
from kg.graph.store import STORE, TEXTS, GraphStore
from kg.graph.versions import INFO, open_build

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable
    from pathlib import Path

    from kg.model import Extraction
    from kg.registers import Register


@dataclass(frozen=True, slots=True, kw_only=True)
class Summary:
    """What was written."""

    folder: Path
    """The folder of the graph."""
    info: GraphInfo
    """Counts, documents, register date."""


def write_graph(
    folder: Path,
    extractions: Iterable[Extraction],
    *,
    register: Register | None = None,
    rules: str = "",
    started: str | None = None,
) -> Summary:
    """Build a graph in `folder`; a graph that was there stays whole until the new one is complete.

    The same extractions and register give the same graph, apart from the graph of provenance.

    Args:
        folder: made when it does not exist.
        extractions: what was read from each document, in any order; taken one by one.
        register: the register to load, or None to leave it out.
        rules: fingerprint of the rules that read the documents, kept as provenance.
        started: when the run began, xsd:dateTime; None is now.

    Raises:
        GraphError: if the graph cannot be written, or another build is writing it.
    """
    draft = Draft(make_run(rules, started), register)
    with open_build(folder) as partial:
        (partial / TEXTS).mkdir()
        store = ox.Store(str(partial / STORE))
        try:
            store.bulk_extend(draft.list_quads(extractions, _make_keeper(partial / TEXTS)))
            store.flush()
            info = draft.find_info(len(store))
        except RuntimeError as error:
            raise GraphError(f"the graph cannot be written ({error})", where=str(folder)) from error
        finally:
            del store  # Oxigraph closes its files when the last reference goes
        write_info(partial / INFO, info)
    return Summary(folder=folder, info=info)


def make_graph(
    extractions: Iterable[Extraction],
    *,
    register: Register | None = None,
    rules: str = "",
    started: str | None = None,
) -> GraphStore:
    """The same graph in memory, for one answer or one export.

    Args:
        extractions: what was read from each document.
        register: the register to load, or None to leave it out.
        rules: fingerprint of the rules that read the documents.
        started: when the run began, xsd:dateTime; None is now.

    Raises:
        GraphError: if a document or register says something that a graph cannot hold.
    """
    draft, texts, store = Draft(make_run(rules, started), register), dict[str, str](), ox.Store()
    store.bulk_extend(draft.list_quads(extractions, texts.__setitem__))

    def read_text(key: str) -> str:
        if key not in texts:
            raise GraphError("the graph holds no such document", where=key)
        return texts[key]

    return GraphStore(store, draft.find_info(len(store)), read_text)


def _make_keeper(folder: Path) -> Callable[[str, str], None]:
    def keep_text(key: str, text: str) -> None:
        (folder / f"{key}.txt").write_bytes(text.encode("utf-8"))

    return keep_text
