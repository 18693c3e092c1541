"""What is watched and when it is due: a small file beside the ledger.

It holds validators for conditional requests, the pages that feeds named, and when each is to be
asked again. What was read is in the ledger; losing this file costs requests and no report. A feed's
validator is written in the same transaction as the pages it named, so that an answer "not modified"
never hides a page that was not fetched yet.
"""

from __future__ import annotations

import sqlite3
from collections.abc import Callable, Iterator, MutableMapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from types import TracebackType
from typing import Final, Self

from reportedly.collect.web.listing import Entry
from reportedly.collect.web.robots import Kept
from reportedly.collect.web.wire import Headers, Response
from reportedly.errors import LockedError, StorageError

SUFFIX: Final = ".watch"
FORM: Final = 1

_TABLES: Final = """
CREATE TABLE IF NOT EXISTS feed (
    url TEXT PRIMARY KEY, named_by TEXT, etag TEXT, modified TEXT, changed TEXT, wanted TEXT,
    due REAL, failures INTEGER NOT NULL DEFAULT 0, polled INTEGER NOT NULL DEFAULT 0
) STRICT, WITHOUT ROWID;
CREATE TABLE IF NOT EXISTS page (
    url TEXT PRIMARY KEY, named_by TEXT NOT NULL, etag TEXT, modified TEXT, changed TEXT,
    wanted TEXT, first REAL, due REAL, failures INTEGER NOT NULL DEFAULT 0
) STRICT, WITHOUT ROWID;
CREATE INDEX IF NOT EXISTS page_due ON page (due);
CREATE TABLE IF NOT EXISTS rules (root TEXT PRIMARY KEY, text TEXT, until REAL NOT NULL)
    STRICT, WITHOUT ROWID;
CREATE TABLE IF NOT EXISTS held (host TEXT PRIMARY KEY, until REAL NOT NULL) STRICT, WITHOUT ROWID;
"""


@dataclass(frozen=True, slots=True, kw_only=True)
class Due:
    """A feed or page whose time has come.

    Attributes:
        url: Its address.
        named_by: Address of the feed that named it; ``None`` where the user did.
        etag: Validator of the last answer.
        modified: The same, as a date.
        wanted: When the feed says it was changed last.
        failures: How often in a row it could not be had.
        first: When a page was first had, in seconds.
        polled: Whether a feed was ever had.
    """

    url: str
    named_by: str | None
    etag: str | None
    modified: str | None
    wanted: str | None
    failures: int
    first: float | None = None
    polled: bool = True

    @property
    def conditions(self) -> Headers:
        """Headers that ask for it only if it changed."""
        tag = (("If-None-Match", self.etag),) if self.etag else ()
        return (*tag, *((("If-Modified-Since", self.modified),) if self.modified else ()))


