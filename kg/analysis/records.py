"""Organisations, the ties between them, and the sources of each tie."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal

from kg.model import ALWAYS, Amount, EntityType, Modality, Period, Relation, Share, Span


@dataclass(frozen=True, slots=True, kw_only=True)
class Organisation:
    """One node of a picture."""

    iri: str
    """Identity of the organisation."""
    name: str
    """Preferred name, for people."""
    type: EntityType
    """What kind of organisation it is."""
    note: str = ""
    """Anything a reader should know beside the name ("GM0202"), or empty."""
    legal_form: str | None = None
    """OL, BVO, GO, RZM, CG, NV, BV, COOP, stichting, vereniging, or None."""
    period: Period = ALWAYS
    """When the organisation existed; both ends inclusive."""

    def is_gone(self, day: str | None) -> bool:
        """Whether its last day lies before `day` (ISO date); never when either is unknown."""
        through = self.period.through
        return day is not None and through is not None and through < day[: len(through)]


@dataclass(frozen=True, slots=True, kw_only=True)
class Source:
    """One source that speaks of a tie: a sentence of a document or a record of a register."""

    claim: str = ""
    """IRI of the claim, or empty for hand-made data."""
    modality: Modality = Modality.ACTUAL
    """How this source speaks of the tie."""
    share: Share | None = None
    """The share that this source gives, or None when it gives none."""
    amount: Amount | None = None
    """The amount that this source gives, or None."""
    theme: str | None = None
    """The task or subject in the words of the source, or None."""
    period: Period = ALWAYS
    """When the tie held according to this source."""
    year: int | None = None
    """The year the document is about, or the year of the register's date; None is unknown."""
    confidence: Decimal | None = None
    """How sure the reading is, in [0, 1]; None is unknown."""
    rule: str = ""
    """Id of the rule that found it."""
    quote: str = ""
    """The words of the document, exactly; empty for a register."""
    span: Span | None = None
    """Where the quote stands, in code points of the stored text; None for a register."""
    document: str = ""
    """File name of the document; empty for a register."""
    title: str = ""
    """Title of the document; empty when it has none."""
    issuer: str = ""
    """Name of the government that speaks in the document; empty when unknown."""
    url: str = ""
    """Where the document was published; empty when unknown."""
    register: str = ""
    """Name of the register; empty for a document."""
    register_date: str = ""
    """ISO date of the register; empty for a document."""
    record: str = ""
    """Table and key of the register's record; empty for a document."""

    @property
    def said_on(self) -> str:
        """ISO date up to which this source speaks; empty when unknown, so that it sorts first."""
        if self.register_date:
            return self.register_date
        return f"{self.year:04d}-12-31" if self.year is not None else ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Tie:
    """One edge of a picture: what stands after every source was weighed."""

    id: str
    """Short, stable id: the same organisations, relation and standing give the same id."""
    subject: str
    """IRI of the subject."""
    relation: Relation
    """Kind of tie."""
    object: str
    """IRI of the object."""
    modality: Modality = Modality.ACTUAL
    """Whether it stands, is planned or considered, has ended, or is denied."""
    share: Share | None = None
    """The share, only for relations that can have one; its percent is None when unknown."""
    amount: Amount | None = None
    """Only for fundedBy, or None."""
    themes: tuple[str, ...] = ()
    """Tasks or subjects in the words of the sources, sorted."""
    period: Period = ALWAYS
    """When it held, by the newest source that says so."""
    years: tuple[int, ...] = ()
    """Years of the supporting sources, ascending, each once."""
    supporting: tuple[Source, ...] = ()
    """Sources that say so, the newest first."""
    contradicting: tuple[Source, ...] = ()
    """Sources that deny it, say that it ended, or give another figure; the newest first."""
    earlier: tuple[Source, ...] = ()
    """Sources about an earlier state that this tie came after; the newest first."""

    @property
    def percent(self) -> Decimal | None:
        """The share in percent, or None when there is none or it is unknown; never 0."""
        return self.share.percent if self.share is not None else None

    @property
    def confidence(self) -> Decimal | None:
        """The highest confidence among the supporting sources, or None when none is known."""
        known = [source.confidence for source in self.supporting if source.confidence is not None]
        return max(known, default=None)
