"""What people ruled of single values: it takes the place of the machine's, which stays beside it.

A ruling on a value names a claim and a field; a ruling on a grade names an incident. The reading
keeps what the reader found: what is ruled is put in its place each time incidents are made.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Any, Final

from reportedly.errors import ReadingError
from reportedly.ids import canonical, decode
from reportedly.model.claim import Claim, Figure, FigurePeriod, PlaceRef, TimeRef
from reportedly.model.incident import ClaimRef
from reportedly.model.run import Decision
from reportedly.model.vocabulary import (
    EventType,
    Grade,
    Group,
    Outcome,
    Period,
    PlaceRole,
    Qualifier,
)

VALUE: Final = "value"
"""Verb of the decisions on a value of a claim; the subject is ``report/claim``."""

GRADE: Final = "grade"
"""Verb of the decisions on the grade of an incident; the subject is its id."""

TYPE, PLACE, TIME, FIGURE = "type", "place", "time", "figure/"
"""Fields of a claim that may be ruled on; ``figure/`` is followed by the id of the figure."""

RULED: Final = "ruled"
"""Basis of a place or time, and rule of a figure, that a person gave."""

NOTHING: Final = "null"
"""The value that says that there is none."""

_PLACE_KEYS = {
    *("name", "place_id", "country", "admin1", "lat", "lon", "relation", "where_prec"),
}
_TIME_KEYS = {"earliest", "latest", "date_prec"}
_FIGURE_KEYS = {
    *("outcome", "group", "qualifier", "value", "low", "high", "whose", "period", "as_of"),
}
_LONGEST = ((1, 1), (6, 2), (7, 3), (31, 4))
"""Days, and the precision of an interval that is no longer."""

Fields = Mapping[str, str]
"""What is ruled of one claim: canonical JSON by field."""


@dataclass(frozen=True, slots=True, kw_only=True)
class RuledGrade:
    """A grade that a person gave.

    Attributes:
        at: When.
        grade: The grade.
    """

    at: str
    grade: Grade


def corrections_of(decisions: Iterable[Decision]) -> dict[ClaimRef, dict[str, str]]:
    """Return what is ruled of the values of claims, by claim and field; the latest ruling holds.

    A ruling without a value takes back what was ruled before. One that cannot be understood is
    passed over.
    """
    found: dict[ClaimRef, dict[str, str]] = {}
    for one in _in_order(decisions, VALUE):
        if one.field is None or len(one.subject) != 1 or "/" not in one.subject[0]:
            continue
        fields = found.setdefault(claim_ref(one.subject[0]), {})
        fields.pop(one.field, None)
        if one.value is not None and _understood(one.field, one.value):
            fields[one.field] = one.value
    return {ref: dict(sorted(fields.items())) for ref, fields in found.items() if fields}


def grades_of(decisions: Iterable[Decision]) -> dict[str, RuledGrade]:
    """Return the grades that people gave, by the id of the incident; the latest ruling holds."""
    found: dict[str, RuledGrade] = {}
    for one in _in_order(decisions, GRADE):
        for name in one.subject:
            found.pop(name, None)
            if one.value is not None and _understood(GRADE, one.value):
                found[name] = RuledGrade(at=one.at, grade=decode(one.value, Grade))
    return found


def _in_order(decisions: Iterable[Decision], verb: str) -> list[Decision]:
    told = (one for one in decisions if one.verb == verb)
    return sorted(told, key=lambda one: (one.at, one.subject, one.field or "", one.value or ""))


def claim_ref(subject: str) -> ClaimRef:
    """Return the claim that ``report/claim`` names."""
    report, _, claim = subject.rpartition("/")
    return ClaimRef(report, claim)


def _understood(field: str, value: str) -> bool:
    try:
        understand(field, value)
    except ReadingError:
        return False
    return True


def understand(field: str, value: str) -> object:
    """Return what is ruled of a field of a claim, or of a grade.

    Args:
        field: ``type``, ``place``, ``time``, ``figure/`` with the id of a figure, or ``grade``.
        value: JSON, as ``docs/ledger.md`` says.

    Raises:
        ReadingError: There is no such field, or the value is none of it.
    """
    if field == GRADE:
        return decode(value, Grade)
    if field == TYPE:
        return None if value == NOTHING else decode(value, EventType)
    if field not in {PLACE, TIME} and not (field.startswith(FIGURE) and field != FIGURE):
        raise ReadingError(f"no field {field} that may be ruled on")
    if value == NOTHING:
        return None
    said = decode(value, dict[str, Any])
    if field == PLACE:
        return _place(said)
    return _time(said) if field == TIME else _patch(said)


def _only(said: Mapping[str, Any], keys: Iterable[str]) -> None:
    unknown = sorted(set(said) - set(keys))
    if unknown:
        raise ReadingError(f"a value of {', '.join(unknown)}, which may not be ruled on")


def _place(said: Mapping[str, Any]) -> PlaceRef:
    _only(said, _PLACE_KEYS)
    told = {"where_prec": 1} | {key: value for key, value in said.items() if value is not None}
    place = decode(canonical({**told, "role": PlaceRole.EVENT, "basis": RULED}), PlaceRef)
    if place.name is None or (place.lat is None) != (place.lon is None):
        raise ReadingError("a place without a name, or with one coordinate")
    return place


def _time(said: Mapping[str, Any]) -> TimeRef:
    _only(said, _TIME_KEYS)
    time = decode(canonical({**said, "basis": RULED}), TimeRef)
    if time.earliest is None or time.latest is None or time.earliest > time.latest:
        raise ReadingError("a time needs a first and a last day, in this order")
    return replace(time, date_prec=time.date_prec or _precision(time.earliest, time.latest))


def _precision(first: dt.date, last: dt.date) -> int:
    days = (last - first).days + 1
    return next((precision for longest, precision in _LONGEST if days <= longest), 5)


def _patch(said: Mapping[str, Any]) -> dict[str, Any]:
    """Return the parts of a figure that are ruled, with the bounds that a number brings."""
    _only(said, _FIGURE_KEYS)
    told = dict(said)
    if "value" in told and not {"low", "high"} & told.keys():
        qualifier = told.setdefault("qualifier", Qualifier.EXACT)
        ends = {Qualifier.EXACT: (True, True), Qualifier.AT_LEAST: (True, False)}
        if qualifier not in ends or told["value"] is None:
            raise ReadingError("a figure that is neither exact nor a least needs its bounds")
        low, high = ends[qualifier]
        told |= {"low": told["value"] if low else None, "high": told["value"] if high else None}
    if isinstance(told.get("period"), str):
        told["period"] = {"kind": told["period"]}
    _figure(told | {key: None for key in ("value", "low", "high") if key not in told})
    return told


def _figure(told: Mapping[str, Any]) -> Figure:
    """Return a figure of what is told, to see whether it is one."""
    rest = {
        "id": "f",
        "span": {"start": 0, "end": 1, "quote": "."},
        "outcome": "killed",
        "group": Group.UNKNOWN,
        "qualifier": Qualifier.EXACT,
        "period": {"kind": Period.INCIDENT},
    }
    made = decode(canonical({**rest, **told}), Figure)
    low, high = made.low, made.high
    if any(end is not None and end < 0 for end in (low, high, made.value)):
        raise ReadingError("a figure below zero")
    if low is not None and high is not None and low > high:
        raise ReadingError("a figure whose bounds are crossed")
    return made


# ------------------------------------------------------------------ what becomes of a claim


def corrected_claims(
    report: str, claims: Sequence[Claim], values: Mapping[ClaimRef, Fields]
) -> tuple[Claim, ...]:
    """Return the claims of a report with what is ruled in the place of what was read.

    A figure that is taken out is no whole and no earlier count of another any more.

    Args:
        report: Id of the report.
        claims: As they were read.
        values: As ``corrections_of`` gives them.
    """
    fixed = [corrected(claim, values.get(ClaimRef(report, claim.id), {})) for claim in claims]
    known = {figure.id for claim in fixed for figure in claim.figures}
    gone = {figure.id for claim in claims for figure in claim.figures} - known
    if not gone:
        return tuple(fixed)
    return tuple(
        replace(claim, figures=tuple(_without(figure, gone) for figure in claim.figures))
        for claim in fixed
    )


def _without(figure: Figure, gone: Collection[str]) -> Figure:
    return replace(
        figure,
        subset_of=None if figure.subset_of in gone else figure.subset_of,
        drawn_from=None if figure.drawn_from in gone else figure.drawn_from,
    )


def corrected(claim: Claim, fields: Fields) -> Claim:
    """Return a claim with what is ruled in the place of what was read.

    Args:
        claim: As it was read.
        fields: As ``corrections_of`` gives them for it.
    """
    for field, value in fields.items():
        said = understand(field, value)
        if field == TYPE:
            claim = replace(claim, type=said, subtype=None, type_alternatives=())  # type: ignore[arg-type]
        elif field == PLACE:
            rest = tuple(place for place in claim.places if place.role is not PlaceRole.EVENT)
            mine = (said,) if isinstance(said, PlaceRef) else ()
            claim = replace(claim, places=(*mine, *rest))
        elif field == TIME:
            mention = claim.time.mention if claim.time else None
            time = replace(said, mention=mention) if isinstance(said, TimeRef) else None
            claim = replace(claim, time=time)
        else:
            name = field.removeprefix(FIGURE)
            patch = said if isinstance(said, dict) else None
            claim = replace(claim, figures=_figures(claim, name, patch))
    return claim


def _figures(claim: Claim, name: str, patch: Mapping[str, Any] | None) -> tuple[Figure, ...]:
    """Return the figures of a claim with one changed, taken out, or put in."""
    known = [figure for figure in claim.figures if figure.id == name]
    if patch is None:
        return tuple(figure for figure in claim.figures if figure.id != name)
    if not known:
        return (*claim.figures, _new(claim, name, patch)) if "outcome" in patch else claim.figures
    return tuple(
        _changed(figure, patch) if figure.id == name else figure for figure in claim.figures
    )


def _changed(figure: Figure, patch: Mapping[str, Any]) -> Figure:
    said = decode(canonical(figure), dict[str, Any])
    return decode(canonical({**said, **patch, "rule": RULED}), Figure)


def _new(claim: Claim, name: str, patch: Mapping[str, Any]) -> Figure:
    """Return a figure that the reader did not find; it stands on the words of its claim."""
    bare = Figure(
        id=f"{claim.id}/{name}",
        span=claim.span,
        outcome=Outcome(patch["outcome"]),
        group=Group.UNKNOWN,
        qualifier=Qualifier.EXACT,
        value=None,
        low=None,
        high=None,
        period=FigurePeriod(kind=Period.INCIDENT),
    )
    return _changed(bare, patch)


def read_value(claim: Claim, field: str) -> str | None:
    """Return what a claim holds of a field, in the form in which it is ruled on.

    Returns:
        Canonical JSON; ``None`` where the claim holds nothing of it.
    """
    if field == TYPE:
        return None if claim.type is None else canonical(claim.type).decode()
    if field == TIME:
        return _written(claim.time, _TIME_KEYS)
    if field == PLACE:
        mine = (place for place in claim.places if place.role is PlaceRole.EVENT)
        return _written(next(mine, None), _PLACE_KEYS)
    name = field.removeprefix(FIGURE)
    return _written(next((one for one in claim.figures if one.id == name), None), _FIGURE_KEYS)


def _written(record: object, keys: Iterable[str]) -> str | None:
    if record is None:
        return None
    said = decode(canonical(record), dict[str, Any])
    told = {key: said[key] for key in sorted(keys) if said[key] is not None}
    return canonical(told).decode()
