"""The task or subject of a tie, in the words of the text."""

import pytest

from kg.claims.themes import find_theme
from kg.model import Relation


@pytest.mark.parametrize(
    ("clause", "theme"),
    [
        ("De milieutaken <0:G:van:> zijn ondergebracht <1:V:bij:>", "milieutaken"),
        ("<0:G::> heeft de milieutaken ondergebracht <1:V:bij:>", "milieutaken"),
        ("<1:V::> voert de afvalinzameling uit <0:G:voor:>", "afvalinzameling"),
        ("<1:V::> verzorgt het groenbeheer <0:G:voor:>", "groenbeheer"),
        ("het uitvoeren van de Wsw ligt <1:V:bij:>", "uitvoeren van de Wsw"),
        ("<1:V::> werkt <0:G:voor:>", None),
    ],
)
def test_a_delegation_has_the_task_as_its_theme(clause: str, theme: str | None) -> None:
    assert find_theme(Relation.DELEGATES_TO, clause) == theme


@pytest.mark.parametrize(
    ("clause", "theme"),
    [
        ("<0:G::> werkt <1:G:met:> samen in de energietransitie.", "energietransitie"),
        ("<0:G::> werkt <1:G:met:> samen op het gebied van inkoop.", "inkoop"),
        ("<0:G::> en <1:G::> werken samen.", None),
    ],
)
def test_a_collaboration_has_its_subject_as_theme(clause: str, theme: str | None) -> None:
    assert find_theme(Relation.COLLABORATES_WITH, clause) == theme


def test_ownership_has_no_theme() -> None:
    assert find_theme(Relation.OWNS_SHARE_OF, "<0:G::> heeft de aandelen in <1:C:in:>") is None


def test_the_theme_of_a_sentence_goes_with_its_claim(find):
    text = "De afvalinzameling van Tiel wordt uitgevoerd door Avri."
    assert find(text)["Tiel", "delegatesTo", "Avri"].theme == "afvalinzameling"
