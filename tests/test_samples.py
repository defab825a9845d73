"""The sample documents say what they are, and only what the registers say."""

from __future__ import annotations

import csv
import re
from pathlib import Path

import pytest

from kg.documents import Source, find_documents, read_document
from kg.model import Document

CHECKOUT = Path(__file__).resolve().parent.parent
SAMPLES = CHECKOUT / "data" / "documents"
REGISTERS = CHECKOUT / "data" / "registers"
MARK = "Voorbeelddocument voor het project kg; feiten uit openbare registers."


def read_samples() -> dict[str, Document]:
    sources = (item for item in find_documents(SAMPLES) if isinstance(item, Source))
    return {source.name: read_document(source) for source in sources}


def read_facts(heading: str) -> list[list[str]]:
    """Rows of the first table under a heading of the README, without its head."""
    section = (SAMPLES / "README.md").read_text("utf-8").split(f"## {heading}\n")[1]
    lines = [line for line in section.split("\n## ")[0].splitlines() if line.startswith("| ")]
    return [[cell.strip() for cell in line.strip("|").split("|")] for line in lines[1:]]


def read_table(name: str) -> list[dict[str, str]]:
    with (REGISTERS / name).open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


def fold(name: str) -> str:
    """A name as names are compared; a province keeps its word, since it may share its name."""
    return name.casefold().removeprefix("waterschap ")


def find_unnamed(people: str, text: str) -> list[str]:
    """The names in a list that do not stand in a text, with or without "provincie" before them."""
    names = (re.sub(r"^(provincie|waterschap) ", "", name) for name in people.split("; "))
    return [name for name in names if name and name not in text]


def read_participants() -> dict[str, set[str]]:
    """Names of the participants by the number of the arrangement."""
    found: dict[str, set[str]] = {}
    for row in read_table("participants.csv"):
        found.setdefault(row["arrangement_roo_id"], set()).add(fold(row["member_name"]))
    return found


def read_members() -> dict[str, set[str]]:
    """Names of the members by network; lists of one network from several sources are joined."""
    names = {row["code"]: row["name"] for row in read_table("municipalities.csv")}
    names["GM0518"] = "Den Haag"
    found: dict[str, set[str]] = {}
    for row in read_table("network_members.csv"):
        network = row["network"].split(" ")[0]
        found.setdefault(network, set()).add(names[row["municipality_code"]])
    return found


TEXTS = read_samples()
PARTICIPANTS = read_participants()
MEMBERS = read_members()
PARTAKING = read_facts("Who takes part")
DENIED = read_facts("Who does not take part")
NETWORKS = read_facts("Networks")


def test_every_document_is_in_the_manifest_and_the_readme() -> None:
    files = {path.name for path in SAMPLES.iterdir()} - {"README.md", "documents.csv"}
    with (SAMPLES / "documents.csv").open(encoding="utf-8", newline="") as file:
        listed = {row["path"] for row in csv.DictReader(file)}
    described = {row[0] for row in read_facts("The documents")}
    assert files == listed == described == set(TEXTS)


def test_there_are_enough_documents_and_issuers() -> None:
    assert len(TEXTS) >= 14
    assert len({document.issuer for document in TEXTS.values()}) >= 9


@pytest.mark.parametrize("name", sorted(TEXTS))
def test_a_sample_says_that_it_is_one(name: str) -> None:
    assert TEXTS[name].text.rstrip().endswith(f"\n\n{MARK}")


@pytest.mark.parametrize("name", sorted(TEXTS))
def test_a_sample_has_the_length_of_a_page_or_two(name: str) -> None:
    assert 250 <= len(TEXTS[name].text.split()) <= 700


@pytest.mark.parametrize("name", sorted(TEXTS))
def test_a_sample_has_an_issuer_that_the_registers_know(name: str) -> None:
    assert dict(TEXTS[name].origin) == {
        "issuer": "manifest",
        "year": "manifest",
        "kind": "manifest",
    }


@pytest.mark.parametrize("name", sorted(TEXTS))
def test_a_sample_names_no_share_but_the_known_one_and_no_amount(name: str) -> None:
    text = TEXTS[name].text
    assert set(re.findall(r"\S*\d\s*(?:%|procent)", text)) <= {"72%"}
    assert not re.search(r"€|\beuro\b|\bEUR\b", text)


@pytest.mark.parametrize("name", sorted(TEXTS))
def test_what_a_sample_says_of_itself_agrees_with_the_manifest(name: str) -> None:
    given = TEXTS[name]
    found = read_document(Source(name="document", path=SAMPLES / name))
    assert (found.issuer, found.year) == (given.issuer, given.year)


@pytest.mark.parametrize(("name", "arrangement", "number", "people", "count"), PARTAKING)
def test_who_takes_part_stands_in_the_register(
    name: str, arrangement: str, number: str, people: str, count: str
) -> None:
    stated = {fold(person) for person in people.split("; ")}
    assert arrangement in TEXTS[name].text
    assert find_unnamed(people, TEXTS[name].text) == []
    assert stated <= PARTICIPANTS[number]
    assert count in {"", str(len(PARTICIPANTS[number]))}


@pytest.mark.parametrize(("name", "arrangement", "number", "people"), DENIED)
def test_who_does_not_take_part_does_not_stand_in_the_register(
    name: str, arrangement: str, number: str, people: str
) -> None:
    stated = {fold(person) for person in people.split("; ")}
    assert arrangement in TEXTS[name].text
    assert find_unnamed(people, TEXTS[name].text) == []
    assert stated & PARTICIPANTS[number] == set()


@pytest.mark.parametrize(("name", "network", "members", "others"), NETWORKS)
def test_members_of_networks_stand_in_the_register(
    name: str, network: str, members: str, others: str
) -> None:
    stated = set(members.split("; "))
    assert network in TEXTS[name].text
    assert find_unnamed(f"{members}; {others}", TEXTS[name].text) == []
    assert stated <= MEMBERS[network]
    assert set(filter(None, others.split("; "))) & MEMBERS[network] == set()


def find_shingles(text: str, size: int = 8) -> set[tuple[str, ...]]:
    words = re.findall(r"\w+", text.lower())
    return {tuple(words[start : start + size]) for start in range(len(words) - size + 1)}


@pytest.mark.shared
@pytest.mark.parametrize("folder", ["seeds", "gold/dev/text"])
def test_no_sample_shares_eight_words_in_a_row_with_a_text_of_others(
    shared: Path, folder: str
) -> None:
    theirs = set[tuple[str, ...]]()
    for path in sorted((shared / folder).glob("*.txt")):
        theirs |= find_shingles(path.read_text("utf-8"))
    shown = {
        (name, " ".join(words))
        for name, document in TEXTS.items()
        for words in find_shingles(document.text) & theirs
    }
    assert shown == set()
