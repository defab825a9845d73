"""What `kg evaluate` writes: the figures as tables for a reader, or as one JSON object."""

from __future__ import annotations

import json
from collections import Counter
from typing import TYPE_CHECKING, Any

from kg.cli.table import format_table
from kg.evaluation import count_firings, find_brier, list_bins, list_verdicts, sum_scores

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from kg.evaluation import CaseVerdict, Evaluation, Figures, RuleFiring, Tally, Verdict

_TALLY = ("what", "precision", "recall", "F1", "gold")
_RULES = ("rule", "fired", "right", "wrong", "precision", "documents")
_BINS = ("confidence", "claimed", "right", "claims")


def format_evaluation(found: Evaluation, *, with_errors: bool) -> Iterator[str]:
    """The figures as tables: all documents, held-out ones apart, rules, confidence."""
    if with_errors:
        for score in found.scores:
            for slip in score.slips:
                yield f"{slip.document}: {slip.kind} {slip.what}\n"
        yield "\n"
    yield _format_figures(sum_scores(found.scores))
    if found.held:
        yield "\n" + _format_gap(sum_scores(found.tuned), sum_scores(found.held))
    verdicts = list_verdicts(found.scores)
    yield "\n" + _format_rules(count_firings(verdicts))
    yield "\n" + _format_reliability(verdicts)


def format_cases(verdicts: Sequence[CaseVerdict], *, with_errors: bool) -> Iterator[str]:
    """How many sentence cases pass in each family and in all."""
    failed = [one for one in verdicts if one.problem is not None]
    for one in failed if with_errors else ():
        yield f"{one.case.id}: {one.problem}\n    {' '.join(one.case.text.split())}\n"
    total = Counter(one.case.family for one in verdicts)
    missed = Counter(one.case.family for one in failed)
    rows = [[name, str(total[name] - missed[name]), str(total[name])] for name in sorted(total)]
    yield format_table(("family", "passed", "cases"), rows)
    share = 1 - len(failed) / max(1, len(verdicts))
    yield f"cases passed {len(verdicts) - len(failed)} of {len(verdicts)}, {_show(share)}\n"


def _format_figures(figures: Figures) -> str:
    rows = [_show_tally("organisations", figures.entities)]
    rows.append(_show_tally("relations", figures.relations))
    rows += [_show_tally(f"· {name}", tally) for name, tally in figures.by_relation.items()]
    return (
        f"{figures.documents} documents\n"
        f"{format_table(_TALLY, rows)}"
        f"types right {_show(figures.type_accuracy)}, "
        f"shares right {_show(figures.share_accuracy)}, "
        f"forbidden {_show(figures.forbidden_rate)} of {figures.banned}, "
        f"quotes exact {_show(figures.evidence_exact)}\n"
    )


def _format_gap(tuned: Figures, held: Figures) -> str:
    rows = [
        [
            f"{what} {part}",
            *(_show(getattr(getattr(figures, what), part)) for figures in (tuned, held)),
            f"{_find_gap(tuned, held, what, part):+.3f}",
        ]
        for what in ("entities", "relations")
        for part in ("precision", "recall", "f1")
    ]
    head = f"{tuned.documents} documents tuned on, {held.documents} held out\n"
    return head + format_table(("what", "tuned", "held out", "gap"), rows)


def _find_gap(tuned: Figures, held: Figures, what: str, part: str) -> float:
    """How much lower a figure is where nobody looked."""
    gap: float = getattr(getattr(held, what), part) - getattr(getattr(tuned, what), part)
    return gap


def _format_rules(rules: Sequence[RuleFiring]) -> str:
    rows = [
        [
            one.rule,
            str(one.fired),
            str(one.right),
            str(one.wrong),
            _show(one.precision),
            str(one.documents),
        ]
        for one in sorted(rules, key=lambda one: (-one.fired, one.rule))
    ]
    lone = [one.rule for one in rules if one.documents == 1]
    tail = f"fire in one document only ({len(lone)}): {', '.join(lone)}\n" if lone else ""
    return f"{len(rules)} rules fired\n{format_table(_RULES, rows)}{tail}"


def _format_reliability(verdicts: Sequence[Verdict]) -> str:
    rows = [
        [f"{one.low:.2f}–{one.high:.2f}", _show(one.claimed), _show(one.found), str(one.count)]
        for one in list_bins(verdicts)
    ]
    brier = find_brier(verdicts)
    tail = "no claim to judge" if brier is None else f"Brier score {brier:.4f} (0 is best)"
    return f"{format_table(_BINS, rows)}{tail}\n"


def _show_tally(what: str, tally: Tally) -> list[str]:
    figures = (tally.precision, tally.recall, tally.f1)
    return [what, *map(_show, figures), str(tally.gold)]


def _show(figure: float | None) -> str:
    return "–" if figure is None else f"{figure:.3f}"


def format_evaluation_json(found: Evaluation, *, with_errors: bool) -> Iterator[str]:
    """The same as one JSON object, the same bytes every time."""
    verdicts = list_verdicts(found.scores)
    whole: dict[str, Any] = {
        **_make_figures(sum_scores(found.scores)),
        "rules": [_make_rule(one) for one in count_firings(verdicts)],
        "reliability": [
            {"low": one.low, "high": one.high, "claimed": one.claimed, "right": one.found}
            | {"claims": one.count}
            for one in list_bins(verdicts)
        ],
        "brier": find_brier(verdicts),
    }
    if found.held:
        tuned, held = sum_scores(found.tuned), sum_scores(found.held)
        whole["tuned"] = _make_figures(tuned)
        whole["held_out"] = _make_figures(held)
        whole["gap"] = {
            what: {
                part: _find_gap(tuned, held, what, part) for part in ("precision", "recall", "f1")
            }
            for what in ("entities", "relations")
        }
    if with_errors:
        whole["errors"] = [
            {"document": slip.document, "kind": slip.kind, "what": slip.what}
            for score in found.scores
            for slip in score.slips
        ]
    yield json.dumps(whole, ensure_ascii=False, indent=1) + "\n"


def _make_figures(figures: Figures) -> dict[str, Any]:
    return {
        "documents": figures.documents,
        "entities": _make_tally(figures.entities),
        "entity_type_accuracy": figures.type_accuracy,
        "relations": _make_tally(figures.relations),
        "relations_by_predicate": {
            name: {**_make_tally(tally), "gold": tally.gold}
            for name, tally in figures.by_relation.items()
        },
        "share_accuracy": figures.share_accuracy,
        "forbidden_rate": figures.forbidden_rate,
        "evidence_exact": figures.evidence_exact,
    }


def _make_tally(tally: Tally) -> dict[str, float]:
    return {"precision": tally.precision, "recall": tally.recall, "f1": tally.f1}


def _make_rule(one: RuleFiring) -> dict[str, Any]:
    return {
        "rule": one.rule,
        "fired": one.fired,
        "right": one.right,
        "wrong": one.wrong,
        "precision": one.precision,
        "documents": one.documents,
    }
