"""Records in the words of a language: what ``reportedly.cli.words`` says in English, by catalogue.

In English both say the same; a test holds them together. What the program says in whole sentences
of its own (why a grade, what a check found) is said by ``sayings``.
"""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Mapping
from typing import Final

from reportedly.cli.actors import actor_words
from reportedly.cli.words import OPEN, in_order, is_open
from reportedly.desk.drawing import Leaf
from reportedly.desk.sayings import said
from reportedly.desk.wording import Wording
from reportedly.model import (
    Bounds,
    Claim,
    Estimate,
    FacetRow,
    Figure,
    Incident,
    PlaceRef,
    Source,
    TimeRef,
    Value,
)
from reportedly.model.vocabulary import EventType, Group, Outcome, Period, PlaceRelation


def type_words(t: Wording, code: EventType | None) -> str:
    """Return an event type in words."""
    return t("type.none") if code is None else t.code("type", code)


def range_words(t: Wording, low: int | None, high: int | None) -> str:
    """Return bounds as people write them: ``9``, ``9–12``, ``at least 9``, ``up to 12``."""
    if low is None or high is None:
        if low == high:
            return OPEN
        return t("count.at_least", f"{low:,}") if low is not None else t("count.up_to", f"{high:,}")
    return f"{low:,}" if low == high else f"{low:,}–{high:,}"


def estimate_words(t: Wording, one: Estimate) -> str:
    """Return low, best and high of one estimate, and what only the opponent says."""
    parts = []
    if (one.low, one.best, one.high) != (None, None, None):
        words = range_words(t, one.low, one.high)
        best = one.best is not None and one.low != one.high
        parts.append(t("count.with_best", words, f"{one.best:,}") if best else words)
    if one.claimed_by_opponent is not None:
        bounds = one.claimed_by_opponent
        parts.append(t("count.opponent", range_words(t, bounds.low, bounds.high)))
    return t("chain.semicolon").join(parts) or t("count.none")


def group_words(t: Wording, one: Estimate | FacetRow) -> str:
    """Return whom something counts; empty where the group is not known."""
    return _group(t, one.group, one.whose)


def _group(t: Wording, group: Group | None, whose: str | None) -> str:
    known = group is not None and group is not Group.UNKNOWN
    words = t.code("group", group) if known else ""
    if whose is None:
        return words
    return t("group.of", words or t("group.people"), actor_words(whose))


def outcome_words(t: Wording, outcome: Outcome) -> str:
    """Return what happened to people."""
    return t.code("outcome", outcome)


def harm_words(t: Wording, incident: Incident) -> list[tuple[str, str]]:
    """Return outcome and counts for each outcome of an incident.

    Estimates without a figure to go by are left out where the outcome has others.
    """
    harm: dict[str, list[str]] = {}
    for one in in_order(incident.estimates):
        if not is_open(one):
            words = " ".join(x for x in (group_words(t, one), estimate_words(t, one)) if x)
            harm.setdefault(outcome_words(t, one.outcome), []).append(words)
    for one in in_order(incident.estimates):
        harm.setdefault(outcome_words(t, one.outcome), [estimate_words(t, one)])
    return [(outcome, t("chain.semicolon").join(parts)) for outcome, parts in harm.items()]


def figure_words(t: Wording, figure: Figure, known: Mapping[str, Figure]) -> str:
    """Return one figure: outcome, group, range and what it covers.

    Args:
        t: The language.
        figure: Of a claim.
        known: Figures of the same reading by id, to name the one it is part of.
    """
    group = _group(t, figure.group, None)
    words = [outcome_words(t, figure.outcome), range_words(t, figure.low, figure.high), group]
    if figure.subset_of is not None:
        whole = known.get(figure.subset_of)
        span = range_words(t, whole.low, whole.high) if whole else OPEN
        words.append(t("count.part") if span == OPEN else t("count.part_of", span))
    told = " ".join(word for word in words if word)
    if figure.period.kind is Period.INCIDENT:
        return told
    return f"{told}, {t.code('period', figure.period.kind)}"


