"""Change a sentence in a known way, and its claims change in that way and in no other."""

from __future__ import annotations

import textwrap
import unicodedata
from collections.abc import Callable
from itertools import permutations
from typing import TypeAlias

import pytest

from kg.model import Document, Relation
from kg.pipeline import extract_document

Row: TypeAlias = tuple[str, str, str, str, str | None, str | None]

# Two municipalities and what ties them, at least two sentences per relation.
SENTENCES = {
    "owns": "{a} is voor 60% eigenaar van Vitens en {b} is voor 40% eigenaar van Stedin.",
    "owns shares": "De gemeente {a} bezit 2,5% van de aandelen in Vitens, anders dan {b}.",
    "owners listed": "Aandeelhouders van Omrin: {a} 24,1%, {b} 11,3%.",
    "takes part": "De gemeenten {a} en {b} nemen deel aan Avri.",
    "member": "{a} is, samen met de gemeente {b}, lid van de G40.",
    "works in": "{a} en {b} werken samen in Servicepunt71.",
    "works with": "De gemeente {a} werkt bij de inkoop samen met de gemeente {b}.",
    "hands": "{a} en {b} slaan de handen ineen.",
    "delegates": "{a} heeft de milieutaken ondergebracht bij Omgevingsdienst Twente; {b} zwijgt.",
    "carried out": "Avri voert voor {a} en {b} de afvalinzameling uit.",
    "advised": "Berenschot onderzocht in opdracht van {a} de dienstverlening van {b}.",
    "studied": "Berenschot onderzocht in opdracht van {a} en {b} de dienstverlening.",
    "pays": "De gemeente {a} betaalt € 100.000 aan Avri; de gemeente {b} kijkt toe.",
    "financed": "Avri wordt gefinancierd door {a} en {b}.",
    "results": "De gemeente {a} is ontstaan uit de gemeente {b}.",
    "merged": "De gemeenten {a} en {b} zijn opgegaan in Eemsdelta.",
    "supervised": "De provincie Limburg houdt toezicht op de gemeenten {a} en {b}.",
    "watched": "De gemeente {a} staat onder toezicht van Limburg; de gemeente {b} niet.",
    "governed": "Het bestuur van Avri wordt gevormd door wethouders van {a} en {b}.",
    "seat": "{a} heeft een zetel in het dagelijks bestuur van Avri.",
}
UNITS = {
    "unit": "Het team Wonen van onze gemeente groeit.",
    "units": "De teams Wonen en Zorg groeien.",
}
PAIRS = [
    ("Ommen", "Raalte"),
    ("Bergen op Zoom", "Oss"),
    ("Súdwest-Fryslân", "'s-Hertogenbosch"),
    ("Boxtel", "Noord-Beveland"),
    ("Peel en Maas", "Haarlemmerliede en Spaarnwoude"),
]


def read(text: str, issuer: str | None = None) -> set[Row]:
    """Every claim with its modality, share and amount; partners in order of the alphabet."""
    extraction = extract_document(Document(name="zin.txt", text=text, issuer=issuer, year=2023))
    names = {entity.iri: entity.name for entity in extraction.entities}
    rows = set()
    for claim in extraction.claims:
        ends = names[claim.subject], names[claim.object]
        subject, obj = sorted(ends) if claim.relation is Relation.COLLABORATES_WITH else ends
        share = str(claim.share.percent) if claim.share else None
        amount = str(claim.amount.euro) if claim.amount else None
        rows.add((subject, claim.relation.value, obj, claim.modality.value, share, amount))
    return rows


def rename(rows: set[Row], names: dict[str, str]) -> set[Row]:
    """The same rows told of others."""
    renamed = set()
    for subject, relation, obj, modality, share, amount in rows:
        ends = names.get(subject, subject), names.get(obj, obj)
        one, other = sorted(ends) if relation == "collaboratesWith" else ends
        renamed.add((one, relation, other, modality, share, amount))
    return renamed


@pytest.mark.parametrize("sentence", SENTENCES.values(), ids=SENTENCES.keys())
def test_a_sentence_claims_something(sentence: str) -> None:
    assert read(sentence.format(a="Ommen", b="Raalte"))


