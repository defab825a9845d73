"""Claims as a reader wants them: per document a table in Dutch, each row with its sentence."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kg.cli.contract import sort_claims
from kg.cli.table import format_table
from kg.cli.terminal import clean_line
from kg.drawing.dates import show_period
from kg.drawing.facts import show_amount, show_share_with_basis
from kg.drawing.words import say
from kg.model import Modality, Relation

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from kg.model import Claim, Document, Extraction

DUTCH = "nl"
"""The language of tables on screen."""

COLUMNS = ("wie", "relatie", "wat", "aandeel", "bedrag", "wanneer", "zin")


def format_listing(extractions: Iterable[Extraction]) -> Iterator[str]:
    """A heading and a table per document; columns in which nothing stands are left out."""
    separator = ""
    for extraction in extractions:
        yield separator + format_heading(extraction.document) + "\n"
        yield _format_claims(extraction)
        separator = "\n"


def format_heading(document: Document) -> str:
    """The document with its issuer and year, or that these are unknown.

    >>> from kg.model import Document
    >>> format_heading(Document(name="begroting.txt", text="…", issuer="Arnhem"))
    'begroting.txt (Arnhem, jaar onbekend)'
    """
    issuer = document.issuer or say("source.no_issuer")[DUTCH]
    year = str(document.year) if document.year else say("source.no_year")[DUTCH]
    return clean_line(f"{document.name} ({issuer}, {year})")


def _format_claims(extraction: Extraction) -> str:
    names = {entity.iri: entity.name for entity in extraction.entities}
    rows = [_make_row(claim, names) for claim in sort_claims(extraction.claims)]
    if not rows:
        return "geen relaties gevonden\n"
    kept = [place for place in range(len(COLUMNS)) if any(row[place] for row in rows)]
    return format_table(
        [COLUMNS[place] for place in kept], [[row[place] for place in kept] for row in rows]
    )


def _make_row(claim: Claim, names: dict[str, str]) -> tuple[str, ...]:
    """The cells of a claim in Dutch; unknown is empty or says so, and is never 0."""
    return (
        names[claim.subject],
        say(f"relation.{claim.relation.value}")[DUTCH],
        names[claim.object],
        _say_share(claim),
        show_amount(claim.amount)[DUTCH] if claim.amount else "",
        _say_when(claim),
        claim.evidence[0].quote if claim.evidence else "",
    )


def _say_share(claim: Claim) -> str:
    can_have_one = claim.relation is Relation.OWNS_SHARE_OF or claim.share is not None
    return show_share_with_basis(claim.share)[DUTCH] if can_have_one else ""


def _say_when(claim: Claim) -> str:
    """The standing, unless it simply is so, and the period as far as it is known."""
    is_so = claim.modality is Modality.ACTUAL
    standing = "" if is_so else say(f"modality.{claim.modality.value}")[DUTCH]
    period = show_period(claim.period)
    return ", ".join(filter(None, (standing, period[DUTCH] if period else "")))
