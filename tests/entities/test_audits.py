"""A local audit office speaks for itself: "de gemeente" is whom it audits, "wij" is the office."""

import pytest


@pytest.mark.parametrize(
    ("text", "meant"),
    [
        ("Wij onderzochten dit.", "Rekenkamer Tiel"),
        ("De rekenkamer onderzocht dit.", "Rekenkamer Tiel"),
        ("Ons onderzoek is klaar.", "Rekenkamer Tiel"),
        ("De gemeente betaalt.", "Tiel"),
        ("Het college betaalt.", "Tiel"),
        ("De raad besluit.", "Tiel"),
        ("Onze gemeente betaalt.", "Tiel"),
    ],
)
def test_who_is_meant_in_a_report_of_an_audit_office(refer, text, meant):
    assert (meant,) in refer(text, "Rekenkamer Tiel").values()


def test_the_issuer_is_a_body_of_its_own(resolve):
    issuer = resolve("Wij zagen het.", "Rekenkamercommissie Tiel").issuer
    assert (issuer.name, issuer.type.value) == ("Rekenkamercommissie Tiel", "NationalBody")


@pytest.mark.parametrize("name", ["de rekenkamer van Tiel", "de Rekenkamercommissie Tiel"])
def test_spellings_of_the_issuer_are_one_body(resolve, name):
    found = resolve(f"Dit schreef {name}.", "Rekenkamer Tiel")
    assert found.linked[0][1].iri == found.issuer.iri


def test_the_office_of_another_town_is_another(resolve):
    found = resolve("De Rekenkamer Buren zag het, de Rekenkamer niet.", "Tiel")
    assert len({entity.iri for _, entity in found.linked}) == 2


def test_a_compound_word_is_no_audit_office(link):
    assert link("Rekenkamerrapport over zicht") == []


def test_the_town_that_a_joint_body_speaks_of_is_the_gemeente(refer):
    found = refer("Buren is lid. De gemeente betaalt.", "Avri")
    assert found["De gemeente"] == ("Buren",)
