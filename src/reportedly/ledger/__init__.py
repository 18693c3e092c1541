"""The store: append-only, hash-chained rows in one file, and typed queries over them.

``entry`` and ``blob`` hold the truth; everything else in the file is derived from them and can be
rebuilt. One process writes, any number read. This room does not decide what a reading, an incident
or a finding is: it keeps them, finds them, and proves that nothing was changed.
"""

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
    "Store",
    "Tip",
    "Version",
]