class Queue:
    """The file, open for one process; made by ``Queue.open``."""

    def __init__(self, path: Path, connection: sqlite3.Connection) -> None:
        self.path = path
        self._db = connection

    @classmethod
    def open(cls, ledger: Path) -> Self:
        """Open or make the file beside a ledger.

        Raises:
            LockedError: Another process watches for this ledger.
            StorageError: It cannot be made, or is something else.
        """
        path = ledger.with_name(ledger.name + SUFFIX)
        try:
            connection = sqlite3.connect(path, timeout=0, isolation_level=None)
        except sqlite3.Error as error:
            raise StorageError(str(path), "cannot be made") from error
        try:
            # The lock is taken now and lasts as long as the connection.
            connection.execute("PRAGMA locking_mode = EXCLUSIVE")
            # Without a wait for the disk at each poll: a kill loses nothing of it, and a power cut
            # the last polls, which are made again. One process has it open, so no other's writes
            # can meet those of its log.
            connection.execute("PRAGMA journal_mode = WAL")
            connection.execute("PRAGMA synchronous = NORMAL")
            connection.execute("BEGIN EXCLUSIVE")
            connection.execute("COMMIT")
            connection.executescript(_TABLES)
            connection.execute(f"PRAGMA user_version = {FORM}")
        except sqlite3.OperationalError as error:
            connection.close()
            if error.sqlite_errorname.startswith(("SQLITE_BUSY", "SQLITE_LOCKED")):
                raise LockedError(str(path), "another process watches for this ledger") from error
            raise StorageError(str(path), "cannot be written") from error
        except sqlite3.DatabaseError as error:
            connection.close()
            detail = "damaged; delete it: it holds what is due, and nothing that was read"
            raise StorageError(str(path), detail) from error
        return cls(path, connection)

    def close(self) -> None:
        """Let others watch."""
        self._db.close()

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self.close()

    def _run(self, statement: str, values: Sequence[object] = ()) -> sqlite3.Cursor:
        """Run a statement.

        Raises:
            StorageError: The disk is full, or the file is damaged.
        """
        try:
            return self._db.execute(statement, values)
        except sqlite3.Error as error:
            raise StorageError(str(self.path), f"cannot be written ({error})") from error

    @contextmanager
    def _all_or_nothing(self) -> Iterator[None]:
        self._run("BEGIN")
        try:
            yield
            self._run("COMMIT")
        except BaseException:
            # A full disk has rolled it back already.
            if self._db.in_transaction:
                self._run("ROLLBACK")
            raise

    # What is watched.

    def watch(self, urls: Sequence[str], now: float, *, at_once: bool) -> None:
        """Watch these feeds and no others; those that failed lately keep their time.

        Args:
            urls: Their addresses.
            now: In seconds.
            at_once: Whether those that were had are due at once, too.
        """
        with self._all_or_nothing():
            named = self._run("SELECT url FROM feed WHERE named_by IS NULL").fetchall()
            for (url,) in named:
                if url not in urls:
                    self._run(
                        "UPDATE feed SET due = NULL WHERE url = ? OR named_by = ?", (url, url)
                    )
            for url in urls:
                self._run(
                    "INSERT INTO feed (url, due) VALUES (?, ?) ON CONFLICT (url) DO UPDATE"
                    " SET due = coalesce(due, excluded.due), named_by = NULL",
                    (url, now),
                )
            if at_once:
                self._run(
                    "UPDATE feed SET due = min(due, ?) WHERE failures = 0 AND due IS NOT NULL",
                    (now,),
                )

    def feeds(self, now: float) -> list[Due]:
        """Return the feeds that are due, the longest due first."""
        rows = self._run(
            "SELECT url, named_by, etag, modified, wanted, failures, NULL, polled FROM feed"
            " WHERE due <= ? ORDER BY due, url",
            (now,),
        )
        return [_due(row) for row in rows]

    def pages(self, now: float, most: int) -> list[Due]:
        """Return some pages that are due, the longest due first."""
        rows = self._run(
            "SELECT url, named_by, etag, modified, wanted, failures, first, 1 FROM page"
            " WHERE due <= ? ORDER BY due, url LIMIT ?",
            (now, most),
        )
        return [_due(row) for row in rows]

    def next_due(self) -> float | None:
        """Return when the next feed or page is due, in seconds; ``None`` where none ever is."""
        (moment,) = self._run(
            "SELECT min(due) FROM (SELECT due FROM feed UNION ALL SELECT due FROM page)"
        ).fetchone()
        return None if moment is None else float(moment)

    # What came of them.

    def listed(self, feed: Due, answer: Response, pages: Sequence[Entry], *, most: int) -> None:
        """Note what a feed names: in one transaction with the validators of its answer.

        Of a feed that is had for the first time the first pages alone are wanted; later, all that
        are new or that it says were changed.
        """
        wanted = len(pages) if feed.polled else most
        with self._all_or_nothing():
            for place, entry in enumerate(pages):
                self._run(
                    "INSERT INTO page (url, named_by, wanted, due) VALUES (?, ?, ?, ?)"
                    " ON CONFLICT (url) DO UPDATE SET wanted = excluded.wanted, due = 0"
                    " WHERE excluded.wanted IS NOT NULL AND page.wanted IS NOT excluded.wanted",
                    (str(entry.address), feed.url, entry.changed, 0.0 if place < wanted else None),
                )
            self._run("UPDATE feed SET polled = 1 WHERE url = ?", (feed.url,))
            self._validated("feed", feed.url, answer)

    def nested(self, feed: Due, listings: Sequence[Entry], now: float) -> None:
        """Watch the sitemaps that a sitemap names: at first, and when it says they were changed."""
        with self._all_or_nothing():
            for entry in listings:
                self._run(
                    "INSERT INTO feed (url, named_by, wanted, due) VALUES (?, ?, ?, ?)"
                    " ON CONFLICT (url) DO UPDATE SET wanted = excluded.wanted, due = excluded.due"
                    " WHERE feed.named_by IS NOT NULL AND feed.wanted IS NOT excluded.wanted",
                    (str(entry.address), feed.url, entry.changed, now),
                )

    def had(self, table: str, due: Due, answer: Response, at: float, then: float | None) -> None:
        """Note that something was had, and when it is due again.

        Args:
            table: ``feed`` or ``page``.
            due: What was had.
            answer: What the server said, for its validators.
            at: The present moment in seconds.
            then: When it is due again; ``None`` where only a change makes it so.
        """
        with self._all_or_nothing():
            self._validated(table, due.url, answer)
            # What a feed called changed while the page was being fetched stays due.
            self._run(
                f"UPDATE {table} SET failures = 0, changed = ?, due ="  # noqa: S608 - our own names
                " CASE WHEN wanted IS ? THEN ? ELSE due END WHERE url = ?",
                (due.wanted, due.wanted, then, due.url),
            )
            if table == "page":
                self._run("UPDATE page SET first = coalesce(first, ?) WHERE url = ?", (at, due.url))

    def failed(self, table: str, due: Due, then: float | None) -> None:
        """Note that something could not be had, and when to try again; ``None`` for never."""
        self._run(
            f"UPDATE {table} SET failures = failures + 1, due = ? WHERE url = ?",  # noqa: S608
            (then, due.url),
        )

    def put_off(self, url: str, until: float) -> None:
        """Leave what is due on a host that wants to be left alone until it may be asked."""
        for table in ("feed", "page"):
            self._run(
                f"UPDATE {table} SET due = ? WHERE url = ? AND due IS NOT NULL",  # noqa: S608
                (until, url),
            )

    def _validated(self, table: str, url: str, answer: Response) -> None:
        tag, modified = answer.header("ETag"), answer.header("Last-Modified")
        if answer.status == NOT_MODIFIED and not (tag or modified):
            return
        self._run(
            f"UPDATE {table} SET etag = ?, modified = ? WHERE url = ?",  # noqa: S608
            (tag, modified, url),
        )

    # Servers.

    def hold(self, host: str, until: float) -> None:
        """Leave a host alone until a moment."""
        self._run(
            "INSERT INTO held VALUES (?, ?) ON CONFLICT (host) DO UPDATE"
            " SET until = max(until, excluded.until)",
            (host, until),
        )

    def held_until(self, host: str) -> float:
        """Return until when a host wants to be left alone; 0 where it never said so."""
        row = self._run("SELECT until FROM held WHERE host = ?", (host,)).fetchone()
        return 0.0 if row is None else float(row[0])

    def rules(self) -> MutableMapping[str, Kept]:
        """Return the sites' rules for robots, as far as they are known."""
        return _Rules(self._run)


