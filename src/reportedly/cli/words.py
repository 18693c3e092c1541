"""Records in the words that people read: neutral, the same for every side."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence

from reportedly.model import (
    Bounds,
    Claim,
    Estimate,
    Figure,
    Incident,
    PageDate,
    PlaceRef,
    Source,
    TimeRef,
)
from reportedly.model.vocabulary import EventType, Group, Outcome, PlaceRelation, PlaceRole

TYPE_WORDS: dict[EventType, str] = {
    EventType.AIR_STRIKE: "air or drone strike",
    EventType.SHELLING_ROCKET: "shelling or rocket fire",
    EventType.EXPLOSIVE_DEVICE: "explosive device",
    EventType.UNSPECIFIED_FORCE: "attack, means not stated",
    EventType.ARMED_CLASH: "armed clash",
    EventType.GROUND_RAID: "ground raid",
    EventType.TERRITORY_CONTROL: "control of territory",
    EventType.FORCE_MOVEMENT: "movement of forces",
    EventType.DIRECT_VIOLENCE: "direct violence",
    EventType.TARGETED_KILLING: "targeted killing",
    EventType.SEXUAL_VIOLENCE: "sexual violence",
    EventType.DETENTION: "detention",
    EventType.DEMONSTRATION: "demonstration",
    EventType.CROWD_FORCE: "force against a crowd",
    EventType.PROPERTY_DAMAGE: "damage to property",
    EventType.MATERIEL_CAPTURE: "weapons captured or intercepted",
    EventType.RESTRICTION: "restriction",
    EventType.DISPLACEMENT: "displacement",
    EventType.AID_RESCUE: "aid or rescue",
    EventType.TALKS_AGREEMENT: "talks or agreement",
    EventType.STATEMENT: "statement",
    EventType.TARGET_STATUS: "status of a target",
    EventType.CASUALTY_TOLL: "toll over several events",
}
GROUP_WORDS: dict[Group, str] = {
    Group.CIVILIAN: "civilians",
    Group.COMBATANT: "members of armed forces",
    Group.CHILDREN: "children",
    Group.WOMEN: "women",
    Group.MEDIC: "medics",
    Group.JOURNALIST: "journalists",
    Group.UNKNOWN: "",
}
OUTCOME_WORDS: dict[Outcome, str] = {
    Outcome.KILLED: "killed",
    Outcome.INJURED: "injured",
    Outcome.MISSING: "missing",
    Outcome.DISPLACED: "displaced",
    Outcome.DETAINED: "detained",
    Outcome.CASUALTIES_UNSPECIFIED: "killed or injured",
}
OPEN = "?"
"""Stands for an end that is open or unknown."""


def type_words(code: EventType | None) -> str:
    """Return an event type in words."""
    return TYPE_WORDS[code] if code is not None else "no event"


def range_words(low: int | None, high: int | None) -> str:
    """Return bounds as people write them: ``9``, ``9–12``, ``at least 9``, ``up to 12``."""
    if low is None and high is None:
        return OPEN
    if low == high:
        return f"{low:,}"
    if high is None:
        return f"at least {low:,}"
    if low is None:
        return f"up to {high:,}"
    return f"{low:,}–{high:,}"


def estimate_words(estimate: Estimate) -> str:
    """Return one estimate: outcome, group, range, best, and what only the opponent says."""
    head = " ".join(
        word for word in (OUTCOME_WORDS[estimate.outcome], GROUP_WORDS[estimate.group]) if word
    )
    parts = []
    if estimate.low is not None or estimate.high is not None or estimate.best is not None:
        span = range_words(estimate.low, estimate.high)
        best = estimate.best
        shown = f" (best {best:,})" if best is not None and estimate.low != estimate.high else ""
        parts.append(f"{head} {span}{shown}")
    if estimate.claimed_by_opponent is not None:
        parts.append(
            f"{head} {bounds_words(estimate.claimed_by_opponent)}, by the opponent's count"
        )
    return "; ".join(parts) or f"{head} {OPEN}"


def bounds_words(bounds: Bounds) -> str:
    """Return bounds in words."""
    return range_words(bounds.low, bounds.high)


def figure_words(figure: Figure) -> str:
    """Return one figure: outcome, group, range and what it covers."""
    group = GROUP_WORDS[figure.group]
    words = f"{OUTCOME_WORDS[figure.outcome]} {range_words(figure.low, figure.high)}"
    words += f" {group}" if group else ""
    if figure.subset_of is not None:
        words += f" (part of {figure.subset_of})"
    return words if figure.period.kind == "incident" else f"{words}, {figure.period.kind}"


def days(earliest: dt.date | None, latest: dt.date | None) -> str:
    """Return an interval: one day, two days with a dash, or open ends."""
    if earliest is None and latest is None:
        return "no date stated"
    if earliest == latest:
        return f"{earliest}"
    if latest is None:
        return f"since {earliest}"
    if earliest is None:
        return f"until {latest}"
    return f"{earliest} – {latest}"


def time_words(time: TimeRef | None) -> str:
    """Return when, saying so where only the page's own date stands behind it."""
    if time is None or time.date_prec is None:
        return "no date stated"
    words = days(time.earliest, time.latest)
    return f"{words} (by the page date)" if time.inferred else words


def page_date_words(page: PageDate | None) -> str:
    """Return the date of a page."""
    return days(page.earliest, page.latest) if page else "no page date"


def place_words(place: PlaceRef | None) -> str:
    """Return where, with relation and country, and a mark where the name is in no gazetteer."""
    if place is None or place.name is None:
        return "no place stated"
    relation = place.relation
    before = ""
    if relation is not None and relation not in {PlaceRelation.IN, PlaceRelation.UNSPECIFIED}:
        before = relation.replace("_of", " of").replace("part_of_", "part of: ").replace("_", " ")
        before += " "
    after = f", {place.country}" if place.country and place.country != place.name else ""
    mark = "" if place.place_id else " (not in the gazetteer)"
    return f"{before}{place.name}{after}{mark}"


def event_place(places: Sequence[PlaceRef]) -> PlaceRef | None:
    """Return the first event place."""
    return next((place for place in places if place.role is PlaceRole.EVENT), None)


def source_words(source: Source) -> str:
    """Return one link of a chain with its kind."""
    kind = source.type.replace("_", " ").lower()
    return f"{source.name} ({kind})"


def chain_words(claim: Claim) -> str:
    """Return the chain from the page inwards; the page alone is its own voice."""
    if not claim.attribution:
        return "page (own voice)"
    return " ← ".join(["page", *(source_words(source) for source in claim.attribution)])


def origins_words(incident: Incident) -> str:
    """Return how many reports tell of an incident, and of how many origins."""
    pages = "1 report" if incident.reports == 1 else f"{incident.reports} reports"
    low, high = incident.origins_low, incident.origins_high
    if high == 0:
        return f"{pages}, no origin stated"
    span = f"{low}" if low == high else f"{low} to {high}"
    return f"{pages}, {span} origin{'' if span == '1' else 's'}"
