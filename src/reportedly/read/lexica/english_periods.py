"""Patterns of English periods, feasts, lengths, habits and references, read without regard to case.

They stand apart from those of days and months because little hangs on them: a feast and a quarter
can date a happening, the others only say how the text itself speaks of time. Names of groups are
what the readers in ``read.time_periods``, ``read.time_feasts`` and ``read.time_lengths`` ask for.
"""

from __future__ import annotations

from reportedly.read.lexica.english_times import WEEKDAY, YEAR
from reportedly.read.lexica.numbers import TENS_EN, UNITS_EN

ORDINALS = {
    "first": 1, "second": 2, "third": 3, "fourth": 4, "final": 4, "last": 4,
    "1st": 1, "2nd": 2, "3rd": 3, "4th": 4,
}  # fmt: skip
"""Ordinals of quarters and halves of a year."""

SEASONS = {"spring": "SP", "summer": "SU", "autumn": "FA", "fall": "FA", "winter": "WI"}
"""Seasons and their codes in TIMEX3."""

LENGTH_UNITS = {
    "second": "S", "minute": "M", "hour": "H", "day": "D", "week": "W", "month": "M", "quarter": "Q",
    "year": "Y",
}  # fmt: skip
"""Units of a length and their letters in ISO 8601; a quarter is TIMEX3's own."""

MANY_YEARS = {"decade": 10, "century": 100, "centurie": 100}
"""Units that are counted in years."""

HABITS = {
    "daily": "P1D", "hourly": "PT1H", "weekly": "P1W", "monthly": "P1M", "yearly": "P1Y",
    "annually": "P1Y", "nightly": "P1D",
}  # fmt: skip
"""Words that say how often, as TIMEX3 values."""

_NUMBER = "|".join(sorted({*UNITS_EN, *TENS_EN}, key=lambda word: (-len(word), word)))
COUNT = (
    rf"(?:\d{{1,3}}(?:,\d{{3}})*(?:\.\d+)?(?:\s+1/2)?|(?:{_NUMBER})(?:[\s-](?:{_NUMBER}|hundred|thousand))*"
    r"|half\s+an?|(?:a\s+)?(?:few|couple(?:\s+of)?)|an?|several|many|some)"
)
"""A count in digits, in words, or a vague one."""

_TENS = "|".join(sorted(TENS_EN))
_ONES = "|".join(word for word, number in sorted(UNITS_EN.items()) if 0 < number < 10)  # noqa: PLR2004

ABOUT = (
    r"(?:(?:nearly|almost|about|around|at\s+least|(?:no\s+)?(?:more|less|fewer)\s+than|over|up\s+to|roughly|just|only|barely|"
    r"another|the\s+(?:first|next|past|last|following|previous|coming|final)|next|past|last|an\s+additional|the)\s+){0,2}"
)
"""Words that hedge a length or set it before or after another time."""

UNIT = r"(?:second|minute|hour|day|week|month|(?<!-)(?<!\ba\s)quarter|year|decade|centur(?:y|ie))"

_FISCAL = r"(?:fiscal[\s-]+)?"
_OF_YEAR = rf"(?:\s*,?\s*(?:of\s+|in\s+)?(?:fiscal\s+)?(?P<year>{YEAR})|\s+of\s+(?P<of>last|this|next)\s+year)?"
_FEAST = (
    r"(?P<feast>Ramadan|Ramzan|Eid[\s-]+(?:al|ul|el)[\s-]+(?:Fitr|Adha)|Eid|(?:Day\s+of\s+)?Ashura|Mawlid|Nowruz|Norooz|Newroz|"
    r"Rosh\s+Hashana[h]?|Yom\s+Kippur|Sukkot|Simchat\s+Torah|Hanukkah|Purim|Passover|Pesach|Shavuot|"
    r"Orthodox\s+(?:Christmas|Easter)|Christmas(?:\s+(?:Eve|Day))?|Boxing\s+Day|Good\s+Friday|Palm\s+Sunday|"
    r"Easter(?:\s+(?:Sunday|Monday))?|Pentecost|New\s+Year(?:['\u2019]s)?(?:\s+(?:Eve|Day))|Thanksgiving(?:\s+Day)?|Diwali)"
)

