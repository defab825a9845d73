"""Sentence → clauses: the stretch in which a verb finds its arguments."""

from __future__ import annotations

import re

from kg.claims.coordination import WHEN, close_relatives, expand_contrasts, split_predicates

FINITE = (
    r"(?:is|zijn|was|waren|heeft|hebben|had|hadden|wordt|worden|werd|werden|kan|kunnen|mag|mogen|moet|moeten"
    r"|zal|zullen|gaat|gaan|blijft|blijven|krijgt|krijgen|kreeg|komt|komen|doet|doen|neemt|nemen|levert"
    r"|leveren|betaalt|betalen|draagt|dragen|werkt|werken|voert|voeren|verzorgt|verzorgen|int|regelt"
    r"|houdt|houden|bezit|bezitten|zit|zitten|laat|laten|maakt|maken|geeft|geven|staat|staan|ligt|liggen"
    r"|vormt|vormen|treedt|treden|vindt|vinden|valt|vallen|vraagt|vragen|wil|willen|haalt|halen|koos"
    r"|kiest|kiezen|stelt|stellen|heft|heffen|beheert|begeleidt|begeleiden|ontvangt|stemde|stemden|bleef|bleven|werd|werden|deed|deden|nam|namen|trad|traden|kregen"
    r"|ziet|zien|schrijft|noemt|concludeert|adviseert|vervalt|vervallen|kent|kennen|telt|bestaat"
    r"|groeit|meldt|constateert|verwacht|kwam|kwamen|ging|gingen|bracht|deed|deden|nam|namen)\b"
)
"""Finite verbs: with one of them a clause begins, or a main clause goes on."""
_BOUNDARY = re.compile(
    # Most spaces are no boundary: the first sign or word behind one says so soonest.
    r"(?=,|\s*[;:]|\s+(?:waarmee|maar|doch|echter|terwijl|hoewel|omdat|zodat|waardoor|want|mits"
    r"|tenzij|aangezien|nadat|voordat|ook|ofschoon|en|dat))(?:"
    rf"\s*;\s*|\s*:\s+(?=[a-z]|<\d+:[GN]::> {FINITE})(?!(?:zo|aldus|dus zo) )"
    r"(?!(?:één|een|twee|drie|vier|vijf|\d+)(?: [a-z]+)? <\d+:[GN]:(?:uit|van|namens|voor):)"
    r"|(?<!>)(?<!>,)\s+(?=waarmee\b)"
    r"|,?\s+(?=(?:maar(?! ook| eveneens)|doch|echter|terwijl|hoewel"
    r"|omdat|zodat|waardoor|want|tenzij|aangezien|nadat|voordat|ook al|ofschoon)\b)"
    r"|,\s+(?=en (?:<\d+:[GNVWC]::>|dat|die|er|is|zijn|heeft|hebben|wordt|worden|daarnaast"
    r"|verder)\b)"
    r"|,\s+(?=(?:(?:een|het|de) (?:[a-zà-ÿ-]+ ){1,3})?<\d+:[A-Z]:[a-z]+:rel>)"
    r"|(?:(?<=\bbezitten)|(?<=\bbezit)|(?<=\bhebben)|(?<=\bheeft)|(?<=\bhouden)|(?<=\bhoudt)"
    r"|(?<=\bdeelnemen)|(?<=\bdeelneemt)),\s+(?=[a-z])"
    r"|,\s+(?=(?:en )?(?:(?:vanaf|sinds|per) \d{4} )?(?:wel|niet|ook niet|ook) <\d+:[A-Z]:"
    r"|<\d+:G::> (?:(?:niet|wel)\b|(?:ook|eveneens)[.,]?$))"
    r"|,?\s+(?=(?:en )?<\d+:[GN]::> (?:op\b|<\d+:[A-Z]:op:))"
    r"|\s+(?=en <\d+:[GN]::> (?:is|heeft|neemt|werkt|betaalt|draagt|bezit|houdt|doet|levert"
    r"|treedt|voert)\b)"
    r"|(?<![Ss]tel)\s+(?=dat <\d+:[GND]::> )"
    r"|,?\s+(?=en <\d+:G::> <\d+:[VWC]:[a-z_]+:>[.,]?$)"
    r"|,\s+(?=<\d+:G::> <\d+:[VWPFSC]:[a-z_]+:>[.,]?$)"
    r"|,\s+(?=in dat <\d+:[VWPFSC]:van:>)"
    r"|,?\s+(?=en <\d+:G::> (?:ook|eveneens|niet|wel)[.,]?$)"
    rf"|,?\s+(?=(?:en|maar),? (?:ook )?{WHEN},? (?:ook )?<\d+:[A-Z]:)"
    rf"|(?<!%\))(?<!procent\)),\s+(?=<\d+:[GN]::> {FINITE})"
    rf"|,\s+(?=<\d+:[GN]::persoon> (?:{FINITE}|(?:in|bij|van)\b))"
    r"|,?\s+(?=en,? <\d+:G:(?:samen_|tezamen_)?met:>,? <\d+:[VWPFS]:[a-z]+:>[.,]?$)"
    r"|,?\s+(?=en,? <\d+:[VWPFS]:[a-z]+:>,? <\d+:G:(?:samen_|tezamen_)?met:>[.,]?$))",
)
_SUBORDINATE = re.compile(
    r"^(?:omdat|doordat|nu|sinds|hoewel|ofschoon|terwijl|nadat|voordat|aangezien|zodra|toen)\b"
    rf"[^;]*?(?P<comma>,) (?={FINITE})",
    re.IGNORECASE,
)
_EMBEDDED = re.compile(
    r"^(?P<inner>(?P<head><\d+:[A-Z]:[^:>]*:[^>]*>),? "
    r"(?:die|dat|welke|waar|waarmee|met wie|bestaande uit|opgericht|ook) [^;]*?), "
    rf"(?P<main>{FINITE} .*)$"
)
_RELATIVE = re.compile(
    r"(?P<token><\d+:[A-Z]:)[^:>]*:[^>]*>(?: \w*ge[a-zà-ÿ]+(?:d|t|en))?(?P<comma>,) "
    r"(?P<word>die|dat|welke|waar|waarmee|met wie) "
)
TOKEN = re.compile(r"<\d+:(?P<letter>[A-Z]):(?P<prep>[^:>]*):[^>]*>")
"""A masked organisation."""
_SET_OFF = re.compile(r", (<\d+:[A-Z]:(?:behalve|met_uitzondering_van|uitgezonderd):[^>]*>),")
_THAT_IS_OVER = re.compile(
    r"(?:maar |en |doch )?(?:die|deze|dit|dat|deze lening|die samenwerking) (?:is|zijn|was|waren"
    r"|werd|werden|ging|gingen|liep|liepen)\b.*\b(?:afgelost|opgeheven|beëindigd|opgezegd|verkocht"
    r"|geëindigd|gestopt|afgewezen|ingetrokken|vervallen|ontbonden|niet door|van tafel|af)\b"
)
_ORDERED = re.compile(
    r"(?:de )?(?:opdrachtgevers?|afnemers?|aanvragers?|bestellers?) (?:daarvan |hiervan )?"
    r"(?:is|was|waren|zijn) <"
)
_PROPOSES = re.compile(
    r"<\d+:[A-Z]:[^>]*>[^<]{0,20} (?:voor|opper(?:t|de|den)|suggere(?:ert|erde)|wil(?:len)?"
    r"|wens(?:t|en)|bepleit(?:te)?|hoop(?:t|te)|hopen|vra(?:agt|gen)|vroeg(?:en)?)$"
)
"""Whose wish is told behind "dat": what they wish is not so yet."""
_SHORT = 12  # a shorter piece holds no clause of its own


