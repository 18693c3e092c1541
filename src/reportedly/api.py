"""The Python interface: a ledger, what it is told to read and what it answers.

Queries take no lock and see what is stored at that moment. Reading, deciding and rebuilding take
the writer's lock for as long as they last, and no longer.
"""

from __future__ import annotations

import dataclasses
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from types import TracebackType
from typing import TYPE_CHECKING, BinaryIO, Self

from reportedly import pipeline
from reportedly.cases import case_of, under
from reportedly.errors import (
    LockedError,
    NoLedgerError,
    SchemaVersionError,
    StorageError,
    UnknownIdError,
    UsageError,
)
from reportedly.ids import canonical
from reportedly.inputs import How, bring_into, read_into
from reportedly.ledger import (
    Filed,
    FindingFilter,
    Hit,
    IncidentFilter,
    Mode,
    Progress,
    Ruling,
    Store,
    Tip,
)
from reportedly.model import (
    FAMILY,
    UNDO,
    Claim,
    ClaimRef,
    Decision,
    Family,
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
    families_of,
)
from reportedly.model.vocabulary import RuleSet, Tier
from reportedly.review.acts import By, in_form, ruling, undoing

if TYPE_CHECKING:
    from reportedly.collect import CollectOptions
    from reportedly.export import Exported
    from reportedly.export.withhold.names import Person

__all__ = ["Ledger", "PageVersion", "open"]


