"""What goes into a ledger comes out again, once, in one order, and only through the chain."""

from __future__ import annotations

import dataclasses
import datetime as dt
import hashlib
import itertools
from collections.abc import Iterator
from pathlib import Path

import pytest
import sqlalchemy as sa
from hypothesis import given
from hypothesis import strategies as st

from reportedly.errors import (
    AmbiguousIdError,
    QuoteError,
    ReadingError,
    StorageError,
    UnknownIdError,
)
from reportedly.ids import canonical
from reportedly.ledger import (
    FindingFilter,
    IncidentFilter,
    Intake,
    Mode,
    Server,
    Store,
    chain,
    database,
    fulltext,
)
from reportedly.ledger.records import Entry
from reportedly.model import Decision, Refusal
from reportedly.model.vocabulary import CheckCode, EventType, Grade
from tests.homes import home
from tests.standin import RUN, StandInReader, check_report, intakes, named, resolve

TWELVE = list(intakes(12))


@pytest.fixture
def store(tmp_path: Path) -> Iterator[Store]:
    """A new ledger, open for writing."""
    with Store.open(home(tmp_path / "test.ledger"), Mode.CREATE) as opened:
        yield opened


def decision(verb: str, *subject: str, reason: str = "seen", value: str | None = None) -> Decision:
    """Return a decision of one invented person."""
    return Decision(
        verb=verb,
        subject=subject,
        person="N. N.",
        at="2031-02-03T04:05:06Z",
        reason=reason,
        value=value,
    )


def derive(store: Store) -> None:
    """Fill the derived tables with what the stand-in rooms give."""
    tip = store.tip()
    found = resolve(
        ((head, reading.claims) for head, reading in store.iter_readings()),
        (),
        store.decisions(),
    )
    pairs = [pair for incident in found.incidents for pair in incident.contradictions]
    findings = itertools.chain.from_iterable(
        check_report(head, store.report_of(head.id), reading, relations=(), conflicts=pairs)
        for head, reading in store.iter_readings()
    )
    store.replace_derived(found, findings, tip=tip, stages="stand-in")


def test_what_was_added_is_what_comes_back(store: Store) -> None:
    """Capture, bytes, report and reading return equal, in every field."""
    for intake in TWELVE:
        assert store.add(intake, by=RUN)
    for intake in TWELVE:
        report = store.get_report(intake.report.name)
        assert report == intake.report
        assert store.get_capture(report.capture) == intake.capture
        assert store.get_blob(intake.capture.sha256) == intake.data
        assert store.reading_of(report.id) == intake.reading


def test_the_same_content_again_adds_no_row(store: Store) -> None:
    """Ids are hashes of content, so a second addition changes not one row of the chain."""
    for intake in TWELVE:
        store.add(intake, by=RUN)
    tip = store.tip()
    later = dataclasses.replace(RUN, started="2032-01-01T00:00:00Z")
    assert not any(store.add(intake, by=later) for intake in TWELVE)
    refusal = Refusal(address="x.txt", code="R102", reason="nothing in it")
    assert store.add_refusal(refusal, by=later)
    assert not store.add_refusal(refusal, by=later)
    assert store.tip().seq == tip.seq + 2, "the refusal and the run that brought it"


def test_the_same_bytes_from_two_addresses_are_two_captures_of_one_blob(store: Store) -> None:
    """Where bytes came from is part of a capture; the bytes are stored once."""
    first = TWELVE[0]
    capture = dataclasses.replace(first.capture, address="elsewhere/other.txt")
    report = dataclasses.replace(first.report, capture=capture.id)
    store.add(first, by=RUN)
    store.add(Intake(capture=capture, data=first.data, report=report), by=RUN)
    assert store.counts()["capture"] == 2
    assert store.get_capture(capture.id).address == "elsewhere/other.txt"
    list(store.verify())


def test_a_run_is_stored_with_the_first_row_it_brings(store: Store) -> None:
    """A run that finds nothing new leaves no trace; one that does stands before its rows."""
    store.add(TWELVE[0], by=RUN)
    store.add(TWELVE[1], by=RUN)
    kinds = [row.kind for row in store.entries()]
    assert kinds == ["genesis", "run", *["capture", "report", "reading"] * 2]
    assert list(store.runs()) == [RUN]
    assert {row.actor for row in store.entries(1)} == {next(store.entries(1)).subject}


