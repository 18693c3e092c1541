"""Incidents with what a table says of them: claims, actors, sources, and counts over all groups."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property, lru_cache
from typing import Final

from reportedly.atlas import Actors, country_table, open_atlas
from reportedly.ledger import Store
from reportedly.model import Claim, Estimate, Incident, PlaceRef, Report, Root
from reportedly.model.vocabulary import ActorRole, Group, Modality, Outcome, Polarity

DOERS: Final = (ActorRole.PERPETRATOR, ActorRole.INITIATOR, ActorRole.PARTICIPANT)
STATES: Final = frozenset({"state", "state_forces", "government"})
ARMED: Final = frozenset({"armed_group", "armed_group_set", "political_armed", "coalition"})
_PARTS: Final = (Group.CIVILIAN, Group.COMBATANT)
_WITHIN: Final = (Group.CHILDREN, Group.WOMEN, Group.MEDIC, Group.JOURNALIST)


@dataclass(frozen=True, slots=True)
class Toll:
    """A count over all groups of one outcome; ``None`` is open or unknown."""

    low: int | None = None
    best: int | None = None
    high: int | None = None


@dataclass(frozen=True)
class Case:
    """One incident with its claims.

    Attributes:
        incident: The incident.
        told: Its claims, each with its report.
        roots: Its origins.
    """

    incident: Incident
    told: tuple[tuple[Report, Claim], ...]
    roots: tuple[Root, ...]

    @property
    def number(self) -> int:
        """A whole number for formats that want one: the first 48 bits of the incident's id."""
        return int(self.incident.id[:12], 16)

    @property
    def place(self) -> PlaceRef | None:
        """Where it happened."""
        return self.incident.place

    @property
    def days(self) -> tuple[dt.date, dt.date] | None:
        """First and last possible day; ``None`` where either is open."""
        time = self.incident.time
        if time is None or time.earliest is None or time.latest is None or time.date_prec is None:
            return None
        return time.earliest, time.latest

    @cached_property
    def reports(self) -> tuple[Report, ...]:
        """The reports that tell of it, by name."""
        found = {report.id: report for report, _ in self.told}
        return tuple(sorted(found.values(), key=lambda one: (one.name, one.id)))

    @cached_property
    def doers(self) -> tuple[str, ...]:
        """Actors said to have acted, by claims that are neither denials nor mere accusations."""
        return self._actors(DOERS)

    @cached_property
    def accused(self) -> tuple[str, ...]:
        """Actors said by others to have acted."""
        return self._actors((ActorRole.ACCUSED,))

    def _actors(self, roles: tuple[ActorRole, ...]) -> tuple[str, ...]:
        found = {
            actor.actor_id
            for _, claim in self.told
            if claim.polarity is Polarity.POSITIVE
            and claim.modality in {Modality.ASSERTED, Modality.ALLEGED}
            for actor in claim.actors
            if actor.role in roles and actor.actor_id is not None
        }
        return tuple(sorted(found))

    @cached_property
    def hurt(self) -> tuple[str, ...]:
        """Actors whose people were counted."""
        found = {one.whose for one in self.incident.estimates if one.whose is not None}
        return tuple(sorted(found))

    @property
    def sources(self) -> tuple[str, ...]:
        """On whose word it stands: the names of its roots, sorted."""
        return tuple(sorted({root.name for root in self.roots if root.name}))

    def toll(self, outcome: Outcome) -> Toll:
        """Return the count of all people with an outcome; no two groups are counted twice."""
        return total(one for one in self.incident.estimates if one.outcome is outcome)

    def opponents(self, outcome: Outcome) -> bool:
        """Tell whether there is a count that only the other side gives."""
        return any(
            one.outcome is outcome and one.claimed_by_opponent is not None
            for one in self.incident.estimates
        )


def cases(store: Store) -> Iterator[Case]:
    """Yield the incidents of a ledger by id, a few reports in memory at a time."""
    report = lru_cache(maxsize=64)(store.report_of)
    reading = lru_cache(maxsize=64)(store.reading_of)
    roots = {root.id: root for root in store.roots()}
    for incident in sorted(store.incidents(), key=lambda one: one.id):
        told = []
        for ref in incident.members:
            read = reading(ref.report)
            claims = {one.id: one for one in read.claims} if read else {}
            told.append((report(ref.report), claims[ref.claim]))
        found = tuple(roots[name] for name in incident.roots if name in roots)
        yield Case(incident, tuple(told), found)


def total(estimates: Iterator[Estimate]) -> Toll:
    """Return the count over all groups.

    People of unknown group are all people unless civilians or fighters are counted beside them and
    give more. Children, women, medics and journalists are among the others.
    """
    found = list(estimates)
    whole = [one for one in found if one.group is Group.UNKNOWN and one.whose is None]
    owned = [one for one in found if one.group is Group.UNKNOWN and one.whose is not None]
    parts = [one for one in found if one.group in _PARTS] + owned
    within = [one for one in found if one.group in _WITHIN]
    rows = whole or parts or within
    if not rows:
        return Toll()
    add = _sum if rows is parts else _most
    low = max(
        (x for x in (add(rows, "low"), _sum(parts, "low", known=True)) if x is not None),
        default=None,
    )
    low = max((x for x in (low, _most(within, "low")) if x is not None), default=None)
    best, high = add(rows, "best"), add(rows, "high")
    if best is not None and low is not None:
        best = max(best, low)
    if high is not None:
        high = max(high, best or 0, low or 0)
    return Toll(low, best, high)


def _sum(rows: list[Estimate], field: str, *, known: bool = False) -> int | None:
    """Add numbers up; an unknown one leaves the sum unknown, but for lower ends."""
    values: list[int | None] = [getattr(one, field) for one in rows]
    given = [value for value in values if value is not None]
    if not given or (len(given) < len(values) and not known and field != "low"):
        return None
    return sum(given)


def _most(rows: list[Estimate], field: str) -> int | None:
    """Return the largest number; of upper ends, none where one is open."""
    values: list[int | None] = [getattr(one, field) for one in rows]
    given = [value for value in values if value is not None]
    if not given or (field == "high" and len(given) < len(values)):
        return None
    return max(given)


def of_group(incident: Incident, outcome: Outcome, group: Group) -> Toll:
    """Return the count of one group; several parties' are added up."""
    rows = [one for one in incident.estimates if one.outcome is outcome and one.group is group]
    if len(rows) == 1:
        return Toll(rows[0].low, rows[0].best, rows[0].high)
    return Toll(_sum(rows, "low"), _sum(rows, "best"), _sum(rows, "high"))


@lru_cache(maxsize=1)
def _actors() -> Actors:
    # The package's own list, so that every machine writes the same names.
    with open_atlas() as atlas:
        return atlas.actors


def actor_name(code: str) -> str:
    """Return an actor's name; its code where the package's list does not have it."""
    entry = _actors().get(code)
    return code if entry is None else entry.name


def actor_kind(code: str) -> str | None:
    """Return what an actor is; ``None`` where the package's list does not have it."""
    entry = _actors().get(code)
    return None if entry is None else entry.kind


def country_name(code: str | None) -> str:
    """Return a country's name; its code where there is none of that code."""
    entry = country_table().get(code or "")
    return (code or "") if entry is None else entry.name
