"""Make the project's own register tables from a folder of source extracts.

    python data/make_registers.py SOURCE_DIR [--output data/registers]

The same source gives the same bytes: rows sorted, LF, UTF-8, no clock. `datapackage.json` and
`aliases.csv` in the output folder are written by hand and never touched here. What is left out of
the public bodies, and how their form is found, stands row by row in `register_rules.csv`.
"""

from __future__ import annotations

import argparse
import csv
import re
from collections.abc import Callable
from datetime import date, timedelta
from pathlib import Path

from kg.model import EntityType
from kg.vocabulary import TOOI, make_slug

Row = dict[str, str]
Columns = dict[str, str]

HERE = Path(__file__).resolve().parent
INVISIBLE = dict.fromkeys(map(ord, "\u200b\u200c\u200d\ufeff\u00ad"))
OWMS_PLACEHOLDER = "http://standaarden.overheid.nl/owms/terms/XXXXX"

TYPE_OF_FORM = {
    **dict.fromkeys(("NV", "BV", "CV", "COOP"), EntityType.COMPANY),
    "stichting": EntityType.FOUNDATION,
    "vereniging": EntityType.ASSOCIATION,
}


def clean(value: str) -> str:
    """One line without invisible characters; lists separated by a bare "|", each item once."""
    parts = (" ".join(part.translate(INVISIBLE).split()) for part in value.split("|"))
    return "|".join(dict.fromkeys(part for part in parts if part))


def read(path: Path) -> list[Row]:
    """Rows of a CSV file, every cell cleaned."""
    with path.open(encoding="utf-8", newline="") as file:
        return [{key: clean(cell) for key, cell in row.items()} for row in csv.DictReader(file)]


def read_rules(path: Path = HERE / "register_rules.csv") -> list[Row]:
    """The rules for public bodies, in the order in which they are tried; patterns as written."""
    with path.open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


def find_value(rules: list[Row], action: str, row: Row) -> str | None:
    """Value of the first rule of this action that matches the row, or None when none does."""
    for rule in rules:
        if rule["action"] == action and re.search(rule["pattern"], row[rule["field"]]):
            return rule["value"]
    return None


def need_value(rules: list[Row], action: str, row: Row) -> str:
    """Value of the first matching rule; a source that says something new must stop us."""
    value = find_value(rules, action, row)
    if value is None:
        message = f"no {action} rule in register_rules.csv fits {row}"
        raise ValueError(message)
    return value


def is_safe(rules: list[Row], alias: str) -> bool:
    """Whether a short name of the register means its organisation and nothing more common."""
    return find_value(rules, "unsafe", {"alias": alias}) is None


def last_day(exclusive_end: str) -> str:
    """The last day on which it held, from the first day on which it no longer did; "" stays ""."""
    if not exclusive_end:
        return ""
    return (date.fromisoformat(exclusive_end) - timedelta(days=1)).isoformat()


def pick(row: Row, columns: Columns) -> Row:
    """The row under the project's own column names; faulty identifiers blanked."""
    picked = {new: row[old] for new, old in columns.items()}
    if not re.fullmatch(r"\d{20}", picked.get("oin", "0" * 20)):
        picked["oin"] = ""
    if picked.get("owms_iri") == OWMS_PLACEHOLDER:
        picked["owms_iri"] = ""
    return picked


def columns(names: str) -> Columns:
    """Columns from a line of names, "new=old" where the source names it otherwise."""
    pairs = (name.partition("=") for name in names.split())
    return {new: old or new for new, _, old in pairs}


def copy_table(name: str, names: str) -> Callable[[Path], list[Row]]:
    """Maker of a table that needs its columns picked and no more; ends are inclusive already."""
    return lambda source: [pick(row, columns(names)) for row in read(source / f"{name}.csv")]


def make_arrangements(source: Path) -> list[Row]:
    """Every version of every arrangement; `ended` is exclusive in the source."""
    wanted = columns(
        "roo_id name citation_title=citeertitel legal_form=form valid_from=in_force"
        " valid_through=ended body_roo_id source_holder powers previous_roo_id next_roo_id themes"
    )
    rows = read(source / "arrangements.csv")
    return [pick({**row, "ended": last_day(row["ended"])}, wanted) for row in rows]


