"""Reading stores one report at a time and stops for nothing; rebuilding gives the same bytes."""

from __future__ import annotations

import dataclasses
from collections.abc import Iterator, Sequence
from pathlib import Path

import pytest

from reportedly import pipeline
from reportedly.collect import Collected, Refused
from reportedly.errors import BinaryInputError, ChainError
from reportedly.ledger import Mode, Store
from reportedly.model import Decision, Reading, Report
from reportedly.model.vocabulary import CheckCode
from reportedly.pipeline import Outcome, State
from reportedly.rooms import Rooms
from tests import standin
from tests.homes import home
from tests.standin import RUN, StandInReader

ROOMS = Rooms(trace=standin.trace, resolve=standin.resolve, check=standin.check_report)


def items(count: int) -> list[Collected | Refused]:
    """Return generated reports as collected, with one refused input among them."""
    found: list[Collected | Refused] = [
        Collected(capture=one.capture, data=one.data, report=one.report)
        for one in standin.intakes(count)
    ]
    error = BinaryInputError("picture.txt", "not text")
    found.insert(1, Refused(address="picture.txt", error=error, sha256="0" * 64))
    return found


@pytest.fixture
def store(tmp_path: Path) -> Iterator[Store]:
    """A new ledger, open for writing."""
    with Store.open(home(tmp_path / "test.ledger"), Mode.CREATE) as opened:
        yield opened


def read(
    store: Store, given: Sequence[Collected | Refused], reader: StandInReader | None = None
) -> tuple[pipeline.ReadSummary, list[Outcome]]:
    """Read inputs; return what was done and what was told of each."""
    told: list[Outcome] = []
    summary = pipeline.read_inputs(
        store, given, reader or StandInReader(), run=RUN, on_outcome=told.append
    )
    return summary, told


def test_every_stage_needs_only_what_an_earlier_one_gives() -> None:
    """The list of stages is an order that works, and no two stages give the same."""
    given: list[str] = []
    for stage in pipeline.STAGES:
        assert set(stage.needs) <= set(given), stage.name
        given.extend(stage.gives)
    assert len(set(given)) == len(given)
    assert [stage.name for stage in pipeline.STAGES] == [
        "collect",
        "read",
        "trace",
        "resolve",
        "check",
    ]


def test_each_input_has_one_outcome_in_order(store: Store) -> None:
    """A refused input is an outcome among the others and does not stop them."""
    given = items(4)
    summary, told = read(store, given)
    assert [one.state for one in told] == [State.READ, State.REFUSED, *[State.READ] * 3]
    assert summary == pipeline.ReadSummary(
        read=4, refused=1, claims=sum(one.claims for one in told)
    )
    assert told[1].error == BinaryInputError("picture.txt", "not text")
    (filed,) = store.refusals()
    assert (filed.refusal.address, filed.refusal.code) == ("picture.txt", "R103")
    for one in told:
        if one.report is not None:
            assert store.head_of(one.report).name == one.name


def test_reading_again_adds_nothing(store: Store) -> None:
    """What is known is skipped, refusals are not repeated, the chain stays as it is."""
    given = items(4)
    read(store, given)
    tip = store.tip()
    summary, told = read(store, given)
    assert summary == pipeline.ReadSummary(known=4, refused=1)
    assert [one.state for one in told].count(State.KNOWN) == 4
    assert store.tip() == tip


def test_another_version_of_the_reader_reads_again(store: Store) -> None:
    """A known report is read anew when reader, splitter or atlas changed."""
    given = items(3)
    read(store, given)
    for reader in (
        StandInReader(name="other"),
        StandInReader(splitter="other"),
        StandInReader(atlas="other"),
    ):
        summary, _ = read(store, given, reader)
        assert summary.read == 3
    assert store.counts()["reading"] == 12
    assert store.counts()["report"] == 3


