"""A picture → the data of a page: plain dictionaries with every text in both languages."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from kg.analysis.shares import is_owning
from kg.drawing.citations import cite
from kg.drawing.dates import show_period
from kg.drawing.facts import list_facts, show_label, show_percent
from kg.drawing.lettering import clean_label
from kg.drawing.summaries import sort_by_share, sort_for_table, summarise_sum
from kg.drawing.words import Text, join_texts, repeat, say
from kg.model import Modality

if TYPE_CHECKING:
    from kg.analysis.pictures import Picture
    from kg.analysis.records import Organisation, Source, Tie
    from kg.analysis.shares import IndirectShare, ShareSum

Data = dict[str, Any]
"""What becomes JSON."""

MOST_PARTS = 12
"""Owners that get a part of their own in the bar of shares; more become one part."""


def list_contents(picture: Picture) -> Data:
    """Organisations, ties, sums and computed shares of a picture, as a page needs them."""
    names = {org.iri: clean_label(org.name) or "?" for org in picture.organisations}
    return {
        "focus": picture.focus,
        "names": names,
        "organisations": [
            _describe_organisation(org, names[org.iri]) for org in picture.organisations
        ],
        "ties": [_describe_tie(tie, names) for tie in sort_for_table(picture, names)],
        "sums": [_describe_sum(total, picture, names) for total in _put_first(picture)],
        "indirect": [_describe_indirect(share, picture, names) for share in picture.indirect],
    }


def _describe_organisation(organisation: Organisation, name: str) -> Data:
    facts = [(say("fact.type"), say(f"type.{organisation.type.value}"))]
    if organisation.legal_form:
        facts.append((say("fact.form"), say(f"form.{organisation.legal_form}")))
    if organisation.note:
        facts.append((say("fact.note"), repeat(clean_label(organisation.note))))
    lifetime = show_period(organisation.period)
    if lifetime is not None:
        facts.append((say("fact.lifetime"), lifetime))
    return {
        "id": organisation.iri,
        "name": name,
        "type": organisation.type.value,
        "facts": facts,
    }


def _describe_tie(tie: Tie, names: dict[str, str]) -> Data:
    relation = say(f"relation.{tie.relation.value}")
    statement = join_texts([repeat(names[tie.subject]), relation, repeat(names[tie.object])], " ")
    return {
        "id": tie.id,
        "subject": tie.subject,
        "relation": tie.relation.value,
        "object": tie.object,
        "modality": tie.modality.value,
        "isStanding": tie.modality is Modality.ACTUAL,
        "statement": statement,
        "label": show_label(tie),
        "year": str(tie.years[-1]) if tie.years else "",
        "facts": list_facts(tie),
        "sources": len({_name_origin(said) for said in (*tie.supporting, *tie.contradicting)}),
        "supporting": [cite(source) for source in tie.supporting],
        "contradicting": [cite(source) for source in tie.contradicting],
        "earlier": [cite(source) for source in tie.earlier],
    }


def _name_origin(source: Source) -> tuple[str, str, str]:
    """What makes two sentences one source: the same document or the same register."""
    return source.document or source.title, source.register, source.register_date


def _put_first(picture: Picture) -> list[ShareSum]:
    """The sums, that of the focus first."""
    return sorted(picture.sums, key=lambda total: (total.owned != picture.focus, total.owned))


def _describe_sum(total: ShareSum, picture: Picture, names: dict[str, str]) -> Data:
    """A sum with the parts of its bar: the owners with a known share, the largest first."""
    owning = [tie for tie in picture.ties if tie.object == total.owned and is_owning(tie)]
    parts = [float(tie.percent) for tie in sort_by_share(owning, names) if tie.percent]
    return {
        "owned": total.owned,
        "heading": say("sum.heading", name=names[total.owned]),
        "sentences": summarise_sum(total),
        "parts": parts if len(parts) <= MOST_PARTS else [sum(parts)],
        "isOver": total.is_over,
    }


def _describe_indirect(share: IndirectShare, picture: Picture, names: dict[str, str]) -> Data:
    ties = {tie.id: tie for tie in picture.ties}
    return {
        "owner": names[share.owner],
        "owned": names[share.owned],
        "share": _show_indirect(share, ties, names),
        "chain": join_texts(
            [_show_chain([ties[tie] for tie in path], names) for path in share.paths], "; "
        ),
    }


def _show_indirect(share: IndirectShare, ties: dict[str, Tie], names: dict[str, str]) -> Text:
    if share.percent is not None:
        return say("share.computed", share=show_percent(share.percent))
    if share.is_cut:
        return say("indirect.cut")
    missing = [
        repeat(f"{names[ties[tie].subject]} → {names[ties[tie].object]}")
        for tie in share.unknown_ties
    ]
    return say("indirect.unknown", ties=join_texts(missing))


def _show_chain(path: list[Tie], names: dict[str, str]) -> Text:
    """A chain in words: "Arnhem → 72% → De Connectie → 60% → Beheer B.V."."""
    steps = [repeat(names[path[0].subject])]
    for tie in path:
        share = say("share.unknown") if tie.percent is None else show_percent(tie.percent)
        steps += [share, repeat(names[tie.object])]
    return join_texts(steps, " → ")
