"""What the registers say, as records: arrangements, participations, changes, regions."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal

from kg.model import Entity, Period

REGISTER_DATE = "2026-05-16"
"""The day of which the register extract speaks; "today" unless a question gives a date."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Arrangement:
    """One version of a gemeenschappelijke regeling: the legal act, not the body it set up."""

    iri: str
    """Minted IRI, by the number in ROO."""
    name: str
    """Title of this version."""
    form: str
    """Form under the Wgr: OL, BVO, GO, or RZM (no body)."""
    period: Period
    """When this version was in force, both days inclusive.

    In four versions `through` lies before `start`: they were replaced on the very day they were to
    begin, and never were in force.
    """
    body: str | None
    """IRI of the body that carries it, or None for a bare arrangement."""
    previous: str | None
    """IRI of the version before this one, or None."""
    next: str | None
    """IRI of the version after this one, or None."""
    themes: tuple[str, ...]
    """Policy themes in the words of the register, in its order."""
    roo_id: str
    """Number of the record in ROO."""
    carried_until: str | None
    """Last day of the body, where that does not lie before this version began; else None.

    It may lie before `period.through`, or that may be open: then the register contradicts itself.
    """

    def is_in_force(self, day: str) -> bool:
        """Whether it held on `day` (ISO date): begun, and neither it nor its body ended."""
        is_carried = self.carried_until is None or day <= self.carried_until
        return is_carried and self.period.holds_on(day)


@dataclass(frozen=True, slots=True, kw_only=True)
class Participation:
    """Somebody takes part in an arrangement, or is a member of a network.

    The register gives a participant no last day of its own: a participation ends with its version
    of the arrangement. Who left while a version stayed in force cannot be seen.
    """

    member: str | None
    """IRI of the participant, or None where no register knows it."""
    member_name: str
    """Name of the participant as the record writes it."""
    vehicle: str
    """IRI of what one takes part in: the body, an arrangement without body, or a network."""
    arrangement: str | None
    """IRI of the arrangement it rests on; None for a network."""
    period: Period
    """From the later of joining and the version's start, through the version's last day, inclusive.

    Open on both sides for a network, which the source knows at one moment only (`as_of`).
    """
    joined: str | None
    """Day of joining in the record, often years before this version; None for a network."""
    organs: tuple[str, ...]
    """Organs through which it takes part ("Gemeenteraad"), in the order of the register."""
    key: Decimal | None
    """Share in the costs or votes by the distribution key, in percent; None when not recorded."""
    register: str
    """Which register says so: "roo" or "networks"."""
    table: str
    """Table in which the record stands."""
    record: str
    """Value of the key columns of the record, joined by "/"."""
    as_of: str | None
    """Moment of the list of members of a network (year, month or ISO interval); None for ROO."""


@dataclass(frozen=True, slots=True, kw_only=True)
class MunicipalChange:
    """One municipality went over, wholly or in part, into another."""

    event: str
    """Id of the event in the TOOI register; a merger of three is three changes of one event."""
    kind: str
    """Samenvoeging, Uitbreiding or Herschikking, as in the register."""
    day: str
    """First day of the new state (ISO date)."""
    predecessor: str
    """IRI of the municipality that went over."""
    successor: str
    """IRI of the municipality that took it in."""


@dataclass(frozen=True, slots=True, kw_only=True)
class RegionMembership:
    """A municipality lay in a region of some division at some moment."""

    division: str
    """Kind of region: provincie, veiligheidsregio, corop, res …"""
    code: str | None
    """Code of the region, or None where the division has none."""
    name: str
    """Name of the region."""
    municipality: str
    """IRI of the municipality."""
    as_of: str
    """Year or month of which the source speaks."""
    source: str
    """Short name of the source, as in datapackage.json."""
    is_published: bool
    """True as published; False when rolled forward over mergers since."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Register:
    """Everything the shipped tables say, on one register date."""

    date: str
    """The register date (ISO)."""
    entities: tuple[Entity, ...]
    """Every organisation, sorted by IRI, with its aliases folded in."""
    arrangements: tuple[Arrangement, ...]
    """Every version of every arrangement, sorted by IRI."""
    participations: tuple[Participation, ...]
    """Every participation and network membership, in the order of the tables."""
    changes: tuple[MunicipalChange, ...]
    """Every change of municipalities, by day."""
    regions: tuple[RegionMembership, ...]
    """Every membership of a region, by division, region and municipality."""