def open(  # noqa: A001 - `reportedly.open`, as `gzip.open`
    path: Path | str,
    *,
    create: bool = True,
    places: Sequence[Path | str] = (),
    actors: Sequence[Path | str] = (),
    reader: str | None = None,
    threads: int | None = None,
) -> Ledger:
    """Open a ledger.

    Args:
        path: The file.
        create: Make it where there is none.
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
    where = Path(path)
    try:
        store = Store.open(where, Mode.READ)
    except (NoLedgerError, SchemaVersionError):
        if not create:
            raise
        # Makes a new one, or brings an older one up to date; says so where it can do neither.
        Store.open(where, Mode.CREATE).close()
        store = Store.open(where, Mode.READ)
    return Ledger(store, How(tuple(map(Path, places)), tuple(map(Path, actors)), reader, threads))


@dataclasses.dataclass(frozen=True, slots=True, kw_only=True)
class PageVersion:
    """One version of a page.

    Attributes:
        report: Its id.
        at: When it was first fetched so, UTC.
        changes: What is otherwise than in the version before, in words.
    """

    report: str
    at: str
    changes: tuple[str, ...] = ()


class Ledger:
    """A ledger that is open; made by ``reportedly.open``, closed by ``close`` or a ``with`` block.

    Reports are named by their id, the first characters of it, or their name in the interchange
    format; incidents by their id or its first characters.
    """

    __slots__ = ("_how", "_settled", "_store")

    def __init__(self, store: Store, how: How, *, settled: bool = False) -> None:
        self._store = store
        self._how = how
        self._settled = settled

    @property
    def path(self) -> Path:
        """The file."""
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
        with self._writing() as store:
            held = Ledger(store, self._how)
            held._refresh()
            yield held
            held._refresh()

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

    def decide(
        self,
        verb: str,
        *subject: str,
        person: str,
        reason: str,
        field: str | None = None,
        value: str | None = None,
    ) -> str:
        """Record what a person ruled; incidents obey it from the next question on.

        An earlier ruling on the same subject is superseded and stays on record.

        Args:
            verb: ``same``, ``different`` or ``undecided``, of two claims; ``value``, of a claim;
                ``grade``, of an incident; ``check``, ``family`` or ``name``.
            subject: Two claims as ``report/claim``, or one claim or incident, or a check's code.
            person: Who rules.
            reason: Why.
            field: For ``value``: ``type``, ``place``, ``time`` or ``figure/`` with its id.
            value: For ``value``, ``grade`` and ``check``: JSON of the new value; nothing takes back
                an earlier ruling on the value or grade.

        Returns:
            The decision's id.

        Raises:
            UsageError: A ruling on a pair, a value or a grade that is not in its form.
        """
        in_form(verb, subject, field, value)
        decision = ruling(By(person, reason), verb, *subject, field=field, value=value)
        with self._writing() as store:
            return store.add_decision(decision)

    def decide_all(self, decisions: Sequence[Decision]) -> tuple[str, ...]:
        """Record what a person ruled in one act: all of it, or nothing; return the ids.

        Raises:
            ConflictError: It takes back a decision that is not in force any more.
        """
        with self._writing() as store:
            return store.add_decisions(decisions)

    def undo(self, *keys: str, person: str, reason: str) -> tuple[str, ...]:
        """Take back rulings in one act; what they had superseded holds again.

        Args:
            keys: Ids of the decisions, or the first characters of them.
            person: Who takes them back.
            reason: Why.

        Returns:
            The ids of the decisions that do so.

        Raises:
            UnknownIdError: There is no such decision.
            ConflictError: One is not in force any more.
            UsageError: One is itself an undoing.
        """
        with self._writing() as store:
            found = [store.ruling(key) for key in keys]
            if any(one.decision.verb == UNDO for one in found):
                raise UsageError("what was taken back is ruled again, not undone twice")
            by = By(person, reason)
            return store.add_decisions([undoing(by, one.id) for one in found])

    def standing(self, verb: str, *subject: str, field: str | None = None) -> Ruling | None:
        """Return the ruling in force on a subject; ``None`` where nobody ruled.

        Args:
            verb: As for ``decide``; ``same`` and ``different`` are one question.
            subject: As for ``decide``.
            field: As for ``decide``.
        """
        return self._store.standing(ruling(By("", ""), verb, *subject, field=field))

    def ruling(self, key: str) -> Ruling:
        """Return one decision by its id or the first characters of it.

        Raises:
            UnknownIdError: There is none.
            AmbiguousIdError: There are several.
        """
        return self._store.ruling(key)

    def switch_check(self, code: str, *, on: bool, person: str, reason: str) -> str:
        """Switch a check on or off for this ledger; findings obey it from the next question on.

        The switch is a decision on record. Checks of this package are on until they are switched
        off, those of other packages off until they are switched on.

        Args:
            code: The check.
            on: Whether it is to run.
            person: Who switches it.
            reason: Why.

        Returns:
            The decision's id.

        Raises:
            UsageError: There is no check of that code.
            PluginError: It is switched on and cannot be used.
        """
        from reportedly import check  # noqa: PLC0415 - queries that check nothing need no checks

        switched = check.switches(self._store.decisions())
        if code not in check.known(switched):
            raise UsageError(f"no check {code}; there is {', '.join(check.known(switched))}")
        if on:
            check.select((), {code: True})
        value = canonical(check.ON if on else check.OFF).decode()
        return self.decide(check.VERB, code, person=person, reason=reason, value=value)

    def switched_checks(self) -> dict[str, bool]:
        """Return the checks that people switched in this ledger, and whether they are on."""
        from reportedly.check import switches  # noqa: PLC0415

        return switches(self._store.decisions())

    def set_families(self, path: Path | str, *, person: str, reason: str) -> tuple[Family, ...]:
        """Record which publishers belong together, as a file of families says.

        Each family is a decision on record. One that the file does not name any more is taken
        back; one that it names as before stays as it is.

        Args:
            path: TOML, with ``name``, ``kind`` and ``outlets`` under each ``[[family]]``.
            person: Who says so.
            reason: Why.

        Returns:
            The families now in force.

        Raises:
            FamilyFileError: The file cannot be read, or is not as described.
        """
        from reportedly import trace  # noqa: PLC0415 - queries trace nothing

        wanted = {family.name: family for family in trace.read_families(Path(path))}
        known = {family.name: family for family in self.families()}
        gone = [dataclasses.replace(known[name], outlets=()) for name in known.keys() - wanted]
        changed = [family for name, family in wanted.items() if known.get(name) != family]
        for family in sorted([*gone, *changed], key=lambda one: one.name):
            value = trace.as_value(family)
            self.decide(FAMILY, family.name, person=person, reason=reason, value=value)
        return self.families()

    def families(self) -> tuple[Family, ...]:
        """Return the families of publishers in force, by name."""
        return families_of(self._store.decisions())

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
        return not self._settled and not pipeline.is_fresh(self._store)

    def _refresh(self) -> None:
        """Rebuild what is stale, unless another process writes or nothing may be written here."""
        if self.is_stale():
            try:
                with self._writing() as store:
                    pipeline.rebuild(store)
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
        self._refresh()
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
        self._refresh()
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
        self._refresh()
        yield from self._store.links(of)

    def roots(self) -> Iterator[Root]:
        """Yield the origins that claims go back to."""
        self._refresh()
        yield from self._store.roots()

    def findings(self, chosen: FindingFilter | None = None) -> Iterator[Finding]:
        """Yield what the checks found, the gravest first, then by the report's name and code."""
        self._refresh()
        yield from self._store.findings(chosen)

    def trace(self, report: str) -> tuple[Relation, ...]:
        """Return the relations of one report: what it copies and what copies it."""
        self._refresh()
        return tuple(self._store.relations(self._store.find_report(report)))

    def reports(self) -> Iterator[ReportHead]:
        """Yield every report without its text, by id."""
        yield from self._store.iter_heads()

    def report(self, key: str) -> Report:
        """Return one report with its text.

        Raises:
            UnknownIdError: There is none.
            AmbiguousIdError: There are several.
        """
        return self._store.get_report(key)

    def versions(self, key: str) -> tuple[PageVersion, ...]:
        """Return the versions of a page that was fetched more than once, the oldest first.

        Args:
            key: The page's address, or any of its reports; a report of a file has one version.

        Raises:
            UnknownIdError: There is none.
            AmbiguousIdError: There are several.
        """
        from reportedly.versions import changes  # noqa: PLC0415 - only this question compares

        report = self.report(key)
        known = self._store.versions(report.name)
        found: list[PageVersion] = []
        before: Report | None = None
        for version in known:
            after = self._store.report_of(version.report)
            told = () if before is None else changes(self._store, before, after)
            found.append(PageVersion(report=after.id, at=version.at, changes=told))
            before = after
        return tuple(found)

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

    def decisions(self) -> Iterator[Ruling]:
        """Yield every decision in the order it was made, superseded ones too."""
        yield from self._store.rulings()

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

        self._refresh()
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

    def rule_on_name(self, name: str, tier: Tier, *, person: str, reason: str) -> str:
        """Record the widest tier at which a name may be shown; exports obey it from now on.

        Args:
            name: As a report spells it; spellings that fold alike are one name.
            tier: ``public`` releases it, ``internal`` withholds it.
            person: Who rules.
            reason: Why.

        Returns:
            The decision's id.

        Raises:
            UsageError: The name has no letters.
        """
        from reportedly.export.withhold import VERB, key_of  # noqa: PLC0415

        if not key_of(name):
            raise UsageError("a name needs letters")
        return self.decide(VERB, name, person=person, reason=reason, value=canonical(tier).decode())

    def export(
        self,
        form: str,
        path: Path | str,
        *,
        tier: Tier | str | None = None,
        rules: RuleSet | None = None,
    ) -> Exported:
        """Write the ledger in a format of the field, with a page on how it was made.

        Args:
            form: One of ``reportedly.export.FORMATS``.
            path: What to write: a file or a folder, as the format says.
            tier: Who will see it: ``public``, ``restricted`` or ``internal``; by default the
                format's own, which is ``public`` for all but the interchange format.
            rules: By which estimates are made; by default those of the format's own field.

        Raises:
            ReportedlyError: There is no such format, the place cannot be written, what was made
                breaks its rules or holds a withheld name, or incidents are out of date and cannot
                be rebuilt now. Nothing was written.
        """
        from reportedly.export import FORMATS, write  # noqa: PLC0415 - queries need no format

        if self.is_stale():
            self.rebuild()
        chosen = rules or (FORMATS[form].rules if form in FORMATS else RuleSet.CODEBOOK)
        return write(self._under(chosen), form, Path(path), None if tier is None else Tier(tier))

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
