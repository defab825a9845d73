"""The kinds: of organisation, of tie, of modality, of share. Values as in the JSON contract."""

from __future__ import annotations

from enum import StrEnum


class EntityType(StrEnum):
    """Kinds of organisation; the values are those of the JSON contract."""

    MUNICIPALITY = "Municipality"
    PROVINCE = "Province"
    WATER_BOARD = "WaterBoard"
    NATIONAL_BODY = "NationalBody"
    JOINT_ARRANGEMENT = "JointArrangement"
    COMPANY = "Company"
    FOUNDATION = "Foundation"
    ASSOCIATION = "Association"
    NETWORK = "Network"
    PROGRAMME = "Programme"
    ADVISER = "Adviser"
    ORGANISATIONAL_UNIT = "OrganisationalUnit"
    REGION = "Region"


GOVERNMENTS = frozenset({EntityType.MUNICIPALITY, EntityType.PROVINCE, EntityType.WATER_BOARD})
"""The decentral governments: who takes part, owns and pays."""

VEHICLES = frozenset(
    {
        EntityType.JOINT_ARRANGEMENT,
        EntityType.COMPANY,
        EntityType.FOUNDATION,
        EntityType.ASSOCIATION,
        EntityType.NETWORK,
        EntityType.PROGRAMME,
    }
)
"""What governments work together in."""


class Relation(StrEnum):
    """Kinds of tie between a subject and an object organisation."""

    OWNS_SHARE_OF = "ownsShareOf"
    PARTICIPATES_IN = "participatesIn"
    COLLABORATES_WITH = "collaboratesWith"
    DELEGATES_TO = "delegatesTo"
    ADVISED_BY = "advisedBy"
    FUNDED_BY = "fundedBy"
    HAS_UNIT = "hasUnit"
    RESULTED_FROM = "resultedFrom"
    SUPERVISED_BY = "supervisedBy"
    GOVERNED_BY = "governedBy"


class Modality(StrEnum):
    """How a source speaks of a relation; only ACTUAL claims become facts."""

    ACTUAL = "actual"
    PLANNED = "planned"
    CONSIDERED = "considered"
    ENDED = "ended"
    DENIED = "denied"


class ShareBasis(StrEnum):
    """What a percentage is a percentage of; never guessed."""

    CAPITAL = "capital"
    VOTES = "votes"
    INHABITANTS = "inhabitants"
    CONTRIBUTION = "contribution"
    UNSPECIFIED = "unspecified"
