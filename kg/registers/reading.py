"""All tables together → the register."""

from __future__ import annotations

from functools import cache
from pathlib import Path

from kg.model import EntityType
from kg.registers.acts import make_arrangement, make_network_membership, make_participation
from kg.registers.drafts import Draft, draft_body, draft_other, draft_place, mint_iris
from kg.registers.names import fold_aliases, fold_titles
from kg.registers.records import (
    REGISTER_DATE,
    Arrangement,
    MunicipalChange,
    Participation,
    RegionMembership,
    Register,
)
from kg.registers.tables import Row, find_folder, read_table

Tables = dict[str, list[Row]]

NAMES = (
    "municipalities",
    "municipality_changes",
    "provinces",
    "waterboards",
    "arrangements",
    "participants",
    "bodies",
    "other_organisations",
    "network_members",
    "region_membership",
    "aliases",
)
"""The tables that make the register; legal_forms explains codes only."""

PLACES = (
    ("municipalities", EntityType.MUNICIPALITY),
    ("provinces", EntityType.PROVINCE),
    ("waterboards", EntityType.WATER_BOARD),
)


def read_register(folder: Path | None = None) -> Register:
    """Everything the register tables say; the shipped tables are read once.

    Raises:
        RegisterError: if a table is missing or broken, or an alias names no organisation.
    """
    return read_shipped() if folder is None else assemble(read_tables(folder))


@cache
def read_shipped() -> Register:
    """The register of the shipped tables."""
    return assemble(read_tables(find_folder()))


def read_tables(folder: Path) -> Tables:
    """Every table that makes the register."""
    return {name: read_table(name, folder) for name in NAMES}


def gather_drafts(tables: Tables) -> list[Draft]:
    """Every organisation of every table, named and with its IRI."""
    provinces = {row["code"]: row["tooi_iri"] for row in tables["provinces"]}
    drafts = [draft_place(row, type_, provinces) for name, type_ in PLACES for row in tables[name]]
    drafts += [draft_body(row) for row in tables["bodies"]]
    drafts += [draft_other(row) for row in tables["other_organisations"]]
    networks = sorted({row["network"] for row in tables["network_members"]})
    drafts += [Draft(name=name, type=EntityType.NETWORK, key=name) for name in networks]
    drafts += fold_aliases(drafts, tables["aliases"])
    fold_titles(drafts, tables["arrangements"])
    mint_iris(drafts)
    return drafts


def assemble(tables: Tables) -> Register:
    """The register from its tables."""
    drafts = gather_drafts(tables)
    by_roo_id = {draft.roo_id: draft for draft in drafts if draft.roo_id}
    towns = {draft.key: draft for draft in drafts if draft.type is EntityType.MUNICIPALITY}
    arrangements = {
        row["roo_id"]: make_arrangement(row, by_roo_id.get(row["body_roo_id"]))
        for row in tables["arrangements"]
    }
    return Register(
        date=REGISTER_DATE,
        entities=tuple(sorted((draft.freeze() for draft in drafts), key=lambda one: one.iri)),
        arrangements=tuple(sorted(arrangements.values(), key=lambda one: one.iri)),
        participations=(
            *gather_participations(tables["participants"], arrangements, drafts),
            *gather_memberships(tables["network_members"], towns, drafts),
        ),
        changes=tuple(make_change(row, towns) for row in tables["municipality_changes"]),
        regions=tuple(make_region(row, towns) for row in tables["region_membership"]),
    )


def gather_participations(
    rows: list[Row], arrangements: dict[str, Arrangement], drafts: list[Draft]
) -> list[Participation]:
    """Participations of ROO; a participant is known by its number there, else by its code."""
    by_roo_id = {draft.roo_id: draft.iri for draft in drafts if draft.roo_id}
    by_code = {draft.iri.rpartition("/")[2].upper(): draft.iri for draft in drafts}
    return [
        make_participation(
            row,
            arrangements[row["arrangement_roo_id"]],
            by_roo_id.get(row["member_roo_id"]) or by_code.get(row["member_code"].upper()),
        )
        for row in rows
    ]


def gather_memberships(
    rows: list[Row], towns: dict[str, Draft], drafts: list[Draft]
) -> list[Participation]:
    """Memberships of the networks."""
    networks = {draft.key: draft for draft in drafts if draft.type is EntityType.NETWORK}
    return [
        make_network_membership(row, networks[row["network"]], towns[row["municipality_code"]])
        for row in rows
    ]


def make_change(row: Row, towns: dict[str, Draft]) -> MunicipalChange:
    """The change of one row."""
    return MunicipalChange(
        event=row["event_id"],
        kind=row["event"],
        day=row["date"],
        predecessor=towns[row["from_code"]].iri,
        successor=towns[row["to_code"]].iri,
    )


def make_region(row: Row, towns: dict[str, Draft]) -> RegionMembership:
    """The membership of one row."""
    return RegionMembership(
        division=row["region_type"],
        code=row["region_code"] or None,
        name=row["region_name"],
        municipality=towns[row["municipality_code"]].iri,
        as_of=row["as_of"],
        source=row["source"],
        is_published=row["method"] == "published",
    )
