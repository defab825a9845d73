"""What somebody of a college is charged with: "de wethouder sociale zaken van X"."""

from __future__ import annotations

PORTFOLIO = (
    r"(?:(?:jeugd|ouderen|gezondheids|brandweer)?zorg|jeugd|milieu|financiën|middelen|sport|cultuur"
    r"|onderwijs|wonen|verkeer|vervoer|water|afval|natuur|landbouw|recreatie|werk|inkomen|personeel"
    r"|economie|duurzaamheid|ruimte|mobiliteit|volkshuisvesting|welzijn|veiligheid|volksgezondheid"
    r"|participatie|bedrijfsvoering|ruimtelijke ordening|(?:het )?sociaal domein"
    r"|(?:sociale|economische|bestuurlijke|algemene) zaken|openbare (?:orde|ruimte|werken))"
)
"""Regular expression of its words in small letters."""
