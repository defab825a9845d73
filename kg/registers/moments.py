"""What the register says as of a day."""

from __future__ import annotations

from kg.model import Entity, EntityType
from kg.registers.records import Participation, Register


def organisations_of(register: Register) -> tuple[Entity, ...]:
    """Everything a text can name: the entities, and each arrangement that has no body of its own.

    What its participants take part in is then the arrangement itself, without a legal person
    (WGR art. 8 lid 4: the centrumgemeente and the bare cooperation).

    Args:
        register: the register.
    """
    bare = (
        Entity(
            iri=one.iri,
            name=one.name,
            type=EntityType.JOINT_ARRANGEMENT,
            period=one.period,
            legal_form=one.form,
        )
        for one in register.arrangements
        if one.body is None
    )
    return (*register.entities, *bare)


def participations_on(
    register: Register, day: str, member: str | None = None
) -> tuple[Participation, ...]:
    """Participations in arrangements that were in force on a day, in the order of the tables.

    An arrangement counts when it had begun, had not ended, and its body had not ended (a body's end
    that lies before the arrangement began says nothing of it). A participant carries no last day in
    the register: one that left while the version stayed in force is still counted. Networks are
    left out: the source knows their members at one moment (`as_of`), not since when.

    Args:
        register: the register.
        day: ISO date; `REGISTER_DATE` is "today".
        member: IRI of one participant; None for all.
    """
    in_force = {one.iri for one in register.arrangements if one.is_in_force(day)}
    return tuple(
        one
        for one in register.participations
        if one.arrangement in in_force
        and (member is None or one.member == member)
        and one.period.holds_on(day)
    )


def municipalities_of(register: Register, province: str, day: str) -> tuple[Entity, ...]:
    """Municipalities of a province on a day, sorted by IRI.

    Args:
        register: the register.
        province: IRI of the province, by the register's last state of each municipality.
        day: ISO date.
    """
    return tuple(
        one
        for one in register.entities
        if one.type is EntityType.MUNICIPALITY
        and one.province == province
        and one.period.holds_on(day)
    )
