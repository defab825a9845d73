"""Keyboard, screen reader, small screens, own colours (WCAG 2.2 AA)."""

from __future__ import annotations

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import expect

pytestmark = pytest.mark.browser

VIEWS = ("ownership", "network")
QUOTE = "De Connectie is een regeling, waarvan Arnhem voor 72% eigenaar is."
ARNHEM_ROW = "#rows tr:has(td:text-is('Arnhem')):has(td:text-is('De Connectie')):has-text('72%')"
FOCUSED = """(() => {
  const element = document.activeElement;
  return element.getAttribute("aria-label") || element.textContent.trim();
})()"""
TAGS = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"]


@pytest.mark.parametrize("view", VIEWS)
def test_the_keyboard_alone_reaches_every_source_and_comes_back(visit, drawings, view):
    page = visit(drawings[view]).page
    reached: list[str] = []
    for _ in range(80):
        page.keyboard.press("Tab")
        reached.append(str(page.evaluate(FOCUSED)))
        if (
            "bron: Arnhem is eigenaar van De Connectie" in reached[-1]
            or "bronnen: Arnhem is eigenaar van De Connectie" in reached[-1]
        ):
            break
    assert "Naar de tabel" in reached[0]
    page.keyboard.press("Enter")
    expect(page.locator("#panel-heading")).to_be_focused()
    expect(page.locator("#panel blockquote").first).to_have_text(QUOTE)
    page.keyboard.press("Escape")
    expect(page.locator("#rows button:focus")).to_have_count(1)


def test_the_skip_link_goes_to_the_table(visit, drawings):
    page = visit(drawings["network"]).page
    page.keyboard.press("Tab")
    page.keyboard.press("Enter")
    assert page.evaluate("document.activeElement.id") == "table"


@pytest.mark.parametrize("state", ["start", "tie", "organisation"])
@pytest.mark.parametrize("language", ["nl", "en"])
@pytest.mark.parametrize("view", VIEWS)
def test_axe_finds_nothing(visit, drawings, view, language, state):
    opened = visit(drawings[view], f"#lang={language}")
    if state == "tie":
        opened.page.locator(ARNHEM_ROW).click()
    if state == "organisation":
        opened.page.evaluate(
            "location.hash += `&node=${encodeURIComponent(kgPage.listShown()[0].subject)}`"
        )
        expect(opened.page.locator("#panel .of-tie").first).to_be_visible()
    result = Axe().run(opened.page, options={"runOnly": {"type": "tag", "values": TAGS}})
    assert result.response["violations"] == []


@pytest.mark.parametrize("language", ["nl", "en"])
@pytest.mark.parametrize("view", VIEWS)
def test_nothing_sticks_out_at_320_pixels(visit, drawings, view, language):
    opened = visit(drawings[view], f"#lang={language}", width=320)
    opened.page.locator("#rows button").first.click()
    assert opened.run("document.documentElement.scrollWidth") <= 320


def test_text_of_twice_the_size_sticks_out_nowhere(visit, drawings):
    opened = visit(drawings["network"], width=640)
    opened.run("document.documentElement.style.fontSize = '200%'")
    assert opened.run("document.documentElement.scrollWidth") <= 640


@pytest.mark.parametrize("width", [1440, 320])
@pytest.mark.parametrize("view", VIEWS)
def test_every_control_is_at_least_24_pixels(visit, drawings, view, width):
    opened = visit(drawings[view], width=width)
    opened.page.locator("#rows button").first.click()
    small = opened.run(
        """() => [...document.querySelectorAll("button, input, label:has(input)")]
          .filter((e) => e.type !== "checkbox" && !e.closest("[hidden]"))
          .map((e) => [e.textContent, e.getBoundingClientRect()])
          .filter(([, box]) => box.width > 0 && (box.width < 24 || box.height < 24))
          .map(([text]) => text)"""
    )
    assert small == []


def test_forced_colours_keep_text_and_lines_visible(visit, drawings):
    opened = visit(drawings["network"], forced_colors="active", color_scheme="dark")
    colours = opened.run(
        """() => {
          const node = kgPage.network.body.data.nodes.get()[0];
          return [node.color.background, node.font.color];
        }"""
    )
    assert colours[0] != colours[1]
    assert opened.messages == []


def test_the_wheel_scrolls_the_page_and_zooms_only_with_control(visit, drawings):
    opened = visit(drawings["network"])
    before = opened.run("kgPage.network.getScale()")
    opened.page.locator("#canvas").hover()
    opened.page.mouse.wheel(0, 200)
    opened.page.wait_for_timeout(200)
    assert opened.run("kgPage.network.getScale()") == before
    assert opened.run("window.scrollY") > 0
    opened.page.get_by_role("button", name="Inzoomen").click()
    assert opened.run("kgPage.network.getScale()") > before
