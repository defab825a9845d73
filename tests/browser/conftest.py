"""A browser, and pages made from a small graph."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Browser, Page, sync_playwright

from kg.analysis import make_picture, read_network, read_ownership
from kg.drawing import Drawing, draw_network, draw_ownership
from kg.graph import GraphStore, make_graph
from kg.model import (
    Amount,
    Claim,
    Document,
    Entity,
    EntityType,
    Evidence,
    Extraction,
    Modality,
    Period,
    Relation,
    Share,
    Span,
)
from kg.vocabulary import TOOI, make_iri

CHROMIUM = Path("/usr/bin/chromium")
ARGUMENTS = [
    "--headless",
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
]

ARNHEM = Entity(iri=TOOI + "gemeente/gm0202", name="Arnhem", type=EntityType.MUNICIPALITY)
RENKUM = Entity(iri=TOOI + "gemeente/gm0274", name="Renkum", type=EntityType.MUNICIPALITY)
RHEDEN = Entity(iri=TOOI + "gemeente/gm0275", name="Rheden", type=EntityType.MUNICIPALITY)
CONNECTIE = Entity(iri=TOOI + "so/so0889", name="De Connectie", type=EntityType.JOINT_ARRANGEMENT)
BEHEER = Entity(iri=make_iri("org", "Beheer"), name="Beheer B.V.", type=EntityType.COMPANY)
BUREAU = Entity(iri=make_iri("org", "Bureau"), name="Bureau Raad", type=EntityType.ADVISER)
ENTITIES = (ARNHEM, RENKUM, RHEDEN, CONNECTIE, BEHEER, BUREAU)

SENTENCES: tuple[tuple[str, tuple[dict[str, Any], ...]], ...] = (
    (
        "De Connectie is een regeling, waarvan Arnhem voor 72% eigenaar is.",
        ({"subject": ARNHEM, "object": CONNECTIE, "share": Share(percent=Decimal(72))},),
    ),
    (
        "De drie gemeenten zijn samen eigenaar van De Connectie.",
        ({"subject": RENKUM, "object": CONNECTIE}, {"subject": RHEDEN, "object": CONNECTIE}),
    ),
    (
        "De Connectie houdt 60% van de aandelen in Beheer B.V.",
        ({"subject": CONNECTIE, "object": BEHEER, "share": Share(percent=Decimal(60))},),
    ),
    (
        "Arnhem betaalt in 2023 € 1.234 aan De Connectie.",
        (
            {
                "subject": CONNECTIE,
                "object": ARNHEM,
                "relation": Relation.FUNDED_BY,
                "amount": Amount(euro=Decimal(1234), year=2023),
            },
        ),
    ),
    (
        "Bureau Raad heeft Arnhem geadviseerd.",
        ({"subject": ARNHEM, "object": BUREAU, "relation": Relation.ADVISED_BY},),
    ),
    (
        "Per 1 januari 2024 treedt Rheden toe tot Beheer B.V. als deelnemer.",
        (
            {
                "subject": RHEDEN,
                "object": BEHEER,
                "relation": Relation.PARTICIPATES_IN,
                "modality": Modality.PLANNED,
                "period": Period(start="2024-01-01"),
            },
        ),
    ),
)


@dataclass
class Visit:
    """An open page with everything that it did on the way."""

    page: Page
    requests: list[str] = field(default_factory=list)
    messages: list[str] = field(default_factory=list)

    def run(self, script: str, argument: object = None) -> Any:
        """What a script in the page gives back."""
        return self.page.evaluate(script, argument)

    def read_rows(self) -> list[str]:
        """Ids of the ties in the table, from top to bottom."""
        return [
            str(row)
            for row in self.run(
                "[...document.querySelectorAll('#rows tr')].map(r => r.dataset.tie)"
            )
        ]

    def read_lines(self) -> list[str]:
        """Ids of the ties whose lines are drawn and not hidden, each once, sorted."""
        script = """() => {
          const edges = Object.values(kgPage.network.body.edges).filter((e) => !e.options.hidden);
          const ids = edges.map((e) => kgPage.network.body.data.edges.get(e.id).tie);
          return [...new Set(ids)].sort();
        }"""
        return [str(tie) for tie in self.run(script)]


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    """Debian's Chromium, without a network of its own."""
    if not CHROMIUM.exists():
        reason = f"{CHROMIUM} is not here: apt-get install chromium"
        if os.environ.get("CI") == "true":
            pytest.fail(reason, pytrace=False)
        pytest.skip(reason)
    with sync_playwright() as playwright:
        chromium = playwright.chromium.launch(executable_path=CHROMIUM, args=ARGUMENTS)
        yield chromium
        chromium.close()


