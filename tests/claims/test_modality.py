"""Is it so, planned, considered, ended or denied."""

import pytest

from kg.claims.modality import find_modality, is_hypothetical

PART = ("Tiel", "participatesIn", "Avri")


@pytest.mark.parametrize(
    ("clause", "modality"),
    [
        ("<0:G::> neemt deel", "actual"),
        ("<0:G::> neemt niet alleen deel", "actual"),
        ("<0:G::> neemt geen deel", "denied"),
        ("<0:G::> neemt nooit deel", "denied"),
        ("<0:G::> ziet af van deelname", "denied"),
        ("<0:G::> neemt niet meer deel", "ended"),
        ("<0:G::> is uitgetreden", "ended"),
        ("<0:G::> is niet uitgetreden", "denied"),
        ("<0:G::> was lid", "ended"),
        ("<0:G::> wil deelnemen", "planned"),
        ("<0:G::> is voornemens deel te nemen", "planned"),
        ("<0:G::> zal deelnemen", "planned"),
        ("<0:G::> overweegt deelname", "considered"),
        ("<0:G::> verkent deelname", "considered"),
        ("<0:G::> doet onderzoek naar deelname", "considered"),
        ("<0:G::> neemt mogelijk deel", "considered"),
        ("<0:G::> besluit morgen of <1:G::> deelneemt", "considered"),
        ("<0:G::> neemt deel, mits <1:G::> instemt", "planned"),
        ("de bedoeling is dat <0:G::> deelneemt", "planned"),
        ("de intentie dat <0:G::> deelneemt", "planned"),
        ("dat <0:G::> deelneemt, berust op een misverstand", "denied"),
        ("<0:G::> koopt in zonder deelnemer te zijn", "denied"),
        ("<0:G::> heeft de aandelen niet verkocht", "actual"),
        ("<0:G::> heeft geen eigen dienst, die taak ligt <1:V:bij:>", "actual"),
        ("<0:G::> heeft gevraagd of het mag deelnemen", "considered"),
        ("het verzoek van <0:G::> om deel te nemen", "considered"),
        ("<0:G::> sloot zich op verzoek aan", "actual"),
        ("<0:G::> heeft belangstelling voor deelname", "considered"),
        ("<0:G::> is uitgenodigd om mee te doen", "considered"),
        ("<0:G::> zoekt uit of deelname kan", "considered"),
        ("<0:G::> wil mogelijk deelnemen", "considered"),
        ("<0:G::> wil niet deelnemen", "denied"),
        ("het gaat om <0:G::>", "actual"),
    ],
)
def test_the_most_telling_cue_wins(clause: str, modality: str) -> None:
    assert find_modality(clause) == modality


@pytest.mark.parametrize(
    "clause",
    [
        "als <0:G::> uittreedt",
        "indien <0:G::> uittreedt",
        "mocht <0:G::> uittreden",
        "wanneer <0:G::> uittreedt",
        "of <0:G::> uittreedt",
        "een gemeente kan deelnemen <0:V:aan:>",
        "iedere gemeente betaalt <0:V:aan:>",
    ],
)
def test_a_supposition_says_nothing(clause: str) -> None:
    assert is_hypothetical(clause)


@pytest.mark.parametrize("clause", ["<0:G::> treedt uit", "als lid betaalt <0:G::>"])
def test_a_statement_is_no_supposition(clause: str) -> None:
    assert not is_hypothetical(clause)


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("Tiel neemt deel aan Avri.", PART),
        ("Tiel is geen lid van Avri.", (*PART, "denied")),
        ("Tiel doet niet mee aan Avri.", (*PART, "denied")),
        ("Tiel neemt niet deel aan Avri.", (*PART, "denied")),
        ("Tiel neemt niet langer deel aan Avri.", (*PART, "ended")),
        ("Tiel is uitgetreden uit Avri.", (*PART, "ended")),
        ("Tiel nam tot 2020 deel aan Avri.", (*PART, "ended")),
        ("Tiel gaat deelnemen aan Avri.", (*PART, "planned")),
        ("Tiel is van plan deel te nemen aan Avri.", (*PART, "planned")),
        ("Tiel overweegt deel te nemen aan Avri.", (*PART, "considered")),
        ("Tiel onderzoekt de mogelijkheid deel te nemen aan Avri.", (*PART, "considered")),
    ],
)
def test_a_sentence_says_how_it_means_it(say, sentence, expected):
    assert say(sentence) == {expected}


