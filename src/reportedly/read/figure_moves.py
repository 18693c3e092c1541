"""People who leave: arrivals across a border, homes left, crowds on the road.

That people came or went says little by itself. They count as displaced where the words are those of
flight, or where a report speaks of people who flee.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from reportedly.model.vocabulary import Group, Outcome
from reportedly.read.figure_draft import Draft, Scene, counts_of
from reportedly.read.figure_people import Mention, MentionKind
from reportedly.read.figure_tokens import Token

_DRIVES: Final = frozenset(
    ["drove", "driven", "driving", "drives", "chased", "chasing", "expelled", "expelling", "forced",
     "forcing", "pushed", "pushing", "emptied", "prompted", "prompting", "caused", "causing",
     "compelled", "sent", "sending"]
)  # fmt: skip
_RELOCATED: Final = frozenset({"moved", "relocated", "evacuated", "transferred", "bussed"})
_REFUGES: Final = frozenset(
    ["shelter", "shelters", "school", "schools", "camp", "camps", "stadium", "safety", "halls",
     "hall", "tents", "hotels", "gyms", "centres", "centers"]
)  # fmt: skip
_CROWD: Final = 50
"""So many people who leave a place under attack have not gone on an errand."""

_MOVERS: Final = frozenset(
    ["people", "persons", "residents", "civilians", "villagers", "inhabitants", "individuals",
     "women", "children", "townspeople", "families-members"]
)  # fmt: skip
#: Who leaves these, as "theirs", is displaced, whatever else a report speaks of.
_DWELLINGS: Final = frozenset(
    ["homes", "home", "houses", "rooms", "flats", "apartments", "dwellings", "farms", "villages",
     "shacks", "huts", "tents", "shelters", "neighbourhoods", "neighborhoods"]
)  # fmt: skip
_CAMPS: Final = frozenset(
    ["camps", "camp", "shelters", "reception", "centres", "centers", "sites", "displaced"]
)
_BEFORE_VERB: Final = frozenset({"have", "had", "has", "already", "since", "also", "were", "are"})
_LEAVES_OR_REACHES: Final = frozenset(
    {"left", "reached", "quit", "vacated", "entered", "deserted", "escaped"}
)
_GOES: Final = frozenset(
    ["left", "moved", "headed", "heading", "streamed", "poured", "flooded", "walked", "travelled",
     "arrived", "streaming", "pouring", "crossed", "spilled", "hiding", "camping", "camped",
     "converged", "arriving", "stranded"]
)  # fmt: skip
_TOWARDS: Final = frozenset(
    {"for", "to", "towards", "toward", "into", "in", "at", "from", "across", "over", "out"}
)
_ON_THE_WAY: Final = frozenset(
    {("on", "the"), ("took", "to"), ("sleeping", "in"), ("hiding", "in"),
     ("living", "in"), ("camping", "in")}
)  # fmt: skip
_AREAS: Final = frozenset(
    ["areas", "quarters", "zones", "regions", "villages", "towns", "districts",
     "neighbourhoods", "suburbs", "border", "area", "city",
     "town", "village", "camp", "region", "district", "province", "capital", "valley",
     "neighbourhood", "neighborhood", "suburb", "territory", "homes", "country"]
)  # fmt: skip
EVENTS: Final = frozenset(
    [
        "strike", "airstrike", "attack", "bombing", "blast", "explosion", "shelling", "raid",
        "ambush", "clash", "clashes", "shooting", "massacre", "bomb", "assault", "incident",
        "attacks", "strikes", "battle", "fire", "collapse", "school", "market", "building",
        "hospital", "quake", "earthquake",
    ]
)  # fmt: skip
"""Happenings and sites that a toll beside them is of."""


def _after_force(tokens: Sequence[Token], mention: Mention) -> bool:
    """Tell whether people cross a border after a raid or away from fighting."""
    crossed = {t.low for t in tokens[mention.last : mention.last + 3]} & {"crossed"}
    ahead = [t.low for t in tokens[mention.last :]]
    cause = any(w in {"after", "following", "escaping", "fleeing"} for w in ahead)
    return bool(crossed) and cause and bool(EVENTS & set(ahead) or "fighting" in ahead)


def _leaves(tokens: Sequence[Token], mention: Mention) -> bool:
    """Tell whether a crowd left a place or came to one, in a report of people displaced."""
    at = mention.last
    while at < len(tokens) and (tokens[at].low in _BEFORE_VERB or tokens[at].low.endswith("ly")):
        at += 1
    crowd = (counts_of(mention)[2] or counts_of(mention)[1] or 0) >= _CROWD
    if not crowd or at + 1 >= len(tokens):
        return False
    verb, ahead = tokens[at].low, tokens[at + 1 : at + 6]
    words = {t.low for t in ahead}
    if (verb, ahead[0].low) in _ON_THE_WAY:
        return True
    led = ahead[0].low in {"the", "their"} or ahead[0].low.endswith(("-held", "-controlled"))
    named = ahead[0].capital or (led and bool(words & _AREAS))
    if verb in _LEAVES_OR_REACHES and named:
        return True
    away = ahead[0].low in _TOWARDS and any(t.capital or t.low in _AREAS for t in ahead[1:])
    return verb in _GOES and away


def _leaves_home(tokens: Sequence[Token], mention: Mention) -> bool:
    """Recognise "have left their rooms", said of many; a doubtful "up to" counts by its number."""
    index = mention.last + (tokens[mention.last].low in {"have", "had", "has"})
    ahead = [t.low for t in tokens[index : index + 5]]
    left = ahead[:2] in (["left", "their"], ["abandoned", "their"], ["deserted", "their"])
    counts = counts_of(mention)
    crowd = (counts[2] or counts[1] or 0) >= _CROWD
    return left and crowd and bool(set(ahead[2:4]) & _DWELLINGS) and mention.noun in _MOVERS


def _sheltered(tokens: Sequence[Token], mention: Mention) -> bool:
    """Recognise people moved to shelters: "have been moved to 16 schools"."""
    ahead = [t.low for t in tokens[mention.last : mention.last + 10]]
    moved = [k for k, word in enumerate(ahead[:5]) if word in _RELOCATED]
    people = mention.noun in _MOVERS or mention.group is Group.CIVILIAN
    if not moved or not people or not {"were", "was", "been", "being"} & set(ahead[: moved[0]]):
        return False
    return bool(_REFUGES & set(ahead[moved[0] :])) and {"to", "into", "in"} & set(ahead) != set()


def _registered(tokens: Sequence[Token], mention: Mention) -> bool:
    """Recognise "had been registered in camps"."""
    ahead = [t.low for t in tokens[mention.last : mention.last + 8]]
    return "registered" in ahead[:4] and bool(_CAMPS & set(ahead)) and mention.noun in _MOVERS


def refugees(scene: Scene, drafts: Sequence[Draft]) -> list[Draft]:
    """Return those who left or came, in a report that speaks of people who flee."""
    taken = {d.first for d in drafts}
    last = scene.previous[-1].figure.outcome if scene.previous else None
    out: list[Draft] = []
    for mention in scene.mentions:
        if mention.quantity is None or mention.first in taken or mention.last >= len(scene.tokens):
            continue
        bare = mention.kind is MentionKind.BARE
        if mention.group is Group.COMBATANT:
            continue
        if _moved(scene, mention, bare=bare, displaced=last is Outcome.DISPLACED):
            qualifier, value, low, high = counts_of(mention)
            out.append(
                Draft(
                    mention.first, mention.last, Outcome.DISPLACED, mention.group, qualifier, value,
                    low, high, "arrivals", (mention.last, mention.last + 1),
                )
            )  # fmt: skip
    return out


def _moved(scene: Scene, mention: Mention, *, bare: bool, displaced: bool) -> bool:
    """Tell whether people moved because they flee; a bare number goes on people displaced."""
    if not bare and _sheltered(scene.tokens, mention):
        return True
    home = _leaves_home(scene.tokens, mention)
    since = bool(scene.previous) and scene.tokens[mention.last].low in {"have", "has", "had"}
    if not (scene.refugees or home or since or _after_force(scene.tokens, mention)):
        return False
    words = [t.low for t in scene.tokens[mention.last : mention.last + 3]]
    words = words[1:] if words[0] in {"have", "had", "has"} else words
    if bare and not displaced:
        return False
    crossed = words[:1] in (["crossed"], ["arrived"])
    registered = _registered(scene.tokens, mention) or (bare and "registered" in words)
    people = bare or mention.noun in _MOVERS
    return crossed or registered or home or (people and _leaves(scene.tokens, mention))


def driven(tokens: Sequence[Token], mention: Mention) -> bool:
    """Tell whether people are driven away: "has driven 1,100 people from five hamlets"."""
    verb = tokens[mention.first - 1].low if mention.first else ""
    ahead = [t.low for t in tokens[mention.last : mention.last + 3]]
    out = ahead[:1] == ["from"] or ahead[:2] == ["out", "of"] or ahead[:2] == ["off", "their"]
    people = mention.noun in _MOVERS or mention.group is Group.CIVILIAN
    fled = ahead[:2] in (["to", "flee"], ["to", "leave"], ["to", "abandon"])
    return people and verb in _DRIVES and (out or fled)
