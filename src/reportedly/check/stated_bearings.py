"""Where a text says how one named place lies to another: "X, 5 km north-east of Y".

Only constructions are read in which nothing but X can be meant: X stands right before the relation,
or a noun in apposition stands between. Lists, and relations in a row, are left alone.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass

from reportedly.check import compass
from reportedly.model import Span

_LONGEST = 4
_BEFORE = 160

_NOUN = (
    r"(?:town|village|city|settlement|suburb|hamlet|community|kibbutz|neighbou?rhood|area|camp"
    r"|port)"
)
_NUMBER = (
    r"(?:\d[\d.,]*|an?|one|two|three|four|five|six|seven|eight|nine|ten|twelve|fifteen|twenty|thirty"
    r"|forty|fifty)"
)
_FILL = (
    r"(?:(?:situated|located|lying|found|just|some|about|around|roughly|nearly|approximately|almost"
    r"|only|directly|immediately|due|slightly|far|further|farther|to the)\s)*"
)
_FAR = (
    rf"(?:(?P<number>{_NUMBER})\s?-?(?P<unit>km|kms|kilomet(?:er|re)s?|miles?|mi)\s"
    r"(?:\([^)]{1,20}\)\s)?)?"
)
_GAP = re.compile(
    r"(?P<parted>,?\s(?:which|that)\s(?:is|lies|sits)\s"
    rf"|,\s(?:a|an|the|another)\s(?:[a-z-]+\s){{0,4}}?{_NOUN}\s"
    rf"|,\s|\s\(|\s(?=situated|located|lying))?(?P<bare>\s)?{_FILL}{_FAR}{_FILL}$",
    re.IGNORECASE,
)
_RELATION = re.compile(rf"\b(?P<word>{compass.WORD})\s(?:of|from)\s", re.IGNORECASE)
# Lower case alone: "Port Tarvo" is a name.
_KIND = re.compile(rf"(?:the\s)?(?:[a-z]+\s){{0,2}}?(?:{_NOUN}|capital)(?:\sof|,)?\s")
_WORD = re.compile(r"[^\W\d_][\w'’-]*")
_LINKS = frozenset({"al", "el", "de", "del", "la", "le", "las", "los", "ash", "az", "ar", "as"})
_LED = re.compile(r"\b(?:in|at|near|on|of|to|hit|struck|from|around|outside)\s$", re.IGNORECASE)
_LISTED = re.compile(r"[^\W\d_]\w*(?:,|,? and| or)\s$")
_HANGS = re.compile(rf"{compass.WORD}\s(?:of|from)\s$", re.IGNORECASE)
_AGAIN = re.compile(
    rf"(?:,|,?\sand|\sor|\sthen)\s(?:[\w.]+\s){{0,3}}?{compass.WORD}\s(?:of|from)\b",
    re.IGNORECASE,
)
_AFTER = re.compile(r"(?:'s|’s)\b|[\s-]([^\W\d_][\w-]*)")
_LARGER = frozenset({
    "province", "provinces", "governorate", "governorates", "district", "districts", "region",
    "regions", "county", "oblast", "state", "territory", "department", "camp", "camps", "refugee",
    "crossing", "border", "airport", "hospital", "road", "highway", "river", "corridor", "axis",
    "prison", "base", "airbase", "university", "junction", "checkpoint", "strip", "division",
    "municipality", "subdistrict", "rural", "countryside", "metropolitan", "area", "areas",
})  # fmt: skip
_TITLED = 0.6
_MILE = 1.609344
_DECIMAL = re.compile(r"\d{1,4}(?:\.\d+)?")


@dataclass(frozen=True, slots=True)
class Stated:
    """A relation that a text states.

    Attributes:
        name: The place that is told, as written.
        other: The place that it is told by, as written.
        point: One of the sixteen compass points.
        km: Kilometres between them; ``None`` where they are not stated in digits.
        span: The words from the one name to the other.
    """

    name: str
    other: str
    point: str
    km: float | None
    span: Span


def stated(text: str, known: Callable[[str], bool]) -> Iterator[Stated]:
    """Yield the relations of a text, in order.

    Args:
        text: The whole text.
        known: Tells whether a name is that of a place; the longest known run of words is the name.
    """
    for match in _RELATION.finditer(text):
        point = compass.point(match["word"])
        ahead = _KIND.match(text, match.end())
        other = _name_after(text, ahead.end() if ahead else match.end(), known)
        other = other or _name_after(text, match.end(), known)
        if point is None or other is None or _AGAIN.match(text, other[1]):
            continue
        name = _name_before(text, match.start(), known)
        if name is not None and name[1] <= match.start():
            yield Stated(
                name=text[name[0] : name[1]],
                other=text[other[0] : other[1]],
                point=point,
                km=name[2],
                span=Span.of(text, name[0], other[1]),
            )


def _name_after(text: str, at: int, known: Callable[[str], bool]) -> tuple[int, int] | None:
    """Return the longest known name that begins here and that no further word makes another's."""
    ends: list[int] = []
    place = at
    while len(ends) < _LONGEST and (word := _WORD.match(text, place)):
        if not (word[0][0].isupper() or (ends and word[0].casefold() in _LINKS)):
            break
        ends.append(word.end())
        if text[word.end() : word.end() + 1] != " ":
            break
        place = word.end() + 1
    for end in reversed(ends):
        if known(text[at:end]):
            return None if _goes_on(text, at, end) else (at, end)
    return None