def test_a_reader_at_fault_leaves_report_and_reason(store: Store) -> None:
    """The report is kept without a reading; with a mended reader the next read supplies it."""
    bad = StandInReader(fail_on=frozenset({"r000001"}))
    given = items(3)
    summary, told = read(store, given, bad)
    assert (summary.read, summary.unread, summary.refused) == (2, 1, 1)
    outcome = next(one for one in told if one.state is State.UNREAD)
    assert outcome.error is not None
    assert outcome.error.code == "P103"
    identifier = store.find_report("r000001")
    assert store.reading_of(identifier) is None
    assert outcome.error.code in {filed.refusal.code for filed in store.refusals()}
    pipeline.rebuild(store, ROOMS)
    list(store.verify())
    tip = store.tip()
    read(store, given, bad)
    assert store.tip() == tip, "the same fault again is no new row"
    summary, _ = read(store, given)
    assert (summary.read, summary.known) == (1, 2)
    assert store.reading_of(identifier) is not None


def test_what_quotes_nothing_is_dropped_and_counted(store: Store) -> None:
    """A span with other words costs that value alone, and the summary says so."""
    lying = StandInReader(lie_on=frozenset({"r000001"}))

    summary, told = read(store, items(3), lying)

    assert (summary.read, summary.unread) == (3, 0)
    reasons = dict(summary.dropped)
    assert reasons.pop("span that quotes other words") >= 1
    assert not reasons
    assert sum(bool(one.dropped) for one in told) == 1
    reading = store.reading_of(store.find_report("r000001"))
    assert reading is not None
    reading.check(store.report_of(reading.report).text)


def test_rebuilding_from_scratch_gives_the_same_bytes(tmp_path: Path) -> None:
    """In one go or after each report, in whatever order: the derived rows are the same."""
    given = items(24)
    digests = set()
    for name, order, each in (("a", given, False), ("b", given[::-1], False), ("c", given, True)):
        with Store.open(home(tmp_path / name), Mode.CREATE) as store:
            for part in [[one] for one in order] if each else []:
                read(store, part)
                pipeline.rebuild(store, ROOMS)
            read(store, order)
            digests.add(pipeline.rebuild(store, ROOMS).digest)
            assert len(list(store.incidents())) > 5
            assert list(store.relations())
            assert list(store.findings())
            pipeline.prove_derived(store, ROOMS)
    assert len(digests) == 1


def test_derived_rows_are_fresh_until_something_new_comes(store: Store) -> None:
    """Only reports, readings, decisions and other stages make a rebuild necessary."""
    assert not pipeline.is_fresh(store)
    read(store, items(3))
    pipeline.rebuild(store, ROOMS)
    assert pipeline.is_fresh(store)
    read(store, items(3))
    assert pipeline.is_fresh(store)
    assert not pipeline.is_fresh(store, "other rules")
    read(store, items(4))
    assert not pipeline.is_fresh(store)


def test_a_decision_is_obeyed_at_the_next_rebuild(store: Store) -> None:
    """What a person ruled reaches the resolving room, and is taken back by ruling otherwise."""
    read(store, items(24))
    pipeline.rebuild(store, ROOMS)
    before = list(store.incidents())
    pair = next(one.members for one in before if len(one.members) > 1)
    subject = tuple(f"{ref.report}/{ref.claim}" for ref in pair[:2])
    for verb, more in (("different", 1), ("same", 0)):
        store.add_decision(Decision(verb=verb, subject=subject, person="N.", at="", reason="r"))
        pipeline.rebuild(store, ROOMS)
        assert len(list(store.incidents())) == len(before) + more
    assert list(store.incidents()) == before


def test_derived_rows_that_do_not_follow_from_the_reports_are_found(store: Store) -> None:
    """Rows with a digest of their own pass the store's check, but not a second derivation."""
    read(store, items(12))
    state = pipeline.rebuild(store, ROOMS)
    found = standin.resolve(
        ((head, reading.claims[:0]) for head, reading in store.iter_readings()), (), ()
    )
    store.replace_derived(found, (), tip=state.tip, stages=state.stages)
    list(store.verify())
    with pytest.raises(ChainError, match="rebuild"):
        pipeline.prove_derived(store, ROOMS)
    read(store, items(13))
    pipeline.prove_derived(store, ROOMS)


