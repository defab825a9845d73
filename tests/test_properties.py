"""Laws that hold for any text: quotes are exact, nothing raises, the same again is the same."""

from __future__ import annotations

import unicodedata
from itertools import pairwise

from hypothesis import given, settings
from hypothesis import strategies as st

from kg.entities.resolving import UNKNOWN
from kg.model import Document, EntityType, Extraction
from kg.pipeline import extract_document
from kg.registers import read_register
from kg.structure import fold_text, read_blocks, smooth_text, split_sentences

TEMPLATES = (
    "De gemeente {g} neemt samen met {h} deel aan {v}.",
    "{g}, {h} en {g} werken samen in {v}.",
    "Wij zijn voor {p}% eigenaar van {c}, waarvan {g} {p}% bezit.",
    "De taken van {g} zijn ondergebracht bij {v} ({a}).",
    "In {y} betaalden {g} en {h} € {p}.000 aan {v}; {h} niet.",
    "Het bestuur van {v} wordt gevormd door wethouders van de drie gemeenten.",
    "Per 1 januari {y} zijn {g} en {h} opgegaan in {v}.",
    "‘Onze gemeente’, zei de wethouder, “doet niet mee aan {v}”.",
    "De teams {a} en {g} van de dienst {a} & Co. (OCW) groeien.",
    "Naam: {v}\nDeelnemers: {g} {p}%; {h}\nBijdrage {y}: € {p} mln.",
    "Naam\tBelang\tBijdrage {y}\n{c}\t{p}%\t€ {p}\n{v}\t-\tn.v.t.",
    "| Naam | Belang |\n|---|---|\n| {c} | {p}% |",
    "Verbonden partijen\n\n- {v}\n- {c} N.V.\n- Stichting {g}",
    "Wij nemen deel aan:\n- {v}\n- {c}",
)
NOISE = {
    " ": ["\u00a0", "\n", "  ", "\t", "\u202f", " \u00ad", "\n\n"],
    "e": ["e\u00ad", "é", "e\u0301", "ẽ", "e\u200b"],
    "'": ["\u2019", "\u2018", '"'],
    "-": ["\u2011", "\u2013", "-\n"],
    "i": ["\u0133", "ï", "i\u0308"],
    "n": ["-\nn", "N", "&amp;n", "\ufeffn"],
    ".": ["", "…", ".)", "\n"],
}
ISSUERS = (None, "Tiel", "Assen", "Voorbeeldstad", "Waterschap Vechtstromen")


def names(*kinds: EntityType) -> list[str]:
    return sorted(
        {n for e in read_register().entities if e.type in kinds for n in (e.name, *e.aliases)}
    )


FILLERS = st.fixed_dictionaries(
    {
        "g": st.sampled_from(names(EntityType.MUNICIPALITY, EntityType.PROVINCE)),
        "h": st.sampled_from(names(EntityType.MUNICIPALITY, EntityType.WATER_BOARD)),
        "v": st.sampled_from(names(EntityType.JOINT_ARRANGEMENT, EntityType.NETWORK)),
        "c": st.sampled_from(names(EntityType.COMPANY)),
        "a": st.sampled_from(["Wonen", "ODX", "B&W", "Werk & Inkomen", "GR", "M7", "De"]),
        "p": st.sampled_from(["0", "12", "72,5", "100", "101", "1.234", "33,3333"]),
        "y": st.integers(min_value=1995, max_value=2030),
    }
)


@st.composite
def dutch(draw: st.DrawFn) -> str:
    """Sentences and records of real names, with the noise of real files."""
    templates = draw(st.lists(st.sampled_from(TEMPLATES), min_size=1, max_size=4))
    text = draw(st.sampled_from(["\n", " ", "\n\n"])).join(
        template.format(**draw(FILLERS)) for template in templates
    )
    for sign in draw(st.lists(st.sampled_from(sorted(NOISE)), max_size=4)):
        place = text.find(sign, draw(st.integers(min_value=0, max_value=len(text))))
        if place >= 0:
            text = text[:place] + draw(st.sampled_from(NOISE[sign])) + text[place + 1 :]
    if draw(st.booleans()):
        text = unicodedata.normalize("NFD", text)
    start = draw(st.integers(min_value=0, max_value=12))
    return text[start:] if draw(st.booleans()) else text


