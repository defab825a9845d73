"""A drawing → HTML: our template filled through pyvis, with a policy that lets nothing else run."""

from __future__ import annotations

import base64
import hashlib
from typing import TYPE_CHECKING, Any

from kg.drawing.canvas import NARROW, WIDE, fill_canvas
from kg.drawing.contents import Data, list_contents
from kg.drawing.dates import show_date
from kg.drawing.legends import has_gone, list_strokes, list_symbols
from kg.drawing.strokes import STROKES
from kg.drawing.symbols import SYMBOLS
from kg.drawing.vis import read_vis_script
from kg.drawing.words import PAGE, Text, read_words, say

if TYPE_CHECKING:
    from jinja2 import Environment

    from kg.drawing.drawings import Drawing

COLUMNS = tuple(
    f"table.{name}" for name in ("subject", "relation", "object", "share", "year", "sources")
)
TOOLS = {
    "zoom.in": "+",
    "zoom.out": "−",
    "zoom.fit": "⤢",
    "move.left": "←",
    "move.up": "↑",
    "move.down": "↓",
    "move.right": "→",
}
FRAME_HEIGHT = 720


def render_page(drawing: Drawing) -> str:
    """The whole page as text.

    pyvis fills our template instead of its own: its template links other sites, has no policy
    and shows titles as markup.

    Raises:
        DrawingError: if pyvis does not carry the vis-network that was tested.
    """
    from pyvis.network import Network

    network = Network(directed=True)
    fill_canvas(network, drawing.picture, drawing.scene, WIDE)
    fill_canvas(network, drawing.picture, drawing.narrow, NARROW)
    network.templateEnv = _make_environment(_list_parts(drawing))
    network.path = "page.html"
    page: str = network.generate_html()
    return page


def render_frame(drawing: Drawing) -> str:
    """The page inside a notebook: a frame that may run scripts and nothing else, and a table.

    A notebook that is not trusted drops the frame; the table stays.
    """
    parts = _list_parts(drawing) | {"page": render_page(drawing), "frame_height": FRAME_HEIGHT}
    return _make_environment(parts).get_template("frame.html").render()


def read_scripts() -> str:
    """Our own scripts in their order, as one strict script."""
    parts = [path.read_text(encoding="utf-8") for path in sorted(PAGE.glob("*.js"))]
    return '"use strict";\n(() => {\n' + "\n".join(parts) + "})();\n"


def hash_inline(text: str) -> str:
    """The source expression by which a policy allows exactly this inline script or style."""
    digest = hashlib.sha256(text.encode("utf-8")).digest()
    return f"'sha256-{base64.b64encode(digest).decode('ascii')}'"


def _make_environment(parts: dict[str, Any]) -> Environment:
    from jinja2 import Environment, FileSystemLoader, StrictUndefined

    environment = Environment(
        loader=FileSystemLoader(PAGE), autoescape=True, undefined=StrictUndefined
    )
    environment.globals.update(parts)
    return environment


def _list_parts(drawing: Drawing) -> dict[str, Any]:
    """Everything the templates name, beside the nodes and edges that pyvis hands them."""
    from markupsafe import Markup

    contents = list_contents(drawing.picture)
    words = {key: dict(text) for key, text in read_words().items()} | _fill_words(drawing, contents)
    styles = (PAGE / "page.css").read_text(encoding="utf-8")
    vis_script, page_script = read_vis_script(), read_scripts()
    relations = _count_relations(contents)
    data = contents | {
        "words": words,
        "columns": COLUMNS,
        "relations": [relation["key"] for relation in relations],
        "symbols": {type_.value: {"path": s.path, "fill": s.fill} for type_, s in SYMBOLS.items()},
        "sizes": {WIDE: drawing.scene.size, NARROW: drawing.narrow.size},
    }
    return {
        "view": drawing.view,
        "contents": contents,
        "words": words,
        "data": data,
        "summary": [f"page.summary.{index}" for index in range(len(drawing.summary))],
        "columns": COLUMNS,
        "tools": TOOLS.items(),
        "relations": relations,
        "faded": sum(not tie["isStanding"] for tie in contents["ties"]),
        "symbols": list_symbols(drawing.picture),
        "strokes": list_strokes(drawing.picture),
        "has_gone": has_gone(drawing.picture),
        "has_day": drawing.picture.day is not None,
        "policy": _write_policy(vis_script, page_script, styles),
        # Our own files and the pinned library: the only text that is not escaped.
        "styles": Markup(styles),  # noqa: S704
        "vis_script": Markup(vis_script),  # noqa: S704
        "page_script": Markup(page_script),  # noqa: S704
    }


def _write_policy(vis_script: str, page_script: str, styles: str) -> str:
    scripts = f"{hash_inline(vis_script)} {hash_inline(page_script)}"
    return (
        f"default-src 'none'; script-src {scripts}; style-src {hash_inline(styles)}; "
        "img-src data:; base-uri 'none'; form-action 'none'"
    )


def _count_relations(contents: Data) -> list[dict[str, Any]]:
    """Each kind of tie in the picture with its number, in the order of the strokes."""
    kinds = [tie["relation"] for tie in contents["ties"]]
    return [
        {"key": relation.value, "count": kinds.count(relation.value)}
        for relation in STROKES
        if relation.value in kinds
    ]


def _fill_words(drawing: Drawing, contents: Data) -> dict[str, Text]:
    """The texts of this page alone, under keys that begin with "page."."""
    name = contents["names"][drawing.picture.focus]
    texts = {
        "page.title": say(f"{drawing.view}.title", name=name),
        "page.heading": drawing.question,
        "page.canvas": say(f"{drawing.view}.canvas", name=name),
        "page.sum": say("sum.heading", name=name),
        "page.day": say("footer.day", day=show_date(drawing.picture.day or "")),
    }
    for index, sentence in enumerate(drawing.summary):
        texts[f"page.summary.{index}"] = sentence
    for total in contents["sums"]:
        if total["owned"] == drawing.picture.focus:
            texts |= {f"page.sum.{i}": text for i, text in enumerate(total["sentences"])}
    for index, share in enumerate(contents["indirect"]):
        texts[f"page.indirect.{index}"] = share["share"]
        texts[f"page.chain.{index}"] = share["chain"]
    return texts
