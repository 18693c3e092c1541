"""A ledger on a server is the same ledger: same rows, same proofs, and many who write."""

from __future__ import annotations

import signal
import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path
from textwrap import dedent

import pytest
import sqlalchemy as sa

import reportedly
from bench.kill import fraction, rows
from bench.make_reports import write
from reportedly.errors import (
    ChainError,
    LockedError,
    NoLedgerError,
    NotALedgerError,
    SchemaVersionError,
    ServerError,
    StorageError,
    UsageError,
)
from reportedly.ledger import Mode, Server, Store, fulltext, server, where_of
from reportedly.ledger.server_schema import translated
from reportedly.moving import move
from tests.demo_ledger import demo_ledger
from tests.homes import needs_server, on_server
from tests.standin import RUN, intakes, named

ROOT = Path(__file__).resolve().parent.parent.parent
WRITERS = 4
EACH = 15


@pytest.fixture
def place(tmp_path: Path) -> Server:
    """A schema of the server without a table."""
    return on_server(tmp_path / "test.ledger")


@pytest.fixture
def store(place: Server) -> Iterator[Store]:
    """A new ledger on the server, open for writing."""
    with Store.open(place, Mode.CREATE) as opened:
        yield opened


def sql(place: Server, *statements: str) -> None:
    """Change a schema behind the ledger's back."""
    engine = sa.create_engine(place.url)
    try:
        with engine.begin() as connection:
            for statement in statements:
                connection.exec_driver_sql(statement)
    finally:
        engine.dispose()


def cut_off(place: Server, connection: sa.Connection) -> None:
    """End all connections of the ledger's readers, and ask over one of them."""
    sql(
        place,
        "SELECT pg_terminate_backend(pid) FROM pg_stat_activity"
        " WHERE application_name = 'reportedly' AND pid <> pg_backend_pid()",
    )
    connection.exec_driver_sql("SELECT 1")


def python(code: str, *args: object) -> subprocess.Popen[str]:
    """Start a piece of code in a process of its own, at the project's root."""
    return subprocess.Popen(
        [sys.executable, "-c", dedent(code), *map(str, args)],
        cwd=ROOT,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
    )


# Without a server.


def test_an_address_is_told_from_a_file_and_never_shows_its_password() -> None:
    """What a message or a page says of a server names host and database alone."""
    told = where_of("postgresql://ana:secret@db.example:5433/reports?sslmode=require")
    assert isinstance(told, Server)
    assert str(told) == "postgresql://db.example:5433/reports"
    assert told.name == "reports"
    assert "secret" not in f"{told!r} {told}"
    assert where_of("postgres.ledger") == Path("postgres.ledger")
    with pytest.raises(UsageError, match="not an address"):
        _ = Server("postgresql://n@h:port/db").url


def test_a_server_that_does_not_answer_is_told(tmp_path: Path) -> None:
    """No server, or none that lets one in, is an error of its own with a remedy."""
    pytest.importorskip("psycopg", reason="psycopg is not installed")
    nobody = where_of(f"postgresql://n@/n?host={tmp_path}")
    for mode in (Mode.READ, Mode.CREATE):
        with pytest.raises(ServerError, match="cannot be reached"):
            Store.open(nobody, mode)


def test_a_revision_is_put_into_the_words_of_a_server() -> None:
    """Types, table options and marks; a trigger that is not spelled out is not passed over."""
    made = translated(
        "CREATE TABLE t (a INTEGER PRIMARY KEY, b TEXT, c BLOB) STRICT, WITHOUT ROWID"
    )
    assert made == 'CREATE TABLE t (a BIGINT PRIMARY KEY, b TEXT COLLATE "C", c BYTEA)'
    assert translated("PRAGMA user_version = 9") == "SELECT 1"
    assert translated("DELETE FROM t") == "DELETE FROM t"
    with pytest.raises(KeyError):
        translated("CREATE TRIGGER t_new BEFORE UPDATE ON t BEGIN SELECT 1; END")


def test_words_are_folded_and_kept_apart() -> None:
    """Title and text are one run of words with a gap between, accents and case gone."""
    assert fulltext.vector("Çelik Öz", "été\x00à") == "'celik':1 'oz':2 'ete':4 'a':5"
    assert fulltext.as_tsquery('"two words" Été* ! (') == "('two' <-> 'words') & ('ete':*)"
    assert fulltext.as_tsquery("' :* \\") == ""


# With one.