def test_a_reading_by_other_versions_supersedes_and_the_old_one_stays(store: Store) -> None:
    """The newest reading is the current one; its projections replace the old one's."""
    old = TWELVE[0]
    assert old.reading is not None
    store.add(old, by=RUN)
    new = dataclasses.replace(old.reading, reader="standin/2", claims=(), sentences=())
    assert store.has_reading(old.report.id, "standin/1", "standin/1", "none")
    assert store.add_reading(new, by=RUN)
    assert store.reading_of(old.report.id) == new
    assert not store.has_reading(old.report.id, "standin/1", "standin/1", "none")
    assert [row.kind for row in store.history(old.report.id)] == ["report", "reading", "reading"]
    list(store.verify())
    assert store.add_reading(old.reading, by=RUN), "what was asked for last is what stands"
    assert store.reading_of(old.report.id) == old.reading
    list(store.verify())


def test_a_reading_that_does_not_quote_the_text_is_refused_whole(store: Store) -> None:
    """The gate stands before the first write: neither report nor capture is kept by the call."""
    intake = TWELVE[0]
    lying = StandInReader(lie_on=frozenset({intake.report.name})).read(intake.report)
    with pytest.raises(QuoteError):
        store.add(dataclasses.replace(intake, reading=lying), by=RUN)
    assert store.counts() == {"genesis": 1}
    other = TWELVE[1]
    with pytest.raises(ReadingError, match="another report"):
        store.add(dataclasses.replace(intake, reading=other.reading), by=RUN)
    with pytest.raises(ReadingError, match="another capture"):
        store.add(dataclasses.replace(intake, capture=other.capture), by=RUN)
    with pytest.raises(ReadingError, match="not that of its bytes"):
        store.add(dataclasses.replace(intake, data=b"other bytes"), by=RUN)
    assert store.counts() == {"genesis": 1}


def test_reports_are_found_by_id_name_and_beginning(store: Store) -> None:
    """A name goes before the beginning of an id; what fits several is said to."""
    for intake in TWELVE:
        store.add(intake, by=RUN)
    report = TWELVE[3].report
    for key in (report.id, report.name, report.id[:10]):
        assert store.find_report(key) == report.id
    for key in ("nothing", report.id[:3], "zzzzzz", "A" * 10, ""):
        with pytest.raises(UnknownIdError):
            store.find_report(key)
    changed = named(report.name, "Another text under the same name.")
    store.add(changed, by=RUN)
    with pytest.raises(AmbiguousIdError):
        store.find_report(report.name)
    with pytest.raises(UnknownIdError):
        store.report_of("0" * 64)
    with pytest.raises(UnknownIdError):
        store.head_of("0" * 64)
    with pytest.raises(UnknownIdError):
        store.get_capture("0" * 64)
    with pytest.raises(UnknownIdError):
        store.get_blob("0" * 64)
    assert store.head_of(report.id).name == report.name


def test_search_finds_words_whatever_their_case_and_accents(store: Store) -> None:
    """Arabic and Latin words, phrases and beginnings are found; nothing is an operator."""
    store.add(named("a", "The Élan ferry left Drumal at dawn."), by=RUN)
    store.add(named("b", "وصلت القوارب إلى درومال عند الفجر."), by=RUN)
    store.add(named("c", "At dawn a ferry was late, and left."), by=RUN)

    def found(words: str) -> list[str]:
        return sorted(hit.head.name for hit in store.search(words))

    assert found("elan FERRY") == ["a"]
    assert found("ferry") == ["a", "c"]
    assert found('"ferry left"') == ["a"]
    assert found("الفجر") == ["b"]
    assert found("drum*") == ["a"]
    assert found("") == found("***") == found('"') == []
    for words in ('ferry" OR "dawn', "ferry AND", "NEAR(", "text:ferry", "-ferry ^", "a\x00b"):
        found(words)


ALIKE = [
    ("Straße", "STRASSE"),
    ("كِتَاب", "كتاب"),
    ("إلى", "الى"),
    ("Ёлка", "елка"),
    ("ﬁre", "FIRE"),
    ("１２", "12"),
    ("naïve", "NAIVE"),
    ("שָׁלוֹם", "שלום"),
]
"""Words and how else they are written."""


@pytest.mark.parametrize(("written", "asked"), ALIKE)
def test_words_are_found_however_they_are_written(store: Store, written: str, asked: str) -> None:
    """Vowel points, accents, ligatures and case count in neither, on a server as in a file."""
    store.add(named("a", f"They said {written} twice."), by=RUN)
    store.add(named("b", f"They said {asked} twice."), by=RUN)
    for words in (written, asked, f'"said {asked}"', f"{asked[:3]}*"):
        assert {hit.head.name for hit in store.search(words)} == {"a", "b"}


