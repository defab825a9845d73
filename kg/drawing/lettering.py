"""How wide text is, and where it breaks, without a browser.

Widths are those of Helvetica, which Arial and Liberation Sans share, in thousandths of the font
size (Adobe's font metrics of 1989). A browser without these fonts falls back to one that may be
wider: `SLACK` leaves room for that.
"""

from __future__ import annotations

import re
import unicodedata

FACE = 'Arial, "Liberation Sans", Helvetica, sans-serif'
"""The font that the canvas asks for, as CSS writes it."""
SLACK = 1.08
WIDE, UNKNOWN = 1000, 700
SHORTEST = 5
"""Letters of a broken word that go to the next line at least."""
ELLIPSIS, HYPHEN = "…", "-"
# Where a compound of this field may be parted: the words it mostly ends in.
_PARTS = re.compile(
    r"(?=dienst|gemeente|organisatie|regeling|regio|schap\b|samenwerking|voorziening|bedrijf|beheer"
    r"|centrum|bureau|vereniging|netwerk|verband|ontwikkeling|vervoer|zorg)"
)

_BY_WIDTH: dict[int, str] = {
    191: "'",
    222: "ijl‘’",
    260: "|",
    278: " !,./:;I[]\\ft",
    333: "()-`r„“”",
    334: "{}",
    355: '"',
    389: "*",
    400: "°",
    469: "^",
    500: "Jckvsxyz",
    556: "#$0123456789?L_abdeghnopqu€–",
    584: "+<=>~→",
    611: "FTZ",
    667: "&ABEKPSVXY",
    722: "CDHNRUw",
    778: "GOQ",
    833: "Mm",
    889: "%",
    944: "W",
    1000: "…—",
    1015: "@",
}
_WIDTHS = {letter: width for width, letters in _BY_WIDTH.items() for letter in letters}


def measure_width(text: str, size: float) -> float:
    """Width of one line of `text` in pixels at font size `size`, slack included.

    >>> measure_width("Arnhem", 14) > measure_width("Ede", 14)
    True
    """
    return sum(_find_width(letter) for letter in text) * size * SLACK / 1000


def clean_label(text: str) -> str:
    r"""`text` on one line, without control, format and direction characters.

    >>> clean_label("De\u202e\nConnectie")
    'De Connectie'
    """
    kept = (letter if letter.isprintable() else " " for letter in text)
    return " ".join("".join(kept).split())


def wrap_label(text: str, width: float, size: float, *, lines: int = 3) -> tuple[str, ...]:
    """`text` broken into at most `lines` lines of at most `width` pixels; the rest becomes "…".

    Breaks at spaces and after hyphens and slashes, inside a word only when the word is too wide.
    An empty text gives one line that says so ("?"), so that a box never looks like nothing.

    >>> wrap_label("Veiligheids- en Gezondheidsregio Gelderland-Midden", 150, 14)
    ('Veiligheids- en', 'Gezondheidsregio', 'Gelderland-Midden')
    """
    wrapped: list[str] = []
    line = ""
    for piece in _split(clean_label(text) or "?", width, size):
        if line and measure_width((line + piece).rstrip(), size) > width:
            wrapped.append(line.rstrip())
            line = ""
        line += piece
    wrapped.append(line.rstrip())
    if len(wrapped) <= lines:
        return tuple(wrapped)
    return (*wrapped[: lines - 1], _shorten(wrapped[lines - 1], width, size))


def _find_width(letter: str) -> int:
    width = _WIDTHS.get(letter)
    if width is not None:
        return width
    if unicodedata.combining(letter):
        return 0
    if unicodedata.east_asian_width(letter) in "WF":
        return WIDE
    return _WIDTHS.get(unicodedata.normalize("NFKD", letter)[0], UNKNOWN)


def _split(text: str, width: float, size: float) -> list[str]:
    """Pieces of `text` between which a line may break, each with the space that follows it."""
    pieces = []
    for word in text.replace("-", "-\0").replace("/", "/\0").replace(" ", " \0").split("\0"):
        piece = word
        while measure_width(piece.rstrip(), size) > width:
            fitting = _count_fitting(piece, width, size)
            fitting = max(min(fitting, len(piece.rstrip()) - SHORTEST), 1)
            fitting = _find_joint(piece, fitting) or fitting
            pieces.append(piece[:fitting] + HYPHEN)
            piece = piece[fitting:]
        pieces.append(piece)
    return pieces


def _find_joint(word: str, fitting: int) -> int:
    """The last place among the first `fitting` letters where a part of a compound begins, or 0.

    >>> _find_joint("Centrumgemeenteregeling", 18)
    15
    """
    joints = (match.start() for match in _PARTS.finditer(word, SHORTEST, len(word)))
    return max((joint for joint in joints if joint <= fitting), default=0)


def _count_fitting(text: str, width: float, size: float) -> int:
    """How many letters fit before a hyphen."""
    fits = (n for n in range(len(text), 0, -1) if measure_width(text[:n] + HYPHEN, size) <= width)
    return next(fits, 0)


def _shorten(line: str, width: float, size: float) -> str:
    while line and measure_width(line + ELLIPSIS, size) > width:
        line = line[:-1]
    return line.rstrip() + ELLIPSIS