TEXTS = (
    dutch()
    | st.text(max_size=200)
    | st.text(alphabet="De GRArnhem'(),.\n\t|%€5-\u00ad", max_size=80)
)


def read(text: str, issuer: str | None) -> Extraction:
    return extract_document(Document(name="tekst.txt", text=text, issuer=issuer, year=2023))


@settings(max_examples=150, deadline=None)
@given(text=TEXTS, issuer=st.sampled_from(ISSUERS))
def test_every_mention_and_every_piece_of_evidence_is_quoted_as_stored(
    text: str, issuer: str | None
) -> None:
    extraction = read(text, issuer)
    quotes = [(mention.span, mention.text) for mention, _ in extraction.mentions]
    quotes += [(e.span, e.quote) for claim in extraction.claims for e in claim.evidence]
    assert [(span, span.of(text)) for span, _ in quotes] == quotes


@settings(max_examples=120, deadline=None)
@given(text=dutch(), issuer=st.sampled_from(ISSUERS))
def test_every_claim_has_evidence_two_known_ends_and_figures_within_bounds(
    text: str, issuer: str | None
) -> None:
    extraction = read(text, issuer)
    known = {entity.iri for entity in extraction.entities}
    for claim in extraction.claims:
        assert claim.evidence
        assert claim.subject != claim.object
        assert {claim.subject, claim.object} <= known
        assert 0 <= claim.confidence <= 1
        if claim.share and claim.share.percent is not None:
            assert 0 < claim.share.percent <= 100


@settings(max_examples=60, deadline=None)
@given(text=dutch(), issuer=st.sampled_from(ISSUERS))
def test_the_same_text_twice_gives_the_same(text: str, issuer: str | None) -> None:
    assert read(text, issuer) == read(text, issuer)


@settings(max_examples=60, deadline=None)
@given(text=TEXTS)
def test_mentions_stand_in_order_and_never_overlap(text: str) -> None:
    spans = [mention.span for mention, _ in read(text, "Tiel").mentions]
    assert all(one.end <= other.start for one, other in pairwise(spans))


@settings(max_examples=60, deadline=None)
@given(text=dutch())
def test_without_an_issuer_wij_is_nobody_known(text: str) -> None:
    extraction = read(text, None)
    names = {entity.iri: entity.name for entity in extraction.entities}
    meant = [c for c in extraction.claims if "issuer" in c.resolved_by]
    assert all(UNKNOWN in {names[c.subject], names[c.object]} for c in meant)


@settings(max_examples=150, deadline=None)
@given(text=TEXTS)
def test_the_way_back_from_folding_never_turns(text: str) -> None:
    folded = fold_text(text)
    places = [folded.to_stored(offset) for offset in range(len(folded.text))]
    assert places == sorted(places)
    assert all(0 <= place < len(text) for place in places)


@settings(max_examples=150, deadline=None)
@given(text=TEXTS)
def test_smoothing_never_moves_a_letter(text: str) -> None:
    smooth = smooth_text(text)
    assert len(smooth) == len(text)
    assert [c for c in smooth if c.isalpha()] == [c for c in text if c.isalpha()]


@settings(max_examples=150, deadline=None)
@given(text=TEXTS)
def test_blocks_and_their_sentences_stand_in_order_inside_the_text(text: str) -> None:
    blocks = read_blocks(text)
    assert [block.span.of(text) for block in blocks] == [block.text for block in blocks]
    assert all(one.span.end <= other.span.start for one, other in pairwise(blocks))
    for block in blocks:
        ends = [block.span.start]
        for start, end in split_sentences(text, block.span.start, block.span.end):
            assert ends[-1] <= start < end <= block.span.end
            ends.append(end)
