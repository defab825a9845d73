"""The page that tells how a document was read, as a browser shows it."""

from __future__ import annotations

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import expect

from kg.explaining import explain_document, render_explanation
from kg.model import Document

pytestmark = pytest.mark.browser

TEXT = (
    "Begroting 2023\n\nWij nemen deel aan Avri.\n\n<script>alert(1)</script> Een zin van Buren.\n\n"
    "Neemt Buren deel aan Avri? Samen met Buren zijn wij eigenaar van Vitens."
)
TAGS = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"]


@pytest.fixture
def opened(visit):
    document = Document(name="begroting.txt", text=TEXT, issuer="Tiel", year=2023)
    return visit(render_explanation(explain_document(document)), width=320)


@pytest.mark.parametrize("language", ["nl", "en"])
def test_axe_finds_nothing(opened, language):
    opened.page.locator(f"label[for={language}]").click()
    for summary in opened.page.locator("summary").all():
        summary.click()
    found = Axe().run(opened.page, options={"runOnly": {"type": "tag", "values": TAGS}})
    assert found.response["violations"] == []


def test_a_sentence_opens_what_was_made_of_it(opened):
    opened.page.locator("summary", has_text="Wij nemen deel").click()
    expect(opened.page.locator("details[open]")).to_contain_text(
        "Tiel neemt deel aan Avri", use_inner_text=True
    )


def test_english_is_one_switch_away(opened):
    opened.page.locator("label[for=en]").click()
    expect(opened.page.locator("h1")).to_have_text(
        "How begroting.txt was read", use_inner_text=True
    )


def test_nothing_is_asked_for_and_nothing_runs(opened):
    assert (opened.requests[1:], opened.messages) == ([], [])


def test_nothing_sticks_out_at_320_pixels(opened):
    for summary in opened.page.locator("summary").all():
        summary.click()
    assert opened.run("document.documentElement.scrollWidth") <= 320
