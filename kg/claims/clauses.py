"""Sentence → clauses: the stretch in which a verb finds its arguments."""

from __future__ import annotations

import re

from kg.claims.coordination import (
    SUBJECT,
    WHEN,
    close_relatives,
    expand_contrasts,
    split_predicates,
)

_FINITE = (
    r"(?:is|zijn|was|waren|heeft|hebben|had|hadden|wordt|worden|werd|werden|kan|kunnen|mag|mogen|moet|moeten"
    r"|zal|zullen|gaat|gaan|blijft|blijven|krijgt|krijgen|kreeg|komt|komen|doet|doen|neemt|nemen|levert"
    r"|leveren|betaalt|betalen|draagt|dragen|werkt|werken|voert|voeren|verzorgt|verzorgen|int|regelt"
    r"|houdt|houden|bezit|bezitten|zit|zitten|laat|laten|maakt|maken|geeft|geven|staat|staan|ligt|liggen"
    r"|vormt|vormen|treedt|treden|vindt|vinden|valt|vallen|vraagt|vragen|wil|willen|haalt|halen|koos"
    r"|kiest|kiezen|stelt|stellen|heft|heffen|beheert|begeleidt|begeleiden|ontvangt|stemde|stemden|bleef|bleven|werd|werden|deed|deden|nam|namen|trad|traden|kregen"
    r"|ziet|zien|schrijft|noemt|concludeert|adviseert|vervalt|vervallen|kent|kennen|telt|bestaat"
    r"|groeit|meldt|constateert|verwacht|kwam|kwamen|ging|gingen|bracht|deed|deden|nam|namen)\b"
)
_BOUNDARY = re.compile(
    # Most spaces are no boundary: the first sign or word behind one says so soonest.
    r"(?=,|\s*[;:]|\s+(?:waarmee|maar|doch|echter|terwijl|hoewel|omdat|zodat|waardoor|want|mits"
    r"|tenzij|aangezien|nadat|voordat|ook|ofschoon|en|dat))(?:"
    rf"\s*;\s*|\s*:\s+(?=[a-z]|<\d+:[GN]::> {_FINITE})(?!(?:zo|aldus|dus zo) )"
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
    rf"|(?<!%\))(?<!procent\)),\s+(?=<\d+:[GN]::> {_FINITE})"
    rf"|,\s+(?=<\d+:[GN]::persoon> (?:{_FINITE}|(?:in|bij|van)\b))"
    r"|,?\s+(?=en,? <\d+:G:(?:samen_|tezamen_)?met:>,? <\d+:[VWPFS]:[a-z]+:>[.,]?$)"
    r"|,?\s+(?=en,? <\d+:[VWPFS]:[a-z]+:>,? <\d+:G:(?:samen_|tezamen_)?met:>[.,]?$))",
)
_SUBORDINATE = re.compile(
    r"^(?:omdat|doordat|nu|sinds|hoewel|ofschoon|terwijl|nadat|voordat|aangezien|zodra|toen)\b"
    rf"[^;]*?(?P<comma>,) (?={_FINITE})",
    re.IGNORECASE,
)
_EMBEDDED = re.compile(
    r"^(?P<inner>(?P<head><\d+:[A-Z]:[^:>]*:[^>]*>),? "
    r"(?:die|dat|welke|waar|waarmee|met wie|bestaande uit|opgericht|ook) [^;]*?), "
    rf"(?P<main>{_FINITE} .*)$"
)
_RELATIVE = re.compile(
    r"(?P<token><\d+:[A-Z]:)[^:>]*:[^>]*>(?: \w*ge[a-zà-ÿ]+(?:d|t|en))?(?P<comma>,) "
    r"(?P<word>die|dat|welke|waar|waarmee|met wie) "
)
_TOKEN = re.compile(r"<\d+:(?P<letter>[A-Z]):(?P<prep>[^:>]*):[^>]*>")
_CONTRAST = re.compile(
    r"(?:maar |en )?(?P<when>(?:vanaf|sinds|per) \d{4} )?(?:(?:ook )?(?P<say>wel|niet"
    r"|ook niet|ook) (?P<object><\d+:[A-Z]:[a-z_]+:[^>]*>)"
    r"|(?:ook )?(?P<subject><\d+:G::[^>]*>) (?:(?P<after>niet|wel|ook))?)[^<]{0,12}"
)
_GAPPED = re.compile(
    r"(?:en )?(?P<subject><\d+:G::[^>]*>) (?P<object><\d+:[A-Z]:[a-z_]+:>)[^<]{0,12}"
)
_DATED = re.compile(
    rf"(?:en|maar),? (?:ook )?(?P<when>{WHEN}),? (?:ook )?(?P<token><\d+:(?P<kind>[A-Z]):"
    r"(?P<prep>[^:>]*):[^>]*>)[^<]{0,12}"
)
_WHEN = re.compile(rf"\b{WHEN} ?")
_OTHERS = re.compile(
    r"en,? (?:(?P<before><\d+:G:(?:samen_|tezamen_)?met:[^>]*>),? )?"
    r"(?P<object><\d+:[VWPFS]:[a-z]+:[^>]*>)"
    r"(?:,? (?P<after><\d+:G:(?:samen_|tezamen_)?met:[^>]*>))?[.,]?"
)
_COMPANY = re.compile(r",? ?<\d+:G:(?:samen_|tezamen_)?met:[^>]*>,?")
_ANOTHER_YEAR = re.compile(
    r"(?:en |maar )?(?:in|over|voor) (?:19|20)\d\d (?:was|is|bedroeg|wordt|werd|komt) (?:dat|dit"
    r"|die|deze|ze|zij|het)\b[^<€]{0,30}(?:€|EUR|\d[\d.,]* (?:duizend|mln|miljoen|euro))",
    re.IGNORECASE,
)
_OVERSEEN = re.compile(
    r"(?:en )?(?P<who><\d+:[GN]::>) (?P<whom>(?:op\b|<\d+:[A-Z]:op:).*)", re.DOTALL
)
_OVERSEES = re.compile(r"\b(?:houdt|houden|oefent|oefenen)\b.{0,60}\btoezicht\b")
_NAMED = re.compile(
    r"(?:die|deze|dit|dat|het|hun) (?:[a-z]+ )?(?:heet|heten|heette|draagt de naam|kreeg de naam"
    r"|kennen wij als|is bekend als|noemen (?:zij|wij)(?: zich)?)(?: nu)? "
    r"(?P<name><\d+:[VWPFSC]:[a-z_]*:>)[.,]?",
    re.IGNORECASE,
)
"""What carries the cooperation of the clause before: "die tafel heet X"."""
_NEW_TOWN = re.compile(
    r"(?:(?:de|die|deze|hun) (?:nieuwe|gefuseerde|nieuw gevormde) gemeente|het resultaat) "
    r"(?:heet|heette|kreeg de naam|draagt de naam|werd|is|ging verder als|gaat verder als)"
    r"(?: nu| voortaan| sindsdien)? <(?P<index>\d+):G::>.*",
    re.IGNORECASE | re.DOTALL,
)
"""What gives the merger of the sentence before it its name: "de nieuwe gemeente heet X"."""
_MERGED = re.compile(
    r"\b(?:fus\w+|fuseer\w+|gefuseerd|samen|samengevoegd|herindeling|heringedeeld)\b"
)
_TOWNS = re.compile(r"<\d+:G::>")
_UNSAID = re.compile(rf"(?:maar|doch) (?P<rest>{_FINITE} (?!<\d+:[GN]::).*)", re.DOTALL)
_CARRIED = re.compile(r"samen|tafel|verband|regeling|netwerk|alliantie|dienst|organisatie")
NEGATION = re.compile(r" (?:geen|niet)\b")
"""What denies a clause, taken out where its contrast is said."""
_SET_OFF = re.compile(r", (<\d+:[A-Z]:(?:behalve|met_uitzondering_van|uitgezonderd):[^>]*>),")
_VEHICLES = "VWPFS"
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


