"""The engine ``local``: processes of this machine, each with a reader of its own.

A process that dies is replaced and its task done again. The caller's program is not imported in
the processes, and they end when the caller does, however it ends.
"""

from __future__ import annotations

import contextlib
import queue
import subprocess
import sys
import threading
from collections.abc import Iterator, Sequence
from types import TracebackType
from typing import Final, Self

import msgspec

from reportedly.errors import JobError, ReportedlyError
from reportedly.scale.job import Receipt, Setting, Task
from reportedly.scale.worker import Said, written

Waiting = queue.SimpleQueue[tuple[int, Task]]
Answers = queue.SimpleQueue[tuple[int, Receipt] | ReportedlyError]

TRIES: Final = 50
"""Deaths over one task before the job is given up: a worker that cannot even start is one."""

PATIENCE: Final = 10.0
"""Seconds a process has to end after its pipe was closed."""


class Process:
    """A worker process that is started when it is first asked, and again when it has died."""

    def __init__(self, setting: Setting) -> None:
        self._setting = setting
        self._running: subprocess.Popen[bytes] | None = None
        self._over = False

    def do(self, task: Task) -> Receipt:
        """Return the receipt of a task.

        Raises:
            ReportedlyError: It failed in a way that trying again does not mend.
        """
        for _ in range(TRIES):
            if self._over:
                raise JobError(self._setting.folder.name, "it was stopped")
            line = self._answer(msgspec.json.encode(task) + b"\n")
            if line.endswith(b"\n"):
                return msgspec.json.decode(line, type=Said).told()
            self.clear()
        raise JobError(self._setting.folder.name, "workers die over one task again and again")

    def _answer(self, line: bytes) -> bytes:
        """Return the answer to a line, a part of one where the process died."""
        if self._running is None:
            self._running = subprocess.Popen(
                [sys.executable, "-m", "reportedly.scale.worker"],
                stdin=subprocess.PIPE,
                stdout=subprocess.PIPE,
            )
            line = written(self._setting) + b"\n" + line
        source, target = self._running.stdin, self._running.stdout
        if source is None or target is None:
            return b""
        try:
            source.write(line)
            source.flush()
            return target.readline()
        except OSError:
            return b""

    def stop(self) -> None:
        """End the process in whatever it does, for whoever waits for its answer, and for good."""
        self._over = True
        if self._running is not None:
            self._running.kill()

    def clear(self) -> None:
        """End the process where there is one; nobody may wait for its answer."""
        running, self._running = self._running, None
        if running is None:
            return
        for pipe in (running.stdin, running.stdout):
            if pipe is not None:
                # What could not be written any more is written again to the next process.
                with contextlib.suppress(OSError):
                    pipe.close()
        try:
            running.wait(PATIENCE)
        except subprocess.TimeoutExpired:
            running.kill()
            running.wait()


class LocalEngine:
    """Processes of this machine, each led by a thread that takes the next task.

    Args:
        setting: What they need.
        workers: How many.
    """

    def __init__(self, setting: Setting, workers: int) -> None:
        self._processes = [Process(setting) for _ in range(workers)]
        self._leaders: list[threading.Thread] = []

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        if kind is not None:
            for process in self._processes:
                process.stop()
        for leader in self._leaders:
            leader.join()
        for process in self._processes:
            process.clear()

    def run(self, tasks: Sequence[Task], /) -> Iterator[tuple[int, Receipt]]:
        """Yield the place and the receipt of each task once it is done; see ``Engine``."""
        waiting: Waiting = queue.SimpleQueue()
        for numbered in enumerate(tasks):
            waiting.put(numbered)
        done: Answers = queue.SimpleQueue()
        self._leaders = [
            threading.Thread(target=_lead, args=(one, waiting, done), daemon=True, name="lead")
            for one in self._processes[: len(tasks)]
        ]
        for leader in self._leaders:
            leader.start()
        for _ in tasks:
            said = done.get()
            if isinstance(said, ReportedlyError):
                raise said
            yield said


def _lead(process: Process, waiting: Waiting, done: Answers) -> None:
    """Have a process do tasks until there are no more, or it was stopped."""
    while True:
        try:
            number, task = waiting.get_nowait()
        except queue.Empty:
            return
        try:
            done.put((number, process.do(task)))
        except ReportedlyError as error:
            done.put(error)
            return
