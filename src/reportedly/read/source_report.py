"""What a whole report shows of those who speak in it: who is at war, who bears arms.

Each function looks at the words of a report once; ``Setting`` hands on what they find.
"""

from __future__ import annotations

import functools
import re

from reportedly.read.lexica import agencies, states
from reportedly.read.lexica import sources as lexicon


@functools.cache
def any_party() -> re.Pattern[str]:
    """Return a pattern for the names of states party to a conflict."""
    names = sorted(lexicon.PARTIES, key=len, reverse=True)
    return re.compile(r"(?<!\w)(?:" + "|".join(map(re.escape, names)) + r")(?!\w)")


def parties_of(words: str) -> tuple[str, ...]:
    """Return the states party to a conflict that some words name, each once, in order."""
    found = (lexicon.PARTIES[m[0]] for m in any_party().finditer(words.lower()))
    return tuple(dict.fromkeys(found))


@functools.cache
def any_state() -> re.Pattern[str]:
    """Return a pattern for the names of states that no table of parties holds."""
    names = sorted(states.STATES, key=len, reverse=True)
    return re.compile(r"(?<!\w)(?:" + "|".join(map(re.escape, names)) + r")(?!\w)")


_FORCES = re.compile(
    rf"(?:s|'s)? (?:[\w-]+ )?(?:{states.FORCES})\b|"
    rf"-led (?:[\w-]+ )?(?:coalition|{states.FORCES})\b"
)
_AMERICAN = re.compile(rf"{agencies.AMERICAN_FORCES}{states.FORCES})\b")
_ALLIES = tuple(
    (code, re.compile(rf"(?<![\w-])(?:{names}){agencies.ALLIED_FORCES}"))
    for code, names, _ in agencies.ALLIES
)
_FIGHTING = re.compile(rf"\b(?:{states.FIGHTING})\b")
_BETWEEN = re.compile(rf" (?:and|,) (?P<other>[\w ]{{3,22}}?) (?:\w+ )?{states.BETWEEN}\b")


def fighting_of(words: str) -> frozenset[str]:
    """Return the states, other than those of ``PARTIES``, whose forces some words show in a fight.

    Its people's name beside a force, in a sentence that tells of a fight, shows a state's hand; so
    do two states that trade fire.
    """
    low = words.lower().replace("’", "'")
    found: set[str] = set()
    for name in any_state().finditer(low):
        code = states.STATES[name[0]]
        if code in found:
            continue
        between = _BETWEEN.match(low, name.end())
        if between is not None:
            other = states.STATES.get(between["other"])
            found.update({code} | ({other} if other else set()))
        elif _FORCES.match(low, name.end()) and _fight_around(low, name.start(), name.end()):
            found.add(code)
    found.update(code for code, pattern in _ALLIES if pattern.search(words) is not None)
    american = _AMERICAN.search(words)
    if american is not None and _fight_around(low, american.start(), american.end()):
        found.add("US")
    return frozenset(found)


def _fight_around(low: str, start: int, end: int) -> bool:
    """Tell whether the sentence around some words tells of a fight, those words left out."""
    begin = max(low.rfind(mark, 0, start) for mark in (". ", "\n")) + 1
    ends = (at for at in (low.find(". ", end), low.find("\n", end)) if at >= 0)
    stop = min(ends, default=len(low))
    return _FIGHTING.search(low[begin:start] + low[end:stop]) is not None


_OWN_TROOPS = re.compile(agencies.OWN_TROOPS)


def rules_by_force(words: str) -> bool:
    """Tell whether some words show the troops of a government in a war, whatever its state."""
    low = words.lower()
    return _OWN_TROOPS.search(low) is not None and _WARFARE.search(low) is not None


_UNREST = re.compile(agencies.UNREST)
_WARFARE = re.compile(agencies.WARFARE)


def unrest_of(words: str) -> bool:
    """Tell whether some words tell of crowds and police and of nothing that belongs to war."""
    low = words.lower()
    return _UNREST.search(low) is not None and _WARFARE.search(low) is None


_POLICING = re.compile(agencies.POLICING)


def war_of(words: str) -> bool | None:
    """Tell whether some words tell of war, of the police and no war, or of neither (``None``)."""
    low = words.lower()
    if _WARFARE.search(low) is not None:
        return True
    return False if _POLICING.search(low) is not None else None


_ARMED_NAME = re.compile(agencies.ARMED_NAME)


def armed_of(words: str) -> frozenset[str]:
    """Return the names that some words give to armed groups: "3R rebels", "militants of the FLK".

    Peoples, states and common words in capitals name no group.
    """
    found: set[str] = set()
    for match in _ARMED_NAME.finditer(words):
        name = match["before"] or match["behind"]
        low = name.lower()
        people = low in states.STATES or low in lexicon.PARTIES or _PEOPLE_END.search(low)
        place = re.search(rf"\b{agencies.AT_PLACE} {re.escape(name)}\b", words)
        if not people and not place and low not in agencies.NO_GROUP:
            found.add(name)
    return frozenset(found)


@functools.lru_cache(maxsize=256)
def of_group(name: str) -> re.Pattern[str]:
    """Return a pattern for a group by its name, and for whoever speaks for it."""
    who = re.escape(name)
    return re.compile(
        rf"(?:(?:[Aa]n?|[Tt]he|[Oo]ne|[Aa]nother) )?(?:[a-z-]+ )?"
        rf"(?:{agencies.FOR_GROUP} (?:for|of|from) (?:the )?)?{who}"
        rf"(?:'s)?(?: [a-z-]+)?(?: {agencies.FOR_GROUP})?(?:,.*| [A-Z].*)?\Z"
    )


_PEOPLE_END = re.compile(r"(?:ian|ese|ish|eli|aqi|ani|eni|ali|[a-z]an|[a-z]i|ern|ist|ists)\Z")
