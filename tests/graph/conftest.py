"""A small text about De Connectie, read by hand, and a register of four arrangements."""

from __future__ import annotations

from decimal import Decimal
from pathlib import Path

import pytest

from kg.graph import GraphStore, make_graph, write_graph
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
    ShareBasis,
    Span,
)
from kg.registers import Arrangement, MunicipalChange, Participation, RegionMembership, Register

GM = "https://identifier.overheid.nl/tooi/id/gemeente/"
PV25 = "https://identifier.overheid.nl/tooi/id/provincie/pv25"
SO0889 = "https://identifier.overheid.nl/tooi/id/so/so0889"
ID = "https://interbestuur.example/id/"
NAME = "connectie.txt"

TEXT = (
    "Ons kantoorwerk ligt bij De Connectie. Daarvan is Arnhem voor 72% eigenaar.\n"
    "Ook Renkum heeft er een stuk van. In 2025 willen wij met Rheden verder samen.\n"
    "De Connectie krijgt van Arnhem € 18.800.000. Bureau Berenschot dacht met ons mee.\n"
    "De Connectie volgde het IGUO op. Onze dienst Werk heeft een loket Balie 🏛.\n"
)

ARNHEM = Entity(
    iri=GM + "gm0202",
    name="Arnhem",
    type=EntityType.MUNICIPALITY,
    aliases=("Arnhem (gemeente)",),
    province=PV25,
    code="GM0202",
)
RENKUM = Entity(iri=GM + "gm0274", name="Renkum", type=EntityType.MUNICIPALITY, province=PV25)
RHEDEN = Entity(iri=GM + "gm0275", name="Rheden", type=EntityType.MUNICIPALITY, province=PV25)
GELDERLAND = Entity(iri=PV25, name="Gelderland", type=EntityType.PROVINCE, code="PV25")
CONNECTIE = Entity(
    iri=SO0889, name="De Connectie", type=EntityType.JOINT_ARRANGEMENT, legal_form="BVO"
)
IGUO = Entity(iri=ID + "org-iguo", name="IGUO", type=EntityType.JOINT_ARRANGEMENT)
BERENSCHOT = Entity(iri=ID + "org-berenschot", name="Berenschot", type=EntityType.ADVISER)
WERK = Entity(iri=ID + "eenheid-gm0202-werk", name="Werk", type=EntityType.ORGANISATIONAL_UNIT)
BALIE = Entity(iri=ID + "eenheid-gm0202-balie", name="Balie", type=EntityType.ORGANISATIONAL_UNIT)
G40 = Entity(iri=ID + "netwerk-g40", name="G40", type=EntityType.NETWORK)


def quote(words: str) -> Evidence:
    """Evidence by its words, which stand once in the text."""
    start = TEXT.index(words)
    return Evidence(document=NAME, span=Span(start=start, end=start + len(words)), quote=words)


SEVENTY_TWO = quote("Daarvan is Arnhem voor 72% eigenaar.")
KANTOORWERK = quote("Ons kantoorwerk ligt bij De Connectie.")

CLAIMS = (
    Claim(
        subject=ARNHEM.iri,
        relation=Relation.OWNS_SHARE_OF,
        object=CONNECTIE.iri,
        share=Share(percent=Decimal("72")),
        confidence=Decimal("0.93"),
        rule="own.daarvan",
        evidence=(SEVENTY_TWO, KANTOORWERK),
    ),
    Claim(
        subject=RENKUM.iri,
        relation=Relation.OWNS_SHARE_OF,
        object=CONNECTIE.iri,
        share=Share(minimum=Decimal("5"), maximum=Decimal("12.5"), basis=ShareBasis.CAPITAL),
        rule="own.stuk",
        evidence=(quote("Ook Renkum heeft er een stuk van."),),
    ),
    Claim(
        subject=ARNHEM.iri,
        relation=Relation.PARTICIPATES_IN,
        object=CONNECTIE.iri,
        period=Period(start="2016-03"),
        rule="part.bij",
        evidence=(KANTOORWERK,),
    ),
    Claim(
        subject=ARNHEM.iri,
        relation=Relation.DELEGATES_TO,
        object=CONNECTIE.iri,
        theme="kantoorwerk",
        rule="del.ligt-bij",
        evidence=(KANTOORWERK,),
    ),
    Claim(
        subject=ARNHEM.iri,
        relation=Relation.COLLABORATES_WITH,
        object=RHEDEN.iri,
        modality=Modality.PLANNED,
        period=Period(start="2025"),
        rule="col.met",
        resolved_by="issuer",
        evidence=(quote("In 2025 willen wij met Rheden verder samen."),),
    ),
    Claim(
        subject=CONNECTIE.iri,
        relation=Relation.FUNDED_BY,
        object=ARNHEM.iri,
        amount=Amount(euro=Decimal("18800000")),
        rule="fund.krijgt",
        evidence=(quote("De Connectie krijgt van Arnhem € 18.800.000."),),
    ),
    Claim(
        subject=ARNHEM.iri,
        relation=Relation.ADVISED_BY,
        object=BERENSCHOT.iri,
        rule="adv.dacht-mee",
        evidence=(quote("Bureau Berenschot dacht met ons mee."),),
    ),
    Claim(
        subject=CONNECTIE.iri,
        relation=Relation.RESULTED_FROM,
        object=IGUO.iri,
        period=Period(start="2016-03-01"),
        rule="succ.volgde-op",
        evidence=(quote("De Connectie volgde het IGUO op."),),
    ),
    Claim(
        subject=ARNHEM.iri,
        relation=Relation.HAS_UNIT,
        object=WERK.iri,
        rule="unit.dienst",
        evidence=(quote("Onze dienst Werk"),),
    ),
    Claim(
        subject=WERK.iri,
        relation=Relation.HAS_UNIT,
        object=BALIE.iri,
        rule="unit.loket",
        evidence=(quote("loket Balie 🏛"),),
    ),
    Claim(
        subject=CONNECTIE.iri,
        relation=Relation.SUPERVISED_BY,
        object=GELDERLAND.iri,
        rule="sup.test",
        evidence=(KANTOORWERK,),
    ),
    Claim(
        subject=CONNECTIE.iri,
        relation=Relation.GOVERNED_BY,
        object=ARNHEM.iri,
        share=Share(percent=Decimal("71.4"), basis=ShareBasis.VOTES, computed=True, count=5),
        rule="gov.test",
        evidence=(KANTOORWERK,),
    ),
)


