"""What tracing keeps of reports: marks by report and by key, and what each two are to each other.

A cache beside the entries, filled as reports come in and emptied when a report is read anew or
tracing itself has changed.
"""

from __future__ import annotations

import json
import struct
from collections.abc import Callable, Collection, Iterable, Iterator, Sequence
from typing import Final, Generic, Protocol, TypeVar

import sqlalchemy as sa

from reportedly.ids import canonical, decode
from reportedly.ledger.asking import Asking
from reportedly.model import Relation

_PLACE: Final = 15
"""Characters of an id that make a place: 60 bits, in the order of the ids."""

_HOLDERS: Final = "FROM mark JOIN traced ON traced.place = mark.place WHERE mark.key = ?"


class Marked(Protocol):
    """What tracing keeps of one report."""

    @property
    def day(self) -> str:
        """ISO 8601."""

    @property
    def keys(self) -> tuple[int, ...]:
        """Each once, sorted."""

    @property
    def sketch(self) -> tuple[int, ...]:
        """The smallest shingle hashes, sorted."""


M = TypeVar("M", bound=Marked)


class Traces(Generic[M]):
    """The marks and relations of a ledger, inside one writing transaction.

    Attributes:
        pending: Reports that are not traced yet, by id.
        touched: Pairs of reports of which something else is kept, or dropped, than was before.
    """

    __slots__ = (
        "_ask",
        "_asking",
        "_days",
        "_make",
        "_revision",
        "_seq",
        "_waiting",
        "pending",
        "touched",
    )

    def __init__(self, connection: sa.Connection, revision: int, make: Callable[..., M]) -> None:
        """Look at what is there, and empty it where it does not hold any more.

        Args:
            connection: In a writing transaction.
            revision: Of tracing.
            make: Makes marks of ``day``, ``keys`` and ``sketch``.
        """
        self._asking = Asking(connection)
        self._ask = self._asking.ask
        self._revision = revision
        self._make = make
        self._days: dict[int, int] = {}
        self.touched: set[tuple[str, str]] = set()
        ((self._seq,),) = self._ask("SELECT coalesce(max(seq), 0) FROM entry")
        self.pending = self._look()
        self._waiting = set(self.pending)

    def _look(self) -> list[str]:
        """Return what is to be traced, having forgotten what does not hold any more."""
        for seq, state in self._ask("SELECT seq, state FROM kept WHERE name = 'trace'"):
            # Only what came since can be new or other than it was; the rest needs no look.
            if state == str(self._revision) and not self._ask(_READ_ANEW, seq):
                return [str(name) for (name,) in self._ask(_SINCE, seq)]
        if self._ask(_STALE, self._revision):
            for table in ("mark", "likeness", "traced"):
                self._asking.run(f"DELETE FROM {table}")  # noqa: S608 - names of our own
            # Else who looks next would take all that came before that entry for traced.
            self._asking.run("DELETE FROM kept WHERE name = 'trace'")
        return [str(name) for (name,) in self._ask(_PENDING)]

    def done(self) -> None:
        """Note that all is traced that was there at the beginning, if so it is."""
        if not self._waiting:
            self._asking.run(_KEEP, "trace", self._seq, str(self._revision))

    def put(self, report: str, marks: M) -> None:
        """Keep the marks of a report that is not here yet."""
        place, day = place_of(report), _day(marks.day)
        packed = _pack(marks.keys), _pack(marks.sketch)
        self._asking.run(_PUT, place, self._revision, day, *packed, report)
        self._asking.run_many(
            "INSERT INTO mark VALUES (?, ?, ?)", [(key, day, place) for key in marks.keys]
        )
        self._waiting.discard(report)

    def marks(self, report: str) -> M:
        """Return the marks of a report that is here."""
        query = "SELECT day, keys, sketch FROM traced WHERE place = ?"
        ((day, keys, sketch),) = self._ask(query, place_of(report))
        return self._make(day=_written(day), keys=_unpack(keys), sketch=_unpack(sketch))

    def set_own(self, report: str, sketch: Sequence[int]) -> None:
        """Keep the sketch of what is left of a report without its site's furniture."""
        query = "UPDATE traced SET own = ? WHERE place = ?"
        self._asking.run(query, _pack(sketch), place_of(report))

    def own(self, report: str) -> Sequence[int]:
        """Return that sketch."""
        ((own,),) = self._ask("SELECT own FROM traced WHERE place = ?", place_of(report))
        return _unpack(own)

    def around(self, key: int, report: str, count: int) -> tuple[Sequence[str], Sequence[str]]:
        """Return the holders of a key before and after one of them, the nearest first."""
        place = place_of(report)
        day = self._days.get(place)
        if day is None:
            ((day,),) = self._ask("SELECT day FROM traced WHERE place = ?", place)
            self._days[place] = day
        before = self._ask(_BEFORE, key, day, place, count)
        after = self._ask(_AFTER, key, day, place, count)
        return [name for (name,) in before], [name for (name,) in after]

    def first(self, key: int, count: int | None) -> Sequence[str]:
        """Return the first holders of a key, in order; all where no count is given."""
        found = self._ask(_FIRST, key, _ALL if count is None else count)
        return [name for (name,) in found]

    def held(self, keys: Iterable[int], but: str) -> Collection[int]:
        """Return those of some keys that a report other than ``but`` holds."""
        # One question for all: few of a report's keys are held by any other.
        wanted = list(keys)
        if self._asking.is_server:
            found = self._ask(_HELD_ON_SERVER, wanted, place_of(but))
        else:
            found = self._ask(_HELD, json.dumps(wanted), place_of(but))
        return {key for (key,) in found}

    def keep(self, relation: Relation) -> None:
        """Keep what two reports are to each other, in place of what was kept of them."""
        row = relation.a, relation.b, canonical(relation).decode()
        known = self._ask("SELECT body FROM likeness WHERE a = ? AND b = ?", *row[:2])
        if known != [row[2:]]:
            self.touched.add((relation.a, relation.b))
            self._asking.run(_LIKE, *row)

    def drop(self, a: str, b: str) -> None:
        """Forget what two reports are to each other; nothing where nothing is kept."""
        pair = tuple(sorted((a, b)))
        if self._asking.run("DELETE FROM likeness WHERE a = ? AND b = ?", *pair):
            self.touched.add((pair[0], pair[1]))

    def related(self, report: str) -> Sequence[str]:
        """Return the reports that one is related to, by id."""
        return [name for (name,) in self._ask(_RELATED, report, report)]

    def relations(self) -> Iterator[Relation]:
        """Yield all that is kept, by the ids of the two reports."""
        for (body,) in self._ask("SELECT body FROM likeness ORDER BY a, b"):
            yield decode(body, Relation)

    def relations_of(self, report: str) -> Iterator[Relation]:
        """Yield what is kept of one report and others."""
        query = (
            "SELECT body FROM likeness WHERE a = ? UNION ALL SELECT body FROM likeness WHERE b = ?"
        )
        for (body,) in self._ask(query, report, report):
            yield decode(body, Relation)


