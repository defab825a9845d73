"""Documents as RDF: what is known of a text, where it came from, and whom it names."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from kg.graph.terms import (
    TYPE,
    find_term,
    make_dutch,
    make_integer,
    make_node,
    make_quads,
    make_text,
    make_year,
)
from kg.vocabulary import GRAPH, ID

if TYPE_CHECKING:
    from collections.abc import Iterator

    import pyoxigraph as ox

    from kg.graph.terms import Object, Pair
    from kg.model import Document, Extraction

_WEB = re.compile(r"https?://[^\s<>\"{}|\\^`\x00-\x20]+")


def find_document_key(document: Document) -> str:
    """The first 16 hexadecimal digits of the hash of its stored text: same text, same document."""
    return document.sha256[:16]


def find_document_iri(key: str) -> str:
    """IRI of the document of a key."""
    return f"{ID}doc-{key}"


def find_document_graph(key: str) -> ox.NamedNode:
    """The named graph that holds what the document of a key says."""
    return make_node(f"{GRAPH}doc/{key}")


def list_document_quads(extraction: Extraction, key: str) -> Iterator[ox.Quad]:
    """The triples of one document, in its own graph.

    Args:
        extraction: what was read from it.
        key: its key, by `find_document_key`.
    """
    graph = find_document_graph(key)
    iri = find_document_iri(key)
    yield from make_quads(make_node(iri), _list_pairs(extraction, iri), graph)
    checksum = (
        (TYPE, find_term("spdx:Checksum")),
        (find_term("spdx:algorithm"), find_term("spdx:checksumAlgorithm_sha256")),
        (find_term("spdx:checksumValue"), _make_hex(extraction.document.sha256)),
    )
    yield from make_quads(make_node(f"{iri}#checksum"), checksum, graph)


def list_name_quads(document: Document, key: str) -> Iterator[ox.Quad]:
    """The file name of a document, for a second file with the very same text."""
    pairs = ((find_term("dcterms:identifier"), make_text(document.name)),)
    return make_quads(make_node(find_document_iri(key)), pairs, find_document_graph(key))


def _list_pairs(extraction: Extraction, iri: str) -> Iterator[Pair]:
    document = extraction.document
    yield TYPE, find_term("foaf:Document")
    yield TYPE, find_term("prov:Entity")
    yield find_term("dcterms:title"), make_dutch(document.title or document.name)
    yield find_term("dcterms:identifier"), make_text(document.name)
    yield find_term("dcterms:format"), make_text(document.media_type)
    yield find_term("ib:textLength"), make_integer(len(document.text))
    yield find_term("spdx:checksum"), make_node(f"{iri}#checksum")
    if extraction.issuer:
        yield find_term("dcterms:publisher"), make_node(extraction.issuer.iri)
    if document.year is not None:
        yield find_term("ib:referenceYear"), make_year(document.year)
    if document.kind:
        yield find_term("dcterms:type"), make_text(document.kind)
    if document.url:
        yield find_term("dcterms:source"), _make_address(document.url)
    for name, origin in document.origin:
        yield find_term("ib:metadataOrigin"), make_text(f"{name}: {origin}")
    for mentioned in sorted({iri for _, iri in extraction.mentions}):
        yield find_term("schema:mentions"), make_node(mentioned)


def _make_address(url: str) -> Object:
    """A node for a web address; anything else stays text, so that no bad IRI enters the graph."""
    return make_node(url) if _WEB.fullmatch(url) else make_text(url)


def _make_hex(digits: str) -> ox.Literal:
    return make_text(digits, datatype="xsd:hexBinary")
