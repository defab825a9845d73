"""What a sentence says twice with one set of words: "niet X maar Y", "doet mee en wil meer"."""

from __future__ import annotations

import re

from kg.claims.phrases import FAMILIES

_CONTRAST = re.compile(
    r"(?P<no>\b(?:niet|geen)(?: langer| meer)? )(?P<words>[^<>,;.]{0,30}?)"
    r"<(?P<first>\d+):(?P<kind>[A-Z]):(?P<prep>[^:>]*):(?P<head>[^>]*)>,? "
    r"(?:maar|doch)(?! ook\b)(?: wel)?(?: juist)? "
    r"<(?P<second>\d+):(?P<other>[A-Z]):(?P<prep2>[^:>]*):(?P<head2>[^>]*)>",
    re.IGNORECASE,
)
WHEN = (
    r"(?:vanaf|sinds|sedert|per|met ingang van)(?: het jaar)? "
    r"(?:\d{1,2} )?(?:[a-z]+ )?(?:19|20)\d\d"
)
"""Words that date a member of an enumeration."""
_TWO_DATES = re.compile(
    r"(?P<one><\d+:(?P<kind>[A-Z]):(?P<prep>[^:>]*):>)(?P<words> [^<>,;]{0,20}?)(?P<first>"
    rf"{WHEN}),? en (?P<two><\d+:(?P=kind):(?P=prep):>) (?P<second>{WHEN})(?P<rest>.*)",
    re.DOTALL,
)
_AND_NOT = re.compile(
    r",? (?:en|maar|doch) (?:juist )?niet <(?P<index>\d+):(?P<kind>[A-Z]):(?P<prep>[^:>]*):[^>]*>"
)
SUBJECT = re.compile(r"<\d+:[GNVWPCFS]::(?:orgaan)?>")
"""The subject of a masked clause."""
_VERB = (
    r"(?:wil|willen|zal|zullen|gaat|gaan|overweegt|overwegen|onderzoekt|onderzoeken|verkent"
    r"|verkennen|bekijkt|bekijken|hoopt|hopen|streeft|streven|is|zijn|was|waren|blijft|blijven"
    r"|neemt|nemen|nam|namen|heeft|hebben|had|hadden|treedt|treden|trad|traden|werkt|werken"
    r"|werkte|werkten|doet|doen|participeert|participeren|betaalt|betalen|betaalde|betaalden"
    r"|bezit|bezitten|houdt|laat|laten|ziet|zien|maakt|maken|sluit|sluiten"
    r"|richt|richten|draagt|dragen|brengt|brengen|koopt|kopen|huurt|huren)"
)
_OTHER_VERB = (
    r"(?:voert|voeren|verzorgt|verzorgen|levert|leveren|werd|werden|wordt|worden|krijgt|kreeg"
    r"|ontvangt|ontving|vormt|vormen|draagt|dragen|valt|staat|haalt|int|heft|beheert|regelt|kan)"
)
_PREDICATE = re.compile(
    rf"(?<!\ben) (?=en {_VERB}\b(?! en\b)[^<]{{0,80}}<\d+:)"
    rf"|(?<!en) (?=en {_VERB} (?:er|daar|hier)\b)"
)
_AFTER_RELATIVE = re.compile(
    r"(?P<relative><\d+:[A-Z]:[a-z]+:rel> [^,;]{3,120}), "
    rf"(?P<rest>(?:{_VERB}|{_OTHER_VERB})\b.*)",
    re.DOTALL,
)
_RELATIVE = re.compile(r"<\d+:[A-Z]:[a-z]+:rel> ")
_ALONE = re.compile(r"<\d+:[A-Z]:[^>]*>(?: \([^()<>]*\))?")
_VERB_FIRST = re.compile(rf"(?:{_VERB}|{_OTHER_VERB})\b")
_LEADS = re.compile(rf"\b(?:{_VERB}|{_OTHER_VERB})\b")
_ENDS_IN_PARTY = re.compile(r"<\d+:[A-Z]:[^>]*>(?: \([^()<>]*\))?$")
_INVERTED = re.compile(r"en \w+ <\d+:[GN]::>")
_FINITE = re.compile(
    r"\b(?:wil|willen|zal|zullen|gaat|gaan|is|zijn|was|waren|heeft|hebben|had|hadden|doet|doen"
    r"|[a-z]+(?:eemt|emen|erkt|erken|edt|eden|eeft|even|igt|eren|aalt|alen|oudt|ouden|am|amen))\b"
)


