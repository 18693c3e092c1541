"""Finds the words that may name a place, with what stands before and after them.

For scripts with capitals. A run is a chain of capitalised words joined by blanks; the names inside
it are matched longest first. What stands before (a preposition, a compass word, a verb of
attacking) decides how the event lies to the place and how sure it is that a place is meant.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from reportedly.model.vocabulary import PlaceRelation
from reportedly.read.lexica import places as words

_WORD = re.compile(r"\w[\w’'ʿʾʼ]*(?:[-‑]\w[\w’'ʿʾʼ]*)*|[A-Z](?:\.[A-Z])+\.?")
_POSSESSIVE = re.compile(r"[’']s$|(?<=s)[’']$")
_SMALL = frozenset(
    "de da do di du des del della la le les el al ul ad ar as ash an ibn bin e i sur am der den"
    " of the und".split()
)
_ARTICLE = re.compile(r"(?:al|el|ul|ad|ar|as|ash|at|az|an|an-|es|ez)[-‑](?=\w)")


@dataclass(frozen=True, slots=True)
class Word:
    """One word of a text; ``end`` is before a possessive ending.

    Attributes:
        start: First code point.
        end: One past the last, without ``'s``.
        text: The word, without ``'s``.
        key: The word in lower case.
        capital: Whether it begins like a name.
        owner: Whether it ended in ``'s``.
    """

    start: int
    end: int
    text: str
    key: str
    capital: bool
    owner: bool


def split(text: str, start: int, end: int) -> list[Word]:
    """Return the words of ``text[start:end]``."""
    found: list[Word] = []
    for match in _WORD.finditer(text, start, end):
        whole = match.group()
        plain = whole
        if whole[-1] in "s’'":
            plain = _POSSESSIVE.sub("", whole) or whole
        owner = len(plain) != len(whole)
        capital = plain[0].isupper() or bool(
            _ARTICLE.match(plain) and plain[plain.find("-") + 1].isupper()
        )
        at = match.start()
        found.append(Word(at, at + len(plain), plain, plain.lower(), capital, owner))
    return found


def runs(text: str, line: Sequence[Word]) -> Iterator[tuple[int, int]]:
    """Yield index ranges of chains of capitalised words; small words only between them."""
    at = 0
    while at < len(line):
        if not line[at].capital:
            at += 1
            continue
        end = _run_end(text, line, at)
        yield at, end
        at = end


def _run_end(text: str, line: Sequence[Word], at: int) -> int:
    end = at + 1
    while end < len(line) and not line[end - 1].owner and _joined(text, line, end):
        if line[end].capital:
            end += 1
            continue
        ahead = end
        while ahead < len(line) and line[ahead].key in _SMALL and _joined(text, line, ahead):
            ahead += 1
        if ahead == end or ahead - end > 2 or ahead == len(line):  # noqa: PLR2004
            break
        if not (line[ahead].capital and _joined(text, line, ahead)):
            break
        end = ahead + 1
    return end


def _joined(text: str, line: Sequence[Word], at: int) -> bool:
    gap = text[line[at - 1].end : line[at].start]
    return gap in {" ", "\u00a0", ". "} and (gap != ". " or line[at - 1].key in {"st", "mt", "ft"})


# ------------------------------------------------------------------ what stands before

_DIR = r"(?:north|south)(?:[- ]?(?:east|west))?|east|west"
_FAR = r"(?:(?:[\d.,]+|a few|several|some|two|three|four|five|six|ten|twenty|dozens of) ?(?:km|kms|kilomet(?:re|er)s?|miles?|mi|met(?:re|er)s|m) )"
_DIST = _FAR + "?"
_HEAD = r"(?:the )?(?:[\w'’-]+ ){0,2}?(?:city|town|village|port|district|province|region|state|governorate|neighbou?rhood|suburb|quarter|camp|settlement|capital|island|oblast|county|territory|commune|locality|area|hamlet|municipality|department) of (?:the )?"
_TAIL = rf"(?:{_HEAD}|the )?"
_PARTS = rf"(?:in |into |across |inside |throughout |from |to |towards |near )?(?:the )?(?:far )?(?P<part>(?:{_DIR})ern|central) (?:parts?|areas?|regions?|side|suburbs|districts?|outskirts|countryside|fringes|half) of "
_RULES: tuple[tuple[str, str], ...] = (
    ("part", _PARTS + _TAIL),
    ("part", rf"(?:in|into|across|hit|struck|to) (?:the )(?P<part2>{_DIR}|centre|center|heart) of {_TAIL}"),
    ("beside", rf"{_DIST}(?:to the |on the |just )?(?P<dir>{_DIR}) of {_TAIL}"),
    ("near", rf"(?:just )?(?:{_DIST}outside|{_FAR}(?:away )?from|near|nearby|outside|close to|next to|adjacent to|not far from|short of|around|in the vicinity of|(?:on |at |to |from |in )?the (?:[\w-]+ )?(?:outskirts|edge|edges|gates|fringes|entrance|entrances|approaches) (?:of|to)) {_TAIL}"),
    ("off", rf"(?:off|in (?:the )?waters (?:off|near)|at sea off) (?:the (?:[\w-]+ )?(?:coast|shore|port|coastline) of )?{_TAIL}"),
    ("along", rf"(?:along|alongside) {_TAIL}|on the (?:road|highway) (?:from|to|between|linking) {_TAIL}"),
    ("between", rf"between (?:the )?[^,.;:]{{2,40}}? and {_TAIL}|between {_TAIL}"),
    ("towards", rf"(?:towards|toward|en route to|bound for|heading (?:for|to)|on (?:its|their|the) way to) {_TAIL}"),
    ("from", rf"(?:from|out of) {_TAIL}"),
    ("adjective", rf"(?:(?P<lead>in|into|across|inside|throughout|from|to|towards|near|over|at|on|of) )?(?:the )?(?P<adj>(?:{_DIR})(?:ern)?|central|downtown|upper|lower) "),
    ("in", rf"(?:in|inside|within|at|across|throughout|into|over|through) {_TAIL}"),
    ("on", rf"(?:on|upon|against) {_TAIL}"),
    ("to", rf"to {_TAIL}"),
    ("hit", rf"(?:{words.HIT}) {_TAIL}"),
    ("of", rf"(?:{words.LOCATIVE_OF}) of (?:the )?"),
    ("foreign_near", rf"(?:{words.FOREIGN_NEAR}) (?:la |el |le )?"),
    ("foreign_in", rf"(?:{words.FOREIGN_IN}) (?:la |el |le |los )?"),
)  # fmt: skip
_PREFIX = re.compile(
    r"(?<![\w’'])(?:" + "|".join(f"(?P<{name}{n}>{rule})" for n, (name, rule) in enumerate(_RULES)) + r")\Z",
    re.IGNORECASE,
)
_NAMES = {f"{name}{n}": name for n, (name, _) in enumerate(_RULES)}
_REACH = 64


@dataclass(frozen=True, slots=True)
class Before:
    """What stands before a name.

    Attributes:
        start: First code point of it; the start of the name where nothing is there.
        rule: Which rule matched; an empty string where none did.
        relation: How the event lies to the place.
        lead: A preposition stands before a compass adjective.
    """

    start: int
    rule: str
    relation: PlaceRelation
    lead: bool = True


_PLAIN = {
    "near": PlaceRelation.NEAR,
    "foreign_near": PlaceRelation.NEAR,
    "off": PlaceRelation.AT_SEA_OFF,
    "along": PlaceRelation.ALONG,
    "between": PlaceRelation.BETWEEN,
    "towards": PlaceRelation.TOWARDS,
    "to": PlaceRelation.TOWARDS,
    "from": PlaceRelation.FROM,
}


def before(text: str, floor: int, start: int) -> Before:
    """Return what stands before the name at ``start``, looking back no further than ``floor``."""
    base = max(floor, start - _REACH)
    window = text[base:start]
    if not window or not window[-1].isspace():
        return Before(start, "", PlaceRelation.IN)
    match = _PREFIX.search(window)
    if match is None:
        return Before(start, "", PlaceRelation.IN)
    rule = _NAMES[str(match.lastgroup)] if match.lastgroup in _NAMES else _rule(match)
    at = base + match.start()
    if rule == "part":
        return Before(at, rule, _part(match.group("part") or match.group("part2")))
    if rule == "adjective":
        return Before(at, rule, _part(match.group("adj")), lead=match.group("lead") is not None)
    if rule == "beside":
        code = words.COMPASS[_joined_compass(match.group("dir"))]
        return Before(at, rule, PlaceRelation(f"{code}_of"))
    return Before(at, rule, _PLAIN.get(rule, PlaceRelation.IN))


def _rule(match: re.Match[str]) -> str:
    return next(name for group, name in _NAMES.items() if match.group(group) is not None)


def _joined_compass(word: str) -> str:
    return re.sub(r"[- ]", "", word.lower())


def _part(word: str) -> PlaceRelation:
    key = _joined_compass(word)
    code = words.COMPASS.get(key, "centre" if key in {"heart"} else None)
    return PlaceRelation.IN if code is None else PlaceRelation(f"part_of_{code}")
