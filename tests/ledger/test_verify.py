"""Whatever is changed behind the ledger's back, verification finds it and names the row."""

from __future__ import annotations

import dataclasses
import functools
import itertools
import json
import os
import re
import subprocess
import sys
import tempfile
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from reportedly.errors import ChainError
from reportedly.ids import digest
from reportedly.ledger import Mode, Store, chain, database
from reportedly.model import Decision, Refusal, Relation
from reportedly.model.vocabulary import RelationKind
from tests.standin import RUN, check_report, intakes, resolve

ROOT = Path(__file__).resolve().parent.parent.parent
Change = Callable[[Any], object]


@functools.cache
def template() -> bytes:
    """Return the bytes of a ledger made by ``make``."""
    with tempfile.TemporaryDirectory() as folder:
        return make(Path(folder) / "a.ledger").read_bytes()


def filled(path: Path) -> Path:
    """Put a copy of the template at a path."""
    path.write_bytes(template())
    return path


def make(path: Path) -> Path:
    """Make a ledger with a row of every kind and in every table.

    Rows: 1 genesis, 2 run, 3 to 5 the first report, 6 to 8 the second … 18 to 20 the sixth, 21 a
    newer reading of the first, 22 a refusal, 23 and 24 decisions.
    """
    with Store.open(path, Mode.CREATE) as store:
        first, *rest = intakes(6)
        for intake in (first, *rest):
            store.add(intake, by=RUN)
        assert first.reading is not None
        store.add_reading(dataclasses.replace(first.reading, reader="standin/2"), by=RUN)
        store.add_refusal(Refusal(address="x", code="R102", reason="nothing in it"), by=RUN)
        for verb in ("same", "different"):
            ruling = Decision(verb=verb, subject=("a/c1", "b/c1"), person="N.", at="", reason="s")
            store.add_decision(ruling)
        tip = store.tip()
        assert tip.seq == 24
        found = resolve(((head, reading.claims) for head, reading in store.iter_readings()), (), ())
        near = Relation(kind=RelationKind.NEAR_COPY, a="0", b="1", direction=None)
        findings = itertools.chain.from_iterable(
            check_report(h, store.report_of(h.id), r, relations=(near,), conflicts=())
            for h, r in store.iter_readings()
        )
        store.replace_derived(found, findings, tip=tip, stages="s")
    return path


def tamper(path: Path, change: Change) -> None:
    """Drop every guard and change the database."""
    connection = database.driver().connect(str(path), isolation_level=None)
    names = connection.execute("SELECT name FROM sqlite_schema WHERE type = 'trigger'").fetchall()
    for (name,) in names:
        connection.execute(f"DROP TRIGGER {name}")
    change(connection)
    connection.execute("PRAGMA wal_checkpoint(TRUNCATE)")
    connection.close()


def verdict(path: Path) -> ChainError:
    """Return what verification says is wrong."""
    with Store.open(path) as store, pytest.raises(ChainError) as caught:
        list(store.verify())
    return caught.value


def sql(statement: str) -> Change:
    """Return the change that one statement makes."""
    return lambda connection: connection.execute(statement)


def rechained(seq: int, edit: Callable[[dict[str, Any]], None]) -> Change:
    """Return a change of one body with all later hashes made anew, as a careful forger would."""

    def change(connection: Any) -> None:
        rows = connection.execute(
            "SELECT seq, kind, subject, actor, at, body FROM entry ORDER BY seq"
        ).fetchall()
        prev = chain.START
        for number, kind, subject, actor, at, told in rows:
            body = told
            if number == seq:
                content = json.loads(body)
                edit(content)
                body = json.dumps(content, ensure_ascii=False, separators=(",", ":"))
            head = json.dumps([number, kind, subject, actor, at], separators=(",", ":"))
            own = bytes.fromhex(digest(prev + head.encode() + body.encode()))
            connection.execute(
                "UPDATE entry SET body = ?, prev = ?, hash = ? WHERE seq = ?",
                (body, prev, own, number),
            )
            prev = own

    return change