def make_bodies(source: Path) -> list[Row]:
    """Bodies that carry an arrangement, with the form of its newest version.

    Bodies that only the arrangements name are added; bodies without any arrangement name a kind and
    are left out. Where the two extracts disagree on a name beyond case, the arrangements' name
    wins: the other extract mixed up two pairs of bodies that share an abbreviation.
    """
    wanted = columns(
        "roo_id name aliases legal_form=form valid_from=start valid_through=end"
        " tooi_iri=tooi_uri owms_iri=owms_uri oin kvk rsin"
    )
    arrangements = sorted(
        read(source / "arrangements.csv"), key=lambda row: (row["in_force"], row["roo_id"])
    )
    newest = {row["body_roo_id"]: row for row in arrangements if row["body_roo_id"]}
    codes = {
        row["participant_roo_id"]: f"{TOOI}so/{row['participant_code']}"
        for row in read(source / "arrangement_participants.csv")
        if row["participant_code"].startswith("so")
    }
    known = {row["roo_id"]: row for row in read(source / "cooperation_bodies.csv")}
    blank = dict.fromkeys(next(iter(known.values())), "")
    rules, rows = read_rules(), []
    for roo_id, latest in newest.items():
        row = {**blank, **known.get(roo_id, {"roo_id": roo_id, "name": latest["body"]})}
        if row["name"].casefold() != latest["body"].casefold():
            row |= {"name": latest["body"], "aliases": ""}
        aliases = [alias for alias in row["aliases"].split("|") if alias != row["name"]]
        row["aliases"] = "|".join(alias for alias in aliases if is_safe(rules, alias))
        row["tooi_uri"] = row["tooi_uri"] or latest["body_tooi"] or codes.get(roo_id, "")
        rows.append(pick({**row, "form": latest["form"], "end": last_day(row["end"])}, wanted))
    return rows


def make_participants(source: Path) -> list[Row]:
    """Who takes part in which version; a former municipality without code gets it by its name."""
    wanted = columns(
        "arrangement_roo_id=regeling_roo_id member_roo_id=participant_roo_id"
        " member_code=participant_code member_name=participant joined organs"
        " distribution_key_percent=key"
    )
    towns = {row["official_name"]: row["gm_code"] for row in read(source / "municipalities.csv")}
    others = {row["roo_id"] for row in read(source / "other_organisations.csv")}
    rows = []
    for row in read(source / "arrangement_participants.csv"):
        if not row["participant_code"] and row["participant_roo_id"] not in others:
            official = row["participant"].replace("Gemeente ", "gemeente ", 1)
            row["participant_code"] = towns.get(official, "")
        rows.append(pick({**row, "key": row["key"].replace(",", ".")}, wanted))
    return rows


def find_type(row: Row) -> EntityType:
    """The kind of organisation, by country, category and legal form of a finished row."""
    if row["country"] != "NL" or row["category"] == "caribisch-openbaar-lichaam":
        return EntityType.REGION
    if row["legal_form"] == "vereniging" and not row["tooi_iri"]:
        return EntityType.ASSOCIATION
    if row["category"] == "rwt":
        return TYPE_OF_FORM.get(row["legal_form"], EntityType.NATIONAL_BODY)
    return EntityType.NATIONAL_BODY


def make_other_organisations(source: Path) -> list[Row]:
    """Public bodies that are organisations and no persons.

    A row of ROO (it has a `roo_id`) ends on its first day without, a row of TOOI alone on its last
    day with: the ministries of two cabinets abut in both registers only when read so.
    """
    rules, rows = read_rules(), []
    for row in read(source / "other_organisations.csv"):
        if find_value(rules, "drop", row) is not None:
            continue
        name = row["name"].removeprefix("Ministerie van ")
        code = row["tooi_uri"].rpartition("/")[2]
        is_ministry, may_be_foreign = row["type"] == "ministerie", row["type"] == "rwt"
        made = {
            "key": row["roo_id"] or code or make_slug(name),
            "name": f"Ministerie van {name}" if is_ministry else name,
            "abbreviation": row["abbr"] if is_safe(rules, row["abbr"]) else "",
            "category": row["type"],
            "legal_form": find_value(rules, "form", row) or "",
            "country": (find_value(rules, "country", row) if may_be_foreign else "") or "NL",
            "valid_through": last_day(row["end"]) if row["roo_id"] else row["end"],
            **pick(row, columns("roo_id tooi_iri=tooi_uri wikidata oin kvk")),
        }
        rows.append({**made, "type": find_type(made)})
    return rows


