"""Values of claims as people write them, as decisions hold them."""

from __future__ import annotations

import datetime as dt
import json
import re
from typing import Any, Final

from reportedly.errors import UsageError
from reportedly.ids import canonical
from reportedly.model import FIGURE, NOTHING, PLACE, TIME, TYPE
from reportedly.model.vocabulary import Group, Qualifier
from reportedly.review.places import places_of

_COUNT: Final = re.compile(r"(\d+)(?:(\+)|[-–](\d+))?")


def value_of(field: str, written: str, place: str | None = None) -> str:
    """Return the canonical JSON of a value that a person wrote.

    Args:
        field: ``type``, ``place``, ``time`` or ``figure/`` and the figure's id.
        written: JSON, or shorter: a code for a type; ``DAY`` or ``DAY..DAY`` for a time; ``12``,
            ``12+``, ``9-12`` or a group for a figure; a name for a place; ``none`` for nothing.
        place: Id of the place, where the name has several.

    Raises:
        UsageError: It is none of these.
    """
    said = written.strip()
    if said.casefold() in {"none", NOTHING}:
        return NOTHING
    if said[:1] in {"{", '"'}:
        try:
            return canonical(json.loads(said)).decode()
        except ValueError as error:
            raise UsageError("the value begins as JSON and is none") from error
    told: Any
    if field == TYPE:
        told = said.upper()
    elif field == TIME:
        told = _time(said)
    elif field == PLACE:
        return _place(said, place)
    elif field.startswith(FIGURE):
        told = _figure(said)
    else:
        raise UsageError(f"no field {field!r}; there is type, place, time and figure/ID")
    return canonical(told).decode()


def _time(said: str) -> dict[str, dt.date]:
    first, _, last = said.partition("..")
    try:
        return {
            "earliest": dt.date.fromisoformat(first),
            "latest": dt.date.fromisoformat(last or first),
        }
    except ValueError as error:
        raise UsageError("a time is a day, or two with .. between them") from error


def _figure(said: str) -> dict[str, Any]:
    if said in set(Group):
        return {"group": said}
    count = _COUNT.fullmatch(said)
    if count is None:
        raise UsageError("a figure is 12, 12+, 9-12 or a group, such as civilian")
    low, more, high = count.groups()
    if high:
        return {"value": None, "low": int(low), "high": int(high), "qualifier": Qualifier.RANGE}
    return {"value": int(low), "qualifier": Qualifier.AT_LEAST if more else Qualifier.EXACT}


def _place(said: str, place: str | None) -> str:
    found = places_of(said)
    meant = [one for one in found if place in {None, one.id}]
    if place is not None and not meant:
        raise UsageError(f"the atlas knows no {place} under that name")
    if len(meant) > 1:
        ids = ", ".join(one.id for one in meant[:8])
        raise UsageError(f"{len(meant)} places have that name; name one with --id: {ids}")
    return meant[0].value if meant else canonical({"name": said}).decode()
