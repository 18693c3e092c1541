"""Words that tell whether two sentences are about one event."""

from __future__ import annotations

import re
from typing import Final

ANOTHER: Final = re.compile(
    r"\b(?:another|others?|also|separate(?:ly)?|meanwhile|moreover|in addition|additional|earlier|later|a total of|in all|altogether|"
    r"including|among|further|elsewhere|similarly|context|more than one|day before|previous|respectively|overall|so far|since)\b",
    re.IGNORECASE,
)
"""What sets one event, or one part of a count, apart from another."""

WORD: Final = re.compile(r"\b[a-z]{4,}\b")
ENDING: Final = re.compile(r"(?:ings?|ed|es|s)$")

COMMON: Final = frozenset(
    {
        "killed", "kill", "kills", "killing", "died", "dead", "deaths", "injured", "wounded", "hurt", "people", "persons", "civilians",
        "civilian", "person", "were", "have", "been", "said", "that", "with", "from", "when", "after", "which", "their", "this", "town",
        "city", "village", "least", "three", "four", "five", "seven", "eight", "nine", "twelve", "fifteen", "twenty", "thirty",
    }
)  # fmt: skip
"""Words that most reports of harm share."""

THE_EVENT: Final = re.compile(
    r"\bthe (?:same )?(?:blasts?|attacks?|explosions?|strikes?|shelling|bombs?|bombings?|raids?|shootings?|clash(?:es)?|assault|ambush)\b",
    re.IGNORECASE,
)
"""Words that point back at what was told before."""