def make_network_members(source: Path) -> list[Row]:
    """Members of municipal networks; a span of years becomes an ISO interval."""
    rules = read_rules()
    return [
        {
            "network": need_value(rules, "network", row),
            "municipality_code": row["gm_code"],
            "as_of": re.sub(r"^(\d{4})-(\d{4})$", r"\1/\2", row["as_of"]),
            "list_is_complete": need_value(rules, "complete", row),
            "source": need_value(rules, "publisher", row),
        }
        for row in read(source / "network_members.csv")
    ]


def make_region_membership(source: Path) -> list[Row]:
    """Which municipality lay in which region, by division and moment."""
    wanted = columns("region_type region_code region_name municipality_code=gm_code as_of")
    rules, rows = read_rules(), []
    for row in read(source / "region_membership.csv"):
        made = pick(row, wanted)
        made["region_type"] = made["region_type"].replace("(GR participants)", "(deelnemers)")
        rows.append(made | {key: need_value(rules, key, row) for key in ("source", "method")})
    return rows


def make_legal_forms(source: Path) -> list[Row]:
    """Forms under the Wgr and forms in ROO, with the codes that the other tables use."""
    rules, rows = read_rules(), []
    for row in read(source / "legal_forms.csv"):
        row |= {"legal_form": row["label"], "name": "", "roo_id": ""}
        code = row["code"] or find_value(rules, "form", row) or ""
        scheme = "Wgr" if row["scheme"].startswith("Wgr") else "ROO"
        rows.append({"scheme": scheme, "code": code, "label": row["label"]})
    return rows


PLACE = (
    "name official_name valid_from valid_through=valid_to tooi_iri=tooi_uri wikidata oin kvk roo_id"
)
MUNICIPALITY = (
    f"code=gm_code {PLACE} rsin owms_iri=owms_uri province_code inhabitants=inhabitants_latest"
    " inhabitants_2019 area_km2 latitude=lat longitude=lon places"
)
CHANGE = "event_id event date from_code from_name to_code to_name"

# Table → its maker and the columns by which it is sorted.
TABLES: dict[str, tuple[Callable[[Path], list[Row]], str]] = {
    "municipalities": (copy_table("municipalities", MUNICIPALITY), "code"),
    "municipality_changes": (
        copy_table("municipality_changes", CHANGE),
        "date event_id from_code to_code",
    ),
    "provinces": (copy_table("provinces", f"code {PLACE}"), "code"),
    "waterboards": (copy_table("waterboards", f"code {PLACE}"), "code"),
    "arrangements": (make_arrangements, "roo_id"),
    "participants": (make_participants, "arrangement_roo_id member_roo_id"),
    "bodies": (make_bodies, "roo_id"),
    "other_organisations": (make_other_organisations, "key"),
    "network_members": (make_network_members, "network municipality_code"),
    "region_membership": (make_region_membership, "region_type region_name municipality_code"),
    "legal_forms": (make_legal_forms, "scheme code"),
}


def write_table(path: Path, rows: list[Row], order: str) -> None:
    """Write the rows sorted by the columns of `order`."""
    with path.open("w", encoding="utf-8", newline="") as file:
        writer = csv.DictWriter(file, fieldnames=list(rows[0]), lineterminator="\n")
        writer.writeheader()
        writer.writerows(sorted(rows, key=lambda row: [row[column] for column in order.split()]))


def make_tables(source: Path, output: Path) -> dict[str, int]:
    """Write every table into `output` and return how many rows each holds."""
    output.mkdir(parents=True, exist_ok=True)
    counts = {}
    for name, (make, order) in TABLES.items():
        rows = make(source)
        write_table(output / f"{name}.csv", rows, order)
        counts[name] = len(rows)
    return counts


def main() -> None:
    """Make the tables that the command line asks for."""
    parser = argparse.ArgumentParser(description="Make data/registers from the source extracts.")
    parser.add_argument("source", type=Path, help="folder with the source CSV files")
    parser.add_argument("--output", type=Path, default=HERE / "registers")
    options = parser.parse_args()
    for name, count in make_tables(options.source, options.output).items():
        print(f"{count:6,} rows  {name}.csv")


if __name__ == "__main__":
    main()
