"""A document read: prose, lists under a lead, records, headings."""

import pytest


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Wij nemen deel aan:\n- Avri\n- WSD\n",
         {("Tiel", "participatesIn", "Avri"), ("Tiel", "participatesIn", "WSD")}),
        ("Buren neemt deel aan de volgende regelingen:\n- Avri\n",
         {("Buren", "participatesIn", "Avri")}),
        ("De gemeente is aandeelhouder in:\n- Vitens\n- BNG Bank\n",
         {("Tiel", "ownsShareOf", "Vitens"), ("Tiel", "ownsShareOf", "BNG Bank")}),
        ("Wij nemen niet langer deel aan:\n- Avri\n",
         {("Tiel", "participatesIn", "Avri", "ended")}),
        ("Wij bezochten:\n- Avri\n- WSD\n", set()),
        ("Wij nemen deel aan:\n- het overleg met Avri over afval\n", set()),
    ],
)  # fmt: skip
def test_items_are_read_with_the_sentence_above_them(say, text, expected):
    assert say(text, "Tiel") == expected


def test_an_item_and_its_lead_are_both_evidence(find):
    claim = find("Wij nemen deel aan:\n- Avri\n", "Tiel")["Tiel", "participatesIn", "Avri"]
    assert [e.quote for e in claim.evidence] == ["Avri", "Wij nemen deel aan:"]


def test_a_heading_says_what_the_text_below_is_about(say):
    text = "Avri\n\nDeelnemers zijn Tiel en Buren."
    assert ("Tiel", "participatesIn", "Avri") in say(text)


def test_a_paragraph_under_another_heading_is_about_that(say):
    text = "Avri\n\nHet afval.\n\nWSD\n\nDeelnemers zijn Best en Boxtel."
    assert ("Best", "participatesIn", "WSD") in say(text)


def test_a_claim_that_stands_twice_is_told_once_with_both_sentences(find):
    text = "Tiel neemt deel aan Avri. Het regent. In Avri doet Tiel mee."
    (claim,) = find(text).values()
    assert len(claim.evidence) == 2


def test_what_prose_and_record_say_is_one_claim(find):
    text = "Tiel neemt deel aan Avri.\n\nVerbonden partijen\n\nAvri\nDeelnemers: Tiel\n"
    claim = find(text, "Tiel")["Tiel", "participatesIn", "Avri"]
    assert {e.quote for e in claim.evidence} >= {"Tiel neemt deel aan Avri.", "Deelnemers: Tiel"}


@pytest.mark.parametrize(
    "text",
    [
        "",
        "Het regent in heel Nederland.",
        "Tiel en Buren liggen aan het water.",
        "Avri, Vitens en BNG Bank.",
        "Arnhem ligt op 20 km van Tiel.",
        "De leden van de raad spraken over Avri.",
    ],
)
def test_a_text_that_ties_nobody_claims_nothing(say, text):
    assert say(text, "Tiel") == set()


def test_claims_stand_in_the_order_of_the_text(find):
    text = "Ede is lid van de G40. Tiel neemt deel aan Avri. Oss werkt samen met Bernheze."
    assert [row[0] for row in find(text)] == ["Ede", "Tiel", "Bernheze"]


@pytest.mark.parametrize(
    "text",
    [
        "Onderwerp: begroting Avri\n\nVitens groeit.\n\nTiel heeft twee leden in het bestuur.",
        "Avri groeit.\n\nHet regent.\n\nTiel heeft twee leden in het algemeen bestuur.",
    ],
)
def test_a_letter_is_about_its_subject_or_the_only_body_it_names(say, text):
    assert ("Avri", "governedBy", "Tiel") in say(text)


def test_a_body_that_speaks_is_what_its_text_is_about(say):
    said = say("Tiel heeft twee leden in het algemeen bestuur.", "Avri")
    assert ("Avri", "governedBy", "Tiel") in said


def test_what_is_left_unsaid_is_the_subject_of_the_sentence_before(say):
    text = "Avri werkt op verzoek van Vitens. Tiel en Buren zijn deelnemer."
    assert ("Tiel", "participatesIn", "Avri") in say(text)


def test_a_note_below_a_table_is_about_the_body_that_bears_its_mark(say):
    text = "Avri 1)\t3.905\nWSD 2)\t4.012\n\n1) Deelnemers: Tiel en Buren.\n2) Zie bijlage."
    assert say(text) == {("Tiel", "participatesIn", "Avri"), ("Buren", "participatesIn", "Avri")}
