"""Namespaces and deterministic IRIs; plain strings, so that rooms which read text need no RDF."""

from __future__ import annotations

import hashlib
import re
import unicodedata

BASE = "https://interbestuur.example/"
"""The one setting under which everything minted lies. `.example` is reserved (RFC 2606) and shows
that a publisher must choose a real one; `ontology/` and `kg/queries/*.rq` name the same base."""

DEF = BASE + "def#"
ID = BASE + "id/"
GRAPH = BASE + "graph/"

TOOI = "https://identifier.overheid.nl/tooi/id/"

PREFIXES: dict[str, str] = {
    "ib": DEF,
    "id": ID,
    "gm": TOOI + "gemeente/",
    "pv": TOOI + "provincie/",
    "ws": TOOI + "waterschap/",
    "so": TOOI + "so/",
    "tooiont": "https://identifier.overheid.nl/tooi/def/ont/",
    "org": "http://www.w3.org/ns/org#",
    "prov": "http://www.w3.org/ns/prov#",
    "oa": "http://www.w3.org/ns/oa#",
    "dcat": "http://www.w3.org/ns/dcat#",
    "dcterms": "http://purl.org/dc/terms/",
    "schema": "https://schema.org/",
    "skos": "http://www.w3.org/2004/02/skos/core#",
    "foaf": "http://xmlns.com/foaf/0.1/",
    "spdx": "http://spdx.org/rdf/terms#",
    "legal": "http://www.w3.org/ns/legal#",
    "bods": "https://vocab.openownership.org/terms#",
    "cpov": "http://data.europa.eu/m8g/",
    "owl": "http://www.w3.org/2002/07/owl#",
    "rdf": "http://www.w3.org/1999/02/22-rdf-syntax-ns#",
    "rdfs": "http://www.w3.org/2000/01/rdf-schema#",
    "xsd": "http://www.w3.org/2001/XMLSchema#",
}
"""Prefix → namespace, for every query, export and rule in the house."""


def make_slug(name: str) -> str:
    """Lower-case ASCII form of a name, words joined by "-"; "x" when nothing is left.

    >>> make_slug("Fryske Utfieringstsjinst (FUMO) & Co.")
    'fryske-utfieringstsjinst-fumo-co'
    """
    ascii_name = unicodedata.normalize("NFKD", name).encode("ascii", "ignore").decode().lower()
    return re.sub(r"[^a-z0-9]+", "-", ascii_name).strip("-") or "x"


def make_iri(kind: str, *parts: str) -> str:
    """Minted IRI of a thing: kind and slugs of its parts, scoped parts first.

    >>> make_iri("eenheid", "gm0518", "OCW")
    'https://interbestuur.example/id/eenheid-gm0518-ocw'
    """
    return ID + "-".join([kind, *(make_slug(part) for part in parts)])


def make_hash_iri(kind: str, *parts: str) -> str:
    """Minted IRI by the first 16 hexadecimal digits of a SHA-256 over the parts.

    >>> make_hash_iri("claim", "a", "b") == make_hash_iri("claim", "a", "b")
    True
    """
    digest = hashlib.sha256("|".join(parts).encode("utf-8", "surrogatepass")).hexdigest()
    return f"{ID}{kind}-{digest[:16]}"