@pytest.mark.parametrize("pair", PAIRS, ids="+".join)
@pytest.mark.parametrize("sentence", SENTENCES.values(), ids=SENTENCES.keys())
def test_swapping_two_names_swaps_the_claims(sentence: str, pair: tuple[str, str]) -> None:
    one, other = pair
    swapped = read(sentence.format(a=other, b=one))
    assert swapped == rename(read(sentence.format(a=one, b=other)), {one: other, other: one})


@pytest.mark.parametrize("pair", PAIRS, ids="+".join)
@pytest.mark.parametrize("sentence", SENTENCES.values(), ids=SENTENCES.keys())
def test_other_names_get_the_same_claims(sentence: str, pair: tuple[str, str]) -> None:
    plain = read(sentence.format(a="Ommen", b="Raalte"))
    others = dict(zip(("Ommen", "Raalte"), pair, strict=True))
    assert read(sentence.format(a=pair[0], b=pair[1])) == rename(plain, others)


@pytest.mark.parametrize(
    ("sentence", "denied"),
    [
        ("Tiel is eigenaar van Vitens.", "Tiel is niet eigenaar van Vitens."),
        ("Tiel bezit aandelen in Vitens.", "Tiel bezit geen aandelen in Vitens."),
        ("Tiel neemt deel aan Avri.", "Tiel neemt niet deel aan Avri."),
        ("Tiel neemt deel aan Avri.", "Tiel neemt geen deel aan Avri."),
        ("Tiel is lid van de G40.", "Tiel is geen lid van de G40."),
        ("Tiel en Buren werken samen.", "Tiel en Buren werken niet samen."),
        ("Tiel werkt samen met Buren.", "Tiel werkt niet samen met Buren."),
        (
            "Tiel heeft de milieutaken ondergebracht bij Avri.",
            "Tiel heeft de milieutaken niet ondergebracht bij Avri.",
        ),
        ("Avri voert voor Tiel taken uit.", "Avri voert voor Tiel geen taken uit."),
        (
            "Berenschot onderzocht in opdracht van Bladel de ICT.",
            "Berenschot onderzocht niet in opdracht van Bladel de ICT.",
        ),
        ("Tiel betaalt aan Avri.", "Tiel betaalt niet aan Avri."),
        ("Avri wordt gefinancierd door Tiel.", "Avri wordt niet gefinancierd door Tiel."),
        ("Eemsdelta is ontstaan uit Delfzijl.", "Eemsdelta is niet ontstaan uit Delfzijl."),
        ("Limburg houdt toezicht op Venlo.", "Limburg houdt geen toezicht op Venlo."),
        (
            "Tiel heeft een zetel in het bestuur van Avri.",
            "Tiel heeft geen zetel in het bestuur van Avri.",
        ),
    ],
)
def test_a_denial_claims_the_same_as_denied(sentence: str, denied: str) -> None:
    said, told = read(sentence), read(denied)
    assert {row[3] for row in told} == {"denied"}  # what a claim implies, its denial need not
    assert {row[:3] for row in told} <= {row[:3] for row in said}


def wrap(text: str) -> str:
    return textwrap.fill(text, 60, break_on_hyphens=False)


def curl(text: str) -> str:
    return text.replace("'", "\u2019").replace("-", "\u2011")


def soften(text: str) -> str:
    return text.replace("en ", "e\u00adn ", 1).replace("ee", "e\u00ade")


LOOKS: dict[str, Callable[[str], str]] = {
    "wrapped at 60 columns": wrap,
    "no-break spaces": lambda text: text.replace(" ", "\u00a0"),
    "thin spaces": lambda text: text.replace(" ", "\u2009"),
    "curly quotes and fixed hyphens": curl,
    "decomposed accents": lambda text: unicodedata.normalize("NFD", text),
    "windows in the sentence": lambda text: f"Het regent.\n\n{text}\n\nHet stopt.",
    "a bullet before it": lambda text: f"- {text}",
}
LONG = (
    "De gemeente 's-Hertogenbosch neemt, net als de gemeente Súdwest-Fryslân en de gemeente "
    "Bergen op Zoom, al vele jaren deel aan de gemeenschappelijke regeling Avri te Geldermalsen."
)


