"""hasUnit: departments that a text names belong to the issuer, or to the unit that holds them."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from kg.claims.clauses import split_clauses
from kg.claims.context import Context
from kg.claims.mechanisms import find_stated
from kg.claims.modality import find_modality
from kg.claims.phrases import MaskedSentence, Phrase
from kg.claims.strangers import HAS, is_elsewhere, tells_of_other
from kg.model import Claim, Entity, EntityType, Modality, Relation

_BELONGS = (
    r"(?:(?:(?:die|dat) )?(?:is (?:een |het )?(?:[a-z]+ )?onderdeel|val(?:t|len)|ho(?:ort|ren)"
    r"|ressorte(?:ert|ren)|han(?:gt|gen)|zit(?:ten)?|sta(?:at|an)"
    r"|ma(?:akt|ken) deel uit|gaat deel uitmaken|is (?:onder)?geplaatst|is ondergebracht"
    r"|(?:is )?(?:een|het) (?:[a-z]+ )?(?:afdeling|onderdeel|dienst|team|cluster)|onderdeel)"
    r"|(?:[a-z]+, )?(?:die|dat))"
)
_RELATIVE = re.compile(
    r"<(?P<holder>\d+):U::[^>]*>,? waar(?:onder|toe|in|bij)? (?:ook )?<(?P<unit>\d+):U::[^>]*> "
    r"(?:(?:ook|nu|onder|toe|bij|in) )*(?:val(?:t|len)|(?:be)?ho(?:ort|ren)|ressorte(?:ert|ren))"
)
_A_UNIT_OF = re.compile(
    r"\b(?:unit|team|afdeling|dienst|onderdeel|bureau) <(?P<holder>\d+):[GVC]:van:>"
    r",? (?:de |het )?(?:unit |team |genaamd )?<(?P<unit>\d+):U:",
    re.IGNORECASE,
)
_FORM = re.compile(r"<(?P<unit>\d+):U::[^>]*> vorm(?:en|den) (?:samen )?<(?P<holder>\d+):U::")
_THAT_ONE = re.compile(
    r"<(?P<unit>\d+):U:[a-z_]*:[^>]*>[^<>]*[;,.] (?:en )?(?:dat|die|dit|deze) "
    rf"(?:team|afdeling|dienst|cluster|eenheid|sector|bureau|unit) {_BELONGS} "
    r"<(?P<holder>\d+):U:(?:van|binnen|onder|bij):[^>]*>"
)
_HOLDER = re.compile(
    r"<(?P<unit>\d+):U:[a-z_]*:[^>]*>(?: \([^()]*\))?,? "
    rf"(?:{_BELONGS} (?:(?:nu|ook|voortaan|rechtstreeks|organisatorisch|sinds \d{{4}}) )*)?"
    r"(?=<(?P<holder>\d+):[UGVC]:(?:van|binnen|onder|bij|in):[^>]*>)"
)
_PLACED = re.compile(
    r"<(?P<holder>\d+):U:(?:bij|binnen|onder):[^>]*>(?: \([^()]*\))? <(?P<unit>\d+):U:in:[^>]*>"
)
_THERE = re.compile(
    r"<(?P<holder>\d+):U:(?:|van|bij|binnen):[^>]*>[^<>]*[;.,] (?:en )?"
    r"(?:daar|hier|daarin|hierin|daaronder|hieronder|daarbinnen|daarbij)\b(?! tegen)[^<>.;]{0,50}? "
    r"<(?P<unit>\d+):U::[^>]*>"
)
_UNDER = re.compile(
    r"<(?P<holder>\d+):[UGVC]:(?:onder|bij|binnen|tot|in):[^>]*>(?: <\d+:[GVWC]:van:[^>]*>)? "
    r"(?:val(?:len|t)|ressorte(?:ert|ren)|(?:be)?ho(?:ort|ren)|werk(?:t|en)|zit(?:ten)?|zijn|is"
    r"|werd(?:en)?|word(?:t|en)|kwam(?:en)?|kom(?:t|en)|besta(?:at|an)|ontstond(?:en)?)"
    r"(?: (?!voor |door )[^<>.;,]{1,40}?)? <(?P<unit>\d+):U::[^>]*>",
    re.IGNORECASE,
)
_CAME = r"[^<>]*\b(?:ontstaan|voortgekomen|voort|gevormd|opvolger|samenvoeging|fusie)\b"
_OWNED = re.compile(
    rf"<(?P<holder>\d+):[GVWCU]::[^>]*> (?:{HAS}\b(?!{_CAME})(?: (?![Vv]oor )[^<>.;]{{0,60}}?)? )?"
    r"<(?P<unit>\d+):U:(?:uit)?:[^>]*>"
    rf"|\b{HAS} <(?P<holder2>\d+):[GVWC]::[^>]*>(?: [^<>.;]{{0,60}}?)? "
    r"<(?P<unit2>\d+):U:(?:uit)?:[^>]*>"
)
_WITHIN = re.compile(
    r"<(?P<holder>\d+):[GVWC]:(?:binnen|bij|in):[^>]*>(?: [^<>.;]{0,60}?)? <(?P<unit>\d+):U::[^>]*>"
)
_WHO_HAS = re.compile(
    r"<(?P<holder>\d+):[GVWC]:[^>]*>, (?:die|dat) (?:\w+ |<\d+:[A-Z]:[a-z]*:rel> )?"
    r"<(?P<unit>\d+):U::[^>]*> (?:heeft|kent|telt)\b"
)
_OWN = re.compile(
    r"<(?P<holder>\d+):[GVW]::[^>]*> (?:[^<>;]|<\d+:[GVWC]:(?:voor|met|aan|namens):[^>]*>)*"
    r"\b(?:zijn|haar|hun|de eigen) <(?P<unit>\d+):U:[^>]*>"
)
_SIDEWAYS = (_RELATIVE, _A_UNIT_OF, _FORM, _THAT_ONE, _THERE)
_TOGETHER = re.compile(r"<(?P<group>\d+):G::[^>]*>")
_RELATED = re.compile(r"; |, (?=<\d+:[A-Z]:[a-z]+:rel>)|, waar[a-z]+ ")
_JOINT = re.compile(r"gezamenlijke? (?:afdeling|team|dienst|directie)", re.IGNORECASE)
_CHANGED = re.compile(
    r"\b(?:opgegaan|gesplitst|opgesplitst|samengevoegd|omgevormd|omgezet|gefuseerd|opgedeeld"
    r"|samengegaan|g(?:ing|ingen|aat|aan) (?:(?:in|per) [^<>]{0,16})?op"
    r"|verdw(?:een|enen|ijnt|ijnen)|opgeheven|ontmanteld|wegbezuinigd)\b",
    re.IGNORECASE,
)
_ORIGIN = re.compile(r"\b(?:ontstaan|ontstond|voortgekomen|voort|gevormd|samengevoegd)\b")
_SECOND_VERB = re.compile(
    r" en (?=(?:draag|hev|krijg|houd|neem|heef|word|blijf|maak|gaa|voer|werk|laa)t?\b)",
    re.IGNORECASE,
)
_INDEFINITE = re.compile(r"\b(?:[Ee]en|[Éé]én|[Gg]een|aparte?|eigen)\b(?!.*\b(?:de|het)\b)")
_GONE = re.compile(
    r"\bverd(?:wenen|ween|wijnt)\b|\b(?:was|waren|had(?:den)?|bestond(?:en)?|kende(?:n)?"
    r"|telde(?:n)?|werkten?)\b[^;]{0,60}?\btot (?:en met )?(?:[a-z]+ )?(?:19|20)\d\d"
    r"|^tot (?:en met )?(?:[a-z]+ )?(?:19|20)\d\d (?:was|waren|had|hadden|bestond|kende|telde"
    r"|werkte)\b",
    re.IGNORECASE,
)
"""Said of a unit that is no more, though no word for its end is used: "was er tot 2012"."""
_STRANGER = re.compile(
    rf"^(?:(?:[Dd]e|[Hh]et) [A-Z][\w&-]+|[A-Z][a-z]*[A-Z]\w*"
    r"|(?:[Dd]e|[Hh]et|[Ee]en) [a-z-]*(?:ministerie|politie|waterschap|bibliotheek|ziekenhuis"
    r"|school"
    r"|corporatie|universiteit|rechtbank|instelling|vereniging|museum|theater|brandweer"
    r"|provincie))"
    rf" {HAS}\b(?! (?:er|wij|we|<\d+:G)\b)|^(?:Bij|Binnen) (?:de|het) [A-Z]{{2,}}\b"
)
"""A body that no list knows, as the one that has units: "De GGD kent de teams …"."""


_PLANNED = re.compile(
    r"^(?:\W*\d+\W+)?(?:Richt|Stel|Vorm|Maak|Start|Begin|Breng)\b(?! (?:de|wij|we|het college)\b)"
)
"""An advice: "Richt een eigen afdeling in."."""


_RENAMED = re.compile(
    r"<(?P<unit>\d+):U::[^>]*> (?:heet(?:te)?|heten|zijn|is|werden|werd)\b[^<>.;]{0,30}"
    r"\b(?:sinds|voortaan|nu|samen|inmiddels|thans)\b[^<>.;]{0,30}<\d+:U::"
)
"""Units that bear another name now: "de afdelingen A en B heten nu afdeling C"."""


def read_units(
    sentence: MaskedSentence, text: str, context: Context, before: MaskedSentence | None = None
) -> Iterator[Claim]:
    """Units of one sentence with their holder; planned ones as such.

    Args:
        sentence: masked.
        text: smoothed text of the sentence.
        context: issuer, year and evidence.
        before: the sentence before it, whose subject may be the holder.
    """
    phrases = sentence.phrases
    units = [i for i, p in enumerate(phrases) if p.letter == "U"]
    if not units or _JOINT.search(text) or _STRANGER.match(sentence.text):
        return
    holders = _find_holders(
        sentence, (*_SIDEWAYS, _PLACED, _UNDER, _OWNED, _WITHIN, _WHO_HAS, _OWN)
    )
    shared_with = _find_holders(sentence, (_PLACED, _HOLDER))
    holders = {**shared_with, **holders}
    shared_with = {i: h for i, h in shared_with.items() if holders[i] == h}
    is_of_other = tells_of_other((sentence, before), context.issuer)
    for index in units:
        if _is_shared(sentence, index) and not _is_hosted(shared_with.get(index), phrases):
            continue
        if index not in holders and (is_of_other or is_elsewhere(sentence, index)):
            continue
        start = phrases[index].span.start - sentence.span.start
        modality = (
            Modality.ENDED
            if _is_renamed(sentence, index)
            else _modality(
                _clause_of(sentence, index), phrases[index], text[max(0, start - 24) : start + 12]
            )
        )
        for unit in phrases[index].entities:
            if index in shared_with and unit is not phrases[index].entities[-1]:
                continue  # "A en B van C": only B is surely of C
            holder, rule = _holder(holders.get(index), phrases, context)
            if holder is None or holder.iri == unit.iri:
                continue
            yield Claim(
                subject=holder.iri,
                relation=Relation.HAS_UNIT,
                object=unit.iri,
                modality=modality,
                confidence=find_stated(rule),
                rule=rule,
                resolved_by="literal" if holder is not context.issuer else "issuer",
                evidence=(context.evidence,),
            )


def _is_shared(sentence: MaskedSentence, index: int) -> bool:
    """A joint unit is no unit of one government: "A en B hebben één team"."""
    before, _, behind = sentence.text.partition(f"<{index}:")
    said = before + _RELATED.split(behind)[0]
    groups = [int(m["group"]) for m in _TOGETHER.finditer(said)]
    return any(len(sentence.phrases[g].entities) > 1 for g in groups)


def _is_renamed(sentence: MaskedSentence, index: int) -> bool:
    return any(int(m["unit"]) == index for m in _RENAMED.finditer(sentence.text))


def _is_hosted(index: int | None, phrases: Sequence[Phrase]) -> bool:
    """One of the sharers holds it: "één team Jeugd, dat bij de gemeente Ede hoort"."""
    return index is not None and phrases[index].letter == "G" and len(phrases[index].entities) == 1


def _find_holders(sentence: MaskedSentence, patterns: Sequence[re.Pattern[str]]) -> dict[int, int]:
    found: dict[int, int] = {}
    for pattern in patterns:
        for match in pattern.finditer(sentence.text):
            named = {name.rstrip("2"): int(i) for name, i in match.groupdict().items() if i}
            unit, holder = named["unit"], named["holder"]
            if found.get(holder) != unit:
                found.setdefault(unit, holder)
    return found


def _holder(
    index: int | None, phrases: Sequence[Phrase], context: Context
) -> tuple[Entity | None, str]:
    if index is not None:
        held_by = phrases[index].entities[-1]
        if (
            held_by.type is EntityType.ORGANISATIONAL_UNIT
            or held_by == context.issuer
            or context.issuer is None
        ):
            return held_by, "unit.van-onderdeel"
        return held_by, "unit.van-organisatie"
    if context.section is not None and context.section.type is EntityType.JOINT_ARRANGEMENT:
        return context.section, "unit.van-kop"
    return context.issuer, "unit.van-spreker"


def _clause_of(sentence: MaskedSentence, index: int) -> str:
    """The clauses in which a unit stands; another verb may stand beside it after "en"."""
    token = f"<{index}:"
    clauses = " ".join(c for c in split_clauses(sentence.text) if token in c) or sentence.text
    return " ".join(c for c in _SECOND_VERB.split(clauses) if token in c) or clauses


def _modality(mask: str, phrase: Phrase, before: str) -> Modality:
    """A unit with "de" exists whatever is wished of it; one with "een" may be planned or denied.

    What went up into another is no more; what it went into is there.
    """
    modality = Modality.ENDED if phrase.is_former else find_modality(mask)
    if modality is Modality.ACTUAL and _PLANNED.search(mask):
        modality = Modality.CONSIDERED
    if phrase.preposition == "uit" and _ORIGIN.search(mask):
        return Modality.ENDED
    if modality in {Modality.ENDED, Modality.ACTUAL} and _CHANGED.search(mask):
        return Modality.ACTUAL if phrase.preposition in {"in", "tot"} else Modality.ENDED
    if modality is Modality.ACTUAL and _GONE.search(mask):
        return Modality.ENDED
    is_indefinite = phrase.preposition == "tot" or _INDEFINITE.search(before) is not None
    return modality if is_indefinite or modality is Modality.ENDED else Modality.ACTUAL