WORDS = st.lists(
    st.text(st.characters(exclude_categories=["Cs", "Cc"]), min_size=1, max_size=4), max_size=5
)


@given(told=WORDS, asked=WORDS)
def test_a_file_finds_what_a_server_finds(told: list[str], asked: list[str]) -> None:
    """A phrase is found in a file where its words stand side by side in what a server is given."""
    connection = database.driver().connect(":memory:")
    connection.execute(
        "CREATE VIRTUAL TABLE t USING fts5(x, tokenize='unicode61 remove_diacritics 2')"
    )
    held, phrase = list(fulltext.folded(" ".join(told))), list(fulltext.folded(" ".join(asked)))
    connection.execute("INSERT INTO t VALUES (?)", (" ".join(held),))
    query = fulltext.as_match('"' + " ".join(asked).replace('"', " ") + '"')
    found = bool(query) and bool(
        connection.execute("SELECT 1 FROM t WHERE t MATCH ?", (query,)).fetchone()
    )
    connection.close()
    there = any(held[at : at + len(phrase)] == phrase for at in range(len(held) - len(phrase) + 1))
    assert found == (bool(phrase) and there)


@given(words=st.text(max_size=40))
def test_no_words_break_a_search(words: str) -> None:
    """Whatever is typed, the full-text index gets a query it can parse."""
    connection = database.driver().connect(":memory:")
    connection.execute("CREATE VIRTUAL TABLE t USING fts5(x)")
    query = fulltext.as_match(words)
    if query:
        connection.execute("SELECT * FROM t WHERE t MATCH ?", (query,)).fetchall()
    connection.close()


def test_reports_sharing_a_sentence_are_found_by_its_hash(store: Store) -> None:
    """The index of sentence hashes names neighbours and how much they share."""
    store.add(named("a", "One thing. Two things. Three things."), by=RUN)
    store.add(named("b", "Two things. Three things. Four."), by=RUN)
    store.add(named("c", "Nothing alike."), by=RUN)
    a, b = store.find_report("a"), store.find_report("b")
    assert store.sharing(a) == ((b, 2),)
    assert store.sharing(store.find_report("c")) == ()
    assert store.sharing("0" * 64) == ()


def test_a_later_decision_supersedes_and_the_earlier_one_stays(store: Store) -> None:
    """Of two rulings on one pair the later is in force, in whichever order the pair is named."""
    first = store.add_decision(decision("same", "r1/c1", "r2/c1"))
    again = store.add_decision(decision("same", "r1/c1", "r2/c1"))
    assert first == again
    second = store.add_decision(decision("different", "r2/c1", "r1/c1"))
    third = store.add_decision(decision("same", "r1/c1", "r2/c1"))
    assert len({first, second, third}) == 3
    rulings = list(store.rulings())
    assert [one.in_force for one in rulings] == [False, False, True]
    assert [one.decision.supersedes for one in rulings] == [None, first, second]
    assert [one.verb for one in store.decisions()] == ["same"]
    store.add_decision(decision("grade", "i1", value='"FAIR"'))
    assert len(store.decisions()) == 2
    list(store.verify())


def test_a_decision_cannot_supersede_what_is_not_there(store: Store) -> None:
    """A wrong id is refused and nothing is written."""
    wrong = dataclasses.replace(decision("grade", "i1"), supersedes="0" * 64)
    with pytest.raises(UnknownIdError):
        store.add_decision(wrong)
    assert store.counts() == {"genesis": 1}
    first = store.add_decision(decision("value", "r1/c1"))
    other = dataclasses.replace(decision("grade", "i1"), supersedes=first)
    store.add_decision(other)
    assert [one.in_force for one in store.rulings()] == [False, True]
    list(store.verify())


def test_refusals_are_listed_by_address(store: Store) -> None:
    """Refused inputs stay on record, sorted whatever the order they came in."""
    for name in ("b.txt", "a.txt"):
        store.add_refusal(Refusal(address=name, code="R103", reason="not text"), by=RUN)
    assert [one.refusal.address for one in store.refusals()] == ["a.txt", "b.txt"]


