"""The nouns of the house; standard library only, no RDF.

A *document* says things; a *mention* is a stretch of it that names an organisation; an *entity*
is that organisation; a *claim* is what the document says of two entities, with its *evidence*.
"""

from __future__ import annotations

import hashlib
from dataclasses import dataclass, field
from decimal import Decimal

from kg.kinds import GOVERNMENTS, VEHICLES, EntityType, Modality, Relation, ShareBasis

__all__ = [
    "ALWAYS",
    "GOVERNMENTS",
    "VEHICLES",
    "Amount",
    "Claim",
    "Document",
    "Entity",
    "EntityType",
    "Evidence",
    "Extraction",
    "Mention",
    "Modality",
    "Period",
    "Reference",
    "Relation",
    "Share",
    "ShareBasis",
    "Span",
]


@dataclass(frozen=True, slots=True, kw_only=True, order=True)
class Span:
    """A half-open stretch [start, end) of a text, in Unicode code points; never empty.

    >>> Span(start=0, end=6).of("Arnhem is groot")
    'Arnhem'
    """

    start: int
    """First code point, counted from 0."""
    end: int
    """One past the last code point; greater than `start`."""

    def __post_init__(self) -> None:
        if not 0 <= self.start < self.end:
            message = f"a span needs 0 <= start < end, not [{self.start}, {self.end})"
            raise ValueError(message)

    def of(self, text: str) -> str:
        """The stretch of `text` that this span covers.

        Raises:
            ValueError: if the span reaches past the end of `text`.
        """
        if self.end > len(text):
            message = f"span [{self.start}, {self.end}) reaches past a text of {len(text)}"
            raise ValueError(message)
        return text[self.start : self.end]

    def covers(self, other: Span) -> bool:
        """Whether `other` lies wholly inside this span."""
        return self.start <= other.start and other.end <= self.end

    def overlaps(self, other: Span) -> bool:
        """Whether the two spans share a code point."""
        return self.start < other.end and other.start < self.end


@dataclass(frozen=True, slots=True, kw_only=True)
class Document:
    r"""A text with its source; newlines are `\n`, nothing else of the text was changed."""

    name: str
    """File name as the user knows it; unique within one run."""
    text: str
    """The stored text: what is hashed, counted in and quoted from."""
    issuer: str | None = None
    """Name of the government that speaks ("Arnhem"), or None when unknown."""
    year: int | None = None
    """The year the text is about, or None when unknown."""
    title: str | None = None
    """Title by the manifest, or None."""
    kind: str | None = None
    """begroting, jaarverslag, kaderbrief, …, or None."""
    url: str | None = None
    """Where the document was published, or None."""
    media_type: str = "text/plain"
    """IANA media type of the source file."""
    origin: tuple[tuple[str, str], ...] = ()
    """Where each metadata field came from: ("issuer", "manifest"), ("year", "text"), …"""

    @property
    def sha256(self) -> str:
        """Hexadecimal SHA-256 of the stored text in UTF-8 (64 characters)."""
        return hashlib.sha256(self.text.encode("utf-8", "surrogatepass")).hexdigest()


@dataclass(frozen=True, slots=True, kw_only=True)
class Period:
    """When a relation or organisation held; both ends inclusive, at the precision of the source.

    Dates are ISO 8601: "2016", "2016-03" or "2016-03-01".
    """

    start: str | None = None
    """First day, month or year on which it held; None is unknown."""
    through: str | None = None
    """Last day, month or year on which it held; None is unknown or still open."""

    def holds_on(self, day: str) -> bool:
        """Whether the period includes `day` (ISO date); an unknown end is open.

        >>> Period(start="2016-03-01", through="2025-12-31").holds_on("2026-01-01")
        False
        >>> Period(through="2021").holds_on("2021-06-30")
        True
        """
        begun = self.start is None or self.start <= day[: len(self.start)]
        return begun and (self.through is None or day[: len(self.through)] <= self.through)


ALWAYS = Period()


