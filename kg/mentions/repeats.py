"""A name that a text introduced in full is a name wherever it stands, also without its form."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from kg.mentions.gazetteer import Gazetteer
from kg.mentions.occurrences import find_occurrences
from kg.mentions.shorts import FORM, find_short_forms
from kg.model import EntityType, Mention, Span

_TAIL = re.compile(r",? (?:N\.?V|B\.?V|U\.?A|C\.?V)\.?$")
_HEAD = re.compile(rf"{FORM}(?=[A-Z])")
_LEAST = 4  # shorter names are abbreviations, which a text defines in its own way


def find_repeats(text: str, mentions: Sequence[Mention], gazetteer: Gazetteer) -> Iterator[Mention]:
    """Further places of names known by shape or place, as mentions with the same key.

    A single word must be no word of the text's own: it nowhere stands in lower case.

    Args:
        text: folded text.
        mentions: what is found so far, in text order.
        gazetteer: a name it knows needs no help, and may mean something else.
    """
    places = {(m.span.start, m.span.end) for m in mentions}
    short = find_short_forms(text, mentions, gazetteer)
    for form, mention in sorted({**short, **_forms(text, mentions, gazetteer)}.items()):
        for start, end in find_occurrences(text, form):
            if (start, end) not in places and not _runs_on(text, start, end):
                yield Mention(
                    span=Span(start=start, end=end),
                    text=form,
                    key=mention.key,
                    candidates=mention.candidates,
                    type=mention.type,
                    source=mention.source,
                )


def _runs_on(text: str, start: int, end: int) -> bool:
    """Whether it is a part of a longer name here: another capital follows or precedes."""
    after = re.match(r" (?!N\.V|B\.V|NV|BV)[A-Z][\w-]+", text[end : end + 40])
    return (
        after is not None
        or re.search(r"[a-z] [A-Z][\w-]+ $", text[max(0, start - 40) : start]) is not None
    )


def _forms(text: str, mentions: Sequence[Mention], gazetteer: Gazetteer) -> dict[str, Mention]:
    forms: dict[str, Mention] = {}
    for mention in mentions:
        if mention.candidates:
            forms |= _bare_form(text, mention, gazetteer)
            continue
        if not mention.source.startswith(("shape:", "title")):
            continue
        plain = _TAIL.sub("", mention.text)
        for form in (plain, _HEAD.sub("", plain)):
            if (
                form not in forms
                and _is_telling(text, form, mention)
                and not gazetteer.look_up(form)
            ):
                forms.setdefault(form, mention)
    return forms


def _bare_form(text: str, mention: Mention, gazetteer: Gazetteer) -> dict[str, Mention]:
    """A known name without the word that says what kind it is: "HLTsamen", "RWM" of "RWM NV"."""
    form = _TAIL.sub("", _HEAD.sub("", mention.text))
    is_shorter = form != mention.text and not gazetteer.is_shared(form)
    means = {entity.iri for entity in gazetteer.look_up(form)}
    is_its = is_shorter and means <= {entity.iri for entity in mention.candidates}
    return {form: mention} if is_its and _is_telling(text, form, mention) else {}


def _is_telling(text: str, form: str, mention: Mention) -> bool:
    """Whether the words are a name by themselves: several of them, or one that is no plain word."""
    is_letters = form.isupper() and form != mention.text and len(form) > _LEAST - 2  # "HVC NV"
    if (len(form) < _LEAST and not is_letters) or "\n" in form:
        return False
    words = [word for word in form.split() if word[:1].isupper()]
    if mention.type is EntityType.ORGANISATIONAL_UNIT:
        return len(words) > 1
    if not form[:1].isupper() or "regio" in form.lower():
        return False
    if len(words) > 1:
        return True
    word = form.lower()  # to look for it is quick where it is not there at all
    return word not in text or re.search(rf"\b{re.escape(word)}\b", text) is None