@needs_server
def test_what_is_no_ledger_is_refused_and_left_untouched(place: Server) -> None:
    """An empty schema, tables of another program, and a newer ledger."""
    with pytest.raises(NoLedgerError):
        Store.open(place)
    sql(place, "CREATE TABLE entry (x int)")
    for mode in Mode:
        with pytest.raises(NotALedgerError):
            Store.open(place, mode)
    sql(place, "DROP TABLE entry")
    Store.open(place, Mode.CREATE).close()
    sql(place, "UPDATE alembic_version SET version_num = '9999'")
    for mode in Mode:
        with pytest.raises(SchemaVersionError):
            Store.open(place, mode)


@needs_server
def test_a_schema_that_is_not_there_is_told(place: Server) -> None:
    """A slip in the address makes no ledger anywhere else."""
    with pytest.raises(ServerError, match="no such schema"):
        Store.open(Server(f"{place.address}_nowhere"), Mode.CREATE)


@needs_server
def test_nothing_can_be_updated_deleted_or_emptied(store: Store, place: Server) -> None:
    """The chain refuses what a writer must never do, whatever program asks for it."""
    for intake in intakes(2):
        store.add(intake, by=RUN)
    for statement in (
        "UPDATE entry SET actor = 'x'",
        "DELETE FROM entry WHERE seq = 2",
        "TRUNCATE entry",
        "INSERT INTO entry SELECT 99, kind, subject, actor, at, prev, hash, body FROM entry",
        "UPDATE blob SET size = 1",
        "DELETE FROM blob",
        "TRUNCATE blob",
    ):
        with pytest.raises(sa.exc.DBAPIError, match="append-only"):
            sql(place, statement)
    list(store.verify())


@needs_server
@pytest.mark.parametrize(
    ("row", "statement"),
    [
        (4, "UPDATE entry SET body = replace(body, 'the', 'The') WHERE seq = 4"),
        (5, "DELETE FROM entry WHERE seq = 5"),
        (3, "UPDATE blob SET size = size + 1"),
        (5, "UPDATE report SET outlet = 'x' WHERE seq = 4"),
        (None, "DELETE FROM report_text"),
        (None, "DROP TABLE sentence CASCADE"),
    ],
)
def test_what_was_changed_is_found(
    store: Store, place: Server, row: int | None, statement: str
) -> None:
    """Whoever drops the guards and changes a row is found out, and the row named."""
    for intake in intakes(3):
        store.add(intake, by=RUN)
    names = "entry_no_update", "entry_no_delete", "entry_in_order"
    drops = [f"DROP TRIGGER {name} ON entry" for name in names]
    sql(place, *drops, "DROP TRIGGER blob_no_update ON blob", statement)
    with Store.open(place) as changed, pytest.raises(ChainError) as caught:
        list(changed.verify())
    assert caught.value.seq == row


@needs_server
@pytest.mark.slow
def test_many_write_at_once_and_the_chain_holds(place: Server) -> None:
    """Writers take turns by themselves: no row is lost or doubled, and nobody is turned away."""
    Store.open(place, Mode.CREATE).close()
    code = """
        import sys
        from reportedly.ledger import Mode, Server, Store
        from tests.standin import RUN, intakes
        mine = list(intakes(int(sys.argv[2])))[int(sys.argv[3]) :]
        with Store.open(Server(sys.argv[1]), Mode.WRITE) as store:
            for intake in mine:
                store.add(intake, by=RUN)
    """
    # Each begins where the one before is half done: half of the reports are written by two.
    half = EACH // 2
    writers = [
        python(code, place.address, EACH + number * half, number * half)
        for number in range(WRITERS)
    ]
    read = 0
    with Store.open(place) as reader:
        while any(one.poll() is None for one in writers):
            assert sum(1 for _ in reader.iter_readings()) >= read
            read = sum(1 for _ in reader.iter_readings())
            time.sleep(0.05)
    for one in writers:
        _, complaint = one.communicate()
        assert one.returncode == 0, complaint
    with Store.open(place) as store:
        list(store.verify())
        assert store.counts()["report"] == EACH + (WRITERS - 1) * half


@needs_server
@pytest.mark.slow
def test_a_killed_writer_leaves_whole_reports_and_blocks_nobody(place: Server) -> None:
    """Whatever moment it dies in, the next one goes on, and the rows are those of one alone."""
    code = """
        import sys
        from reportedly.ledger import Mode, Server, Store
        from tests.standin import RUN, intakes
        with Store.open(Server(sys.argv[1]), Mode.CREATE) as store:
            for intake in intakes(40):
                store.add(intake, by=RUN)
                print(".", end="", flush=True)
    """
    for number in range(6):
        writer = python(code, place.address)
        assert writer.stdout is not None
        writer.stdout.read(1)
        time.sleep(fraction(number) * 0.3)
        writer.send_signal(signal.SIGKILL)
        writer.communicate()
        with Store.open(place) as store:
            list(store.verify())
    last = python(code, place.address)
    _, complaint = last.communicate()
    assert last.returncode == 0, complaint
    with Store.open(place) as store:
        assert (store.counts()["report"], store.counts()["reading"]) == (40, 40)


