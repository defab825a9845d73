"""What a page must never do: fetch, run what it was not given, or break when it may do little."""

from __future__ import annotations

from dataclasses import replace

import pytest
from playwright.sync_api import expect

from kg.drawing import draw_network, draw_ownership

pytestmark = pytest.mark.browser

VIEWS = ("ownership", "network")
QUOTE = "De Connectie is een regeling, waarvan Arnhem voor 72% eigenaar is."
ARNHEM_ROW = "#rows tr:has(td:text-is('Arnhem')):has(td:text-is('De Connectie')):has-text('72%')"


@pytest.mark.parametrize("view", VIEWS)
def test_a_page_asks_nothing_of_the_network_and_breaks_no_policy(visit, drawings, view):
    opened = visit(drawings[view])
    opened.page.locator("#rows button").first.click()
    opened.page.wait_for_timeout(300)
    assert [url for url in opened.requests if not url.startswith(("file:", "data:"))] == []
    assert len(opened.requests) == len({*opened.requests})
    assert opened.messages == []


def test_an_address_that_means_nothing_is_ignored(visit, drawings):
    opened = visit(drawings["ownership"], "#lang=xx&edge=<img src=x>&node=%E0%A4%A")
    expect(opened.page.locator("h1")).to_have_text("Van wie is De Connectie?")
    assert opened.messages == []


def test_a_notebook_frame_without_history_and_storage_still_works(visit, drawings):
    frame_page = f"<!doctype html><title>x</title>{drawings['ownership']._repr_html_()}"
    opened = visit(frame_page)
    frame = opened.page.frame_locator("iframe")
    frame.locator(ARNHEM_ROW).click()
    expect(frame.locator("#panel blockquote").first).to_have_text(QUOTE)
    frame.get_by_role("button", name="English").click()
    expect(frame.locator("h1")).to_have_text("Who owns De Connectie?")
    assert [one for one in opened.messages if "policy" in one] == []


@pytest.mark.parametrize("view", VIEWS)
def test_hostile_text_in_names_quotes_and_themes_runs_nowhere(visit, drawings, view):
    hostile = (
        '</script><img src=x onerror=alert(1)>"><svg onload=alert(1)> href {{7*7}} *a* _b_ \\ &lt;'
    )
    picture = drawings[view].picture
    ties = [
        replace(
            tie,
            themes=(hostile,),
            supporting=tuple(
                replace(
                    said, quote=hostile, title=hostile, issuer=hostile, url="javascript:alert(1)"
                )
                for said in tie.supporting
            ),
        )
        for tie in picture.ties
    ]
    organisations = tuple(
        replace(org, name=f"{org.name} {hostile}") for org in picture.organisations
    )
    draw = draw_ownership if view == "ownership" else draw_network
    opened = visit(draw(replace(picture, ties=tuple(ties), organisations=organisations)))
    opened.page.on("dialog", lambda dialog: opened.messages.append(dialog.message))
    for button in opened.page.locator("#rows button").all():
        button.click()
    expect(opened.page.locator("#panel blockquote").first).to_have_text(hostile)
    assert opened.page.locator("img, #panel a, svg[onload]").count() == 0
    assert opened.messages == []


def test_the_labels_on_the_canvas_are_the_names_as_they_are(visit, drawings):
    picture = drawings["network"].picture
    odd = r"A*b*_c_`d`\e &amp; <i>f</i>"
    organisations = tuple(replace(org, name=odd) for org in picture.organisations)
    opened = visit(draw_network(replace(picture, organisations=organisations)))
    drawn = opened.run(
        """() => {
          const [node] = Object.values(kgPage.network.body.nodes);
          const blocks = node.labelModule.lines.flatMap((line) => line.blocks);
          return blocks.map((block) => block.text).join("");
        }"""
    )
    assert "".join(drawn.split()) == "".join(odd.split())


def test_without_a_canvas_the_table_and_the_sources_still_work(visit, drawings):
    page = (
        drawings["ownership"]
        .html()
        .replace(
            "<script>",
            "<script>HTMLCanvasElement.prototype.getContext = () => null;</script><script>",
            1,
        )
    )
    opened = visit(page.replace("http-equiv=", "data-off="))
    expect(opened.page.locator("#canvas")).to_contain_text("De tekening kon niet worden gemaakt")
    opened.page.locator(ARNHEM_ROW).click()
    expect(opened.page.locator("#panel blockquote").first).to_have_text(QUOTE)
