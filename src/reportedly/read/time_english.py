"""Expressions of time in English sentences.

Each rule is a pattern and a reader of its match; rules are tried in order and a stretch once taken
is not read again, so the more specific stand first. A rule whose reader gives nothing leaves its
words to later rules, but for the first: such words look like a date and are none.
"""

from __future__ import annotations

import dataclasses
import re
from collections.abc import Callable

from reportedly.read import time_readers as readers
from reportedly.read.lexica.times import COUNTS, NAME_NOUNS, VAGUE_COUNTS
from reportedly.read.time_calendar import Expression
from reportedly.read.time_frame import (
    DAY,
    IGNORE,
    MONTH,
    NAMED_DAY,
    POINT,
    TO,
    WEEKDAY,
    WITH_YEAR,
    YEAR,
    Sentence,
)

Read = Callable[[Sentence, re.Match[str]], Expression | None]


def _rule(pattern: str, read: Read) -> tuple[re.Pattern[str], Read]:
    return re.compile(pattern, IGNORE), read


_UNIT = r"(?P<unit>hour|day|night|week|fortnight|month|year|minute)s?"
_VAGUE = rf"(?:{VAGUE_COUNTS})"
_NEARLY = r"(?:nearly|almost|about|around|some|at least|more than|over|up to|roughly|just|only|barely|another)\s+"