def _goes_on(text: str, start: int, end: int) -> bool:
    """Tell whether a word after a name shows that something else is meant ("Tarvo province")."""
    after = _AFTER.match(text, end)
    if after is None:
        return False
    word = after[1]
    if word is None or word.casefold() in _LARGER:
        return True
    return word[0].isupper() and after[0][0] == " " and not _titled(text, start)


def _titled(text: str, at: int) -> bool:
    """Tell whether capitals tell nothing in the line: a headline has most words in capitals."""
    start = text.rfind("\n", 0, at) + 1
    end = text.find("\n", at)
    words = _WORD.findall(text[start : end if end >= 0 else len(text)])
    return bool(sum(word[0].isupper() for word in words) >= _TITLED * len(words))


def _name_before(
    text: str, at: int, known: Callable[[str], bool]
) -> tuple[int, int, float | None] | None:
    """Return the name that stands before a relation, and the distance between them.

    ``None`` where it is not clear that only that place can be meant.
    """
    left = text[max(0, at - _BEFORE) : at]
    base = at - len(left)
    gap = _gap(left)
    if gap is None:
        return None
    start, bare, km = gap
    words = list(_WORD.finditer(left, 0, start))
    if not words or words[-1].end() != start:
        return None
    for first in words[-_LONGEST:]:
        name = left[first.start() : start]
        if first[0][0].isupper() and "\n" not in name and known(name):
            before = left[: first.start()]
            if _LISTED.search(before) or _HANGS.search(before) or not _sole(before):
                return None
            if bare and not _LED.search(before):
                return None
            return base + first.start(), base + start, km
    return None


def _sole(before: str) -> bool:
    """Tell whether no capitalised word goes right before: the name is whole."""
    word = re.search(r"(\S+) $", before)
    return word is None or not word[1][0].isupper() or word[1].endswith((".", ":", ","))


def _gap(left: str) -> tuple[int, bool, float | None] | None:
    """Return where the words between name and relation begin, if nothing parts them, and how far.

    The distance is in kilometres.
    """
    match = _GAP.search(left)
    if match is None or match.start() == 0 or not (match["parted"] or match["bare"]):
        return None
    km = None
    if match["number"] and match["number"][0].isdigit():
        number = match["number"].replace(",", "").rstrip(".")
        unit = _MILE if match["unit"].casefold().startswith("mi") else 1.0
        km = float(number) * unit if _DECIMAL.fullmatch(number) else None
    return match.start(), not match["parted"], km