def test_an_untouched_ledger_passes_and_tells_how_far_it_is(tmp_path: Path) -> None:
    """Progress ends with all rows counted and every step named once at its end."""
    with Store.open(filled(tmp_path / "a.ledger")) as store:
        steps = list(store.verify())
    assert [(one.step, one.done, one.total) for one in steps] == [
        ("rows", 24, 24),
        ("projections", 1, 1),
        ("derived", 1, 1),
        ("file", 1, 1),
    ]


@pytest.mark.parametrize(
    ("seq", "change"),
    [
        (4, sql("UPDATE entry SET body = replace(body, 'fighters', 'people') WHERE seq = 4")),
        (9, sql("UPDATE entry SET actor = 'somebody' WHERE seq = 9")),
        (9, sql("UPDATE entry SET at = '2000-01-01T00:00:00Z' WHERE seq = 9")),
        (7, sql("UPDATE entry SET kind = 'refusal' WHERE seq = 7")),
        (8, sql("UPDATE entry SET subject = 'x' WHERE seq = 8")),
        (5, sql("UPDATE entry SET hash = zeroblob(32) WHERE seq = 5")),
        (5, sql("UPDATE entry SET prev = zeroblob(32) WHERE seq = 5")),
        (12, sql("DELETE FROM entry WHERE seq = 12")),
        (1, sql("DELETE FROM entry WHERE seq = 1")),
        (1, sql("DELETE FROM entry")),
        (10, sql("UPDATE entry SET seq = 99 WHERE seq = 10")),
    ],
)
def test_a_changed_or_missing_row_is_named(tmp_path: Path, seq: int, change: Change) -> None:
    """The first row that fails is the one that was touched, or the gap it left."""
    path = filled(tmp_path / "a.ledger")
    tamper(path, change)
    assert verdict(path).seq == seq


@pytest.mark.parametrize(
    ("seq", "change"),
    [
        # A byte of the stored bytes, their size, their row.
        (6, sql("UPDATE blob SET"
                " data = CAST(substr(data, 1, 20) || x'2a' || substr(data, 22) AS BLOB)"
                " WHERE sha256 = (SELECT sha256 FROM capture WHERE seq = 6)")),
        (6, sql("UPDATE blob SET size = size + 1"
                " WHERE sha256 = (SELECT sha256 FROM capture WHERE seq = 6)")),
        (6, sql("UPDATE blob SET codec = 'raw'"
                " WHERE sha256 = (SELECT sha256 FROM capture WHERE seq = 6)")),
        (6, sql("DELETE FROM blob"
                " WHERE sha256 = (SELECT sha256 FROM capture WHERE seq = 6)")),
        # A row by which something is found.
        (6, sql("UPDATE capture SET id = 'x' WHERE seq = 6")),
        (7, sql("DELETE FROM report WHERE seq = 7")),
        (8, sql("UPDATE report SET outlet = 'Another' WHERE seq = 7")),
        (8, sql("UPDATE report SET reading = 5 WHERE seq = 7")),
        (7, sql("UPDATE report SET reading = NULL WHERE seq = 7")),
        (21, sql("UPDATE report SET reader = 'standin/1' WHERE seq = 4")),
        (8, sql("UPDATE claim SET earliest = '2000-01-01' WHERE report = 7")),
        (8, sql("DELETE FROM claim WHERE report = 7")),
        (8, sql("UPDATE sentence SET hash = hash + 1 WHERE report = 7")),
        (22, sql("UPDATE refusal SET id = 'x'")),
        (23, sql("UPDATE decision SET superseded = NULL")),
        (24, sql("DELETE FROM decision WHERE seq = 24")),
        (None, sql("INSERT INTO sentence VALUES (1, 7)")),
        (None, sql("INSERT INTO claim SELECT 9999, ord, id, type, kind, modality, polarity,"
                   " root_type, place_id, country, earliest, latest FROM claim WHERE report = 7")),
        (None, sql("INSERT INTO report_text(report_text) VALUES ('delete-all')")),
        (None, sql("INSERT INTO blob VALUES ('x', 'raw', 1, x'00')")),
        # What was computed from everything.
        (None, sql("UPDATE incident SET grade = 'CONFIRMED'")),
        (None, sql("DELETE FROM finding")),
        (7, sql("UPDATE derived_state SET head_seq = 7")),
        (None, sql("ALTER TABLE incident RENAME COLUMN grade TO mark")),
        (None, sql("DROP TABLE sentence")),
    ],
)  # fmt: skip
def test_what_does_not_agree_with_the_chain_is_found(
    tmp_path: Path, seq: int | None, change: Change
) -> None:
    """Bytes, projections and derived rows are compared with what the rows of the chain give."""
    path = filled(tmp_path / "a.ledger")
    tamper(path, change)
    assert verdict(path).seq == seq


