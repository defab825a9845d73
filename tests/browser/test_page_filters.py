"""Table and drawing always show the same ties."""

from __future__ import annotations

import pytest
from playwright.sync_api import expect

pytestmark = pytest.mark.browser

VIEWS = ("ownership", "network")


@pytest.mark.parametrize("width", [1440, 320])
@pytest.mark.parametrize("view", VIEWS)
def test_the_table_has_a_row_for_every_tie_that_is_drawn(visit, drawings, view, width):
    opened = visit(drawings[view], width=width)
    assert sorted(opened.read_rows()) == opened.read_lines()
    assert len(opened.read_rows()) > 2


def test_planned_ties_are_off_until_they_are_asked_for(visit, drawings):
    opened = visit(drawings["network"])
    before = opened.read_rows()
    expect(opened.page.locator("#count")).to_contain_text("uitgezet")
    opened.page.get_by_label("Ook gepland, beëindigd of ontkend").check()
    assert len(opened.read_rows()) == len(before) + 1
    assert sorted(opened.read_rows()) == opened.read_lines()


def test_a_filter_shrinks_table_and_drawing_alike_and_clearing_restores_both(visit, drawings):
    opened = visit(drawings["network"])
    everything = opened.read_lines()
    opened.page.get_by_role("checkbox", name="is eigenaar van").uncheck()
    assert 0 < len(opened.read_lines()) < len(everything)
    assert sorted(opened.read_rows()) == opened.read_lines()
    opened.page.get_by_role("button", name="Filters wissen").click()
    opened.page.wait_for_timeout(50)
    assert opened.read_lines() == everything


def test_searching_looks_past_accents_and_into_the_quotes(visit, drawings):
    opened = visit(drawings["network"])
    opened.page.get_by_label("Zoek in de relaties").fill("connéctie houdt aandelen")
    assert len(opened.read_rows()) == 1
    expect(opened.page.locator("#count")).to_contain_text("1 van")


def test_an_empty_result_says_which_filter_to_loosen(visit, drawings):
    opened = visit(drawings["network"])
    opened.page.get_by_label("Zoek in de relaties").fill("bestaat niet")
    expect(opened.page.locator("#empty")).to_contain_text("Maak de zoektekst korter")
    assert opened.read_lines() == []
