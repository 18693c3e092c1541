"""What is a ledger and what is not, who may write, and what a full disk does."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from pathlib import Path
from textwrap import dedent

import pytest
import sqlalchemy as sa

from reportedly.errors import (
    ChainError,
    LedgerError,
    LockedError,
    NoLedgerError,
    NotALedgerError,
    SchemaVersionError,
    StorageError,
)
from reportedly.ledger import FindingFilter, Mode, Store, database, lists, migrate, schema
from reportedly.model.vocabulary import Severity
from tests.standin import RUN, intakes

ROOT = Path(__file__).resolve().parent.parent.parent
THREE = list(intakes(3))


def filled(path: Path) -> Path:
    """Make a ledger of three reports."""
    with Store.open(path, Mode.CREATE) as store:
        for intake in THREE:
            store.add(intake, by=RUN)
    return path


def alone(path: Path) -> bool:
    """Tell whether nothing lies beside the ledger: no log, no lock."""
    return [one.name for one in path.parent.iterdir()] == [path.name]


def python(code: str, *args: object) -> subprocess.CompletedProcess[str]:
    """Run a piece of code in a process of its own, at the project's root."""
    return subprocess.run(
        [sys.executable, "-c", dedent(code), *map(str, args)],
        cwd=ROOT,
        capture_output=True,
        text=True,
        check=False,
    )


def test_a_ledger_is_one_file(tmp_path: Path) -> None:
    """After closing, by a writer or a reader, neither log nor lock is left beside it."""
    path = filled(tmp_path / "a.ledger")
    assert alone(path)
    with Store.open(path) as store:
        list(store.verify())
    assert alone(path)


@pytest.mark.parametrize("mode", list(Mode))
def test_what_is_no_ledger_is_refused_and_left_untouched(tmp_path: Path, mode: Mode) -> None:
    """A folder, a text, a picture, another program's database: none is opened or changed."""
    folder = tmp_path / "folder"
    folder.mkdir()
    text = tmp_path / "text.ledger"
    text.write_text("Some notes about Drumal, longer than a header is. " * 9, "utf8")
    short = tmp_path / "short.ledger"
    short.write_bytes(b"x")
    headed = tmp_path / "headed.ledger"
    headed.write_bytes(b"SQLite format 3\x00")
    other = tmp_path / "other.sqlite"
    connection = database.driver().connect(str(other))
    connection.execute("CREATE TABLE t (x)")
    connection.commit()
    connection.close()
    pipe = tmp_path / "pipe"
    os.mkfifo(pipe)
    for path in (folder, text, short, headed, other, pipe):
        before = path.read_bytes() if path.is_file() else None
        with pytest.raises(NotALedgerError) as caught:
            Store.open(path, mode)
        assert caught.value.path == str(path)
        assert caught.value.exit_code == 4
        if before is not None:
            assert path.read_bytes() == before
    assert len(list(tmp_path.iterdir())) == 6, "nothing was made beside them"


@pytest.mark.parametrize("mode", [Mode.READ, Mode.WRITE])
def test_a_ledger_is_made_only_when_asked(tmp_path: Path, mode: Mode) -> None:
    """Where nothing is, only CREATE makes something; an empty file counts as nothing."""
    path = tmp_path / "a.ledger"
    with pytest.raises(NoLedgerError):
        Store.open(path, mode)
    assert not path.exists()
    path.touch()
    with pytest.raises(NoLedgerError):
        Store.open(path, mode)
    assert alone(path)
    with Store.open(path, Mode.CREATE) as store:
        assert store.tip().seq == 1


def test_a_ledger_in_no_folder_is_a_storage_error(tmp_path: Path) -> None:
    """The folder is not made in passing; a misspelt path should not take root."""
    with pytest.raises(StorageError, match="folder"):
        Store.open(tmp_path / "none" / "a.ledger", Mode.CREATE)
    (tmp_path / "file").touch()
    with pytest.raises(StorageError, match="folder"):
        Store.open(tmp_path / "file" / "a.ledger", Mode.CREATE)


