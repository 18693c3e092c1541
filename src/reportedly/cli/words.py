"""Records in the words that people read: neutral, the same for every side."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Mapping, Sequence

from rich.text import Text

from reportedly.cli.actors import actor_words
from reportedly.cli.screen import flat
from reportedly.model import (
    Claim,
    Estimate,
    Figure,
    Incident,
    PageDate,
    PlaceRef,
    Source,
    TimeRef,
)
from reportedly.model.vocabulary import (
    Contradiction,
    EventType,
    Group,
    Outcome,
    Period,
    PlaceRelation,
    PlaceRole,
    SourceType,
)

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
COMPASS_WORDS: dict[str, str] = {
    "N": "north",
    "NE": "north-east",
    "E": "east",
    "SE": "south-east",
    "S": "south",
    "SW": "south-west",
    "W": "west",
    "NW": "north-west",
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
SOURCE_WORDS: dict[SourceType, str] = {
    SourceType.INTL_BODY: "international body",
    SourceType.WITNESS_NAMED: "named witness",
    SourceType.NAMED_OTHER: "named person or body",
}
"""Where the code alone does not read well."""

FACET_WORDS: dict[Contradiction, str] = {
    Contradiction.KIND: "what kind of event",
    Contradiction.PLACE: "where",
    Contradiction.DATE: "when",
    Contradiction.ACTOR: "who acted",
    Contradiction.COUNT: "how many",
    Contradiction.OUTCOME: "what happened to people",
    Contradiction.OCCURRENCE: "whether it happened",
}

OPEN = "?"
"""Stands for an end that is open or unknown."""


def counted(number: int, thing: str) -> str:
    """Return a count with its noun: ``1 report``, ``2,000 reports``."""
    return f"{number:,} {thing}{'' if number == 1 else 's'}"


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


def is_open(estimate: Estimate) -> bool:
    """Tell whether an estimate has no figure to go by, not even the opponent's."""
    ends = (estimate.low, estimate.best, estimate.high)
    return ends == (None, None, None) and estimate.claimed_by_opponent is None


def estimate_words(estimate: Estimate) -> str:
    """Return low, best and high of one estimate, and what only the opponent says."""
    parts = []
    if (estimate.low, estimate.best, estimate.high) != (None, None, None):
        best = estimate.best
        shown = f" (best {best:,})" if best is not None and estimate.low != estimate.high else ""
        parts.append(range_words(estimate.low, estimate.high) + shown)
    if estimate.claimed_by_opponent is not None:
        bounds = estimate.claimed_by_opponent
        parts.append(f"{range_words(bounds.low, bounds.high)} by the opponent’s count alone")
    return "; ".join(parts) or "no figure to go by"


def group_words(estimate: Estimate) -> str:
    """Return whom an estimate counts; empty where the group is not known."""
    group = GROUP_WORDS[estimate.group]
    if estimate.whose is None:
        return group
    return f"{group or 'people'} of {actor_words(estimate.whose)}"


def in_order(estimates: Iterable[Estimate]) -> list[Estimate]:
    """Return estimates by outcome, people of unknown group first, then group by group."""
    outcomes, groups = list(Outcome), [Group.UNKNOWN, *Group]
    return sorted(
        estimates,
        key=lambda one: (outcomes.index(one.outcome), groups.index(one.group), one.whose or ""),
    )


def harm_words(incident: Incident) -> list[tuple[str, str]]:
    """Return outcome and counts for each outcome of an incident: ``killed``, ``9–12; women 3``.

    Estimates without a figure to go by are left out where the outcome has others.
    """
    harm: dict[str, list[str]] = {}
    for one in in_order(incident.estimates):
        if not is_open(one):
            words = " ".join(x for x in (group_words(one), estimate_words(one)) if x)
            harm.setdefault(OUTCOME_WORDS[one.outcome], []).append(words)
    for one in in_order(incident.estimates):
        harm.setdefault(OUTCOME_WORDS[one.outcome], [estimate_words(one)])
    return [(outcome, "; ".join(parts)) for outcome, parts in harm.items()]


def figure_words(figure: Figure, known: Mapping[str, Figure]) -> str:
    """Return one figure: outcome, group, range and what it covers.

    Args:
        figure: Of a claim.
        known: Figures of the same reading by id, to name the one it is part of.
    """
    group = GROUP_WORDS[figure.group]
    words = f"{OUTCOME_WORDS[figure.outcome]} {range_words(figure.low, figure.high)}"
    words += f" {group}" if group else ""
    if figure.subset_of is not None:
        whole = known.get(figure.subset_of)
        span = range_words(whole.low, whole.high) if whole else OPEN
        words += " (part of another figure)" if span == OPEN else f" (part of {span})"
    return words if figure.period.kind == Period.INCIDENT else f"{words}, {figure.period.kind}"


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
        before = _relation_words(relation) + " "
    after = f", {place.country}" if place.country and place.country != place.name else ""
    mark = "" if place.place_id else " (not in the gazetteer)"
    if place.basis == "coarsened":
        mark = " (about 11 km around)"
    return f"{before}{place.name}{after}{mark}"


def _relation_words(relation: PlaceRelation) -> str:
    """Return how an event lies to a place: "near", "north-west of", "the north-west of"."""
    part, _, code = relation.rpartition("_of_") if relation.startswith("part") else ("", "", "")
    if part:
        return f"the {COMPASS_WORDS.get(code, code)} of"
    code, _, rest = relation.partition("_of")
    if not rest and code in COMPASS_WORDS:
        return f"{COMPASS_WORDS[code]} of"
    return relation.replace("_", " ")


def event_place(places: Sequence[PlaceRef]) -> PlaceRef | None:
    """Return the first event place."""
    return next((place for place in places if place.role is PlaceRole.EVENT), None)


def source_words(source: Source) -> str:
    """Return one link of a chain with its kind and the party it belongs to."""
    kind = SOURCE_WORDS.get(source.type) or source.type.replace("_", " ").lower()
    side = f", aligned with {actor_words(source.aligned)}" if source.aligned else ""
    return f"{source.name} ({kind}{side})"


def chain_words(claim: Claim) -> str:
    """Return the chain from the page inwards; the page alone is its own voice."""
    if not claim.attribution:
        return "page (own voice)"
    return " ← ".join(["page", *(source_words(source) for source in claim.attribution)])


def origins_words(incident: Incident) -> str:
    """Return how many reports tell of an incident, and of how many origins."""
    pages = counted(incident.reports, "report")
    return f"{pages}, {span_words(incident.origins_low, incident.origins_high)}"


def span_words(low: int, high: int) -> str:
    """Return how many origins there are: those shown to be independent, to all that may be."""
    if high == 0:
        return "no origin stated"
    return counted(low, "origin") if low == high else f"{low:,} to {high:,} origins"


def report_words(name: str, page: PageDate | None, *more: str | None) -> Text:
    """Return the line that names a report: its name, the date of its page, and what else is known.

    Args:
        name: Of the report.
        page: Its date.
        more: Outlet, byline and the like; absent ones are left out.
    """
    line = Text(flat(name), style="bold")
    words = [page_date_words(page), *(word for word in more if word)]
    return line.append("".join(f" · {flat(word)}" for word in words), style="not bold")
