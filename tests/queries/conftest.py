"""Two documents read by hand, and the whole real register, as one graph in memory."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal
from typing import Any

import pytest

from kg.graph import GraphStore, make_graph
from kg.model import (
    Amount,
    Claim,
    Document,
    Entity,
    EntityType,
    Evidence,
    Extraction,
    Mention,
    Modality,
    Period,
    Relation,
    Share,
    Span,
)
from kg.registers import Register, read_register

ID = "https://interbestuur.example/id/"
GM = "https://identifier.overheid.nl/tooi/id/gemeente/"
CONNECTIE = "https://identifier.overheid.nl/tooi/id/so/so0889"
ARNHEM, RENKUM, RHEDEN, THE_HAGUE = (GM + code for code in ("gm0202", "gm0274", "gm0275", "gm0518"))
GELDERLAND = "https://identifier.overheid.nl/tooi/id/provincie/pv25"

BERENSCHOT = ID + "org-berenschot"
OLD_BODY = Entity(
    iri=ID + "org-iguo",
    name="Intergemeentelijke uitvoeringsorganisatie",
    type=EntityType.JOINT_ARRANGEMENT,
    aliases=("IGUO",),
)
UNIT = Entity(
    iri=ID + "eenheid-gm0518-bec",
    name="Bedrijfsvoeringsexpertisecentrum",
    type=EntityType.ORGANISATIONAL_UNIT,
    aliases=("BEC",),
)
HOSTILE = Entity(
    iri=ID + "org-hostile",
    name='=Kwaad" } ; DROP ALL # <img src=x onerror=alert(1)> | `x` \u202e',
    type=EntityType.COMPANY,
)

Said = tuple[str, Claim]
"""A sentence and what it says; the evidence follows when the document is made."""


def say(sentence: str, subject: str, relation: Relation, target: str, **more: Any) -> Said:
    if relation is Relation.COLLABORATES_WITH:
        subject, target = sorted((subject, target))
    claim = Claim(subject=subject, relation=relation, object=target, rule="test")
    return sentence, replace(claim, **more)


TOGETHER = "De drie gemeenten zijn samen eigenaar."
TAKE_PART = "Arnhem, Renkum en Rheden nemen deel."
BUDGET = (
    say(
        "De Connectie is een regeling waarvan Arnhem voor 72% eigenaar is.",
        ARNHEM,
        Relation.OWNS_SHARE_OF,
        CONNECTIE,
        share=Share(percent=Decimal(72)),
    ),
    say(TOGETHER, ARNHEM, Relation.OWNS_SHARE_OF, CONNECTIE),
    say(TOGETHER, RENKUM, Relation.OWNS_SHARE_OF, CONNECTIE),
    say(TOGETHER, RHEDEN, Relation.OWNS_SHARE_OF, CONNECTIE),
    say(TAKE_PART, ARNHEM, Relation.PARTICIPATES_IN, CONNECTIE),
    say(TAKE_PART, RENKUM, Relation.PARTICIPATES_IN, CONNECTIE),
    say(TAKE_PART, RHEDEN, Relation.PARTICIPATES_IN, CONNECTIE),
    say(
        "Wij legden de bedrijfsvoering bij haar neer.",
        ARNHEM,
        Relation.DELEGATES_TO,
        CONNECTIE,
        theme="bedrijfsvoering",
    ),
    say(
        "Bureau Berenschot keek mee.",
        ARNHEM,
        Relation.ADVISED_BY,
        BERENSCHOT,
        confidence=Decimal("0.70"),
        rule="adv.keek",
    ),
    say("Rheden zit in het bestuur.", CONNECTIE, Relation.GOVERNED_BY, RHEDEN),
    say("Gelderland houdt toezicht op ons.", ARNHEM, Relation.SUPERVISED_BY, GELDERLAND),
    say("Met Renkum trekken wij samen op.", ARNHEM, Relation.COLLABORATES_WITH, RENKUM),
    say("De provincie werkt met ons.", ARNHEM, Relation.COLLABORATES_WITH, GELDERLAND),
    say(
        "De Connectie krijgt van ons 18.800.000 euro voor 2024.",
        CONNECTIE,
        Relation.FUNDED_BY,
        ARNHEM,
        amount=Amount(euro=Decimal(18_800_000), year=2024),
    ),
    say(
        "Zij volgde in maart 2016 de oude organisatie op.",
        CONNECTIE,
        Relation.RESULTED_FROM,
        OLD_BODY.iri,
        period=Period(start="2016-03-01"),
    ),
)
ACCOUNTS = (
    say(
        "Volgens ons bezit Arnhem 70%.",
        ARNHEM,
        Relation.OWNS_SHARE_OF,
        CONNECTIE,
        share=Share(percent=Decimal(70)),
    ),
    say(
        "Eind 2025 stapt Arnhem uit.",
        ARNHEM,
        Relation.PARTICIPATES_IN,
        CONNECTIE,
        modality=Modality.ENDED,
        period=Period(through="2025"),
    ),
    say(
        "Den Haag heeft sinds juli 2017 een eigen centrum.",
        THE_HAGUE,
        Relation.HAS_UNIT,
        UNIT.iri,
        period=Period(start="2017-07-01"),
    ),
    say(
        '=HYPERLINK("http://x") | <script>alert(1)</script> \x1b[31m Kwaad.',
        RENKUM,
        Relation.OWNS_SHARE_OF,
        HOSTILE.iri,
    ),
    say("-2+3 taken zijn van ons.", RENKUM, Relation.DELEGATES_TO, HOSTILE.iri, theme="-2+3"),
)


def read_by_hand(
    register: Register, name: str, title: str, issuer: str, said: tuple[Said, ...]
) -> Extraction:
    """The extraction of a document that holds these sentences, one a line."""
    text = "\n".join(dict.fromkeys(sentence for sentence, _ in said))
    document = Document(name=name, text=text, issuer=issuer, year=2023, title=title)
    by_iri = {one.iri: one for one in (*register.entities, OLD_BODY, UNIT, HOSTILE)}
    claims = tuple(find_evidence(document, *one) for one in said)
    named = sorted({iri for claim in claims for iri in (claim.subject, claim.object)})
    mention = Mention(span=Span(start=0, end=1), text=text[0], key="")
    return Extraction(
        document=document,
        issuer=next(one for one in register.entities if one.name == issuer),
        entities=tuple(by_iri[iri] for iri in named),
        claims=claims,
        mentions=tuple((mention, iri) for iri in named),
    )


def find_evidence(document: Document, sentence: str, claim: Claim) -> Claim:
    start = document.text.index(sentence)
    span = Span(start=start, end=start + len(sentence))
    return replace(claim, evidence=(Evidence(document=document.name, span=span, quote=sentence),))


@pytest.fixture(scope="session")
def register() -> Register:
    return read_register()


@pytest.fixture(scope="session")
def store(register: Register) -> GraphStore:
    extractions = [
        read_by_hand(register, "arnhem.txt", "Begroting 2023", "Arnhem", BUDGET),
        read_by_hand(register, "renkum.txt", "Jaarstukken 2023", "Renkum", ACCOUNTS),
    ]
    return make_graph(extractions, register=register)
