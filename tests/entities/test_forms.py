"""The legal form that a text gives tells what a body is."""

import pytest


@pytest.mark.parametrize(
    "text",
    [
        "Soweco NV groeit. Soweco is van ons.",
        "Soweco groeit. Later heet Soweco N.V. anders.",
        "De NV Soweco groeit.",
        "Soweco is een NV.",
        "Wij kopen Avri. Het bedrijf is een BV.",
    ],
)
def test_a_body_called_nv_or_bv_is_a_company(link, text):
    assert "Company" in {kind for _, name, kind in link(text) if name in {"SOWECO", "Avri"}}


@pytest.mark.parametrize("text", ["Soweco groeit.", "De GR Soweco bezit Soweco NV."])
def test_a_body_that_is_no_nv_or_also_a_regeling_stays_what_it_is(link, text):
    assert {kind for _, name, kind in link(text) if name == "SOWECO"} == {"JointArrangement"}
