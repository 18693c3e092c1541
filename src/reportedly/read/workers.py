"""The reader with the encoder, spread over processes; see ``read.worker``.

The first reports of a run are read here: most runs are short, and a worker takes a second to start.
Answers are the same either way. What a worker fails at, or leaves unanswered because it died, is
read here, so that a fault is told where the caller can see it.
"""

from __future__ import annotations

import subprocess
import sys
import threading
from collections import deque
from collections.abc import Sequence
from concurrent.futures import Future
from pathlib import Path
from typing import Final

import msgspec

from reportedly.atlas import Atlas
from reportedly.model import Reading, Report
from reportedly.read.encoded import EncodedReader
from reportedly.read.worker import Ask, Order, Told, receive, send

HERE_FIRST: Final = 24
"""Reports of a run that are read without workers."""

PATIENCE: Final = 10.0
"""Seconds a worker has to end after its pipe was closed."""


class Worker:
    """One process and what it was asked.

    Args:
        order: What it is made of.
    """

    def __init__(self, order: Order) -> None:
        self._process = subprocess.Popen(
            [sys.executable, "-m", "reportedly.read.worker"],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
        )
        self._waiting: deque[Future[Told | None]] = deque()
        self._over = False
        self._listener = threading.Thread(target=self._listen, daemon=True, name="worker")
        self._listener.start()
        self._say(order)

    @property
    def load(self) -> int:
        """Answers it owes."""
        return len(self._waiting)

    def ask(self, ask: Ask) -> Future[Told | None]:
        """Return what will hold the answer, ``None`` where the worker died."""
        future: Future[Told | None] = Future()
        self._waiting.append(future)
        # The listener sets the mark before it gives up, so nothing is left between the two.
        if not self._say(ask) or self._over:
            self._give_up()
        return future

    def _say(self, message: msgspec.Struct) -> bool:
        pipe = self._process.stdin
        try:
            if pipe is not None:
                send(pipe, message)
        except OSError:
            return False
        return True

    def _listen(self) -> None:
        pipe = self._process.stdout
        while pipe is not None and (data := receive(pipe)) is not None:
            told = msgspec.msgpack.decode(data, type=Told)
            self._waiting.popleft().set_result(told)
        self._over = True
        self._give_up()

    def _give_up(self) -> None:
        """Answer nothing to whatever is still open."""
        while True:
            try:
                future = self._waiting.popleft()
            except IndexError:
                return
            if not future.done():
                future.set_result(None)

    def close(self) -> None:
        """Let the process end, or end it."""
        if self._process.stdin is not None:
            try:
                self._process.stdin.close()
            except OSError:
                self._process.kill()
        try:
            self._process.wait(PATIENCE)
        except subprocess.TimeoutExpired:
            self._process.kill()
            self._process.wait()
        self._listener.join(PATIENCE)
        if self._process.stdout is not None:
            self._process.stdout.close()


class SpreadReader:
    """An ``EncodedReader`` whose reports are read by worker processes.

    Args:
        reader: Reads here what workers do not.
        atlas: Its atlas; each worker opens its own of the same files.
        model: Folder of its model.
        count: Workers.

    Attributes:
        name: The reader's; where it was read makes no difference.
    """

    def __init__(self, reader: EncodedReader, atlas: Atlas, model: Path, count: int) -> None:
        self._reader = reader
        self._order = Order(
            places=_whole(atlas.place_files),
            actors=_whole(atlas.actor_files),
            series=tuple(
                (str(one.path.resolve()), one.publisher, one.area, one.since)
                for one in atlas.series_files
            ),
            timeline=_whole(atlas.timeline_files),
            added=_whole(atlas.added),
            model=str(model.resolve()),
        )
        self._count = count
        self._workers: list[Worker] = []
        self._asked: dict[str, Future[Told | None]] = {}
        self._seen = 0
        self.name = reader.name
        self.splitter = reader.splitter
        self.atlas = reader.atlas
        self.encodings = reader.encodings

    def begin(self, report: Report) -> None:
        """Start on a report that ``read`` will be asked for."""
        if report.id in self._asked:
            return
        self._seen += 1
        if self._seen <= HERE_FIRST:
            self._reader.begin(report)
            return
        if not self._workers:
            self._workers = [Worker(self._order) for _ in range(self._count)]
        known = self.encodings.known(report.text, self._reader.passages(report))
        free = min(self._workers, key=lambda worker: worker.load)
        self._asked[report.id] = free.ask(Ask(report, known))

    def read(self, report: Report) -> Reading:
        """Return what the report says; see ``EncodedReader.read``."""
        asked = self._asked.pop(report.id, None)
        told = asked.result() if asked is not None else None
        if told is None or told.reading is None:
            return self._reader.read(report)
        self.encodings.keep(told.fresh)
        return told.reading

    def close(self) -> None:
        """Keep what was read anew, and let workers and threads go."""
        workers, self._workers = self._workers, []
        for worker in workers:
            worker.close()
        self._asked.clear()
        self._seen = 0
        self._reader.close()


def _whole(paths: Sequence[Path]) -> tuple[str, ...]:
    """Return paths as they hold in another working folder."""
    return tuple(str(path.resolve()) for path in paths)
