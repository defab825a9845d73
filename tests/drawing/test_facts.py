"""Figures in words."""

from __future__ import annotations

from decimal import Decimal

import pytest

from kg.drawing.citations import cite
from kg.drawing.facts import show_amount, show_label, show_mark, show_share, show_share_with_basis
from kg.model import Amount, Modality, Share, ShareBasis


@pytest.mark.parametrize(
    ("share", "dutch", "english"),
    [
        (None, "aandeel onbekend", "share unknown"),
        (Share(), "aandeel onbekend", "share unknown"),
        (Share(percent=Decimal("43.2")), "43,2%", "43.2%"),
        (Share(percent=Decimal("0.00004")), "0,00004%", "0.00004%"),
        (Share(percent=Decimal("33.33333")), "33,33%", "33.33%"),
        (Share(percent=Decimal(12), minimum=Decimal(12)), "≥ 12%", "≥ 12%"),
        (Share(percent=Decimal(12), maximum=Decimal(12)), "≤ 12%", "≤ 12%"),
        (Share(minimum=Decimal(10), maximum=Decimal(15)), "10%–15%", "10%–15%"),
        (Share(percent=Decimal("71.4"), computed=True), "71,4% (berekend)", "71.4% (calculated)"),
        (Share(count=38453), "38.453 aandelen, aandeel onbekend", "38,453 shares, share unknown"),
    ],
)
def test_a_share_in_words(share, dutch, english):
    assert show_share(share) == {"nl": dutch, "en": english}


def test_a_known_share_says_of_what_and_an_unknown_one_does_not():
    assert show_share_with_basis(Share(percent=Decimal(72)))["nl"] == "72% (grondslag niet vermeld)"
    assert show_share_with_basis(Share())["nl"] == "aandeel onbekend"


def test_only_an_unusual_basis_stands_on_the_line(own):
    assert show_mark(own("A", "B", 25, basis=ShareBasis.CAPITAL))["nl"] == "25%"
    assert show_mark(own("A", "B", 40, basis=ShareBasis.VOTES))["nl"] == "40% (van de stemmen)"


def test_a_plan_says_so_on_the_line(own):
    assert show_mark(own("A", "B", 25, modality=Modality.PLANNED))["en"] == "25%, planned"


def test_money_in_both_languages():
    amount = Amount(euro=Decimal("18800000"), year=2024)
    assert show_amount(amount) == {"nl": "€ 18.800.000 (2024)", "en": "€18,800,000 (2024)"}


def test_a_label_joins_share_and_tasks(own):
    assert show_label(own("A", "B", 72, themes=("afval", "ict")))["nl"].endswith("; afval; ict")


def test_a_source_says_who_when_where_and_how_sure(own):
    said = cite(own("Arnhem", "De Connectie", 72).supporting[0])
    assert said["origin"]["nl"] == "Begroting 2023, afzender Arnhem, 2023"
    assert said["details"]["nl"] == (
        "zegt: feitelijk, 72% · arnhem.txt · tekens 0–66 · zekerheid hoog (0,93) · "
        "leesregel own.waarvan-eigenaar"
    )


@pytest.mark.parametrize(
    "url", ["javascript:alert(1)", "data:text/html,x", "file:///etc", "//x", "http://[::1"]
)
def test_only_web_addresses_become_links(own, url):
    from dataclasses import replace

    source = replace(own("A", "B").supporting[0], url=url)
    assert cite(source)["url"] == ""
