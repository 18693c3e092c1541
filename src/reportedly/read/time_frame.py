"""A sentence, and the words around an expression of time in it.

The parts of patterns that several rules share stand here, and how an expression is widened by its
prepositions, part of the day and possessive.
"""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass

from reportedly.read import time_calendar as cal
from reportedly.read.lexica.english_times import LEAD, PART, POINT
from reportedly.read.lexica.times import DEADLINE, FUTURE
from reportedly.read.time_calendar import Expression

LOOK_BACK = 90
"""Code points before an expression in which a verb of what is to come is looked for."""

OWNED = ("'s", "\u2019s")

ONE_DAY = dt.timedelta(days=1)

IGNORE = re.IGNORECASE
_LEAD = re.compile(LEAD, IGNORE)
TAIL = re.compile(rf"(?:\s+{PART}\b|,?\s+{POINT}(?!\w))?(?:['\u2019]s?\b)?", IGNORE)
SINCE = re.compile(
    r"\bsince\s+(?:the\s+\w+|it|they|this)\s[^,.;:()\d]{2,70}\b(?:on|in)\s+$", IGNORE
)
_FUTURE = re.compile(FUTURE, IGNORE)
_DONE = re.compile(
    r"(?<!\bbe )\b(?!(?:expect|schedul|plann|slat|suppos)ed)"
    r"(?:\w{2,}ed|said|told|wrote|held|made|began|took|came|fell|hit|shot|struck|left|fled|broke"
    r"|lost|saw|fought|rose|ran|went|got|found|met|sent|blew|burnt|seen|gone|taken|beaten|stolen)"
    r"\s+$",
    IGNORE,
)
_DEADLINE = re.compile(DEADLINE, IGNORE)
_WITHIN = frozenset({"before", "after", "by"})
"""Bounds that a point of the day keeps inside the day: "before dawn on Tuesday"."""

_TURN = re.compile(
    r"\b(?:dawn|daybreak|sunrise|noon|midday|dusk|sunset|nightfall|midnight)\b", IGNORE
)
_ORDINAL = re.compile(r"\d(?:st|nd|rd|th)\b|\sof\s", IGNORE)
_BREAK = re.compile(
    r"[;:](?=\s)|,\s(?:and|but|while|who)\b|\bbut\b|\u2014|(?:day|night|morning|evening|week|month|year|\d)\s?,\s"
)


@dataclass(frozen=True, slots=True)
class Sentence:
    """The sentence being read.

    Attributes:
        text: Of the whole report.
        start: First code point of the sentence.
        end: One past its last.
        page: The day of the page; ``None`` unknown.
        uncased: The sentence is written without capitals.
    """

    text: str
    start: int
    end: int
    page: dt.date | None
    uncased: bool = False

    def ahead(self, at: int) -> bool:
        """Tell whether the words before a place speak of what is to come."""
        clause = self.clause(at)
        return bool(_FUTURE.search(clause)) and not _DONE.search(clause)

    def done(self, at: int) -> bool:
        """Tell whether a verb of the past stands right before a place."""
        return _DONE.search(self.clause(at)) is not None

    def clause(self, at: int) -> str:
        """Return the words of the clause that stand before a place."""
        low = max(self.start, at - LOOK_BACK)
        words = self.text[low:at]
        breaks = [match.end() for match in _BREAK.finditer(words)]
        return words[breaks[-1] :] if breaks else words


@dataclass(frozen=True, slots=True)
class Frame:
    """An expression's words with what stands around them.

    Attributes:
        start: First code point with the words before it.
        end: One past the last, with part of the day or possessive.
        bound: Since, until, between and the like; lower case.
        ahead: It lies after the page.
    """

    start: int
    end: int
    bound: str | None
    ahead: bool


