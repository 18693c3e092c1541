"""A process of this machine that carries out tasks: ``python -m reportedly.scale.worker``.

It reads lines of JSON, first its setting, then tasks, and answers each with a line: the receipt, or
why there is none. It ends when there are no more, so it does not outlive whoever asks.
"""

from __future__ import annotations

import contextlib
import json
import os
import signal
import sys
from pathlib import Path
from typing import IO

import msgspec

from reportedly.errors import ReportedlyError
from reportedly.scale.faults import error_of
from reportedly.scale.job import Bucket, Match, Receipt, Setting, Shard, Task, Texts
from reportedly.scale.tasks import do


class Said(msgspec.Struct, frozen=True, kw_only=True):
    """What became of a task: a receipt, or an error."""

    receipt: Receipt | None = None
    code: str = ""
    parts: str = "[]"

    def told(self) -> Receipt:
        """Return the receipt.

        Raises:
            ReportedlyError: There is none.
        """
        if self.receipt is None:
            raise error_of(self.code, self.parts)
        return self.receipt


def written(setting: Setting) -> bytes:
    """Return a setting as the first line has it."""
    return msgspec.json.encode(setting, enc_hook=str)


def answer(task: bytes, setting: bytes) -> bytes:
    """Carry out a task, both in JSON, and return what became of it."""
    how = msgspec.json.decode(setting, type=Setting, dec_hook=lambda _, value: Path(value))
    what: Task = msgspec.json.decode(task, type=Shard | Match | Bucket | Texts)
    try:
        said = Said(receipt=do(what, how))
    except ReportedlyError as error:
        said = Said(code=error.code, parts=json.dumps(error.args))
    return msgspec.json.encode(said)


def serve(source: IO[bytes], target: IO[bytes]) -> None:
    """Carry out tasks until there are no more."""
    setting = source.readline()
    while line := source.readline():
        target.write(answer(line, setting) + b"\n")
        target.flush()


if __name__ == "__main__":
    # Whoever asks is interrupted too, and closes the pipe.
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    # What a library prints goes to stderr; the answers go where stdout led.
    answers = os.fdopen(os.dup(1), "wb")
    os.dup2(2, 1)
    # Whoever asked may be gone; what was done is on the disk.
    with contextlib.suppress(BrokenPipeError):
        serve(sys.stdin.buffer, answers)
