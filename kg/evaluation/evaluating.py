"""Folders of gold documents → scores, apart for the documents that rules were tuned on."""

from __future__ import annotations

import hashlib
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path

from kg.errors import GoldError
from kg.evaluation.gold import GoldDocument, read_gold
from kg.evaluation.scoring import Score, Verdict, score_document
from kg.pipeline import Failure, extract_documents


@dataclass(frozen=True, slots=True, kw_only=True)
class Evaluation:
    """The scores of some folders."""

    tuned: tuple[Score, ...]
    """Of the documents that rules may have been tuned on, by name; all when none are held out."""
    held: tuple[Score, ...] = ()
    """Of the documents that were held out, by name."""

    @property
    def scores(self) -> tuple[Score, ...]:
        """All scores, by name."""
        return tuple(sorted((*self.tuned, *self.held), key=lambda one: one.document))


def evaluate_folders(
    folders: Sequence[Path],
    *,
    text: Path | None = None,
    split: float | None = None,
    held: Path | None = None,
    rules: Path | None = None,
) -> Evaluation:
    """Extract the texts of gold folders and score what was found.

    Args:
        folders: gold files, in each itself or in its `gold`.
        text: the texts; without it `text` in or beside each folder.
        split: the fraction of documents to hold out, in (0, 1); which ones hangs on their names.
        held: a file with the names of the documents that were held out, one a line.
        rules: a folder of own names and rules to extract with besides ours.

    Raises:
        RuleError: if the folder of rules is broken.
        GoldError: if gold or texts are missing or broken.
        ManifestError: if the manifest of the texts is broken.
    """
    groups = [read_gold(folder, text) for folder in folders]
    golds = [gold for group in groups for gold in group]
    _refuse_doubles(golds)
    apart = _read_names(held, golds) if held else _choose_names(golds, split or 0.0)
    scores = [score for group in groups for score in _score(group, rules)]
    return Evaluation(
        tuned=tuple(one for one in scores if one.document not in apart),
        held=tuple(one for one in scores if one.document in apart),
    )


def list_verdicts(scores: Iterable[Score]) -> list[Verdict]:
    """Every judged claim of some documents."""
    return [verdict for score in scores for verdict in score.verdicts]


def _refuse_doubles(golds: Sequence[GoldDocument]) -> None:
    twice = [stem for stem, count in Counter(gold.stem for gold in golds).items() if count > 1]
    if twice:
        what = f"two gold documents are called {twice[0]!r}"
        raise GoldError(what, remedy="rename one of them, or give the folders one at a time")


def _score(golds: list[GoldDocument], rules: Path | None) -> list[Score]:
    by_stem = {gold.stem: gold for gold in golds}
    scores = []
    for found in extract_documents([gold.text for gold in golds], rules=rules):
        if isinstance(found, Failure):
            error = found.error
            raise GoldError(error.what, where=error.where, remedy=error.remedy) from error
        scores.append(score_document(found, by_stem[Path(found.document.name).stem]))
    return sorted(scores, key=lambda one: one.document)


def _choose_names(golds: list[GoldDocument], fraction: float) -> frozenset[str]:
    """The same documents each time, however many others there are: by a hash of their names."""
    return frozenset(
        gold.stem
        for gold in golds
        if int(hashlib.sha256(gold.stem.encode()).hexdigest()[:8], 16) < fraction * 0x100000000
    )


def _read_names(file: Path, golds: list[GoldDocument]) -> frozenset[str]:
    try:
        lines = file.read_text(encoding="utf-8").splitlines()
    except (OSError, ValueError) as error:
        what = f"the list of held-out documents cannot be read ({error})"
        raise GoldError(what, where=str(file), remedy="give a text file of names") from error
    names = {line.strip() for line in lines if line.strip() and not line.startswith("#")}
    stems = {Path(name).stem if name.endswith((".txt", ".md", ".json")) else name for name in names}
    unknown = sorted(stems - {gold.stem for gold in golds})
    if unknown:
        what = f"no gold document is called {unknown[0]!r}"
        raise GoldError(what, where=str(file), remedy="name each document as its gold file")
    return frozenset(stems)