def split_clauses(mask: str) -> list[str]:
    """Clauses of a masked sentence, in order; relative clauses begin with their antecedent.

    >>> split_clauses("<0:G::> doet mee, maar <1:G::> niet.")
    ['<0:G::> doet mee', 'maar <1:G::> niet.']
    >>> split_clauses("Zij werken in <0:V:in:>, die de ICT verzorgt.")
    ['Zij werken in <0:V:in:>', '<0:V::> die de ICT verzorgt.']
    >>> split_clauses("Omdat <0:G::> meedoet <1:V:aan:>, heeft <2:G::> geen dienst.")
    ['Omdat <0:G::> meedoet <1:V:aan:>', 'heeft <2:G::> geen dienst.']
    >>> split_clauses("<0:V::>, waar <1:G::> deel van uitmaakt, heeft geen schuld.")
    ['<0:V::>', '<0:V::> waar <1:G::> deel van uitmaakt', '<0:V::> heeft geen schuld.']
    """
    pieces = [
        predicate
        for said in expand_contrasts(_SET_OFF.sub(r" \1", mask))
        for piece in close_relatives([p for p in _BOUNDARY.split(said) if p])
        for main in _split_subordinate(piece)
        for relative in _split_relative(main)
        for inner in _split_embedded(relative)
        for predicate in split_predicates(inner)
    ]
    clauses: list[str] = []
    for piece in pieces:
        is_aside = "<" not in piece and (len(piece) < _SHORT or _THAT_IS_OVER.match(piece))
        if clauses and (is_aside or _ORDERED.match(piece)):
            clauses[-1] = f"{clauses[-1]}, {piece}"
        elif clauses and piece.startswith("dat ") and "<" not in clauses[-1]:
            clauses[-1] = f"{clauses[-1]} {piece}"
        else:
            clauses.append(_wish(clauses[-1], piece) if clauses else piece)
    return clauses


def _wish(clause: str, piece: str) -> str:
    """What "dat" opens with the words before it that wish it, without who does; else as it is.

    >>> _wish("<0:G::> stelt voor", "dat <1:G::> lid is <2:V:van:>")
    'men stelt voor dat <1:G::> lid is <2:V:van:>'
    """
    is_wished = piece.startswith("dat ") and _PROPOSES.search(clause) is not None
    return f"{TOKEN.sub('men', clause)} {piece}" if is_wished else piece


def _split_subordinate(piece: str) -> list[str]:
    """A subordinate clause in front, and the main clause behind its comma."""
    match = _SUBORDINATE.match(piece)
    if match is None:
        return [piece]
    return [piece[: match.start("comma")], piece[match.end() :]]


def _split_embedded(piece: str) -> list[str]:
    """A relative clause in the middle ends where the verb of its main clause stands."""
    match = _EMBEDDED.match(piece)
    if match is None:
        return [piece]
    return [match["inner"], f"{match['head']} {match['main']}"]


def _split_relative(piece: str) -> list[str]:
    match = _RELATIVE.search(piece)
    if match is None:
        return [piece]
    head = piece[: match.start("comma")]
    tail = f"{match['token']}:> {match['word']} {piece[match.end() :]}"
    return [head, *_split_relative(tail)] if match.end() < len(piece) else [head]
