"""Legal forms that a text gives: "Heuvelwerk NV" is a company, whatever a register calls it."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from kg.model import Document, Entity, EntityType, Mention

_FORM = r"(?:N\.\s?V\.?|NV|B\.\s?V\.?|BV)(?![\w-])"
_BEHIND = re.compile(
    rf"[!\"']?,? \(?{_FORM}|,? (?:is|was|werd|wordt) een (?:NV|BV|naamloze|besloten|overheids)"
)
_SAID = re.compile(
    r"[^.\n]{0,160}\. (?:Het bedrijf|De onderneming|De vennootschap|Het|Dit|Dat|Zij) is een "
    rf"{_FORM}"
)
_WITHIN = re.compile(rf".* {_FORM}$|{_FORM} .*", re.DOTALL)
_BEFORE = re.compile(rf"{_FORM} $")
_PUBLIC = re.compile(r"(?:GR|[Gg]emeenschappelijke [Rr]egeling|[Oo]penbaar [Ll]ichaam)(?: |$)")
_BODIES = frozenset({EntityType.JOINT_ARRANGEMENT, EntityType.NETWORK})


def type_by_form(
    document: Document, linked: Sequence[tuple[Mention, Entity]]
) -> list[tuple[Mention, Entity]]:
    """Linked mentions, in which a joint body that the text calls NV or BV is a company.

    A body that the text also calls a "gemeenschappelijke regeling" stays what it is.
    """
    bodies = [(m, e) for m, e in linked if e.type in _BODIES]
    companies = {e.iri for m, e in bodies if _is_company(document.text, m)}
    public = {e.iri for m, e in bodies if _is_public(document.text, m)}
    changed = companies - public
    return [(m, replace(e, type=EntityType.COMPANY) if e.iri in changed else e) for m, e in linked]


def _is_company(text: str, mention: Mention) -> bool:
    return (
        _WITHIN.fullmatch(mention.text) is not None
        or _BEHIND.match(text, mention.span.end) is not None
        or _SAID.match(text, mention.span.end) is not None
        or _BEFORE.search(text[max(0, mention.span.start - 6) : mention.span.start]) is not None
        or (mention.type is EntityType.COMPANY and mention.source == "title")
    )


def _is_public(text: str, mention: Mention) -> bool:
    before = text[max(0, mention.span.start - 28) : mention.span.start]
    return (
        _PUBLIC.match(mention.text) is not None
        or re.search(_PUBLIC.pattern + "$", before) is not None
    )
