"""Means, targets and damage named in a clause."""

from __future__ import annotations

import re

from reportedly.model import Damage, Span, Target, WeaponRef
from reportedly.model.vocabulary import DamageExtent
from reportedly.read.lexica.weapons import (
    NUMBER_WORDS,
    OBJECT_PATTERN,
    OBJECTS,
    WEAPON_PATTERN,
    WEAPONS,
)

_DESTROYED = (
    r"destroy(?:ed|ing|s)?|levell?ed|flattened|demolished|razed|gutted|burned|burnt|torched|"
    r"burned down|reduced to (?:rubble|ashes|ruins)|blown up|wiped out"
)
_DAMAGED = (
    r"damag(?:ed|ing|es)|holed|set (?:on fire|ablaze|alight)|shattered|hit|struck|lost its roof"
)
_ACTIVE = re.compile(
    rf"\b(?:(?P<destroyed>{_DESTROYED}|burning|torching)|(?P<damaged>damag(?:ed|ing|es)|shattered|setting|set))\s+$"
)
_PASSIVE = re.compile(
    rf"^(?:,?\s+[\w'-]+){{0,4}}?\s+(?:was|were|been|being|is|are|lay|left|had been)?\s*(?:\w+ly )?"
    rf"(?:(?P<destroyed>{_DESTROYED})|(?P<damaged>{_DAMAGED}))\b"
)
_BURNT = re.compile(r"\b(?:burnt|burned|destroyed|charred) $")
_SET_FIRE = re.compile(r"^\s+(?:on fire|ablaze|alight)\b")
_AIMED = re.compile(
    r"\b(?:on|at|against|hit|hits|hitting|struck|striking|strikes|targeted|targeting|targets|attacked|"
    r"attacking|bombed|shelled|shelling of|bombing of|bombardment of|bomb|raided|burned|burning|torched|stormed|"
    r"storming|pounded|into|ambushed|ambush of|under|outside)\s+$"
)
_PASSIVE_AIM = re.compile(
    r"^(?:[ ]\w+){0,3}? (?:was|were|been) (?:\w+ly )?(?:hit|struck|targeted|attacked|bombed|shelled|raided|"
    r"stormed|burned|torched|looted)\b"
)


def find_weapons(text: str, folded: str, offset: int) -> tuple[WeaponRef, ...]:
    """Name the means of force in a clause.

    Args:
        text: The whole text.
        folded: The folded words of the clause.
        offset: Where the clause begins in ``text``.

    Returns:
        Each kind of means once, at its first mention.
    """
    found: dict[str, WeaponRef] = {}
    for match in WEAPON_PATTERN.finditer(folded):
        weapon = WEAPONS[int(str(match.lastgroup)[1:])][0]
        span = Span.of(text, offset + match.start(), offset + match.end())
        found.setdefault(weapon.value, WeaponRef(weapon=weapon, span=span))
    return tuple(found.values())


def find_targets(text: str, folded: str, offset: int) -> tuple[Target, ...]:
    """Name the things aimed at or hit in a clause; counts are of things, never of people.

    Args:
        text: The whole text.
        folded: The folded words of the clause.
        offset: Where the clause begins in ``text``.
    """
    found = []
    for match in OBJECT_PATTERN.finditer(folded):
        start = match.start()
        if not (_AIMED.search(folded[:start]) or _PASSIVE_AIM.match(folded[match.end() :])):
            continue
        kind = OBJECTS[_object(match)][2]
        span = Span.of(text, offset + start, offset + match.end())
        found.append(Target(span=span, kind=kind, count=_count(match)))
    return tuple(found)


def find_damage(text: str, folded: str, offset: int) -> tuple[Damage, ...]:
    """Name the things that a clause says were destroyed or damaged.

    Args:
        text: The whole text.
        folded: The folded words of the clause.
        offset: Where the clause begins in ``text``.
    """
    found = []
    for match in OBJECT_PATTERN.finditer(folded):
        extent = _extent(folded, match)
        if extent is None:
            continue
        span = Span.of(text, offset + match.start(), offset + match.end())
        name = OBJECTS[_object(match)][1]
        found.append(Damage(object=name, extent=extent, count=_count(match), span=span))
    return tuple(found)


def _extent(folded: str, match: re.Match[str]) -> DamageExtent | None:
    before, after = folded[: match.start()], folded[match.end() :]
    active = _ACTIVE.search(before)
    if active and (active.group().split()[0] not in {"set", "setting"} or _SET_FIRE.match(after)):
        return DamageExtent.DESTROYED if active["destroyed"] else DamageExtent.DAMAGED
    if _BURNT.search(folded[: match.start("object")]):
        return DamageExtent.DESTROYED
    passive = _PASSIVE.match(after)
    if passive is None or (passive["damaged"] in {"hit", "struck"}):
        return None
    return DamageExtent.DESTROYED if passive["destroyed"] else DamageExtent.DAMAGED


def _object(match: re.Match[str]) -> int:
    return next(i for i in range(len(OBJECTS)) if match[f"o{i}"])


def _count(match: re.Match[str]) -> int | None:
    """Return the stated number of things; an open or vague number is none."""
    lead = match["lead"]
    if re.search(r"\b(?:more than|at least|over|about|around|nearly|several|many|some)\b", lead):
        return None
    for word in reversed(lead.split()):
        if word in NUMBER_WORDS:
            return NUMBER_WORDS[word]
        if re.fullmatch(r"\d{1,3}(?:,\d{3})*|\d+", word):
            return int(word.replace(",", ""))
    singular = not match["object"].endswith("s")
    return 1 if singular and lead.strip() else None
