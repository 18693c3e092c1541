"""A list beside a ledger: matches, what differs, and what is missing on either side."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from reportedly.compare.lists import Choice, Listed, ListKind, read_list
from reportedly.compare.match import Match, Verdict, days_of, matches
from reportedly.export.tables import Cell, write_table
from reportedly.ids import digest
from reportedly.model import Incident

COLUMNS: Final = (
    *("row", "list_id", "incident", "verdict", "apart_km", "apart_days", "outcome", "group"),
    *("listed", "held", "excludes"),
)
MISSING_HERE: Final = "not in the ledger"
MISSING_THERE: Final = "not in the list"
OUTSIDE: Final = "outside the days of the ledger"


@dataclass(frozen=True, slots=True, kw_only=True)
class Comparison:
    """What a list and a ledger say of the same happenings.

    Attributes:
        file: The list.
        sha256: Of its bytes.
        kind: Whose columns it has.
        rows: Its rows.
        matches: By row and incident.
        missing_here: Rows within the days of the ledger's incidents that match none.
        outside: Rows of other days, or of none.
        missing_there: Ids of incidents within the days of the list that match no row.
        unread: Rows that could not be read, with the reason.
    """

    file: str
    sha256: str
    kind: ListKind
    rows: tuple[Listed, ...]
    matches: tuple[Match, ...]
    missing_here: tuple[Listed, ...]
    outside: tuple[Listed, ...]
    missing_there: tuple[str, ...]
    unread: tuple[tuple[int, str], ...]

    def count(self, verdict: Verdict) -> int:
        """Return how many rows have a match of this verdict as their best."""
        same = {one.row for one in self.matches if one.verdict is Verdict.SAME}
        if verdict is Verdict.SAME:
            return len(same)
        return len({one.row for one in self.matches} - same)


def compare(path: Path, incidents: Sequence[Incident], choice: Choice) -> Comparison:
    """Hold a list of incidents against those of a ledger.

    Args:
        path: The list: ``.csv`` or ``.xlsx``.
        incidents: Of the ledger, their counts by the rules of the list's own field.
        choice: How the list is to be read.

    Raises:
        InputError: The list cannot be read.
        UsageError: A field or sheet is named that there is not.
    """
    found = read_list(path, choice)
    held = matches(found.rows, incidents)
    matched_rows = {one.row for one in held}
    matched = {one.incident for one in held}
    ours = _span(days for one in incidents if (days := days_of(one)) is not None)
    theirs = _span(row.days for row in found.rows if row.days is not None)
    alone = [row for row in found.rows if row.row not in matched_rows]
    here = [row for row in alone if _meets(row.days, ours)]
    return Comparison(
        file=path.name,
        sha256=digest(path.read_bytes()),
        kind=found.kind,
        rows=tuple(found.rows),
        matches=tuple(held),
        missing_here=tuple(here),
        outside=tuple(row for row in alone if not _meets(row.days, ours)),
        missing_there=tuple(
            one.id for one in incidents if one.id not in matched and _meets(days_of(one), theirs)
        ),
        unread=tuple(found.unread),
    )


Days = tuple[dt.date, dt.date]


def _span(days: Iterator[Days]) -> Days | None:
    """Return the days from the first to the last of some intervals."""
    found = list(days)
    return (min(one for one, _ in found), max(two for _, two in found)) if found else None


def _meets(days: Days | None, span: Days | None) -> bool:
    return days is not None and span is not None and days[0] <= span[1] and span[0] <= days[1]


def write(comparison: Comparison, path: Path) -> None:
    """Write a comparison as a table: a row a match and difference, and one for what is missing.

    Raises:
        OSError: The file cannot be written.
    """
    write_table(path, COLUMNS, _table(comparison))


def _table(comparison: Comparison) -> Iterator[dict[str, Cell]]:
    ids = {row.row: row.id for row in comparison.rows}
    for one in comparison.matches:
        told: dict[str, Cell] = {
            "row": one.row,
            "list_id": ids[one.row],
            "incident": one.incident,
            "verdict": one.verdict,
            "apart_km": one.apart_km,
            "apart_days": one.apart_days,
        }
        for difference in one.differences:
            yield told | {
                "outcome": difference.outcome,
                "group": difference.group,
                "listed": difference.listed,
                "held": difference.held,
                "excludes": "yes" if difference.excludes else "no",
            }
        if not one.differences:
            yield told
    for verdict, rows in ((MISSING_HERE, comparison.missing_here), (OUTSIDE, comparison.outside)):
        for row in rows:
            yield {"row": row.row, "list_id": row.id, "verdict": verdict}
    for name in comparison.missing_there:
        yield {"incident": name, "verdict": MISSING_THERE}
