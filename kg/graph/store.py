"""A graph that can be asked: Oxigraph behind it, plain records before it, rdflib on request."""

from __future__ import annotations

import os
import re
import weakref
from typing import TYPE_CHECKING, Any, Self

import pyoxigraph as ox

from kg.errors import GraphError, ParameterError, SparqlError
from kg.graph.answers import UNBOUND, Kind, Rows, Value
from kg.graph.info import read_info
from kg.graph.sparql import bind_variables, check_query, has_dataset_clause, split_tokens
from kg.graph.versions import INFO, REMEDY, hold_version
from kg.vocabulary import PREFIXES

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping
    from pathlib import Path

    import rdflib

    from kg.graph.info import GraphInfo

_PLACE = re.compile(r"error at (\d+):(\d+): ")
_REASON = re.compile(r"\b[A-Z][A-Za-z]*(?: [A-Za-z]+){2,}")
"""A sentence among the tokens that Oxigraph would have liked to see: "Prefix not found"."""
_KEY = re.compile(r"[0-9a-f]{16}")
"""What a document's key looks like; a key out of a hostile request is no path."""
_NEAR = 20
"""Characters shown on each side of the place where a query goes wrong."""

STORE, TEXTS = "store", "texts"
"""Names, inside a version's directory, of the Oxigraph store and the folder of stored texts."""


class GraphStore:
    """A graph, open for reading.

    Attributes:
        info: what the graph says of itself.
    """

    def __init__(
        self,
        store: ox.Store,
        info: GraphInfo,
        read_text: Callable[[str], str] | None = None,
        handle: int | None = None,
    ) -> None:
        self.info = info
        self._store: ox.Store | None = store
        self._read_text = read_text
        self._close = weakref.finalize(self, os.close, handle) if handle is not None else None

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()

    def close(self) -> None:
        """Let go of the graph on disk; the next build may then remove it when it is an old one."""
        self._store = None
        if self._close:
            self._close()

    @property
    def quads(self) -> ox.Store:
        """The Oxigraph store itself, for the modules of this room.

        Raises:
            GraphError: if the graph was closed.
        """
        if self._store is None:
            raise GraphError("this graph was closed", remedy="open it again")
        return self._store

    @property
    def dataset(self) -> rdflib.Dataset:
        """The same graph as an rdflib dataset, whose default graph is the union of all graphs.

        It reads the Oxigraph store in place and nothing is copied; a graph on disk is read-only.
        Its own `query` is rdflib's: it does not refuse SERVICE as `GraphStore.query` does.
        """
        import oxrdflib
        import rdflib

        dataset = rdflib.Dataset(store=oxrdflib.OxigraphStore(store=self.quads), default_union=True)
        for prefix, namespace in PREFIXES.items():
            dataset.bind(prefix, namespace, replace=True)
        return dataset

    def text(self, document: str) -> str:
        """The stored text of a document.

        Args:
            document: IRI of the document.

        Raises:
            GraphError: if the graph holds no such document.
        """
        if self._read_text is None:
            raise GraphError("this graph was read from a file and holds no texts", where=document)
        return self._read_text(document.rpartition("-")[2])

    @property
    def has_texts(self) -> bool:
        """Whether the stored texts of the documents are at hand."""
        return self._read_text is not None

    def query(self, sparql: str, bindings: Mapping[str, Value] | None = None) -> Rows:
        """The answer to a query, over the union of all graphs unless it has a FROM clause.

        The prefixes of the house need no declaration. Nothing outside the graph is ever read:
        SERVICE is refused, and FROM chooses among the graphs that are there.

        Args:
            sparql: SELECT, ASK, CONSTRUCT or DESCRIBE.
            bindings: variable without "?" → the term that takes its place in the whole query.

        Raises:
            SparqlError: if the query is wrong or not allowed; one line, with the place.
            ParameterError: if a binding does not fit the query.
        """
        tokens = split_tokens(sparql)
        check_query(tokens)
        if bindings:
            terms = {name: str(_make_term(name, value)) for name, value in bindings.items()}
            sparql = bind_variables(tokens, terms)
        try:
            return _make_rows(self._answer(sparql, is_union=not has_dataset_clause(tokens)))
        except SyntaxError as error:
            raise _explain(error, sparql) from error
        except (RuntimeError, OSError, ValueError) as error:
            raise SparqlError(f"the query cannot be answered ({error})") from error

    def _answer(self, sparql: str, *, is_union: bool) -> Any:  # noqa: ANN401 - see `_make_rows`
        return self.quads.query(sparql, prefixes=PREFIXES, use_default_graph_as_union=is_union)


