"""Which events of one clause are one happening told twice: by its means, its occasion, its outcome.

"Taken off two buses and shot dead" is one deed, "arrested 19 people in a raid" one arrest, and
"shot dead at a demonstration" by the police one use of force against a crowd. The most telling
type stays.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from dataclasses import replace

from reportedly.model.vocabulary import EventType as T
from reportedly.read.event_types import Sort, tells_harm
from reportedly.read.lexica import singles as words

_ON_PERSONS = frozenset({T.DIRECT_VIOLENCE, T.TARGETED_KILLING})
_DONE_IN_A_RAID = frozenset({T.DETENTION, T.PROPERTY_DAMAGE, T.MATERIEL_CAPTURE})
_GROUND = frozenset({T.TERRITORY_CONTROL, T.FORCE_MOVEMENT})


def single(sentence: str, sorts: Sequence[Sort]) -> list[Sort]:
    """Return the events of a clause without those that only tell how another one came about.

    Args:
        sentence: The folded sentence.
        sorts: The events, those of force first.
    """
    kept = list(sorts)
    for rule in _RULES if len(kept) > 1 else ():
        kept = rule(sentence, kept)
    return kept


def _taken_and_killed(sentence: str, sorts: list[Sort]) -> list[Sort]:
    """Drop the taking of those who are killed by the next verb of the same clause."""
    killing = next((s for s in sorts if s.type in _ON_PERSONS), None)
    if killing is None:
        return sorts
    found = []
    for sort in sorts:
        if sort.type is T.DETENTION:
            then = words.AND_THEN.search(sentence[sort.hit.end : killing.hit.start])
            if sort.hit.end <= killing.hit.start and then is not None:
                continue
            if words.REDUCED.match(sort.hit.words) and words.VICTIM.search(
                sentence[: sort.hit.start]
            ):
                continue
        found.append(sort)
    return found


def _in_a_raid(sentence: str, sorts: list[Sort]) -> list[Sort]:
    """Drop a raid or a search that is only where people were arrested or things were found."""
    done = [s for s in sorts if s.type in _DONE_IN_A_RAID]
    if not done:
        return sorts
    return [
        sort
        for sort in sorts
        if sort.type is not T.GROUND_RAID
        or not (
            _only_where(sentence[: sort.hit.start]) or words.HOUSE_TO_HOUSE.search(sort.hit.words)
        )
    ]


def _only_where(left: str) -> bool:
    """Whether a raid is only where something was done, and nobody is told to have died in it."""
    return words.DURING.search(left) is not None and not tells_harm(left)


def _after_a_battle(sentence: str, sorts: list[Sort]) -> list[Sort]:
    """Drop the fighting after which a place was taken or left."""
    if not any(s.type in _GROUND for s in sorts):
        return sorts
    return _unless(sentence, sorts, words.AFTER, lambda sort: sort.type is T.ARMED_CLASH)


def _unless(
    sentence: str, sorts: Sequence[Sort], led: re.Pattern[str], idle: Callable[[Sort], bool]
) -> list[Sort]:
    """Drop the idle events that such words lead to: "after a siege", "at a protest"."""
    return [s for s in sorts if not idle(s) or led.search(sentence[: s.hit.start]) is None]


def _on_a_crowd(sentence: str, sorts: list[Sort]) -> list[Sort]:
    """Take shooting at those who demonstrate, or riot, for one event."""
    shot = next((s for s in sorts if s.type is T.DIRECT_VIOLENCE), None)
    crowd = next((s for s in sorts if s.type in {T.DEMONSTRATION, T.CROWD_FORCE}), None)
    if shot is None or crowd is None or shot.subtype not in {"shooting", "beating", None}:
        return sorts
    rest = [s for s in sorts if s is not shot and s.type not in {T.DEMONSTRATION, T.CROWD_FORCE}]
    if crowd.type is T.CROWD_FORCE or (
        words.AT.search(sentence[: crowd.hit.start])
        and (words.POLICE.search(sentence) or not words.DOERS.search(sentence))
    ):
        subtype = "live_fire" if shot.subtype == "shooting" else "unspecified"
        made = replace(shot, type=T.CROWD_FORCE, subtype=subtype, rule="crowd.live:on_a_crowd")
        return [made, *rest]
    amid = words.AT.search(sentence[: crowd.hit.start]) or words.AMID.match(crowd.hit.words)
    if crowd.subtype == "violent" and amid:
        return [replace(crowd, hit=shot.hit, physical=True), *rest]
    return sorts


def _one_crowd(sentence: str, sorts: list[Sort]) -> list[Sort]:
    """Take live rounds and tear gas against the same crowd for one use of force against it."""
    del sentence
    crowd = [s for s in sorts if s.type is T.CROWD_FORCE]
    if len(crowd) < 2:  # noqa: PLR2004
        return sorts
    worst = next((s for s in crowd if s.subtype == "live_fire"), crowd[0])
    first = min(crowd, key=lambda s: s.hit.start)
    kept = replace(worst, hit=first.hit, phrase=first.phrase)
    return [s for s in sorts if s.type is not T.CROWD_FORCE] + [kept]


def _besieged(sentence: str, sorts: list[Sort]) -> list[Sort]:
    """Drop the siege after which a place was taken."""
    if not any(s.type is T.TERRITORY_CONTROL for s in sorts):
        return sorts
    return _unless(sentence, sorts, words.AFTER, lambda sort: sort.subtype == "blockade")


def _found_arms(sentence: str, sorts: list[Sort]) -> list[Sort]:
    """Drop the bombs and shells that were only found or taken."""
    taken = [s for s in sorts if s.type is T.MATERIEL_CAPTURE and s.subtype != "interception"]
    if tells_harm(sentence) or not taken:
        return sorts
    return [s for s in sorts if s.type not in {T.EXPLOSIVE_DEVICE, T.SHELLING_ROCKET}]


def _counted_at(sentence: str, sorts: list[Sort]) -> list[Sort]:
    """Drop the protests over which people killed are counted."""
    if not any(s.type is T.CASUALTY_TOLL for s in sorts):
        return sorts
    return _unless(sentence, sorts, words.AT, lambda sort: sort.type is T.DEMONSTRATION)


def _killed_and_captured(sentence: str, sorts: list[Sort]) -> list[Sort]:
    """Drop the capture of fighters told with their losses."""
    del sentence
    if not any(s.rule == "clash.losses" for s in sorts):
        return sorts
    return [s for s in sorts if s.type is not T.DETENTION]


def _driven_out(sentence: str, sorts: list[Sort]) -> list[Sort]:
    """Take "attacks in the district displaced 700" and "flee after raids" for the flight alone."""
    flight = next((s for s in sorts if s.type is T.DISPLACEMENT), None)
    if flight is None or tells_harm(sentence):
        return sorts
    kept = []
    for sort in sorts:
        led = words.CAUSE.search(sentence[: sort.hit.start]) and sort.hit.words.endswith("s")
        between = sentence[sort.hit.end : flight.hit.start]
        drives = sort.hit.end <= flight.hit.start and words.DRIVES.match(flight.hit.words)
        # Shelling or fighting that drives people out is told of too; "attacks" tell no more.
        vague = sort.type is T.UNSPECIFIED_FORCE and sort.phrase is not None
        cause = drives and vague and words.SUBJECT.fullmatch(between)
        if sort.physical and sort is not flight and (led or cause):
            if cause:
                flight = replace(flight, start=min(sort.phrase or 0, flight.hit.start))
            continue
        kept.append(flight if sort.type is T.DISPLACEMENT else sort)
    return [flight if s.type is T.DISPLACEMENT else s for s in kept]


_RULES: tuple[Callable[[str, list[Sort]], list[Sort]], ...] = (
    _taken_and_killed,
    _in_a_raid,
    _after_a_battle,
    _besieged,
    _one_crowd,
    _found_arms,
    _counted_at,
    _on_a_crowd,
    _killed_and_captured,
    _driven_out,
)
