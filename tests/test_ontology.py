"""The ontology: every term is defined or borrowed, every shape catches what it is meant for."""

from __future__ import annotations

import csv
import re
from pathlib import Path

import pyoxigraph as ox
import pyshacl
import pytest
import rdflib
from rdflib.namespace import RDF, SH

from kg.graph import Finding, export_graph, read_graph, validate_graph
from kg.graph.shapes import read_constraints
from kg.model import EntityType, Modality, Relation, ShareBasis
from kg.vocabulary import BASE, DEF, PREFIXES

CHECKOUT = Path(__file__).resolve().parent.parent
ONTOLOGY = CHECKOUT / "ontology"
EXAMPLES = sorted((ONTOLOGY / "examples").glob("*.trig"))
VALID = [path for path in EXAMPLES if path.name.startswith("valid_")]
INVALID = [path for path in EXAMPLES if path.name.startswith("invalid_")]
GROUPS = range(1, 16)

VOCABULARIES = {
    "org": "org.ttl",
    "prov": "prov-o.ttl",
    "cpov": "cpov-2.1.2.ttl",
    "bods": "bods-vocabulary-0.4.0.ttl",
    "tooiont": "tooiont-1.4.1-excerpt.ttl",
}
"""Prefix → file in ../shared/vocabularies that defines its terms."""

NAME = re.compile(rf"\b({'|'.join(PREFIXES)}):([A-Za-z]\w*)(?![\w{{])")
"""A prefixed name, but not one that an f-string goes on with."""
LISTS = {"rdf:first", "rdf:rest", "rdf:nil"}


def read_triples(name: str) -> list[ox.Quad]:
    return list(ox.parse(path=str(ONTOLOGY / name), format=ox.RdfFormat.TURTLE))


def shorten(iri: str) -> str | None:
    """The prefixed name of a term of a vocabulary; None for everything else."""
    for prefix, namespace in PREFIXES.items():
        if iri.startswith(namespace) and prefix not in {"id", "gm", "pv", "ws", "so"}:
            return f"{prefix}:{iri.removeprefix(namespace)}"
    return None


def find_defined() -> set[str]:
    """Own terms that kg.ttl describes."""
    iris = {quad.subject.value for quad in read_triples("kg.ttl")}  # type: ignore[union-attr]
    return {f"ib:{iri.removeprefix(DEF)}" for iri in iris if iri.startswith(DEF)}


def find_used() -> set[str]:
    """Terms that the code writes and that the ontology and shapes speak of."""
    sources = [path.read_text(encoding="utf-8") for path in (CHECKOUT / "kg/graph").glob("*.py")]
    names = {":".join(found) for text in sources for found in NAME.findall(text)}
    for file in ("kg.ttl", "shapes.ttl"):
        for quad in read_triples(file):
            terms = (quad.subject, quad.predicate, quad.object)
            iris = [term.value for term in terms if isinstance(term, ox.NamedNode)]
            iris += [term.datatype.value for term in terms if isinstance(term, ox.Literal)]
            names |= {name for name in map(shorten, iris) if name}
    return names - LISTS - {"ib:", "id:x"}


def read_external() -> list[dict[str, str]]:
    with (ONTOLOGY / "external_terms.csv").open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


def test_every_own_term_that_is_used_is_defined() -> None:
    own = {name for name in find_used() if name.startswith("ib:")}
    families = {f"ib:kind{kind.value}" for kind in EntityType}
    families |= {f"ib:{modality.value}" for modality in Modality}
    families |= {f"ib:basis{basis.value.capitalize()}" for basis in ShareBasis}
    assert (own | families) - find_defined() == set()


def test_every_defined_term_is_used() -> None:
    """What nobody writes and nothing explains has no place in the ontology."""
    readme = (ONTOLOGY / "README.md").read_text(encoding="utf-8")
    described = {":".join(found) for found in NAME.findall(readme)}
    schemes = {"ib:modalities", "ib:shareBases", "ib:legalForms", "ib:kinds"}
    kinds = {f"ib:kind{kind.value}" for kind in EntityType}
    bases = {f"ib:basis{basis.value.capitalize()}" for basis in ShareBasis}
    forms = {name for name in find_defined() if name.startswith("ib:form")}
    assert (
        find_defined() - find_used_in_code() - described - schemes - kinds - bases - forms == set()
    )


def find_used_in_code() -> set[str]:
    sources = [path.read_text(encoding="utf-8") for path in (CHECKOUT / "kg/graph").glob("*.py")]
    return {":".join(found) for text in sources for found in NAME.findall(text)}


def test_every_own_term_of_the_readme_is_defined() -> None:
    readme = (ONTOLOGY / "README.md").read_text(encoding="utf-8")
    own = {":".join(found) for found in NAME.findall(readme) if found[0] == "ib"}
    assert own - find_defined() == set()


def test_every_borrowed_term_is_listed_and_nothing_else() -> None:
    borrowed = {name for name in find_used() if not name.startswith("ib:")}
    assert borrowed == {row["term"] for row in read_external()}


def test_every_borrowed_term_names_its_specification() -> None:
    assert {row["specification"].partition("//")[0] for row in read_external()} <= {
        "https:",
        "http:",
    }
    assert all(row["vocabulary"] for row in read_external())


