"""A ledger on a PostgreSQL server: what storing costs beside a file, and many who write and read.

Reports are generated, with claims made by their templates, so that the ledger is all that is
measured. The server is made in a temporary folder, waits for the disk as one does by default, and
is gone afterwards.
"""

from __future__ import annotations

import os
import subprocess
import sys
import tempfile
import time
from pathlib import Path
from textwrap import dedent
from typing import Final

import sqlalchemy as sa

from bench.common import ROOT, Asked, Figures, data_digest, store
from bench.kill import rows
from bench.made import intake
from bench.make_reports import reports, write
from reportedly.errors import BenchError
from reportedly.ledger import Mode, Server, Store, Where
from reportedly.moving import move
from tests.standin import RUN
from tools.test_postgres import running

REPORTS: Final = 500
WRITERS: Final = 8
READERS: Final = 20
SECONDS: Final = 600

_WRITE: Final = """
    import sys, time
    from bench.made import intake
    from bench.make_reports import report
    from reportedly.ledger import Mode, Server, Store
    from tests.standin import RUN
    place, first, end = Server(sys.argv[1]), int(sys.argv[2]), float(sys.argv[3])
    waits, number = [], 0
    with Store.open(place, Mode.WRITE) as ledger:
        while time.time() < end:
            one = intake(report(first + number))
            began = time.perf_counter()
            ledger.add(one, by=RUN)
            waits.append(time.perf_counter() - began)
            number += 1
    print(number, *sorted(waits))
"""
_READ: Final = """
    import sys, time
    from reportedly.ledger import Server, Store
    waits = []
    with Store.open(Server(sys.argv[1])) as ledger:
        while time.time() < float(sys.argv[2]):
            began = time.perf_counter()
            for hit in ledger.search("killed people", limit=5):
                assert ledger.reading_of(hit.head.id) is not None
            waits.append(time.perf_counter() - began)
            time.sleep(0.05)
    print(len(waits), *sorted(waits))
"""


def schema(address: str, name: str) -> Server:
    """Return a new schema of a server."""
    engine = sa.create_engine(Server(address).url)
    with engine.begin() as connection:
        connection.exec_driver_sql(f"CREATE SCHEMA {name}")
    engine.dispose()
    return Server(f"{address}&options=-csearch_path%3D{name}")


def storing(where: Where, count: int) -> tuple[float, float]:
    """Store reports one by one; return seconds of storing and of verifying."""
    made = [intake(row) for row in reports(count)]
    started = time.perf_counter()
    with Store.open(where, Mode.CREATE) as ledger:
        for one in made:
            ledger.add(one, by=RUN)
    stored = time.perf_counter()
    with Store.open(where) as ledger:
        for _ in ledger.verify():
            pass
    return stored - started, time.perf_counter() - stored


def _start(code: str, *args: object) -> subprocess.Popen[str]:
    command = [sys.executable, "-c", dedent(code), *map(str, args)]
    return subprocess.Popen(
        command, cwd=ROOT, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True
    )


def _told(process: subprocess.Popen[str]) -> list[float]:
    """Return the numbers that a process printed.

    Raises:
        BenchError: It failed.
    """
    out, complaint = process.communicate()
    if process.returncode:
        raise BenchError((complaint.strip().splitlines() or ["a process died"])[-1])
    return [float(one) for one in out.split()]


def crowd(place: Server, seconds: int, writers_: int, readers_: int) -> Figures:
    """Have many write and read at once; see that no row is lost and the chain holds.

    Args:
        place: A schema without a table.
        seconds: How long.
        writers_: Processes that write.
        readers_: Processes that ask.

    Raises:
        BenchError: A process was turned away, or a row is missing.
    """
    Store.open(place, Mode.CREATE).close()
    end = time.time() + seconds
    writers = [_start(_WRITE, place.address, n * 1_000_000, end) for n in range(writers_)]
    readers = [_start(_READ, place.address, end) for _ in range(readers_)]
    written, read = [_told(one) for one in writers], [_told(one) for one in readers]
    acknowledged = int(sum(one[0] for one in written))
    with Store.open(place) as ledger:
        for _ in ledger.verify():
            pass
        there = ledger.counts().get("report", 0)
    deadlocks = _deadlocks(place)
    if not there or there != acknowledged:
        raise BenchError(f"{acknowledged} reports were told as stored, {there} are there")
    writes = sorted(wait for one in written for wait in one[1:])
    reads = sorted(wait for one in read for wait in one[1:])
    return {
        "crowd_seconds": seconds,
        "crowd_writers": writers_,
        "crowd_readers": readers_,
        "crowd_reports": there,
        "crowd_rows_lost": 0,
        "crowd_errors": 0,
        "crowd_deadlocks": deadlocks,
        "crowd_write_p50_ms": round(1000 * writes[len(writes) // 2], 1),
        "crowd_write_p99_ms": round(1000 * writes[int(len(writes) * 0.99)], 1),
        "crowd_write_max_ms": round(1000 * writes[-1], 1),
        "crowd_questions": len(reads),
        "crowd_read_p50_ms": round(1000 * reads[len(reads) // 2], 1),
        "crowd_read_p99_ms": round(1000 * reads[int(len(reads) * 0.99)], 1),
    }


def _deadlocks(place: Server) -> int:
    """Return how many deadlocks the server has broken in this database, by its own count."""
    engine = sa.create_engine(place.url)
    query = "SELECT deadlocks FROM pg_stat_database WHERE datname = current_database()"
    with engine.connect() as connection:
        counted = int(connection.exec_driver_sql(query).scalar_one())
    engine.dispose()
    return counted


def run(asked: Asked) -> Figures:
    """Measure a server beside a file, and with many at once; see the module.

    Args:
        asked: Options ``reports``, ``seconds``, ``writers``, ``readers`` and ``store``.

    Raises:
        BenchError: Rows differ or are lost.
    """
    count, figures = asked.number("reports", REPORTS), Figures()
    before = os.getloadavg()[0]
    with (
        tempfile.TemporaryDirectory() as place,
        tempfile.TemporaryDirectory(prefix="pg-") as files,
        running(Path(files), sync=True) as address,
    ):
        sources = data_digest(write(Path(place) / "inputs", count))
        path, other = Path(place) / "a.ledger", schema(address, "alone")
        for name, where in (("file", path), ("server", other)):
            stored, verified = storing(where, count)
            figures[f"{name}_store_ms"] = round(1000 * stored / count, 2)
            figures[f"{name}_verify_ms"] = round(1000 * verified / count, 2)
        started = time.perf_counter()
        moved = schema(address, "moved")
        move(path, moved)
        figures["move_ms"] = round(1000 * (time.perf_counter() - started) / count, 2)
        with Store.open(path) as one, Store.open(moved) as two, Store.open(other) as three:
            if not rows(one) == rows(two) == rows(three):
                raise BenchError("the ledgers differ")
        figures["ledgers_different"] = 0
        many = asked.number("writers", WRITERS), asked.number("readers", READERS)
        figures |= crowd(schema(address, "crowd"), asked.number("seconds", SECONDS), *many)
    figures |= {"reports": count, "load_before": round(before, 2)}
    figures["load_after"] = round(os.getloadavg()[0], 2)
    if asked.options.get("store") != "no":
        store("server", sources, figures)
    return figures
