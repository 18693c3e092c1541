"""What an origin is, and to which side it belongs."""

from __future__ import annotations

from reportedly.model.vocabulary import OriginKind, SourceType
from reportedly.resolve.candidates import Origin
from reportedly.resolve.names import take_apart
from reportedly.resolve.words import content

STATE = "state"
"""Side of public bodies of which no party is stated: they side with each other."""


def sides_of(origin: Origin) -> frozenset[str]:
    """Return the sides of an origin: the party it is or is run by, or the state; nobody else's."""
    if origin.side is not None:
        return frozenset({origin.side})
    state = origin.type is SourceType.GOVERNMENT or "ministry" in content(origin.name)
    return frozenset({STATE}) if state else frozenset()


def party_of(origin: Origin) -> str | None:
    """Return the canonical actor of the party that an origin is, or that runs it.

    One that is known by its words alone has none here: they may be a person's name.
    """
    own = origin.actor if origin.type is SourceType.PARTY else None
    return own or origin.aligned


def kind_of(origin: Origin) -> OriginKind:
    """Return what stands at the inner end of a chain."""
    if origin.type is SourceType.UNNAMED:
        return OriginKind.UNNAMED
    if origin.type is SourceType.MEDIA:
        return OriginKind.OUTLET
    name = take_apart(origin.name)
    person = bool(name.person or name.plain) and origin.actor is None
    if origin.type is SourceType.WITNESS_NAMED or (person and not name.body):
        return OriginKind.PERSON
    return OriginKind.INSTITUTION