PERIODS: tuple[tuple[str, str], ...] = (
    (
        "feast",
        (
            rf"\b(?:(?P<its>last|this)\s+year['\u2019]s\s+)?(?:(?P<which>last|this|next)\s+)?(?:(?P<nth>first|second|third|last)\s+(?:day|night)\s+of\s+|(?P<eve>eve\s+of\s+))?"
            rf"(?:the\s+)?(?:holy\s+)?(?:(?:Jewish|Muslim|Islamic|Christian|Persian|fasting)\s+)?(?:(?:holiday|feast|festival|month)\s+of\s+)?"
            rf"{_FEAST}(?!\w)(?:\s+(?:of\s+)?(?P<year>{YEAR})\b)?"
        ),
    ),
    (
        "quarters",
        (
            rf"\b(?:(?P<its>last|this|next)\s+year['\u2019]s\s+)?(?:the\s+|its\s+|their\s+)?(?:(?P<before>{YEAR})\s+)?{_FISCAL}(?P<nth>first|second|third|fourth|final|last(?=\s+(?:quarter|half)\s+of\s+(?:the\s+year\b|last\b|{YEAR}))|[1-4](?:st|nd|rd|th))"
            rf"[\s-]+{_FISCAL}(?P<part>quarter|half)\b(?!-)(?!\s+of\s+the\s+(?!year\b|\d))(?:\s+of\s+the\s+year\b)?{_OF_YEAR}"
        ),
    ),
    (
        "quarters",
        rf"\bQ(?P<nth>[1-4])[\s-]*(?P<year>{YEAR})?\b",
    ),
    (
        "the_quarter",
        (
            r"\b(?P<the>the|that|its|this|last|next|a)\s+(?:(?P<which>latest|current|previous|recent|most\s+recent|last|next|same|"
            r"comparable|comparable\s+year-ago|year[\s-]ago|year[\s-]earlier)\s+)?(?:fiscal\s+)?(?P<unit>quarter|period)\b"
        ),
    ),
    ("year_ended", r"\bthe\s+(?:full\s+|fiscal\s+)?year(?=\s+(?:ended|ending|to)\b)"),
    ("year_ago", r"\b(?:the\s+)?year-(?:ago|earlier)\b(?:\s+(?:quarter|period))?"),
    (
        "fiscal",
        (
            rf"\b(?:(?P<which>the\s+(?:current|latest|last|next|previous|this)|last|this|next)\s+)?(?:the\s+)?fiscal(?:\s+year)?"
            rf"(?:\s+(?P<year>{YEAR}))?\b"
        ),
    ),
    (
        "season",
        (
            rf"\b(?:(?P<mod>last|this|next|past)\s+|the\s+(?:(?:early|late)\s+)?)(?P<season>spring|summer|autumn|fall|winter)\b"
            rf"(?:(?:\s+of)?\s+(?P<year>{YEAR}))?|\b(?:in\s+)?(?P<only>spring|summer|autumn|winter)\s+(?:of\s+)?(?P<when>{YEAR})\b"
        ),
    ),
    ("century", r"\b(?:the\s+)?(?P<nth>1\d|20|21)(?:th|st)[\s-]+century\b"),
    (
        "year_end",
        (
            r"\b(?:at\s+)?(?:the\s+)?(?:end|start|beginning|middle)\s+of\s+(?:the|(?P<mod>last|this|next))\s+(?:year|month|week)\b"
            r"|\byear['\u2019]?s?[\s-]end\b"
        ),
    ),
)
"""Readers' names and patterns that are tried before those of days and months."""

LENGTHS: tuple[tuple[str, str], ...] = (
    (
        "habit",
        (
            rf"\b(?:daily|hourly|weekly|monthly|yearly|annually|nightly)\b(?!(?-i:\s+[A-Z]))"
            rf"|\b(?:each|every)\s+(?P<nth>other\s+|\w+\s+)?(?P<unit>{UNIT}|night|morning|afternoon|evening|{WEEKDAY})s?\b"
            rf"|\b(?P<weekday>{WEEKDAY})s\b"
        ),
    ),
    (
        "bare_year",
        (
            r"(?<![\w$\u00a3\u20ac.,:/-])(?:19[0-9]{2}|20[0-4][0-9])(?![\w%:/]|[.,]\d|\s*(?:GMT|UTC|hours|hrs|local)\b)"
            rf"|\bnineteen[\s-](?P<tens>{_TENS})(?:[\s-](?P<ones>{_ONES}))?\b"
            rf"|\byear\s+(?P<thousand>two\s+thousand)(?:\s+(?:and\s+)?(?P<rest>{_ONES}))?\b"
        ),
    ),
    (
        "length",
        (
            rf"\b{ABOUT}(?:full\s+|whole\s+|entire\s+)?{COUNT}[\s-]+(?:(?:full|whole|consecutive|straight|long|more|additional|"
            rf"business|working)\s+)*{UNIT}s?(?:\s+and\s+a\s+half)?\b(?![\s-](?:old|earlier|ago|after|before)\b)"
        ),
    ),
    (
        "length",
        r"\b(?:the\s+)?(?:recent\s+|coming\s+)?(?:hours|days|weeks|months|years|decades|centuries)(?:\s+ahead)?\b(?![\s-]old\b)",
    ),
    (
        "reference",
        (
            r"\b(?:right\s+now|now|currently|nowadays|at\s+present|at\s+the\s+moment|(?:the\s+)?(?P<current>current)|"
            r"(?P<past>(?:more\s+|most\s+|until\s+|just\s+)?recently|lately|formerly|"
            r"(?:in\s+)?the\s+(?:recent\s+)?past(?=\s*[,.;)]|\s+(?:and|but|when)\b|$))|"
            r"(?P<future>soon(?!\s+(?:after|as|afterwards?))|(?:in\s+)?the\s+(?:near\s+|foreseeable\s+|immediate\s+)?future|"
            r"the\s+(?:short|near|long)\s+term))\b"
        ),
    ),
)
"""Readers' names and patterns that are tried after all others."""

_UNITS = ("second", "minute", "hour", "day", "week", "month", "quarter", "year", "decade", "centur")

NEEDS: dict[str, tuple[str, ...]] = {
    "feast": (
        "ramadan", "ramzan", "eid", "ashura", "mawlid", "nowruz", "norooz", "newroz", "hashana", "kippur", "sukkot", "torah",
        "hanukkah", "purim", "passover", "pesach", "shavuot", "christmas", "easter", "boxing", "friday", "sunday", "pentecost",
        "new year",
    ),
    "quarters": ("quarter", "half", "q1", "q2", "q3", "q4"),
    "the_quarter": ("quarter", "period"),
    "year_ended": ("year",),
    "year_ago": ("year-",),
    "fiscal": ("fiscal",),
    "season": ("spring", "summer", "autumn", "fall", "winter"),
    "century": ("century",),
    "year_end": ("year", " of "),
    "habit": ("ly", "each", "every", "days"),
    "bare_year": ("19", "20", "nineteen", "thousand"),
    "length": _UNITS,
    "reference": ("now", "current", "recent", "present", "moment", "past", "soon", "future", "term", "lately", "formerly"),
}  # fmt: skip
"""Words in lower case of which a sentence has one before a pattern of this page is tried."""