_ALL: Final = 2**62
"""More holders than any key has."""

_KEEP: Final = """
    INSERT INTO kept VALUES (?, ?, ?)
    ON CONFLICT (name) DO UPDATE SET seq = excluded.seq, state = excluded.state
"""
_PUT: Final = """
    INSERT INTO traced (place, report, reading, revision, day, keys, sketch)
    SELECT ?, id, reading, ?, ?, ?, ? FROM report WHERE id = ?
"""
_LIKE: Final = """
    INSERT INTO likeness VALUES (?, ?, ?) ON CONFLICT (a, b) DO UPDATE SET body = excluded.body
"""
_STALE: Final = """
    SELECT 1 FROM traced LEFT JOIN report ON report.id = traced.report
    WHERE traced.revision <> ? OR coalesce(traced.reading, 0) <> coalesce(report.reading, 0) LIMIT 1
"""
_READ_ANEW: Final = """
    SELECT 1 FROM traced JOIN report ON report.id = traced.report
    WHERE coalesce(traced.reading, 0) <> coalesce(report.reading, 0)
    AND traced.report IN (
        SELECT subject FROM entry WHERE seq > ? AND kind IN ('report', 'reading')
    ) LIMIT 1
"""
_SINCE: Final = """
    SELECT report.id FROM report LEFT JOIN traced ON traced.report = report.id
    WHERE traced.report IS NULL
    AND report.id IN (SELECT subject FROM entry WHERE seq > ? AND kind IN ('report', 'reading'))
    ORDER BY report.id
"""
_PENDING: Final = """
    SELECT report.id FROM report LEFT JOIN traced ON traced.report = report.id
    WHERE traced.report IS NULL ORDER BY report.id
"""
_RELATED: Final = """
    SELECT b FROM likeness WHERE a = ? UNION SELECT a FROM likeness WHERE b = ? ORDER BY 1
"""
_BEFORE: Final = f"""
    SELECT traced.report {_HOLDERS} AND (mark.day, mark.place) < (?, ?)
    ORDER BY mark.day DESC, mark.place DESC LIMIT ?
"""
_AFTER: Final = f"""
    SELECT traced.report {_HOLDERS} AND (mark.day, mark.place) > (?, ?)
    ORDER BY mark.day, mark.place LIMIT ?
"""
_HELD: Final = """
    SELECT value FROM json_each(?)
    WHERE EXISTS (SELECT 1 FROM mark WHERE mark.key = value AND mark.place <> ?)
"""
_HELD_ON_SERVER: Final = """
    SELECT DISTINCT key FROM mark WHERE key = ANY(?::bigint[]) AND place <> ?
"""
_FIRST: Final = f"SELECT traced.report {_HOLDERS} ORDER BY mark.day, mark.place LIMIT ?"


def place_of(report: str) -> int:
    """Return sixty bits of an id, in the order of the ids."""
    return int(report[:_PLACE], 16)


def _day(written: str) -> int:
    return int(written.replace("-", ""))


def _written(day: int) -> str:
    digits = str(day)
    return f"{digits[:4]}-{digits[4:6]}-{digits[6:]}"


def _pack(values: Sequence[int]) -> bytes:
    return struct.pack(f"<{len(values)}Q", *values)


def _unpack(data: bytes) -> tuple[int, ...]:
    return struct.unpack(f"<{len(data) // 8}Q", data)
