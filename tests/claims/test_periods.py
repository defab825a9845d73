"""From when and through when, as ISO dates at the precision of the text."""

import pytest

from kg.claims.periods import find_period, first_year
from kg.model import Document, Modality
from kg.pipeline import extract_document


@pytest.mark.parametrize(
    ("clause", "start", "through"),
    [
        ("sinds 2019 nemen wij deel", "2019", None),
        ("vanaf 1 januari 2020 nemen wij deel", "2020-01-01", None),
        ("per 1 juli 2021 nemen wij deel", "2021-07-01", None),
        ("met ingang van maart 2020 nemen wij deel", "2020-03", None),
        ("per 01-07-2021 nemen wij deel", "2021-07-01", None),
        ("tot en met 2021 nemen wij deel", None, "2021"),
        ("t/m 31 december 2021 nemen wij deel", None, "2021-12-31"),
        ("tot 2021 nemen wij deel", None, "2020"),
        ("tot 1 januari 2021 nemen wij deel", None, "2020-12-31"),
        ("tot maart 2021 nemen wij deel", None, "2021-02"),
        ("tot januari 2021 nemen wij deel", None, "2020-12"),
        ("van 2012 tot en met 2016 nemen wij deel", "2012", "2016"),
        ("vanaf 2012 tot 2016 nemen wij deel", "2012", "2015"),
        ("in 2021 nemen wij deel", None, None),
        ("wij nemen deel", None, None),
    ],
)
def test_a_clause_gives_its_period(clause: str, start: str | None, through: str | None) -> None:
    period = find_period(clause, Modality.ACTUAL)
    assert (period.start, period.through) == (start, through)


@pytest.mark.parametrize(
    ("clause", "through"),
    [
        ("per 1 januari 2023 beëindigd", "2022-12-31"),
        ("per 1 maart 2024 beëindigd", "2024-02-29"),
        ("per 2023 beëindigd", "2022"),
        ("per januari 2023 beëindigd", "2022-12"),
        ("per juli 2023 beëindigd", "2023-06"),
        ("tot en met 2022 deelgenomen", "2022"),
        ("beëindigd", None),
    ],
)
def test_what_ended_per_a_day_held_through_the_day_before(clause: str, through: str | None) -> None:
    period = find_period(clause, Modality.ENDED)
    assert (period.start, period.through) == (None, through)


def test_a_day_that_no_calendar_has_is_left_out() -> None:
    days = ["31 februari 2023", "99-99-2023", "0 januari 2023"]
    found = {find_period(f"sinds {day}", Modality.ACTUAL).start for day in days}
    assert found <= {None, "2023", "2023-01", "2023-02"}


def test_words_in_strange_letters_break_nothing() -> None:
    text = (
        "Sinds 1 januar\u0131 2020 neemt Tiel deel aan Avri. Tiel bezit sinds 1 augu\u017ftus 2021 "
        "dr\u0131ekwart van de aandelen in Vitens."
    )
    assert extract_document(Document(name="zin.txt", text=text)).document.text == text


@pytest.mark.parametrize(
    ("clause", "year"),
    [
        ("per 2025 nemen wij deel", 2025),
        ("in 2025 nemen wij deel", 2025),
        ("vanaf 1 juli 2025 nemen wij deel", 2025),
        ("wij nemen deel", None),
    ],
)
def test_the_year_in_which_it_begins(clause: str, year: int | None) -> None:
    assert first_year(clause) == year


def test_a_year_after_that_of_the_document_makes_it_planned(say):
    text = "Per 1 januari 2025 neemt Tiel deel aan Avri."
    assert say(text, None, 2023) == {("Tiel", "participatesIn", "Avri", "planned")}


def test_a_year_before_that_of_the_document_makes_it_so(say):
    text = "Per 1 januari 2021 neemt Tiel deel aan Avri."
    assert say(text, None, 2023) == {("Tiel", "participatesIn", "Avri")}


@pytest.fixture
def held(find):
    """From when and through when the one claim of a sentence says it held."""

    def read(text: str, obj: str = "Avri") -> tuple[str | None, str | None]:
        rows = find(text, None, 2023)
        (claim,) = [c for (s, _, o), c in rows.items() if (s, o) == ("Tiel", obj)]
        return claim.period.start, claim.period.through

    return read


@pytest.mark.parametrize(
    ("sentence", "start", "through"),
    [
        ("Tiel is in 2014 toegetreden tot Avri.", "2014", None),
        ("Tiel trad op 1 maart 2014 toe tot Avri.", "2014-03-01", None),
        ("De raad besloot op 12 mei 2020 toe te treden tot Avri; Tiel is er lid.", None, None),
        ("Met ingang van begrotingsjaar 2021 neemt Tiel deel aan Avri.", "2021", None),
        ("In de periode 2015-2018 was Tiel lid van Avri.", "2015", "2018"),
        ("Tussen 2015 en 2018 nam Tiel deel aan Avri.", "2015", "2018"),
        ("Deelnemers aan Avri zijn Buren (sinds 2010) en Tiel (sinds 2015).", "2015", None),
        ("Buren is sinds 2010 en Tiel sinds 2015 lid van Avri.", "2015", None),
        ("Buren neemt deel aan Avri, en sinds 2015 ook Tiel.", "2015", None),
    ],
)
def test_a_sentence_says_from_when_through_when(held, sentence, start, through):
    assert held(sentence) == (start, through)


@pytest.mark.parametrize(
    ("sentence", "through"),
    [
        ("Tiel heeft haar belang in Vitens in 2016 verkocht.", "2016"),
        ("De aandelen van Tiel in Vitens zijn op 30 juni 2021 verkocht.", "2021-06-30"),
        ("De aandelen van Tiel in Vitens zijn per 30 juni 2021 verkocht.", "2021-06-29"),
    ],
)
def test_the_date_beside_the_end_is_the_last_day(held, sentence, through):
    assert held(sentence, "Vitens") == (None, through)


def test_what_held_through_a_year_gone_by_is_over(say):
    text = "Van 2012 tot en met 2016 verzorgde Avri voor Tiel de inzameling."
    assert say(text) == {("Tiel", "delegatesTo", "Avri", "ended")}


def test_each_member_of_a_list_has_its_own_time(find):
    rows = find("Tiel neemt sinds 2016 deel aan Avri en sinds 2019 aan Werkzaak Rivierenland.")
    assert {o: c.period.start for (_, _, o), c in rows.items()} == {
        "Avri": "2016",
        "Werkzaak Rivierenland": "2019",
    }
