"""Whether two strands tell of one happening: the five conditions, with the reason in words.

Source:
    The project's codebook, part 6: compatible type, compatible place, overlapping resolved days,
    no unexplained conflict, and one discriminator.
"""

from __future__ import annotations

from dataclasses import dataclass

from reportedly.model import Figure
from reportedly.model.vocabulary import EventType, Group, Period, Qualifier, SourceType, Verdict
from reportedly.resolve.candidates import Item
from reportedly.resolve.places import any_compatible, uncertain
from reportedly.resolve.strands import Strand, conflict, meet, telling, types_compatible
from reportedly.resolve.words import fold

TELLING = 4
"""People; the same count of fewer is too common to tell one event from another by itself."""

SEVERAL = 3
"""People; two counts of different outcomes that agree and come to fewer are as common."""

VERBATIM = 7
"""Strength of the same words in a copy; above that of any words in common."""

_ANY = EventType.UNSPECIFIED_FORCE
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
    if copied and _verbatim(a, b):
        return Judgement(Verdict.SAME, "the same words, copied", VERBATIM)
    failed = _failed(a, b)
    if failed is not None:
        return Judgement(Verdict.DIFFERENT, failed)
    told = discriminators(a, b)
    if copied:
        told = (*told, "one text copies the other")
    doubt = _doubt(a, b)
    if doubt is not None:
        return Judgement(Verdict.POSSIBLE, doubt, len(told))
    if not told:
        return Judgement(Verdict.POSSIBLE, "nothing but type, place and day in common")
    return Judgement(Verdict.SAME, "; ".join(told), len(told))


def _doubt(a: Strand, b: Strand) -> str | None:
    """Return what keeps two like strands from being shown to be one, whatever they share."""
    if a.days is None or b.days is None:
        return "the day of one is not known"
    if not (a.sure and b.sure):
        return "the days are too coarse or only inferred"
    if _homonym(a, b) and not _quoted(a, b):
        return "the place is a namesake that was left open"
    return None


def _failed(a: Strand, b: Strand) -> str | None:
    """Return the first test that fails, in words."""
    if not any(types_compatible(one, two) for one in telling(a.items) for two in telling(b.items)):
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
        ("a street or building in common", any(one.named & two.named for one, two in pairs)),
        ("the same witness", any(_witness(one, two) for one, two in pairs)),
        ("the same victims", any(_victims(one, two) for one, two in pairs)),
        ("the same figure", any(_figure(one, two, weak or things) for one, two in pairs)),
        ("the same toll", _toll(a, b)),
        ("the same number of the same things", any(_counted(o, t, weak) for o, t in pairs)),
        ("the same weapon and object", weak and things),
        ("the one quotes the other's outlet", _quoted(a, b)),
        ("the same object", things and not weak and any(_object(o, t) for o, t in pairs)),
    )
    return tuple(words for words, holds in tests if holds)


def _verbatim(a: Strand, b: Strand) -> bool:
    """Tell whether some claim stands in both word for word."""
    return bool({i.words for i in a.items} & {i.words for i in b.items} - {0})


def _quoted(a: Strand, b: Strand) -> bool:
    """Tell whether a claim of the one credits the other's outlet with a number it has."""
    return any(
        other.outlet is not None and other.outlet in via(item) and _any_equal(item, other)
        for one, two in ((a, b), (b, a))
        for item in one.items
        for other in two.items
    )


def via(item: Item) -> frozenset[str]:
    """Return the folded names of the outlets that a claim credits."""
    origin = item.origin
    if origin is None:
        return frozenset()
    own = {fold(origin.name)} if origin.type is SourceType.MEDIA else set()
    return frozenset(origin.via) | own


def _any_equal(a: Item, b: Item) -> bool:
    return any(_equal(one, two) for one in a.figures for two in b.figures)


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
    kinds = {a.type, b.type}
    return bool(a.objects & b.objects) and (len(kinds) == 1 or _ANY in kinds)


def _counted(a: Item, b: Item, aided: bool) -> bool:  # noqa: FBT001 - private
    """Tell whether both count as many of the same things; few of them need a common weapon."""
    shared = a.counted & b.counted
    return any(aided or int(entry.rpartition(" ")[2]) >= TELLING for entry in shared)


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


def _toll(a: Strand, b: Strand) -> bool:
    """Tell whether both count as many killed and injured, or the like, three people or more.

    Two numbers that agree tell more than one.
    """
    agreed = {
        (one.outcome, one.value)
        for mine in a.items
        for yours in b.items
        for one in mine.figures
        for two in yours.figures
        if one.value and one.value == two.value and _equal(one, two) and _whole(one, two)
    }
    outcomes = {outcome for outcome, _ in agreed}
    return len(outcomes) > 1 and sum(value or 0 for _, value in agreed) >= SEVERAL


def _whole(a: Figure, b: Figure) -> bool:
    return a.subset_of is None and b.subset_of is None


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
