"""A graph that can be asked, drawn and exported."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from decimal import Decimal
from pathlib import Path
from typing import TYPE_CHECKING, Self, TypeAlias

from kg.door.tables import Table
from kg.errors import ParameterError

if TYPE_CHECKING:
    import rdflib

    from kg.documents import Failure
    from kg.door.readings import AnyPath, Paths
    from kg.drawing import Drawing
    from kg.graph import GraphInfo, GraphStore
    from kg.queries import Organisation
    from kg.queries.cells import Cell

    Asked: TypeAlias = str | int | Decimal | date | Organisation | None


class Graph:
    """A graph that can be asked, drawn and exported.

    An organisation is given by name, alias, code or IRI; a name that is not found or that several
    bear gives an error that names the candidates.

    Attributes:
        failures: documents that could not be read when the graph was just built.
    """

    def __init__(self, store: GraphStore) -> None:
        self._store = store
        self.failures: tuple[Failure, ...] = ()

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()

    def close(self) -> None:
        """Let go of the graph on disk."""
        self._store.close()

    @property
    def info(self) -> GraphInfo:
        """Counts, documents and register date."""
        return self._store.info

    @property
    def rdf(self) -> rdflib.Dataset:
        """The same graph as an rdflib dataset; its default graph is the union of all graphs."""
        return self._store.dataset

    def organisations(self, kind: str | None = None) -> Table:
        """Every organisation, or those of one kind ("gemeente", "Company")."""
        return self.ask("organisaties", soort=kind)

    def owners(self, organisation: Asked, *, year: int | None = None) -> Table:
        """Who owns it: share in percent with its basis, year, source and quote."""
        return self.ask("eigenaren", organisatie=organisation, jaar=year)

    def holdings(self, organisation: Asked, *, year: int | None = None) -> Table:
        """What it owns: share in percent with its basis, year, source and quote."""
        return self.ask("bezit", organisatie=organisation, jaar=year)

    def participants(self, organisation: Asked, *, on: str | date | None = None) -> Table:
        """Who takes part in it on a day (default: the register date), by document and register."""
        return self.ask("deelnemers", organisatie=organisation, datum=on)

    def participations(self, organisation: Asked, *, on: str | date | None = None) -> Table:
        """What it takes part in on a day (default: the register date)."""
        return self.ask("deelnames", organisatie=organisation, datum=on)

    def questions(self) -> dict[str, str]:
        """Id of each named question → the question in Dutch."""
        from kg.queries import list_questions

        return {question.id: question.title_nl for question in list_questions()}

    def ask(self, question: str, **parameters: Asked) -> Table:
        """The answer to a named question; a parameter that is None is left out.

        Raises:
            QuestionError: if there is no such question or a parameter is missing or wrong.
        """
        from kg.queries import run_question

        given = {name: _write(value) for name, value in parameters.items() if value is not None}
        return Table(run_question(self._store, question, given))

    def query(self, sparql: str) -> Table:
        """The answer to SPARQL; the prefixes of the house need no declaration.

        Raises:
            SparqlError: if the query is wrong or not allowed.
        """
        from kg.queries import run_sparql

        return Table(run_sparql(self._store, sparql))

    def visualise(self, view: str, focus: str | Organisation, **limits: int) -> Drawing:
        """A drawing around one organisation: shows itself in a notebook, `.save(path)` writes it.

        Args:
            view: "ownership" or "network".
            focus: the organisation it is about.
            limits: how far to look: `depth` for ownership, `steps` and `limit` for a network.

        Raises:
            ParameterError: if there is no such view.
            UnknownOrganisationError: if the organisation is not in the graph.
        """
        from kg.queries import find_organisation

        if view not in _VIEWS:
            raise ParameterError("no such view", where=view, remedy=f"use {' or '.join(_VIEWS)}")
        iri = find_organisation(self._store, _write(focus)).iri
        return _VIEWS[view](self._store, iri, **limits)

    def export(self, form: str = "trig") -> str:
        """The whole graph as text: trig, turtle, nquads or jsonld.

        Raises:
            GraphError: if there is no such form.
        """
        from kg.graph import export_graph

        return b"".join(export_graph(self._store, form)).decode()

    def __repr__(self) -> str:
        counts = self.info.counts
        return (
            f"<Graph: {counts.documents} documents, {counts.claims} claims, "
            f"{counts.entities} organisations, register of {self.info.register_date or 'none'}>"
        )

    def _repr_html_(self) -> str:
        from kg.queries import write_table

        counts, years = self.info.counts, [one.year for one in self.info.documents if one.year]
        rows: list[tuple[str, Cell]] = [
            ("documenten", counts.documents),
            ("jaren", f"{min(years)}–{max(years)}" if years else "onbekend"),
            ("beweringen uit documenten", counts.claims),
            ("beweringen uit registers", counts.register_claims),
            ("peildatum van de registers", self.info.register_date or "geen registers"),
            *((f"soort: {row['soort']}", row["aantal"]) for row in self.query(_COUNT_KINDS)),
        ]
        return write_table(rows, caption="Kennisgraaf")


def build(
    paths: Paths,
    graph: AnyPath = "graph",
    *,
    manifest: AnyPath | None = None,
    with_registers: bool = True,
    rules: AnyPath | None = None,
) -> Graph:
    """Read documents and the national register into a graph on disk, and open it.

    Args:
        paths: files and folders.
        graph: folder of the graph; one that stands there is replaced when the new one is complete.
        manifest: the documents.csv to use for all of them; a folder's own otherwise.
        with_registers: whether to load what the registers say.
        rules: a folder of your own names and rules (names.csv, *.toml), used besides ours.

    Raises:
        RuleError: if the folder of rules is broken.
        DocumentError: if not one document could be read.
        ManifestError: if a manifest is broken.
        GraphError: if the graph cannot be written.
    """
    from kg.pipeline import build_graph

    report = build_graph(
        paths, Path(graph), manifest=manifest, with_registers=with_registers, rules=rules
    )
    opened = open_graph(graph)
    opened.failures = report.failures
    return opened


def open_graph(path: AnyPath = "graph") -> Graph:
    """The graph in a folder, for reading.

    Raises:
        GraphError: if there is none or it is damaged.
    """
    from kg.graph import open_graph as open_store

    return Graph(open_store(Path(path)))


_COUNT_KINDS = """
SELECT ?soort (COUNT(DISTINCT ?organisatie) AS ?aantal) WHERE {
  ?organisatie ib:kind/skos:prefLabel ?soort FILTER(LANG(?soort) = "nl")
} GROUP BY ?soort ORDER BY DESC(?aantal) ?soort
"""


def _write(value: Asked) -> str:
    """An argument as the text that a question reads."""
    if isinstance(value, date):
        return value.isoformat()
    return str(getattr(value, "iri", value))


def _draw_ownership(store: GraphStore, iri: str, **limits: int) -> Drawing:
    from kg.analysis import make_picture, read_ownership
    from kg.drawing import draw_ownership

    return draw_ownership(make_picture(read_ownership(store, iri, **limits)))


def _draw_network(store: GraphStore, iri: str, **limits: int) -> Drawing:
    from kg.analysis import make_picture, read_network
    from kg.drawing import draw_network

    return draw_network(make_picture(read_network(store, iri, **limits)))


_VIEWS: dict[str, Callable[..., Drawing]] = {
    "ownership": _draw_ownership,
    "network": _draw_network,
}