def test_readings_stream_in_order_of_report_ids(store: Store) -> None:
    """The order depends on content, never on the order of reading."""
    for intake in TWELVE:
        store.add(intake, by=RUN)
    ids = [head.id for head, _ in store.iter_readings()]
    assert ids == sorted(ids)
    assert ids == [head.id for head in store.iter_heads()]
    assert {reading.report for _, reading in store.iter_readings()} == set(ids)


def test_derived_rows_do_not_depend_on_the_order_of_reading(tmp_path: Path) -> None:
    """Two ledgers filled in opposite orders derive the same digest."""
    digests = set()
    for name, order in (("a", TWELVE), ("b", TWELVE[::-1])):
        with Store.open(home(tmp_path / name), Mode.CREATE) as store:
            for intake in order:
                store.add(intake, by=RUN)
            derive(store)
            state = store.derived_state()
            assert state is not None
            digests.add(state.digest)
    assert len(digests) == 1


def test_derived_rows_are_replaced_whole_and_know_when_they_are_stale(store: Store) -> None:
    """A refusal leaves them fresh; a report or a decision makes them stale."""
    assert store.derived_state() is None
    for intake in TWELVE[:6]:
        store.add(intake, by=RUN)
    derive(store)
    first = store.derived_state()
    assert first is not None
    assert first.fresh
    derive(store)
    assert store.derived_state() == first
    store.add_refusal(Refusal(address="x", code="R102", reason="nothing"), by=RUN)
    state = store.derived_state()
    assert state is not None
    assert state.fresh
    store.add(TWELVE[7], by=RUN)
    state = store.derived_state()
    assert state is not None
    assert not state.fresh
    derive(store)
    store.add_decision(decision("grade", "i1"))
    state = store.derived_state()
    assert state is not None
    assert not state.fresh
    list(store.verify())


def test_incidents_are_filtered_by_what_a_person_asks(store: Store) -> None:
    """Each filter gives what a plain comparison over all incidents gives."""
    for intake in TWELVE:
        store.add(intake, by=RUN)
    derive(store)
    all_of_them = list(store.incidents())
    assert [one.time is None for one in all_of_them] == sorted(
        one.time is None for one in all_of_them
    )
    day = dt.date(2032, 1, 1)
    dated = [one for one in all_of_them if one.time and one.time.earliest and one.time.latest]
    some = all_of_them[0]
    report = some.members[0].report
    cases = {
        IncidentFilter(type=EventType.AIR_STRIKE): {
            one.id for one in all_of_them if one.type is EventType.AIR_STRIKE
        },
        IncidentFilter(grade=Grade.WEAK): {one.id for one in all_of_them},
        IncidentFilter(grade=Grade.FAIR): set(),
        IncidentFilter(country="XX"): {one.id for one in all_of_them if one.place},
        IncidentFilter(since=day): {
            one.id for one in dated if one.time and one.time.latest and one.time.latest >= day
        },
        IncidentFilter(until=day): {
            one.id for one in dated if one.time and one.time.earliest and one.time.earliest <= day
        },
        IncidentFilter(min_origins=2): set(),
        IncidentFilter(report=report): {
            one.id for one in all_of_them if report in {ref.report for ref in one.members}
        },
    }
    for chosen, wanted in cases.items():
        assert {one.id for one in store.incidents(chosen)} == wanted, chosen
    where = next(one for one in all_of_them if one.place and one.place.name)
    assert where.place is not None
    assert where.place.name is not None
    assert where in list(store.incidents(IncidentFilter(place=where.place.name.upper())))
    assert store.find_incident(some.id[:12]) == some.id
    with pytest.raises(UnknownIdError):
        store.find_incident("ffffffffffffffff")


