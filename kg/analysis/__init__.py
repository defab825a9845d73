"""What follows from the graph: who owns whom, who is tied to whom, and how sure that is.

Dataset → statements (what each source says) → ties (what stands after weighing) → a networkx
`MultiDiGraph`, and from there a `Picture` that can be drawn.
"""

from kg.analysis.network import read_network
from kg.analysis.ownership import read_ownership
from kg.analysis.pictures import Picture, make_picture
from kg.analysis.records import Organisation, Source, Tie
from kg.analysis.shares import IndirectShare, ShareSum, find_indirect_shares, sum_shares

__all__ = [
    "IndirectShare",
    "Organisation",
    "Picture",
    "ShareSum",
    "Source",
    "Tie",
    "find_indirect_shares",
    "make_picture",
    "read_network",
    "read_ownership",
    "sum_shares",
]
