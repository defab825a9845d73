"""Everything the pages say, in Dutch and in English."""

from __future__ import annotations

import json
from functools import lru_cache
from pathlib import Path
from types import MappingProxyType
from typing import TYPE_CHECKING, TypeAlias

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence
    from decimal import Decimal

LANGUAGES = ("nl", "en")

Text: TypeAlias = dict[str, str]
"""Language ("nl", "en") → the same text in that language."""

PAGE = Path(__file__).parent / "page"
"""Where the template, the styles, the scripts and the words of a page lie."""


@lru_cache(maxsize=1)
def read_words() -> Mapping[str, Mapping[str, str]]:
    """Key → language → text; places to fill in stand in braces."""
    words = json.loads((PAGE / "words.json").read_text(encoding="utf-8"))
    return MappingProxyType(words)


def say(key: str, /, **parts: str | int | Text) -> Text:
    """The text with its places filled in; a part is the same in both languages or a text itself.

    >>> say("sum.part", known="72%", unknown="28%")["nl"]
    'Bekend 72%, onbekend 28%.'

    Raises:
        KeyError: if there is no such text, or a place is not filled in.
    """
    return {
        language: words.format_map({name: _choose(part, language) for name, part in parts.items()})
        for language, words in read_words()[key].items()
    }


def say_count(key: str, count: int, /, **parts: str | int | Text) -> Text:
    """The text for 0, 1 or more: keys `key.0` (where it exists), `key.1` and `key.n`.

    >>> say_count("ties", 3)["en"]
    '3 relations'
    """
    ending = str(count) if f"{key}.{count}" in read_words() else "n"
    return say(f"{key}.{ending}", count=show_number(count), **parts)


def join_texts(texts: Iterable[Text], between: str = ", ") -> Text:
    """One text of several."""
    listed = list(texts)
    return {language: between.join(text[language] for text in listed) for language in LANGUAGES}


def list_texts(texts: Sequence[Text]) -> Text:
    """An enumeration: "Arnhem, Renkum en Rheden" and "Arnhem, Renkum and Rheden"."""
    if len(texts) < 2:
        return join_texts(texts)
    return say("list.and", first=join_texts(texts[:-1]), last=texts[-1])


def repeat(words: str) -> Text:
    """A text that is the same in both languages: a name, a year."""
    return dict.fromkeys(LANGUAGES, words)


def show_number(number: Decimal | int) -> Text:
    """A number with the marks of each language, no zeros at the end.

    >>> from decimal import Decimal
    >>> show_number(Decimal("18800000.50"))
    {'nl': '18.800.000,5', 'en': '18,800,000.5'}
    """
    english = f"{number:,f}"
    if "." in english:
        english = english.rstrip("0").rstrip(".")
    return {"nl": english.translate(str.maketrans(",.", ".,")), "en": english}


def _choose(part: str | int | Text, language: str) -> str:
    return part[language] if isinstance(part, dict) else str(part)