@pytest.mark.parametrize(
    "sentence",
    [
        "Als Tiel deelneemt aan Avri, dan betaalt iedereen minder.",
        "Mocht Tiel deelnemen aan Avri, dan betaalt iedereen minder.",
        "Indien Tiel deelneemt aan Avri, werken Tiel en Buren samen.",
        "De vraag is of Tiel deelneemt aan Avri.",
    ],
)
def test_a_supposed_sentence_claims_nothing(say, sentence):
    assert say(sentence) == set()


def test_taking_no_part_is_denied(say):
    assert say("Tiel neemt geen deel aan Avri.") == {(*PART, "denied")}


def test_who_pays_as_a_participant_supposes_nothing(say):
    text = "Als deelnemer betaalt Tiel € 5.000 aan Avri."
    assert say(text) == {("Avri", "fundedBy", "Tiel"), PART}


def test_who_stepped_out_takes_part_no_longer(say):
    assert say("Tiel stapte per 2022 uit Avri.") == {(*PART, "ended")}


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("Tiel neemt deel aan Avri, maar Buren niet.",
         {PART, ("Buren", "participatesIn", "Avri", "denied")}),
        ("Tiel is geen lid van Avri, maar wel van WSD.",
         {(*PART, "denied"), ("Tiel", "participatesIn", "WSD")}),
        ("Tiel is lid van Avri, niet van WSD.",
         {PART, ("Tiel", "participatesIn", "WSD", "denied")}),
        ("Niet alleen Tiel maar ook Buren neemt deel aan Avri.",
         {PART, ("Buren", "participatesIn", "Avri")}),
    ],
)  # fmt: skip
def test_a_negation_reaches_no_further_than_its_clause(say, sentence, expected):
    assert say(sentence) == expected


WORK = ("Tiel", "participatesIn", "Werkzaak Rivierenland")
BUREN = ("Buren", "participatesIn", "Avri")


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("Tiel is lid van Avri en wil toetreden tot Werkzaak Rivierenland.",
         {PART, (*WORK, "planned")}),
        ("Tiel neemt deel aan Avri en overweegt toe te treden tot Werkzaak Rivierenland.",
         {PART, (*WORK, "considered")}),
        ("Tiel was lid van Avri en is nu lid van Werkzaak Rivierenland.",
         {(*PART, "ended"), WORK}),
        ("Tiel neemt deel aan Avri, die een nieuwe werf wil bouwen.", {PART}),
        ("Tiel neemt deel aan Avri om geen eigen wagens te kopen.", {PART}),
        ("Tiel heeft geen eigen wagens en neemt daarom deel aan Avri.", {PART}),
        ("Omdat wij geen wagens hebben, neemt Tiel deel aan Avri.", {PART}),
        ("Tiel neemt deel aan Avri met een plan dat het milieu niet schaadt.", {PART}),
    ],
)  # fmt: skip
def test_a_cue_colours_its_own_verb_only(say, sentence, expected):
    assert say(sentence) == expected


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("Niet Tiel, maar Buren is lid van Avri.", {(*PART, "denied"), BUREN}),
        ("Aan Avri doen niet Tiel maar Buren mee.", {(*PART, "denied"), BUREN}),
        ("Tiel is niet van Werkzaak Rivierenland maar van Avri lid.", {(*WORK, "denied"), PART}),
        ("Noch Tiel, noch Buren neemt deel aan Avri.", {(*PART, "denied"), (*BUREN, "denied")}),
        ("Tiel noch Buren is lid van Avri.", {(*PART, "denied"), (*BUREN, "denied")}),
        ("Zowel Tiel als Buren is lid van Avri.", {PART, BUREN}),
    ],
)
def test_a_contrast_denies_one_and_states_the_other(say, sentence, expected):
    assert say(sentence) == expected


@pytest.mark.parametrize(
    "sentence",
    [
        "Op Buren na nemen Tiel en Buren deel aan Avri.",
        "Tiel en Buren nemen, met uitzondering van Buren, deel aan Avri.",
        "Behalve Buren nemen Tiel en Buren deel aan Avri.",
    ],
)
def test_an_exception_is_taken_out_of_the_group(say, sentence):
    assert say(sentence) == {PART, (*BUREN, "denied")}


