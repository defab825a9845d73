"""From a tie to the sentences for and against it."""

from __future__ import annotations

import pytest
from playwright.sync_api import expect

pytestmark = pytest.mark.browser

QUOTE = "De Connectie is een regeling, waarvan Arnhem voor 72% eigenaar is."
ARNHEM_ROW = "#rows tr:has(td:text-is('Arnhem')):has(td:text-is('De Connectie')):has-text('72%')"


def test_a_row_opens_the_evidence_for_and_against(visit, drawings):
    opened = visit(drawings["ownership"])
    opened.page.locator(ARNHEM_ROW).click()
    panel = opened.page.locator("#panel")
    expect(panel.get_by_role("heading", level=2)).to_have_text(
        "Arnhem is eigenaar van De Connectie"
    )
    expect(panel.locator("dl")).to_contain_text("72% (grondslag niet vermeld)")
    expect(panel.locator("blockquote").first).to_have_text(QUOTE)
    expect(panel.locator(".source").first).to_contain_text("Begroting 2023, afzender Arnhem, 2023")
    expect(panel.locator(".source").first).to_contain_text("zekerheid hoog (0,93)")
    expect(panel.locator(".is-contradicting + ul")).to_contain_text("70% eigenaar")


def test_a_click_on_the_line_or_its_share_opens_the_evidence(visit, drawings):
    opened = visit(drawings["ownership"])
    place = opened.run(
        """() => {
          const { network } = kgPage;
          const node = network.body.data.nodes.get().find((one) => one.label === "72%");
          const { x, y } = network.canvasToDOM(network.getPosition(node.id));
          const box = document.getElementById("canvas").getBoundingClientRect();
          return [x + box.left, y + box.top];
        }"""
    )
    opened.page.mouse.click(*place)
    expect(opened.page.locator("#panel blockquote").first).to_have_text(QUOTE)
    opened.page.get_by_role("button", name="Sluiten").click()
    opened.page.mouse.click(place[0], place[1] - 19)
    expect(opened.page.locator("#panel blockquote").first).to_have_text(QUOTE)


def test_a_click_on_an_organisation_shows_all_its_ties(visit, drawings):
    opened = visit(drawings["ownership"])
    place = opened.run(
        """() => {
          const { network } = kgPage;
          const node = network.body.data.nodes.get().find((one) => one.isFocus);
          const { x, y } = network.canvasToDOM(network.getPosition(node.id));
          const box = document.getElementById("canvas").getBoundingClientRect();
          return [x + box.left, y + box.top];
        }"""
    )
    opened.page.mouse.click(*place)
    expect(opened.page.locator("#panel-heading")).to_have_text("De Connectie")
    expect(opened.page.locator("#panel .of-tie")).to_have_count(4)


def test_unknown_shares_are_dashed_named_and_never_zero(visit, drawings):
    opened = visit(drawings["ownership"])
    edges = opened.run(
        "kgPage.network.body.data.edges.get().map((e) => [e.tie, Boolean(e.dashes)])"
    )
    unknown = opened.run(
        "kgPage.listShown().filter((t) => t.label.nl === 'aandeel onbekend').map((t) => t.id)"
    )
    assert len(unknown) == 2
    assert {tie for tie, is_dashed in edges if is_dashed} == set(unknown)
    expect(opened.page.locator(".sum-text")).to_contain_text("Bekend 72%, onbekend 28%")
    assert " 0%" not in opened.page.inner_text("body")


def test_owners_stand_above_and_arrows_point_at_what_is_owned(visit, drawings):
    opened = visit(drawings["ownership"])
    heights = opened.run(
        """() => kgPage.listShown().map((tie) => {
          const at = (id) => kgPage.network.getPosition(`wide|${id}`).y;
          const arrow = kgPage.network.body.data.edges.get(`wide|${tie.id}`);
          const end = kgPage.network.getPosition(arrow.to).y;
          return [at(tie.subject), end, at(tie.object), arrow.arrows.to.enabled];
        })"""
    )
    assert all(owner < arrow <= owned and has_arrow for owner, arrow, owned, has_arrow in heights)


def test_english_changes_words_numbers_and_language(visit, drawings):
    opened = visit(drawings["ownership"])
    expect(opened.page.locator(".indirect")).to_contain_text("43,2% (berekend)")
    opened.page.get_by_role("button", name="English").click()
    expect(opened.page).to_have_title("Ownership: De Connectie")
    expect(opened.page.locator("h1")).to_have_text("Who owns De Connectie?")
    expect(opened.page.locator(".indirect")).to_contain_text("43.2% (calculated)")
    assert opened.run("document.documentElement.lang") == "en"
    labels = opened.run("kgPage.network.body.data.nodes.get().map((n) => n.label)")
    assert "share unknown" in labels
    opened.page.locator(ARNHEM_ROW).click()
    assert opened.page.locator("#panel blockquote").first.get_attribute("lang") == "nl"


def test_the_address_remembers_language_and_choice_and_back_returns(visit, drawings):
    opened = visit(drawings["ownership"])
    opened.page.get_by_role("button", name="English").click()
    opened.page.locator(ARNHEM_ROW).click()
    assert "lang=en&edge=" in opened.page.url
    opened.page.reload()
    expect(opened.page.locator("#panel-heading")).to_have_text(
        "Arnhem owns a share of De Connectie"
    )
    opened.page.go_back()
    expect(opened.page.locator("#panel-heading")).to_have_text("Details and sources")


def test_the_print_shows_every_quote(visit, drawings):
    opened = visit(drawings["ownership"])
    opened.page.emulate_media(media="print")
    expect(opened.page.locator("#print")).to_contain_text(QUOTE)
    expect(opened.page.locator("#print")).to_be_visible()
    expect(opened.page.locator("form.filters")).to_be_hidden()


def test_on_a_phone_the_page_goes_to_the_evidence_and_back_to_the_row(visit, drawings):
    opened = visit(drawings["ownership"], width=320)
    opened.page.locator("#rows button").last.click()
    expect(opened.page.locator("#panel-heading")).to_be_in_viewport()
    opened.page.keyboard.press("Escape")
    expect(opened.page.locator("#rows button").last).to_be_focused()
    expect(opened.page.locator("#rows button").last).to_be_in_viewport()
