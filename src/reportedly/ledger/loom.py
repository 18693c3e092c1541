"""What resolving keeps of reports: pages, blocks of strands, and pairs of strands.

A cache beside the entries, as that of tracing is. A strand is named by the report's place, sixty
bits of its id in the order of the ids, and a number.
"""

from __future__ import annotations

import zlib
from collections.abc import Iterable, Sequence
from typing import Any, Final

import sqlalchemy as sa

from reportedly.ledger.asking import Asking
from reportedly.ledger.traces import place_of

Sid = tuple[str, int]
Holder = tuple[Sid, bool]

TABLES: Final = ("near", "tie", "filed", "page")
"""Emptied together."""

_LEVEL: Final = 1
"""Of compressing: pages are small, and written more often than they are read."""


class Loom:
    """Pages and pairs of a ledger, inside one transaction."""

    __slots__ = ("_ask", "_asking")

    def __init__(self, connection: sa.Connection) -> None:
        self._asking = Asking(connection)
        self._ask = self._asking.ask

    def clear(self) -> None:
        """Forget everything."""
        for table in TABLES:
            self._asking.run(f"DELETE FROM {table}")  # noqa: S608 - names of our own

    # Pages.

    def page(self, report: str) -> bytes | None:
        """Return what is kept of a report, ``None`` where nothing is."""
        for (body,) in self._ask("SELECT body FROM page WHERE place = ?", place_of(report)):
            return zlib.decompress(body)
        return None

    def put_page(self, report: str, body: bytes) -> None:
        """Keep a report, in place of what was kept of it."""
        self.put_pages([(report, body)])

    def put_pages(self, pages: Iterable[tuple[str, bytes]]) -> None:
        """Keep reports, in place of what was kept of them."""
        self._asking.run_many(
            _PUT_PAGE,
            [(place_of(name), name, zlib.compress(body, _LEVEL)) for name, body in pages],
        )

    def drop_page(self, report: str) -> None:
        """Forget a report whose strands are in no block any more."""
        self._asking.run("DELETE FROM page WHERE place = ?", place_of(report))

    # Blocks.

    def file(self, block: int, sid: Sid, *, asks: bool) -> None:
        """Put a strand into a block."""
        self.file_all([(block, sid, asks)])

    def file_all(self, rows: Iterable[tuple[int, Sid, bool]]) -> None:
        """Put strands into blocks, each with whether the block is there for its sake."""
        self._asking.run_many(
            "INSERT INTO filed VALUES (?, ?, ?, ?)",
            [(block, place_of(sid[0]), sid[1], int(asks)) for block, sid, asks in rows],
        )

    def unfile(self, block: int, sid: Sid) -> None:
        """Take a strand out of a block."""
        query = "DELETE FROM filed WHERE block = ? AND place = ? AND ord = ?"
        self._asking.run(query, block, place_of(sid[0]), sid[1])

    def size(self, block: int, limit: int) -> int:
        """Return how many strands a block holds, counted up to a limit."""
        query = "SELECT count(*) FROM (SELECT 1 FROM filed WHERE block = ? LIMIT ?) AS held"
        return int(self._ask(query, block, limit)[0][0])

    def holders(self, block: int, *, askers: bool = False) -> Sequence[Holder]:
        """Return the strands of a block, or those alone for whose sake it is there."""
        return _holders(self._ask(_ASKERS if askers else _HOLDERS, block))

    def around(self, block: int, sid: Sid, count: int) -> tuple[Sequence[Holder], Sequence[Holder]]:
        """Return the strands of a block before and after a place in it, the nearest first."""
        place = block, place_of(sid[0]), sid[1], count
        return _holders(self._ask(_BEFORE, *place)), _holders(self._ask(_AFTER, *place))

    # Pairs.

    def ties(self, sid: Sid) -> Sequence[tuple[Sid, int]]:
        """Return the strands that are the same as one, with the strength."""
        found = self._ask(_TIES, place_of(sid[0]), sid[1])
        return [((report, number), strength) for report, number, strength in found]

    def tie(self, a: Sid, b: Sid, strength: int) -> None:
        """Keep that two strands are the same."""
        self.tie_all([(a, b, strength)])

    def tie_all(self, pairs: Iterable[tuple[Sid, Sid, int]]) -> None:
        """Keep of pairs of strands that they are the same, with the strength."""
        self._asking.run_many(
            "INSERT INTO tie VALUES (?, ?, ?, ?, ?)",
            [
                (place_of(one[0]), one[1], place_of(two[0]), two[1], strength)
                for a, b, strength in pairs
                for one, two in ((a, b), (b, a))
            ],
        )

    def untie(self, a: Sid, b: Sid) -> None:
        """Forget it."""
        for one, two in ((a, b), (b, a)):
            self._asking.run(_UNTIE, place_of(one[0]), one[1], place_of(two[0]), two[1])

    def nearest(self, sid: Sid) -> Sequence[tuple[Sid, int]]:
        """Return the strands that one is nearest to, the nearest first, with the strength."""
        found = self._ask(_NEAREST, place_of(sid[0]), sid[1])
        return [((report, number), strength) for report, number, strength in found]

    def set_nearest(self, sid: Sid, near: Sequence[tuple[Sid, int]]) -> None:
        """Keep these in place of what was kept."""
        query = "DELETE FROM near WHERE place = ? AND ord = ?"
        self._asking.run(query, place_of(sid[0]), sid[1])
        self.near_all([(sid, near)])

    def near_all(self, lists: Iterable[tuple[Sid, Sequence[tuple[Sid, int]]]]) -> None:
        """Keep the nearest of strands of which nothing is kept."""
        self._asking.run_many(
            "INSERT INTO near VALUES (?, ?, ?, ?, ?, ?)",
            [
                (place_of(sid[0]), sid[1], rank, place_of(other[0]), other[1], strength)
                for sid, near in lists
                for rank, (other, strength) in enumerate(near)
            ],
        )

    def near_to(self, sid: Sid) -> Sequence[Sid]:
        """Return the strands in whose list of nearest one stands."""
        found = self._ask(_NEAR_TO, place_of(sid[0]), sid[1])
        return [(report, number) for report, number in found]

    # What was derived.

    def incident_of(self, report: str) -> dict[str, str]:
        """Return the incident of each claim of a report that was in one."""
        query = "SELECT claim, incident FROM incident_claim WHERE report = ?"
        return dict(self._ask(query, report))

    def members_of(self, incident: str) -> Sequence[tuple[str, str]]:
        """Return report and claim of each member that an incident had."""
        query = "SELECT report, claim FROM incident_claim WHERE incident = ?"
        return [(report, claim) for report, claim in self._ask(query, incident)]