def test_a_ledger_begun_and_never_made_is_made_at_the_next_try(tmp_path: Path) -> None:
    """A kill between the first mark and the first table leaves a file that opens."""
    path = tmp_path / "a.ledger"
    database.begin_file(path, schema.APPLICATION_ID)
    for mode in (Mode.READ, Mode.WRITE):
        with pytest.raises(NoLedgerError, match="never made"):
            Store.open(path, mode)
    with Store.open(path, Mode.CREATE) as store:
        assert store.tip().seq == 1


@pytest.mark.parametrize("mode", list(Mode))
def test_a_newer_schema_is_refused(tmp_path: Path, mode: Mode) -> None:
    """What a later version made is not guessed at."""
    path = filled(tmp_path / "a.ledger")
    edit(path, f"PRAGMA user_version = {schema.SCHEMA + 1}")
    before = path.read_bytes()
    with pytest.raises(SchemaVersionError):
        Store.open(path, mode)
    assert path.read_bytes() == before


@pytest.mark.parametrize("mode", list(Mode))
def test_two_marks_of_schema_that_differ_are_refused(tmp_path: Path, mode: Mode) -> None:
    """The record of migrations counts as much as the number in the header."""
    path = filled(tmp_path / "a.ledger")
    edit(path, "UPDATE alembic_version SET version_num = '9999'")
    with pytest.raises(SchemaVersionError, match="9999"):
        Store.open(path, mode)


def edit(path: Path, *statements: str) -> None:
    """Change a database behind the ledger's back."""
    connection = database.driver().connect(str(path))
    for statement in statements:
        connection.execute(statement)
    connection.commit()
    connection.execute("PRAGMA wal_checkpoint(TRUNCATE)")
    connection.close()


def test_the_tables_in_a_file_are_those_the_queries_name(tmp_path: Path) -> None:
    """Revisions and table descriptions cannot drift apart, column for column."""
    path = filled(tmp_path / "a.ledger")
    connection = database.driver().connect(str(path))
    for table in schema.metadata.sorted_tables:
        found = connection.execute(f"PRAGMA table_info({table.name})").fetchall()
        assert [row[1] for row in found] == [column.name for column in table.columns], table.name
        keys = [row[1] for row in sorted(found, key=lambda row: row[5]) if row[5]]
        assert keys == [column.name for column in table.primary_key.columns], table.name
    (version,) = connection.execute("PRAGMA user_version").fetchone()
    assert version == schema.SCHEMA
    connection.close()


NEXT = '''
"""A further schema."""

from alembic import op

revision = "{after:04d}"
down_revision = "{now:04d}"


def upgrade() -> None:
    op.execute("CREATE TABLE more (x INTEGER) STRICT")
    op.execute("PRAGMA user_version = {after}")
    {last}
'''


def migrations(folder: Path, last: str) -> Path:
    """Return a copy of the revisions with one more."""
    shutil.copytree(migrate.MIGRATIONS, folder)
    now = schema.SCHEMA
    further = NEXT.format(last=last, now=now, after=now + 1)
    (folder / "versions" / f"v{now + 1:04d}_next.py").write_text(further, "utf8")
    return folder


def test_a_migration_keeps_the_chain_and_adds_the_tables(tmp_path: Path) -> None:
    """An older ledger is brought up to date in one transaction; its rows stay as they are."""
    path = filled(tmp_path / "a.ledger")
    engine = database.connect(path, write=True, journal="wal")
    with engine.connect() as connection, connection.begin():
        migrate.migrate(connection, location=migrations(tmp_path / "m", "pass"))
        assert migrate.identity(connection).version == schema.SCHEMA + 1
        assert connection.exec_driver_sql("SELECT count(*) FROM more").scalar_one() == 0
        assert connection.exec_driver_sql("SELECT count(*) FROM entry").scalar_one() == 11
    engine.dispose()


