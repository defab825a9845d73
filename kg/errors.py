"""Everything that can go wrong, as one tree.

```
KgError                     the root: catch this to catch them all
├── DocumentError           a document cannot be read (missing, unreadable, empty, not text)
├── ManifestError           documents.csv is broken
├── RegisterError           a shipped register table is broken or missing
├── RuleError               a rule row cannot be compiled
├── ProposerError           a proposer cannot be reached, or gives no sense
├── GoldError               a gold document is missing, broken or without its text
├── GraphError              the graph on disk is missing, broken or cannot be written
├── DrawingError            a page cannot be made or saved
└── QuestionError           a question cannot be asked
    ├── UnknownQuestionError    no named question has this id
    ├── ParameterError          a parameter is missing or has the wrong type
    ├── SparqlError             the SPARQL text is wrong or not allowed
    └── UnknownOrganisationError   no organisation has this name
```

Each error says in one line what went wrong, where, and what to do about it.
"""

from __future__ import annotations


class KgError(Exception):
    """Root of the tree: `str(error)` is one line: where, what, and what to do.

    Args:
        what: what is wrong, without a full stop.
        where: the path, question or name it is about.
        remedy: what the reader can do about it, as an order ("check …").
    """

    def __init__(self, what: str, *, where: str = "", remedy: str = "") -> None:
        self.what = what
        self.where = where
        self.remedy = remedy
        super().__init__(what, where, remedy)

    def __str__(self) -> str:
        head = f"{self.where}: {self.what}" if self.where else self.what
        line = f"{head}; {self.remedy}" if self.remedy else head
        return " ".join(line.split())


class DocumentError(KgError):
    """A document cannot be read."""


class ManifestError(KgError):
    """The manifest (documents.csv) is broken."""


class RegisterError(KgError):
    """A shipped register table is broken or missing."""


class RuleError(KgError):
    """A rule row cannot be compiled."""


class ProposerError(KgError):
    """A proposer cannot be reached, or gives no sense."""


class GoldError(KgError):
    """A gold document is missing, broken or without its text."""


class GraphError(KgError):
    """The graph on disk is missing, broken or cannot be written."""


class DrawingError(KgError):
    """A page cannot be made or saved."""


class QuestionError(KgError):
    """A question cannot be asked."""


class UnknownQuestionError(QuestionError):
    """No named question has this id."""


class ParameterError(QuestionError):
    """A parameter of a named question is missing or has the wrong type."""


class SparqlError(QuestionError):
    """The SPARQL text is wrong or asks something that is not allowed."""


class UnknownOrganisationError(QuestionError):
    """No organisation in the graph has this name, alias, code or IRI."""
