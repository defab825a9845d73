"""Why a document is read as it is: names, clauses, rules that fired and what was left out."""

from kg.explaining.pages import render_explanation
from kg.explaining.sentences import Explanation, Name, Sentence, explain_document

__all__ = ["Explanation", "Name", "Sentence", "explain_document", "render_explanation"]
