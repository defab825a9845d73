"""The main job on real input: seed documents and register become a page about De Connectie."""

from __future__ import annotations

import pytest
from playwright.sync_api import expect

from kg.analysis import make_picture, read_ownership
from kg.drawing import draw_ownership
from kg.graph import open_graph
from kg.pipeline import build_graph
from kg.queries import find_organisation

pytestmark = [pytest.mark.browser, pytest.mark.shared]


def test_the_page_shows_who_owns_de_connectie_with_the_sentence_that_says_so(
    visit, shared, tmp_path
):
    build_graph([shared / "seeds"], tmp_path / "graph")
    with open_graph(tmp_path / "graph") as store:
        connectie = find_organisation(store, "De Connectie")
        drawing = draw_ownership(make_picture(read_ownership(store, connectie.iri)))
    page = visit(drawing).page
    expect(page.locator("main")).to_contain_text("Arnhem 72% (grondslag niet vermeld)")
    expect(page.locator("main")).to_contain_text("Bekend 72%, onbekend 28%")
    for owner in ("Renkum", "Rheden"):
        row = page.locator(f"#rows tr:has(td:text-is('{owner}'))")
        expect(row).to_contain_text("aandeel onbekend")
    page.locator("#rows tr:has(td:text-is('Arnhem'))").click()
    expect(page.locator("#panel blockquote").first).to_contain_text(
        "waarvan Arnhem voor 72% eigenaar is"
    )
