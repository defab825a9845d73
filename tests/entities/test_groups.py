"""Groups stand for their members when the text or the register settles them, else for nobody."""

import pytest

from kg.entities.tables import read_table

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


ROWS = read_table("groups")["group"]
BODIES = (
    "Avri, WSD en GGD Drenthe groeien. Vitens en Brabant Water ook. De provincies Drenthe en "
    "Utrecht betalen. Waterschap Rivierenland en waterschap Vechtstromen ook. Stichting Poolster, "
    "Stichting Zonnebloem krijgen geld. Tiel en Buren doen mee. "
)


@pytest.mark.parametrize("row", ROWS, ids=[row["noun"][:20] for row in ROWS])
def test_a_noun_of_groups_settles_its_example_only(refer, row):
    found = [
        set(refer(BODIES + row[k])) - set(refer(BODIES)) for k in ("example", "counterexample")
    ]
    assert (bool(found[0]), found[1]) == (True, set())


@pytest.mark.parametrize(
    ("text", "group", "members"),
    [
        ("Tiel, Buren en Ede doen mee. Tiel betaalt, de andere twee gemeenten niet.",
         "de andere twee gemeenten", ("Buren", "Ede")),
        ("Tiel, Buren en Ede doen mee. Ede levert de voorzitter, de overige deelnemers een lid.",
         "de overige deelnemers", ("Tiel", "Buren")),
        ("Tiel, Buren en de provincie Gelderland doen mee. De deelnemers betalen.",
         "De deelnemers", ("Tiel", "Buren", "Gelderland")),
        ("Tiel, Buren en de provincie Gelderland doen mee. De twee gemeenten betalen.",
         "De twee gemeenten", ("Tiel", "Buren")),
        ("Tiel werkt samen met Buren en Ede. Alle drie de gemeenten betalen.",
         "Alle drie de gemeenten", ("Tiel", "Buren", "Ede")),
        ("Tiel, Buren en Ede doen mee. Er is een lid van elk van de drie colleges.",
         "elk van de drie colleges", ("Tiel", "Buren", "Ede")),
        ("Tiel, Buren en Ede doen mee. Er zijn wethouders van de drie.",
         "de drie", ("Tiel", "Buren", "Ede")),
        ("Tiel, Buren en Ede doen mee. Elk van hen betaalt.", "Elk van hen",
         ("Tiel", "Buren", "Ede")),
        ("Tiel en Buren doen mee in Avri. Dat komt doordat zij betalen.", "zij",
         ("Tiel", "Buren")),
        ("Avri en WSD groeien. In het bestuur van beide zit Tiel.", "beide", ("Avri", "WSD")),
        ("Tiel en Buren zitten in Avri. Ede en Best zitten in WSD. De deelnemers van Avri groeien.",
         "De deelnemers", ("Tiel", "Buren")),
        ("Noaberkracht Dinkelland Tubbergen groeit. De twee colleges betalen.",
         "De twee colleges", ("Dinkelland", "Tubbergen")),
        ("Tiel, Buren en Ede doen mee. Tiel betaalt veel, de andere twee betalen weinig.",
         "de andere twee", ("Buren", "Ede")),
        ("Avri haalt afval op in opdracht van de deelnemers.\n\nDeelnemers\nTiel, Buren en Ede\n",
         "de deelnemers", ("Tiel", "Buren", "Ede")),
        ("Tiel, Buren en Ede doen mee. De andere twee hebben die taak aan Ede gegeven.",
         "De andere twee", ("Tiel", "Buren")),
        ("Een van de zes Flevolandse gemeenten is Urk. De andere vijf zijn groter.",
         "De andere vijf", ("Almere", "Dronten", "Lelystad", "Noordoostpolder", "Zeewolde")),
        ("De gemeenten Tiel en Buren, hierna: partijen, spreken af. Partijen betalen elk de helft.",
         "Partijen", ("Tiel", "Buren")),
        ("De drie gemeenten (Tiel, Buren en Ede) betalen. Best ook.", "De drie gemeenten",
         ("Tiel", "Buren", "Ede")),
        ("Tiel en Buren doen mee. De gemeenten betalen.", "De gemeenten", ("Tiel", "Buren")),
        ("Tiel en Buren doen mee. Ede wil niet wat Tiel wil. De beide gemeenten betalen.",
         "De beide gemeenten", ("Tiel", "Buren")),
        ("Tiel en Buren zitten in Avri. Ede is vertrokken, de overige gemeenten blijven.",
         "de overige gemeenten", ("Tiel", "Buren")),
        ("Tiel, Buren en Ede zitten in Avri. Tiel en Ede sturen post. De deelnemers groeien.",
         "De deelnemers", ("Tiel", "Buren", "Ede")),
        ("De Flevolandse gemeenten doen mee. De zes colleges betalen.", "De zes colleges",
         ("Almere", "Dronten", "Lelystad", "Noordoostpolder", "Urk", "Zeewolde")),
    ],
)  # fmt: skip
def test_a_group_is_who_the_text_has_named(refer, text, group, members):
    assert refer(text)[group] == members


@pytest.mark.parametrize(
    ("text", "group"),
    [
        ("Tiel en Buren doen mee. Acht gemeenten werken samen. Zij betalen.", "Zij"),
        ("Tiel, Buren en Ede doen mee. Een van de drie gemeenten betaalt.", "de drie gemeenten"),
        ("Tiel, Buren en Ede doen mee. De drie decentralisaties kosten geld.", "De drie"),
        ("Tiel en Buren doen mee. Zij een, wij twee.", "Zij"),
        ("Tiel en Buren doen mee. Alle gemeenten betalen.", "Alle gemeenten"),
        ("Avri werkt voor de deelnemers.\n\nWSD\nDeelnemers: Tiel, Buren en Ede", "de deelnemers"),
        ("Tiel en Buren doen mee. De raden en colleges van Ede en Best betalen.", "De raden"),
        ("Tiel en Buren doen mee. De colleges van beide gemeenten betalen.", "De colleges"),
        ("Tiel en Buren doen mee. Partijen betalen.", "Partijen"),
        (
            "Tiel en Buren doen mee. Acht gemeenten betalen. Deze gemeenten groeien.",
            "Deze gemeenten",
        ),
        ("Tiel en Buren doen mee. Het kost de 2.389 inwoners geld.", "de 2"),
    ],
)
def test_who_is_not_settled_is_nobody(refer, text, group):
    assert group not in refer(text)


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("Samen vormen zij Avri.", "zij"),
        ("Avri, waarvan zij lid zijn, groeit.", "zij"),
        ("Ieder van de drie vaardigt een wethouder af.", "Ieder van de drie"),
    ],
)
def test_a_pronoun_behind_a_verb_and_each_of_a_number_are_the_enumeration(refer, text, words):
    assert refer(f"{THREE}{text}")[words] == ("Arnhem", "Renkum", "Rheden")


def test_who_is_watched_over_is_a_body_though_governments_were_named_last(refer):
    text = "Avri en WSD groeien. Arnhem en Ede ook. Toezichthouder op beide is Gelderland."
    assert refer(text, "Tiel")["beide"] == ("Avri", "WSD")