def test_a_ledger_from_before_neighbourhoods_derives_its_rows_anew(tmp_path: Path) -> None:
    """The fourth revision drops what was derived; the entries stay, and verify."""
    path = tmp_path / "old.ledger"
    database.begin_file(path, schema.APPLICATION_ID)
    engine = database.connect(path, write=True, journal="wal")
    with engine.connect() as connection, connection.begin():
        migrate.migrate(connection, target="0003")
        connection.exec_driver_sql("INSERT INTO incident_claim VALUES ('r', 'c', 'i')")
        connection.exec_driver_sql("INSERT INTO root VALUES ('x', '{}')")
    engine.dispose()
    with pytest.raises(SchemaVersionError, match="opened for reading alone"):
        Store.open(path)
    with Store.open(path, Mode.WRITE) as store:
        assert list(store.roots()) == []
        assert store.derived_state() is None
        list(store.verify())
    with Store.open(path) as store:
        assert store.tip().seq == 1


def test_a_ledger_from_before_lists_keeps_what_was_derived(tmp_path: Path) -> None:
    """The fifth revision makes indices alone: nothing has to be derived anew."""
    path = tmp_path / "old.ledger"
    database.begin_file(path, schema.APPLICATION_ID)
    engine = database.connect(path, write=True, journal="wal")
    with engine.connect() as connection, connection.begin():
        migrate.migrate(connection, target="0004")
        connection.exec_driver_sql(
            "INSERT INTO finding VALUES ('f', 'r', 'UNSOURCED', 'info', '{}')"
        )
    engine.dispose()
    with pytest.raises(SchemaVersionError, match="opened for reading alone"):
        Store.open(path)
    with Store.open(path, Mode.WRITE) as store, store.moment() as connection:
        assert lists.count_findings(connection, FindingFilter()) == {Severity.INFO: 1}
    engine = database.connect(path, write=False, journal="wal")
    with engine.connect() as connection:
        names = connection.exec_driver_sql("SELECT name FROM sqlite_schema WHERE type = 'index'")
        found = {row[0] for row in names}
    engine.dispose()
    assert {"incident_date", "finding_severity", "finding_told"} <= found
    assert "finding_report" not in found


def test_a_migration_that_fails_leaves_the_ledger_as_it_was(tmp_path: Path) -> None:
    """Tables, triggers and marks are undone together; nothing is half applied."""
    path = filled(tmp_path / "a.ledger")
    broken = migrations(tmp_path / "m", 'op.execute("CREATE TABLE entry (x)")')
    engine = database.connect(path, write=True, journal="wal")
    with (
        pytest.raises(sa.exc.OperationalError, match="already exists"),
        engine.connect() as connection,
        connection.begin(),
    ):
        migrate.migrate(connection, location=broken)
    engine.dispose()
    with Store.open(path, Mode.WRITE) as store:
        list(store.verify())
        assert store.tip().seq == 11


