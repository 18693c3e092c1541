"""Named sites below a town, parts of the day, and what is told only as the reason of an event.

Two named sites in one town, or two parts of a day, are two happenings although the town and the
day agree. Only words that a text itself uses as a name count: a town's own name, and callings such
as "central" or "police", name no site.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Mapping, Sequence

from reportedly.model import Claim
from reportedly.resolve.words import STOP, WORD, fold, listed, stem

_NOUN = listed(
    """road street avenue highway boulevard lane bridge crossing junction intersection roundabout
    square market marketplace bazaar mall school university college academy mosque church temple
    shrine synagogue monastery camp quarter neighbourhood neighborhood station stand stop terminal
    airport port harbour harbor prison jail factory refinery mill plant depot warehouse hotel
    restaurant cafe stadium park tower dam hospital clinic"""
)
_BELOW = _NOUN | listed(
    """ave st rd blvd hwy drive dr court way block apartment apartments complex club nightclub lodge
    bar pub mall plaza center centre arena library gym shop store supermarket pharmacy farm trail
    parkway pkwy alley row terrace heights residence house building hall inn motel"""
)
"""What a street or a building is called; the place of that name lies in some town."""

_CARE = listed("hospital clinic")
"""Sites at which people are treated; they are the event's own only where they are its target."""

_KIND = listed(
    """bus train railway rail metro tram taxi fuel petrol gas power water fish vegetable fruit
    livestock cattle grain flour refugee displacement primary secondary high girls boys main public
    grand great old new central general civil state national provincial regional local military
    police army government municipal international friday saturday sunday weekly village town city
    border ring trade shopping al el an as ash ad ar at et ul"""
)
"""Words that may stand in a site's name and do not tell it from another of its kind."""


def _pattern(nouns: Iterable[str]) -> re.Pattern[str]:
    return re.compile(
        r"(?P<lead>(?:\b[\w'\u2019]+\s+)?)"
        r"(?P<name>(?:\b[A-Z\u00c0-\u00de][\w'\u2019-]*\s+){1,4})"
        rf"(?P<kind>(?:[a-z]+\s+){{0,2}})(?P<noun>(?i:{'|'.join(sorted(nouns))}))\b"
    )


_SITE = _pattern(_NOUN)
_SPOT = _pattern(_BELOW)
_PEOPLES = ("ian", "ians", "ese", "ish")
_JOINTS = listed("near from with over after amid into inside outside during that when while")
_NOT_THERE = listed("a an from to toward towards no not")
_MARKS = re.compile(r"[^a-z0-9]")
_WEAK = re.compile(r"[aeiouywh]")
_TWICE = re.compile(r"(.)\1+")
_SKELETON = 3
_SOUNDS = 2


def named_sites(
    phrases: Iterable[str],
    towns: Iterable[str],
    targets: Sequence[str],
    *,
    spots: bool = False,
) -> set[str]:
    """Return the marks of the names by which phrases name sites.

    Args:
        phrases: Words of one claim.
        towns: Names of its places, their divisions and countries: no names of sites.
        targets: Phrases for what was hit; a hospital counts only there.
        spots: By more kinds of streets and buildings.
    """
    pattern = _SPOT if spots else _SITE
    known = {
        fold(word) for town in towns if not _sited(town) for word in WORD.findall(town) if word
    }
    found: set[str] = set()
    hit = " ".join(targets).casefold()
    for phrase in phrases:
        for match in () if titled(phrase) else pattern.finditer(phrase):
            if match["lead"].strip().casefold() in _NOT_THERE or _opening(match):
                continue
            if stem(match["noun"]) in _CARE and match["noun"].casefold() not in hit:
                continue
            words = WORD.findall(match["name"])
            found |= {_mark(word) for word in words if _tells(word) and fold(word) not in known}
    return found - {""}


def titled(phrase: str) -> bool:
    """Tell whether a phrase is set in capitals word by word, so that they show no names."""
    words = [word for word in WORD.findall(phrase) if len(word) > _SKELETON]
    small = [word for word in words if word[0].islower() and word not in _JOINTS]
    return len(words) > _SKELETON and not small


