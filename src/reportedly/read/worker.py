"""A process that reads reports for another one.

Reading is Python between calls of the encoder, and one process runs Python on one core. So a run
over many reports keeps a worker a core, each with its own atlas and model, started as
``python -m reportedly.read.worker`` and spoken to over its pipes: no state is shared, the caller's
own program is not imported again, and what a dead worker owes is read by the caller.

A message is its length in eight bytes and MessagePack.
"""

from __future__ import annotations

import datetime as dt
import signal
import struct
import sys
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import IO, Final

import msgspec

from reportedly.errors import FAULTS, ReportedlyError
from reportedly.model import Reading, Report
from reportedly.sweeps import seldom

LENGTH: Final = struct.Struct(">Q")


class Order(msgspec.Struct, frozen=True):
    """What a worker is made of: the first message to it."""

    places: tuple[str, ...]
    actors: tuple[str, ...]
    series: tuple[tuple[str, str | None, str | None, dt.date | None], ...]
    timeline: tuple[str, ...]
    added: tuple[str, ...]
    model: str


class Ask(msgspec.Struct, frozen=True):
    """One report to read, with the marks of its passages that are known."""

    report: Report
    known: dict[str, str]


class Told(msgspec.Struct, frozen=True):
    """What became of it: a reading and the marks made anew, or neither after a fault."""

    reading: Reading | None
    fresh: dict[str, str]


class Kept:
    """The memory of a worker: what it was told with the report, and what it made anew."""

    def __init__(self) -> None:
        self.known: Mapping[str, str] = {}
        self.fresh: dict[str, str] = {}

    def known_passages(self, keys: Sequence[str]) -> dict[str, str]:
        """Return what came with the report."""
        return {key: self.known[key] for key in keys if key in self.known}

    def keep_passages(self, marks: Mapping[str, str]) -> None:
        """Hold what goes back with the reading."""
        self.fresh |= marks


def send(stream: IO[bytes], message: msgspec.Struct) -> None:
    """Write one message."""
    data = msgspec.msgpack.encode(message)
    stream.write(LENGTH.pack(len(data)) + data)
    stream.flush()


def receive(stream: IO[bytes]) -> bytes | None:
    """Return the next message, ``None`` where there is no more."""
    head = stream.read(LENGTH.size)
    if len(head) < LENGTH.size:
        return None
    (size,) = LENGTH.unpack(head)
    data = stream.read(size)
    return data if len(data) == size else None


@seldom()
def serve(source: IO[bytes], target: IO[bytes]) -> None:
    """Read reports until there are no more."""
    from reportedly.atlas import SeriesFile, open_atlas  # noqa: PLC0415
    from reportedly.read.encode import Encoder, Encodings  # noqa: PLC0415
    from reportedly.read.encoded import EncodedReader  # noqa: PLC0415

    first = receive(source)
    if first is None:
        return
    order = msgspec.msgpack.decode(first, type=Order)
    kept = Kept()
    with open_atlas(
        places=tuple(map(Path, order.places)),
        actors=tuple(map(Path, order.actors)),
        series=tuple(
            SeriesFile(path=Path(path), publisher=publisher, area=area, since=since)
            for path, publisher, area, since in order.series
        ),
        timeline=tuple(map(Path, order.timeline)),
        added=tuple(map(Path, order.added)),
    ) as atlas:
        encoder = Encoder(Path(order.model))
        encodings = Encodings(encoder, kept, threads=1)
        reader = EncodedReader(atlas, encoder, encodings)
        while (data := receive(source)) is not None:
            ask = msgspec.msgpack.decode(data, type=Ask)
            kept.known, kept.fresh = ask.known, {}
            try:
                reading: Reading | None = reader.read(ask.report)
            except (*FAULTS, ReportedlyError):
                # The caller reads it once more itself and says what is wrong.
                reading = None
            encodings.flush()
            send(target, Told(reading, kept.fresh))
        reader.close()


if __name__ == "__main__":
    # Whoever asked is interrupted too, and closes the pipe.
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    serve(sys.stdin.buffer, sys.stdout.buffer)
