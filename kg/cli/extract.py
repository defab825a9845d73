"""`kg extract`: what documents claim, each claim with the words that say so."""

from __future__ import annotations

from enum import StrEnum
from typing import TYPE_CHECKING, Annotated

import typer

from kg.cli.failures import Failures
from kg.cli.options import (
    Documents,
    Issuer,
    LlmModel,
    LlmUrl,
    Manifest,
    Output,
    Rules,
    SpacyModel,
    Year,
)
from kg.cli.proposers import open_proposers
from kg.cli.terminal import write_output

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from kg.model import Extraction


class ClaimFormat(StrEnum):
    """How claims are written."""

    TABLE = "table"
    JSON = "json"
    CSV = "csv"
    TRIG = "trig"


def extract_claims(
    paths: Documents,
    issuer: Issuer = None,
    year: Year = None,
    manifest: Manifest = None,
    rules: Rules = None,
    llm: LlmUrl = None,
    llm_model: LlmModel = None,
    spacy: SpacyModel = None,
    form: Annotated[
        ClaimFormat, typer.Option("--format", help="How claims are written.")
    ] = ClaimFormat.TABLE,
    output: Output = None,
) -> None:
    """Show what documents claim, with the words that say so.

    A folder means every readable document in it. Documents that cannot be read are listed at
    the end; the others are done.
    """
    from kg.pipeline import extract_documents

    failures = Failures()
    results = extract_documents(
        paths,
        manifest=manifest,
        issuer=issuer,
        year=year,
        rules=rules,
        proposers=open_proposers(llm, llm_model, spacy),
    )
    write_output(_format(failures.keep(results), form), output)
    failures.report()


def _format(extractions: Iterable[Extraction], form: ClaimFormat) -> Iterator[str]:
    """The claims in pieces of text; each format's module is loaded when it is asked for."""
    match form:
        case ClaimFormat.JSON:
            from kg.cli.contract import format_json as write
        case ClaimFormat.CSV:
            from kg.cli.spreadsheet import format_csv as write
        case ClaimFormat.TRIG:
            from kg.cli.trig import format_trig as write
        case ClaimFormat.TABLE:
            from kg.cli.listing import format_listing as write
    return write(extractions)
