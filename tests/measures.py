"""What is measured of our reading, and the files that say how good it must be.

`python -m tests.measures` writes the lists of known failures anew and says what came and went;
with `--floors` it also lifts the floors in floors.csv to 0.03 under what is measured now.
"""

from __future__ import annotations

import csv
import sys
from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path

from kg.evaluation import Figures, evaluate_cases, evaluate_folders, read_cases, sum_scores

HERE = Path(__file__).resolve().parent
BESIDE = HERE.parent.parent / "shared"
DATA = HERE.parent / "data"
MARGIN = 0.03

# Sentence cases → the list of those that are not read as they are meant.
CASES = {
    BESIDE / "gold" / "cases.jsonl": HERE / "known_failures.txt",
    DATA / "cases" / "cases.jsonl": HERE / "known_failures_own.txt",
}
LOOKS = HERE / "known_looks.txt"
GOLD = {"dev": BESIDE / "gold" / "dev", "own": DATA / "gold"}
FLOORS = HERE / "floors.csv"


def read_list(file: Path) -> list[str]:
    """The ids in a list of known failures."""
    lines = file.read_text(encoding="utf-8").splitlines()
    return [line for line in lines if line and not line.startswith("#")]


def read_floors() -> dict[tuple[str, str], float]:
    """(gold, figure) → what it may not fall below."""
    with FLOORS.open(encoding="utf-8", newline="") as file:
        return {(row["gold"], row["figure"]): float(row["floor"]) for row in csv.DictReader(file)}


def measure(gold: str) -> dict[str, float]:
    """Every figure of a folder of gold; the higher the better, for each of them."""
    return dict(_name_figures(sum_scores(evaluate_folders([GOLD[gold]]).scores)))


def _name_figures(found: Figures) -> Iterator[tuple[str, float]]:
    tallies = {"entities": found.entities, "relations": found.relations, **found.by_relation}
    for name, tally in tallies.items():
        yield f"{name} precision", tally.precision
        yield f"{name} recall", tally.recall
    yield "types right", found.type_accuracy
    yield "shares right", found.share_accuracy or 0.0
    yield "not forbidden", 1 - found.forbidden_rate
    yield "quotes exact", found.evidence_exact or 0.0


def find_problems(cases: Path) -> dict[str, str]:
    """Case → what is wrong with it, of those that are not read as they are meant."""
    verdicts = evaluate_cases(read_cases(cases))
    return {one.case.id: one.problem for one in verdicts if one.problem is not None}


def renew_list(problems: Mapping[str, str], file: Path) -> Iterator[str]:
    """Write a list of known failures anew; what came and went, in words."""
    known = set(read_list(file))
    head = [line for line in file.read_text(encoding="utf-8").splitlines() if line[:1] == "#"]
    file.write_text("\n".join([*head, *sorted(problems)]) + "\n", encoding="utf-8")
    yield from (f"passes now: {id_}" for id_ in sorted(known - set(problems)))
    yield from (f"FAILS NOW: {id_} ({problems[id_]})" for id_ in sorted(set(problems) - known))


def renew_floors() -> Iterator[str]:
    """Lift every floor that lies low; a floor never goes down by itself."""
    floors = read_floors()
    for gold, folder in GOLD.items():
        for figure, value in measure(gold).items() if folder.is_dir() else ():
            low = 1.0 if figure == "quotes exact" else max(0.0, int(100 * (value - MARGIN)) / 100)
            was = floors.get((gold, figure), -1.0)
            if low > was:
                floors[gold, figure] = low
                yield f"floor of {gold} {figure}: {low:.2f}"
    rows = [f"{gold},{figure},{floor:.2f}" for (gold, figure), floor in sorted(floors.items())]
    FLOORS.write_text("\n".join(["gold,figure,floor", *rows]) + "\n", encoding="utf-8")


def main() -> None:
    """Renew what the arguments ask for."""
    from tests.test_metamorphic_texts import find_changes

    for cases, file in CASES.items():
        _say(renew_list(find_problems(cases), file) if cases.is_file() else ())
    _say(renew_list(find_changes(), LOOKS))
    _say(renew_floors() if "--floors" in sys.argv else ())


def _say(lines: Iterable[str]) -> None:
    for line in lines:
        sys.stdout.write(f"{line}\n")


if __name__ == "__main__":
    main()
