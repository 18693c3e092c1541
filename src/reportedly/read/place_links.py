"""Finds which place lies in which by the words: "the Hodan district of", "Libya's Zawiya".

What is told to lie in another takes its country over, and needs no evidence of its own.
"""

from __future__ import annotations

import math
import re
from collections.abc import Sequence
from dataclasses import replace

from reportedly.read.lexica import place_nouns as nouns
from reportedly.read.place_mention import Mention, noun_after

_RANK = {
    "site": 0, "settlement": 1, "adm2": 2, "adm1": 3, "informal": 3, "water": 4, "country": 5,
}  # fmt: skip
_DIRECTION = (
    r"(?:far |extreme |deep )?(?:north|south|east|west|centre|center|heart)(?:[- ]?(?:east|west))?"
)
_SIDE = r"(?:part|parts|outskirts) of(?: the)?"
_APPOSED = rf"(?:an?|the) (?:[\w'’-]+ ){{0,5}}?(?:{nouns.OF})"
_JOIN = re.compile(
    rf"(?:,|,? in(?: the)?(?: [\w-]+ern| central)?(?: {_SIDE})?|,? of(?: the)?"
    rf"|,? in the {_DIRECTION} of"
    rf"|,? in (?:the |an? )?(?:[\w'’-]+ ){{0,3}}(?:{nouns.OF}) of"
    rf"|,? {_APPOSED}(?: (?:in|of)|,? in the {_DIRECTION} of)(?: the)?"
    rf"(?: (?:[\w-]+ ){{0,3}}?(?:{nouns.OF}),?(?: of)?)?"
    r"|[’']s(?: [\w-]+ern| central)?) (?:the )?\Z"
)
"""What stands between a place and the larger one that it lies in."""
_AWAY = r"(?:[\d.,]+ ?(?:km|kilomet(?:re|er)s?|miles?) )?"
_BESIDE = re.compile(
    rf"(?: for (?:the )?(?:[\w-]+ ){{1,4}}"
    rf"|,? (?:an?|the|all|both|two|three|four|five|six) (?:[\w'’-]+ ){{0,4}}?(?:{nouns.OF})|,)? "
    rf"(?:just |about |some |roughly |around )?{_AWAY}"
    rf"(?:near|outside|close to|not far from|(?:to the )?{_DIRECTION} of)"
    r" (?:the (?:city|town) of )?\Z"
)
"""What stands between a place and another that only tells whereabouts it lies."""
OWNED = re.compile(
    rf"(?:[’']s)? (?:[\w-]+ ){{0,2}}(?:{nouns.OF}|city|town) (?:of|called|named) (?:the )?"
)
"""What stands between a larger place and one in it: "the West Bank town of"."""
LARGE = 100_000
"""Inhabitants from which a town has districts of its own."""
MUCH = 3
"""So many times larger is a town that another is told to lie in."""
_OPENS = re.compile(r"(?:\A|[.!?\n\"”] ?)(?:In|Across|Throughout) \Z")
_TOWN_OF = re.compile(r" of (?:the )?(?:[\w' -]{0,30}capital,? |city of |town of )?\Z")


def _opener(text: str, mentions: Sequence[Mention], at: int) -> int | None:
    """Return the large town that a sentence, or the one before it, begins with: "In Kano, …"."""
    for number in range(at - 1, -1, -1):
        town = mentions[number]
        if town.line < mentions[at].line - 1:
            return None
        opens = _OPENS.search(text[max(0, town.start - 14) : town.start]) is not None
        if opens and _rank(town) == 1 and LARGE <= _size(town) < math.inf:
            return number
    return None


def _may_be_quarter(text: str, mention: Mention) -> bool:
    """Tell whether "the Mansour district" may be part of a town; "Bichi district" is a division."""
    led = text[: mention.start].endswith(("the ", "The "))
    return led and mention.generic == "district" and mention.noun in _QUARTERS


def _size(mention: Mention) -> float:
    """Return how large a place is at least: inhabitants of the largest of its name."""
    if not mention.candidates or mention.candidates[0].kind in {"site", "adm2"}:
        return 0.0
    if mention.candidates[0].kind != "settlement":
        return math.inf
    return float(max(place.population for place in mention.candidates))


def _rank(mention: Mention) -> int:
    if mention.generic in {"quarter", "site", "camp"}:
        return 0
    if mention.generic == "district":
        return _RANK["adm2"]
    if mention.generic == "settlement" or mention.noun in nouns.TOWNS:
        return _RANK["settlement"]
    if mention.generic in {"adm1", "adm2"}:
        return _RANK[mention.generic]
    return _RANK.get(mention.candidates[0].kind, 0) if mention.candidates else 0


