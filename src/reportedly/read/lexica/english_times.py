"""Patterns of English expressions of time, read without regard to case.

Names of groups are what the readers in ``read.time_readers`` ask for.
"""

from __future__ import annotations

from reportedly.read.lexica.times import COUNTS, NAME_NOUNS, VAGUE_COUNTS

MONTH = (
    r"(?:January|February|March|April|May|June|July|August|September|October|November|December"
    r"|(?:Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec)\b\.?)"
)
DAY = r"(?:[12]\d|3[01]|0?[1-9])(?:st|nd|rd|th)?(?![\d%]|[.,:]\d)"
YEAR = r"(?:19|20)\d\d(?![\d%]|[.,]\d)"
WEEKDAY = r"(?:Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday)"
SHORT_DAY = r"(?:Mon|Tues?|Wed|Thurs?|Thu|Fri|Sat|Sun)"
WITH_YEAR = rf"(?:,?\s+(?P<year>{YEAR})|(?:\s+of)?\s+(?P<of>last|this|next)\s+year\b)?"
NAMED_DAY = rf"(?:(?P<named>{WEEKDAY}|{SHORT_DAY}\b\.?)\s?,?\s+(?:the\s+)?)?"
TO = r"\s?(?:to|and|until|till|through|or|[-\u2013\u2014/])\s?"
PART = r"(?:morning|afternoon|evening|night|noon|dawn|dusk)"
POINT = (
    r"(?:(?:at|around|about|by|near|towards?|shortly before|shortly after|just before|just after)\s+)?"
    r"(?:\d{1,2}(?:[:.]\d\d)?\s?[ap]\.?m\.?|\d{1,2}:\d\d(?:\s?(?:GMT|UTC|local time))?|"
    r"dawn|daybreak|sunrise|noon|midday|dusk|sunset|nightfall|midnight)"
)
LEAD = (
    r"(?<!\w)(?:(?P<bound>since|until|till|by|before|after|from|between|as of|through)\s+)?"
    r"(?:(?P<hours>(?:(?:in|during|into|on|at|from)\s+)?(?:the\s+)?(?:(?:very\s+)?(?:early|late|small|first|wee)\s+hours"
    rf"|(?:early\s+|late\s+)?{PART})\s+of\s+)|(?P<point>{POINT}(?:\s+on|\s+of|,)?\s+)"
    r"|(?P<prep>(?:(?:late|early|earlier|later|overnight)\s+)?(?:on|in|during|over|throughout|into)\s+|(?:late|early|earlier|overnight)\s+))?"
    r"(?:the\s+)?$"
)
"""What may stand between an expression and the words it belongs to."""

_UNIT = r"(?P<unit>hour|day|night|week|fortnight|month|year|minute|decade)s?"
_VAGUE = rf"(?:{VAGUE_COUNTS})"
_NEARLY = r"(?:nearly|almost|about|around|some|at least|more than|over|up to|roughly|just|only|barely|another)\s+"