def test_links_roots_and_findings_come_back(store: Store) -> None:
    """Each derived table is read in one order and by its filters."""
    for intake in TWELVE:
        store.add(intake, by=RUN)
    store.add(named("undated", "In Drumal 3 people fell ill."), by=RUN)
    derive(store)
    links, roots, findings = list(store.links()), list(store.roots()), list(store.findings())
    assert links
    assert roots
    assert findings
    one = links[len(links) // 2].a
    assert list(store.links(one)) == [link for link in links if one in {link.a, link.b}]
    assert [root.id for root in roots] == sorted(root.id for root in roots)
    undated = list(store.findings(FindingFilter(code=CheckCode.UNDATED)))
    assert undated == [found for found in findings if found.code == CheckCode.UNDATED]
    of_one = list(store.findings(FindingFilter(report=findings[0].report)))
    assert of_one == [found for found in findings if found.report == findings[0].report]
    assert list(store.relations()) == []


def test_nothing_can_be_updated_deleted_or_replaced(store: Store) -> None:
    """The database itself refuses, so that no code path of any program on it can."""
    store.add(TWELVE[0], by=RUN)
    store.close()
    if isinstance(store.path, Server):
        pytest.skip("what a server refuses is tested in test_server.py")
    connection = database.driver().connect(str(store.path))
    for statement in (
        "UPDATE entry SET actor = 'x' WHERE seq = 2",
        "DELETE FROM entry WHERE seq = 2",
        "INSERT OR REPLACE INTO entry SELECT * FROM entry WHERE seq = 2",
        "INSERT INTO entry SELECT seq + 9, kind, subject, actor, at, prev, hash, body FROM entry",
        "UPDATE blob SET size = 1",
        "DELETE FROM blob",
        "INSERT OR REPLACE INTO blob SELECT * FROM blob",
    ):
        with pytest.raises(database.driver().IntegrityError, match="append-only"):
            connection.execute(statement)
        connection.rollback()
    connection.close()
    with Store.open(store.path) as reader:
        list(reader.verify())


def test_a_ledger_open_for_reading_or_closed_cannot_be_written(store: Store) -> None:
    """A reader refuses every write; after closing there is nothing to ask."""
    store.add(TWELVE[0], by=RUN)
    store.close()
    store.close()
    with pytest.raises(StorageError):
        store.tip()
    with pytest.raises(StorageError):
        store.add(TWELVE[1], by=RUN)
    with Store.open(store.path) as reader:
        with pytest.raises(StorageError, match="reading"):
            reader.add(TWELVE[1], by=RUN)
        with (
            reader._reading() as connection,  # noqa: SLF001 - the guard below the public door
            pytest.raises(sa.exc.DBAPIError, match=r"read-?only"),
        ):
            connection.exec_driver_sql("DELETE FROM report")


def test_projections_rebuilt_from_entries_are_the_same(store: Store) -> None:
    """Everything that repeats the entries can be dropped and comes back byte for byte."""
    for intake in TWELVE:
        store.add(intake, by=RUN)
    reading = TWELVE[0].reading
    assert reading is not None
    store.add_reading(dataclasses.replace(reading, reader="standin/2", claims=()), by=RUN)
    store.add_decision(decision("same", "a/c", "b/c"))
    store.add_decision(decision("different", "a/c", "b/c"))
    before = dump(store)
    store.rebuild_projections()
    assert dump(store) == before
    list(store.verify())


def dump(store: Store) -> list[object]:
    """Return all rows of all projections, and what the full-text index answers."""
    tables = ("capture", "report", "claim", "sentence", "refusal", "decision")
    with store._reading() as connection:  # noqa: SLF001 - tables have no public door
        rows: list[object] = [
            [tuple(row) for row in connection.exec_driver_sql(f"SELECT * FROM {table}")]  # noqa: S608
            for table in tables
        ]
    return [*rows, store.search("people")]


TEXT = st.text(st.characters(exclude_categories=["Cs"]), max_size=30)


@given(
    fields=st.tuples(st.integers(1, 2**40), TEXT, TEXT, TEXT, TEXT),
    content=st.dictionaries(TEXT, st.integers() | TEXT, max_size=3),
)
def test_every_field_of_a_row_is_in_its_hash(
    fields: tuple[int, str, str, str, str], content: dict[str, int | str]
) -> None:
    """Changing any one field changes the hash, so that no edit keeps the chain whole."""
    seq, kind, subject, actor, at = fields
    body = canonical(content).decode()
    row = Entry(
        seq=seq,
        kind=kind,
        subject=subject,
        actor=actor,
        at=at,
        body=body,
        prev=chain.START,
        hash=b"",
    )
    stated = chain.link_hash(row)
    head = canonical([seq, kind, subject, actor, at])
    assert stated == hashlib.sha256(chain.START + head + body.encode()).digest()
    edits = [
        {"seq": seq + 1},
        {"kind": kind + "x"},
        {"subject": subject + "x"},
        {"actor": actor + "x"},
        {"at": at + "x"},
        {"body": body + " "},
        {"prev": b"\x01" + chain.START[1:]},
        {"subject": subject + actor, "actor": "" if actor else "x"},
    ]
    for edit in edits:
        assert chain.link_hash(dataclasses.replace(row, **edit)) != stated  # type: ignore[arg-type]
