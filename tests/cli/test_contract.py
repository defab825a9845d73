"""The JSON contract: every key, numbers as numbers, the same bytes every time."""

from __future__ import annotations

import json
from decimal import Decimal
from typing import Any

from kg.cli.contract import format_json
from kg.model import (
    Amount,
    Claim,
    Document,
    Entity,
    EntityType,
    Evidence,
    Extraction,
    Modality,
    Period,
    Relation,
    Share,
    ShareBasis,
    Span,
)

TEXT = "De Connectie, waarvan Arnhem voor 72% eigenaar is. Rheden bekostigt De Connectie."
ARNHEM = Entity(iri="x:gm0202", name="Arnhem", type=EntityType.MUNICIPALITY)
RHEDEN = Entity(iri="x:gm0275", name="Rheden", type=EntityType.MUNICIPALITY)
CONNECTIE = Entity(
    iri="x:connectie",
    name="De Connectie",
    type=EntityType.JOINT_ARRANGEMENT,
    aliases=("Connectie", "BVO De Connectie"),
)


def quote(words: str) -> Evidence:
    start = TEXT.index(words)
    return Evidence(document="a.txt", span=Span(start=start, end=start + len(words)), quote=words)


OWNS = Claim(
    subject=ARNHEM.iri,
    relation=Relation.OWNS_SHARE_OF,
    object=CONNECTIE.iri,
    share=Share(percent=Decimal("72"), basis=ShareBasis.UNSPECIFIED),
    confidence=Decimal("0.93"),
    rule="own.test",
    evidence=(quote("waarvan Arnhem voor 72% eigenaar is"),),
)
FUNDS = Claim(
    subject=CONNECTIE.iri,
    relation=Relation.FUNDED_BY,
    object=RHEDEN.iri,
    modality=Modality.ENDED,
    amount=Amount(euro=Decimal("1250000.50"), year=2023),
    period=Period(start="2019", through="2021-06-30"),
    evidence=(quote("Rheden bekostigt De Connectie"), quote("De Connectie")),
)


def extraction(*claims: Claim) -> Extraction:
    return Extraction(
        document=Document(name="a.txt", text=TEXT, issuer="Arnhem", year=2023),
        entities=(CONNECTIE, RHEDEN, ARNHEM),
        claims=claims,
    )


def read(*extractions: Extraction) -> list[dict[str, Any]]:
    documents: list[dict[str, Any]] = json.loads("".join(format_json(extractions)))["documents"]
    return documents


def test_a_document_says_who_speaks_and_when():
    [document] = read(extraction())

    assert (document["document"], document["issuer"], document["year"]) == ("a.txt", "Arnhem", 2023)


def test_entities_come_by_id_and_aliases_by_name():
    [document] = read(extraction())

    assert [entity["id"] for entity in document["entities"]] == [
        "x:connectie",
        "x:gm0202",
        "x:gm0275",
    ]
    assert document["entities"][0] == {
        "id": "x:connectie",
        "name": "De Connectie",
        "type": "JointArrangement",
        "aliases": ["BVO De Connectie", "Connectie"],
    }


def test_an_ownership_claim_has_every_key_of_the_contract():
    [document] = read(extraction(OWNS))

    assert document["claims"] == [
        {
            "subject": "x:gm0202",
            "predicate": "ownsShareOf",
            "object": "x:connectie",
            "modality": "actual",
            "share_percent": 72.0,
            "share_min": None,
            "share_max": None,
            "share_basis": "unspecified",
            "share_computed": False,
            "share_count": None,
            "amount_eur": None,
            "amount_year": None,
            "theme": None,
            "from": None,
            "through": None,
            "confidence": 0.93,
            "rule": "own.test",
            "resolved_by": "literal",
            "evidence": {"quote": "waarvan Arnhem voor 72% eigenaar is", "start": 14, "end": 49},
            "evidence_more": [],
        }
    ]


def test_money_and_time_stand_in_their_own_keys():
    [document] = read(extraction(FUNDS))
    [claim] = document["claims"]

    assert (claim["amount_eur"], claim["amount_year"]) == (1250000.5, 2023)
    assert (claim["from"], claim["through"], claim["modality"]) == ("2019", "2021-06-30", "ended")
    assert claim["share_percent"] is None


def test_further_evidence_is_kept():
    [document] = read(extraction(FUNDS))
    [claim] = document["claims"]

    assert claim["evidence_more"] == [{"quote": "De Connectie", "start": 0, "end": 12}]


def test_claims_stand_in_the_order_of_their_evidence():
    [document] = read(extraction(FUNDS, OWNS))

    assert [claim["predicate"] for claim in document["claims"]] == ["ownsShareOf", "fundedBy"]


def test_the_order_in_which_claims_were_found_leaves_no_trace():
    assert list(format_json([extraction(FUNDS, OWNS)])) == list(
        format_json([extraction(OWNS, FUNDS)])
    )


def test_no_documents_is_an_empty_list():
    assert read() == []


def test_two_documents_are_one_object():
    assert len(read(extraction(OWNS), extraction(FUNDS))) == 2


def test_what_a_terminal_would_obey_is_escaped_and_read_back_whole():
    hostile = "Arnhem \x1b[31m\x9b\u202e\ud800"
    document = Document(name="a.txt", text=hostile, title=None, issuer=hostile)

    text = "".join(format_json([Extraction(document=document)]))

    assert not set(text) & set("\x1b\x9b\u202e\ud800")
    assert json.loads(text)["documents"][0]["issuer"] == hostile
