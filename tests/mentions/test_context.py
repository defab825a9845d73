"""Whether a name is a government here, or a place, a word, a person."""

import pytest


@pytest.mark.parametrize(
    "text",
    [
        "Best veel mensen klagen.",
        "Echt waar, dat klopt.",
        "Kampen met tekorten is vervelend.",
        "Goes of niet, wij gaan door.",
        "Houten palen vervangen wij.",
        "Buren klagen over lawaai.",
        "Putten in de weg vullen wij.",
        "Grave fouten maken wij niet.",
    ],
)
def test_a_word_at_the_head_of_a_sentence_is_no_municipality(find, text):
    assert find(text) == []


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("Best neemt deel aan het overleg.", ["Best"]),
        ("Kampen en Zwolle werken eraan.", ["Kampen", "Zwolle"]),
        ("De gemeente Echt-Susteren doet mee.", ["Echt-Susteren"]),
        ("De gemeente Goes doet mee.", ["Goes"]),
        ("Wij vragen Houten om raad.", ["Houten"]),
        ("- Buren", ["Buren"]),
        ("Het college van Putten besloot dat.", ["Putten"]),
    ],
)
def test_a_homonym_in_company_is_a_municipality(find, text, names):
    assert find(text) == names


def test_a_homonym_in_the_middle_of_a_sentence_is_a_municipality(find):
    assert find("Wij bezoeken Almelo (36%); Borne (7%); Tiel (1%).") == ["Almelo", "Borne", "Tiel"]


def test_a_municipality_in_the_name_of_another_body_is_none(find):
    assert find("Daar zaten Hotel Apeldoorn, Rabobank Arnhem en PSV Eindhoven.") == []


@pytest.mark.parametrize(
    "text",
    [
        "Het kantoor staat in Arnhem.",
        "De dienst is gevestigd te Zwolle.",
        "Vestigingsplaats: Apeldoorn",
        "Zetel: Tiel",
        "De trein rijdt naar Assen.",
        "Mensen uit Ede en Barneveld klaagden.",
        "De weg nabij Almelo is dicht.",
        "In de regio Arnhem groeit de economie.",
        "Het station Hengelo wordt verbouwd.",
        "De stad Groningen groeit.",
        "Zeeland is hier dus een dorp.",
        "In Emmen en Coevorden regent het.",
    ],
)
def test_a_place_is_no_government(find, text):
    assert find(text) == []


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("Eemsdelta is ontstaan uit Appingedam.", ["Eemsdelta", "Appingedam"]),
        ("Delfzijl is opgegaan in Eemsdelta.", ["Delfzijl", "Eemsdelta"]),
        ("In de gemeente Arnhem wonen mensen.", ["Arnhem"]),
        ("De taken zijn overgedragen aan Arnhem.", ["Arnhem"]),
        ("In Heerde stemt de raad volgende week.", ["Heerde"]),
        ("Deelnemers: Ede, Tiel Programma: zorg", ["Ede", "Tiel"]),
    ],
)
def test_some_words_before_a_name_locate_nothing(find, text, names):
    assert find(text) == names


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Wij vragen de provincie Utrecht om raad.", ("Province", "Utrecht")),
        ("Wij vragen Utrecht om raad.", ("Municipality", "Utrecht")),
        ("Wij vragen de gemeente Groningen om raad.", ("Municipality", "Groningen")),
        ("Gedeputeerde Staten van Groningen besloten dat.", ("Province", "Groningen")),
        ("Provinciale Staten van Utrecht besloten dat.", ("Province", "Utrecht")),
        ("Wij vragen Drenthe om raad.", ("Province", "Drenthe")),
    ],
)
def test_a_word_before_the_name_tells_province_and_municipality_apart(know, text, expected):
    assert know(text) == [expected]


def test_provinces_in_a_list_are_provinces(know):
    text = "De provincies Groningen, Drenthe en Utrecht betalen mee."
    assert [kind for kind, _ in know(text)] == ["Province"] * 3


@pytest.mark.parametrize(
    "text",
    [
        "Mevrouw Van Dongen sprak de raad toe.",
        "Jan de Bilt tekende bezwaar aan.",
        "De heer Van Ommen vertrok.",
        "Wethouder Laren lichtte dat toe.",
        "Familie Losser klaagde.",
        "Wethouder Van Ede lichtte dat toe.",
        "Daar sprak J. van Buren over.",
        "Raadslid De Bilt stemde tegen.",
    ],
)
def test_a_person_is_no_municipality(find, text):
    assert find(text) == []


@pytest.mark.parametrize(
    "text",
    [
        "Universiteit Utrecht deed mee.",
        "De Hogeschool Rotterdam deed mee.",
        "FC Twente speelde thuis.",
        "De TU Delft rekende het na.",
        "Almere Buiten groeit.",
        "Utrecht Centraal is vol.",
    ],
)
def test_a_name_inside_another_name_is_no_government(find, text):
    assert find(text) == []


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("Het waterschap Vechtstromen beheert de beek.", ["waterschap Vechtstromen"]),
        ("Rijn en IJssel zijn rivieren.", []),
        ("De Vallei en Veluwe zijn mooi.", []),
        (
            "De waterschappen Rijn en IJssel, Vechtstromen en Vallei en Veluwe doen mee.",
            ["Rijn en IJssel", "Vechtstromen", "Vallei en Veluwe"],
        ),
        ("Het hoogheemraadschap van Delfland doet mee.", ["hoogheemraadschap van Delfland"]),
    ],
)
def test_a_river_is_a_water_board_only_where_the_text_says_so(find, text, names):
    assert find(text) == names


def test_a_legal_form_is_no_initial_of_a_person(find):
    assert find("Dat doet Vitens N.V. Tiel doet het ook.") == ["Vitens N.V.", "Tiel"]
