"""The run that made a graph, in PROV-O; the only graph with a clock in it."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import UTC, datetime
from typing import TYPE_CHECKING

from kg.graph.terms import TYPE, find_term, make_node, make_quads, make_text
from kg.vocabulary import GRAPH, make_hash_iri, make_iri

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    import pyoxigraph as ox

    from kg.graph.terms import Pair

PROVENANCE = make_node(GRAPH + "provenance")
"""The named graph of runs; an export without it depends on the input alone."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Run:
    """One run of the program over some documents and registers."""

    version: str
    """Version of the program."""
    rules: str
    """Fingerprint of the rules it works with, or empty."""
    started: str
    """When it began, xsd:dateTime with an offset."""

    @property
    def iri(self) -> str:
        """By version and rules only, so that the same input gives the same claims at any time."""
        return make_hash_iri("run", self.version, self.rules)


def make_run(rules: str = "", started: str | None = None) -> Run:
    """A run that begins now, or began at `started`."""
    return Run(version=find_version(), rules=rules, started=started or find_now())


def find_version() -> str:
    """Version of the installed program; "0" when it is run without being installed."""
    import importlib.metadata

    try:
        return importlib.metadata.version("kg")
    except importlib.metadata.PackageNotFoundError:
        return "0"


def find_now() -> str:
    """The time by the clock, UTC, to the second."""
    return datetime.now(UTC).isoformat(timespec="seconds")


def list_run_quads(run: Run, used: Iterable[str], ended: str) -> Iterator[ox.Quad]:
    """The triples of a run.

    Args:
        run: the run.
        used: IRIs of the documents and registers it read.
        ended: when it ended, xsd:dateTime with an offset.
    """
    agent = make_iri("kg", run.version)
    pairs: list[Pair] = [
        (TYPE, find_term("prov:Activity")),
        (find_term("prov:startedAtTime"), make_text(run.started, datatype="xsd:dateTime")),
        (find_term("prov:endedAtTime"), make_text(ended, datatype="xsd:dateTime")),
        (find_term("prov:wasAssociatedWith"), make_node(agent)),
        *((find_term("prov:used"), make_node(iri)) for iri in used),
    ]
    if run.rules:
        pairs.append((find_term("ib:ruleSetHash"), make_text(run.rules)))
    yield from make_quads(make_node(run.iri), pairs, PROVENANCE)
    described = (
        (TYPE, find_term("prov:SoftwareAgent")),
        (TYPE, find_term("prov:Agent")),
        (find_term("rdfs:label"), make_text(f"kg {run.version}")),
        (find_term("schema:softwareVersion"), make_text(run.version)),
    )
    yield from make_quads(make_node(agent), described, PROVENANCE)
