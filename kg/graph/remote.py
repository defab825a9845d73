"""A graph behind an address: the same questions, asked over the SPARQL 1.1 protocol."""

from __future__ import annotations

import urllib.error
import urllib.request
from typing import Any
from urllib.parse import urlsplit

import pyoxigraph as ox

from kg.errors import GraphError, SparqlError
from kg.graph.info import FORMAT, Counts, GraphInfo
from kg.graph.store import GraphStore
from kg.vocabulary import PREFIXES

_JSON, _TRIPLES = "application/sparql-results+json", "application/n-triples"
_SECONDS = 120
"""How long an endpoint may think."""
_MOST = 200_000_000
"""Bytes of an answer that are read; more is refused."""
_REGISTERS = "SELECT (MAX(?issued) AS ?day) { ?register a dcat:Dataset ; dcterms:issued ?issued }"


class RemoteStore(GraphStore):
    """A graph that another machine keeps; it is asked and never written.

    Its default graph must be the union of all its graphs, as that of `kg` is.
    """

    def __init__(self, address: str) -> None:
        self._address = address
        none = Counts(documents=0, entities=0, claims=0, register_claims=0, quads=0)
        info = GraphInfo(format=FORMAT, version="", register_date=None, counts=none, documents=())
        super().__init__(ox.Store(), info)
        day = str(self.query(_REGISTERS).rows[0][0]) or None
        self.info = GraphInfo(
            format=FORMAT, version="", register_date=day, counts=none, documents=()
        )

    @property
    def quads(self) -> ox.Store:
        """Refused: what needs the whole graph needs it on this machine.

        Raises:
            GraphError: always.
        """
        raise GraphError(
            "this graph is on another machine and can only be queried",
            where=self._address,
            remedy="give the folder that kg build wrote",
        )

    def _answer(self, sparql: str, *, is_union: bool) -> Any:  # noqa: ANN401, ARG002 - as its base
        declared = "".join(f"PREFIX {name}: <{iri}>\n" for name, iri in PREFIXES.items())
        media, body = self._send(declared + sparql)
        if media == _JSON:
            return ox.parse_query_results(body, format=ox.QueryResultsFormat.JSON)
        if media == _TRIPLES:
            return [quad.triple for quad in ox.parse(body, format=ox.RdfFormat.N_TRIPLES)]
        raise GraphError(
            f"the answer is {media or 'of no known kind'}, not SPARQL results",
            where=self._address,
            remedy="check that this is the address of a SPARQL endpoint",
        )

    def _send(self, sparql: str) -> tuple[str, bytes]:
        """Media type and body of the answer to a query."""
        request = urllib.request.Request(  # noqa: S310 - open_remote takes http and https only
            self._address,
            data=sparql.encode(),
            headers={
                "Content-Type": "application/sparql-query",
                "Accept": f"{_JSON}, {_TRIPLES};q=0.9",
            },
        )
        try:
            with urllib.request.urlopen(request, timeout=_SECONDS) as answer:  # noqa: S310
                body = answer.read(_MOST + 1)
                media = answer.headers.get_content_type()
        except urllib.error.HTTPError as error:
            said = " ".join(error.read(300).decode("utf-8", "replace").split())
            what = f"the endpoint refuses the query ({error.code} {said or error.reason})"
            raise SparqlError(what, where=self._address) from error
        except OSError as error:
            reason = getattr(error, "reason", error)
            raise GraphError(
                f"the endpoint does not answer ({reason})",
                where=self._address,
                remedy="check the address",
            ) from error
        if len(body) > _MOST:
            raise SparqlError("the answer is too large", where=self._address, remedy="add a LIMIT")
        return media, body


def open_remote(address: str) -> RemoteStore:
    """The graph behind a SPARQL endpoint.

    Args:
        address: of the endpoint, http or https.

    Raises:
        GraphError: if the address is none, or nothing answers there.
        SparqlError: if the endpoint refuses to be asked.
    """
    parts = urlsplit(address)
    if parts.scheme not in {"http", "https"} or not parts.hostname:
        raise GraphError("this is no web address", where=address, remedy="start it with https://")
    return RemoteStore(address)