def _opening(match: re.Match[str]) -> bool:
    """Tell whether the name may be no name: one word, capital only because it opens a phrase."""
    first = match.start("name") == 0 and len(match["name"].split()) == 1
    return first and match["noun"].islower()


def _tells(word: str) -> bool:
    """Tell whether a capitalised word can be the name of a site; initials and peoples are not."""
    low = word.casefold()
    known = low in STOP or low in _KIND or low in _NOT_THERE
    return not known and not (word.isupper() and len(word) > 1) and not low.endswith(_PEOPLES)


def _sited(town: str) -> bool:
    """Tell whether the name of a place is the name of a site."""
    return any(stem(word) in _NOUN for word in WORD.findall(town))


def below_town(name: str) -> bool:
    """Tell whether a name is that of a street or a building, by its last word or the one before."""
    return any(stem(word) in _BELOW for word in WORD.findall(name)[-2:])


def _mark(name: str) -> str:
    """Return what spellings of one name share: its first consonants."""
    low = "".join(c for c in unicodedata.normalize("NFKD", name) if not unicodedata.combining(c))
    bare = _MARKS.sub("", low.casefold())
    sounds = _TWICE.sub(r"\1", _WEAK.sub("", bare))[:_SKELETON]
    return sounds if len(sounds) >= _SOUNDS else bare


# ------------------------------------------------------------------ parts of the day

_PARTS: Mapping[str, frozenset[str]] = {
    "morning": listed("morning dawn daybreak sunrise"),
    "noon": listed("noon midday"),
    "afternoon": listed("afternoon"),
    "evening": listed("evening dusk sunset nightfall"),
    "night": listed("night overnight midnight"),
}
_FAR = (
    {"morning", "afternoon"},
    {"morning", "evening"},
    {"noon", "evening"},
    {"noon", "night"},
    {"afternoon", "night"},
)
"""Parts of the day that no one happening is told of; a night has two ends."""

_OTHER = re.compile(
    r"\b(?:previous|earlier|following|next|preceding|every|each)\s+(?:morning|afternoon|evening|night)"
)


def part_of_day(text: str) -> str | None:
    """Return the part of the day that a phrase names, ``None`` where it names none or several."""
    if _OTHER.search(text):
        return None
    said = {word.casefold() for word in WORD.findall(text)}
    found = [part for part, words in _PARTS.items() if said & words]
    return found[0] if len(found) == 1 else None


def hours_apart(a: Iterable[str], b: Iterable[str]) -> bool:
    """Tell whether each part of the day of the one is far from each of the other."""
    first, second = set(a), set(b)
    return bool(first and second) and all({x, y} in _FAR for x in first for y in second)


# ------------------------------------------------------------------ reasons

_REASON = re.compile(
    r"\b(?:(?:in|as)\s+(?:an?\s+|the\s+)?|was\s+an?\s+|were\s+an?\s+|is\s+an?\s+)?"
    r"(?:response|answer|reaction|retaliation|reprisals?|revenge|retribution|vengeance)\s+"
    r"(?=(?:to|for|against|over)\b)"
    r"|\b(?:responding|retaliating|reacting|responded|retaliated)\s+(?=(?:to|for|against)\b)"
    r"|\bto\s+avenge\b|\bprovoked\s+(?=by\b)",
    re.IGNORECASE,
)


_CLAUSE = re.compile(r"[,;:.]")


def reasons_of(claims: Sequence[Claim]) -> dict[str, frozenset[str]]:
    """Return, for each claim told as a reason, the claims that give it as theirs.

    Args:
        claims: All claims of one report.
    """
    found: dict[str, set[str]] = {}
    for bearer in claims:
        match = _REASON.search(bearer.span.quote)
        if match is None:
            continue
        start = bearer.span.start + match.end()
        stop = _CLAUSE.search(bearer.span.quote, match.end())
        end = bearer.span.start + stop.start() if stop else bearer.span.end
        for other in claims:
            if other.id != bearer.id and start <= other.span.start < end:
                found.setdefault(other.id, set()).add(bearer.id)
    return {name: frozenset(bearers) for name, bearers in found.items()}
