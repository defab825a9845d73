"""The sentences above a drawing."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kg.drawing.dates import show_date
from kg.drawing.facts import show_percent, show_share, show_share_with_basis
from kg.drawing.words import Text, join_texts, list_texts, repeat, say, say_count, show_number
from kg.model import Modality, Relation

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from kg.analysis.pictures import Picture
    from kg.analysis.records import Tie
    from kg.analysis.shares import ShareSum

MOST_NAMED = 6
"""Organisations that a sentence names before it says how many more there are."""


def summarise_ownership(picture: Picture) -> list[Text]:
    """Who owns the focus, and what the focus owns; also when that is nobody and nothing."""
    names = {org.iri: org.name for org in picture.organisations}
    standing = [tie for tie in picture.ties if is_standing_ownership(tie)]
    owners = sort_by_share([tie for tie in standing if tie.object == picture.focus], names)
    owned = sort_by_share([tie for tie in standing if tie.subject == picture.focus], names)
    name = names[picture.focus]
    sentences = [
        _say_owners("ownership.owners", name, [(names[tie.subject], tie) for tie in owners]),
        _say_owners("ownership.owned", name, [(names[tie.object], tie) for tie in owned]),
    ]
    return [*(sentences[::-1] if owned and not owners else sentences), *_say_gone(picture)]


def ask_ownership(picture: Picture) -> Text:
    """The question above an ownership drawing: who owns it, or what it owns when that is known."""
    name = next(org.name for org in picture.organisations if org.iri == picture.focus)
    standing = [tie for tie in picture.ties if is_standing_ownership(tie)]
    is_owned = any(tie.object == picture.focus for tie in standing)
    is_owner = any(tie.subject == picture.focus for tie in standing)
    return say("ownership.owns" if is_owner and not is_owned else "ownership.heading", name=name)


def ask_network(picture: Picture) -> Text:
    """The question above a network drawing."""
    name = next(org.name for org in picture.organisations if org.iri == picture.focus)
    return say("network.heading", name=name)


def summarise_network(picture: Picture) -> list[Text]:
    """How much there is to see, and whether something was left out."""
    name = next(org.name for org in picture.organisations if org.iri == picture.focus)
    if not picture.ties:
        return [say("network.empty", name=name)]
    shown = len(picture.organisations)
    ties, organisations = say_count("ties", len(picture.ties)), say_count("organisations", shown)
    sentences = [say("network.summary", ties=ties, organisations=organisations, name=name)]
    if picture.found > shown:
        sentences.append(
            say("network.limited", shown=show_number(shown), found=show_number(picture.found))
        )
    return [*sentences, *_say_gone(picture)]


def summarise_sum(total: ShareSum) -> list[Text]:
    """What is known together ("Bekend 72%, onbekend 28%"), and of how many owners nothing is."""
    if total.known is None:
        return [say("sum.none")]
    known = show_percent(total.known)
    if total.is_over:
        sentences = [say("sum.over", known=known)]
    elif total.unknown:
        sentences = [say("sum.part", known=known, unknown=show_percent(total.unknown))]
    else:
        sentences = [say("sum.whole")]
    if total.owners_without_share:
        sentences.append(say_count("sum.without", total.owners_without_share))
    return sentences


def is_standing_ownership(tie: Tie) -> bool:
    """Whether the tie is an ownership that is actual, whatever its basis."""
    return tie.relation is Relation.OWNS_SHARE_OF and tie.modality is Modality.ACTUAL


def sort_by_share(ties: Iterable[Tie], names: Mapping[str, str]) -> list[Tie]:
    """The largest known share first, unknown shares last, then by name."""
    return sorted(
        ties,
        key=lambda tie: (-(tie.percent or 0), names[tie.subject], names[tie.object], tie.id),
    )


def sort_for_table(picture: Picture, names: Mapping[str, str]) -> list[Tie]:
    """Ties that arrive at the focus, ties that leave it, the others; each by share and name."""
    return sorted(
        sort_by_share(picture.ties, names),
        key=lambda tie: (tie.object != picture.focus, tie.subject != picture.focus),
    )


def _say_gone(picture: Picture) -> list[Text]:
    """That the focus no longer exists, when the register says so."""
    focus = next(org for org in picture.organisations if org.iri == picture.focus)
    if not focus.is_gone(picture.day):
        return []
    return [say("gone", name=focus.name, through=show_date(focus.period.through or ""))]


def _say_owners(key: str, name: str, named: list[tuple[str, Tie]]) -> Text:
    """The sentence that names them: each known share with its owner, the unknown ones together."""
    shown = named[:MOST_NAMED]
    show = show_share if len(named) > MOST_NAMED else show_share_with_basis
    listed = [
        join_texts([repeat(other), show(tie.share)], " ")
        for other, tie in shown
        if tie.percent is not None
    ]
    unknown = [repeat(other) for other, tie in shown if tie.percent is None]
    if unknown:
        listed.append(say("owners.unknown", names=list_texts(unknown)))
    if len(named) > MOST_NAMED:
        listed.append(say("list.more", count=len(named) - MOST_NAMED))
        everyone = join_texts(listed)
    else:
        everyone = list_texts(listed)
    return say_count(key, len(named), name=name, list=everyone)
