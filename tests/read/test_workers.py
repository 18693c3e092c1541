"""Reading spread over processes: the same answers, whatever becomes of a worker."""

from __future__ import annotations

import os
import signal
from collections.abc import Iterator
from pathlib import Path

import pytest

from reportedly.atlas import Atlas, open_atlas
from reportedly.ledger import Mode, Store
from reportedly.model import Reading, Report
from reportedly.read import open_reader, workers
from reportedly.read.encoded import EncodedReader
from reportedly.read.workers import SpreadReader

PLACES = ("Ostrel", "Tarn", "Velm", "Goma", "Brod", "Kesh")


@pytest.fixture(scope="module")
def atlas() -> Iterator[Atlas]:
    """The built-in atlas, opened once."""
    with open_atlas() as opened:
        yield opened


@pytest.fixture(autouse=True)
def _at_once(monkeypatch: pytest.MonkeyPatch) -> None:
    """Let workers begin with the first report."""
    monkeypatch.setattr(workers, "HERE_FIRST", 0)


def reports(count: int) -> list[Report]:
    """Return reports that differ, one of them in another language."""
    texts = [
        f"Shells killed {number + 2} people in {PLACES[number % 6]} on Monday, residents said. "
        f"The army denied that its {number} guns had fired."
        for number in range(count - 1)
    ]
    made = [
        Report(name=str(n), capture="c", text=text, language="en") for n, text in enumerate(texts)
    ]
    french = "Neuf personnes ont été tuées lundi à Goma, selon la police."
    return [*made, Report(name="fr", capture="c", text=french, language="fr")]


def alone(atlas: Atlas, given: list[Report]) -> list[Reading]:
    """Return the readings of one process."""
    reader = open_reader(atlas, "encoder", threads=1)
    assert isinstance(reader, EncodedReader)
    readings = [reader.read(one) for one in given]
    reader.close()
    return readings


def spread(atlas: Atlas, store: Store | None = None) -> SpreadReader:
    """Return a reader of two processes."""
    reader = open_reader(atlas, "encoder", threads=2, memory=store)
    assert isinstance(reader, SpreadReader)
    return reader


def test_workers_answer_as_one_process_does(atlas: Atlas, tmp_path: Path) -> None:
    """In order, with the same name; what they encoded is remembered for the next run."""
    given = reports(12)
    with Store.open(tmp_path / "a.ledger", Mode.CREATE) as store:
        for remembered in (0, 22):
            reader = spread(atlas, store)
            for one in given:
                reader.begin(one)
            assert [reader.read(one) for one in given] == alone(atlas, given)
            reader.close()
            counts = reader.encodings.counts
            assert counts.remembered == (counts.passages if remembered else 0)


def test_what_a_dead_worker_owes_is_read_here(atlas: Atlas) -> None:
    """Killed while it owes answers, or before it is asked: nothing is lost, nothing waits."""
    given = reports(16)
    reader = spread(atlas)
    for one in given[:10]:
        reader.begin(one)
    for worker in reader._workers:  # noqa: SLF001 - to kill it
        os.kill(worker._process.pid, signal.SIGKILL)  # noqa: SLF001
    readings = [reader.read(one) for one in given[:10]]
    for one in given[10:]:
        reader.begin(one)
    readings += [reader.read(one) for one in given[10:]]
    reader.close()
    assert readings == alone(atlas, given)


def test_workers_end_with_the_run(atlas: Atlas) -> None:
    """Closed with answers outstanding, they are gone; the reader can be used again."""
    given = reports(6)
    reader = spread(atlas)
    for one in given:
        reader.begin(one)
    pids = [worker._process.pid for worker in reader._workers]  # noqa: SLF001
    reader.close()
    for pid in pids:
        with pytest.raises(ProcessLookupError):
            os.kill(pid, 0)
    assert [reader.read(one) for one in given] == alone(atlas, given)
    reader.close()
