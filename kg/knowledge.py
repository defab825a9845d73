"""The names and rules that documents are read with: ours, and a user's own beside them."""

from __future__ import annotations

import hashlib
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING

from kg.claims import RuleSet, open_own_rules, open_rules
from kg.entities import Directory
from kg.errors import RuleError
from kg.mentions import Gazetteer
from kg.registers import NAMES, add_names, organisations_of, read_register

if TYPE_CHECKING:
    from kg.model import Entity
    from kg.proposing import Proposer

__all__ = ["Knowledge", "fingerprint_rules", "open_knowledge"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Knowledge:
    """The names and rules that documents are read with."""

    gazetteer: Gazetteer
    """Known names."""
    directory: Directory
    """Known governments."""
    rules: RuleSet
    """How claims are said."""
    fingerprint: str
    """SHA-256 (16 digits) over the tables of rules."""
    proposers: tuple[Proposer, ...] = ()
    """Who may propose further claims."""


def open_knowledge(folder: str | Path | None = None) -> Knowledge:
    """Our own names and rules, and those of a user's folder beside them.

    Args:
        folder: holds names.csv, *.toml with [[frame]] rows, or both.

    Raises:
        RuleError: if there is neither, or one is broken; with file, row and what to do.
    """
    return _open_ours() if folder is None else _open_own(Path(folder))


@cache
def _open_ours() -> Knowledge:
    return _assemble(organisations_of(read_register()), open_rules(), fingerprint_rules())


def _open_own(folder: Path) -> Knowledge:
    names = folder / NAMES
    remedy = "give a folder with names.csv, rules in *.toml, or both"
    if not folder.is_dir():
        raise RuleError("no such folder of rules", where=str(folder), remedy=remedy)
    if not (names.exists() or any(folder.glob("*.toml"))):
        raise RuleError("it holds no names and no rules", where=str(folder), remedy=remedy)
    rules = open_own_rules(folder)
    entities = organisations_of(read_register())
    if names.exists():
        entities = add_names(entities, names)
    return _assemble(entities, rules, fingerprint_rules(folder))


def _assemble(entities: tuple[Entity, ...], rules: RuleSet, fingerprint: str) -> Knowledge:
    return Knowledge(
        gazetteer=Gazetteer(entities),
        directory=Directory(entities),
        rules=rules,
        fingerprint=fingerprint,
    )


def fingerprint_rules(folder: Path | None = None) -> str:
    """SHA-256 (16 digits) over the tables of rules, kept with each graph as provenance.

    Args:
        folder: a user's own names and rules, which count too.
    """
    ours = Path(__file__).parent
    tables = [*sorted(ours.rglob("*.toml")), *sorted(ours.glob("claims/rules/*.csv"))]
    if folder is not None:
        tables += [*sorted(folder.glob("*.toml")), *folder.glob(NAMES)]
    digest = hashlib.sha256()
    for table in tables:
        digest.update(table.name.encode() + table.read_bytes())
    return digest.hexdigest()[:16]