RULES: tuple[tuple[re.Pattern[str], Read], ...] = (
    _rule(rf"\b{MONTH}\s+\d{{1,2}}\s+(?:{NAME_NOUNS})\b|\b\d{{1,2}}\s+{MONTH}\s+(?:{NAME_NOUNS})\b", readers.read_none),
    _rule(r"\b\d{4}-\d\d-\d\d\b|\b\d{1,2}[/.]\d{1,2}[/.]\d{4}\b", readers.read_numeric),
    _rule(
        rf"\b{NAMED_DAY}(?P<day>{DAY})(?:{TO}(?P<last>{DAY}))?\s+(?:of\s+)?(?P<month>{MONTH})(?!\w)"
        rf"{WITH_YEAR}",
        readers.read_dated,
    ),
    _rule(
        rf"\b{NAMED_DAY}(?P<month>{MONTH})\s+(?:the\s+)?(?P<day>{DAY})(?:{TO}(?P<last>{DAY})(?!\s*(?:people|a\.?m|p\.?m)))?"
        rf"{WITH_YEAR}",
        readers.read_dated,
    ),
    _rule(
        rf"\b(?:the\s+)?(?P<part>early|mid|late|beginning|start|middle|end)(?:[\s-]+|\s+of\s+)(?P<month>{MONTH})\b"
        rf"{WITH_YEAR}",
        readers.read_part_of_month,
    ),
    _rule(rf"\b(?:(?P<mod>last|this|next)\s+)?(?P<month>{MONTH})(?!\w){WITH_YEAR}", readers.read_whole_month),
    _rule(r"\b(?:in |during |since |from |of )?the\s+(?:early |mid-?|late )?(?P<year>(?:19|20)\d0)['\u2019]?s\b", readers.read_decade),
    _rule(
        rf"\b(?P<lead>in|since|during|of|by|until|before|after|from|between|early|late|mid|back in)\s+(?:the\s+year\s+)?(?P<year>{YEAR})\b"
        r"(?!\s+(?:people|men|women|children|homes|houses|soldiers|troops|fighters|dead|deaths|wounded|injured|civilians|"
        r"families|trucks|tons|tonnes|metres|meters|kilometres|miles|GMT|hours|local))",
        readers.read_year,
    ),
    _rule(rf"\bthe\s+(?:previous\s+(?P<weekday>{WEEKDAY})\b|(?P<other>{WEEKDAY})\s+before(?:\s+that)?\b(?=\s*[.,;:)]|\s+they|\s+he|\s*$))", readers.read_weekday_before),
    _rule(
        rf"\b(?:(?P<mod>last|next|this\s+coming|this\s+past|this|past|coming)\s+)?(?P<weekday>{WEEKDAY})(?P<plural>s\b)?(?!\w)",
        readers.read_weekday,
    ),
    _rule(
        r"\b(?P<word>the\s+day\s+before\s+yesterday|(?:earlier\s+|late\s+|early\s+)?yesterday|"
        r"(?:earlier\s+|later\s+|early\s+|late\s+)?today|tonight|tomorrow|overnight|last\s+night|"
        r"(?:earlier\s+|early\s+)?this\s+(?:morning|afternoon|evening))\b",
        readers.read_deictic,
    ),
    _rule(rf"\b(?P<count>{COUNTS})\s+{_UNIT}\s+ago\b", readers.read_ago),
    _rule(
        rf"\b(?:{_VAGUE}\s+)?(?:moments|minutes|hours|days|weeks|months|years|decades)\s+(?:ago|after|before|earlier|later)\b"
        rf"|\b(?:in|over|during)\s+(?:the\s+)?(?:recent|coming)\s+(?:hours|days|weeks|months|years)\b",
        readers.read_vague,
    ),
    _rule(
        r"\b(?:(?P<for>for)\s+|(?:in|over|during|within|throughout|of)\s+)?(?:the\s+)(?:past|last|previous|preceding)\s+"
        rf"(?:(?P<count>{COUNTS})[\s-]+|(?P<many>{_VAGUE}|\w+ty)\s+)?{_UNIT}\b(?!-)",
        readers.read_rolling,
    ),
    _rule(
        rf"\bthe\s+(?:past|last)\s+(?P<count>{COUNTS})[\s-]+(?P<many>{_VAGUE})?{_UNIT}\b(?P<for>$^)?",
        readers.read_rolling,
    ),
    _rule(r"\b(?:(?:at|over|during|on)\s+)?(?:the\s+)?(?P<mod>last|this|next|past|coming)?\s?(?<!\w)weekend\b(?!\s+(?:of|before|after))", readers.read_weekend),
    _rule(r"\b(?:(?P<when>earlier|later|late|early)\s+)?(?P<mod>last|this|next)\s+(?P<unit>week|month|year)\b", readers.read_calendar_unit),
    _rule(rf"\b(?P<count>{COUNTS})\s+{_UNIT}\s+(?P<side>after|before|earlier|later|afterwards?|previously)\b(?!\s+(?:than|this|that\s+(?:week|month|year)))", readers.read_beside),
    _rule(
        r"\b(?:earlier\s+|later\s+|late\s+|early\s+|on\s+|in\s+)?(?:the\s+same\s+(?:day|morning|afternoon|evening|night)"
        r"|the\s+(?:next|following|previous|preceding)\s+(?:day|morning|afternoon|evening|night)"
        r"|the\s+(?:day|evening|night|morning|afternoon)\s+before(?:\s+that)?(?=\s*[.,;:)\u2019\"]|\s*$)"
        r"|that\s+(?:same\s+)?(?:day|morning|afternoon|evening|night)\b(?!\s+(?:after|before))"
        r"|the\s+(?:morning|afternoon|evening|night)['\u2019]s)(?!\w)",
        readers.read_same,
    ),
    _rule(r"\b(?:with)?in\s+(?:a\s+matter\s+of\s+|the\s+coming\s+)?days\b(?!\s+of)", readers.read_within),
    _rule(
        rf"\b(?:for|in|within|during|after|lasting|lasted)\s+(?:the\s+)?(?:{_NEARLY})?(?:{COUNTS}|{_VAGUE}|\w+ty)\s+"
        r"(?:(?:full|consecutive|straight|whole|long)\s+)?(?:minute|hour|day|night|week|month|year|decade)s?\b(?!-)"
        r"|\bfor\s+(?:hours|days|weeks|months|years|decades)\b"
        rf"|\b(?:{COUNTS})\s+(?:days|weeks|months|years|hours)\s+of\b",
        readers.read_duration,
    ),
    _rule(
        rf"\b{POINT}(?!\w)|\b(?:in|during|since|at)\s+the\s+(?:early|small|late)\s+hours(?:\s+of\s+the\s+(?:morning|day))?\b"
        rf"|\b(?:at|by|in\s+the|until)\s+(?:early\s+|late\s+)?(?:morning|afternoon|evening|night)\b",
        readers.read_clock,
    ),
)  # fmt: skip
"""Patterns in the order they are tried."""

TRIGGER = re.compile(
    r"\d{4}|\d[:.]\d\d|\b\d{1,2}\s?[ap]\.?m|day|night|week|month|year|hour|minute|morning|evening|noon|dawn|dusk|sunset|sunrise|"
    r"today|tomorrow|decade|\b(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)",
    IGNORE,
)
"""What a sentence without any expression of time does not hold."""


def english(sentence: Sentence) -> list[Expression]:
    """Return the expressions of time of an English sentence, in order."""
    text, start, end = sentence.text, sentence.start, sentence.end
    if TRIGGER.search(text, start, end) is None:
        return []
    taken = bytearray(end - start)
    found: list[Expression] = []
    for pattern, read in RULES:
        for match in pattern.finditer(text, start, end):
            if 1 in taken[match.start() - start : match.end() - start]:
                continue
            made = read(sentence, match)
            low, high = match.span() if made is None else (made.start, made.end)
            if made is not None and 1 in taken[low - start : high - start]:
                low, high = match.span()
                made = dataclasses.replace(made, start=low, end=high)
            if made is None and read is not readers.read_none:
                continue
            taken[low - start : high - start] = b"\x01" * (high - low)
            if made is not None:
                found.append(made)
    return sorted(found, key=lambda one: one.start)
