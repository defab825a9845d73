"""Whether a clause that leaves its body unsaid speaks of another: "in het bestuur van de club"."""

from __future__ import annotations

import re

from kg.model import Relation

_OWN = (
    r"(?:(?:algemeen|dagelijks|openbaar|gemeenschappelijk|regionaal|[a-zë]+e) )?"
    r"(?:gr|ab|db|[a-zë-]*(?:"
    r"regeling|organisatie|diensten?|schap|verband|samenwerking|bedrijf|vennootschap|regio|lichaam"
    r"|orgaan|netwerk|programma|coöperatie|stichting|vereniging|instelling|instantie|kosten|uitvoering"
    r"|exploitatie|begroting|tekort|ta(?:ak|ken)|bedrijfsvoering|dienstverlening|onderneming|partij"
    r"|verlies|lidmaatschap|deelname|fonds|project|convenant|akkoord|platform|bureau|werkplein"
    r"|archief|kantoor|instandhouding|bestuur|raad|aandelen|deelnemers|deel|totaal|werk"
    r"|activiteiten|tafel|alliantie|deal|groep|coalitie|kring|agenda|financiering|beheer))\b"
)
"""Nouns that may stand for the body itself, for its costs or for its work."""
_THING = rf"(?:de|het|een) (?!{_OWN})[a-zë]"
_ELSEWHERE = {
    Relation.FUNDED_BY: re.compile(
        rf"\baan (?:{_THING}|(?-i:[A-Z])\w)|\bvoor een (?!{_OWN})[a-zë]"
        rf"|^(?:de|het|een) [a-zë]+ van {_THING}[a-zë]* kost(?:te)?\b"
        r"|\b(?:betaal\w*|geeft|gaf|gaven) <\d+:G::>[^<]*$",
        re.IGNORECASE,
    ),
    Relation.GOVERNED_BY: re.compile(
        r"\b(?:bestuur|toezicht|commissarissen|voorzitter|lid|zetel|bestuurslid|penningmeester)"
        rf" van {_THING}",
        re.IGNORECASE,
    ),
    Relation.SUPERVISED_BY: re.compile(
        r"\btoezicht op (?:de|het|een) (?!(?:[a-z]+e )?(?:\w*begroting|\w*financiën|\w*archi\w+"
        rf"|jaar\w+|gemeente|naleving|wet\w*|{_OWN}))[a-zë]",
        re.IGNORECASE,
    ),
    Relation.OWNS_SHARE_OF: re.compile(rf"\beigenaar van {_THING}", re.IGNORECASE),
}


def is_elsewhere(relation: Relation, clause: str) -> bool:
    """Whether the words of a clause name another thing than the body a text is about.

    >>> is_elsewhere(Relation.GOVERNED_BY, "<0:G::persoon> zit in het bestuur van de school")
    True
    >>> is_elsewhere(Relation.GOVERNED_BY, "<0:G::persoon> zit in het bestuur van de regeling")
    False
    """
    pattern = _ELSEWHERE.get(relation)
    return pattern is not None and pattern.search(clause) is not None
