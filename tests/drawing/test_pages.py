"""The page as text: one file, a strict policy, every text in both languages, nothing that runs."""

from __future__ import annotations

import json
import re
from dataclasses import dataclass, field, replace
from html.parser import HTMLParser
from typing import Any

import pytest

from kg.analysis import Picture
from kg.drawing import draw_network, draw_ownership
from kg.drawing.pages import hash_inline, read_scripts
from kg.drawing.vis import read_vis_script
from kg.drawing.words import PAGE
from kg.errors import DrawingError
from kg.model import Modality, Relation

HOSTILE = (
    "<script>alert(1)</script>",
    "</script><img src=x onerror=alert(1)>",
    '"><svg onload=alert(1)>',
    "{{7*7}}{%include 'page.css'%}",
    "<a href=javascript:alert(1)>href</a>",
    "javascript:alert(1)",
    "'; alert(1); //",
    "<!--<script>",
    "\u202eevil\u2066",
    "&lt;b&gt; & <b>",
    "\\ud800 `${alert(1)}`",
)


@dataclass
class Page(HTMLParser):
    """Tags, attributes and the text of scripts and styles of a page."""

    tags: list[tuple[str, dict[str, str | None]]] = field(default_factory=list)
    blocks: list[tuple[dict[str, str | None], str]] = field(default_factory=list)
    words: list[str] = field(default_factory=list)
    inside: tuple[str, dict[str, str | None]] = ("", {})

    def __post_init__(self) -> None:
        super().__init__(convert_charrefs=True)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.append((tag, dict(attrs)))
        self.inside = self.tags[-1]

    def handle_endtag(self, tag: str) -> None:
        self.inside = (f"after {tag}", {})

    def handle_data(self, data: str) -> None:
        tag, attributes = self.inside
        if tag in ("script", "style"):
            self.blocks.append((attributes | {"tag": tag}, data))
        else:
            self.words.append(data)


def parse(html: str) -> Page:
    page = Page()
    page.feed(html)
    return page


def read_block(page: Page, name: str) -> Any:
    return json.loads(
        "".join(text for attributes, text in page.blocks if attributes.get("id") == name)
    )


@pytest.fixture
def html(connectie: Picture) -> str:
    return draw_ownership(connectie).html()


def test_the_policy_allows_our_own_inline_text_and_nothing_else(html):
    page = parse(html)
    policy = next(a["content"] for _, a in page.tags if a.get("http-equiv"))
    inline = [text for attributes, text in page.blocks if attributes.get("type") is None]
    assert policy
    assert policy.startswith("default-src 'none'; ")
    assert "unsafe" not in policy
    assert set(re.findall(r"'sha256-[^']+'", policy)) == {hash_inline(text) for text in inline}


def test_nothing_is_fetched_and_nothing_has_inline_handlers_or_styles(html):
    page = parse(html)
    for tag, attributes in page.tags:
        assert not [name for name in attributes if name.startswith("on") or name == "style"]
        assert "src" not in attributes
        assert attributes.get("href", "data:,") in ("data:,", "#table"), tag
    assert "sourceMappingURL" not in html


def test_the_page_names_itself(html):
    assert html.startswith('<!doctype html>\n<html lang="nl">')
    assert "<title>Eigendom: De Connectie</title>" in html
    assert html.count("<h1") == 1
    assert html.count("<main") == 1


def test_the_page_says_what_is_known_and_what_is_not(html):
    words = " ".join(parse(html).words)
    assert "Van wie is De Connectie?" in words
    assert "Bekend 72%, onbekend 28%" in words
    assert "Arnhem 72% (grondslag niet vermeld) en Renkum en Rheden (aandeel onbekend)" in words
    assert not re.search(r"(?<![\d,.])0%", words)


def test_every_word_that_the_page_names_is_in_its_table(html):
    page = parse(html)
    words = read_block(page, "data")["words"]
    named = {
        attributes[name]
        for _, attributes in page.tags
        for name in ("data-word", "data-label", "data-title", "data-column")
        if attributes.get(name)
    }
    used = set(re.findall(r'say\("([a-z_.]+)"', read_scripts()))
    assert named | used <= set(words)


def test_the_table_without_scripts_has_every_tie_with_its_quote(html):
    words = " ".join(parse(html).words)
    assert words.count("De Connectie is een regeling, waarvan Arnhem voor 72% eigenaar is.") == 3


def test_pyvis_nodes_have_fixed_places_and_no_physics(html):
    nodes = read_block(parse(html), "vis-nodes")
    assert all(node["physics"] is False and node["fixed"] is True for node in nodes)
    labels = [
        node["label"] for node in nodes if node["scene"] == "wide" and node["kind"] == "share"
    ]
    assert sorted(labels) == ["72%", "aandeel onbekend", "aandeel onbekend"]


