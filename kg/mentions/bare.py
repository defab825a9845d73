"""Bare names: known by their role alone, so that they must be no plain word, topic or person."""

from __future__ import annotations

import re

from kg.mentions.exceptions import read_exceptions

_TOPIC = re.compile(
    r"[A-ZÀ-Þ][\w-]*(?:zaken|beheer|zorg|beleid|ing(?:en)?|heid|iteit|ie|iek|wijs|wezen|domein|diensten"
    r"|voorzieningen|belang(?:en)?|loket|controle?|middelen|ruimte|recht|hulp|sport|cultuur|verkeer"
    r"|werk|inkomen|wet|visie|plan|agenda|akkoord|programma|gebied|fonds|kunde|bouw|markt|toerisme"
    r"|participatie|administratie|staten|raad|kamer|college|gemeenten|provincies|partijen)"
)
_WORDS = re.compile(r"[\w'-]+")
_SHORT = 3  # letters of the shortest bare name


def is_bare_name(text: str, start: int, end: int) -> bool:
    """Whether a run of capitals may be the name of a body where only its role says so.

    Args:
        text: folded text; a single word that stands in it in lower case is a plain word.
        start: first code point of the run.
        end: one past its last.
    """
    exceptions = read_exceptions()
    words = _WORDS.findall(text[start:end])
    if not words or words[0] in exceptions.persons | exceptions.no_bodies | exceptions.topics:
        return False
    if len(words) > 1:
        return not all(word in exceptions.topics or _TOPIC.fullmatch(word) for word in words)
    word = words[0]
    if len(word) < _SHORT or _TOPIC.fullmatch(word):
        return False
    return re.search(rf"(?<![\w-]){re.escape(word.lower())}(?![\w-])", text) is None
