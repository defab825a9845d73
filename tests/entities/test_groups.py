"""Groups stand for their members when the text or the register settles them, else for nobody."""

import pytest

THREE = "Arnhem, Renkum en Rheden doen mee. "


@pytest.mark.parametrize(
    "group",
    [
        "De drie gemeenten",
        "De drie betrokken gemeenten",
        "De 3 deelnemende gemeenten",
        "Alle drie gemeenten",
        "Deze gemeenten",
        "De betrokken gemeenten",
        "De drie colleges",
        "De drie gemeenteraden",
    ],
)
def test_a_group_stands_for_the_enumeration_before_it(refer, group):
    assert refer(f"{THREE}{group} betalen.")[group] == ("Arnhem", "Renkum", "Rheden")


@pytest.mark.parametrize("number", ["twee", "vier", "twaalf", "2", "22"])
def test_a_number_that_does_not_fit_resolves_to_nobody(refer, number):
    assert f"De {number} gemeenten" not in refer(f"{THREE}De {number} gemeenten betalen.")


def test_the_number_may_count_the_issuer_in(refer):
    text = "Renkum en Rheden doen mee. De drie gemeenten betalen."
    assert refer(text, "Arnhem")["De drie gemeenten"] == ("Renkum", "Rheden", "Arnhem")


def test_the_issuer_is_not_counted_twice(refer):
    assert refer(f"{THREE}De vier gemeenten betalen.", "Arnhem").get("De vier gemeenten") is None


def test_members_may_stand_in_several_sentences(refer):
    text = "Arnhem groeit. Renkum krimpt. Rheden ook. De drie gemeenten betalen."
    assert refer(text)["De drie gemeenten"] == ("Arnhem", "Renkum", "Rheden")


def test_the_latest_enumeration_of_that_size_is_meant(refer):
    text = "Tiel en Buren doen mee. Ede en Barneveld ook. Beide gemeenten betalen."
    assert refer(text)["Beide gemeenten"] == ("Ede", "Barneveld")


def test_the_others_are_all_but_the_issuer(refer):
    text = f"{THREE}De overige deelnemende gemeenten betalen."
    assert refer(text, "Arnhem")["De overige deelnemende gemeenten"] == ("Renkum", "Rheden")


@pytest.mark.parametrize("pronoun", ["Zij", "Ze", "Beide", "Beiden"])
def test_a_plural_pronoun_at_the_head_of_a_sentence_is_the_enumeration(refer, pronoun):
    assert refer(f"Tiel en Buren groeien. {pronoun} betalen.")[pronoun] == ("Tiel", "Buren")


def test_both_of_three_is_nobody(refer):
    assert "Beide" not in refer(f"{THREE}Beide betalen.")


@pytest.mark.parametrize("group", ["Elke gemeente", "Iedere deelnemer", "De deelnemers"])
def test_each_of_a_group_is_all_of_it(refer, group):
    assert refer(f"{THREE}{group} betaalt.")[group] == ("Arnhem", "Renkum", "Rheden")


@pytest.mark.parametrize(
    "text",
    [
        "De drie gemeenten betalen.",
        "De gemeenten betalen.",
        "De Liemerse gemeenten betalen.",
        "Beide gemeenten betalen.",
        "Zij betalen.",
        "De grote gemeenten betalen.",
        "Drie gemeenten betalen.",
    ],
)
def test_a_group_that_nothing_settles_is_nobody(refer, text):
    assert refer(text, "Zevenaar") == {}


def test_a_list_with_bullets_is_an_enumeration(refer):
    text = "Deelnemers zijn:\n- Tiel\n- Buren\n- Culemborg\nDe drie gemeenten betalen."
    assert refer(text)["De drie gemeenten"] == ("Tiel", "Buren", "Culemborg")


@pytest.mark.parametrize(
    ("adjective", "year", "size"),
    [
        ("Drentse", 2024, 12),
        ("Zeeuwse", 2024, 13),
        ("Flevolandse", 2024, 6),
        ("Groningse", 2018, 20),
        ("Groningse", 2024, 10),
        ("Limburgse", 2024, 31),
    ],
)
def test_a_province_gives_its_municipalities_of_that_year(refer, adjective, year, size):
    group = f"De {adjective} gemeenten"
    assert len(refer(f"{group} betalen.", None, year)[group]) == size


def test_the_register_says_which_municipalities_drenthe_has(refer):
    members = refer("De Drentse gemeenten betalen.", None, 2024)["De Drentse gemeenten"]
    assert members == (
        "Aa en Hunze", "Assen", "Borger-Odoorn", "Coevorden", "De Wolden", "Emmen", "Hoogeveen",
        "Meppel", "Midden-Drenthe", "Noordenveld", "Tynaarlo", "Westerveld",
    )  # fmt: skip


@pytest.mark.parametrize("number", ["twaalf", "12"])
def test_a_province_of_the_right_number_resolves(refer, number):
    group = f"De {number} Drentse gemeenten"
    assert len(refer(f"{group} betalen.", None, 2024)[group]) == 12


def test_a_province_of_the_wrong_number_is_nobody(refer):
    assert refer("De dertien Drentse gemeenten betalen.", None, 2024) == {}


def test_the_other_municipalities_of_a_province_leave_the_issuer_out(refer):
    group = "De andere Drentse gemeenten"
    assert "Assen" not in refer(f"{group} betalen.", "Assen", 2024)[group]


def test_a_group_says_how_it_was_resolved(resolve):
    text = "Tiel en Buren doen mee. Beide gemeenten betalen. De Drentse gemeenten ook."
    ways = [r.resolved_by for r in resolve(text, None, 2024).references]
    assert ways == ["literal", "literal", "group:enumerated", "group:province@2024"]


def test_a_document_without_a_year_is_read_as_one_of_now(resolve):
    (reference,) = resolve("De Drentse gemeenten betalen.", None, None).references
    assert reference.resolved_by == "group:province@2026"
