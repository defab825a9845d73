"""Lines and the breaks between them: a wrap, or a break its writer made."""

import pytest

from kg.structure.lines import is_wrapped, read_lines

LONG = "De bedrijfsvoering van onze gemeente ligt sinds 2016 bij De"


def test_lines_and_their_newlines_tile_the_text() -> None:
    text = "een\n\ntwee\n"
    assert [(line.start, line.end, line.text) for line in read_lines(text)] == [
        (0, 3, "een"),
        (4, 4, ""),
        (5, 9, "twee"),
        (10, 10, ""),
    ]


@pytest.mark.parametrize(
    ("above", "below"),
    [
        (LONG, "Connectie in Arnhem."),
        ("wij werken al jaren samen", "met de gemeente Ede"),
        ("de Omge-", "vingsdienst"),
    ],
)
def test_a_break_inside_a_sentence_is_a_wrap(above: str, below: str) -> None:
    one, other = read_lines(f"{above}\n{below}")
    assert is_wrapped(one, other)


@pytest.mark.parametrize(
    ("above", "below"),
    [
        (LONG + " Connectie.", "Arnhem is eigenaar."),
        (LONG, "- Arnhem"),
        (LONG, "3. Arnhem"),
        (LONG, "6.7.1 Organisatie"),
        (LONG, ""),
        (LONG + ":", "Arnhem en Ede"),
        (LONG, "Vestigingsplaats: Arnhem"),
        (LONG + "\tArnhem", "Connectie"),
        ("| Naam | Belang dat wij daarin hebben sinds jaar en dag |", "| Vitens | 2% |"),
        ("Deelnemers", "Arnhem en Ede"),
        ("Rechtsvorm", "gemeenschappelijke regeling"),
    ],
)
def test_a_break_that_its_writer_made_is_no_wrap(above: str, below: str) -> None:
    one, other = read_lines(f"{above}\n{below}")
    assert not is_wrapped(one, other)


@pytest.mark.parametrize("line", ["- Ede", "• Ede", "3. Ede", "b) Ede", "(a) Ede", "  – Ede"])
def test_a_bullet_makes_an_item(line: str) -> None:
    assert read_lines(line)[0].is_item


@pytest.mark.parametrize("line", ["Ede", "-Ede", "2016 was een goed jaar", "n.v.t."])
def test_a_plain_line_is_no_item(line: str) -> None:
    assert not read_lines(line)[0].is_item


@pytest.mark.parametrize(
    "line", ["6.7.1 Organisatie", "# Titel", "2. Samenwerking", "B. Stichtingen"]
)
def test_a_numbered_heading_is_known(line: str) -> None:
    assert read_lines(line)[0].is_numbered


@pytest.mark.parametrize("line", ["", "  ", "\t"])
def test_white_space_alone_is_blank(line: str) -> None:
    assert read_lines(line)[0].is_blank


def test_a_title_over_a_much_longer_line_is_no_wrap():
    title, prose = read_lines(
        "Gemeenschappelijk Historisch Archief Betuwe-West\n"
        "Tiel, Buren, Culemborg en West Betuwe zijn de deelnemers. Zij bewaren er hun stukken."
    )
    assert not is_wrapped(title, prose)
