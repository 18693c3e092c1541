"""To which side an origin belongs, and whether it speaks against that side's interest."""

from __future__ import annotations

from reportedly.model.vocabulary import SourceType
from reportedly.resolve.candidates import Origin
from reportedly.resolve.words import content

STATE = "state"
"""Side of public bodies of which no party is stated: they side with each other."""


def sides_of(origin: Origin) -> frozenset[str]:
    """Return the sides of an origin: the party it is or is run by, or the state; nobody else's."""
    if origin.side is not None:
        return frozenset({origin.side})
    state = origin.type is SourceType.GOVERNMENT or "ministry" in content(origin.name)
    return frozenset({STATE}) if state else frozenset()