def cut(content: dict[str, Any]) -> None:
    """Move a span of a reading."""
    content["sentences"][0]["span"]["start"] += 1


def rename(content: dict[str, Any]) -> None:
    """Give a report another name."""
    content["name"] = "other"


def misread(content: dict[str, Any]) -> None:
    """Make a record that is none."""
    content["claims"] = "none"


@pytest.mark.parametrize(
    ("seq", "edit", "words"),
    [
        (8, cut, "words of span"),
        (7, rename, "not about what it says"),
        (8, misread, "not a Reading"),
        (23, lambda content: content.update(reason="other"), "not about what it says"),
        (22, lambda content: content.update(reason="other"), "not about what it says"),
        (6, lambda content: content.update(address="other"), "not about what it says"),
    ],
)
def test_a_forged_chain_is_caught_by_ids_and_spans(
    tmp_path: Path, seq: int, edit: Callable[[dict[str, Any]], None], words: str
) -> None:
    """With every hash made anew, ids still name their content and spans still have to quote."""
    path = filled(tmp_path / "a.ledger")
    tamper(path, rechained(seq, edit))
    error = verdict(path)
    assert error.seq == seq
    assert words in error.detail


def test_a_flipped_byte_anywhere_never_passes_as_another_content(tmp_path: Path) -> None:
    """For bytes all over the file: either verification fails, or all content is what it was."""
    path = filled(tmp_path / "a.ledger")
    data = path.read_bytes()
    with Store.open(path) as store:
        wanted = [row.body for row in store.entries()]
    # Pages are half empty; a blank that is no blank any more changes nothing.
    filled_in = [at for at in range(100, len(data)) if data[at]]
    caught = 0
    for step in range(60):
        at = filled_in[int(digest(str(step).encode())[:12], 16) % len(filled_in)]
        path.write_bytes(data[:at] + bytes([data[at] ^ 0x41]) + data[at + 1 :])
        try:
            with Store.open(path) as store:
                list(store.verify())
                assert [row.body for row in store.entries()] == wanted
        except ChainError:
            caught += 1
    assert caught > 35, "most of the file is content"


def test_the_message_names_row_remedy_and_code(tmp_path: Path) -> None:
    """A person sees which row, and what to do; the command ends with exit code 5."""
    path = filled(tmp_path / "a.ledger")
    tamper(path, sql("UPDATE entry SET actor = 'x' WHERE seq = 9"))
    error = verdict(path)
    assert re.search(r"\[L105\].*row 9: .*\. Restore", str(error))
    assert error.exit_code == 5


@pytest.mark.slow
def test_two_hash_seeds_store_and_derive_the_same_bytes(tmp_path: Path) -> None:
    """Nothing that a set or a dictionary orders reaches the chain or the derived rows."""
    code = (
        "import sys\n"
        "from pathlib import Path\n"
        "from reportedly.ledger import Store\n"
        "from tests.ledger.test_verify import make\n"
        "path = make(Path(sys.argv[1]))\n"
        "with Store.open(path) as store:\n"
        "    for row in store.entries():\n"
        "        print(row.seq, row.kind, row.subject, row.actor, row.body)\n"
        "    print(store.derived_state().digest)\n"
    )
    outputs = {
        subprocess.run(
            [sys.executable, "-c", code, str(tmp_path / f"{seed}.ledger")],
            cwd=ROOT,
            env={**os.environ, "PYTHONHASHSEED": seed},
            capture_output=True,
            check=True,
        ).stdout
        for seed in ("0", "4711")
    }
    assert len(outputs) == 1
    assert outputs.pop().count(b"\n") > 24
