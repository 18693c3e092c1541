"""Patterns of what tells a text's own day: stretches counted from a start, words of the present."""

from __future__ import annotations

STARTED = (
    r"war|conflict|offensive|operation|siege|blockade|invasion|campaign|assault|bombardment|truce|cease-?fire|uprising|"
    r"fighting|hostilities|occupation|strike"
)
"""What days and months are counted from."""

ORDINALS = {
    "first": 1, "second": 2, "third": 3, "fourth": 4, "fifth": 5, "sixth": 6, "seventh": 7, "eighth": 8, "ninth": 9,
    "tenth": 10, "eleventh": 11, "twelfth": 12, "thirteenth": 13, "fourteenth": 14, "fifteenth": 15, "sixteenth": 16,
    "seventeenth": 17, "eighteenth": 18, "nineteenth": 19, "twentieth": 20, "thirtieth": 30, "fortieth": 40,
    "fiftieth": 50, "sixtieth": 60, "seventieth": 70, "eightieth": 80, "ninetieth": 90, "hundredth": 100,
}  # fmt: skip
"""Ordinals in words; those in digits are read as digits."""

_NTH = (
    r"(?P<nth>\d{1,4}(?:st|nd|rd|th)|(?:twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety)-\w+|"
    + "|".join(ORDINALS)
    + ")"
)
_WHAT = rf"(?:[\w'\u2019-]+\s+){{0,5}}?(?:{STARTED})"

COUNTED: tuple[str, ...] = (
    # "on the 40th day of the war", "entering its third week", "now in its fifth month"
    (
        rf"\b(?P<how>on|in|for|during|enter(?:s|ed|ing)?|mark(?:s|ed|ing)?|into|now)\s+(?:in\s+)?(?:the|its|their)\s+{_NTH}\s+"
        rf"(?:(?:straight|consecutive|successive)\s+)?(?P<unit>day|week|month|year)\b(?:\s+of\s+(?P<what>{_WHAT}))?"
    ),
    rf"\bday\s+(?P<day>\d{{1,4}})\s+of\s+(?P<what>{_WHAT})",
    # "six weeks into the war", "100 days after the offensive began", "40 days since the war began"
    (
        rf"\b(?P<count>\d{{1,4}}|an?|[a-z]+(?:-[a-z]+)?)\s+(?P<unit>day|week|month|year)s?\s+(?:into|(?:since|after)\s+the\s+"
        rf"(?:start|beginning|outbreak)\s+of|since|after)\s+(?P<what>{_WHAT})(?P<began>\s+(?:began|started|broke\s+out|erupted))?"
    ),
)
"""Stretches counted from a start, the word for it in ``what`` where one stands there."""

PRESENT = (
    r"\b(?:is|are|remains?)\s+(?:now\s+|still\s+)?(?:under\s*way|ongoing|continuing|in\s+force|in\s+place)\b|\bcontinu(?:es?|ing)\b|"
    r"\bcurrently\b|\bnow\b|\bstill\b|\bamid\b|\b(?:has|have)\s+(?:now\s+|just\s+)?(?:been\s+)?(?:\w+ed|begun|taken|gone|come)\b|"
    r"\b(?:is|are)\s+\w+ing\b"
)
"""Words by which a sentence speaks of what lasts as lasting."""

RECENT = (
    r"\b(?:just\s+|only\s+|barely\s+)?(?:hours|days)\s+(?:after|ago)\b|\b(?:a|one)\s+day\s+(?:after|ago)\b|\byesterday\b|\btoday\b|"
    r"\btonight\b|\bovernight\b|\bthis\s+(?:morning|afternoon|evening|week)\b|\blast\s+night\b|\bjust\b"
)
"""Words by which a sentence speaks of what happened as of days ago."""

AHEAD = (
    r"\b(?:will|would|could|may|might|should|plan(?:s|ned)?|planning|looming|threat\w*|possible|potential|ahead\s+of|before|fear\w*|"
    r"expected|prepar\w+|upcoming|if|until)\b"
)
"""Words that keep a sentence from showing that something had begun."""