def days_words(t: Wording, earliest: dt.date | None, latest: dt.date | None) -> str:
    """Return an interval: one day, two days with a dash, or open ends."""
    if earliest is None or latest is None:
        if earliest == latest:
            return t("time.none")
        return t("time.until", latest) if earliest is None else t("time.since", earliest)
    return f"{earliest}" if earliest == latest else f"{earliest} – {latest}"


def time_words(t: Wording, time: TimeRef | None) -> str:
    """Return when, saying so where only the page's own date stands behind it."""
    if time is None or time.date_prec is None:
        return t("time.none")
    words = days_words(t, time.earliest, time.latest)
    return t("time.by_page", words) if time.inferred else words


def place_words(t: Wording, place: PlaceRef | None) -> str:
    """Return where, with relation and country, and a mark where the name is in no gazetteer."""
    if place is None or place.name is None:
        return t("place.none")
    words = place.name
    if place.relation not in {None, PlaceRelation.IN, PlaceRelation.UNSPECIFIED}:
        words = t(f"relation_to.{place.relation}", words)
    if place.country and place.country != place.name:
        words = f"{words}, {place.country}"
    if place.basis == "coarsened":
        return t("place.coarse", words)
    return words if place.place_id else t("place.unknown", words)


def source_words(t: Wording, source: Source) -> str:
    """Return one link of a chain with its kind and the party it belongs to."""
    kind = t.code("source", source.type)
    if source.aligned:
        kind = t("chain.aligned", kind, actor_words(source.aligned))
    return f"{source.name} ({kind})"


def chain_words(t: Wording, claim: Claim) -> str:
    """Return the chain from the page inwards; the page alone is its own voice."""
    if not claim.attribution:
        return t("chain.own_voice")
    sources = [source_words(t, source) for source in claim.attribution]
    return t("chain.arrow").join([t("chain.page"), *sources])


def kind_words(t: Wording, claim: Claim) -> str:
    """Return what a claim is of, and how far its source commits itself."""
    what = t.code("kind", claim.kind) if claim.type is None else type_words(t, claim.type)
    return f"{what}{t('chain.comma')}{t.code('modality', claim.modality)}"


def origins_words(t: Wording, incident: Incident) -> str:
    """Return how many reports tell of an incident, and of how many origins."""
    low, high = incident.origins_low, incident.origins_high
    reports = _counted(t, incident.reports, "report")
    if high == 0:
        return t("origins.none", reports)
    origins = (
        _counted(t, low, "origin") if low == high else t("origins.span", f"{low:,}", f"{high:,}")
    )
    return f"{reports}{t('chain.comma')}{origins}"


def _counted(t: Wording, number: int, thing: str) -> str:
    return t(f"origins.{thing}" if number == 1 else f"origins.{thing}s", f"{number:,}")


def facet_words(t: Wording, row: FacetRow) -> str:
    """Return what a row of the matrix is about: a facet, or a count of whom."""
    if row.outcome is None:
        return t.code("contradiction", row.facet)
    group = _group(t, row.group, None)
    whose = t("group.whose", actor_words(row.whose)) if row.whose else ""
    return " ".join(one for one in (outcome_words(t, row.outcome), group, whose) if one)


def value_words(t: Wording, value: Value) -> str:
    """Return one value of a facet in words."""
    if isinstance(value, bool):
        return t("value.happened") if value else t("value.did_not")
    if isinstance(value, EventType):
        return type_words(t, value)
    if isinstance(value, PlaceRef):
        return place_words(t, value)
    if isinstance(value, TimeRef):
        return time_words(t, value)
    if isinstance(value, Bounds):
        return range_words(t, value.low, value.high)
    return actor_words(value)


_SIDE: Final = re.compile(
    r"(?:^|(?<=; ))[ab](?= (?:appeared|names|credits|is forwarded|was edited|breaks off))"
)
"""How what is said of the direction of a relation names one of its two ends."""


def direction_words(t: Wording, leaf: Leaf) -> str:
    """Return why a report of a copy tree hangs on the one above, or why that is left open."""
    relation = leaf.relation
    if relation is None or relation.reason is None:
        return ""
    mine = "a" if relation.a == leaf.head.id else "b"
    ends = {True: "this report", False: "the report above"}
    return said(t, _SIDE.sub(lambda found: ends[found[0] == mine], relation.reason))