def make_extraction() -> Extraction:
    """What was read from the text: one claim per relation at least, each with its words."""
    entities = (
        ARNHEM, RENKUM, RHEDEN, GELDERLAND, CONNECTIE, IGUO, BERENSCHOT, WERK, BALIE,
    )  # fmt: skip
    mention = Mention(span=Span(start=25, end=37), text="De Connectie", key="connectie")
    return Extraction(
        document=Document(
            name=NAME,
            text=TEXT,
            issuer="Arnhem",
            year=2023,
            title="Begroting 2023",
            kind="begroting",
            url="https://gemeente.example/begroting",
            origin=(("issuer", "manifest"), ("year", "text")),
        ),
        issuer=ARNHEM,
        entities=tuple(sorted(entities, key=lambda one: one.iri)),
        claims=CLAIMS,
        mentions=((mention, CONNECTIE.iri),),
    )


def arrangement(number: str, name: str, period: Period, body: str | None, form: str) -> Arrangement:
    return Arrangement(
        iri=f"{ID}regeling-{number}",
        name=name,
        form=form,
        period=period,
        body=body,
        previous=f"{ID}regeling-1" if number == "2" else None,
        next=f"{ID}regeling-2" if number == "1" else None,
        themes=("organisatie en bedrijfsvoering",),
        roo_id=number,
        carried_until="2025-12-31" if body else None,
    )


def participation(member: Entity, of: Arrangement) -> Participation:
    return Participation(
        member=member.iri,
        member_name=member.name,
        vehicle=of.body or of.iri,
        arrangement=of.iri,
        period=of.period,
        joined=None,
        organs=("Gemeenteraad",),
        key=Decimal("25.5"),
        register="roo",
        table="participants",
        record=f"{of.roo_id}/{member.iri[-6:]}",
        as_of=None,
    )


def make_register() -> Register:
    """De Connectie in two versions, the bare arrangement after it, and one that never began."""
    first = arrangement(
        "1", "GR De Connectie 2016", Period(start="2016-03-01", through="2025-02-14"), SO0889, "BVO"
    )
    second = arrangement("2", "GR De Connectie 2025", Period(start="2025-02-15"), SO0889, "BVO")
    bare = arrangement("3", "Centrumregeling", Period(start="2026-01-01"), None, "RZM")
    never = arrangement(
        "4", "Nooit begonnen", Period(start="2020-01-01", through="2019-12-31"), None, "RZM"
    )
    acts = (first, second, bare, never)
    network = Participation(
        member=ARNHEM.iri,
        member_name="Arnhem",
        vehicle=G40.iri,
        arrangement=None,
        period=Period(),
        joined=None,
        organs=(),
        key=None,
        register="networks",
        table="network_members",
        record="G40/GM0202",
        as_of="2018/2021",
    )
    return Register(
        date="2026-05-16",
        entities=(GELDERLAND, ARNHEM, RENKUM, RHEDEN, CONNECTIE, G40),
        arrangements=acts,
        participations=(*(participation(ARNHEM, act) for act in acts), network),
        changes=(
            MunicipalChange(
                event="wzg_1",
                kind="Samenvoeging",
                day="2001-01-01",
                predecessor=RHEDEN.iri,
                successor=RENKUM.iri,
            ),
        ),
        regions=(
            RegionMembership(
                division="res",
                code="R1",
                name="Arnhem-Nijmegen",
                municipality=ARNHEM.iri,
                as_of="2020-10",
                source="res-regions",
                is_published=True,
            ),
        ),
    )


@pytest.fixture(scope="session")
def extraction() -> Extraction:
    """What was read from the text."""
    return make_extraction()


@pytest.fixture(scope="session")
def register() -> Register:
    """The register of four arrangements."""
    return make_register()


@pytest.fixture(scope="session")
def graph(extraction: Extraction, register: Register) -> GraphStore:
    """Text and register together, in memory."""
    return make_graph(
        [extraction], register=register, rules="r1", started="2026-11-21T12:00:00+00:00"
    )


@pytest.fixture
def folder(tmp_path: Path, extraction: Extraction, register: Register) -> Path:
    """Text and register together, on disk."""
    write_graph(tmp_path / "graph", [extraction], register=register)
    return tmp_path / "graph"