def linked(text: str, mentions: Sequence[Mention]) -> list[tuple[Mention, int | None]]:
    """Find the place that each lies in by the words, and take its country over.

    Args:
        text: The whole report.
        mentions: Its names, in order.

    Returns:
        The mentions, each with the number of the one that it lies in.
    """
    holder: dict[int, int] = {}
    for at in range(len(mentions) - 1):
        inner = _inner(text, mentions[at], mentions[at + 1])
        if inner == 0:
            holder[at] = at + 1
        elif inner == 1:
            holder.setdefault(at + 1, at)
    for at, mention in enumerate(mentions):
        if at not in holder and _may_be_quarter(text, mention):
            opener = _opener(text, mentions, at)
            if opener is not None:
                holder[at] = opener
    # What is only told as the holder of another needs no evidence of its own.
    held = set(holder.values())
    found = []
    for at, mention in enumerate(mentions):
        outer = holder.get(at)
        sure = mention.sure or at in held or outer is not None
        one = _quartered(mention, mentions, outer)
        scope = _scope(mentions, holder, at) or one.scope
        found.append((replace(one, scope=scope, sure=sure), outer))
    return found


def _inner(text: str, one: Mention, other: Mention) -> int | None:
    """Return which of two neighbours lies in the other: 0 the first, 1 the second."""
    if OWNED.fullmatch(text, one.end, other.start):
        # "The Dhaka suburb of Savar", but "the Sabon Gari quarter of Kano".
        return 1 if one.owner or _size(one) > _size(other) else 0
    gap = text[_named_to(text, one) : other.start]
    first, second = _rank(one), _rank(other)
    if _in_a_town(one, other, gap):
        return 0
    if _BESIDE.fullmatch(gap):
        if one.generic == "line":
            return 1
        return 0 if first <= second and other.generic not in _UNBOUNDED else None
    if not _JOIN.fullmatch(gap):
        return None
    return _joined(one, other, gap)


def _joined(one: Mention, other: Mention, gap: str) -> int | None:
    first, second = _rank(one), _rank(other)
    if one.owner and gap.startswith(("'s ", "’s ")):
        quarter = first == 1 and other.noun in _QUARTERS
        return 1 if first >= second or quarter else None
    part = second == first == 1 and (
        one.generic in {"quarter", "adm2"} or _in_larger(one, other, gap)
    )
    return 0 if second > first or part else None


def _in_larger(one: Mention, other: Mention, gap: str) -> bool:
    """Tell whether a town is told to lie in a much larger one: "Al-Qarara in Khan Yunis"."""
    return gap.startswith((" in ", ", in ")) and MUCH * _size(one) < _size(other) < math.inf


def _quartered(mention: Mention, mentions: Sequence[Mention], outer: int | None) -> Mention:
    """Read a "district" as a quarter where it lies in a town, else as a division."""
    if mention.generic not in {"district", "adm2"}:
        return mention
    if outer is None or _rank(mentions[outer]) > 1 or mention.noun not in _QUARTERS:
        return replace(mention, generic="adm2")
    towns = tuple(place for place in mention.candidates if place.kind == "settlement")
    return replace(mention, generic="quarter", candidates=towns)


_QUARTERS = nouns.QUARTER | {"zone", "zones", "commune", "communes", "township", "townships"}
_UNBOUNDED = frozenset({"line", "site"})


def _named_to(text: str, mention: Mention) -> int:
    """Return where a name ends, with the noun of a site behind it: "Westgate mall"."""
    noun = noun_after(text, mention.end) if mention.generic in {"site", "quarter"} else None
    return mention.end if noun is None or mention.end > noun.end else noun.end


def _in_a_town(one: Mention, other: Mention, gap: str) -> bool:
    """Tell whether "the Hodan district of" is of a town, so that it is no division."""
    quarter = one.noun in nouns.QUARTER or one.noun in {"zone", "commune", "township"}
    return quarter and _rank(other) == 1 and _TOWN_OF.fullmatch(gap) is not None


def _scope(mentions: Sequence[Mention], holder: dict[int, int], at: int) -> str | None:
    seen = {at}
    while at in holder and holder[at] not in seen:
        at = holder[at]
        seen.add(at)
        owners = {place.country for place in mentions[at].candidates}
        first = mentions[at].candidates[0] if mentions[at].candidates else None
        if first is not None and first.country and (first.kind == "country" or len(owners) == 1):
            return first.country
    return None
