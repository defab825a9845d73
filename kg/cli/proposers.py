"""The proposers that options ask for."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kg.errors import ParameterError

if TYPE_CHECKING:
    from kg.proposing import Proposer


def open_proposers(llm: str | None, model: str | None, spacy: str | None) -> list[Proposer]:
    """Those that are asked for, in a fixed order.

    Raises:
        ParameterError: if --llm comes without --llm-model, or the other way round.
        ProposerError: if one cannot be opened.
    """
    if (llm is None) != (model is None):
        raise ParameterError(
            "--llm and --llm-model go together", remedy="give the address and the name of the model"
        )
    proposers: list[Proposer] = []
    if llm is not None and model is not None:
        from kg.proposing import LanguageModel

        proposers.append(LanguageModel(llm, model))
    if spacy is not None:
        from kg.proposing import SpacyPipeline

        proposers.append(SpacyPipeline(spacy))
    return proposers
