"""Organisations of all tables, before their aliases are folded in and their IRIs minted."""

from __future__ import annotations

from dataclasses import dataclass, field

from kg.model import Entity, EntityType, Period
from kg.registers.tables import Row, split_cell
from kg.vocabulary import make_iri

KIND_OF_IRI = {EntityType.NETWORK: "netwerk", EntityType.PROGRAMME: "programma"}
"""What a minted IRI begins with; everything else begins with "org"."""

SHOWN_FORMS = {"OL", "BVO", "GO", "NV", "BV", "COOP", "stichting", "vereniging"}
"""Legal forms that an entity shows; the tables know more (staat, overig …)."""


@dataclass(slots=True, kw_only=True)
class Draft:
    """An organisation while its names are being gathered."""

    name: str
    """The name that will be shown."""
    type: EntityType
    """What kind of organisation it is."""
    iri: str = ""
    """TOOI IRI; "" while none is minted."""
    key: str = ""
    """Key of its record, unique within its table; tells apart two minted IRIs of one slug."""
    roo_id: str = ""
    """Number in ROO by which participants are named; "" for none."""
    aliases: set[str] = field(default_factory=set)
    """Other names gathered so far."""
    period: Period = field(default_factory=Period)
    """When the organisation existed."""
    province: str | None = None
    """IRI of the province of a municipality, or None."""
    legal_form: str | None = None
    """Legal form, or None."""
    code: str | None = None
    """Code by which people know it, or None."""

    def freeze(self) -> Entity:
        """The entity, with its aliases sorted."""
        return Entity(
            iri=self.iri,
            name=self.name,
            type=self.type,
            aliases=tuple(sorted(self.aliases - {self.name})),
            period=self.period,
            province=self.province,
            legal_form=self.legal_form,
            code=self.code,
        )


def read_period(row: Row) -> Period:
    """Period of a row of any table; both days inclusive, an empty cell is unknown or open."""
    return Period(start=row.get("valid_from") or None, through=row["valid_through"] or None)


def draft_place(row: Row, type_: EntityType, provinces: dict[str, str]) -> Draft:
    """A municipality, province or water board.

    A water board shows its full name ("Waterschap Limburg", but "Wetterskip Fryslân"), since its
    bare name is often that of a region; the bare name is an alias.
    """
    name = row["name"]
    is_bare = not name.startswith(("Hoogheemraadschap", "Wetterskip"))
    if type_ is EntityType.WATER_BOARD and is_bare:
        name = f"Waterschap {name}"
    return Draft(
        name=name,
        type=type_,
        iri=row["tooi_iri"],
        key=row["code"],
        roo_id=row["roo_id"],
        aliases={row["name"]},
        period=read_period(row),
        province=provinces.get(row.get("province_code", "")),
        code=row["code"],
    )


def draft_body(row: Row) -> Draft:
    """A body that carries an arrangement."""
    return Draft(
        name=row["name"],
        type=EntityType.JOINT_ARRANGEMENT,
        iri=row["tooi_iri"],
        key=row["roo_id"],
        roo_id=row["roo_id"],
        aliases=set(split_cell(row["aliases"])),
        period=read_period(row),
        legal_form=row["legal_form"],
        code=row["kvk"] or None,
    )


def draft_other(row: Row) -> Draft:
    """A ministry, agency, foundation, company or foreign authority."""
    return Draft(
        name=row["name"],
        type=EntityType(row["type"]),
        iri=row["tooi_iri"],
        key=row["key"],
        roo_id=row["roo_id"],
        aliases={row["abbreviation"]} - {""},
        period=read_period(row),
        legal_form=row["legal_form"] if row["legal_form"] in SHOWN_FORMS else None,
        code=row["kvk"] or None,
    )


def mint_iris(drafts: list[Draft]) -> None:
    """Give every draft without an IRI one by its shown name.

    Of two with the same slug the first in the list has it bare; the later one adds its key.
    """
    taken = {draft.iri for draft in drafts}
    for draft in drafts:
        if draft.iri:
            continue
        kind = KIND_OF_IRI.get(draft.type, "org")
        draft.iri = make_iri(kind, draft.name)
        if draft.iri in taken:
            draft.iri = make_iri(kind, draft.name, draft.key or draft.type)
        taken.add(draft.iri)
