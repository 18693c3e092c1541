"""People taken or held by words that say little alone: "took 11 crew off a tug", "holding six men".

To take or hold people is to seize them where armed men do it, on a ship or a road, and where no
other aim (hospital, safety, work) is told.
"""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise
from typing import Final

from reportedly.model.vocabulary import Group
from reportedly.read.figure_people import Mention, MentionKind
from reportedly.read.figure_tokens import Token

_TAKES: Final = frozenset({"took", "take", "takes", "taking", "taken", "grabbed", "grabbing"})
_HOLDS: Final = frozenset({"holding", "hold", "holds", "held", "keeping"})
_CAPTORS: Final = frozenset(
    [
        "gunmen", "pirates", "pirate", "kidnappers", "bandits", "raiders", "hijackers", "captors",
        "abductors", "dacoits", "militants", "rebels", "insurgents", "jihadists", "militiamen",
        "attackers", "assailants", "terrorists", "guerrillas", "fighters", "gang", "gangs",
        "gunman", "robbers",
    ]
)  # fmt: skip
_BOARDING: Final = frozenset(
    [
        "boarded", "board", "boarding", "hijacked", "hijacking", "speedboats", "speedboat",
        "skiffs", "skiff", "gunpoint", "ransom", "stormed", "ambushed",
    ]
)  # fmt: skip
_ARMED_MEN: Final = frozenset({"men", "youths", "group", "assailants", "individuals"})
_SAFE: Final = frozenset(
    ["hospital", "hospitals", "clinic", "clinics", "safety", "aboard", "shelter", "treatment",
     "mortuary", "morgue", "part", "home", "ashore"]
)  # fmt: skip
_DETERMINERS: Final = frozenset({"her", "its", "the", "their", "all", "his", "off"})
_AIM: Final = 8
_AT_SEA: Final = frozenset({"sailors", "sailor", "seamen", "crewmen", "crewman", "mariners"})
_SHIPS: Final = frozenset(
    ["tanker", "trawler", "dhow", "freighter", "carrier", "tug", "tugboat", "freight", "cargo",
     "ship", "vessel", "coaster", "barge", "yacht", "fishing", "ferry", "container", "merchant"]
)  # fmt: skip
_NAVIES: Final = frozenset({"navy", "naval", "warship", "frigate", "corvette", "destroyer"})


def of_merchant_ship(tokens: Sequence[Token], mention: Mention) -> bool:
    """Tell whether sailors are those of a ship that trades or fishes, and so civilians."""
    if mention.noun not in _AT_SEA:
        return False
    own = {t.low for t in tokens[mention.first : mention.last]}
    return any(t.low in _SHIPS for t in tokens) and not own & _NAVIES


def taken(tokens: Sequence[Token], mention: Mention) -> bool:
    """Tell whether armed men take or hold the people of a mention.

    Args:
        tokens: All tokens of the sentence.
        mention: People who stand behind a verb of taking or holding.
    """
    at = mention.first - 1
    while at > 0 and tokens[at].low in _DETERMINERS:
        at -= 1
    verb = tokens[at].low if at >= 0 else ""
    counted = mention.quantity is not None and mention.quantity.low != 0
    if not counted or mention.kind is MentionKind.NOUN or mention.group is Group.COMBATANT:
        return False
    if verb in _HOLDS:
        people = mention.kind is not MentionKind.BARE
        return people and (mention.noun == "crew" or _by_captors(tokens, at))
    return verb in _TAKES and _by_captors(tokens, at) and not _to_safety(tokens, mention)


def _by_captors(tokens: Sequence[Token], at: int) -> bool:
    """Tell whether those who kidnap, or a boarding, are told before the verb at ``at``."""
    before = [t.low for t in tokens[:at]]
    if set(before) & (_CAPTORS | _BOARDING):
        return True
    return any(one == "armed" and other in _ARMED_MEN for one, other in pairwise(before))


def _to_safety(tokens: Sequence[Token], mention: Mention) -> bool:
    return any(t.low in _SAFE for t in tokens[mention.last : mention.last + _AIM])