def open_graph(folder: Path) -> GraphStore:
    """The graph in a folder, for reading; builds go on beside it.

    Raises:
        GraphError: if there is none, it is damaged, or its format is not this program's.
    """
    version, handle = hold_version(folder)
    try:
        info = read_info(version / INFO)
        store = ox.Store.read_only(str(version / STORE))
    except (OSError, RuntimeError) as error:
        os.close(handle)
        raise GraphError(
            f"the graph cannot be opened ({error})", where=str(folder), remedy=REMEDY
        ) from error
    except GraphError:
        os.close(handle)
        raise
    return GraphStore(store, info, _make_reader(version / TEXTS), handle)


def _make_reader(texts: Path) -> Callable[[str], str]:
    def read_text(key: str) -> str:
        try:
            name = _KEY.fullmatch(key)
            return (texts / f"{name[0] if name else ''}.txt").read_bytes().decode("utf-8")
        except (OSError, UnicodeDecodeError) as error:
            raise GraphError(
                "the stored text of this document is missing", where=key, remedy=REMEDY
            ) from error

    return read_text


def _make_term(name: str, value: Value) -> ox.NamedNode | ox.Literal:
    try:
        if value.kind is Kind.IRI:
            return ox.NamedNode(value.text)
        if value.kind is Kind.LITERAL:
            datatype = ox.NamedNode(value.datatype) if value.datatype else None
            if value.language:
                return ox.Literal(value.text, language=value.language)
            return ox.Literal(value.text, datatype=datatype)
    except ValueError as error:
        raise ParameterError(f"{value.text!r} is no valid term", where=name) from error
    raise ParameterError("only an IRI or a literal can be bound", where=name)


def _make_rows(answer: Any) -> Rows:  # noqa: ANN401 - one of three classes that share no parent
    if isinstance(answer, ox.QueryBoolean):
        datatype = PREFIXES["xsd"] + "boolean"
        truth = Value(kind=Kind.LITERAL, text=str(bool(answer)).lower(), datatype=datatype)
        return Rows(form="ask", columns=("answer",), rows=((truth,),))
    if isinstance(answer, ox.QuerySolutions):
        columns = tuple(variable.value for variable in answer.variables)
        rows = tuple(tuple(map(_make_value, solution)) for solution in answer)
        return Rows(form="select", columns=columns, rows=rows)
    triples = sorted({(str(one), one) for one in answer}, key=lambda pair: pair[0])
    cells = ((one.subject, one.predicate, one.object) for _, one in triples)
    rows = tuple(tuple(map(_make_value, cell)) for cell in cells)
    return Rows(form="graph", columns=("subject", "predicate", "object"), rows=rows)


def _make_value(term: object) -> Value:
    if term is None:
        return UNBOUND
    if isinstance(term, ox.NamedNode):
        return Value(kind=Kind.IRI, text=term.value)
    if isinstance(term, ox.Literal):
        language = term.language or ""
        datatype = term.datatype.value
        return Value(kind=Kind.LITERAL, text=term.value, datatype=datatype, language=language)
    if isinstance(term, ox.BlankNode):
        return Value(kind=Kind.BLANK, text=term.value)
    return Value(kind=Kind.TRIPLE, text=str(term))


def _explain(error: SyntaxError, sparql: str) -> SparqlError:
    """A syntax error in one line, with line, column and the words that stand there."""
    found = _PLACE.search(str(error))
    if not found:
        return SparqlError(f"the query is no valid SPARQL ({error})")
    line, column = int(found[1]), int(found[2])
    there = sparql.split("\n")[line - 1 : line] or [""]
    near = there[0][max(0, column - _NEAR) : column + _NEAR].strip()
    reason = _REASON.search(str(error))
    return SparqlError(
        f"syntax error ({reason[0]})" if reason else "syntax error",
        where=f"line {line}, column {column}, near {near!r}",
    )
