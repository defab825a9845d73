"""A sentence that only adds to the one before it: "Dat zijn A en B.", "Dat geldt ook voor C."."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from kg.claims.clauses import may_name, name_cooperation, split_clauses
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
    r"|(?:Dat|Dit) (?:doet|doen|is|zijn)(?: ook| eveneens) (?P<does><\d+:G::>)(?: ook)?"
    r"|(?:En )?(?:[Oo]ok|[Ee]veneens) (?P<also><\d+:G::>)(?: (?:doet|doen|is|zijn)(?: dat| mee)?)?"
    r"|(?P<too><\d+:G::>)(?: (?:doet|doen|is|zijn)(?: dat)?)? (?:ook|eveneens|evenzo)"
    r"|(?P<does_so><\d+:G::>)(?: (?:doet|doen|is|zijn)(?: dat)?)? wel"
    r"|(?P<not><\d+:G::>)(?: (?:doet|doen|is|zijn)(?: dat)?)? niet)[.;]?"
)
_NEGATION = re.compile(r" (?:geen|niet)\b")
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
    is_echo = _LIST.fullmatch(mask) or _SAME.fullmatch(mask)
    return is_echo is not None or may_name(mask)


def _join(before: str, mask: str) -> Iterator[str]:
    listed = _LIST.fullmatch(mask)
    if listed is not None and _COUNTED.search(before):
        yield f"{before}: {listed['list']}."
    named = name_cooperation(mask, split_clauses(before)[-1])
    if named is not None:
        yield named
    same = _SAME.fullmatch(mask)
    if same is None:
        return
    token = next(word for word in same.groups() if word)
    number = _TOKEN.match(token)
    said = split_clauses(before)[-1]
    if number is not None and _SUBJECT.search(said):
        if same["does_so"] or same["not"]:
            said = _NEGATION.sub("", said)
        denial = " niet" if same["not"] else ""
        yield _SUBJECT.sub(f"<{number[1]}:G::>", said, count=1) + denial + "."
