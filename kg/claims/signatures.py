"""Type signatures: a claim between kinds that the relation cannot tie is not made."""

from __future__ import annotations

import tomllib
from functools import cache
from pathlib import Path

from kg.claims.phrases import LETTERS
from kg.model import Entity, Relation


@cache
def _read_signatures() -> dict[Relation, tuple[str, str]]:
    table = tomllib.loads(Path(__file__).with_name("signatures.toml").read_text(encoding="utf-8"))
    return {Relation(name): (row[0], row[1]) for name, row in table["signature"].items()}


def fits_signature(subject: Entity, relation: Relation, obj: Entity) -> bool:
    """Whether organisations of these types can stand in this relation."""
    subjects, objects = _read_signatures()[relation]
    return (
        subject.iri != obj.iri
        and LETTERS[subject.type] in subjects
        and LETTERS[obj.type] in objects
    )
