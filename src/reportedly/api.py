"""The Python interface: a ledger, what it is told to read and what it answers.

Queries take no lock and see what is stored at that moment. Reading, deciding and rebuilding take
the writer's lock for as long as they last, and no longer.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from types import TracebackType
from typing import TYPE_CHECKING, BinaryIO, Self

from reportedly import pipeline
from reportedly.cases import case_of, under
from reportedly.deciding import Deciding
from reportedly.errors import (
    InputError,
    LockedError,
    NoLedgerError,
    SchemaVersionError,
    StorageError,
    UnknownIdError,
    UsageError,
)
from reportedly.inputs import How, bring_into, read_into
from reportedly.ledger import (
    Filed,
    FindingFilter,
    Hit,
    IncidentFilter,
    Mode,
    Progress,
    Store,
    Tip,
    Where,
    where_of,
)
from reportedly.listing import Listing
from reportedly.model import (
    Claim,
    ClaimRef,
    Fetch,
    Finding,
    Incident,
    IncidentLink,
    Matrix,
    Reading,
    Relation,
    Report,
    ReportHead,
    Root,
    Stamp,
)
from reportedly.model.vocabulary import RuleSet, Tier
from reportedly.versions import PageVersion, history

if TYPE_CHECKING:
    from threading import Event

    from reportedly.collect import CollectOptions
    from reportedly.collect.watching import WatchOptions
    from reportedly.compare.lists import Choice
    from reportedly.compare.run import Comparison
    from reportedly.export import Exported
    from reportedly.export.withhold.names import Person
    from reportedly.stamps import Stamped
    from reportedly.watched import WatchSummary

__all__ = ["Ledger", "open", "upgrade"]


def open(  # noqa: A001 - `reportedly.open`, as `gzip.open`
    path: Where | str,
    *,
    create: bool = True,
    places: Sequence[Path | str] = (),
    actors: Sequence[Path | str] = (),
    reader: str | None = None,
    threads: int | None = None,
) -> Ledger:
    """Open a ledger.

    Args:
        path: The file, or the address of a server: ``postgresql://USER@HOST/DATABASE``.
        create: Make it where there is none; bring one of an older version up to date.
        places: CSV files of places beside the gazetteer's, for reading.
        actors: TOML files of actors beside the built-in ones, for reading.
        reader: ``encoder`` or ``rules``, for reading; the encoder where its model is installed.
        threads: Processes that read with the encoder at a time; all cores by default.

    Raises:
        LedgerError: One of its kinds: there is none, the file is something else, it was made by
            another version, another process writes, it cannot be opened or is damaged.

    Example::

        with reportedly.open("gaza.ledger") as ledger:
            ledger.read("reports/")
            for incident in ledger.incidents():
                print(incident.id, incident.grade)
    """
    where = where_of(path)
    try:
        store = Store.open(where, Mode.READ)
    except (NoLedgerError, SchemaVersionError):
        if not create:
            raise
        # Makes a new one, or brings an older one up to date; says so where it can do neither.
        Store.open(where, Mode.CREATE).close()
        store = Store.open(where, Mode.READ)
    return Ledger(store, How(tuple(map(Path, places)), tuple(map(Path, actors)), reader, threads))


def upgrade(path: Where | str) -> None:
    """Bring a ledger of an older version up to date; nothing is done to one that is.

    Args:
        path: The file, or the address of a server.

    Raises:
        LedgerError: There is none, a newer version made it, or it cannot be written.
    """
    Store.open(where_of(path), Mode.WRITE).close()


class Ledger(Deciding, Listing):
    """A ledger that is open; made by ``reportedly.open``, closed by ``close`` or a ``with`` block.

    Reports are named by their id, the first characters of it, or their name in the interchange
    format; incidents by their id or its first characters.
    """

    __slots__ = ("_fresh", "_how", "_settled", "_store")

    def __init__(self, store: Store, how: How, *, settled: bool = False) -> None:
        self._store = store
        self._how = how
        self._settled = settled
        self._fresh: tuple[object, ...] | None = None

    @property
    def store(self) -> Store:
        """What is asked, row by row."""
        return self._store

    @property
    def path(self) -> Where:
        """The file, or the server."""
        return self._store.path

    def close(self) -> None:
        """Close the ledger; a second call does nothing."""
        self._store.close()

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self.close()

    @contextmanager
    def _writing(self) -> Iterator[Store]:
        if self._settled:
            raise UsageError("what a tier sees of a ledger cannot be written to")
        if self._store.mode is not Mode.READ:
            yield self._store
            return
        with Store.open(self.path, Mode.WRITE) as store:
            yield store

    @contextmanager
    def holding(self) -> Iterator[Ledger]:
        """Give the ledger, up to date, while nobody else may write to it.

        What is asked inside holds still when what is decided inside is stored. On leaving,
        incidents obey what was decided.

        Raises:
            LockedError: Another process writes to it.
        """
        with self._writing() as store, store.alone():
            held = Ledger(store, self._how)
            held.refresh()
            yield held
            held.refresh()

    # Writing.

    def read(
        self,
        *inputs: str | Path,
        options: CollectOptions | None = None,
        stdin: BinaryIO | None = None,
        on_outcome: Callable[[pipeline.Outcome], None] | None = None,
    ) -> pipeline.ReadSummary:
        """Read reports into the ledger, and rebuild incidents and findings if anything changed.

        What is in the ledger already is skipped, so a read that was stopped goes on where it
        stopped. An input that cannot be read is recorded with its reason and stops nothing.

        Args:
            inputs: Files, folders, patterns, addresses, or ``-`` for ``stdin``.
            options: How they are to be read.
            stdin: What ``-`` stands for.
            on_outcome: Told of every input, in order.

        Raises:
            LedgerError: It cannot be written; what was stored before is kept.
        """
        with self._writing() as store:
            return read_into(store, inputs, self._how, options, stdin, on_outcome)

    def watch(
        self,
        *feeds: str,
        options: CollectOptions | None = None,
        plan: WatchOptions | None = None,
        stop: Event | None = None,
        on_outcome: Callable[[pipeline.Outcome], None] | None = None,
    ) -> WatchSummary:
        """Poll feeds, and read the pages they name into the ledger, until it is stopped.

        What is due is kept beside the ledger, so that a watch that was stopped or killed goes on
        where it was; nothing is lost or read twice. Others may write while it waits.

        Args:
            feeds: Addresses of feeds, sitemaps or single pages.
            options: How pages are read and fetched.
            plan: How often, and which pages again.
            stop: Set, it ends the watch after the fetch in hand.
            on_outcome: Told of every page when it is stored, in order.

        Raises:
            LedgerError: It cannot be written, or another process watches for it.
        """
        from reportedly.collect import CollectOptions  # noqa: PLC0415
        from reportedly.collect.watching import WatchOptions  # noqa: PLC0415
        from reportedly.watched import Into, watch_into  # noqa: PLC0415

        chosen, how = options or CollectOptions(), self._how
        into = Into(ledger=self.path, how=how, options=chosen, on_outcome=on_outcome)
        return watch_into(into, feeds, plan or WatchOptions(), stop)

    def take_in(
        self,
        folder: Path | str,
        *,
        on_outcome: Callable[[pipeline.Outcome], None] | None = None,
    ) -> pipeline.ReadSummary:
        """Bring a finished backfill into the ledger, as if its inputs had been read here.

        Args:
            folder: What ``reportedly.scale.backfill`` left.
            on_outcome: Told of every input, in order.

        Raises:
            JobError: No backfill was finished there, or its files were changed.
            LedgerError: The ledger cannot be written; what was stored before is kept.
        """
        with self._writing() as store:
            return bring_into(store, Path(folder), on_outcome)

    def stamp(
        self, *tokens: Path | str, person: str, over: Path | str | None = None
    ) -> tuple[Stamp | InputError, ...]:
        """Keep timestamp tokens beside what they are about; return each, or why it is not kept.

        Args:
            tokens: Files with a token (RFC 3161), or with the answer of an authority.
            person: Who puts them on record.
            over: A list of SHA-256 digests that was stamped in place of what they are of.

        Raises:
            LedgerError: It cannot be written.
        """
        from reportedly.stamps import keep  # noqa: PLC0415 - most ledgers have none

        if not tokens:
            return ()
        with self._writing() as store:
            listed = None if over is None else Path(over)
            return tuple(keep(store, map(Path, tokens), listed, person))

    def stamps(self, certificates: Path | str | None = None) -> Iterator[Stamped]:
        """Yield the timestamps that are kept, by moment.

        Args:
            certificates: Of authorities (PEM), by which they are to be checked.

        Raises:
            UsageError: The package that checks is not installed.
            StampError: The file holds no certificate.
        """
        from reportedly.stamps import kept  # noqa: PLC0415

        yield from kept(self._store, None if certificates is None else Path(certificates))

    def rebuild(self) -> None:
        """Compute incidents and findings anew from reports, claims and decisions.

        Raises:
            LedgerError: They cannot be written; the old ones are kept.
        """
        with self._writing() as store:
            pipeline.rebuild(store, anew=True)

    # Asking.

    def is_stale(self) -> bool:
        """Tell whether incidents and findings are older than the reports and decisions."""
        if self._settled:
            return False
        from reportedly.atlas import user_atlas  # noqa: PLC0415 - loaded when a ledger is asked

        # A page asks many questions; what they all rest on is looked at whole for the first alone.
        seen = (self._store.tip(), self._store.derived_state(), user_atlas().digest)
        if seen != self._fresh:
            self._fresh = seen if pipeline.is_fresh(self._store) else None
        return self._fresh is None

    def refresh(self) -> None:
        """Rebuild what is stale, unless another process writes or nothing may be written here."""
        if self.is_stale():
            try:
                with self._writing() as store:
                    pipeline.rebuild(store, wait=False)
            except (LockedError, StorageError):
                # A question is answered from what was derived last; `is_stale` says so.
                return

    def incidents(
        self, chosen: IncidentFilter | None = None, *, rules: RuleSet = RuleSet.CODEBOOK
    ) -> Iterator[Incident]:
        """Yield incidents by date, undated ones last.

        Args:
            chosen: Which; all of them where nothing is said.
            rules: By which their estimates are made.
        """
        self.refresh()
        yield from self._under(rules).incidents(chosen)

    def incident(self, key: str, *, rules: RuleSet = RuleSet.CODEBOOK) -> Incident:
        """Return one incident.

        Args:
            key: Its id, or the first characters of it.
            rules: By which its estimates are made.

        Raises:
            UnknownIdError: There is none.
            AmbiguousIdError: There are several.
        """
        self.refresh()
        return self._under(rules).get_incident(key)

    def matrix(self, key: str) -> Matrix:
        """Return who says what of one incident: facets down, origins across.

        Raises:
            UnknownIdError: There is none.
            AmbiguousIdError: There are several.
        """
        from reportedly.resolve.matrix import matrix_of  # noqa: PLC0415 - queries resolve nothing

        return matrix_of(case_of(self._store, self.incident(key)))

    def _under(self, rules: RuleSet) -> Store:
        """Return the store, whose incidents have the estimates of these rules."""
        if rules is RuleSet.CODEBOOK:
            return self._store
        return self._store.reckoned(under(self._store, rules))

    def links(self, of: str | None = None) -> Iterator[IncidentLink]:
        """Yield pairs of incidents that may be one, or were ruled apart."""
        self.refresh()
        yield from self._store.links(of)

    def roots(self) -> Iterator[Root]:
        """Yield the origins that claims go back to."""
        self.refresh()
        yield from self._store.roots()

    def findings(self, chosen: FindingFilter | None = None) -> Iterator[Finding]:
        """Yield what the checks found, the gravest first, then by the report's name and code."""
        self.refresh()
        yield from self._store.findings(chosen)

    def trace(self, report: str) -> tuple[Relation, ...]:
        """Return the relations of one report: what it copies and what copies it."""
        self.refresh()
        return tuple(self._store.relations(self._store.find_report(report)))

    def reports(self) -> Iterator[ReportHead]:
        """Yield every report without its text, by id."""
        yield from self._store.iter_heads()

    def head(self, report: str) -> ReportHead:
        """Return one report, by its whole id, without its text.

        Raises:
            UnknownIdError: There is none.
        """
        return self._store.head_of(report)

    def report(self, key: str) -> Report:
        """Return one report with its text.

        Raises:
            UnknownIdError: There is none.
            AmbiguousIdError: There are several.
        """
        return self._store.get_report(key)

    def versions(self, key: str) -> tuple[PageVersion, ...]:
        """Return the versions of a page that was fetched, the oldest first; none for a file.

        Args:
            key: The page's address, or any of its reports.

        Raises:
            UnknownIdError: There is none.
            AmbiguousIdError: There are several.
        """
        return history(self._store, self.report(key).name)

    def reading(self, key: str) -> Reading | None:
        """Return what the reader found in one report; ``None`` where no reader managed."""
        return self._store.reading_of(self._store.find_report(key))

    def claims(self, key: str) -> tuple[Claim, ...]:
        """Return the claims of one report, in order of its text."""
        reading = self.reading(key)
        return () if reading is None else reading.claims

    def claim(self, ref: ClaimRef) -> tuple[ReportHead, Claim]:
        """Return one claim with its report's head.

        Raises:
            UnknownIdError: There is none.
        """
        for claim in self.claims(ref.report):
            if claim.id == ref.claim:
                return self._store.head_of(ref.report), claim
        raise UnknownIdError(str(self.path), f"no claim {ref.claim} in report {ref.report}")

    def capture(self, key: str) -> bytes:
        """Return the bytes of one report exactly as they were received."""
        capture = self._store.get_capture(self.report(key).capture)
        return self._store.get_blob(capture.sha256)

    def address(self, key: str) -> str:
        """Return where one report was read from: a path below what was named, or an address."""
        return self._store.get_capture(self.report(key).capture).address

    def fetch(self, key: str) -> Fetch | None:
        """Return how a page was fetched: moment, headers, redirects; ``None`` for a file."""
        return self._store.get_capture(self.report(key).capture).fetch

    def search(self, words: str, *, limit: int = 20) -> tuple[Hit, ...]:
        """Return the reports that hold all these words, the best match first."""
        return self._store.search(words, limit=limit)

    def refusals(self) -> Iterator[Filed]:
        """Yield what could not be read, and why, by address."""
        yield from self._store.refusals()

    def tip(self) -> Tip:
        """Return number and hash of the last row; kept elsewhere, they prove the rest later."""
        return self._store.tip()

    @contextmanager
    def at(self, tier: Tier) -> Iterator[Ledger]:
        """Give the ledger as a tier may see it, to ask and not to write.

        Names are withheld, places of shelter coarsened and notes dropped as the tier says; ids are
        others. Making it reads every report once.

        Args:
            tier: Who will see the answers.

        Raises:
            LedgerError: The ledger was changed meanwhile, or the copy cannot be written.
        """
        from reportedly.export.withhold import published  # noqa: PLC0415 - most questions ask all

        self.refresh()
        with published(self._store, tier) as pub:
            yield Ledger(pub.store, self._how, settled=True)

    def veiled(self) -> Ledger:
        """Return the ledger with the names of private people hidden, to ask and not to write.

        Ids stay, and nothing is copied: what is seen can be ruled on in the ledger itself. For
        eyes outside the house there is ``at``, and what a tier sees has been through more already.
        It is open as long as this ledger is.
        """
        if self._settled:
            return self
        from reportedly.veiled import Veiled  # noqa: PLC0415 - most questions ask all

        return Veiled(self, self._store, self._how)

    def names(self) -> tuple[Person, ...]:
        """Return the names of persons in all reports, and from which tier on each may be shown."""
        from reportedly.export.withhold import Names  # noqa: PLC0415 - most questions need none

        return Names.of(self._store).persons

    def compare(
        self, file: Path | str, choice: Choice | None = None, *, output: Path | str | None = None
    ) -> Comparison:
        """Hold an existing list of incidents against those of this ledger.

        Nothing of the list enters the ledger. Counts are made by the rules of the list's own field.

        Args:
            file: The list: ``.csv`` or ``.xlsx``.
            choice: How it is to be read; by its columns where nothing is said.
            output: Also write the comparison as a table there.

        Raises:
            ReportedlyError: The list cannot be read, or the table cannot be written.
        """
        from reportedly.compare.lists import RULES, Choice, kind_of, table_rows  # noqa: PLC0415
        from reportedly.compare.run import compare, write  # noqa: PLC0415 - seldom asked

        chosen = choice or Choice()
        kind = chosen.kind
        if kind is None:
            first = next(table_rows(Path(file), chosen.sheet), (0, ()))
            kind = kind_of([cell.strip() for cell in first[1]])
        found = compare(Path(file), list(self.incidents(rules=RULES[kind])), chosen)
        if output is not None:
            try:
                write(found, Path(output))
            except OSError as error:
                raise StorageError(str(output), error.strerror or "cannot be written") from error
        return found

    def export(
        self,
        form: str,
        path: Path | str,
        *,
        tier: Tier | str | None = None,
        rules: RuleSet | None = None,
        incidents: Sequence[str] = (),
    ) -> Exported:
        """Write the ledger in a format of the field, with a page on how it was made.

        Args:
            form: One of ``reportedly.export.FORMATS``.
            path: What to write: a file or a folder, as the format says.
            tier: Who will see it: ``public``, ``restricted`` or ``internal``; by default the
                format's own, which is ``public`` for all but the interchange format.
            rules: By which estimates are made; by default those of the format's own field.
            incidents: Those to write, by their ids or beginnings of them, with the reports that
                tell of them and nothing else; all of them if none is named.

        Raises:
            ReportedlyError: There is no such format or incident, the place cannot be written, what
                was made breaks its rules or holds a withheld name, or incidents are out of date and
                cannot be rebuilt now. Nothing was written.
        """
        from reportedly.export import FORMATS, write  # noqa: PLC0415 - queries need no format

        if self.is_stale():
            self.rebuild()
        chosen = rules or (FORMATS[form].rules if form in FORMATS else RuleSet.CODEBOOK)
        who = None if tier is None else Tier(tier)
        return write(self._under(chosen), form, Path(path), who, tuple(incidents))

    def verify(self, *, rederive: bool = False) -> Iterator[Progress]:
        """Prove that nothing was changed: chain, bytes, ids, spans, and what was made of them.

        Args:
            rederive: Also compute incidents and findings once more and compare.

        Raises:
            ChainError: The first row that fails, by its number.
        """
        yield from self._store.verify()
        if rederive:
            pipeline.prove_derived(self._store)
            yield Progress(step="rederived", done=1, total=1)