@needs_server
def test_deriving_keeps_others_out_and_a_question_does_not_wait(
    store: Store, place: Server
) -> None:
    """While one derives, writers wait; who only wants fresh rows takes those that are there."""
    with Store.open(place, Mode.WRITE) as other:
        with store.alone():
            with store.alone(), store.alone(wait=False):
                store.add(next(iter(intakes(1))), by=RUN)
            with pytest.raises(LockedError), other.alone(wait=False):
                pass
        with other.alone(wait=False):
            pass


@needs_server
@pytest.mark.slow
def test_a_ledger_moves_either_way_and_stays_the_same(tmp_path: Path, place: Server) -> None:
    """File to server to file: every row, hash and derived byte; and it can be written to again."""
    write(tmp_path / "inputs", 12)
    first = tmp_path / "first.ledger"
    with reportedly.open(first, reader="rules") as ledger:
        ledger.read(tmp_path / "inputs")
    tip = move(first, place)
    back = tmp_path / "back.ledger"
    assert move(place, back) == tip
    with pytest.raises(StorageError, match="holds rows"):
        move(first, place)
    with Store.open(first) as one, Store.open(place) as two, Store.open(back) as three:
        assert rows(one) == rows(two) == rows(three)
        assert list(one.entries()) == list(two.entries()) == list(three.entries())
        asked = ("killed", '"air strike"', "hosp*", "nobody-at-all", "the 12")
        for words in asked:
            assert {hit.head.id for hit in one.search(words, limit=99)} == {
                hit.head.id for hit in two.search(words, limit=99)
            }
    # All is computed after a move, since caches stay behind; then only what is new.
    for count, new in ((15, 3), (16, 1)):
        write(tmp_path / "inputs", count)
        for where in (first, place):
            with reportedly.open(where, reader="rules") as ledger:
                assert ledger.read(tmp_path / "inputs").read == new
                for _ in ledger.verify(rederive=True):
                    pass
        with Store.open(first) as one, Store.open(place) as two:
            assert rows(one) == rows(two)


@needs_server
def test_pages_of_lists_are_the_same_on_a_server(tmp_path: Path, place: Server) -> None:
    """Sketches, counts and stretches; the two spell JSON and indices each in its own way."""
    path = demo_ledger(tmp_path)
    move(path, place)
    with reportedly.open(path) as file, reportedly.open(place) as there:
        for asked in (
            lambda one: list(one.sketches()),
            lambda one: one.survey(),
            lambda one: one.count_placed(precisions=(1, 2)),
            lambda one: one.some_incidents(skip=2, limit=3),
            lambda one: one.some_findings(skip=3, limit=9),
            lambda one: one.count_findings(),
            lambda one: one.some_reports(skip=1, limit=4),
        ):
            assert asked(there) == asked(file)


@needs_server
def test_a_report_with_odd_words_is_stored_and_found(store: Store) -> None:
    """What a server's text cannot hold is no part of what it is searched by."""
    odd = named("odd", "One\x00two " + "x" * 3000 + " '; DROP \\ " + "naïve 東京 " * 3)
    store.add(odd, by=RUN)
    many = named("many", " ".join(f"w{number:06d}" for number in range(90_000)))
    store.add(many, by=RUN)
    assert [hit.head.name for hit in store.search("NAIVE two")] == ["odd"]
    assert [hit.head.name for hit in store.search("w000123")] == ["many"]
    assert store.report_of(odd.report.id) == odd.report
    list(store.verify())


@needs_server
def test_errors_of_the_server_are_told(place: Server) -> None:
    """A user without rights, a connection that was ended: each as an error of the ledger."""
    Store.open(place, Mode.CREATE).close()
    with Store.open(place) as store:
        home = store._home  # noqa: SLF001 - below the public door, to write where none may
        assert home is not None
        with (
            pytest.raises(StorageError, match="may not write"),
            server.guarded("x"),
            home.engine.connect() as connection,
            connection.begin(),
        ):
            connection.exec_driver_sql("DELETE FROM report")
        with pytest.raises(ServerError), store._reading() as connection:  # noqa: SLF001
            cut_off(place, connection)
        # What is asked next is asked over a connection of its own.
        assert store.tip().seq == 1