def framed(sentence: Sentence, match: re.Match[str]) -> Frame:
    """Widen a match by its prepositions, part of the day and possessive."""
    low = max(sentence.start, match.start() - 60)
    lead = _LEAD.search(sentence.text, low, match.start())
    start, bound, pointed = match.start(), None, None
    if lead is not None and any(lead.group("bound", "hours", "point", "prep")):
        start = lead.start()
        bound = lead["bound"].lower() if lead["bound"] else None
        if bound in _WITHIN and (lead["point"] or lead["hours"]):
            pointed, bound = bound, None
    since = SINCE.search(sentence.text, max(sentence.start, match.start() - 90), match.start())
    if since is not None and bound is None:
        start, bound = since.start(), "since"
    tail = TAIL.match(sentence.text, match.end(), sentence.end)
    end = tail.end() if tail else match.end()
    if bound in _WITHIN and _TURN.search(sentence.text, match.end(), end):
        pointed, bound = bound, None
    if bound not in {"since", "between"} and _attributive(sentence, match, end):
        start, bound = match.start(), None
    ahead = sentence.ahead(start)
    if (bound or pointed) in {"by", "until", "till", "before"}:
        ahead = ahead or bool(_DEADLINE.search(sentence.clause(start)))
    return Frame(start, end, bound, ahead)


def _attributive(sentence: Sentence, match: re.Match[str], end: int) -> bool:
    """Tell whether a date stands before its noun: "Monday's strike", "the 1 March strike"."""
    text = sentence.text
    if text[end - 1] in "'\u2019" or text[end - 2 : end] in {"'s", "\u2019s"}:
        return True
    before = text[max(sentence.start, match.start() - 5) : match.start()].lower()
    plain = match.groupdict().get("day") and not _ORDINAL.search(match[0])
    after = text[end : end + 2]
    return (
        bool(plain) and re.search(r"\b(?:the|an?)\s$", before) is not None and after[1:].isalpha()
    )


def use_of(frame: Frame, days: cal.Days | None, page: dt.date | None) -> str:
    """Return the use of a dated expression by its words and its distance from the page."""
    if frame.bound == "since":
        return "since"
    if frame.ahead and (page is None or days is None or days[0] >= page):
        return "future"
    if page is not None and days is not None:
        if days[0] > page:
            return "future"
        if days[1] is not None and (page - days[1]).days > cal.HISTORY:
            return "history"
    return (
        "other" if frame.bound in {"by", "until", "till", "before", "as of", "through"} else "event"
    )


def made_of(
    sentence: Sentence,
    frame: Frame,
    rule: str,
    days: cal.Days | None,
    *,
    absolute: bool = False,
    unit: str = "day",
) -> Expression:
    """Make an expression of a frame and its days."""
    use = use_of(frame, days, sentence.page)
    if use == "since" and days is not None:
        days = (days[0], None)
    return Expression(
        start=frame.start,
        end=frame.end,
        rule=rule,
        use=use,
        days=days,
        absolute=absolute,
        bound=frame.bound,
        unit=unit,
    )


def month_of(sentence: Sentence, frame: Frame, number: int, year: str | None) -> Expression:
    """Make an expression of a month: of the year named, else the latest up to the page's day."""
    days = None
    if year:
        days = cal.month(int(year), number)
    elif sentence.page is not None:
        days = cal.months_back(sentence.page, (sentence.page.month - number) % 12)
    return made_of(sentence, frame, "month", days, absolute=bool(year), unit="month")


def year_of(sentence: Sentence, frame: Frame, year: str) -> Expression:
    """Make an expression of a year."""
    return made_of(sentence, frame, "year", cal.year(int(year)), absolute=True, unit="year")


Read = Callable[[Sentence, re.Match[str]], Expression | None]


def scan(
    sentence: Sentence, words: str, rules: Sequence[tuple[re.Pattern[str], Read]]
) -> list[Expression]:
    """Return what some rules find in a sentence's words, the earlier rule first served.

    Args:
        sentence: The sentence; the readers give places in its whole text.
        words: Its words, maybe with other digits, of the same length; matches count in them.
        rules: Patterns and readers, in the order they are tried.
    """
    taken = bytearray(len(words))
    found: list[Expression] = []
    for pattern, read in rules:
        for match in pattern.finditer(words):
            if 1 in taken[match.start() : match.end()]:
                continue
            made = read(sentence, match)
            if made is not None:
                taken[match.start() : match.end()] = b"\x01" * (match.end() - match.start())
                found.append(made)
    return sorted(found, key=lambda one: one.start)
