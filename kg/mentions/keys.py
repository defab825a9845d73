"""The form in which names are compared."""

from __future__ import annotations

import re
import unicodedata

_QUOTES = re.compile(r"[\"'`“”„’‘]")
_JOINTS = re.compile(r"[\s\-–—/]+")
_HEAD = re.compile(
    r"^(?:de|het|een|gemeente|gemeenten|provincie|waterschap|gr|gemeenschappelijke regeling|bureau"
    r"|bedrijfsvoeringsorganisatie"
    r"|n\.?v\.?|b\.?v\.?|openbaar lichaam)\s+"
)
_TAIL = re.compile(r"\s+(?:n\.?v\.?|b\.?v\.?|\(gr\)|gr|u\.?a\.?|holding)$")


def make_key(name: str) -> str:
    """Name without accents, case, quotes, articles, "gemeente", "GR" and legal forms.

    >>> make_key("De gemeenschappelijke regeling De Connectie")
    'connectie'
    >>> make_key("N.V. Vitens") == make_key("Vitens NV")
    True
    """
    text = unicodedata.normalize("NFKD", name).encode("ascii", "ignore").decode().casefold()
    text = _JOINTS.sub(" ", _QUOTES.sub("", text)).strip(" .,;:")
    while True:
        shorter = _TAIL.sub("", _HEAD.sub("", text)).strip(" .,")
        if not shorter or shorter == text:
            return text
        text = shorter