@pytest.mark.shared
@pytest.mark.parametrize("prefix", VOCABULARIES)
def test_every_borrowed_term_exists_in_its_vocabulary(shared: Path, prefix: str) -> None:
    path = shared / "vocabularies" / VOCABULARIES[prefix]
    quads = ox.parse(path=str(path), format=ox.RdfFormat.TURTLE)
    known = {quad.subject.value for quad in quads if isinstance(quad.subject, ox.NamedNode)}
    terms = [row["term"] for row in read_external() if row["term"].startswith(f"{prefix}:")]
    assert terms
    assert [term for term in terms if PREFIXES[prefix] + term.partition(":")[2] not in known] == []


@pytest.mark.parametrize("name", sorted(find_defined()))
def test_every_own_term_has_a_label_in_two_languages_and_a_definition(name: str) -> None:
    graph = rdflib.Graph().parse(ONTOLOGY / "kg.ttl")
    term = rdflib.URIRef(DEF + name.removeprefix("ib:"))
    labels = [*graph.objects(term, rdflib.RDFS.label), *graph.objects(term, rdflib.SKOS.prefLabel)]
    languages = {one.language for one in labels if isinstance(one, rdflib.Literal)}
    assert languages == {"nl", "en"}
    definitions = graph.objects(term, rdflib.SKOS.definition)
    assert "en" in {one.language for one in definitions if isinstance(one, rdflib.Literal)}


def test_the_ontology_has_a_version_and_no_blank_nodes() -> None:
    quads = read_triples("kg.ttl")
    assert not any(isinstance(term, ox.BlankNode) for quad in quads for term in quad.triple)
    graph = rdflib.Graph().parse(ONTOLOGY / "kg.ttl")
    version = graph.value(rdflib.URIRef(BASE + "def"), rdflib.OWL.versionIRI)
    assert version == rdflib.URIRef(BASE + "def/0.1.0")


def test_every_relation_is_a_predicate_that_the_shapes_allow() -> None:
    from kg.graph.statements import PREDICATES

    shapes = (ONTOLOGY / "shapes.ttl").read_text(encoding="utf-8")
    assert set(PREDICATES) == set(Relation)
    assert [name for name in PREDICATES.values() if name not in shapes] == []


def find_meant(path: Path) -> str:
    """invalid_04_Ownership_basis.trig is meant for the shape Ownership."""
    return path.stem.split("_")[2]


def test_every_group_of_shapes_has_an_example_that_breaks_it() -> None:
    assert {int(path.stem.split("_")[1]) for path in INVALID} == set(GROUPS)


def test_every_shape_with_a_target_has_an_example_that_breaks_it() -> None:
    graph = rdflib.Graph().parse(ONTOLOGY / "shapes.ttl")
    targets = (SH.targetClass, SH.targetSubjectsOf)
    aimed = {str(shape) for target in targets for shape in graph.subjects(target, None)}
    assert {name.rpartition("#")[2] for name in aimed} == {find_meant(path) for path in INVALID}


@pytest.mark.parametrize("path", VALID, ids=lambda path: path.stem)
def test_a_valid_example_conforms(path: Path) -> None:
    assert validate_graph(read_graph(path)) == ()


@pytest.mark.parametrize("path", INVALID, ids=lambda path: path.stem)
def test_an_invalid_example_is_caught_by_the_shape_that_is_meant_and_by_no_other(
    path: Path,
) -> None:
    found = validate_graph(read_graph(path))
    assert {one.shape for one in found} == {find_meant(path)}


def ask_pyshacl(path: Path) -> set[tuple[str, str, str, str]]:
    """Severity, focus, path and message of each finding of pySHACL, SPARQL constraints included."""
    turtle = b"".join(export_graph(read_graph(path), "turtle"))
    data = rdflib.Graph().parse(data=turtle, format="turtle")
    shapes = rdflib.Graph().parse(ONTOLOGY / "shapes.ttl")
    _, report, _ = pyshacl.validate(data, shacl_graph=shapes, advanced=True)
    fields = (SH.resultSeverity, SH.focusNode, SH.resultPath, SH.resultMessage)
    rows = set()
    for result in report.subjects(RDF.type, SH.ValidationResult):
        severity, focus, where, message = (str(report.value(result, one) or "") for one in fields)
        rows.add((severity.rpartition("#")[2].lower(), focus, shorten(where) or "", message))
    return rows


def list_fields(finding: Finding) -> tuple[str, str, str, str]:
    return (finding.severity, finding.focus, finding.path, finding.message)


@pytest.mark.parametrize("path", EXAMPLES, ids=lambda path: path.stem)
def test_pyshacl_finds_the_same(path: Path) -> None:
    found = {list_fields(one) for one in validate_graph(read_graph(path))}
    assert found == ask_pyshacl(path)


def test_no_constraint_asks_what_is_slow_or_not_allowed() -> None:
    """SHACL forbids MINUS, VALUES and SERVICE; NOT EXISTS takes minutes at national size."""
    for constraint in read_constraints():
        assert not re.search(r"\b(MINUS|VALUES|SERVICE|NOT EXISTS)\b", constraint.sparql)
