"""The names by which people know organisations: our own aliases and titles of arrangements."""

from __future__ import annotations

from collections import defaultdict

from kg.errors import RegisterError
from kg.model import EntityType
from kg.registers.drafts import Draft
from kg.registers.tables import Row

TABLE = "aliases.csv"


def find_draft(
    row: Row, by_iri: dict[str, Draft], by_name: dict[tuple[str, str], list[Draft]]
) -> Draft:
    """The organisation that a row of aliases.csv is about: by IRI, else by name and type.

    A name that no register has makes a new organisation, which is added to `by_name`.

    Raises:
        RegisterError: if the IRI is in no register, or the name belongs to several organisations.
    """
    if row["iri"]:
        if row["iri"] not in by_iri:
            raise RegisterError(
                f"no register has {row['iri']}", where=TABLE, remedy="check the IRI"
            )
        return by_iri[row["iri"]]
    same = by_name[row["name"], row["type"]]
    if len(same) > 1:
        what = f"{row['name']!r} is the name of {len(same)} organisations"
        raise RegisterError(what, where=TABLE, remedy="give the IRI of the one that is meant")
    if not same:
        form = row["legal_form"] or None
        same.append(Draft(name=row["name"], type=_read_type(row), legal_form=form))
    return same[0]


def _read_type(row: Row) -> EntityType:
    try:
        return EntityType(row["type"])
    except ValueError:
        kinds = ", ".join(kind.value for kind in EntityType)
        what = f"{row['name']!r} has the type {row['type']!r}"
        raise RegisterError(what, where=TABLE, remedy=f"take one of {kinds}") from None


def fold_aliases(drafts: list[Draft], rows: list[Row]) -> list[Draft]:
    """Add the aliases of our own to the organisations; return those that no register has.

    A row marked `preferred` makes its alias the name that is shown; the register's own name then
    becomes an alias ("yes"), or is dropped where it is an everyday word ("instead").
    """
    by_iri = {draft.iri: draft for draft in drafts if draft.iri}
    by_name: dict[tuple[str, str], list[Draft]] = defaultdict(list)
    for draft in drafts:
        by_name[draft.name, draft.type].append(draft)
    known = {id(draft) for draft in drafts}
    found: dict[int, Draft] = {}
    for row in rows:
        draft = find_draft(row, by_iri, by_name)
        found[id(draft)] = draft
        if row["preferred"]:
            draft.aliases |= {draft.name} if row["preferred"] == "yes" else set()
            draft.name = row["alias"]
        elif row["alias"]:
            draft.aliases.add(row["alias"])
    return [draft for number, draft in found.items() if number not in known]


def fold_titles(drafts: list[Draft], arrangements: list[Row]) -> None:
    """Make the title of an arrangement an alias of its body, where it can mean nothing else.

    It can mean something else when it is also the title of an arrangement of another body or of
    none, or a name of any other organisation; case aside.
    """
    bodies: dict[str, set[str]] = defaultdict(set)
    spelling: dict[str, str] = {}
    for row in arrangements:
        for title in sorted({row["name"], row["citation_title"]} - {""}):
            bodies[title.casefold()].add(row["body_roo_id"])
            spelling.setdefault(title.casefold(), title)
    names = {name.casefold() for draft in drafts for name in {draft.name, *draft.aliases}}
    by_roo_id = {draft.roo_id: draft for draft in drafts if draft.roo_id}
    for title, owners in bodies.items():
        owner = min(owners)
        if len(owners) == 1 and owner and title not in names:
            by_roo_id[owner].aliases.add(spelling[title])