@pytest.mark.parametrize("draw", [draw_ownership, draw_network])
@pytest.mark.parametrize("text", HOSTILE)
def test_hostile_text_in_every_field_stays_text(own, paint, draw, text):
    tie = own(text, f"{text} 2", 72, themes=(text,))
    said = replace(
        tie.supporting[0],
        **dict.fromkeys(("quote", "title", "document", "issuer", "url", "rule"), text),
    )
    tie = replace(tie, supporting=(said,), contradicting=(replace(said, modality=Modality.DENIED),))
    hostile, plain = (
        parse(draw(paint(text, tie)).html()),
        parse(draw(paint("A", own("A", "B"))).html()),
    )
    allowed = {tag for tag, _ in plain.tags} | {"q", "br"}
    assert {tag for tag, _ in hostile.tags} <= allowed
    assert sum(tag == "script" for tag, _ in hostile.tags) == 5
    data = read_block(hostile, "data")
    assert data["ties"][0]["supporting"][0]["quote"] == text
    assert data["ties"][0]["supporting"][0]["url"] == ""


def test_a_name_like_a_template_is_not_filled_in(own, paint):
    html = draw_ownership(paint("{{7*7}}", own("Arnhem", "{{7*7}}", 72))).html()
    assert "Van wie is {{7*7}}?" in " ".join(parse(html).words)


def test_the_same_picture_is_the_same_page(connectie):
    assert draw_ownership(connectie).html() == draw_ownership(connectie).html()


def test_shares_above_100_percent_raise_an_alert(own, paint):
    html = draw_ownership(paint("X NV", own("A", "X NV", 72), own("B", "X NV", 40))).html()
    assert 'role="alert"' in html
    assert "Samen 112%: meer dan 100%." in html


def test_an_organisation_without_owners_says_so(paint):
    html = draw_ownership(paint("Arnhem")).html()
    assert "De bronnen noemen geen eigenaren van Arnhem." in html
    assert 'id="canvas"' not in html


def test_an_organisation_that_only_owns_is_asked_what_it_owns(own, paint):
    html = draw_ownership(paint("Arnhem", own("Arnhem", "X NV", 5))).html()
    assert "Waar is Arnhem eigenaar van?" in html


def test_indirect_shares_show_their_chain(own, paint):
    ties = [own("Arnhem", "De Connectie", 72), own("De Connectie", "X NV", 60)]
    words = " ".join(parse(draw_ownership(paint("De Connectie", *ties)).html()).words)
    assert "43,2% (berekend)" in words
    assert "Arnhem → 72% → De Connectie → 60% → X NV" in words


def test_a_limited_network_says_how_much_is_left_out(own, paint):
    picture = replace(paint("Arnhem", own("Arnhem", "X NV")), found=4120)
    assert "2 van 4.120 organisaties getoond" in draw_network(picture).html()


def test_the_legend_explains_what_is_there_and_no_more(own, paint):
    advice = own("Arnhem", "X NV", relation=Relation.ADVISED_BY, share=None)
    page = parse(draw_network(paint("Arnhem", advice)).html())
    assert [a["data-type"] for _, a in page.tags if "data-type" in a] == ["Municipality", "Company"]
    assert sum(a.get("class") == "shaft" for _, a in page.tags) == 1


def test_a_notebook_gets_a_sandboxed_frame_and_a_table_that_survives_without_it(connectie):
    page = parse(draw_ownership(connectie)._repr_html_())
    frame = next(attributes for tag, attributes in page.tags if tag == "iframe")
    assert frame["sandbox"] == "allow-scripts"
    assert frame["srcdoc"] == draw_ownership(connectie).html()
    assert "72% (grondslag niet vermeld)" in page.words


def test_saving_writes_utf_8_and_gives_the_path_back(connectie, tmp_path):
    target = tmp_path / "pagina.html"
    assert draw_ownership(connectie).save(target) == target
    assert target.read_text(encoding="utf-8") == draw_ownership(connectie).html()


def test_a_folder_that_is_not_there_is_one_clear_line(connectie, tmp_path):
    with pytest.raises(DrawingError, match="cannot be written"):
        draw_ownership(connectie).save(tmp_path / "nergens" / "pagina.html")


def test_another_vis_network_is_refused(tmp_path):
    script = tmp_path / "lib" / "vis-9.1.2" / "vis-network.min.js"
    script.parent.mkdir(parents=True)
    script.write_text("alert(1)")
    with pytest.raises(DrawingError, match="not the vis-network that was tested"):
        read_vis_script(tmp_path)


def test_a_missing_vis_network_is_one_clear_line(tmp_path):
    with pytest.raises(DrawingError, match="cannot be read"):
        read_vis_script(tmp_path)


@pytest.mark.parametrize("path", sorted(PAGE.glob("*.js")), ids=lambda path: path.name)
def test_our_scripts_never_write_markup_and_never_evaluate_text(path):
    script = path.read_text(encoding="utf-8")
    assert not re.search(
        r"innerHTML|outerHTML|insertAdjacentHTML|document\.write|\beval\b|Function\(", script
    )
    assert not re.search(r"fetch\(|XMLHttpRequest|WebSocket|import\(|localStorage", script)
