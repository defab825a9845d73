"""Proposers: other readers may propose claims; a gate lets through what the text bears out.

Off unless asked for. Needs: a read document. Gives: more claims of it, none surer than 0.60.
"""

from kg.proposing.gate import add_proposals
from kg.proposing.languagemodel import LanguageModel
from kg.proposing.proposals import Proposal, Proposer
from kg.proposing.spacypipeline import SpacyPipeline

__all__ = ["LanguageModel", "Proposal", "Proposer", "SpacyPipeline", "add_proposals"]