def test_an_older_ledger_is_migrated_for_writing_and_refused_for_reading(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Reading never changes a file; the message says what will."""
    path = filled(tmp_path / "a.ledger")
    monkeypatch.setattr(migrate, "SCHEMA", schema.SCHEMA + 1)
    location = migrations(tmp_path / "m", "pass")
    monkeypatch.setattr(migrate.migrate, "__kwdefaults__", {"location": location, "target": "head"})
    with pytest.raises(SchemaVersionError, match="opened for reading alone"):
        Store.open(path)
    with Store.open(path, Mode.WRITE) as store:
        list(store.verify())
    with Store.open(path) as store:
        assert store.tip().seq == 11


def test_a_second_writer_is_refused_at_once(tmp_path: Path) -> None:
    """One process writes; another one, or another store of this one, is told so."""
    path = filled(tmp_path / "a.ledger")
    with Store.open(path, Mode.WRITE) as store:
        with pytest.raises(LockedError) as caught:
            Store.open(path, Mode.WRITE)
        assert caught.value.code == "L103"
        done = python(
            """
            import sys
            from pathlib import Path
            from reportedly.errors import LockedError
            from reportedly.ledger import Mode, Store
            with Store.open(Path(sys.argv[1])) as reader:
                print(reader.tip().seq)
            try:
                Store.open(Path(sys.argv[1]), Mode.WRITE)
            except LockedError as error:
                print(error.code)
            """,
            path,
        )
        assert done.stdout.split() == ["11", "L103"], done.stderr
        store.add(next(iter(intakes(4))), by=RUN)
    with Store.open(path, Mode.WRITE):
        pass
    link = tmp_path / "link.ledger"
    link.symlink_to(path)
    with Store.open(link, Mode.WRITE), pytest.raises(LockedError):
        Store.open(path, Mode.WRITE)


def test_a_lock_that_another_program_holds_inside_the_file_is_reported(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A shell with an open transaction blocks; the error names it instead of hanging."""
    path = filled(tmp_path / "a.ledger")
    connection = database.driver().connect(str(path), isolation_level=None)
    connection.execute("BEGIN IMMEDIATE")
    monkeypatch.setattr(database, "WAIT", 0.05)
    with pytest.raises(LockedError):
        Store.open(path, Mode.WRITE)
    connection.execute("ROLLBACK")
    connection.close()


def test_a_reader_sees_one_moment_while_a_writer_goes_on(tmp_path: Path) -> None:
    """A lazy query keeps its moment; a new one sees what was written since."""
    path = filled(tmp_path / "a.ledger")
    more = list(intakes(8))[3:]
    with Store.open(path, Mode.WRITE) as writer, Store.open(path) as reader:
        rows = reader.entries()
        seen = [next(rows).seq]
        for intake in more:
            writer.add(intake, by=RUN)
        seen.extend(row.seq for row in rows)
        assert seen == list(range(1, 12))
        assert reader.tip() == writer.tip()
        list(reader.verify())


WATCH = """
import sys
from pathlib import Path
from reportedly.ledger import Store
with Store.open(Path(sys.argv[1])) as store:
    print("ready", flush=True)
    seen = set()
    while store.counts().get("report", 0) < 60:
        counts = store.counts()
        seen.add(len({counts.get(kind, 0) for kind in ("capture", "report", "reading")}))
    list(store.verify())
    print(sorted(seen))
"""


def test_a_reader_in_another_process_never_sees_half_a_report(tmp_path: Path) -> None:
    """While one process writes, what another sees is always a whole number of reports."""
    path = tmp_path / "a.ledger"
    with Store.open(path, Mode.CREATE) as store:
        reader = subprocess.Popen(
            [sys.executable, "-c", WATCH, str(path)],
            cwd=ROOT,
            stdout=subprocess.PIPE,
            text=True,
        )
        assert reader.stdout is not None
        assert reader.stdout.readline() == "ready\n"
        for intake in intakes(60):
            store.add(intake, by=RUN)
        rest, _ = reader.communicate(timeout=60)
    assert reader.returncode == 0
    assert rest.strip() in {"[1]", "[]"}


def test_a_cut_short_file_is_reported_as_damaged(tmp_path: Path) -> None:
    """Whatever is cut away, opening or verifying says so; no other error comes."""
    path = filled(tmp_path / "a.ledger")
    data = path.read_bytes()
    for share in (0.99, 0.6, 0.3, 0.1):
        path.write_bytes(data[: int(len(data) * share)])
        with pytest.raises(ChainError), Store.open(path) as store:
            list(store.verify())


def test_a_full_disk_loses_nothing_that_was_stored(tmp_path: Path) -> None:
    """A limit on the file's size stands in for the disk: the same run again finishes the job."""
    path = tmp_path / "a.ledger"
    done = python(
        """
        import resource, sys
        from pathlib import Path
        from reportedly.errors import StorageError
        from reportedly.ledger import Mode, Store
        from tests.standin import RUN, intakes
        resource.setrlimit(resource.RLIMIT_FSIZE, (500_000, 500_000))
        stored = 0
        try:
            with Store.open(Path(sys.argv[1]), Mode.CREATE) as store:
                for intake in intakes(80):
                    store.add(intake, by=RUN)
                    stored += 1
        except StorageError as error:
            print(error.code, stored)
        """,
        path,
    )
    code, stored = done.stdout.split()
    assert code == "L104", done.stderr
    assert 1 < int(stored) < 80
    with Store.open(path, Mode.WRITE) as store:
        list(store.verify())
        assert store.counts()["report"] == int(stored)
        for intake in intakes(80):
            store.add(intake, by=RUN)
        list(store.verify())
        assert store.counts()["report"] == 80


def test_a_place_that_cannot_be_written_is_a_storage_error(tmp_path: Path) -> None:
    """Reading works in a folder that nothing may be written to; writing says why it cannot."""
    (tmp_path / "locked").mkdir()
    path = filled(tmp_path / "locked" / "a.ledger")
    path.chmod(0o444)
    path.parent.chmod(0o555)
    for folder in (tmp_path, tmp_path.parent, tmp_path.parent.parent):
        folder.chmod(folder.stat().st_mode | 0o055)
    done = python(
        """
        import os, sys
        from pathlib import Path
        from reportedly.errors import StorageError
        from reportedly.ledger import Mode, Store
        import sqlalchemy.dialects.sqlite
        from reportedly.ledger import database
        database.driver()
        if os.getuid() == 0:
            os.setuid(65534)
        path = Path(sys.argv[1])
        with Store.open(path) as store:
            list(store.verify())
            print(store.tip().seq)
        for one in (path, path.parent / "new.ledger"):
            try:
                Store.open(one, Mode.CREATE)
            except StorageError as error:
                print(error.code)
        """,
        path,
    )
    path.parent.chmod(0o755)
    assert done.stdout.split() == ["11", "L104", "L104"], done.stderr


def test_an_old_library_never_runs_a_write_ahead_log() -> None:
    """Before the fix of the WAL reset the journal is another; before STRICT nothing works."""
    assert database.journal_for((3, 53, 4)) == "wal"
    assert database.journal_for((3, 51, 3)) == "wal"
    assert database.journal_for((3, 51, 2)) == "delete"
    assert database.journal_for((3, 40, 1)) == "delete"
    with pytest.raises(StorageError, match="too old"):
        database.journal_for((3, 36, 0))


def test_a_ledger_works_the_same_without_a_write_ahead_log(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """With the journal of an old library everything is stored, read beside a writer, verified."""
    path = filled(tmp_path / "a.ledger")
    monkeypatch.setattr(database, "WAL_FIXED", (99, 0, 0))
    with Store.open(path, Mode.WRITE) as store, Store.open(path) as reader:
        for intake in intakes(8):
            store.add(intake, by=RUN)
        list(reader.verify())
        assert reader.tip() == store.tip()
        assert not path.with_name("a.ledger-wal").exists()
    assert alone(path)


def test_an_error_that_is_a_bug_flies_as_it_is(tmp_path: Path) -> None:
    """Only errors with a meaning for a ledger are translated."""
    path = filled(tmp_path / "a.ledger")
    engine = database.connect(path, write=False, journal="wal")
    with pytest.raises(sa.exc.OperationalError), database.guarded(path), engine.connect() as one:
        one.exec_driver_sql("SELECT nonsense FROM nowhere")
    engine.dispose()
    assert database.translate(path, ValueError()) is None
    assert issubclass(LockedError, LedgerError)
