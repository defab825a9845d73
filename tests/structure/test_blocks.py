"""Blocks: headings, items and paragraphs in reading order."""

import pytest

from kg.structure import read_blocks


def kinds(text: str) -> list[tuple[str, str]]:
    return [(block.kind.value, block.text) for block in read_blocks(text)]


def test_a_short_line_that_stands_apart_is_a_heading() -> None:
    text = "Verbonden partijen\n\nWij nemen deel aan Avri."
    assert kinds(text) == [
        ("heading", "Verbonden partijen"),
        ("paragraph", "Wij nemen deel aan Avri."),
    ]


def test_a_sentence_that_stands_apart_is_a_paragraph() -> None:
    assert kinds("Wij doen mee.\n\nJa.")[0] == ("paragraph", "Wij doen mee.")


def test_items_lose_their_bullets() -> None:
    text = "Wij nemen deel aan:\n- Avri\n• GGD Gelderland-Zuid"
    assert kinds(text) == [
        ("paragraph", "Wij nemen deel aan:"),
        ("item", "Avri"),
        ("item", "GGD Gelderland-Zuid"),
    ]


def test_a_wrapped_paragraph_is_one_block() -> None:
    text = "De inzameling van het afval in onze gemeente gebeurt\ndoor Avri, al jaren."
    assert kinds(text) == [("paragraph", text)]


def test_a_wrapped_item_is_one_block() -> None:
    text = "- Avri haalt het afval op in Tiel en Buren en doet dat\n  ook in Culemborg\n- Vitens"
    assert [kind for kind, _ in kinds(text)] == ["item", "item"]


@pytest.mark.parametrize("heading", ["6.7.1 Organisatie", "# Organisatie", "3. Organisatie"])
def test_a_numbered_line_is_a_heading_even_right_above_its_text(heading: str) -> None:
    assert kinds(f"{heading}\nDe organisatie groeit.")[0][0] == "heading"


@pytest.mark.parametrize("line", ["Zetel: Tiel", "| Naam | Belang |", "Naam\tBelang"])
def test_a_row_of_a_table_is_no_heading(line: str) -> None:
    assert kinds(line)[0][0] == "paragraph"


def test_blank_lines_belong_to_no_block() -> None:
    assert kinds("\n\n  \n") == []


def test_the_span_of_a_block_is_its_text() -> None:
    text = "Titel\n\n  - Avri  \n\nWij doen mee.\n"
    assert [block.span.of(text) for block in read_blocks(text)] == [
        "Titel",
        "Avri",
        "Wij doen mee.",
    ]
