"""Who belongs to a group: read wording by wording, in the order of the text."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from collections.abc import Set as AbstractSet
from dataclasses import dataclass, replace

from kg.entities.areas import find_in_area, find_told
from kg.entities.beside import find_behind, is_of_body, list_below, list_in_brackets
from kg.entities.counting import NUMBER
from kg.entities.enumerations import (
    Run,
    bodies_beside,
    find_sentence,
    is_company,
    read_runs,
    unite,
)
from kg.entities.memory import recall_before
from kg.entities.places import (
    Setting,
    find_in_name,
    find_in_province,
    find_in_region,
)
from kg.entities.wordings import Wording
from kg.model import GOVERNMENTS, VEHICLES, Entity, EntityType, Reference

_LAST = 3  # bodies whose names may tell who "de twee colleges" are
_NEAR = 500  # code points back to what "de gemeenten" may mean
_SPEAKS = re.compile(r"\b(?:[Ww]ij|[Ww]e|[Oo]nze gemeente|[Dd]e gemeente(?! [A-Z]))\b")
_NAMED = re.compile(
    rf" van (?:(?:de|deze|die|beide|alle) )+(?:(?:{NUMBER}) )?(?:\w+ende |betrokken )?gemeenten\b|"
    r"(?:(?:,| en| alsmede)(?: de)? (?:colleges|raden|gemeenteraden|besturen|burgemeesters))*"
    r"(?: van burgemeester en wethouders)? (?:van|uit|namens) (?:de )?(?:gemeenten? |provincies? )?"
    r"[A-Z]"
)
_AT_ONCE = re.compile(r"^\s*(?:[Ss]amen )?[Mm]et [^.]{0,20}$")
"""What opens a sentence with the others: "Samen met Buren doet Tiel mee"."""


@dataclass(slots=True, kw_only=True)
class GroupReader:
    """The groups of one document, read in text order."""

    setting: Setting
    """The document and the register."""
    named: Sequence[Reference]
    """References by name."""
    known: list[Reference]
    """These and the groups settled so far."""
    unsettled: int = -1
    """Where the last group ends that nothing settled."""

    def read(self, wording: Wording) -> tuple[Sequence[Entity], str]:
        """Members of one group and how they were found."""
        if wording.place is not None:
            return self._of_place(wording)
        if wording.need == "us":
            return self._with_us(wording), "group:enumerated"
        if _NAMED.match(self.setting.text, wording.end) and not is_of_body(
            self.setting, self.named, wording
        ):
            return (), ""
        beside = find_in_area(self.setting, self.named, wording)
        if beside:
            return beside, f"group:region@{self.setting.year}"
        return ((), "") if wording.need in {"place", "never"} else self._of_text(wording)

    def _of_text(self, wording: Wording) -> tuple[Sequence[Entity], str]:
        """Of a group that only the text can settle."""
        listed = list_in_brackets(self.setting, self.named, wording)
        members = (
            listed or self._enumerated(wording) or list_below(self.setting, self.named, wording)
        )
        if not members and wording.number is not None:
            told = find_told(self.setting, wording, wording.number)
            return told, f"group:region@{self.setting.year}"
        return members, "group:enumerated"

    def _with_us(self, wording: Wording) -> Sequence[Entity]:
        """Of "voor ons beiden": the issuer and whom the text named last."""
        issuer = self.setting.issuer
        if issuer is None:
            return ()
        for run in reversed(self._runs(wording)):
            if wording.start - run.end > _NEAR:
                return ()
            members = unite([issuer], run.members)
            if len(members) == wording.number:
                return members
        return ()

    def _of_place(self, wording: Wording) -> tuple[Sequence[Entity], str]:
        place, issuer = wording.place or "", self.setting.issuer
        how = "group:province"
        members: Sequence[Entity] = ()
        if EntityType.MUNICIPALITY in wording.types:
            members = find_in_province(self.setting, place)
        rest = [e for e in members if not (wording.is_rest and issuer and e.iri == issuer.iri)]
        if wording.number is not None and wording.number not in {len(members), len(rest)}:
            members, rest = [], []
        if not members and wording.number and EntityType.MUNICIPALITY in wording.types:
            how = "group:region"
            found = find_in_region(self.setting, place, wording.number + wording.is_rest)
            rest = [e for e in found if not (wording.is_rest and issuer and e.iri == issuer.iri)]
        if not rest:
            return self._of_namesake(wording, place), "group:enumerated"
        return rest, f"{how}@{self.setting.year}"

    def _of_namesake(self, wording: Wording, place: str) -> Sequence[Entity]:
        """Of "de DUO-gemeenten": those that the text lists beside the body of that name."""
        word = re.compile(rf"(?<!\w){re.escape(place)}(?!\w)", re.IGNORECASE)
        bodies = {
            e.iri
            for r in recall_before(self.known, wording.start)
            for e in r.entities
            if e.type in VEHICLES and any(word.search(n) for n in (e.name, *e.aliases))
        }
        return self._of_body(wording, bodies) if bodies else ()

    def _of_body(self, wording: Wording, bodies: AbstractSet[str]) -> Sequence[Entity]:
        """The last enumeration that speaks of one of some bodies."""
        known = recall_before(self.known, wording.start)
        for run in reversed(self._runs(wording)):
            members = self._complete(run)
            fits = len(members) == wording.number if wording.number else len(members) > 1
            if fits and not bodies.isdisjoint(bodies_beside(self.setting.text, run, known)):
                return self._widest(wording, members)
        return ()

    def _runs(self, wording: Wording) -> list[Run]:
        return read_runs(self.setting.text, self.known, wording.start, wording.types)

    def _complete(self, run: Run) -> Sequence[Entity]:
        """An enumeration after "samen met", with whom its sentence is about."""
        if not is_company(self.setting.text, run):
            return run.members
        text, issuer = self.setting.text, self.setting.issuer
        low, high = find_sentence(text, run.start, run.end)
        named = [r for r in recall_before(self.named, high) if low <= r.span.start]
        beside = [r for r in named if r.span.end <= run.start] or [
            r for r in named if r.span.start >= run.end and _AT_ONCE.search(text[low : run.start])
        ]
        first = [e for r in beside for e in r.entities if e.type in GOVERNMENTS][:4]
        speaks = issuer is not None and _SPEAKS.search(text, low, high) is not None
        return unite(first, run.members, [issuer] if issuer and speaks else [])

    def _enumerated(self, wording: Wording) -> Sequence[Entity]:
        if wording.is_rest:
            rest = self._rest(wording)
            if rest or wording.number is None:
                return rest
        if wording.number is not None:
            return self._counted(wording, wording.number)
        behind = find_behind(self.setting, self.named, wording)
        if behind is not None and behind.type in VEHICLES:
            return self._of_body(wording, {behind.iri})
        if wording.need == "member":
            vehicles = [
                r
                for r in recall_before(self.named, wording.start)
                if r.entities[0].type in VEHICLES
            ]
            own = self._of_body(wording, {e.iri for r in vehicles[-1:] for e in r.entities})
            if own:
                return own
        return self._latest(wording)

    def _latest(self, wording: Wording) -> Sequence[Entity]:
        """The latest enumeration of two or more."""
        is_close = wording.need in {"near", "pronoun"}
        pair = self._pair_before(wording) if wording.need == "pronoun" else ()
        if pair:
            return pair
        for run in reversed(self._runs(wording)):
            if is_close and wording.start - run.end > _NEAR:
                return ()
            if wording.need != "member" and run.end < self.unsettled:
                return ()
            members = self._complete(run)
            if len(members) > 1:
                return self._widest(wording, members)
        return ()

    def _pair_before(self, wording: Wording) -> Sequence[Entity]:
        """The only two that the sentence before names, apart: "Tiel werkt met Ede. Zij …"."""
        text = self.setting.text
        low, _ = find_sentence(text, wording.start, wording.start)
        start, _ = find_sentence(text, max(0, low - 2), max(0, low - 2))
        inside = [r for r in recall_before(self.known, wording.start) if start <= r.span.start]
        towns = [r for r in inside if r.entities[0].type in wording.types]
        issuer = [e for e in [self.setting.issuer] if e and _SPEAKS.search(text, start, low)]
        found = unite(*(r.entities for r in towns), issuer)
        is_plain = all(len(r.entities) == 1 for r in towns)
        return found if is_plain and len(found) == 2 else ()

    def _widest(self, wording: Wording, members: Sequence[Entity]) -> Sequence[Entity]:
        """All who take part, where the last enumeration names some of them only."""
        if wording.need != "member" or wording.number is not None:
            return members
        few = {e.iri for e in members}
        for run in reversed(self._runs(wording)):
            if few < {e.iri for e in run.members}:
                return run.members
        return members

    def _counted(self, wording: Wording, number: int) -> Sequence[Entity]:
        """The latest enumeration of that size, counting in the issuer where that fits."""
        found = [
            (end, members)
            for family in (GOVERNMENTS, VEHICLES)
            if (types := wording.types & family)
            for end, members in [self._count(replace(wording, types=types), number)]
            if members
        ]
        return max(found, key=lambda f: f[0])[1] if found else ()

    def _count(self, wording: Wording, number: int) -> tuple[int, Sequence[Entity]]:
        """Where the fitting enumeration ends and who is in it: as it stands, else completed."""
        issuer = [e for e in [self.setting.issuer] if e and e.type in wording.types & GOVERNMENTS]
        runs = list(reversed(self._runs(wording)))
        whole = [(r.end, m) for r in runs for m in (r.members, self._complete(r))]
        counted_in = [(r.end, unite(r.members, issuer)) for r in runs]
        scattered = [
            (0, m) for m in (*self._everyone(wording, issuer), self._in_name(wording, number))
        ]
        fitting = (c for c in (*whole, *counted_in, *scattered) if len(c[1]) == number)
        return next(fitting, (-1, ()))

    def _everyone(self, wording: Wording, issuer: Sequence[Entity]) -> Iterator[Sequence[Entity]]:
        """All governments named so far, and with the issuer; or all bodies."""
        if wording.types & GOVERNMENTS or wording.types == VEHICLES:
            before = recall_before(self.named, wording.start)
            found = unite(*([e for e in r.entities if e.type in wording.types] for r in before))
            yield from (found, unite(found, issuer))

    def _in_name(self, wording: Wording, number: int) -> Sequence[Entity]:
        """The municipalities in the name of the last body that bears so many of them."""
        bodies = [
            e
            for r in reversed(recall_before(self.named, wording.start))
            for e in r.entities
            if e.type in VEHICLES and EntityType.MUNICIPALITY in wording.types
        ]
        for body in list({e.iri: e for e in bodies}.values())[:_LAST]:
            members = find_in_name(self.setting, body.name)
            if len(members) == number:
                return members
        return ()

    def _rest(self, wording: Wording) -> Sequence[Entity]:
        """The latest enumeration without whom the text has just set apart.

        Who is set apart in the sentence itself may have left before: "X trad uit, de overige ...".
        """
        low, _ = find_sentence(self.setting.text, wording.start, wording.end)
        for apart in self._set_apart(wording):
            out = {e.iri for e in apart}
            for run in reversed(self._runs(wording)):
                members = self._complete(run)
                rest = [e for e in members if e.iri not in out]
                is_whole = len(members) - len(rest) == len(out)
                is_other = len(rest) == len(members) > 1 and run.end < low
                if (is_whole or is_other) and rest and wording.number in {None, len(rest)}:
                    return rest
        return ()

    def _set_apart(self, wording: Wording) -> Iterator[Sequence[Entity]]:
        """Whom "de andere" leave out: who is named in this sentence or before it, or the issuer."""
        text = self.setting.text
        low, high = find_sentence(text, wording.start, wording.end)
        earlier, _ = find_sentence(text, max(0, low - 2), max(0, low - 2))
        for start, end in ((low, wording.start), (wording.end, high), (earlier, low)):
            inside = [r for r in recall_before(self.named, end) if start <= r.span.start]
            apart = unite(*([e for e in r.entities if e.type in wording.types] for r in inside))
            if apart:
                yield apart
        if self.setting.issuer is not None:
            yield [self.setting.issuer]
