"""What a person changed in an annotation program, as the rulings that say so.

What comes back is held against what is exported of the same reading: a value that was changed,
added or taken out is a ruling on that value, and whatever is as it was exported is none. Changes
that no ruling can hold (of a source, a modality, a claim that was missed) are told and left alone.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any, Final

from reportedly.errors import ReadingError
from reportedly.export.annotations import Returned
from reportedly.export.marks import CLAIM, Mark, marks
from reportedly.ids import canonical, decode
from reportedly.model import (
    FIGURE,
    NOTHING,
    PLACE,
    TIME,
    TYPE,
    Claim,
    Figure,
    Reading,
    read_value,
    understand,
)
from reportedly.model.vocabulary import EventType, PlaceRole, Qualifier

PlaceOf = Callable[[str], str]
"""Gives the canonical JSON of a ruling that an event was at a place of this name."""

MOST_DIGITS: Final = 9

_NUMBERS: Final = ("value", "low", "high")
_FREE: Final = ("Source", "Cue", "Target", "Weapon")
"""Kinds of mark that no ruling is about."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Change:
    """A value that is to be ruled on.

    Attributes:
        claim: Id of the claim.
        field: As decisions name it.
        value: Canonical JSON.
        before: What the reading has of it; ``None`` for nothing.
    """

    claim: str
    field: str
    value: str
    before: str | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Unheld:
    """A change that no ruling holds, in words, with the claim it is about."""

    claim: str | None
    what: str


def compared(
    reading: Reading, text: str, returned: Sequence[Returned], place_of: PlaceOf
) -> list[Change | Unheld]:
    """Return what differs between a reading as it is exported and as it comes back.

    Args:
        reading: Of the report.
        text: Of the report.
        returned: The marks that came back.
        place_of: What a name of a place is ruled as.
    """
    exported = list(marks(reading))
    found: list[Change | Unheld] = []
    for claim in reading.claims:
        mine = [one for one in exported if one.claim == claim.id]
        theirs = [one for one in returned if one.claim == claim.id]
        found += _Comparison(claim, text, mine, theirs, place_of).run()
    known = {claim.id for claim in reading.claims}
    for one in returned:
        if one.claim not in known:
            what = "a claim" if one.kind == CLAIM else f"a {one.kind.lower()} of no claim"
            where = f"at {one.start}–{one.end}"
            found.append(Unheld(claim=None, what=f"{what} {where} was added, which no ruling adds"))
    return found


