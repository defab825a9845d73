"""A sentence as the frames see it: organisations masked with class, preposition and head."""

import pytest

from kg.claims.phrases import LETTERS
from kg.model import EntityType


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("Tiel neemt deel aan Avri.", "<0:G::> neemt deel <1:V:aan:>."),
        ("De gemeente Tiel neemt deel aan de GR Avri.", "<0:G::> neemt deel <1:V:aan:>."),
        ("Tiel, Buren en Culemborg groeien.", "<0:G::> groeien."),
        ("De gemeenten Tiel en Buren groeien.", "<0:G::> groeien."),
        ("Samen met de gemeenten Tiel en Buren.", "<0:G:samen_met:>."),
        ("De wethouders van Tiel en Buren komen.", "<0:G::persoon> komen."),
        ("Het college van Tiel komt.", "<0:G::orgaan> komt."),
        ("Door bureau Berenschot bekeken.", "<0:D:door:> bekeken."),
        ("De provincie Limburg let op.", "<0:G::> let op."),
        ("Het ministerie van BZK let op.", "<0:N::> let op."),
        ("Vitens en Stedin leveren.", "<0:C::> leveren."),
        ("Tiel en Vitens leveren.", "<0:G::> en <1:C::> leveren."),
        ("In opdracht van Tiel onderzocht.", "<0:G:in_opdracht_van:> onderzocht."),
        ("Tiel/Buren groeien.", "<0:G::> groeien."),
        ("Zowel Tiel als Buren groeien.", "<0:G::> groeien."),
        ("Net als Tiel groeien.", "<0:G:net_als:> groeien."),
        ("Met de G40, de M50 en de P10.", "<0:W:met:>."),
        ("Tiel met Buren.", "<0:G::> <1:G:met:>."),
        ("Voor Tiel en voor Buren.", "<0:G:voor:>."),
        ("Voor Tiel en aan Buren.", "<0:G:voor:> en <1:G:aan:>."),
        ("Avri, waarvan Tiel lid is.", "<0:V::>, <1:V:van:rel> <2:G::> lid is."),
        ("De Omgevingsdienst Twente (ODT) let op.", "<0:V::> let op."),
        ("De wethouders zorg van Tiel en Buren komen.", "<0:G::persoon> komen."),
        ("Hier zitten bestuurders uit Tiel.", "Hier zitten <0:G::persoon>."),
        ("Met de buren, Tiel en Culemborg, gaat het goed.", "<0:G:met:>, gaat het goed."),
        ("Niemand komt.", "Niemand komt."),
        ("Wat <5:V:in:> is, weet Tiel.", "Wat ‹5:V:in:> is, weet <0:G::>."),
    ],
)
def test_a_sentence_is_masked(mask, sentence, expected):
    assert mask(sentence) == expected


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("Wij nemen deel aan Avri.", "<0:G::> nemen deel <1:V:aan:>."),
        ("Onze bijdrage aan Avri stijgt.", "<0:G:van:> bijdrage <1:V:aan:> stijgt."),
        ("Onze buurgemeente Buren komt.", "<0:G::> komt."),
        ("Onze regeling Avri groeit.", "<0:G:van:> <1:V::> groeit."),
        ("De burgemeester zit voor.", "<0:G::persoon> zit voor."),
        ("Wethouder De Boer (Culemborg) zit voor.", "<0:G::persoon> zit voor."),
        ("Wethouder De Boer (VVD) zit voor.", "<0:G::persoon> De Boer (VVD) zit voor."),
        ("Dat doet Avri voor ons.", "Dat doet <0:V::> <1:G:voor:>."),
    ],
)
def test_the_issuer_is_masked_like_a_name(mask, sentence, expected):
    assert mask(sentence, "Tiel") == expected


def test_every_type_of_entity_has_a_class_letter() -> None:
    assert set(LETTERS) == set(EntityType)


def test_the_stop_of_a_legal_form_ends_no_clause(mask):
    assert mask("Dat doet Waterbron B.V., een bedrijf.") == "Dat doet <0:C::>, een bedrijf."
