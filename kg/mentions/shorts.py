"""Short forms: the first word of a name that a text gave in full, where it is a name by itself.

"Werkzaak" after "Werkzaak Rivierenland"; not "Omgevingsdienst", which is any of its kind, and not
"Brabant", which is a place.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Mapping

from kg.mentions.gazetteer import Gazetteer
from kg.model import GOVERNMENTS, EntityType, Mention

FORM = (
    r"^(?:N\.V\.|NV|B\.V\.|BV|[Ss]tichting|[Vv]ereniging|[Cc]oöperatie|[Ww]erkorganisatie"
    r"|[Uu]itvoeringsorganisatie|[Bb]edrijfsvoeringsorganisatie|[Ss]amenwerkingsverband"
    r"|[Gg]emeenschappelijke [Rr]egeling|GR) "
)
"""What kind of body it is, before its name."""

_FORM = re.compile(FORM)
_WORD = re.compile(r"[A-ZÀ-Þ][\w+!]{3,}(?=[ -])")
_KIND = re.compile(
    r"(?:.*(?:diensten?|dienstverlening|regio|schap|samenwerking|organisatie|bedrijf|bank|centrum"
    r"|kantoor|platform|netwerk|raad|fonds|vervoer|archief|instelling|maatschappij|groep|park|land"
    r"|bureau|regeling|plan|plein|beheer|zorg|lijke?|ale|aal|ische|ende|bare|se|deal|agenda"
    r"|programma|convenant|ief)"
    r"|(?:archie|archeo|afval|water|toeris|welzijn|recrea|veilig|gezond|hier|samenwerk).*"
    r"|jeugd|werk|natuur|sociaal|openbaar|haven|wind|zon|dit|deze|alle|port|dutch|economic|board"
    r"|city|sensor|common|groene?|samen)",
    re.IGNORECASE,
)
"""Words that say what kind of body it is, or what it does; its name is longer."""

_NEVER = GOVERNMENTS | {
    EntityType.ORGANISATIONAL_UNIT,
    EntityType.NATIONAL_BODY,
    EntityType.REGION,
    EntityType.ADVISER,
}


def find_short_forms(
    text: str, mentions: Iterable[Mention], gazetteer: Gazetteer
) -> Mapping[str, Mention]:
    """Short form → the first mention of what it is short for; one that fits two bodies is none.

    Args:
        text: folded text; a word that stands in it in lower case is no name.
        mentions: names found in full.
        gazetteer: a word it knows needs no help, and may mean something else.
    """
    meant: defaultdict[str, dict[str, Mention]] = defaultdict(dict)
    for mention in mentions:
        word = _WORD.match(_FORM.sub("", mention.text))
        if word is None or _kind(mention) in _NEVER or _KIND.fullmatch(word.group()):
            continue
        meant[word.group()].setdefault(mention.key, mention)
    return {
        short: next(iter(bodies.values()))
        for short, bodies in meant.items()
        if len(bodies) == 1
        and not gazetteer.look_up(short)
        and not gazetteer.is_shared(short)
        and re.search(rf"(?<!\w){re.escape(short.lower())}(?!\w)", text) is None
    }


def _kind(mention: Mention) -> EntityType | None:
    return mention.candidates[0].type if mention.candidates else mention.type