@dataclass(frozen=True, slots=True)
class _Comparison:
    """One claim as it was exported, and as it came back."""

    claim: Claim
    text: str
    mine: Sequence[Mark]
    theirs: Sequence[Returned]
    place_of: PlaceOf

    def run(self) -> Iterator[Change | Unheld]:
        """Yield what differs."""
        back = next((one for one in self.theirs if one.kind == CLAIM), None)
        if back is None:
            if self.claim.type is not None:
                yield self._change(TYPE, NOTHING)
            return
        for part in (
            self._typed(back),
            *self._figures(),
            self._place(),
            self._time(),
        ):
            yield from part
        yield from self._rest(back)

    def _change(self, field: str, value: str) -> Change:
        before = read_value(self.claim, field)
        return Change(claim=self.claim.id, field=field, value=value, before=before)

    def _unheld(self, what: str) -> Unheld:
        return Unheld(claim=self.claim.id, what=what)

    def _ruled(self, field: str, told: object) -> Iterator[Change | Unheld]:
        """Yield a ruling, or why it is none."""
        value = canonical(told).decode()
        try:
            understand(field, value)
        except ReadingError as error:
            yield self._unheld(f"{field}: {error.reason}")
        else:
            yield self._change(field, value)

    def _typed(self, back: Returned) -> Iterator[Change | Unheld]:
        code = back.told.get("code")
        if code == (None if self.claim.type is None else str(self.claim.type)):
            return
        if code is not None and code not in set(EventType):
            yield self._unheld(f"type: there is no {code!r}")
        else:
            yield self._change(TYPE, NOTHING if code is None else canonical(code).decode())

    # Figures.

    def _figures(self) -> Iterator[Iterable[Change | Unheld]]:
        known = {figure.id: figure for figure in self.claim.figures}
        left = dict(known)
        for one in (each for each in self.theirs if each.kind == "Figure"):
            figure = left.pop(one.told.get("figure", ""), None) or self._at(left, one)
            if figure is None:
                yield self._added(one, known)
            else:
                left.pop(figure.id, None)
                yield self._patched(figure, one)
        yield [self._change(f"{FIGURE}{name}", NOTHING) for name in left]

    def _at(self, left: Mapping[str, Figure], one: Returned) -> Figure | None:
        """Return the figure of these words, where the mark does not name one."""
        if "figure" in one.told:
            return None
        return next(
            (
                figure
                for figure in left.values()
                if (figure.span.start, figure.span.end) == (one.start, one.end)
            ),
            None,
        )

    def _added(self, one: Returned, known: Mapping[str, Figure]) -> Iterator[Change | Unheld]:
        if "code" not in one.told:
            yield self._unheld(f"a figure at {one.start}–{one.end} was added without an outcome")
            return
        name = f"at-{one.start}-{one.end}"
        if name not in known:
            patch = {"outcome": one.told["code"], **_kept(one.told, ("group", "period"))}
            yield from self._numbered(f"{FIGURE}{name}", patch, one.told, None)

    def _patched(self, figure: Figure, one: Returned) -> Iterator[Change | Unheld]:
        patch: dict[str, Any] = {}
        for key, name, mine in (
            ("outcome", "code", figure.outcome),
            ("group", "group", figure.group),
            ("period", "period", figure.period.kind),
        ):
            # A code that was cleared says nothing; a figure is taken out by taking out its mark.
            if one.told.get(name, str(mine)) != str(mine):
                patch[key] = one.told[name]
        yield from self._numbered(f"{FIGURE}{figure.id}", patch, one.told, figure)

    def _numbered(
        self, field: str, patch: dict[str, Any], told: Mapping[str, str], figure: Figure | None
    ) -> Iterator[Change | Unheld]:
        """Yield a ruling on a figure, with its numbers where they are others than they were."""
        wrong = [told[key] for key in _NUMBERS if not _is_count(told.get(key, "0"))]
        if wrong:
            yield self._unheld(f"{field}: {wrong[0]!r} is no number")
            return
        if figure is not None and not told.keys() & {*_NUMBERS, "qualifier"}:
            told = {**told, **_numbers_of(figure)}
        theirs = {key: int(told[key]) if key in told else None for key in _NUMBERS}
        mine = {key: getattr(figure, key) if figure else None for key in _NUMBERS}
        qualifier = told.get("qualifier")
        if "value" not in told and figure is not None and mine["value"] == mine["low"]:
            # Older exports do not tell the value; it goes with the bound it was.
            theirs["value"] = theirs["low"] if theirs["low"] != mine["low"] else mine["value"]
        same = figure is not None and qualifier == str(figure.qualifier)
        if theirs != mine or not same:
            patch |= _numbers(theirs, mine, qualifier)
        if patch:
            yield from self._ruled(field, patch)

    # Place and time.

    def _place(self) -> Iterator[Change | Unheld]:
        events = [one for one in self.theirs if one.kind == "Place" and _is_event(one)]
        mine = next(
            (one for one in self.mine if one.kind == "Place" and _role(one) == PlaceRole.EVENT),
            None,
        )
        others = {
            (one.start, one.end)
            for one in self.mine
            if one.kind == "Place" and one is not mine and _role(one) == PlaceRole.EVENT
        }
        kept = [one for one in events if (one.start, one.end) not in others]
        if mine is None:
            for one in kept[:1]:
                yield from self._placed(one, {})
            return
        if not kept:
            if not events:
                yield self._change(PLACE, NOTHING)
            return
        at_words = [one for one in kept if (one.start, one.end) == (mine.start, mine.end)]
        if len(kept) > 1 and at_words and dict(at_words[0].told) == dict(mine.features):
            yield self._unheld("a second event place was added; a ruling gives one")
        else:
            yield from self._placed((at_words or kept)[0], dict(mine.features))

    def _placed(self, one: Returned, mine: Mapping[str, str]) -> Iterator[Change | Unheld]:
        name = one.told.get("name") or self.text[one.start : one.end]
        precision = one.told.get("precision")
        if mine and (name, precision) == (mine.get("name"), mine.get("precision")):
            return
        if precision is not None and not _is_count(precision):
            yield self._unheld(f"place: precision {precision!r} is no number")
            return
        standing = read_value(self.claim, PLACE) if mine and name == mine.get("name") else None
        told = decode(standing or self.place_of(name), dict[str, Any])
        if precision is not None and precision != mine.get("precision"):
            told["where_prec"] = int(precision)
        yield from self._ruled(PLACE, told)

    def _time(self) -> Iterator[Change | Unheld]:
        mine = next((one for one in self.mine if one.kind == "Time"), None)
        back = next((one for one in self.theirs if one.kind == "Time"), None)
        if back is None:
            if mine is not None and self.claim.time is not None and self.claim.time.earliest:
                yield self._change(TIME, NOTHING)
            return
        if mine is not None and dict(mine.features) == dict(back.told):
            return
        told: dict[str, Any] = _kept(back.told, ("earliest", "latest"))
        precision = back.told.get("precision", "")
        if _is_count(precision) and (mine is None or _other_precision(mine, back)):
            told["date_prec"] = int(precision)
        if told:
            yield from self._ruled(TIME, told)
        elif mine is not None:
            yield self._change(TIME, NOTHING)
        else:
            yield self._unheld("a time was added without its days")

    # The rest.

    def _rest(self, back: Returned) -> Iterator[Unheld]:
        """Yield what was changed and can be no ruling."""
        claim = next(one for one in self.mine if one.kind == CLAIM)
        mine = {key: value for key, value in claim.features if key != "code"}
        theirs = {key: value for key, value in back.told.items() if key != "code"}
        for key in sorted(mine.keys() | theirs.keys()):
            if mine.get(key) != theirs.get(key):
                said = f"{mine.get(key, 'nothing')} to {theirs.get(key, 'nothing')}"
                yield self._unheld(f"{key} was changed from {said}, which is not ruled on")
        for kind in _FREE:
            before = Counter(
                (one.start, one.end, one.features) for one in self.mine if one.kind == kind
            )
            after = Counter(
                (one.start, one.end, tuple(one.told.items()))
                for one in self.theirs
                if one.kind == kind
            )
            if _sorted(before) != _sorted(after):
                yield self._unheld(f"{kind.lower()}s were changed, which are not ruled on")


