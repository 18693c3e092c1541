"""Reads reporting on armed conflict into a ledger of attributed claims, incidents and findings.

Example::

    import reportedly

    with reportedly.open("gaza.ledger") as ledger:
        ledger.read("reports/")
        for incident in ledger.incidents():
            print(incident.id, incident.grade)

Importing this package opens no file, reads no clock and loads no model.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from reportedly.api import Ledger, open, upgrade  # noqa: A004 - `reportedly.open`, as `gzip.open`
    from reportedly.lists import Lists

__all__ = ["Ledger", "Lists", "__version__", "open", "upgrade"]

__version__ = "0.1.0"


def __getattr__(name: str) -> object:
    """Load the interface when it is first asked for, so that importing stays cheap."""
    if name in {"Ledger", "open", "upgrade"}:
        from reportedly import api  # noqa: PLC0415 - the point of this function

        return getattr(api, name)
    if name == "Lists":
        from reportedly.lists import Lists  # noqa: PLC0415

        return Lists
    raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
