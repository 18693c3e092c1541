"""Means, targets and damage named in a clause."""

from __future__ import annotations

import re

from reportedly.model import Damage, Span, Target, WeaponRef
from reportedly.model.vocabulary import DamageExtent
from reportedly.read.lexica import weapons as lexicon


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
    for match in lexicon.WEAPON_PATTERN.finditer(folded):
        weapon = lexicon.WEAPONS[int(str(match.lastgroup)[1:])][0]
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
    for match in lexicon.OBJECT_PATTERN.finditer(folded):
        start = match.start()
        if not (
            lexicon.AIMED.search(folded[:start]) or lexicon.PASSIVE_AIM.match(folded[match.end() :])
        ):
            continue
        kind = lexicon.OBJECTS[_object(match)][2]
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
    for match in lexicon.OBJECT_PATTERN.finditer(folded):
        extent = _extent(folded, match)
        if extent is None:
            continue
        span = Span.of(text, offset + match.start(), offset + match.end())
        name = _singular(match["object"])
        if name.startswith(("army ", "military ")):
            name = lexicon.OBJECTS[_object(match)][1]
        found.append(Damage(object=name, extent=extent, count=_count(match), span=span))
    return tuple(found)


def _extent(folded: str, match: re.Match[str]) -> DamageExtent | None:
    before, after = folded[: match.start()], folded[match.end() :]
    active = lexicon.ACTIVE.search(before)
    if active and (
        active.group().split()[0] not in {"set", "setting"} or lexicon.SET_FIRE.match(after)
    ):
        return DamageExtent.DESTROYED if active["destroyed"] else DamageExtent.DAMAGED
    if lexicon.LOST.match(after):
        return DamageExtent.DAMAGED
    if lexicon.BURNT.search(folded[: match.start("object")]):
        return DamageExtent.DESTROYED
    passive = lexicon.PASSIVE.match(after)
    if passive is None or (passive["damaged"] in {"hit", "struck"}):
        return None
    return DamageExtent.DESTROYED if passive["destroyed"] else DamageExtent.DAMAGED


def _singular(noun: str) -> str:
    """Return the name of one of the things; words that end in no plural stay."""
    if noun.endswith("ies"):
        return noun[:-3] + "y"
    if re.search(r"(?:ch|sh|x|ss|uses?)es$", noun) and not noun.endswith("houses"):
        return noun[:-2]
    plural = noun.endswith("s") and not re.search(r"(?:ss|us|headquarters|barracks)$", noun)
    return noun[:-1] if plural else noun


def _object(match: re.Match[str]) -> int:
    return next(i for i in range(len(lexicon.OBJECTS)) if match[f"o{i}"])


def _count(match: re.Match[str]) -> int | None:
    """Return the stated number of things; an open or vague number is none."""
    lead = match["lead"] or ""
    if re.search(r"\b(?:more than|at least|over|about|around|nearly|several|many|some)\b", lead):
        return None
    for word in reversed(lead.split()):
        if word in lexicon.NUMBER_WORDS:
            return lexicon.NUMBER_WORDS[word]
        if re.fullmatch(r"\d{1,3}(?:,\d{3}){0,3}|\d{1,9}", word):
            return int(word.replace(",", ""))
    singular = not match["object"].endswith("s")
    return 1 if singular and lead.strip() else None
