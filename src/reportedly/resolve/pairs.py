"""Whether two strands tell of one happening: the five conditions, with the reason in words.

Source:
    The project's codebook, part 6: compatible type, compatible place, overlapping resolved days,
    no unexplained conflict, and one discriminator.
"""

from __future__ import annotations

from dataclasses import dataclass

from reportedly.model import Figure
from reportedly.model.vocabulary import Group, Period, Qualifier, SourceType, Verdict
from reportedly.resolve.candidates import Item
from reportedly.resolve.places import any_compatible, uncertain
from reportedly.resolve.strands import Strand, conflict, meet, types_compatible
from reportedly.resolve.words import fold

TELLING = 4
"""People; the same count of fewer is too common to tell one event from another by itself."""

_SOLID = {Qualifier.EXACT, Qualifier.AT_LEAST, Qualifier.RANGE}


@dataclass(frozen=True, slots=True)
class Judgement:
    """A verdict, its reason, and how many discriminators stand behind it."""

    verdict: Verdict
    reason: str
    strength: int = 0


def judge(a: Strand, b: Strand, *, copied: bool = False) -> Judgement:
    """Return the verdict on two strands of different reports.

    Args:
        a: The one.
        b: The other.
        copied: One report copies or rewrites the other.
    """
    failed = _failed(a, b)
    if failed is not None:
        return Judgement(Verdict.DIFFERENT, failed)
    told = discriminators(a, b)
    if copied:
        told = (*told, "one text copies the other")
    if a.days is None or b.days is None:
        return Judgement(Verdict.POSSIBLE, "the day of one is not known", len(told))
    if not (a.sure and b.sure):
        return Judgement(Verdict.POSSIBLE, "the days are too coarse or only inferred", len(told))
    if _homonym(a, b):
        return Judgement(Verdict.POSSIBLE, "the place is a namesake that was left open", len(told))
    if not told:
        return Judgement(Verdict.POSSIBLE, "nothing but type, place and day in common")
    return Judgement(Verdict.SAME, "; ".join(told), len(told))


def _failed(a: Strand, b: Strand) -> str | None:
    """Return the first test that fails, in words."""
    if not any(types_compatible(one, two) for one in a.items for two in b.items):
        return "another kind of event"
    if not a.places or not b.places:
        return "the place of one is not known"
    if not any_compatible(a.places, b.places):
        return "another place"
    if a.days is not None and b.days is not None and not meet(a.days, b.days):
        return "another day"
    return conflict(a.items, b.items)


def _homonym(a: Strand, b: Strand) -> bool:
    return any(uncertain(one, two) for one in a.places for two in b.places)


# ------------------------------------------------------------------ discriminators


def discriminators(a: Strand, b: Strand) -> tuple[str, ...]:
    """Return what only one happening would have in common, in words."""
    pairs = [(one, two) for one in a.items for two in b.items]
    weak = any(one.weapons & two.weapons for one, two in pairs)
    things = any(one.objects & two.objects for one, two in pairs)
    tests = (
        ("a named site or person in common", any(_site(one, two) for one, two in pairs)),
        ("the same witness", any(_witness(one, two) for one, two in pairs)),
        ("the same victims", any(_victims(one, two) for one, two in pairs)),
        ("the same figure", any(_figure(one, two, weak or things) for one, two in pairs)),
        ("the same weapon and object", weak and things),
        ("the same object", things and not weak and any(_object(o, t) for o, t in pairs)),
    )
    return tuple(words for words, holds in tests if holds)


def _site(a: Item, b: Item) -> bool:
    return bool(a.sites & b.sites)


def _witness(a: Item, b: Item) -> bool:
    """Tell whether one named witness speaks in both; an institution speaks of many events."""
    one, two = a.origin, b.origin
    return (
        one is not None
        and two is not None
        and one.type is two.type is SourceType.WITNESS_NAMED
        and fold(one.name) == fold(two.name)
    )


def _object(a: Item, b: Item) -> bool:
    """Tell whether one uncommon thing was hit in events of one very kind."""
    return bool(a.objects & b.objects) and a.type is b.type


def _victims(a: Item, b: Item) -> bool:
    if not a.victims & b.victims:
        return False
    return any(_equal(one, two) for one in a.figures for two in b.figures)


def _figure(a: Item, b: Item, aided: bool) -> bool:  # noqa: FBT001 - private
    return any(
        _equal(one, two) and (aided or (one.value or 0) >= TELLING)
        for one in a.figures
        for two in b.figures
    )


def _equal(a: Figure, b: Figure) -> bool:
    """Tell whether two figures count the same people: outcome, group, event and number agree.

    A figure also agrees with one that says it raised or lowered it.
    """
    if a.outcome is not b.outcome or not _same_group(a.group, b.group):
        return False
    if a.period.kind is not Period.INCIDENT or b.period.kind is not Period.INCIDENT:
        return False
    if a.qualifier not in _SOLID or b.qualifier not in _SOLID or not (a.value or b.value):
        return False
    if a.value is not None and a.value == b.value:
        return True
    raised = {figure.update.previous for figure in (a, b) if figure.update} - {None}
    return bool(raised & {a.value, b.value})


def _same_group(a: Group, b: Group) -> bool:
    return a is b or Group.UNKNOWN in {a, b}
