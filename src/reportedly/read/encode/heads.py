"""What the encoder's heads say: the labels of each, in the order of their logits.

The order is part of the trained model; its manifest carries ``digest()``, and a model made for
other heads is refused.
"""

from __future__ import annotations

import hashlib
from dataclasses import dataclass

from reportedly.model.vocabulary import EventType, Group, Modality, Outcome, SourceType


def _spans(*names: str) -> tuple[str, ...]:
    """Return the tags of spans: outside, then beginning and inside of each name."""
    return ("O", *(f"{mark}-{name}" for name in names for mark in "BI"))


@dataclass(frozen=True, slots=True)
class Head:
    """One head.

    Attributes:
        name: What it is called.
        labels: In the order of the logits.
        chained: Whether neighbouring tags are scored together (a linear-chain CRF), so that the
            model has a matrix of transitions for it.
    """

    name: str
    labels: tuple[str, ...]
    chained: bool = False


ENTITIES = (
    "organisation",
    "place",
    "person",
    "time",
    "quantity",
    "weapon",
    "document",
    "platform",
    "group",
    "money",
)
"""Kinds of entity; ``group`` is nationality or religion, ``platform`` a military craft."""

FILLERS = ("perp_individual", "perp_organisation", "target", "victim", "weapon")
"""Roles of an incident as a whole, in the manner of MUC-4."""

POLICE = ("kill", "arrest", "any_action", "fail", "force")
"""What a sentence says of police."""

ATTRIBUTION = _spans("source", "cue", "content")

HEADS = (
    Head("attribution", ATTRIBUTION, chained=True),
    Head("inner", ATTRIBUTION, chained=True),
    Head("entity", _spans(*ENTITIES)),
    Head("trigger", ("O", "I", *(one.value for one in EventType))),
    Head("modality", tuple(one.value for one in Modality)),
    Head("figure", _spans("figure")),
    Head("outcome", tuple(one.value for one in Outcome)),
    Head("group", tuple(one.value for one in Group)),
    Head("source_type", tuple(one.value for one in SourceType)),
    Head("agent", _spans("agent")),
    Head("target", _spans("target")),
    Head("place", _spans("place")),
    Head("time", _spans("time")),
    Head("weapon", _spans("weapon")),
    Head("filler", _spans(*FILLERS), chained=True),
    Head("police", POLICE),
)
"""All heads, in the order of the logits. ``police`` is a yes or no each, the others one of many."""

LINKS = (
    "source_cue",
    "content_cue",
    "agent_trigger",
    "target_trigger",
    "place_trigger",
    "time_trigger",
    "weapon_trigger",
    "figure_trigger",
    "part_whole",
    "trigger_cue",
)
"""Links from the first unit of one span to the first unit of another, each a yes or no."""

LINK_WIDTH = 32
"""Numbers on each side of a link's product."""


def offsets() -> dict[str, tuple[int, int]]:
    """Return where the logits of each head stand in the row of a unit, half-open."""
    found: dict[str, tuple[int, int]] = {}
    at = 0
    for head in HEADS:
        found[head.name] = (at, at + len(head.labels))
        at += len(head.labels)
    return found


WIDTH = sum(len(head.labels) for head in HEADS)
"""Logits of one unit."""


def digest() -> str:
    """Return what stands for all heads, links and labels in their order."""
    words = [f"{head.name}:{','.join(head.labels)}:{head.chained}" for head in HEADS]
    words += [*LINKS, str(LINK_WIDTH)]
    return hashlib.sha256("\n".join(words).encode()).hexdigest()[:16]