def add_year(clause: str, before: str) -> str | None:
    """What another year costs, with the clause before it that says what is paid, or None.

    >>> add_year("in 2022 was dat € 5", "wij betalen in 2023 € 6 <0:V:aan:>")
    'wij betalen in 2023 € 6 <0:V:aan:>, in 2022 was dat € 5'
    """
    return f"{before}, {clause}" if before and _ANOTHER_YEAR.match(clause.strip()) else None


def complete_clause(clause: str, before: str) -> str | None:
    """A clause that leaves out all but its contrast, completed from the clause before it, or None.

    >>> complete_clause("niet <2:W:van:>.", "<0:G::> is lid <1:W:van:>")
    '<0:G::> is lid <2:W:van:> niet'
    >>> complete_clause("<2:G::> niet.", "<0:G::> doet mee <1:V:aan:>")
    '<2:G::> doet mee <1:V:aan:> niet'
    >>> complete_clause("en <2:G::> <3:V:aan:>.", "<0:G::> doet mee <1:V:aan:>")
    '<2:G::> doet mee <3:V:aan:>'
    >>> complete_clause("en, <2:G:met:>, <3:V:in:>.", "<0:G::> zit <1:W:in:>")
    '<0:G::> zit <3:V:in:> <2:G:met:>'
    """
    gapped = _GAPPED.fullmatch(clause.strip())
    if gapped is not None:
        swapped = _swap(before, gapped["subject"], is_first=True)
        return swapped and _swap(swapped, gapped["object"], is_first=False)
    dated = _DATED.fullmatch(clause.strip())
    if dated is not None:
        is_subject = dated["kind"] in "GN" and not dated["prep"]
        swapped = _swap(_WHEN.sub("", before), dated["token"], is_first=is_subject)
        return swapped and f"{dated['when']} {swapped}"
    others = _OTHERS.fullmatch(clause.strip())
    if others is not None and (others["before"] or others["after"]):
        swapped = _swap(before, others["object"], is_first=False)
        return swapped and f"{_COMPANY.sub('', swapped)} {others['before'] or others['after']}"
    match = _CONTRAST.fullmatch(clause.strip())
    if match is None:
        return (
            name_cooperation(clause, before)
            or _lend_subject(clause, before)
            or _lend_oversight(clause, before)
        )
    token = match["object"] or match["subject"]
    plain = _swap(before, token, is_first=bool(match["subject"]))
    if plain is None:
        return None
    is_denied = "niet" in (match["say"] or "") or match["after"] == "niet"
    plain = f"{match['when'] or ''}{NEGATION.sub('', plain)}"
    return f"{plain} niet" if is_denied else plain