def _holders(rows: Iterable[tuple[Any, ...]]) -> list[Holder]:
    return [((report, number), bool(asks)) for report, number, asks in rows]


_PUT_PAGE: Final = """
    INSERT INTO page VALUES (?, ?, ?)
    ON CONFLICT (place) DO UPDATE SET report = excluded.report, body = excluded.body
"""
_FILED: Final = """
    SELECT page.report, ord, asks FROM filed CROSS JOIN page ON page.place = filed.place
"""
_HOLDERS: Final = f"{_FILED} WHERE block = ? ORDER BY filed.place, ord"
_ASKERS: Final = f"{_FILED} WHERE block = ? AND asks = 1 ORDER BY filed.place, ord"
_BEFORE: Final = f"""
    {_FILED} WHERE block = ? AND (filed.place, ord) < (?, ?)
    ORDER BY filed.place DESC, ord DESC LIMIT ?
"""
_AFTER: Final = f"""
    {_FILED} WHERE block = ? AND (filed.place, ord) > (?, ?)
    ORDER BY filed.place, ord LIMIT ?
"""
_TIES: Final = """
    SELECT page.report, other_ord, strength FROM tie CROSS JOIN page ON page.place = other_place
    WHERE tie.place = ? AND ord = ? ORDER BY other_place, other_ord
"""
_UNTIE: Final = """
    DELETE FROM tie WHERE place = ? AND ord = ? AND other_place = ? AND other_ord = ?
"""
_NEAREST: Final = """
    SELECT page.report, other_ord, strength FROM near CROSS JOIN page ON page.place = other_place
    WHERE near.place = ? AND ord = ? ORDER BY rank
"""
_NEAR_TO: Final = """
    SELECT page.report, ord FROM near CROSS JOIN page ON page.place = near.place
    WHERE other_place = ? AND other_ord = ? ORDER BY near.place, ord
"""
