"""Bodies that are no more."""

import pytest

PART = ("Tiel", "participatesIn", "Avri")


@pytest.mark.parametrize(
    "sentence",
    [
        "Avri is per 1 juli 2015 opgeheven.",
        "Avri is in 2015 ontbonden.",
        "Op 1 juli 2015 werd Avri opgeheven.",
    ],
)
def test_who_took_part_in_a_body_that_is_gone_takes_part_no_longer(say, sentence):
    assert say(f"Tiel is deelnemer van Avri. {sentence}") == {(*PART, "ended")}


@pytest.mark.parametrize(
    "sentence",
    [
        "Avri is niet opgeheven.",
        "Avri wordt mogelijk opgeheven.",
        "Avri is per 1 juli 2027 opgeheven.",
        "De afdeling van Avri is opgeheven.",
        "Avri is opgeheven en opnieuw ingesteld.",
    ],
)
def test_a_body_that_is_not_gone_keeps_who_takes_part(say, sentence):
    assert PART in say(f"Tiel is deelnemer van Avri. {sentence}")


def test_the_last_day_of_a_body_is_that_of_who_took_part(find):
    claim = find("Tiel is deelnemer van Avri. Avri is per 1 juli 2015 opgeheven.")[PART]
    assert claim.period.through == "2015-06-30"


@pytest.mark.parametrize(
    "text",
    [
        "Tiel werkte samen met Buren. Die samenwerking is in 2020 beëindigd.",
        "Tiel werkt samen met Buren; dat is in 2020 beëindigd.",
    ],
)
def test_the_next_sentence_may_say_that_it_is_over(find, text):
    claim = find(text)["Buren", "collaboratesWith", "Tiel"]
    assert (claim.modality.value, claim.period.through) == ("ended", "2020")
