"""Pictures that a browser can open: one page each, nothing fetched, every tie with its proof."""

from kg.drawing.drawings import Drawing
from kg.drawing.network import draw_network
from kg.drawing.ownership import draw_ownership

__all__ = ["Drawing", "draw_network", "draw_ownership"]
