"""Words around a trigger that show who acts and who suffers."""

from __future__ import annotations

import re
from typing import Final

from reportedly.read.lexica.triggers_base import CLASSES

AUX: Final = (
    r"(?:has|have|had|is|are|was|were|been|being|be|will|would|could|may|might|also|then|later|"
    r"reportedly|allegedly|repeatedly|deliberately|[a-z]+ly)"
)
PASSIVE: Final = re.compile(rf"\b(?:was|were|been|being|is|are|be)(?: {AUX})* $")
SUBJECT: Final = re.compile(rf"(?P<subject>[\w' -]{{2,60}}?)(?: {AUX})* $")
BY: Final = re.compile(
    r"^[^,;.]{0,90}?\bby (?P<agent>(?:(?:the|an?|unidentified|unknown|suspected|two|three|four|several|\d+) )*"
    r"(?:[\w'-]+ ){0,3}?(?:"
    + CLASSES["ARMED"][3:-1]
    + r"|"
    + CLASSES["FORCES"][3:-1]
    + r"|settlers|militia|state|group|regime|government))\b"
)
OBJECT: Final = re.compile(
    r"^ (?P<object>(?:(?:at least|more than|about|some|nearly|up to|the|an?|two|three|several|\d[\d,]*) )*[\w'-]+(?: [\w'-]+){0,2}?)(?= (?:in|on|at|near|and|when|after|as|from|by|with|during|for|while|who|outside)\b|[,.;]|$)"
)
ACTOR: Final = re.compile(
    r"\b(?:"
    + CLASSES["ARMED"][3:-1]
    + "|"
    + CLASSES["FORCES"][3:-1]
    + r"|jets?|warplanes?|aircraft|helicopters?|air force|"
    r"navy|militia|group|state|government|authorities|coalition|alliance|movement|front|guards?|bombers?|men|"
    r"protesters|demonstrators|youths)$"
)
#: A clause begins anew behind such a word.
INNER: Final = re.compile(r"\b(?:that|since|when|as|while|after|because|where|which|who) ")
FUNCTION: Final = frozenset(
    [
        "the",
        "a",
        "an",
        "this",
        "that",
        "these",
        "those",
        "his",
        "her",
        "its",
        "their",
        "in",
        "on",
        "at",
        "of",
        "to",
        "for",
        "from",
        "with",
        "by",
        "and",
        "or",
        "as",
        "no",
        "it",
        "he",
        "she",
        "they",
        "i",
        "we",
        "there",
        "who",
        "which",
        "but",
        "if",
        "when",
        "after",
        "before",
        "while",
    ]
)
LEADING: Final = re.compile(
    r"^(?:(?:on|in|at|during|early|late|since|by|over) [^,]{1,40}, |(?:overnight|meanwhile|earlier|later|yesterday|today|this "
    r"morning|then|also|separately)[ ,]+|(?:two|three|a few|several) (?:days?|hours?) ago )+"
)

OWNER: Final = re.compile(
    r"(?:(?:[Tt]he|[Aa]n?) )?[A-Z][\w-]+(?:(?:'|’)s?)?(?: (?:army|military|forces|police)(?:(?:'|’)s?)?)?"
)
