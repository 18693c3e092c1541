"""What resolving keeps between reports, and where: the protocol of the store that holds it.

All of it is a cache. It can be emptied at any time and is filled again by resolving everything.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from hashlib import blake2b
from typing import Protocol

from reportedly.ids import canonical

Sid = tuple[str, int]
"""A strand: the id of its report, and its place among the strands of that."""

Holder = tuple[Sid, bool]
"""A strand in a block, and whether the block is there for its sake."""


class Loom(Protocol):
    """Pages by report, strands by block, and pairs of strands; all lists sorted by strand."""

    def page(self, report: str) -> bytes | None:
        """Return what is kept of a report, ``None`` where nothing is."""

    def put_page(self, report: str, body: bytes) -> None:
        """Keep a report, in place of what was kept of it."""

    def drop_page(self, report: str) -> None:
        """Forget a report whose strands are in no block any more."""

    def file(self, block: int, sid: Sid, *, asks: bool) -> None:
        """Put a strand into a block."""

    def unfile(self, block: int, sid: Sid) -> None:
        """Take a strand out of a block."""

    def size(self, block: int, limit: int) -> int:
        """Return how many strands a block holds, counted up to a limit."""

    def holders(self, block: int, *, askers: bool = False) -> Sequence[Holder]:
        """Return the strands of a block, or those alone for whose sake it is there."""

    def around(self, block: int, sid: Sid, count: int) -> tuple[Sequence[Holder], Sequence[Holder]]:
        """Return the strands of a block before and after a place in it, the nearest first."""

    def ties(self, sid: Sid) -> Sequence[tuple[Sid, int]]:
        """Return the strands that are the same as one, with the strength."""

    def tie(self, a: Sid, b: Sid, strength: int) -> None:
        """Keep that two strands are the same."""

    def untie(self, a: Sid, b: Sid) -> None:
        """Forget it."""

    def nearest(self, sid: Sid) -> Sequence[tuple[Sid, int]]:
        """Return the strands that one is nearest to, the nearest first, with the strength."""

    def set_nearest(self, sid: Sid, near: Sequence[tuple[Sid, int]]) -> None:
        """Keep these in place of what was kept."""

    def near_to(self, sid: Sid) -> Sequence[Sid]:
        """Return the strands in whose list of nearest one stands."""

    def incident_of(self, report: str) -> dict[str, str]:
        """Return the incident of each claim of a report that was in one."""

    def members_of(self, incident: str) -> Sequence[tuple[str, str]]:
        """Return report and claim of each member that an incident had."""


def block_of(key: Iterable[str]) -> int:
    """Return the number of a block, of 63 bits."""
    return int.from_bytes(blake2b(canonical(list(key)), digest_size=8).digest(), "big") >> 1