def _wish(clause: str, piece: str) -> str:
    """What "dat" opens with the words before it that wish it, without who does; else as it is.

    >>> _wish("<0:G::> stelt voor", "dat <1:G::> lid is <2:V:van:>")
    'men stelt voor dat <1:G::> lid is <2:V:van:>'
    """
    is_wished = piece.startswith("dat ") and _PROPOSES.search(clause) is not None
    return f"{_TOKEN.sub('men', clause)} {piece}" if is_wished else piece


def may_name(clause: str) -> bool:
    """Whether a clause gives something a name that stands in the clause before it."""
    return any(form.fullmatch(clause.strip()) for form in (_NAMED, _NEW_TOWN))


def name_cooperation(clause: str, before: str) -> str | None:
    """The clause before with the name that this one gives its cooperation, or None.

    >>> name_cooperation("die tafel heet <2:W::>.", "<0:G::> zit aan tafel <1:G:met:>")
    '<0:G::> zit aan tafel <1:G:met:>, genaamd <2:W::>.'
    """
    town, merged = _NEW_TOWN.fullmatch(clause.strip()), _TOWNS.search(before)
    if town is not None and merged is not None and _MERGED.search(before):
        return f"{merged.group()} fuseerden tot <{town['index']}:G:tot:>."
    named = _NAMED.fullmatch(clause.strip())
    if named is None or not _CARRIED.search(before):
        return None
    return f"{before.strip(' .,')}, genaamd {named['name']}."


def _lend_subject(clause: str, before: str) -> str | None:
    """A clause that leaves out its subject, with that of the clause before it, or None.

    >>> _lend_subject("maar is lid <1:V:van:>.", "<0:G::> heeft geen dienst")
    '<0:G::> is lid <1:V:van:>.'
    """
    unsaid, subject = _UNSAID.fullmatch(clause.strip()), SUBJECT.search(before)
    return f"{subject.group()} {unsaid['rest']}" if unsaid and subject else None


def _lend_oversight(clause: str, before: str) -> str | None:
    """Who else supervises, and whom, with the verb of the clause before it, or None.

    >>> _lend_oversight("<1:N::> op <2:C::>.", "<0:G::> houdt toezicht op de begroting")
    '<1:N::> houdt toezicht op <2:C::>.'
    """
    overseen = _OVERSEEN.fullmatch(clause.strip())
    if overseen is None or _OVERSEES.search(before) is None:
        return None
    return f"{overseen['who']} houdt toezicht {overseen['whom']}"


def _family(letter: str) -> str:
    """Networks, programmes and bodies may take each other's place: "lid van X, maar niet van Y"."""
    return _VEHICLES if letter in _VEHICLES else letter


def _swap(clause: str, token: str, *, is_first: bool) -> str | None:
    """The clause with `token` in place of the first or last one of its kind and preposition."""
    kind = _TOKEN.fullmatch(token)
    if kind is None:
        return None
    wanted = _family(kind["letter"]), kind["prep"]
    places = [t for t in _TOKEN.finditer(clause) if (_family(t["letter"]), t["prep"]) == wanted]
    if not places:
        return None
    place = places[0] if is_first else places[-1]
    return (clause[: place.start()] + token + clause[place.end() :]).strip(" .,")


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
