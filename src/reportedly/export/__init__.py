"""Ledger to the formats of the field; one a file.

An export is a function of reports, claims and decisions: no moment, no row number and no order of
reading enters it, so that the same content always gives the same bytes.
"""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from reportedly.errors import UsageError
from reportedly.export.interchange_files import write_interchange
from reportedly.ledger import Store

FORMATS: dict[str, Callable[[Store, Path], None]] = {"interchange": write_interchange}
"""Every format with what writes it."""


def write(store: Store, form: str, path: Path) -> None:
    """Write a ledger in a format.

    Args:
        store: The ledger; its incidents must be up to date.
        form: A key of ``FORMATS``.
        path: What to write; each format says whether it is a file or a folder.

    Raises:
        UsageError: There is no such format.
        StorageError: The place cannot be written, or the disk is full.
    """
    if form not in FORMATS:
        raise UsageError(f"no export format {form}; there is {', '.join(sorted(FORMATS))}")
    FORMATS[form](store, path)


__all__ = ["FORMATS", "write"]
