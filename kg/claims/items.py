"""Items under a sentence that says who takes part: "Wij nemen deel in:" and names below it."""

from __future__ import annotations

import re
from collections.abc import Iterator

from kg.claims.dues import leads_dues, read_due
from kg.claims.mechanisms import find_stated
from kg.claims.modality import find_modality
from kg.claims.numbers import find_percentages
from kg.claims.pages import Page, Place, open_context
from kg.claims.shares import find_basis, make_share
from kg.claims.signatures import fits_signature
from kg.model import VEHICLES, Claim, EntityType, Modality, Relation, Share, Span
from kg.structure import Block, BlockKind, split_sentences

_LEAD = re.compile(
    r"neemt .*deel|nemen .*deel|deelne(?:em|men)|\blid van|aangesloten|aandeelhouder"
    r"|(?:aandelen|belangen?|deelnemingen) in\b"
    r"|deelneming|partner in|regelingen:|verbanden:|netwerken:|verbonden partijen:",
    re.IGNORECASE,
)
_OPENING = 12  # code points between a bullet and the name it is about


def find_lead(page: Page, block: Block, lead: Span | None) -> Span | None:
    """The sentence that introduces the items below it: "Wij nemen deel in:"."""
    if block.kind is BlockKind.ITEM:
        return lead
    if not block.text.rstrip().endswith(":"):
        return None
    *_, (start, end) = split_sentences(page.text, block.span.start, block.span.end)
    words = page.text[start:end]
    return Span(start=start, end=end) if _LEAD.search(words) or leads_dues(words) else None


def read_item(page: Page, item: Span, lead: Span) -> Iterator[Claim]:
    """An item that opens with a vehicle, under a sentence that says who takes part.

    The sentence and the item are read as one: "Wij nemen deel in" + "GGD Drenthe".
    """
    opening = [r for r in page.references_in(item) if r.span.start - item.start <= _OPENING]
    vehicles = [r for r in opening if r.entities[0].type in VEHICLES]
    if not vehicles:
        return
    sentence = page.mask(lead)
    if leads_dues(sentence.text):
        named = page.mask(item)
        yield from read_due(named, sentence, open_context(page, Place(), item))
        return
    speakers = [
        e for p in sentence.phrases if p.letter in "GN" and not p.preposition for e in p.entities
    ]
    speakers = speakers or ([page.issuer] if page.issuer else [])
    own = find_modality(item.of(page.text))
    modality = own if own is not Modality.ACTUAL else find_modality(sentence.text)
    for speaker in speakers:
        for party in vehicles[0].entities:
            relation = (
                Relation.OWNS_SHARE_OF
                if party.type is EntityType.COMPANY
                else Relation.PARTICIPATES_IN
            )
            if fits_signature(speaker, relation, party):
                yield Claim(
                    subject=speaker.iri,
                    relation=relation,
                    object=party.iri,
                    modality=modality,
                    share=_listed_share(item.of(page.text), relation),
                    confidence=find_stated("list.deelname"),
                    rule="list.deelname",
                    evidence=(page.quote(item), page.quote(lead)),
                )


def _listed_share(item: str, relation: Relation) -> Share | None:
    """The one percentage of an item "Vitens: 0,48%", under a sentence about shares."""
    if relation is not Relation.OWNS_SHARE_OF:
        return None
    stated = list(find_percentages(item))
    return make_share(stated[0], find_basis(item)) if len(stated) == 1 else Share()