@pytest.fixture(scope="session")
def store() -> GraphStore:
    """A graph of two documents that disagree about one share."""
    text = " ".join(sentence for sentence, _ in SENTENCES)
    budget = Document(
        name="arnhem.txt", title="Begroting 2023", issuer="Arnhem", year=2023, text=text
    )
    claims = [
        _claim(budget, sentence, **said) for sentence, all_said in SENTENCES for said in all_said
    ]
    old_text = "Arnhem is voor 70% eigenaar van De Connectie."
    old = Document(
        name="renkum.txt", title="Begroting 2021", issuer="Renkum", year=2021, text=old_text
    )
    share = Share(percent=Decimal(70))
    again = _claim(old, old_text, subject=ARNHEM, object=CONNECTIE, share=share)
    return make_graph(
        [
            Extraction(document=budget, issuer=ARNHEM, entities=ENTITIES, claims=tuple(claims)),
            Extraction(document=old, issuer=RENKUM, entities=ENTITIES, claims=(again,)),
        ],
        started="2026-01-01T00:00:00Z",
    )


@pytest.fixture(scope="session")
def drawings(store: GraphStore) -> dict[str, Drawing]:
    """The ownership page of De Connectie and the network page of Arnhem."""
    return {
        "ownership": draw_ownership(make_picture(read_ownership(store, CONNECTIE.iri))),
        "network": draw_network(make_picture(read_network(store, ARNHEM.iri, steps=2))),
    }


@pytest.fixture
def visit(browser: Browser, tmp_path: Path) -> Iterator[Callable[..., Visit]]:
    """A maker of visits: `visit(drawing, "#lang=en", width=320)` opens its page from a file."""
    opened: list[Page] = []

    def open_page(drawing: Drawing | str, hash_: str = "", width: int = 1440, **rest: Any) -> Visit:
        target = tmp_path / "pagina.html"
        if isinstance(drawing, str):
            target.write_text(drawing, encoding="utf-8")
        else:
            drawing.save(target)
        page = browser.new_page(viewport={"width": width, "height": 900}, **rest)
        opened.append(page)
        result = Visit(page=page)
        page.on("request", lambda request: result.requests.append(request.url))
        page.on("console", lambda message: result.messages.append(message.text))
        page.on("pageerror", lambda error: result.messages.append(str(error)))
        page.add_init_script(
            "document.addEventListener('securitypolicyviolation',"
            " (e) => console.error(`policy: ${e.violatedDirective} ${e.blockedURI}`));"
        )
        page.goto(target.as_uri() + hash_)
        return result

    yield open_page
    for page in opened:
        page.close()


def _claim(document: Document, sentence: str, **said: Any) -> Claim:
    start = document.text.index(sentence)
    span = Span(start=start, end=start + len(sentence))
    return Claim(
        subject=said["subject"].iri,
        relation=said.get("relation", Relation.OWNS_SHARE_OF),
        object=said["object"].iri,
        modality=said.get("modality", Modality.ACTUAL),
        share=said.get("share"),
        amount=said.get("amount"),
        period=said.get("period", Period()),
        confidence=Decimal("0.93"),
        rule="test.zin",
        evidence=(Evidence(document=document.name, span=span, quote=sentence),),
    )