def expand_contrasts(mask: str) -> list[str]:
    """The denial and the statement that "niet X maar Y" holds, each as a clause of its own.

    >>> expand_contrasts("Mee doen niet <0:G::> maar <1:G::> <2:V:aan:>.")
    ['Mee doen niet <0:G::> <2:V:aan:>.', 'Mee doen <1:G::> <2:V:aan:>.']
    >>> expand_contrasts("Mee doet <0:G::>.")
    ['Mee doet <0:G::>.']
    """
    dated = _TWO_DATES.search(mask)
    if dated is not None:
        head, words, rest = mask[: dated.start()], dated["words"], dated["rest"]
        pairs = ((dated["one"], dated["first"]), (dated["two"], dated["second"]))
        return [f"{head}{token}{words}{when}{rest}" for token, when in pairs]
    excluded = _exclude(mask)
    if excluded:
        return excluded
    match = _CONTRAST.search(mask)
    if match is None or not _same_kind(match["kind"], match["other"]):
        return [mask]
    if match["prep2"] not in {"", match["prep"]} or match["words"].startswith(("alleen", "zozeer")):
        return [mask]
    before, behind = mask[: match.start()], mask[match.end() :]
    words = match["words"]
    token = f"<{match['second']}:{match['other']}:{match['prep']}:{match['head2']}>"
    denied = mask[: match.end("head")] + ">" + behind
    return [denied, f"{before}{words}{token}{behind}"]


def _exclude(mask: str) -> list[str]:
    """The statement and the denial of "X en niet Y", or nothing where no X is of Y's kind.

    >>> _exclude("<0:D::> werkte <1:G:voor:> en niet <2:G:voor:>.")
    ['<0:D::> werkte <1:G:voor:>.', '<0:D::> werkte <2:G:voor:> niet.']
    """
    match = _AND_NOT.search(mask)
    if match is None:
        return []
    alike = re.compile(rf"<\d+:{match['kind']}:{match['prep']}:[^>]*>")
    places = list(alike.finditer(mask, 0, match.start()))
    if not places:
        return []
    before, rest = mask[: match.start()], mask[match.end() :]
    token = f"<{match['index']}:{match['kind']}:{match['prep']}:>"
    denied = before[: places[-1].start()] + token + before[places[-1].end() :]
    return [f"{before}{rest}", f"{denied} niet{rest}"]


def _same_kind(one: str, other: str) -> bool:
    return any(one in kind and other in kind for kind in FAMILIES)


def split_predicates(clause: str) -> list[str]:
    """Predicates of one subject, each with the subject: "<0:G::> doet mee en wil …".

    >>> split_predicates("<0:G::> is lid <1:V:van:> en wil toetreden <2:V:tot:>")
    ['<0:G::> is lid <1:V:van:>', 'en <0:G::> wil toetreden <2:V:tot:>']
    """
    joint = _PREDICATE.search(clause)
    if joint is None:
        return [clause]
    left, right = clause[: joint.start()], clause[joint.end() :]
    subject = SUBJECT.search(left)
    if subject is None or not (_FINITE.search(left) or _LEADS.search(left)):
        return [clause]
    if _INVERTED.match(right):
        return [left, *split_predicates(right)]
    word, rest = right.split(" ", 1)
    return [left, *split_predicates(f"{word} {subject.group()} {rest}")]


def _goes_on(closed: list[str], piece: str) -> bool:
    """Whether a piece is the main clause again, whose subject stands before a relative clause."""
    is_inside = len(closed) > 1 and _RELATIVE.match(closed[-1]) is not None
    return is_inside and bool(_ALONE.fullmatch(closed[-2]) and _VERB_FIRST.match(piece))


def close_relatives(pieces: list[str]) -> list[str]:
    """Pieces in which the main clause goes on behind a relative clause in the middle of it.

    >>> close_relatives(["<0:V::>", "<1:V:in:rel> <2:G::> deelneemt, verzorgt de ICT"])
    ['<1:V:in:rel> <2:G::> deelneemt', '<0:V::> verzorgt de ICT']
    """
    closed: list[str] = []
    for piece in pieces:
        if _goes_on(closed, piece):
            closed.append(f"{closed[-2]} {piece}")
            continue
        match = _AFTER_RELATIVE.fullmatch(piece)
        if match is None or not closed or not _ENDS_IN_PARTY.search(closed[-1]):
            closed.append(piece)
            continue
        main = closed.pop()
        closed += [match["relative"], f"{main} {match['rest']}"]
    return closed
