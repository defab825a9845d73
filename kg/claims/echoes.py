"""A sentence that only adds to the one before it: "Dat zijn A en B.", "Dat geldt ook voor C.".

A question and the name that answers it are one statement too: "Wie ziet toe op A? De provincie B."
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from kg.claims.clauses import split_clauses
from kg.claims.completing import NEGATION, may_name, name_cooperation
from kg.claims.phrases import MaskedSentence

_TOKEN = re.compile(r"<(\d+):")
_LIST = re.compile(
    r"(?:Dat|Dit|Het|Deze|Zij|Ze) (?:zijn|waren|betreft|betreffen|betrof|gaat om)(?: [a-z]+)?:? "
    r"(?P<list><\d+:[GN]:[a-z]*:>)[.;]?"
)
_COUNTED = re.compile(
    r"\b(?:deelnemers?|deelnemende \w+|leden|partners?|partijen|gemeenten|overheden|ondertekenaars"
    r"|oprichters|participanten|regelingen|samenwerkingsverbanden|netwerken)\b[^<]{0,30}$"
)
_SAME = re.compile(
    r"(?:(?:Dat|Dit|Hetzelfde) geldt (?:(?:ook|eveneens|tevens) )?(?P<for><\d+:G:voor:>)"
    r"|(?P<likewise><\d+:G:voor:>) geldt (?:hetzelfde|dat ook|dit ook|datzelfde|dat eveneens)"
    r"|(?:Dat|Dit) (?:doet|doen|is|zijn)(?: ook| eveneens) (?P<does><\d+:G::>)(?: ook)?"
    r"|(?:En )?(?:[Oo]ok|[Ee]veneens) (?P<also><\d+:G::>)(?: (?:doet|doen|is|zijn)(?: dat| mee)?)?"
    r"|(?P<too><\d+:G::>)(?: (?:doet|doen|is|zijn)(?: dat)?)? (?:ook|eveneens|evenzo)"
    r"|(?P<does_so><\d+:G::>)(?: (?:doet|doen|is|zijn)(?: dat)?)? wel"
    r"|(?P<not><\d+:G::>)(?: (?:doet|doen|is|zijn)(?: dat)?)? niet)[.;]?"
)
_NAMES = re.compile(
    r"(?:(?:Antwoord|Reactie|A)\b[^:<]{0,20}: ?)?(?:(?:dat|dit|het) (?:is|zijn|was|waren) )?"
    r"(?P<answer><(?P<index>\d+):(?P<letter>[A-Z]):(?P<prep>[a-z_]*):>)[.;]",
    re.IGNORECASE,
)
_ASKS = re.compile(
    r"(?:(?:Vraag|V)? ?\d*[.:)]? ?)(?:(?P<prep>van|uit|met|door|aan|bij|voor|namens|in|op) )?"
    r"(?:wie|welke? [a-zë-]+(?: [a-zë-]+)??)"
    r"(?= (?:[a-zë]+(?:t|en|s|d|de|den|te|ten)|ging|kwam) )(?P<rest>[^?]*)\?",
    re.IGNORECASE,
)
_WITH = re.compile(r"<\d+:G:(?:samen_)?met:[^>]*>")
_PARTNER = re.compile(
    r"(?:(?:maar|en) )?(?P<token><\d+:G:(?:samen_)?met:>) (?P<say>wel|niet|ook)[.;]?", re.IGNORECASE
)
_ORDERS = re.compile(
    r"(?:(?:De|Die|Deze) )?(?:opdracht|opdrachtgevers?|aanvraag|aanvragers?|verzoek)"
    r"(?: (?:daarvoor|daartoe|daarvan|hiervoor|hiertoe|hiervan))? "
    r"(?:is|was|waren|kwam|komt|kwamen|gaf|gaven|verleende|verstrekte)[^<;]{0,30}"
    r"<(?P<index>\d+):(?P<letter>[GNVWPCFS]):[a-z_]*:[a-z]*>.*",
    re.IGNORECASE,
)
_STUDIED = re.compile(r"<\d+:D:")
_SUBJECT = re.compile(r"<\d+:G::>")


def find_echo(before: MaskedSentence, sentence: MaskedSentence) -> MaskedSentence | None:
    """The two sentences as one, where the second says nothing without the first; else None."""
    shift = len(before.phrases)
    mask = _TOKEN.sub(lambda m: f"<{int(m[1]) + shift}:", sentence.text.strip())
    for text in _join(before.text.strip(" .;"), mask):
        return replace(sentence, text=text, phrases=(*before.phrases, *sentence.phrases))
    return None


def may_echo(sentence: MaskedSentence) -> bool:
    """Whether a sentence says nothing without another, whatever that one says."""
    mask = sentence.text.strip()
    return any(
        form.fullmatch(mask) for form in (_LIST, _SAME, _NAMES, _PARTNER, _ORDERS)
    ) or may_name(mask)


def _answer(before: str, mask: str) -> Iterator[str]:
    """The question with the name that answers it: "van welke gemeenten is A de opvolger?"."""
    asked, named = _ASKS.fullmatch(before), _NAMES.fullmatch(mask)
    if asked is not None and named is not None:
        prep = named["prep"] or (asked["prep"] or "").lower()
        yield f"<{named['index']}:{named['letter']}:{prep}:>{asked['rest']}."


def _join(before: str, mask: str) -> Iterator[str]:
    listed = _LIST.fullmatch(mask)
    if listed is not None and _COUNTED.search(before):
        yield f"{before}: {listed['list']}."
    named = name_cooperation(mask, split_clauses(before)[-1])
    if named is not None:
        yield named
    yield from _answer(before, mask)
    partner = _join_partner(split_clauses(before)[-1], mask)
    if partner is not None:
        yield partner
    order = _ORDERS.fullmatch(mask)
    if order is not None and _STUDIED.search(before):
        yield f"{before}, opdrachtgever was <{order['index']}:{order['letter']}::>."
    same = _SAME.fullmatch(mask)
    if same is None:
        return
    token = next(word for word in same.groups() if word)
    number = _TOKEN.match(token)
    said = split_clauses(before)[-1]
    if number is not None and _SUBJECT.search(said):
        if same["does_so"] or same["not"]:
            said = NEGATION.sub("", said)
        denial = " niet" if same["not"] else ""
        yield _SUBJECT.sub(f"<{number[1]}:G::>", said, count=1) + denial + "."


def _join_partner(said: str, mask: str) -> str | None:
    """What is said of one partner, said or denied of another, or None.

    >>> _join_partner("<0:G:met:> werken <1:G::> niet samen", "<2:G:met:> wel.")
    '<2:G:met:> werken <1:G::> samen.'
    """
    other = _PARTNER.fullmatch(mask)
    if other is None or _WITH.search(said) is None:
        return None
    denial = " niet" if other["say"] == "niet" else ""
    return _WITH.sub(other["token"], NEGATION.sub("", said), count=1).strip(" .") + denial + "."
