import pytest

from kg.documents.governments import collect_governments
from kg.documents.issuer_rules import RULES, IssuerRule
from kg.documents.issuers import find_by_rule, find_issuer
from kg.model import Entity, EntityType

MUNICIPALITIES = [
    *("Assen", "Best", "Goes", "Gouda", "Groningen", "Hengelo", "Hulst", "Oss", "Reimerswaal"),
    *("Renkum", "Rheden", "Utrecht", "Valkenswaard", "Vlissingen"),
]
PROVINCES = ["Drenthe", "Groningen", "Utrecht", "Zeeland"]


def entity(name: str, kind: EntityType, *aliases: str) -> Entity:
    return Entity(iri=f"https://x.example/{kind}/{name}", name=name, type=kind, aliases=aliases)


GOVERNMENTS = collect_governments(
    [
        *(entity(name, EntityType.MUNICIPALITY, f"gemeente {name}") for name in MUNICIPALITIES),
        entity("Bergen op Zoom", EntityType.MUNICIPALITY),
        entity("Bergen (NH)", EntityType.MUNICIPALITY, "Bergen"),
        entity("'s-Gravenhage", EntityType.MUNICIPALITY, "Den Haag"),
        *(entity(name, EntityType.PROVINCE, f"provincie {name}") for name in PROVINCES),
        entity("Vechtstromen", EntityType.WATER_BOARD, "waterschap Vechtstromen"),
        entity("Oss Zorg", EntityType.FOUNDATION),
    ]
)
EXAMPLES = [(rule, line, name) for rule in RULES for line, name in rule.examples]
COUNTEREXAMPLES = [(rule, line) for rule in RULES for line in rule.counterexamples]


@pytest.mark.parametrize(("rule", "line", "name"), EXAMPLES, ids=[line for _, line, _ in EXAMPLES])
def test_a_rule_finds_the_name_in_its_examples(rule: IssuerRule, line: str, name: str) -> None:
    assert set(find_by_rule(rule, [line], GOVERNMENTS)) == {name}


@pytest.mark.parametrize(
    ("rule", "line"), COUNTEREXAMPLES, ids=[line for _, line in COUNTEREXAMPLES]
)
def test_a_rule_finds_nothing_in_its_counterexamples(rule: IssuerRule, line: str) -> None:
    assert list(find_by_rule(rule, [line], GOVERNMENTS)) == []


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Programmabegroting 2024\nGemeente Oss\n\nOns verhaal.", ("Oss", "title")),
        ("Aan de gemeenteraad van Bergen op Zoom\n\nGeachte raad,", ("Bergen op Zoom", "title")),
        ("JAARSTUKKEN 2021 GEMEENTE DEN HAAG", ("'s-Gravenhage", "title")),
        (
            "Geachte raad,\n"
            + "Dit is nieuws.\n" * 9
            + "Burgemeester en wethouders van Rheden,\nde secretaris",
            ("Rheden", "text"),
        ),
        (
            "Organisatie\n\nDe gemeente Oss groeit. Wij willen dat de gemeente Oss een stad wordt.",
            ("Oss", "text"),
        ),
        ("Zo werkt de gemeente Oss\n\nWij zijn er voor u.", ("Oss", "text")),
    ],
)
def test_a_text_that_names_itself_has_an_issuer(text: str, found: tuple[str, str]) -> None:
    assert find_issuer(text, GOVERNMENTS) == found


@pytest.mark.parametrize(
    "text",
    [
        "",
        "Wij werken samen met de gemeente Oss.",
        "Wij werken samen met de gemeente Oss. Wij zien de gemeente Hulst vaak.",
        "De gemeente Oss groeit. De gemeente Oss wordt een stad.",
        "Gemeente Renkum\nGemeente Rheden\n\nWij maken één plan.",
        "Begroting Utrecht 2024",
        "Het is best een opgave: wij weten hoe het goes.",
        "Begroting 2024 gemeente Voorbeeldstad\n\nWij beginnen.",
        "Rekenkamerrapport van de rekenkamer\n\nWij zagen de gemeente Oss. De gemeente Oss leert.",
    ],
)
def test_a_text_that_does_not_plainly_name_itself_has_none(text: str) -> None:
    assert find_issuer(text, GOVERNMENTS) is None
