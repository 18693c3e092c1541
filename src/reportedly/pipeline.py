"""The stages, in order, and the two things that are done with them: reading and rebuilding.

Reading takes one report after the other: collect, read, store, each report in a transaction of its
own, so that a process killed at any moment loses at most the report in hand. Rebuilding computes
everything that several reports say together, from the stored rows alone; from nothing or again, it
gives the same bytes.
"""

from __future__ import annotations

from collections import Counter, deque
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from contextlib import suppress
from dataclasses import dataclass
from enum import StrEnum
from typing import Final, Protocol, TypeVar, runtime_checkable

from reportedly import __version__, clock
from reportedly.collect import Collected, Gathered, Passed, Refused
from reportedly.errors import FAULTS, ChainError, ReaderError, ReaderFaultError, ReportedlyError
from reportedly.ids import canonical, digest
from reportedly.ledger import DerivedState, Intake, Store
from reportedly.model import (
    Claim,
    ClaimRef,
    Family,
    Finding,
    Reading,
    Refusal,
    Relation,
    Report,
    ReportHead,
    Resolution,
    Run,
    families_of,
    gate,
)
from reportedly.rooms import Check, Keep, Retrace, Rooms, rooms, sources_of
from reportedly.sweeps import seldom
from reportedly.versions import alike, changes, newest

T = TypeVar("T")

