"""A backfill gives a ledger what a read of the same inputs gives it, however often it is killed."""

from __future__ import annotations

import dataclasses
import os
import shutil
import signal
from pathlib import Path
from typing import Any

import pytest

import reportedly
from bench.backfill import Killer, workers_of
from bench.kill import rows
from bench.make_reports import report, write
from reportedly.collect import CollectOptions
from reportedly.errors import JobError, UsageError
from reportedly.ledger import Mode, Store
from reportedly.scale import Progress, Setting, Totals, backfill, bring
from reportedly.scale.notes import DEATHS, Note
from tests.collect.test_archives import record, response, warc

arrow: Any = pytest.importorskip("pyarrow", reason="pyarrow is not installed")
parquet: Any = pytest.importorskip("pyarrow.parquet", reason="pyarrow is not installed")

REPORTS = 24


@pytest.fixture(scope="module")
def inputs(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Generated reports in files of every kind that a crawl comes in; one broken, one empty."""
    folder = tmp_path_factory.mktemp("scale") / "inputs"
    write(folder, REPORTS, per_file=6)
    (folder / "mixed.jsonl").write_text('{"text": "Rain fell."}\nno JSON\n{"text": ""}\n', "utf8")
    (folder / "nothing.txt").write_text("", "utf8")
    warc(folder, record(response()), record(b"cut")[:-5])
    rows = [{"id": f"t{k}", "text": report(50 + k)["text"]} for k in range(2)]
    parquet.write_table(arrow.Table.from_pylist(rows), folder / "table.parquet")
    return folder


@pytest.fixture(scope="module")
def wanted(inputs: Path, tmp_path_factory: pytest.TempPathFactory) -> bytes:
    """What a ledger holds that has read the inputs by itself."""
    path = tmp_path_factory.mktemp("scale") / "whole.ledger"
    with reportedly.open(path, reader="rules") as ledger:
        ledger.read(inputs)
    return content(path)


def content(ledger: Path) -> bytes:
    """Return everything in a ledger that does not depend on when it was read, or by what engine."""
    with Store.open(ledger, Mode.READ) as store:
        return rows(store)


def setting(folder: Path, reader: str = "rules") -> Setting:
    """Return how the tests read."""
    return Setting(folder=folder, options=CollectOptions(), reader=reader)


def run(inputs: Path, how: Setting, engine: str = "local", workers: int = 2) -> Totals:
    """Run a backfill."""
    return backfill([str(inputs)], how, engine=engine, workers=workers, buckets=4)


def imported(folder: Path, ledger: Path) -> bytes:
    """Return what a ledger holds into which a backfill was brought."""
    with reportedly.open(ledger) as opened:
        opened.take_in(folder)
    return content(ledger)


@pytest.mark.slow
def test_a_backfill_gives_the_same_rows_as_a_read(
    inputs: Path, wanted: bytes, tmp_path: Path
) -> None:
    """Captures, reports, readings, refusals, incidents and ids are the same, byte for byte."""
    totals = run(inputs, setting(tmp_path / "work"))

    assert (totals.shards, totals.reports, totals.refused) == (8, REPORTS + 4, 4)
    assert imported(tmp_path / "work", tmp_path / "a.ledger") == wanted


@pytest.mark.slow
def test_what_is_done_is_not_done_again_and_what_is_new_is(inputs: Path, tmp_path: Path) -> None:
    """A file is known by its bytes: a second run writes no table, a changed file is read alone."""
    folder = tmp_path / "inputs"
    write(folder, 20, per_file=10)
    how = setting(tmp_path / "work")
    run(folder, how, workers=1)
    tables = _tables(how.folder)
    again = run(folder, how, workers=1)

    assert _tables(how.folder) == tables
    assert again.reports == 20
    (folder / "part-00001.jsonl").write_bytes((inputs / "part-00002.jsonl").read_bytes())
    changed = run(folder, how, workers=1)
    assert tables.items() < _tables(how.folder).items(), "nothing that was there is written anew"
    assert changed.reports == 16
    names = [item.report.name for item in bring(how.folder).items() if hasattr(item, "report")]
    assert names == [f"r{k:06d}" for k in (*range(10), *range(12, 18))]


def _tables(folder: Path) -> dict[str, int]:
    return {
        str(path.relative_to(folder)): path.stat().st_mtime_ns for path in folder.rglob("*.parquet")
    }


@pytest.mark.slow
def test_workers_killed_in_the_middle_lose_and_double_nothing(
    inputs: Path, wanted: bytes, tmp_path: Path
) -> None:
    """A worker that dies is replaced, and its task done as if it had not been begun."""
    with Killer(kills=3, seconds=3.0) as killer:
        totals = run(inputs, setting(tmp_path / "work"))

    assert killer.killed == 3
    assert totals.faults == 0
    assert imported(tmp_path / "work", tmp_path / "a.ledger") == wanted


@pytest.mark.slow
def test_a_job_that_is_stopped_goes_on_where_it_stopped(
    inputs: Path, wanted: bytes, tmp_path: Path
) -> None:
    """Stopped after each stage and in it, with the tables half there, the ledger is the same."""

    class StoppedError(Exception):
        """Stops the driver."""

    def until(count: int) -> None:
        met = 0

        def told(_: Progress) -> None:
            nonlocal met
            met += 1
            if met == count:
                raise StoppedError

        with pytest.raises(StoppedError):
            backfill([str(inputs)], how, engine="local", workers=1, buckets=4, on_progress=told)

    how = setting(tmp_path / "work")
    until(3)
    with pytest.raises(JobError, match="no backfill was finished"):
        bring(how.folder)
    until(8)
    run(inputs, how, workers=1)
    assert imported(how.folder, tmp_path / "a.ledger") == wanted
    assert not workers_of(os.getpid())


def test_a_record_that_kills_each_process_is_refused(tmp_path: Path) -> None:
    """Deaths are counted against the record in hand and no other, whoever takes the task up."""
    for _ in range(DEATHS):
        child = os.fork()
        if not child:
            with Note.open(tmp_path, "task") as note:
                note.at(1_000)
                note.at(7)
                os.kill(os.getpid(), signal.SIGKILL)
        os.waitpid(child, 0)
    with Note.open(tmp_path, "task") as note:
        assert (note.deaths(7), note.deaths(1_000)) == (DEATHS, 0)
    with Note.open(tmp_path, "task") as note:
        assert note.deaths(7) == 0, "a task that came to its end is blamed for nothing"


@pytest.mark.slow
def test_a_poison_report_is_kept_without_a_reading(tmp_path: Path) -> None:
    """The report on which every process died is told as refused; those around it are read."""
    write(tmp_path / "inputs", 5, per_file=5)
    how = setting(tmp_path / "work")
    run(tmp_path / "inputs", how, workers=1)
    (read,) = (how.folder / "receipts" / "read").glob("*.json")
    (how.folder / "notes").mkdir(exist_ok=True)
    (how.folder / "notes" / read.stem).write_text(f'{{"3": {DEATHS - 1}}}\n{3:020d}', "ascii")
    read.unlink()
    totals = run(tmp_path / "inputs", how, workers=1)

    assert (totals.reports, totals.faults) == (5, 1)
    with reportedly.open(tmp_path / "a.ledger") as ledger:
        summary = ledger.take_in(how.folder)
        (refusal,) = ledger.refusals()
    assert (summary.read, summary.unread) == (4, 1)
    assert (refusal.refusal.code, refusal.refusal.reason) == (
        "P104",
        "the reader failed on this text (killed)",
    )


@pytest.mark.slow
def test_a_folder_holds_one_job(inputs: Path, tmp_path: Path) -> None:
    """Other options or another reader would give other rows, and are refused."""
    how = setting(tmp_path / "work")
    write(tmp_path / "few", 2)
    run(tmp_path / "few", how, workers=1)
    other = dataclasses.replace(how, options=CollectOptions(max_bytes=100))
    with pytest.raises(JobError, match="begun with other options"):
        run(inputs, other)
    with pytest.raises(UsageError, match="no engine"):
        run(inputs, how, engine="steam")


@pytest.mark.slow
def test_a_changed_table_is_not_brought_in(tmp_path: Path) -> None:
    """What is imported is what its receipt says, or nothing of that file."""
    write(tmp_path / "few", 2)
    how = setting(tmp_path / "work")
    run(tmp_path / "few", how, workers=1)
    (table,) = (how.folder / "read").glob("*.parquet")
    table.write_bytes(table.read_bytes()[:-1] + b"?")
    with (
        reportedly.open(tmp_path / "a.ledger") as ledger,
        pytest.raises(JobError, match="changed since"),
    ):
        ledger.take_in(how.folder)


@pytest.mark.slow
def test_a_passage_of_several_reports_is_encoded_once(tmp_path: Path) -> None:
    """Prints of one text in several files cost the encoder one reading, and give the same rows."""
    pytest.importorskip("reportedly_reader_en", reason="the reader's model is not installed")
    write(tmp_path / "inputs", 6, per_file=6)
    prints = (tmp_path / "inputs" / "part-00000.jsonl").read_text("utf8")
    copied = prints.replace("r00000", "s00000").replace("https://news", "https://other")
    (tmp_path / "inputs" / "part-00001.jsonl").write_text(copied, "utf8")
    how = setting(tmp_path / "work", "encoder")
    totals = run(tmp_path / "inputs", how)
    with reportedly.open(tmp_path / "whole.ledger", reader="encoder", threads=1) as ledger:
        ledger.read(tmp_path / "inputs")

    assert 0 < totals.encoded <= totals.passages // 2
    assert imported(how.folder, tmp_path / "a.ledger") == content(tmp_path / "whole.ledger")
    assert run(tmp_path / "inputs", how).encoded == 0


@pytest.mark.slow
def test_what_reads_alike_is_read_once(tmp_path: Path) -> None:
    """A page met again in another file takes the reading over, and the ledger has both."""
    folder = tmp_path / "inputs"
    write(folder, 6, per_file=3)
    lines = (folder / "part-00000.jsonl").read_text("utf8").splitlines()
    again = [line.replace("news.example", "mirror.example") for line in lines[:2]]
    third = lines[0].replace("news.example", "third.example").replace("r000000", "r000900")
    (folder / "part-00009.jsonl").write_text("\n".join([*again, third]) + "\n", "utf8")
    how = setting(tmp_path / "work")
    totals = run(folder, how)
    with reportedly.open(tmp_path / "whole.ledger", reader="rules") as ledger:
        ledger.read(folder)

    assert (totals.reports, totals.taken_over) == (9, 3)
    assert imported(how.folder, tmp_path / "a.ledger") == content(tmp_path / "whole.ledger")
    # Killed when only the shard that takes over was done, or only the one that is read.
    for number, path in enumerate(sorted((how.folder / "receipts" / "read").glob("*.json"))):
        path.unlink()
        run(folder, how)
        again_ = imported(how.folder, tmp_path / f"{number}.ledger")
        assert again_ == content(tmp_path / "whole.ledger")


@pytest.mark.slow
@pytest.mark.parametrize(("engine", "package"), [("ray", "ray"), ("spark", "pyspark")])
def test_an_engine_gives_the_same_rows(
    inputs: Path, wanted: bytes, tmp_path: Path, engine: str, package: str
) -> None:
    """The engine makes no difference to any row."""
    pytest.importorskip(package, reason=f"{package} is not installed")
    if engine == "spark" and shutil.which("java") is None:
        pytest.skip("Java is not installed")
    run(inputs, setting(tmp_path / "work"), engine=engine)
    assert imported(tmp_path / "work", tmp_path / "a.ledger") == wanted
