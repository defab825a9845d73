"""Who owns, funds and takes part in what among Dutch governments, and the sentence that says so.

    import kg

    graph = kg.build("documents/")          # or kg.open("graph")
    graph.owners("De Connectie")            # a table: share, basis, year, source, quote
    graph.visualise("ownership", "De Connectie")

Every name is imported when it is first used, so that `import kg` costs next to nothing.
"""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from kg.door import Graph, Readings, Table, build, extract, read
    from kg.door import open_graph as open  # noqa: A004 - kg.open reads as it is meant
    from kg.errors import KgError
    from kg.model import Claim, Document, Entity, Extraction

    __version__: str

__all__ = [
    "Claim",
    "Document",
    "Entity",
    "Extraction",
    "Graph",
    "KgError",
    "Readings",
    "Table",
    "__version__",
    "build",
    "extract",
    "open",
    "read",
]

_HOMES = {
    "Claim": ("kg.model", "Claim"),
    "Document": ("kg.model", "Document"),
    "Entity": ("kg.model", "Entity"),
    "Extraction": ("kg.model", "Extraction"),
    "Graph": ("kg.door", "Graph"),
    "KgError": ("kg.errors", "KgError"),
    "Readings": ("kg.door", "Readings"),
    "Table": ("kg.door", "Table"),
    "build": ("kg.door", "build"),
    "extract": ("kg.door", "extract"),
    "open": ("kg.door", "open_graph"),
    "read": ("kg.door", "read"),
}


def __getattr__(name: str) -> object:
    if name == "__version__":
        from importlib.metadata import version

        return version("kg")
    if name not in _HOMES:
        message = f"module 'kg' has no attribute {name!r}"
        raise AttributeError(message)
    module, attribute = _HOMES[name]
    value: object = getattr(import_module(module), attribute)
    globals()[name] = value
    return value


def __dir__() -> list[str]:
    return sorted(__all__)