def _sorted(found: Counter[Any]) -> list[Any]:
    return sorted((start, end, sorted(told), n) for (start, end, told), n in found.items())


def _kept(told: Mapping[str, str], names: Sequence[str]) -> dict[str, Any]:
    return {name: told[name] for name in names if name in told}


def _numbers_of(figure: Figure) -> dict[str, str]:
    """Return the numbers of a figure as a mark tells them."""
    held = {key: getattr(figure, key) for key in _NUMBERS}
    told = {key: str(value) for key, value in held.items() if value is not None}
    return {**told, "qualifier": str(figure.qualifier)}


def _is_count(written: str) -> bool:
    """Tell whether a feature is a number of people that can be."""
    return written.strip().isdecimal() and len(written.strip()) <= MOST_DIGITS


def _is_event(one: Returned) -> bool:
    return one.told.get("role", PlaceRole.EVENT) == PlaceRole.EVENT


def _role(one: Mark) -> str | None:
    return dict(one.features).get("role")


def _other_precision(mine: Mark, back: Returned) -> bool:
    """Tell whether the precision is the person's; one that was left as it was follows the days."""
    return dict(mine.features).get("precision") != back.told.get("precision")


def _numbers(
    theirs: Mapping[str, int | None], mine: Mapping[str, int | None], qualifier: str | None
) -> dict[str, Any]:
    """Return the numbers of a figure as they are ruled; of value and bounds the changed leads."""
    told: dict[str, Any] = dict(theirs)
    bounds_kept = all(theirs[key] == mine[key] for key in ("low", "high"))
    hedge = qualifier or Qualifier.EXACT
    if bounds_kept and hedge == Qualifier.EXACT and told["value"] is not None:
        told["low"] = told["high"] = told["value"]
    elif bounds_kept and hedge == Qualifier.AT_LEAST and told["value"] is not None:
        told["low"], told["high"] = told["value"], None
    elif theirs["value"] == mine["value"] and not bounds_kept:
        is_one = told["low"] is not None and told["low"] == told["high"]
        told["value"] = told["low"] if is_one or hedge == Qualifier.AT_LEAST else None
    return {**told, "qualifier": hedge}
