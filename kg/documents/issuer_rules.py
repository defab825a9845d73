"""The ways in which a government names itself in a title, an address or a signature."""

from __future__ import annotations

import re
from dataclasses import dataclass

from kg.documents.kinds import write_any_kind
from kg.model import EntityType

_KIND = write_any_kind()
_YEARS = r"(?:19|20)\d\d(?:\s*[-–/]\s*(?:20)?\d\d)?"
_OF = r"(?:van|der)\s+(?:de\s+)?(?:gemeente\s+)?"
_COLLEGE = r"(?:college\s+van\s+)?(?:burgemeester\s+en\s+wethouders|b\s?(?:en|&)\s?w)"
_ENDS = r"\s*(?:$|[-–|:;,.(])"


@dataclass(frozen=True, slots=True, kw_only=True)
class IssuerRule:
    """One way in which a government names itself: a name between two stretches of a line."""

    id: str
    """Name of the rule."""
    place: str
    """Where it looks: "head" (first four title lines), "title" or "closing" lines."""
    type: EntityType
    """What kind of government the name must be."""
    before: re.Pattern[str]
    """What stands before the name, matched anywhere in the line."""
    after: re.Pattern[str]
    """What must stand behind the name."""
    examples: tuple[tuple[str, str], ...]
    """Lines with the name that the rule finds there."""
    counterexamples: tuple[str, ...] = ()
    """Lines in which the rule finds nothing."""
    is_bare: bool = False
    """Whether nothing but the place tells that the name is a municipality's."""


def _compile(expression: str) -> re.Pattern[str]:
    return re.compile(expression, re.IGNORECASE)


