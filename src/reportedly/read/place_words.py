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
from reportedly.read.lexica import place_nouns as nouns
from reportedly.read.lexica import places as words

_WORD = re.compile(r"\w[\w’'ʿʾʼ]*(?:[-\u2011]\w[\w’'ʿʾʼ]*)*|[A-Z](?:\.[A-Z])+\.?")
_POSSESSIVE = re.compile(r"[’']s$|(?<=s)[’']$")
_SMALL = frozenset(
    [
        "de",
        "da",
        "do",
        "di",
        "du",
        "des",
        "del",
        "della",
        "la",
        "le",
        "les",
        "el",
        "al",
        "ul",
        "ad",
        "ar",
        "as",
        "ash",
        "an",
        "ibn",
        "bin",
        "e",
        "i",
        "sur",
        "am",
        "der",
        "den",
        "of",
        "the",
        "und",
    ]
)
_ARTICLE = re.compile(r"(?:al|el|ul|ad|ar|as|ash|at|az|an|an-|es|ez)[-\u2011](?=\w)")


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
        if line[end].key in words.WEEKDAYS:
            # "In Baton Rouge Monday": American papers set no "on" between a place and a day.
            break
        if line[end].capital:
            end += 1
            continue
        if _paired(line, end):
            end += 2
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


_PAIRS = {
    "jammu": "kashmir", "bosnia": "herzegovina", "trinidad": "tobago", "antigua": "barbuda",
    "sao": "principe", "serbia": "montenegro", "ramallah": "al-bireh", "wallis": "futuna",
}  # fmt: skip
"""Names of one place that "and" joins."""


def _paired(line: Sequence[Word], end: int) -> bool:
    if end + 1 >= len(line) or line[end].key not in {"and", "&"}:
        return False
    return _PAIRS.get(line[end - 1].key) == line[end + 1].key


def _joined(text: str, line: Sequence[Word], at: int) -> bool:
    gap = text[line[at - 1].end : line[at].start]
    return gap in {" ", "\u00a0", ". "} and (gap != ". " or line[at - 1].key in {"st", "mt", "ft"})


# ------------------------------------------------------------------ what stands before

_PREFIX = re.compile(
    r"(?<![\w’'])(?:"
    + "|".join(f"(?P<{name}{n}>{rule})" for n, (name, rule) in enumerate(words.BEFORE))
    + r")\Z",
    re.IGNORECASE,
)
_NAMES = {f"{name}{n}": name for n, (name, _) in enumerate(words.BEFORE)}
_REACH = 64


@dataclass(frozen=True, slots=True)
class Before:
    """What stands before a name.

    Attributes:
        start: First code point of it; the start of the name where nothing is there.
        rule: Which rule matched; an empty string where none did.
        relation: How the event lies to the place.
        lead: A preposition stands before a compass adjective.
        noun: The generic noun that leads to the name: "the villages of".
        fixed: An article or an owner stands before a compass adjective: "Mali's central".
        afloat: It counts in nautical miles.
    """

    start: int
    rule: str
    relation: PlaceRelation
    lead: bool = True
    noun: str = ""
    fixed: bool = False
    afloat: bool = False


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
    last = window.rsplit(None, 1)[-1].lower()
    led = _LED_BY.search(window) if last in _LEADING or "'" in last or "’" in last else None
    noun = "" if led is None else (led["noun"] or led["romance"]).lower()
    called = _CALLED.search(window) if not noun and last in _NAMING else None
    if called is not None:
        # "At a place called X" leads to X as "at" does.
        noun, window = called["noun"].lower(), window[: called.start()]
    match = _PREFIX.search(window)
    if match is None:
        return Before(start, "", PlaceRelation.IN, noun=noun)
    rule = _NAMES[str(match.lastgroup)] if match.lastgroup in _NAMES else _rule(match)
    at = base + match.start()
    if rule == "part":
        return Before(at, rule, _part(_told_part(match)), noun=noun)
    if rule == "adjective":
        ahead = text[max(floor, at - 3) : at] + match.group()
        return Before(
            at,
            rule,
            _part(match.group("adj")),
            lead=match.group("lead") is not None,
            fixed=_FIXED.search(ahead) is not None,
        )
    if rule == "beside":
        code = words.COMPASS[_joined_compass(match.group("dir"))]
        afloat = "nautical" in match.group()
        return Before(at, rule, PlaceRelation(f"{code}_of"), noun=noun, afloat=afloat)
    return Before(at, rule, _PLAIN.get(rule, PlaceRelation.IN), noun=noun)


_LEADING = frozenset(
    {
        "of",
        "called",
        "named",
        "as",
        "the",
        "de",
        "del",
        "du",
        "des",
        "da",
        "do",
        "la",
        "las",
        "los",
        "el",
    }
)
_NAMING = frozenset({"called", "named", "as", "the"})
_CALLED = re.compile(
    rf"(?<![\w'’-])(?:the |an? )?(?:[\w'’-]+ )?(?P<noun>{nouns.CALLED})"
    r" (?:called|named|known as) (?:the )?\Z",
    re.IGNORECASE,
)
_FIXED = re.compile(r"(?:['’]s |(?<!\w)the )[\w-]+ \Z", re.IGNORECASE)
_LED_BY = re.compile(
    rf"(?<![\w'’-])(?:(?P<noun>{nouns.OF}) (?:of|called|named|known as) (?:the )?"
    rf"|(?P<romance>{nouns.ROMANCE_OF})(?:El |La |el |la )?)\Z",
    re.IGNORECASE,
)


def _rule(match: re.Match[str]) -> str:
    return next(name for group, name in _NAMES.items() if match.group(group) is not None)


def _told_part(match: re.Match[str]) -> str:
    return match.group("part") or match.group("heart") or match.group("flank")


def _joined_compass(word: str) -> str:
    return re.sub(r"[- ]", "", word.lower())


def _part(word: str) -> PlaceRelation:
    key = _joined_compass(word)
    code = words.COMPASS.get(key, "centre" if key == "heart" else None)
    return PlaceRelation.IN if code is None else PlaceRelation(f"part_of_{code}")
