"""Marks of many passages: several at a time, and none twice.

Each passage is encoded by itself, so its marks do not depend on what is encoded beside it, on the
number of threads, or on whether they were remembered.
"""

from __future__ import annotations

import os
from collections import OrderedDict
from collections.abc import Mapping, Sequence
from concurrent.futures import Future, ThreadPoolExecutor
from dataclasses import dataclass
from typing import Final, Protocol

import msgspec

from reportedly.ids import digest
from reportedly.read.encode.encoder import Encoder
from reportedly.read.encode.marks import REVISION, Marks, read_marks
from reportedly.read.encode.passages import Passage

RECENT: Final = 4096
"""Passages whose marks are held in memory."""

TOGETHER: Final = 128
"""Passages that are handed to the memory at once."""


class Memory(Protocol):
    """Where marks are kept between runs; a ledger is one."""

    def known_passages(self, keys: Sequence[str]) -> dict[str, str]:
        """Return what is remembered, by key."""

    def keep_passages(self, marks: Mapping[str, str]) -> None:
        """Remember marks by key."""


@dataclass(slots=True)
class Counts:
    """How passages came by their marks.

    Attributes:
        passages: Asked for.
        remembered: Of those, known from an earlier run or met before in this one.
        words: Units of all passages.
    """

    passages: int = 0
    remembered: int = 0
    words: int = 0


class Encodings:
    """Asks an encoder for marks.

    Args:
        encoder: The model.
        memory: Keeps marks between runs.
        threads: Passages encoded at a time; all cores by default.
    """

    def __init__(
        self, encoder: Encoder, memory: Memory | None = None, threads: int | None = None
    ) -> None:
        self._encoder = encoder
        self._memory = memory
        self._threads = threads or os.cpu_count() or 1
        self._pool: ThreadPoolExecutor | None = None
        self._recent: OrderedDict[str, Future[Marks]] = OrderedDict()
        self._fresh: dict[str, Future[Marks]] = {}
        self._elsewhere: dict[str, str] = {}
        self.counts = Counts()

    @property
    def threads(self) -> int:
        """Passages encoded at a time."""
        return self._threads

    def ask(self, text: str, passages: Sequence[Passage]) -> list[Future[Marks]]:
        """Begin on the passages of a text; what is returned holds the marks of each when done."""
        keys = [self.key(text[passage.start : passage.end]) for passage in passages]
        unknown = [key for key in dict.fromkeys(keys) if key not in self._recent]
        known = self._memory.known_passages(unknown) if self._memory and unknown else {}
        found: list[Future[Marks]] = []
        for passage, key in zip(passages, keys, strict=True):
            self.counts.passages += 1
            self.counts.words += len(passage.units)
            self.counts.remembered += key in self._recent or key in known
            found.append(self._future(passage, key, known))
        while len(self._recent) > RECENT:
            self._recent.popitem(last=False)
        if len(self._fresh) >= TOGETHER:
            self.flush()
        return found

    def mark(self, passage: Passage) -> str:
        """Return the marks of a passage as the memory keeps them."""
        return msgspec.json.encode(read_marks(self._encoder, passage)).decode()

    def known(self, text: str, passages: Sequence[Passage]) -> dict[str, str]:
        """Return what the memory has of the passages of a text, by key, and count them."""
        keys = [self.key(text[passage.start : passage.end]) for passage in passages]
        wanted = list(dict.fromkeys(keys))
        found = self._memory.known_passages(wanted) if self._memory and wanted else {}
        self.counts.passages += len(keys)
        self.counts.words += sum(len(passage.units) for passage in passages)
        self.counts.remembered += sum(key in found for key in keys)
        return found

    def keep(self, marks: Mapping[str, str]) -> None:
        """Hand marks made elsewhere to the memory, some at a time."""
        self._elsewhere |= marks
        if len(self._elsewhere) >= TOGETHER:
            self.flush()

    def close(self) -> None:
        """Hand what was read anew to the memory, and let the threads go."""
        if self._pool is not None:
            self._pool.shutdown(wait=True, cancel_futures=True)
            self._pool = None
        self.flush()

    def key(self, words: str) -> str:
        """Return under what the marks of a passage of these words are kept."""
        return digest(f"{REVISION}\0{self._encoder.digest}\0{words}".encode())

    def _future(self, passage: Passage, key: str, known: Mapping[str, str]) -> Future[Marks]:
        future = self._recent.get(key)
        if future is not None:
            return future
        if key in known:
            future = Future()
            future.set_result(msgspec.json.decode(known[key], type=Marks))
        else:
            future = self._threads_of().submit(read_marks, self._encoder, passage)
            if self._memory is not None:
                self._fresh[key] = future
        self._recent[key] = future
        return future

    def _threads_of(self) -> ThreadPoolExecutor:
        if self._pool is None:
            self._encoder.warm()
            self._pool = ThreadPoolExecutor(self._threads, thread_name_prefix="encode")
        return self._pool

    def flush(self) -> None:
        """Hand what was read anew to the memory."""
        if self._memory is None:
            return
        done = [key for key, future in self._fresh.items() if future.done()]
        futures = {key: self._fresh.pop(key) for key in done}
        marks, self._elsewhere = self._elsewhere, {}
        marks |= {
            key: msgspec.json.encode(future.result()).decode()
            for key, future in futures.items()
            if not future.cancelled() and future.exception() is None
        }
        self._memory.keep_passages(marks)
