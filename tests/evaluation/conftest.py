"""Three short gold documents in which every figure can be counted by hand."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

TEXTS = {
    "een": "Buren heeft 15% van de aandelen in Vitens. Tiel heeft 5% van de aandelen in Vitens.\n",
    "twee": "Tiel werkt samen met Ommen en Zwolle.\n",
    "drie": "De gemeente Ommen neemt deel aan GGD IJsselland.\n",
}


def entity(name: str, type_: str = "Municipality", **more: Any) -> dict[str, Any]:
    return {"name": name, "aliases": [], "type": type_, **more}


def row(subject: str, relation: str, obj: str, **more: Any) -> dict[str, Any]:
    return {"s": subject, "p": relation, "o": obj, "evidence": "", **more}


GOLD: dict[str, dict[str, Any]] = {
    # Both relations and one of two shares are right; a third organisation is missed.
    "een": {
        "entities": [
            entity("Buren"),
            entity("Tiel"),
            entity("Vitens", "Company"),
            entity("Rivierenland", "WaterBoard"),
        ],
        "relations": [
            row("Buren", "ownsShareOf", "Vitens", share=15.0),
            row("Tiel", "ownsShareOf", "Vitens", share=9.0),
            row("Rivierenland", "ownsShareOf", "Vitens", share=1.0),
            row("Rivierenland", "participatesIn", "Vitens", weak=True),
        ],
    },
    # Ommen is right in the other direction; Zwolle is forbidden and is no entity of gold.
    "twee": {
        "entities": [entity("Tiel"), entity("Ommen")],
        "relations": [row("Ommen", "collaboratesWith", "Tiel")],
        "not": [row("Tiel", "collaboratesWith", "Zwolle"), row("Ommen", "hasUnit", "Tiel")],
    },
    # The participation is optional; a type other than that of gold.
    "drie": {
        "entities": [entity("Ommen"), entity("GGD IJsselland", "Company")],
        "relations": [],
        "optional": [row("Ommen", "participatesIn", "GGD IJsselland")],
    },
}


@pytest.fixture(scope="session")
def gold(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with `gold` and `text`; tests only read it."""
    folder = tmp_path_factory.mktemp("evaluation")
    return write_gold(folder)


def write_gold(folder: Path) -> Path:
    (folder / "gold").mkdir()
    (folder / "text").mkdir()
    for stem, text in TEXTS.items():
        (folder / "text" / f"{stem}.txt").write_text(text, encoding="utf-8")
        (folder / "gold" / f"{stem}.json").write_text(json.dumps(GOLD[stem]), encoding="utf-8")
    return folder


@pytest.fixture
def broken(tmp_path: Path) -> Path:
    """The same folder, to be broken."""
    return write_gold(tmp_path)
