"""Document + references → claims: what the text says of which organisations.

Needs: `Reference`s and the issuer. Gives: `Claim`s with modality, qualifiers and evidence.
"""

from kg.claims.catalogue import RuleCard, list_rules
from kg.claims.confidence import bare_way
from kg.claims.frames import Frame, read_frames
from kg.claims.measured import read_measured
from kg.claims.modality import find_modality, is_hypothetical
from kg.claims.notes import Note, Notes, Reason, ignore, name_slots
from kg.claims.reading import read_claims
from kg.claims.ruleset import RuleSet, open_own_rules, open_rules
from kg.claims.signatures import fits_signature

__all__ = [
    "Frame",
    "Note",
    "Notes",
    "Reason",
    "RuleCard",
    "RuleSet",
    "bare_way",
    "find_modality",
    "fits_signature",
    "ignore",
    "is_hypothetical",
    "list_rules",
    "name_slots",
    "open_own_rules",
    "open_rules",
    "read_claims",
    "read_frames",
    "read_measured",
]