PATTERNS: tuple[tuple[str, str], ...] = (
    (
        "none",
        rf"\b{MONTH}\s+\d{{1,2}}\s+(?:{NAME_NOUNS})\b|\b\d{{1,2}}\s+{MONTH}\s+(?:{NAME_NOUNS})\b",
    ),
    (
        "numeric",
        r"\b\d{4}-\d\d-\d\d\b|\b\d{1,2}[/.]\d{1,2}[/.]\d{4}\b",
    ),
    (
        "dated",
        (
            rf"\b{NAMED_DAY}(?P<day>{DAY})(?:{TO}(?P<last>{DAY}))?\s+(?:of\s+)?(?P<month>{MONTH})(?!\w)"
            rf"{WITH_YEAR}"
        ),
    ),
    (
        "dated",
        (
            rf"\b{NAMED_DAY}(?P<month>{MONTH})\s+(?:the\s+)?(?P<day>{DAY})(?:{TO}(?P<last>{DAY})(?!\s*(?:people|a\.?m|p\.?m)))?"
            rf"{WITH_YEAR}"
        ),
    ),
    (
        "nth",
        (
            r"(?<=\bthe\s)(?P<nth>[12]\d|3[01]|[1-9])(?:st|nd|rd|th)(?=\s*(?:[.,;:)\u2013\u2014]|$)|\s+(?:of\s+(?:the|this)\s+month|and|but|when|while|"
            r"an?|the|at|in|near|two|three|four|five|six|seven|eight|nine|ten|\d+|\w+(?:ed|s)?\s+(?:was|were|had|hit|fell|killed|came|began))\b)"
            r"(?:\s+of\s+(?:the|this)\s+month)?"
        ),
    ),
    (
        "first_months",
        rf"\b(?:(?:in|during|over)\s+)?the\s+(?P<which>first|last)\s+(?P<count>{COUNTS})\s+months\s+of\s+(?:(?P<year>{YEAR})|(?P<of>this|last|the)\s+year)\b",
    ),
    (
        "to_a_day",
        rf"\b(?:in|over|during|for)\s+the\s+(?P<count>{COUNTS}|24|36|48|72|96)[\s-]+(?P<unit>hour|day|week)s?(?=\s+(?:to|until|up\s+to|ending(?:\s+on)?)\s)",
    ),
    (
        "night",
        r"\b(?:in|during|through)\s+the\s+night(?!\s+(?:of|from|to|into|sky|market|bus|shift|before|between)\b|[\s-]+(?:time|club|watch))",
    ),
    (
        "period",
        (
            r"\b(?:during|through|throughout|over|in|within)\s+the\s+(?:same\s+|reporting\s+|whole\s+)?(?P<unit>week|month|period|seven\s+days)\b"
            r"(?!\s+(?:of|to|from|between|since|before|after|that|when|ending|until|leading)\b)(?:\s+under\s+review)?"
        ),
    ),
    (
        "part_of_month",
        (
            rf"\b(?:the\s+)?(?P<part>early|mid|late|beginning|start|middle|end)(?:[\s-]+|\s+of\s+)(?P<month>{MONTH})\b"
            rf"{WITH_YEAR}"
        ),
    ),
    (
        "whole_month",
        rf"\b(?:(?P<mod>last|this|next)\s+)?(?P<month>{MONTH})(?!\w){WITH_YEAR}",
    ),
    (
        "decade",
        r"\b(?:(?:in |during |since |from |of )?the\s+)?(?:(?:early|mid|late)[\s-]+)?(?P<year>(?:19|20)\d0)['\u2019]?s\b",
    ),
    (
        "year",
        (
            rf"\b(?P<lead>the|in|since|during|of|by|until|before|after|from|between|early|late|mid|back in)\s+(?:the\s+year\s+)?(?P<year>{YEAR})\b"
            r"(?!\s+(?:people|men|women|children|homes|houses|soldiers|troops|fighters|dead|deaths|wounded|injured|civilians|"
            r"families|trucks|tons|tonnes|metres|meters|kilometres|miles|GMT|hours|local))"
        ),
    ),
    (
        "weekday_before",
        rf"\bthe\s+(?:previous\s+(?P<weekday>{WEEKDAY})\b|(?P<other>{WEEKDAY})\s+before(?:\s+that)?\b(?=\s*[.,;:)]|\s+they|\s+he|\s*$))",
    ),
    (
        "weekday",
        rf"\b(?:(?P<mod>last|next|this\s+coming|this\s+past|this|past|coming)\s+)?(?P<weekday>{WEEKDAY})(?P<plural>s\b)?(?!\w)",
    ),
    (
        "deictic",
        (
            r"\b(?P<word>the\s+day\s+before\s+yesterday|(?:earlier\s+|late\s+|early\s+)?yesterday|"
            r"(?:earlier\s+|later\s+|early\s+|late\s+)?today|tonight|tomorrow|overnight|last\s+night|"
            r"(?:earlier\s+|early\s+)?this\s+(?:morning|afternoon|evening))\b"
        ),
    ),
    (
        "ago",
        rf"\b(?P<count>{COUNTS})\s+{_UNIT}\s+ago\b",
    ),
    (
        "beside",
        rf"\b(?P<count>{COUNTS})\s+{_UNIT}\s+(?P<side>after|before|earlier|later|afterwards?|previously)\b(?!\s+(?:than|this|that\s+(?:week|month|year)))",
    ),
    (
        "vague",
        (
            rf"\b(?:{_VAGUE}\s+)?(?:moments|minutes|hours|days|weeks|months|years|decades)\s+(?:ago|after|before|earlier|later)\b"
            rf"|\b(?:in|over|during)\s+(?:the\s+)?(?:recent|coming)\s+(?:hours|days|weeks|months|years)\b"
        ),
    ),
    (
        "rolling",
        (
            r"\b(?:(?P<for>for)\s+|(?:in|over|during|within|throughout|of)\s+)?(?:the\s+)(?:past|last|previous|preceding)\s+"
            rf"(?:(?P<count>{COUNTS})[\s-]+|(?P<many>{_VAGUE}|\w+ty)\s+)?{_UNIT}\b(?!-)"
        ),
    ),
    (
        "rolling",
        rf"\bthe\s+(?:past|last)\s+(?P<count>{COUNTS})[\s-]+(?P<many>{_VAGUE})?{_UNIT}\b(?P<for>$^)?",
    ),
    (
        "weekend",
        r"\b(?:(?:at|over|during|on)\s+)?(?:the\s+)?(?P<mod>last|this|next|past|coming)?\s?(?<!\w)weekend\b(?!\s+(?:of|before|after))",
    ),
    (
        "calendar_unit",
        r"\b(?:(?P<when>earlier|later|late|early)\s+)?(?P<mod>last|this|next)\s+(?P<unit>week|month|year)\b",
    ),
    (
        "same",
        (
            r"\b(?:earlier\s+|later\s+|late\s+|early\s+|on\s+|in\s+)?(?:the\s+same\s+(?:day|morning|afternoon|evening|night)"
            r"|the\s+(?:next|following|previous|preceding)\s+(?:day|morning|afternoon|evening|night)"
            r"|the\s+(?:day|evening|night|morning|afternoon)\s+(?:before|after)(?:\s+that)?(?=\s*[.,;:)\u2019\"]|\s*$)"
            r"|that\s+(?:same\s+)?(?:day|morning|afternoon|evening|night)\b(?!\s+(?:after|before))"
            r")(?!\w)|(?<!\w)the\s+(?:morning|afternoon|evening|night)['\u2019]s(?!\w)"
        ),
    ),
    (
        "within",
        r"\b(?:with)?in\s+(?:a\s+matter\s+of\s+|the\s+coming\s+)?days\b(?!\s+of)",
    ),
    (
        "duration",
        (
            rf"\b(?:for|in|within|during|after|lasting|lasted)\s+(?:the\s+)?(?:{_NEARLY})?(?:{COUNTS}|{_VAGUE}|\w+ty)\s+"
            r"(?:(?:full|consecutive|straight|whole|long)\s+)?(?:minute|hour|day|night|week|month|year|decade)s?\b(?!-)"
            r"|\bfor\s+(?:hours|days|weeks|months|years|decades)\b"
            rf"|\b(?:{COUNTS})\s+(?:days|weeks|months|years|hours)\s+of\b"
        ),
    ),
    (
        "clock",
        (
            rf"\b{POINT}(?!\w)|\b(?:in|during|since|at)\s+the\s+(?:early|small|late)\s+hours(?:\s+of\s+the\s+(?:morning|day))?\b"
            rf"|\b(?:at|by|in\s+the|until)\s+(?:early\s+|late\s+)?(?:morning|afternoon|evening|night)\b"
        ),
    ),
)
"""Readers' names and their patterns, in the order they are tried."""

TRIGGER = (
    r"\d{4}|\d(?:st|nd|rd|th)\b|\d[:.]\d\d|\b\d{1,2}\s?[ap]\.?m|day|night|week|month|year|hour|minute|morning|evening|noon|dawn|dusk|sunset|sunrise|"
    r"today|tomorrow|decade|\b(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)"
)
"""What a sentence with an expression of time holds."""
