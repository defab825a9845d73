"""Arrangements, and who takes part in them and in the networks."""

from __future__ import annotations

from decimal import Decimal

from kg.model import ALWAYS, Period
from kg.registers.drafts import Draft, read_period
from kg.registers.records import Arrangement, Participation
from kg.registers.tables import Row, split_cell
from kg.vocabulary import make_iri


def make_arrangement_iri(roo_id: str) -> str | None:
    """IRI of the arrangement with this number in ROO; None for no number."""
    return make_iri("regeling", roo_id) if roo_id else None


def find_carried_until(period: Period, body: Draft | None) -> str | None:
    """Last day of the body, unless it lies before the arrangement began (or is unknown)."""
    last = body.period.through if body else None
    return last if last is not None and last >= (period.start or "") else None


def make_arrangement(row: Row, body: Draft | None) -> Arrangement:
    """The arrangement of one row."""
    period = read_period(row)
    return Arrangement(
        iri=make_iri("regeling", row["roo_id"]),
        name=row["name"],
        form=row["legal_form"],
        period=period,
        body=body.iri if body else None,
        previous=make_arrangement_iri(row["previous_roo_id"]),
        next=make_arrangement_iri(row["next_roo_id"]),
        themes=split_cell(row["themes"]),
        roo_id=row["roo_id"],
        carried_until=find_carried_until(period, body),
    )


def find_period(joined: str, arrangement: Arrangement) -> Period:
    """When a participant took part: from joining, but within the life of this version.

    A day of joining after the last day contradicts the record it stands in and is not used.
    """
    period = arrangement.period
    is_inside = (period.start or "") <= joined <= (period.through or "9999")
    return Period(start=joined if is_inside else period.start, through=period.through)


def make_participation(row: Row, arrangement: Arrangement, member: str | None) -> Participation:
    """The participation of one row of ROO."""
    key = row["distribution_key_percent"]
    return Participation(
        member=member,
        member_name=row["member_name"],
        vehicle=arrangement.body or arrangement.iri,
        arrangement=arrangement.iri,
        period=find_period(row["joined"], arrangement),
        joined=row["joined"] or None,
        organs=split_cell(row["organs"]),
        key=Decimal(key) if key else None,
        register="roo",
        table="participants",
        record=f"{row['arrangement_roo_id']}/{row['member_roo_id']}",
        as_of=None,
    )


def make_network_membership(row: Row, network: Draft, member: Draft) -> Participation:
    """The membership of one row of network_members."""
    return Participation(
        member=member.iri,
        member_name=member.name,
        vehicle=network.iri,
        arrangement=None,
        period=ALWAYS,
        joined=None,
        organs=(),
        key=None,
        register="networks",
        table="network_members",
        record=f"{row['network']}/{row['municipality_code']}",
        as_of=row["as_of"],
    )
