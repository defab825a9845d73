"""Extractions + gold → figures: how much is found, how much of it is right, and by which rules.

Needs: a folder of gold documents. Gives: an `Evaluation` with scores per document and their sums.
"""

from kg.evaluation.cases import Case, CaseRow, read_cases
from kg.evaluation.evaluating import Evaluation, evaluate_folders, list_verdicts
from kg.evaluation.examples import check_examples
from kg.evaluation.figures import Figures, Tally, sum_scores
from kg.evaluation.firings import RuleFiring, count_firings
from kg.evaluation.judging import CaseVerdict, evaluate_cases, judge_case
from kg.evaluation.measuring import format_measurements
from kg.evaluation.reliability import Bin, find_brier, list_bins
from kg.evaluation.scoring import Score, Slip, Verdict, score_document

__all__ = [
    "Bin",
    "Case",
    "CaseRow",
    "CaseVerdict",
    "Evaluation",
    "Figures",
    "RuleFiring",
    "Score",
    "Slip",
    "Tally",
    "Verdict",
    "check_examples",
    "count_firings",
    "evaluate_cases",
    "evaluate_folders",
    "find_brier",
    "format_measurements",
    "judge_case",
    "list_bins",
    "list_verdicts",
    "read_cases",
    "score_document",
    "sum_scores",
]