NOT_MODIFIED: Final = 304


def _due(row: tuple[str, str, str, str, str, int, float | None, int]) -> Due:
    url, named_by, etag, modified, wanted, failures, first, polled = row
    return Due(
        url=url,
        named_by=named_by,
        etag=etag,
        modified=modified,
        wanted=wanted,
        failures=failures,
        first=first,
        polled=bool(polled),
    )


class _Rules(MutableMapping[str, Kept]):
    """Rules of sites, in the file."""

    def __init__(self, run: Callable[..., sqlite3.Cursor]) -> None:
        self._run = run

    def __getitem__(self, root: str) -> Kept:
        row = self._run("SELECT text, until FROM rules WHERE root = ?", (root,)).fetchone()
        if row is None:
            raise KeyError(root)
        return Kept(*row)

    def __setitem__(self, root: str, kept: Kept) -> None:
        self._run("INSERT OR REPLACE INTO rules VALUES (?, ?, ?)", (root, kept.text, kept.until))

    def __delitem__(self, root: str) -> None:
        self._run("DELETE FROM rules WHERE root = ?", (root,))

    def __iter__(self) -> Iterator[str]:
        for (root,) in self._run("SELECT root FROM rules ORDER BY root").fetchall():
            yield root

    def __len__(self) -> int:
        return int(self._run("SELECT count(*) FROM rules").fetchone()[0])
