"""One ledger, opened: what may be written to it and what can be asked of it."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from types import TracebackType
from typing import Final, Self, TypeVar

import sqlalchemy as sa

from reportedly.errors import ChainError, ReadingError, StorageError
from reportedly.ids import canonical
from reportedly.ledger import (
    chain,
    copying,
    derived,
    migrate,
    projections,
    reads,
    schema,
    verify,
)
from reportedly.ledger.asking import insert_new
from reportedly.ledger.chain import Draft
from reportedly.ledger.homes import Home, open_home
from reportedly.ledger.intake import Addition, decide, standing
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
from reportedly.ledger.rewrite import Rewriting
from reportedly.ledger.schema import passage, report
from reportedly.ledger.server import Where, where_of
from reportedly.ledger.traces import M, Traces
from reportedly.model import (
    Capture,
    Decision,
    Finding,
    Incident,
    IncidentLink,
    Reading,
    Refusal,
    Relation,
    Report,
    ReportHead,
    Resolution,
    Root,
    Run,
)

T = TypeVar("T")

FORMAT: Final = "reportedly.store/1"
RESOLVED: Final = "resolve"
"""Under which it is noted up to where what resolving keeps goes."""

_GENESIS: Final = canonical({"format": FORMAT})


class Store:
    """A ledger that is open; made by ``Store.open``, closed by ``close`` or a ``with`` block.

    Every write is one transaction that is on the disk when the call returns. Every query sees the
    ledger as it is at one moment; a lazy one keeps that moment until it is exhausted. The same
    content added again adds no row.
    """

    __slots__ = ("_home", "_reckon", "_run", "mode", "path")

    def __init__(self, path: Where, mode: Mode, home: Home) -> None:
        self.path = path
        self.mode = mode
        self._home: Home | None = home
        self._run: Run | None = None
        self._reckon: Callable[[Incident], Incident] | None = None

    def reckoned(self, reckon: Callable[[Incident], Incident]) -> Store:
        """Return this ledger, open as it is, whose incidents come as ``reckon`` makes them."""
        view = Store(self.path, self.mode, self._open_home())
        view._reckon = reckon
        return view

    @classmethod
    def open(cls, path: Where | str, mode: Mode = Mode.READ) -> Self:
        """Open a ledger.

        Args:
            path: The file, or the address of a server: ``postgresql://USER@HOST/DATABASE``.
            mode: What for. In a file all modes but READ take the writer lock until ``close``; on a
                server writers take turns, a transaction each.

        Raises:
            NoLedgerError: There is none, and ``mode`` is neither CREATE nor COPY.
            NotALedgerError: The path is a folder or the file is something else.
            SchemaVersionError: It was made by a newer version, or by an older one and may not be
                brought up to date now.
            LockedError: Another process writes to it.
            StorageError: The file cannot be opened or made; or it holds rows, and is to be a copy.
            ServerError: The server cannot be reached, or refuses.
            ChainError: The file is damaged.
            UsageError: The driver of the server is not installed.
        """
        where = where_of(path)
        home = open_home(where, mode)
        try:
            store = cls(where, mode, home)
            store._settle()
        except BaseException:
            home.close()
            raise
        return store

    def _settle(self) -> None:
        """Make or migrate what has to be, and write the first row of a new chain."""
        if self.mode is Mode.READ:
            with self._reading() as connection:
                migrate.settle(connection, self.path, self.mode)
            return
        with self._writing() as connection:
            migrate.settle(connection, self.path, self.mode)
            empty = chain.tip(connection)[0] == 0
            if self.mode is Mode.COPY and not empty:
                raise StorageError(str(self.path), "it holds rows already")
            if self.mode is not Mode.COPY and empty:
                chain.append(connection, [Draft("genesis", "ledger", "ledger", _GENESIS)])

    def close(self) -> None:
        """Close the ledger; a second call does nothing."""
        if self._home is not None:
            self._home.close()
            self._home = None

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self.close()

    def _open_home(self) -> Home:
        if self._home is None:
            raise StorageError(str(self.path), "it was closed")
        return self._home

    @contextmanager
    def _reading(self) -> Iterator[sa.Connection]:
        home = self._open_home()
        with home.guarded(), home.engine.connect() as connection, connection.begin():
            yield connection

    @contextmanager
    def _writing(self) -> Iterator[sa.Connection]:
        home = self._open_home()
        if self.mode is Mode.READ:
            raise StorageError(str(self.path), "it is open for reading alone")
        with home.guarded(), home.engine.connect() as connection:
            writer = connection.execution_options(write=True)
            with writer.begin():
                home.take_turn(writer)
                yield writer

    @contextmanager
    def alone(self, *, wait: bool = True) -> Iterator[None]:
        """Keep other writers out until the block is left, so that what is read in it stays.

        Args:
            wait: For writers that are at it; otherwise it is now or not at all.

        Raises:
            LockedError: Others write.
        """
        with self._open_home().alone(wait=wait):
            yield

    def _stream(self, query: Callable[[sa.Connection], Iterator[T]]) -> Iterator[T]:
        with self._reading() as connection:
            yield from query(connection)

    # Writing.

    def add(self, intake: Intake, *, by: Run) -> bool:
        """Store what one report brings: all of it in one transaction, or nothing.

        The run is stored with the first row it brings. A reading is stored unless the report's
        current one has the same reader, splitter and atlas.

        Returns:
            Whether any row was new.

        Raises:
            ReaderError: The reading does not fit the text, or belongs to another report.
            StorageError: It cannot be written; nothing of it was.
        """
        if intake.report.capture != intake.capture.id:
            raise ReadingError("the report belongs to another capture")
        if intake.reading is not None:
            self._gate(intake.reading, intake.report)
        with self._writing() as connection:
            writing = Addition(connection, by, run_known=by == self._run)
            writing.capture(intake.capture, intake.data)
            writing.report(intake.report)
            if intake.reading is not None:
                writing.reading(intake.reading)
            if intake.refusal is not None:
                writing.refusal(intake.refusal)
            new = writing.done()
        self._run = by if new else self._run
        return new

    def add_reading(self, reading: Reading, *, by: Run) -> bool:
        """Store a reading of a report that is already here; see ``add``.

        Raises:
            UnknownIdError: The report is not here.
            ReaderError: The reading does not fit the text.
        """
        self._gate(reading, self.report_of(reading.report))
        with self._writing() as connection:
            writing = Addition(connection, by, run_known=by == self._run)
            writing.reading(reading)
            new = writing.done()
        self._run = by if new else self._run
        return new

    @staticmethod
    def _gate(reading: Reading, report: Report) -> None:
        if reading.report != report.id:
            raise ReadingError("the reading belongs to another report")
        reading.check(report.text)

    def add_refusal(self, refusal: Refusal, *, by: Run) -> bool:
        """Store why an input could not be read; the same refusal again adds nothing."""
        with self._writing() as connection:
            writing = Addition(connection, by, run_known=by == self._run)
            writing.refusal(refusal)
            new = writing.done()
        self._run = by if new else self._run
        return new

    def add_decision(self, decision: Decision) -> str:
        """Store what a person ruled, and return its id.

        Where an earlier decision on the same subject is in force, the new one supersedes it,
        named or not. The same ruling as the one in force adds no row. See ``add_decisions``.
        """
        return self.add_decisions([decision])[0]

    def add_decisions(self, decisions: Sequence[Decision]) -> tuple[str, ...]:
        """Store what a person ruled in one act: all of it in one transaction, or nothing.

        Raises:
            UnknownIdError: One says that it supersedes a decision that is not here.
            ConflictError: One takes back a decision that is not in force any more.
        """
        with self._writing() as connection:
            return tuple(decide(connection, str(self.path), one) for one in decisions)

    def replace_derived(
        self,
        resolution: Resolution,
        findings: Iterable[Finding],
        *,
        tip: Tip,
        stages: str,
        keep: Callable[[sa.Connection, Tip], None] | None = None,
    ) -> DerivedState:
        """Put new derived rows in the place of all old ones, in one transaction.

        Args:
            resolution: Incidents, links, roots, relations.
            findings: Taken a few at a time; may read from this store meanwhile.
            tip: Last row of the chain that they were computed from.
            stages: Digest of the stages that computed them.
            keep: Writes what resolving keeps of the reports.

        Raises:
            StorageError: They cannot be written; the old ones are kept.
        """
        with self._writing() as connection:
            found = derived.replace(connection, resolution, findings)
            derived.stamp(connection, tip, stages, found)
            connection.execute(schema.kept.delete().where(schema.kept.c.name == RESOLVED))
            if keep is not None:
                keep(connection, tip)
            state = derived.state(connection)
        if state is None:
            raise ChainError(str(self.path), "the derived rows were not kept")
        return state

    def digest_of(self, resolution: Resolution, findings: Iterable[Finding]) -> str:
        """Return the digest that these derived rows would have, and store nothing."""
        return derived.digest_of(resolution, findings)

    def copy(self, source: Store) -> Tip:
        """Take over all rows of another ledger, as of one moment; this one has none.

        Returns:
            The last row.

        Raises:
            StorageError: They cannot be written; nothing of them was.
        """
        with source._reading() as given, self._writing() as connection:
            return copying.copy(given, connection)

    def rebuild_projections(self) -> None:
        """Drop and remake everything that repeats the entries; the entries stay untouched."""
        with self._writing() as connection:
            projections.rebuild(connection)

    @contextmanager
    def traces(self, revision: int, make: Callable[..., M]) -> Iterator[Traces[M]]:
        """Give what tracing keeps of the reports; what is done to it is done as a whole.

        Args:
            revision: Of tracing; what another revision kept is forgotten.
            make: Makes the marks of a report of ``day``, ``keys`` and ``sketch``.

        Raises:
            StorageError: It cannot be written.
        """
        with self._writing() as connection:
            traces = Traces(connection, revision, make)
            yield traces
            traces.done()

    def forget_traces(self) -> None:
        """Empty what tracing keeps of the reports; the next tracing compares all of them."""
        with self._writing() as connection:
            for table in (schema.mark, schema.likeness, schema.traced, schema.kept):
                connection.execute(table.delete())

    @contextmanager
    def neighbourhoods(self) -> Iterator[tuple[sa.Connection, Rewriting]]:
        """Give the derived rows for changes here and there, all of them kept or none.

        Yields:
            What ``Traces`` and ``Loom`` are made of, and what rewrites rows.

        Raises:
            StorageError: It cannot be written.
        """
        with self._writing() as connection:
            state = derived.state(connection)
            yield connection, Rewriting(connection, "0" if state is None else state.digest)

    def keep_passages(self, marks: Mapping[str, str]) -> None:
        """Remember what an encoder said of passages, by key; losing it costs time alone.

        Raises:
            StorageError: It cannot be written.
        """
        if not marks:
            return
        rows = [{"key": key, "body": marks[key]} for key in sorted(marks)]
        with self._writing() as connection:
            connection.execute(insert_new(connection, passage), rows)

    # Asking.

    def known_passages(self, keys: Sequence[str]) -> dict[str, str]:
        """Return what is remembered of passages, by key; those not known are left out."""
        with self._reading() as connection:
            return reads.passages(connection, keys)

    @contextmanager
    def moment(self) -> Iterator[sa.Connection]:
        """Give the ledger as it is at one moment, for what no question here asks."""
        with self._reading() as connection:
            yield connection

    def tip(self) -> Tip:
        """Return number and hash of the chain's last row."""
        with self._reading() as connection:
            return chain.as_tip(*chain.tip(connection))

    def counts(self) -> dict[str, int]:
        """Return how many rows of each kind the chain holds."""
        with self._reading() as connection:
            return reads.counts(connection)

    def entries(self, after: int = 0) -> Iterator[Entry]:
        """Yield the rows of the chain after a number, in order."""
        yield from self._stream(lambda connection: chain.rows(connection, after))

    def history(self, subject: str) -> Iterator[Entry]:
        """Yield the rows about one subject (the id of a report, a refusal …), in order."""
        yield from self._stream(lambda connection: reads.history(connection, subject))

    def runs(self) -> Iterator[Run]:
        """Yield the runs that wrote something, in order."""
        yield from self._stream(reads.runs)

    def has_reading(self, report_id: str, reader: str, splitter: str, atlas: str) -> bool:
        """Tell whether a report's current reading has these versions."""
        known = sa.select(report.c.seq).where(
            report.c.id == report_id,
            report.c.reader == reader,
            report.c.splitter == splitter,
            report.c.atlas == atlas,
        )
        with self._reading() as connection:
            return connection.execute(known).first() is not None

    def find_report(self, key: str) -> str:
        """Return the id of the report with this id, name, or beginning of an id.

        Raises:
            UnknownIdError: There is none.
            AmbiguousIdError: There are several.
        """
        with self._reading() as connection:
            return reads.find_report(connection, str(self.path), key)

    def find_incident(self, key: str) -> str:
        """Return the id of the incident with this id or beginning of one.

        Raises:
            UnknownIdError: There is none.
            AmbiguousIdError: There are several.
        """
        with self._reading() as connection:
            return reads.find_incident(connection, str(self.path), key)

    def get_report(self, key: str) -> Report:
        """Return a report by id, name, or beginning of its id; see ``find_report``."""
        return self.report_of(self.find_report(key))

    def report_of(self, report_id: str) -> Report:
        """Return a report by its whole id.

        Raises:
            UnknownIdError: There is none.
        """
        with self._reading() as connection:
            return reads.report_body(connection, str(self.path), report_id)

    def head_of(self, report_id: str) -> ReportHead:
        """Return a report's head by its whole id.

        Raises:
            UnknownIdError: There is none.
        """
        with self._reading() as connection:
            return reads.head(connection, str(self.path), report_id)

    def versions(self, name: str) -> tuple[Version, ...]:
        """Return the versions of a fetched page by its address, the oldest first."""
        with self._reading() as connection:
            return tuple(reads.versions(connection, name))

    def reading_of(self, report_id: str) -> Reading | None:
        """Return a report's current reading; ``None`` where no reader managed."""
        with self._reading() as connection:
            return reads.reading(connection, report_id)

    def get_capture(self, capture_id: str) -> Capture:
        """Return a capture by its whole id.

        Raises:
            UnknownIdError: There is none.
        """
        with self._reading() as connection:
            return reads.capture_body(connection, str(self.path), capture_id)

    def get_blob(self, sha256: str) -> bytes:
        """Return stored bytes exactly as they were received.

        Raises:
            UnknownIdError: There are none with this hash.
            ChainError: They are damaged.
        """
        with self._reading() as connection:
            return reads.blob_bytes(connection, str(self.path), sha256)

    def iter_heads(self) -> Iterator[ReportHead]:
        """Yield the head of every report, by id."""
        yield from self._stream(reads.heads)

    def iter_readings(self) -> Iterator[tuple[ReportHead, Reading]]:
        """Yield every report that has a reading, by id, with its current one; a few in memory."""
        yield from self._stream(reads.readings)

    def search(self, words: str, *, limit: int = 20) -> tuple[Hit, ...]:
        """Return the reports that hold all these words, the best match first.

        Case and accents are ignored; ``"two words"`` have to stand side by side; ``word*`` stands
        for any ending.
        """
        with self._reading() as connection:
            return reads.search(connection, words, limit)

    def sharing(self, report_id: str) -> tuple[tuple[str, int], ...]:
        """Return the other reports with sentences of this one, and how many, by id."""
        with self._reading() as connection:
            return reads.sharing(connection, report_id)

    def rulings(self) -> Iterator[Ruling]:
        """Yield every decision in the order it was made, superseded ones too."""
        yield from self._stream(reads.rulings)

    def decisions(self) -> tuple[Decision, ...]:
        """Return the decisions in force, by id."""
        in_force = [one for one in self.rulings() if one.in_force]
        return tuple(one.decision for one in sorted(in_force, key=lambda one: one.id))

    def standing(self, about: Decision) -> Ruling | None:
        """Return the ruling in force on what a decision is about; ``None`` where there is none."""
        with self._reading() as connection:
            return standing(connection, about)

    def ruling(self, key: str) -> Ruling:
        """Return a decision by its id or the beginning of it.

        Raises:
            UnknownIdError: There is none.
            AmbiguousIdError: There are several.
        """
        with self._reading() as connection:
            return reads.ruling(connection, str(self.path), key)

    def refusals(self) -> Iterator[Filed]:
        """Yield what was refused, by address."""
        yield from self._stream(reads.refusals)

    def incidents(self, chosen: IncidentFilter | None = None) -> Iterator[Incident]:
        """Yield incidents by date, undated ones last."""
        wanted = chosen or IncidentFilter()
        found = self._stream(lambda connection: derived.incidents(connection, wanted))
        yield from found if self._reckon is None else map(self._reckon, found)

    def get_incident(self, key: str) -> Incident:
        """Return an incident by id or beginning of its id; see ``find_incident``."""
        with self._reading() as connection:
            identifier = reads.find_incident(connection, str(self.path), key)
            found = derived.incident_body(connection, identifier)
        return found if self._reckon is None else self._reckon(found)

    def links(self, of: str | None = None) -> Iterator[IncidentLink]:
        """Yield links between incidents; those of one incident where its id is given."""
        yield from self._stream(lambda connection: derived.links(connection, of))

    def roots(self) -> Iterator[Root]:
        """Yield roots by id."""
        yield from self._stream(derived.roots)

    def roots_of(self, ids: Iterable[str]) -> tuple[Root, ...]:
        """Return the roots with these ids, sorted by id."""
        with self._reading() as connection:
            return derived.roots_of(connection, ids)

    def relations(self, of: str | None = None) -> Iterator[Relation]:
        """Yield relations between reports; those of one report where its id is given."""
        yield from self._stream(lambda connection: derived.relations(connection, of))

    def findings(self, chosen: FindingFilter | None = None) -> Iterator[Finding]:
        """Yield findings, the gravest first, then by the report's name, code and id."""
        wanted = chosen or FindingFilter()
        yield from self._stream(lambda connection: derived.findings(connection, wanted))

    def derived_state(self) -> DerivedState | None:
        """Return what the derived rows were computed from; ``None`` before the first time."""
        with self._reading() as connection:
            return derived.state(connection)

    def verify(self) -> Iterator[Progress]:
        """Recompute chain, bytes, ids, spans, projections and digests, and compare.

        Yields:
            How far it is.

        Raises:
            ChainError: The first row that fails, by its number.
        """
        try:
            yield from self._stream(lambda one: verify.verify(one, str(self.path)))
        except (sa.exc.OperationalError, sa.exc.ProgrammingError) as error:
            # No column or table of that name: the statements here are fixed, so the file changed.
            raise ChainError(str(self.path), "a table is not as it was made") from error