def test_the_findings_of_a_report_see_its_relations_and_conflicts(store: Store) -> None:
    """Each report is checked with what concerns it and with nothing else."""
    read(store, items(24))
    pipeline.rebuild(store, ROOMS)
    relations = list(store.relations())
    conflicts = [pair for one in store.incidents() for pair in one.contradictions]
    messages = {(found.report, found.code): found.message for found in store.findings()}
    for head in store.iter_heads():
        mine = [one for one in relations if head.id in {one.a, one.b}]
        told = messages.get((head.id, CheckCode.NEAR_COPY))
        assert told == (f"{len(mine)} copies" if mine else None)
        mine_too = [pair for pair in conflicts if head.id in {pair.a.report, pair.b.report}]
        told = messages.get((head.id, CheckCode.CORPUS_CONFLICT))
        assert told == (f"{len(mine_too)} conflicts" if mine_too else None)


def test_a_run_names_versions_and_options() -> None:
    """Two runs with other options differ in their configuration, with the same ones in nothing."""
    reader = StandInReader()
    one, two = pipeline.a_run(reader, {"a": 1}), pipeline.a_run(reader, {"a": 2})
    assert one.configuration != two.configuration
    assert dataclasses.replace(one, started="") == dataclasses.replace(
        pipeline.a_run(reader, {"a": 1}), started=""
    )
    assert (one.reader, one.splitter, one.atlas) == ("standin/1", "standin/1", "none")


def test_a_reader_that_fails_on_one_text_does_not_stop_the_others(store: Store) -> None:
    """A bug of the reader costs one reading, with a coded refusal; the report is kept."""
    given = [item for item in items(3) if isinstance(item, Collected)]

    class Brittle(StandInReader):
        """Fails on the first text, as a rule with a bug does."""

        def read(self, report: Report) -> Reading:
            if report == given[0].report:
                raise ValueError(report.text)
            return StandInReader.read(self, report)

    summary, told = read(store, given, Brittle())

    assert (summary.read, summary.unread) == (2, 1)
    assert [filed.refusal.code for filed in store.refusals()] == ["P104"]
    assert len(list(store.iter_heads())) == 3
    assert told[0].error is not None
    assert given[0].report.text not in str(told[0].error)


class Eager(StandInReader):
    """A reader that is told of reports before it is asked for them."""

    def begin(self, report: Report, /) -> None:
        """Note the report; fail on one of them."""
        BEGUN.append(report.name)
        if report.name == "r000001":
            raise ValueError("an odd text")

    def close(self) -> None:
        """Note that it was let go."""
        BEGUN.append("closed")


BEGUN: list[str] = []


def test_a_foresighted_reader_is_told_ahead_and_let_go(store: Store) -> None:
    """Inputs keep their order; a fault in beginning stops nothing; the reader is closed once."""
    BEGUN.clear()
    given = items(40)
    summary, told = read(store, given, Eager())
    names = [item.report.name for item in given if isinstance(item, Collected)]
    assert summary.read == 40
    assert [one.name for one in told if one.state is State.READ] == names
    assert told[1].state is State.REFUSED
    assert [*names, "closed"] == BEGUN
    BEGUN.clear()
    summary, _ = read(store, given, Eager())
    assert (summary.known, BEGUN) == (40, ["closed"])


def test_a_foresighted_reader_is_let_go_when_the_read_is_broken_off(store: Store) -> None:
    """What it began does not go on behind the caller's back."""
    BEGUN.clear()

    def stop(_: Outcome) -> None:
        raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        pipeline.read_inputs(store, items(3), Eager(), run=RUN, on_outcome=stop)
    assert BEGUN[-1] == "closed"
