"""Forms in which a page says who issues it."""

from __future__ import annotations

# fmt: off
HOUR = r"(?:,? (?:at )?\d{1,2}[:.h]\d\d(?: ?[A-Za-z]{1,4})?)?"
"""The hour of a bulletin behind its date."""
SERIAL = (
    r"\s*(?P<who>[^\n,;:.!?]{3,60}): (?:[\w-]+ ){0,3}?(?:round-?up|bulletin|update|digest|briefing|summary|situation report|sitrep|log|"
    r"diary|communiqué|newsletter|monitoring report|flash|dispatch|alert|note|overview)\b(?P<rest>[^\n.]{0,60})\s*\Z"
)
"""A body that reports in numbers: "NAME: daily round-up for the north"."""
SIGNED = (
    r"(?:(?:^|\n)[ \t]*|[.!?…][ \t]+)(?:[-–—]{1,2} ?|(?:[Ss]igned|[Ii]ssued by|SIGNED)[:,]? )(?P<who>[^\n.;:–—]{3,90})\.?\s*\Z"
)
"""Who signs below."""
WE = (
    r"(?<![\w'’])(?:[Oo]ur (?:\w+ )?(?:fighters|units?|troops|forces|soldiers|men|side|army|brigades?|aircraft|comrades|crews|drones|teams?|staff|monitors|"
    r"researchers|volunteers|count|records|positions|losses|people|brothers|artillery|guns|defen[cs]es)|[Ww]e|ours|us)(?![\w'’])"
)
"""By which a document speaks of its issuer."""
OF_OFFICES = frozenset(
    ["of", "the", "for", "and", "in", "at", "on", "to", "press", "service", "office", "information", "centre", "center", "department", "desk", "team", "media", "spokesperson", "spokesman", "unit",
     "command", "staff", "directorate", "humanitarian", "general", "operations", "section", "wing", "public", "affairs", "relations", "secretariat", "branch", "human", "rights", "war"]
)
"""Words in small letters that an institution's line may hold; a headline has a verb among its own."""
# fmt: on
