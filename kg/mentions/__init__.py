"""Document → mentions: the stretches that name an organisation.

Needs: `document.text`. Gives: `Mention`s with span, key, candidates of the register, type by shape.
"""

from kg.mentions.finding import find_mentions
from kg.mentions.gazetteer import Gazetteer, KnownName
from kg.mentions.keys import make_key
from kg.mentions.shapes import Shape, read_shapes

__all__ = ["Gazetteer", "KnownName", "Shape", "find_mentions", "make_key", "read_shapes"]
