"""The store: append-only, hash-chained rows, in one file or on a server, and typed queries.

``entry`` and ``blob`` hold the truth; everything else is derived from them and can be rebuilt. In a
file one process writes and any number read; on a server any number write, one after the other. This
room does not decide what a reading, an incident or a finding is: it keeps them, finds them, and
proves that nothing was changed.
"""

from reportedly.ledger.lists import Sketch, Survey
from reportedly.ledger.records import (
    DerivedState,
    Entry,
    Filed,
    FindingFilter,
    Hit,
    IncidentFilter,
    Intake,
    Mode,
    Progress,
    Ruling,
    Tip,
    Version,
)
from reportedly.ledger.server import Server, Where, beside, where_of
from reportedly.ledger.store import Store

__all__ = [
    "DerivedState",
    "Entry",
    "Filed",
    "FindingFilter",
    "Hit",
    "IncidentFilter",
    "Intake",
    "Mode",
    "Progress",
    "Ruling",
    "Server",
    "Sketch",
    "Store",
    "Survey",
    "Tip",
    "Version",
    "Where",
    "beside",
    "where_of",
]