@dataclass(frozen=True, slots=True, kw_only=True)
class Entity:
    """An organisation with its identity."""

    iri: str
    """Absolute IRI: the TOOI IRI of a registered body, else a minted one under the base."""
    name: str
    """Preferred Dutch name, without "gemeente": "Arnhem"."""
    type: EntityType
    """What kind of organisation it is."""
    aliases: tuple[str, ...] = ()
    """Other names, sorted, without `name`."""
    period: Period = ALWAYS
    """When the organisation existed."""
    province: str | None = None
    """IRI of the province a municipality lies in, or None."""
    legal_form: str | None = None
    """OL, BVO, GO, RZM, CG (centrumgemeente), NV, BV, COOP, stichting, vereniging, or None."""
    code: str | None = None
    """Code by which people know it: "GM0202", "PV25", a KvK number, or None."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Mention:
    """A stretch of a document that names an organisation, with what it may name."""

    span: Span
    """Where it stands in the document."""
    text: str
    """The stretch itself, exactly."""
    key: str
    """The normalised form by which names are compared."""
    candidates: tuple[Entity, ...] = ()
    """Registered entities of that name, best first; empty for a name known by its shape only."""
    type: EntityType | None = None
    """The type that the shape or the words around it give, or None."""
    source: str = "register"
    """How it was found: register, shape, abbreviation, definition, list, heading …"""


@dataclass(frozen=True, slots=True, kw_only=True)
class Reference:
    """A stretch of a document that stands for entities: a name, "wij", "de drie gemeenten"."""

    span: Span
    """Where it stands."""
    entities: tuple[Entity, ...]
    """What it stands for, at least one, in the order of the text."""
    resolved_by: str = "literal"
    """literal, alias, abbreviation, issuer, group:enumerated, group:province@2024, noun, …"""
    preposition: str | None = None
    """The preposition a pronominal adverb carries ("waarvan": "van"), or None."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Evidence:
    """The words that say so."""

    document: str
    """Name of the document."""
    span: Span
    """Where the quote stands: `document.text[span.start:span.end] == quote`."""
    quote: str
    """The words, exactly as stored."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Share:
    """How much of something is owned; unknown is None, never 0."""

    percent: Decimal | None = None
    """The stated percentage in (0, 100], or None when no number is stated."""
    basis: ShareBasis = ShareBasis.UNSPECIFIED
    """What it is a percentage of."""
    minimum: Decimal | None = None
    """Lower bound in percent of a share stated as "ruim", "meer dan", or None."""
    maximum: Decimal | None = None
    """Upper bound in percent of a share stated as "bijna", "hoogstens", or None."""
    computed: bool = False
    """True when the percentage follows from stated numbers (5 of 7 votes) and is not stated."""
    count: int | None = None
    """Number of shares held, or None."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Amount:
    """Money."""

    euro: Decimal
    """Euro, greater than 0."""
    year: int | None = None
    """The year it is for, or None."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Claim:
    """What one source says of two organisations; it asserts nothing by itself."""

    subject: str
    """IRI of the subject entity."""
    relation: Relation
    """The tie; collaboratesWith is symmetric and stored in IRI order."""
    object: str
    """IRI of the object entity; never equal to `subject`."""
    modality: Modality = Modality.ACTUAL
    """Whether the source says it is so, planned, considered, ended or not so."""
    share: Share | None = None
    """Only with ownsShareOf (and governedBy for votes); None when nothing is said of a share."""
    amount: Amount | None = None
    """Only with fundedBy; None when no amount is stated."""
    theme: str | None = None
    """The task or subject in the words of the text, or None."""
    period: Period = ALWAYS
    """When the relation held, as far as the source says."""
    confidence: Decimal = Decimal("0.80")
    """In [0, 1], two decimals: how sure the rule and the resolution are."""
    rule: str = ""
    """Id of the rule that found it: "own.waarvan-eigenaar"."""
    resolved_by: str = "literal"
    """How subject and object were resolved: literal, alias, issuer, group:…"""
    evidence: tuple[Evidence, ...] = field(default=())
    """At least one for a document's claim, the best first; empty for a register's claim."""

    def __post_init__(self) -> None:
        if self.subject == self.object:
            message = f"a claim needs two organisations, not {self.subject} twice"
            raise ValueError(message)


@dataclass(frozen=True, slots=True, kw_only=True)
class Extraction:
    """What was read from one document."""

    document: Document
    """The document."""
    issuer: Entity | None = None
    """The issuer as an entity, or None when unknown."""
    entities: tuple[Entity, ...] = ()
    """Every entity the document mentions or implies, sorted by IRI."""
    claims: tuple[Claim, ...] = ()
    """Every claim, in the order of their first evidence."""
    mentions: tuple[tuple[Mention, str], ...] = ()
    """Each linked mention with the IRI of its entity, in text order."""
