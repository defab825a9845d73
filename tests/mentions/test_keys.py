"""Names are compared by a key without what does not tell them apart."""

import pytest

from kg.mentions import make_key


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("gemeente Arnhem", "Arnhem"),
        ("De gemeenschappelijke regeling Avri", "Avri"),
        ("GR Avri", "Avri (GR)"),
        ("N.V. Vitens", "Vitens NV"),
        ("Enexis Holding N.V.", "Enexis"),
        ("Súdwest-Fryslân", "sudwest fryslan"),
        ("'s-Gravenhage", "\u2019s Gravenhage"),
        ("Wetterskip Fryslân", "wetterskip Fryslan"),
        ("bureau Berenschot", "Berenschot"),
        ("OMGEVINGSDIENST TWENTE", "Omgevingsdienst Twente"),
        ("Avri.", "Avri"),
        ("Dimpact U.A.", "Dimpact"),
    ],
)
def test_two_spellings_of_one_name_share_a_key(one: str, other: str) -> None:
    assert make_key(one) == make_key(other)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Bergen (NH)", "Bergen (L)"),
        ("Omgevingsdienst Twente", "Veiligheidsregio Twente"),
        ("GGD Drenthe", "Drenthe"),
        ("M7", "M50"),
        ("Stichting Avri", "Avri"),
    ],
)
def test_two_names_keep_two_keys(one: str, other: str) -> None:
    assert make_key(one) != make_key(other)


@pytest.mark.parametrize("name", ["GR", "De", "gemeente", "N.V."])
def test_a_name_of_nothing_but_decoration_keeps_something(name: str) -> None:
    assert make_key(name)


def test_a_key_is_its_own_key() -> None:
    key = make_key("De gemeente 's-Hertogenbosch")
    assert make_key(key) == key