def test_besides_is_no_exception(say):
    assert say("Behalve aan Avri neemt Tiel ook deel aan Werkzaak Rivierenland.") == {PART, WORK}


@pytest.mark.parametrize(
    ("sentence", "modality"),
    [
        ("De raad van Tiel wees deelname aan Avri af.", "denied"),
        ("Tiel bedankte voor deelname aan Avri.", "denied"),
        ("Tiel heeft geweigerd deel te nemen aan Avri.", "denied"),
        ("Tiel praat over deelname aan Avri.", "considered"),
        ("In scenario 2 neemt Tiel deel aan Avri.", "considered"),
        ("Tiel hoopt deel te nemen aan Avri.", "planned"),
        ("Aanvankelijk nam Tiel deel aan Avri.", "ended"),
    ],
)
def test_more_words_that_say_how_it_is_meant(say, sentence, modality):
    assert modality in {row[-1] for row in say(sentence)}
    assert PART not in say(sentence)


def test_what_is_so_now_is_so_under_any_heading(say):
    text = "# Gevraagd besluit\n\nOp dit moment neemt Tiel deel aan Avri."
    assert say(text) == {PART}


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("In 2023 namen wij deel aan Avri.", {PART}),
        ("Dit jaar namen wij deel aan Avri.", {PART}),
        ("In 2019 namen wij deel aan Avri.", {(*PART, "ended")}),
        ("Had Tiel zich aangesloten bij Avri, dan was het goedkoper.", set()),
        ("Er is nog niet besloten of Tiel meedoet aan Avri.", {(*PART, "considered")}),
        ("Tiel was lid, is lid en blijft lid van Avri.", {PART}),
        ("De deelname van Tiel aan Avri eindigt in 2030.", {PART}),
        ("Per 2030 houdt de deelname van Tiel aan Avri op.", {PART}),
        ("De deelname van Tiel aan Avri eindigde in 2020.", {(*PART, "ended")}),
        ("Tiel overweegt de deelname aan Avri te beëindigen.", {PART}),
        ("Culemborg zit in GGD Gelderland-Zuid, Tiel in Avri.",
         {("Culemborg", "participatesIn", "GGD Gelderland-Zuid"), PART}),
        ("Anders dan Buren is Tiel lid van Avri.", {PART}),
        ("In tegenstelling tot Buren neemt Tiel deel aan Avri.", {PART}),
        ("Het plan van Tiel om lid te worden van Avri is van tafel.", {(*PART, "denied")}),
        ("Tiel zou deelnemen aan Avri, maar dat ging niet door.", {(*PART, "denied")}),
        ("Er wordt gewerkt aan toetreding van Tiel tot Avri.", {(*PART, "planned")}),
        ("Tiel neemt deel aan Avri (vanaf 2025 ook Buren).", {PART, (*BUREN, "planned")}),
        ("Tiel en (tot 2020) Buren nemen deel aan Avri.", {PART, (*BUREN, "ended")}),
        ("Tiel neemt deel aan Avri en draagt aan Buren niets over.",
         {PART, ("Tiel", "delegatesTo", "Buren", "denied")}),
    ],
)  # fmt: skip
def test_the_words_around_say_how_it_is_meant(say, sentence, expected):
    assert say(sentence, "Tiel") == expected


def test_a_unit_is_not_denied_by_the_next_verb(say):
    text = "Tiel richt een eigen afdeling Belastingen in en draagt aan Buren niets over."
    assert [len(row) for row in say(text) if row[1] == "hasUnit"] == [3]


@pytest.mark.parametrize(
    "sentence",
    [
        "Tiel neemt deel aan Avri en wil meer mensen helpen.",
        "Tiel neemt deel aan Avri en heeft zelf geen wagens.",
        "De deelname van Tiel aan Avri gaat niet ten koste van de dienstverlening.",
    ],
)
def test_what_is_wished_or_lacked_beside_it_says_nothing_of_it(say, sentence):
    assert say(sentence) == {PART}


def test_who_does_not_take_part_any_longer_is_not_spared_by_an_aside(say):
    assert say("Tiel nam deel aan Avri en is niet meer lid.") == {(*PART, "ended")}