RULES: tuple[IssuerRule, ...] = (
    IssuerRule(
        id="municipality.letterhead",
        place="head",
        type=EntityType.MUNICIPALITY,
        before=_compile(r"^(?:de\s+)?gemeente\s+"),
        after=_compile(rf"$|\s*[-–|:,]?\s*(?:{_KIND}|{_YEARS}$)"),
        examples=(("GEMEENTE OSS", "Oss"), ("Gemeente Hulst - Jaarverslag 2023", "Hulst")),
        counterexamples=("De gemeente Oss heeft veel buren.", "Gemeente Ossendrecht"),
    ),
    IssuerRule(
        id="municipality.kind",
        place="title",
        type=EntityType.MUNICIPALITY,
        before=_compile(
            rf"{_KIND},?(?:\s+{_YEARS})?\s*[-–|:,]?\s*(?:van\s+)?(?:de\s+)?gemeente\s+"
        ),
        after=_compile(r""),
        examples=(("Programmabegroting 2024 gemeente Oss", "Oss"),),
        counterexamples=("Begroting van de veiligheidsregio voor de gemeente Oss",),
    ),
    IssuerRule(
        id="municipality.bare-behind-kind",
        place="title",
        type=EntityType.MUNICIPALITY,
        before=_compile(rf"{_KIND},?(?:\s+{_YEARS})?\s*[-–|]?\s+(?:van\s+)?"),
        after=_compile(rf"\s*(?:$|[-–|(]|{_YEARS})"),
        examples=(("Jaarstukken Hengelo 2021", "Hengelo"), ("Kaderbrief 2024 - Assen", "Assen")),
        counterexamples=("Begroting Utrecht 2024", "Begroting Groningen Airport Eelde 2024"),
        is_bare=True,
    ),
    IssuerRule(
        id="municipality.bare-before-kind",
        place="title",
        type=EntityType.MUNICIPALITY,
        before=_compile(r"^"),
        after=_compile(rf"\s*[-–|:,]\s*{_KIND}"),
        examples=(("Oss - Programmabegroting 2022", "Oss"),),
        counterexamples=("Oss heeft veel buren",),
        is_bare=True,
    ),
    IssuerRule(
        id="municipality.to-the-council",
        place="title",
        type=EntityType.MUNICIPALITY,
        before=_compile(rf"\baan\s+(?:de\s+leden\s+van\s+)?de\s+(?:gemeente)?raad\s+{_OF}"),
        after=_compile(r""),
        examples=(("Aan de gemeenteraad van Vlissingen", "Vlissingen"),),
        counterexamples=("Aan de raad", "Aan de raad van bestuur van Oss Zorg"),
    ),
    IssuerRule(
        id="municipality.council-decides",
        place="title",
        type=EntityType.MUNICIPALITY,
        before=_compile(rf"^de\s+(?:gemeente)?raad\s+{_OF}"),
        after=_compile(rf"{_ENDS}|\s+(?:stelt|besluit|gelezen|overwegende)\b"),
        examples=(("De raad van de gemeente Vlissingen stelt dit protocol vast.", "Vlissingen"),),
        counterexamples=("De raad van Gouda heeft een ander besluit genomen.",),
    ),
    IssuerRule(
        id="municipality.college-decides",
        place="title",
        type=EntityType.MUNICIPALITY,
        before=_compile(rf"^(?:het\s+)?{_COLLEGE}\s+{_OF}"),
        after=_compile(rf"{_ENDS}|\s+(?:stelt|stellen|besluit|besluiten|gelezen|gelet)\b"),
        examples=(("Het college van burgemeester en wethouders van Goes,", "Goes"),),
        counterexamples=("De colleges van burgemeester en wethouders van Goes en Reimerswaal",),
    ),
    IssuerRule(
        id="municipality.signature",
        place="closing",
        type=EntityType.MUNICIPALITY,
        before=_compile(
            rf"^(?:(?:hoogachtend|met vriendelijke groet),?\s+)?(?:namens\s+)?(?:het\s+)?"
            rf"{_COLLEGE}\s+{_OF}"
        ),
        after=_compile(_ENDS),
        examples=(("Burgemeester en wethouders van Rheden,", "Rheden"),),
        counterexamples=("Burgemeester en wethouders van Rheden en Renkum zijn het eens.",),
    ),
    IssuerRule(
        id="province.letterhead",
        place="head",
        type=EntityType.PROVINCE,
        before=_compile(r"^provincie\s+"),
        after=_compile(rf"$|\s*[-–|:,]?\s*(?:{_KIND}|{_YEARS}$)"),
        examples=(("Provincie Zeeland", "provincie Zeeland"),),
        counterexamples=("De provincie Zeeland (PZ) werkt met ons samen.",),
    ),
    IssuerRule(
        id="province.kind",
        place="title",
        type=EntityType.PROVINCE,
        before=_compile(
            rf"{_KIND},?(?:\s+{_YEARS})?\s*[-–|:,]?\s*(?:van\s+)?(?:de\s+)?provincie\s+"
        ),
        after=_compile(r""),
        examples=(("Begroting 2024 provincie Zeeland", "provincie Zeeland"),),
        counterexamples=("De provincie Zeeland keurt de begroting goed",),
    ),
    IssuerRule(
        id="province.states",
        place="title",
        type=EntityType.PROVINCE,
        before=_compile(
            r"^(?:(?:aan|besluit\s+van)\s+)?(?:de\s+)?(?:provinciale|gedeputeerde)\s+staten\s+van\s+"
            r"(?:de\s+provincie\s+)?"
        ),
        after=_compile(rf"{_ENDS}|\s+(?:besluiten|gelet|van\s+\d)"),
        examples=(
            ("Aan Provinciale Staten van Drenthe", "provincie Drenthe"),
            ("Besluit van gedeputeerde staten van Utrecht van 3 mei 2011", "provincie Utrecht"),
        ),
        counterexamples=("Gedeputeerde Staten van Utrecht willen meer woningen.",),
    ),
    IssuerRule(
        id="water-board.title",
        place="title",
        type=EntityType.WATER_BOARD,
        before=_compile(
            rf"(?:^|^aan\s+|{_KIND},?(?:\s+{_YEARS})?\s*[-–|:,]?\s*(?:van\s+)?)"
            r"(?:(?:het\s+)?(?:algemeen|dagelijks)\s+bestuur\s+van\s+)?(?:het\s+)?"
            r"(?:(?:water|hoogheemraad)schap|wetterskip)\s+(?:van\s+)?"
        ),
        after=_compile(rf"$|\s*[-–|:,]?\s*(?:{_KIND}|{_YEARS}$)"),
        examples=(("Jaarverslag 2022 waterschap Vechtstromen", "waterschap Vechtstromen"),),
        counterexamples=("Waterschap Vechtstromen werkt mee aan het plan",),
    ),
)
"""The rules; those of a title go before those of a closing."""