@pytest.mark.parametrize("look", LOOKS.values(), ids=LOOKS.keys())
@pytest.mark.parametrize("sentence", [*SENTENCES.values(), LONG], ids=[*SENTENCES, "long"])
def test_how_a_text_is_set_changes_nothing(sentence: str, look: Callable[[str], str]) -> None:
    plain = sentence.format(a="Súdwest-Fryslân", b="'s-Hertogenbosch")
    assert read(look(plain)) == read(plain)


def test_signs_that_say_nothing_change_nothing() -> None:
    plain = [sentence.format(a="Ommen", b="Raalte") for sentence in SENTENCES.values()]
    told = [read(sentence) for sentence in plain]
    assert [read(sentence.replace(" ", "  ")) for sentence in plain] == told
    assert [read(soften(sentence)) for sentence in plain] == told


@pytest.mark.parametrize("look", LOOKS.values(), ids=LOOKS.keys())
@pytest.mark.parametrize("sentence", UNITS.values(), ids=UNITS.keys())
def test_how_a_text_is_set_changes_no_unit(sentence: str, look: Callable[[str], str]) -> None:
    assert read(look(sentence), "Tiel") == read(sentence, "Tiel")


@pytest.mark.parametrize(
    "sentence",
    [
        "{} nemen deel aan Avri.",
        "{} werken samen.",
        "Avri voert voor {} de afvalinzameling uit.",
        "Het bestuur van Avri wordt gevormd door wethouders van {}.",
        "Avri wordt gefinancierd door {}.",
        "De gemeenten {} zijn opgegaan in Eemsdelta.",
        "De gemeenten {} zijn aandeelhouder van Vitens.",
    ],
)
def test_the_order_of_an_enumeration_does_not_matter(sentence: str) -> None:
    told = [
        read(sentence.format(f"{one}, {two} en {three}"))
        for one, two, three in permutations(["Ommen", "Raalte", "Borne"])
    ]
    assert told[0]
    assert all(rows == told[0] for rows in told)


@pytest.mark.parametrize(
    ("own", "named"),
    [
        ("Wij nemen deel aan Avri.", "Tiel neemt deel aan Avri."),
        ("Wij bezitten 5% van de aandelen in Vitens.", "Tiel bezit 5% van de aandelen in Vitens."),
        ("Onze gemeente werkt samen met Buren.", "Tiel werkt samen met Buren."),
        (
            "De provincie houdt toezicht op onze gemeente.",
            "De provincie Gelderland houdt toezicht op Tiel.",
        ),
        ("Onze bijdrage aan Avri is € 5.000.", "De bijdrage van Tiel aan Avri is € 5.000."),
    ],
)
def test_wij_claims_what_the_name_of_the_issuer_claims(own: str, named: str) -> None:
    assert read(own, "Tiel") == read(named, "Tiel")


@pytest.mark.parametrize("one", SENTENCES.values(), ids=SENTENCES.keys())
def test_a_sentence_claims_the_same_beside_another(one: str) -> None:
    sentence = one.format(a="Ommen", b="Raalte")
    other = "De gemeente Venray is lid van de M50."
    assert read(f"{other} {sentence}") == read(other) | read(sentence)


@pytest.mark.parametrize("sentence", SENTENCES.values(), ids=SENTENCES.keys())
def test_the_evidence_of_a_sentence_moves_with_it(sentence: str) -> None:
    text = sentence.format(a="Ommen", b="Raalte")
    far = f"Het regent vandaag. {text}"
    assert places(far) == [place + len("Het regent vandaag. ") for place in places(text)]


def places(text: str) -> list[int]:
    """Where the evidence of every claim begins."""
    extraction = extract_document(Document(name="zin.txt", text=text, year=2023))
    return [evidence.span.start for claim in extraction.claims for evidence in claim.evidence]
