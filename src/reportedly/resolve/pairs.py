"""Whether two strands tell of one happening: the five conditions, with the reason in words.

Source:
    The project's codebook, part 6: compatible type, compatible place, overlapping resolved days,
    no unexplained conflict, and one discriminator.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from reportedly.model import Figure
from reportedly.model.vocabulary import (
    EventType,
    Group,
    Outcome,
    Period,
    Qualifier,
    SourceType,
    Verdict,
)
from reportedly.resolve.candidates import Item, bounded
from reportedly.resolve.places import any_compatible, below, compatible, uncertain
from reportedly.resolve.scenes import at_home
from reportedly.resolve.strands import WIDE, Strand, conflict, meet, telling, types_compatible
from reportedly.resolve.words import fold

TELLING = 4
"""People; the same count of fewer is too common to tell one event from another by itself."""

PAIR = 2
"""People; one person harmed by the same means tells nothing from another."""

MANY = 10
"""People; the same count of fewer can be chance where the place is known to the province alone."""

SAME_FIGURE = "the same figure"
SAME_NUMBER = "the same number of the same things"
SAME_OBJECT = "the same object"
SAME_AGE = "somebody of the same age"
SAME_TOLL = "the same toll"
SAME_SPOT = "a street or building in common"
SAME_PERSON = "a person named in both"
SAME_WITNESS = "the same witness"
COPIED = "one text copies the other"
_COMMON = {SAME_FIGURE, SAME_AGE, SAME_NUMBER, SAME_OBJECT}
"""What two events can have in common by chance."""
_NUMBERS = {SAME_FIGURE, SAME_NUMBER, SAME_TOLL}
"""What rests on numbers alone."""

_UNIQUE = frozenset({SAME_SPOT, SAME_PERSON, SAME_WITNESS, COPIED})
"""What no two events have in common, in whatever town."""

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
        told = (*told, COPIED)
    doubt = _doubt(a, b, told)
    if doubt is not None:
        return Judgement(Verdict.POSSIBLE, doubt, len(told))
    if not told:
        return Judgement(Verdict.POSSIBLE, "nothing but type, place and day in common")
    chance = _chance(a, b, told)
    if chance is not None:
        return Judgement(Verdict.POSSIBLE, chance, len(told))
    return Judgement(Verdict.SAME, "; ".join(told), len(told))


def _doubt(a: Strand, b: Strand, told: Sequence[str]) -> str | None:
    """Return what keeps two like strands from being shown to be one, whatever they share."""
    return _doubtful_day(a, b) if _meets_at_home(a, b) and _telling(told) else _doubtful(a, b)


def _meets_at_home(a: Strand, b: Strand) -> bool:
    """Tell whether two strands agree in place if the one is where its page is at home."""
    return at_home((a.places, a.scene), (b.places, b.scene))


def _telling(told: Sequence[str]) -> bool:
    """Tell whether what two strands share is shared by no two events, wherever they were."""
    return len(told) > 1 or not _UNIQUE.isdisjoint(told)


def _doubtful_day(a: Strand, b: Strand) -> str | None:
    if a.days is None or b.days is None:
        return "the day of one is not known"
    return None if a.sure and b.sure else "the days are too coarse or only inferred"


def _doubtful(a: Strand, b: Strand) -> str | None:
    if not a.places or not b.places:
        return "the place of one is not known"
    if not any_compatible(a.places, b.places):
        return "the place of one is a street or a building of some town"
    day = _doubtful_day(a, b)
    if day is not None:
        return day
    if _homonym(a, b) and not _quoted(a, b):
        return "the place is a namesake that was left open"
    return None


def _failed(a: Strand, b: Strand) -> str | None:
    """Return the first test that fails, in words."""
    if not any(types_compatible(one, two) for one in telling(a.items) for two in telling(b.items)):
        return "another kind of event"
    apart = a.places and b.places and not any_compatible(a.places, b.places)
    if apart and not below(a.places, b.places) and not _meets_at_home(a, b):
        return "another place"
    if _on_other_days(a, b):
        return "another day"
    return conflict(a.items, b.items)


def _on_other_days(a: Strand, b: Strand) -> bool:
    """Tell whether two strands give days that do not meet, both by some word of theirs."""
    if a.days is None or b.days is None or meet(a.days, b.days):
        return False
    return not (_by_default(a) or _by_default(b))


def _by_default(strand: Strand) -> bool:
    """Tell whether the days of a strand are but the week before its page.

    What a page tells without a day may be long past, so such days do not keep it apart.
    """
    times = [item.time for item in strand.items if bounded(item.time)]
    return bool(times) and all(time is not None and time.inferred for time in times)


def _chance(a: Strand, b: Strand, told: Sequence[str]) -> str | None:
    """Return why the one thing that two strands have in common may be so by chance, in words."""
    if set(told) <= _NUMBERS and not _near(a, b) and not _overlap(a, b):
        return "the same numbers on neighbouring days, and no place closer than a province"
    if len(told) > 1 or told[0] not in _COMMON:
        return None
    if told[0] == SAME_FIGURE and _others_differ(a, b):
        return "one count agrees and another does not"
    near = _near(a, b)
    if near or (told[0] == SAME_FIGURE and _many(a, b)):
        return None
    return f"{told[0]}, and no place closer than a province"


def _near(a: Strand, b: Strand) -> bool:
    """Tell whether the places of two strands agree more closely than by a province."""
    return any(
        (one.where_prec or 1) < WIDE and (two.where_prec or 1) < WIDE and compatible(one, two)
        for one in a.places
        for two in b.places
    )


def _overlap(a: Strand, b: Strand) -> bool:
    """Tell whether two strands have a day in common; neighbouring days are not enough."""
    if a.days is None or b.days is None:
        return False
    return a.days[0] <= b.days[1] and b.days[0] <= a.days[1]


def _others_differ(a: Strand, b: Strand) -> bool:
    """Tell whether both count people of another outcome, exactly, and never as many."""
    mine, yours = _exact(a), _exact(b)
    return any(not mine[outcome] & yours[outcome] for outcome in mine.keys() & yours.keys())


def _exact(strand: Strand) -> dict[Outcome, set[int]]:
    """Return the exact counts of all people of one event, by outcome, with those before updates."""
    found: dict[Outcome, set[int]] = {}
    for item in strand.items:
        for figure in item.figures:
            whole = figure.subset_of is None and figure.group is Group.UNKNOWN
            event = figure.period.kind is Period.INCIDENT and not item.denied
            if whole and event and figure.value and figure.qualifier is Qualifier.EXACT:
                previous = figure.update.previous if figure.update else None
                found.setdefault(figure.outcome, set()).update({figure.value, previous or 0} - {0})
    return found


def _many(a: Strand, b: Strand) -> bool:
    """Tell whether the count in common is of more people than two events share by chance."""
    return any(
        _equal(one, two) and (one.value or 0) >= MANY
        for mine in a.items
        for yours in b.items
        for one in mine.figures
        for two in yours.figures
    )


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
        (SAME_SPOT, any(one.spots & two.spots for one, two in pairs)),
        (SAME_PERSON, any(one.persons & two.persons for one, two in pairs)),
        (SAME_WITNESS, any(_witness(one, two) for one, two in pairs)),
        (SAME_AGE, any(one.ages & two.ages for one, two in pairs)),
        ("the same victims", any(_victims(one, two) for one, two in pairs)),
        (SAME_FIGURE, any(_figure(one, two, weak or things) for one, two in pairs)),
        (SAME_TOLL, _toll(a, b)),
        (SAME_NUMBER, any(_counted(o, t, weak) for o, t in pairs)),
        ("the same weapon and object", weak and things),
        ("the one quotes the other's outlet", _quoted(a, b)),
        (SAME_OBJECT, things and not weak and any(_object(o, t) for o, t in pairs)),
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
        _equal(one, two) and (one.value or 0) >= (PAIR if aided else TELLING)
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
