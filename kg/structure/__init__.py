"""text → lines, blocks and sentences: where things stand on the page, before any meaning."""

from kg.structure.blocks import Block, BlockKind, read_blocks
from kg.structure.cleaning import clean_text
from kg.structure.endings import Ending
from kg.structure.folding import Folded, fold_text, smooth_text
from kg.structure.lazy import LazyPattern
from kg.structure.literals import PatternIndex
from kg.structure.places import Places
from kg.structure.portfolios import PORTFOLIO
from kg.structure.sentences import split_sentences

__all__ = [
    "PORTFOLIO",
    "Block",
    "BlockKind",
    "Ending",
    "Folded",
    "LazyPattern",
    "PatternIndex",
    "Places",
    "clean_text",
    "fold_text",
    "read_blocks",
    "smooth_text",
    "split_sentences",
]