RULE_SET: Final = "codebook"
"""The rules by which estimates are made unless another set is named."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Stage:
    """One step, what it needs and what it gives.

    Attributes:
        name: The room that does it.
        version: Raised whenever the same input may give another output.
        needs: What an earlier stage has to have given.
        gives: What later stages may need.
        derived: Its output is dropped and rebuilt, not kept for good.
    """

    name: str
    version: int
    needs: tuple[str, ...]
    gives: tuple[str, ...]
    derived: bool = False


STAGES: Final = (
    Stage(name="collect", version=2, needs=(), gives=("captures", "reports")),
    Stage(name="read", version=1, needs=("reports",), gives=("readings",)),
    Stage(
        name="trace",
        version=5,
        needs=("reports", "readings"),
        gives=("relations",),
        derived=True,
    ),
    Stage(
        name="resolve",
        version=14,
        needs=("readings", "relations"),
        gives=("incidents", "links", "roots", "conflicts"),
        derived=True,
    ),
    Stage(
        name="check",
        version=4,
        needs=("reports", "readings", "relations", "conflicts"),
        gives=("findings",),
        derived=True,
    ),
)


def derivation(store: Store, rule_set: str = RULE_SET) -> str:
    """Return the digest of all that decides what derived rows come of the same entries.

    Besides the stages and the rules these are the atlas, which the checks consult, and the checks
    of other packages and which checks are on. What people ruled is among the entries.

    Raises:
        AtlasFolderError: The folder of the user's lists cannot be read.
    """
    from reportedly.atlas import user_atlas  # noqa: PLC0415 - loaded when a ledger is asked
    from reportedly.check import switches, versions  # noqa: PLC0415

    stages = [[stage.name, stage.version] for stage in STAGES if stage.derived]
    switched = switches(store.decisions())
    checks = [versions(switched), sorted(switched.items())]
    return digest(canonical([stages, rule_set, user_atlas().digest, checks]))


class Reader(Protocol):
    """Whatever makes a reading of a report; its versions are part of every reading."""

    @property
    def name(self) -> str:
        """Name and revision, for instance ``rules/1``."""

    @property
    def splitter(self) -> str:
        """Revision of the sentence splitter."""

    @property
    def atlas(self) -> str:
        """Digest of what it consults."""

    def read(self, report: Report, /) -> Reading:
        """Return what the report says.

        Raises:
            ReaderError: The reader found that it would break the contract.
        """


@runtime_checkable
class Foresighted(Protocol):
    """A reader that can start on reports before it is asked for their readings."""

    def begin(self, report: Report, /) -> None:
        """Start on a report that ``read`` will be asked for."""

    def close(self) -> None:
        """Let go of what was started, and keep what is worth keeping."""


class State(StrEnum):
    """What became of one input."""

    #: stored, with its reading
    READ = "read"
    #: already in the ledger, read by the same reader
    KNOWN = "known"
    #: stored, but its reading was refused
    UNREAD = "unread"
    #: not stored; the reason is
    REFUSED = "refused"


@dataclass(frozen=True, slots=True, kw_only=True)
class Outcome:
    """What became of one input.

    Attributes:
        state: What.
        address: Where it came from.
        report: Id of the report, where one was found.
        name: The report's name.
        claims: How many claims its new reading holds.
        dropped: What of its reading did not pass the gate: reasons with their numbers.
        error: Why it has no reading.
        version_of: Id of the report that this one is a later version of.
        changes: What is otherwise than in that version, in words.
    """

    state: State
    address: str
    report: str | None = None
    name: str | None = None
    claims: int = 0
    dropped: tuple[tuple[str, int], ...] = ()
    error: ReportedlyError | None = None
    version_of: str | None = None
    changes: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class ReadSummary:
    """What one call of reading did.

    Attributes:
        read: Reports stored with a reading.
        known: Reports that were there already.
        unread: Reports stored without a reading.
        refused: Inputs that could not be read.
        claims: Claims in the new readings.
        dropped: What of the new readings did not pass the gate: reasons with their numbers.
        passed: Records that are no reports, such as a messenger's own lines, with their numbers.
        rebuilt: Whether incidents and findings were computed anew.
    """

    read: int = 0
    known: int = 0
    unread: int = 0
    refused: int = 0
    claims: int = 0
    dropped: tuple[tuple[str, int], ...] = ()
    passed: tuple[tuple[str, int], ...] = ()
    rebuilt: bool = False


def a_run(reader: Reader, configuration: object = None, engine: str = "local") -> Run:
    """Return the record of a run that begins now."""
    return Run(
        version=__version__,
        reader=reader.name,
        splitter=reader.splitter,
        atlas=reader.atlas,
        configuration=digest(canonical(configuration)),
        engine=engine,
        started=clock.now(),
    )


@seldom()
def read_inputs(
    store: Store,
    items: Iterable[Gathered],
    reader: Reader,
    *,
    run: Run,
    on_outcome: Callable[[Outcome], None] | None = None,
) -> ReadSummary:
    """Read and store what was collected, one report at a time, and rebuild what follows from it.

    Args:
        store: Open for writing.
        items: As ``reportedly.collect.collect`` gives them; taken one by one.
        reader: Makes the readings.
        run: Who writes.
        on_outcome: Told of every input, in order.

    Raises:
        LedgerError: The ledger cannot be written; what was stored before is kept.
    """
    numbers: Counter[State] = Counter()
    dropped: Counter[str] = Counter()
    passed: Counter[str] = Counter()
    claims = 0
    try:
        for item in _begun(items, store, reader):
            if isinstance(item, Passed):
                passed.update(dict(item.counts))
                continue
            outcome = _take(store, item, reader, run)
            numbers[outcome.state] += 1
            claims += outcome.claims
            dropped.update(dict(outcome.dropped))
            if on_outcome is not None:
                on_outcome(outcome)
    finally:
        if isinstance(reader, Foresighted):
            reader.close()
    return ReadSummary(
        read=numbers[State.READ],
        known=numbers[State.KNOWN],
        unread=numbers[State.UNREAD],
        refused=numbers[State.REFUSED],
        claims=claims,
        dropped=tuple(sorted(dropped.items())),
        passed=tuple(sorted(passed.items())),
    )


AHEAD: Final = 16
"""Reports that a foresighted reader is told of before the first of them is read."""

AHEAD_CHARACTERS: Final = 500_000
"""Text they may hold together."""


def _begun(items: Iterable[Gathered], store: Store, reader: Reader) -> Iterator[Gathered]:
    """Yield the inputs in order, a few of them begun before they are yielded."""
    if not isinstance(reader, Foresighted):
        yield from items
        return
    waiting: deque[Gathered] = deque()
    held = 0
    for item in items:
        if isinstance(item, Collected):
            held += len(item.report.text)
            if not _known(store, item.report, reader):
                # What is wrong with it is told when it is read, and stops nothing else.
                with suppress(*FAULTS, ReaderError):
                    reader.begin(item.report)
        waiting.append(item)
        while len(waiting) > AHEAD or (waiting and held > AHEAD_CHARACTERS):
            first = waiting.popleft()
            held -= len(first.report.text) if isinstance(first, Collected) else 0
            yield first
    yield from waiting


def _known(store: Store, report: Report, reader: Reader) -> bool:
    return store.has_reading(report.id, reader.name, reader.splitter, reader.atlas)


def _take(store: Store, item: Collected | Refused, reader: Reader, run: Run) -> Outcome:
    """Read and store one input."""
    if isinstance(item, Refused):
        error: ReportedlyError = item.error
        store.add_refusal(_refusal(item.address, error, item.sha256), by=run)
        return Outcome(state=State.REFUSED, address=item.address, error=error)
    report, address = item.report, item.capture.address
    identifier = report.id
    if _known(store, report, reader):
        return Outcome(state=State.KNOWN, address=address, report=identifier, name=report.name)
    before = None if item.capture.fetch is None else newest(store, report.name)
    if before is not None and before.id != identifier and alike(before, report):
        # Sent anew with another number or advertisement in it, it says what it said.
        return Outcome(state=State.KNOWN, address=address, report=before.id, name=report.name)
    try:
        reading, dropped = gate(_read(reader, report), report.text)
        intake = Intake(capture=item.capture, data=item.data, report=report, reading=reading)
        # The store holds every span against the text before it writes anything.
        store.add(intake, by=run)
    except ReaderError as error:
        refusal = _refusal(address, error, item.capture.sha256)
        intake = Intake(capture=item.capture, data=item.data, report=report, refusal=refusal)
        store.add(intake, by=run)
        return Outcome(
            state=State.UNREAD,
            address=address,
            report=identifier,
            name=report.name,
            error=error,
        )
    earlier = before if before is not None and before.id != identifier else None
    return Outcome(
        state=State.READ,
        address=address,
        report=identifier,
        name=report.name,
        claims=len(reading.claims),
        dropped=tuple(sorted(dropped.items())),
        version_of=None if earlier is None else earlier.id,
        changes=() if earlier is None else changes(store, earlier, report),
    )


def _read(reader: Reader, report: Report) -> Reading:
    """Return the reader's reading.

    Raises:
        ReaderError: The reader broke its contract, or failed on this text.
    """
    try:
        return reader.read(report)
    except FAULTS as error:
        raise ReaderFaultError(type(error).__name__) from error


def _refusal(address: str, error: ReportedlyError, sha256: str | None) -> Refusal:
    return Refusal(address=address, code=error.code, reason=error.reason, sha256=sha256)


@dataclass(frozen=True, slots=True)
class _Claims:
    """The claims of every report, from the store; may be gone through more than once."""

    store: Store

    def __iter__(self) -> Iterator[tuple[ReportHead, Sequence[Claim]]]:
        for head, reading in self.store.iter_readings():
            yield head, reading.claims


def is_fresh(store: Store, rule_set: str = RULE_SET) -> bool:
    """Tell whether the derived rows follow from the entries as they are, by the present stages."""
    state = store.derived_state()
    return state is not None and state.fresh and state.stages == derivation(store, rule_set)


@seldom()
def rebuild(
    store: Store,
    using: Rooms | None = None,
    *,
    rule_set: str = RULE_SET,
    anew: bool = False,
    wait: bool = True,
) -> DerivedState:
    """Compute everything that several reports say together, and put it in place of the old.

    Args:
        store: Open for writing.
        using: The rooms to call; those of this package by default.
        rule_set: Name of the rules for estimates.
        anew: Forget what tracing kept of the reports, and compare all of them again.
        wait: For others who write; otherwise it is done now or not at all.

    Raises:
        LedgerError: It cannot be written; what was derived before is kept.
        PluginError: A check of another package is switched on and cannot be used.
    """
    with store.alone(wait=wait):
        return _rebuild(store, using, rule_set, anew=anew)


def _rebuild(store: Store, using: Rooms | None, rule_set: str, *, anew: bool) -> DerivedState:
    tip = store.tip()
    call, stages = using or rooms(store), derivation(store, rule_set)
    if anew:
        store.forget_traces()
    elif call.revise is not None and call.revise(store, stages, call.check, rule_set=rule_set):
        state = store.derived_state()
        if state is None:
            raise ChainError(str(store.path), "the derived rows were not kept")
        return state
    relations = (call.retrace or _from_nothing(call))(store, _families(store))
    keep: Keep | None = None
    if call.weave is None:
        found = call.resolve(_Claims(store), relations, store.decisions(), rule_set=rule_set)
    else:
        found, keep = call.weave(
            _Claims(store), relations, store.decisions(), stages, rule_set=rule_set
        )
    findings = _findings(store, call.check, found)
    return store.replace_derived(found, findings, tip=tip, stages=stages, keep=keep)


def _from_nothing(call: Rooms) -> Retrace:
    """Return what traces all reports of a ledger without a look at what it keeps."""

    def retrace(store: Store, families: Sequence[Family]) -> tuple[Relation, ...]:
        text_of, sentences, post_of = sources_of(store)
        return call.trace(tuple(store.iter_heads()), text_of, sentences, families, post_of)

    return retrace


def _families(store: Store) -> tuple[Family, ...]:
    return families_of(store.decisions())


def _derive(
    store: Store, call: Rooms, relations: Sequence[Relation], rule_set: str
) -> tuple[Resolution, Iterator[Finding]]:
    """Return what several reports say together; the findings come one by one."""
    found = call.resolve(_Claims(store), relations, store.decisions(), rule_set=rule_set)
    return found, _findings(store, call.check, found)


def prove_derived(store: Store, using: Rooms | None = None, *, rule_set: str = RULE_SET) -> None:
    """Compute everything derived once more and compare, without changing the ledger.

    Stale rows are passed over: they are replaced at the next rebuild and prove nothing.

    Raises:
        ChainError: The stored rows are not what the entries give.
    """
    with store.alone():
        state = store.derived_state()
        if state is None or not is_fresh(store, rule_set):
            return
        call = using or rooms(store)
        # From nothing: what tracing keeps between reports is a cache, and proves nothing.
        relations = _from_nothing(call)(store, _families(store))
        if store.digest_of(*_derive(store, call, relations, rule_set)) != state.digest:
            detail = "the derived rows are not what the reports give; run: reportedly rebuild"
            raise ChainError(str(store.path), detail)


def _findings(store: Store, check: Check, found: Resolution) -> Iterator[Finding]:
    """Yield the findings of every report, one report in memory at a time."""
    relations = _by_report(found.relations, lambda one: (one.a, one.b))
    pairs = [pair for incident in found.incidents for pair in incident.contradictions]
    conflicts = _by_report(pairs, lambda one: _reports(one.a, one.b))
    names = {head.id: head.name for head in store.iter_heads() if head.id in conflicts}
    for head, reading in store.iter_readings():
        yield from check(
            head,
            store.report_of(head.id),
            reading,
            relations=relations.get(head.id, ()),
            conflicts=conflicts.get(head.id, ()),
            names=names,
        )


def _reports(*claims: ClaimRef) -> tuple[str, ...]:
    return tuple(claim.report for claim in claims)


def _by_report(
    records: Iterable[T], ends: Callable[[T], tuple[str, ...]]
) -> Mapping[str, Sequence[T]]:
    """Return the records that touch each report, in their order."""
    sorted_out: dict[str, list[T]] = {}
    for record in records:
        for identifier in dict.fromkeys(ends(record)):
            sorted_out.setdefault(identifier, []).append(record)
    return sorted_out
