"""A finished backfill as inputs with a reader: what ``reportedly import`` brings into a ledger.

The reports come in the order in which a read of the same inputs would bring them, and the reader
gives for each what was read of it then. So what is stored, refused and dropped at the gate follows
from the same lines of the pipeline, and the ledger is the same.
"""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any

from reportedly.collect import Collected, Refused
from reportedly.errors import InputError, JobError, ReaderError
from reportedly.ids import decode
from reportedly.model import Capture, Reading, Report
from reportedly.read.alike import taken_over
from reportedly.scale import files
from reportedly.scale.faults import error_of
from reportedly.scale.job import COLLECT, READ, Done, Input, Receipt, finished, receipt, texts_key

Said = dict[str, Any]
"""A row of a table of readings."""


class Brought:
    """The readings of a finished backfill, as a reader.

    Attributes:
        name: Of the reader that made them.
        splitter: Of its splitter.
        atlas: Of what it consulted.
        done: The job.
    """

    def __init__(self, folder: Path, done: Done) -> None:
        self.name = done.job.reader
        self.splitter = done.job.splitter
        self.atlas = done.job.atlas
        self.done = done
        self._folder = folder
        self._held: set[str] = set()
        self._next: tuple[str, Reading | ReaderError] | None = None

    def read(self, report: Report) -> Reading:
        """Return what was read of the report that was yielded last.

        Raises:
            ReaderError: The reader failed on it.
            JobError: It is another report.
        """
        if self._next is None or self._next[0] != report.id:
            raise JobError(self._folder.name, "its readings belong to other reports")
        said = self._next[1]
        if isinstance(said, ReaderError):
            raise said
        return said

    def items(self) -> Iterator[Collected | Refused]:
        """Yield what was collected, in order; the reading of each is at hand meanwhile.

        Raises:
            JobError: A file is gone, or is not what its receipt says.
        """
        for one in self.done.inputs:
            if one.shard is None:
                yield Refused(address=one.address, error=_input_error(one.code, one.parts))
            else:
                yield from self._shard(one, one.shard)

    def _shard(self, one: Input, key: str) -> Iterator[Collected | Refused]:
        collected = self._receipt(one, COLLECT, key)
        read = self._receipt(one, READ, texts_key(key, self.done.job))
        inputs, refused = (self._folder / name for name, _ in collected.files[:2])
        readings = files.rows(self._folder / read.files[0][0])
        turned_down = files.rows(refused)
        later = next(turned_down, None)
        for row in files.rows(inputs):
            while later is not None and later["at"] < row["at"]:
                yield _refused(later)
                later = next(turned_down, None)
            report = decode(row["report"], Report)
            said = next(readings, None)
            if said is None or (said["at"], said["report"]) != (row["at"], report.id):
                raise JobError(one.address, "its readings belong to other reports")
            self._next = report.id, self._read_of(said, report.id)
            yield Collected(
                capture=decode(row["capture"], Capture), data=row["data"], report=report
            )
        while later is not None:
            yield _refused(later)
            later = next(turned_down, None)

    def _read_of(self, row: Said, report: str) -> Reading | ReaderError:
        """Return what was read of a report, or of the one that it is a print of."""
        while row["as_shard"] is not None:
            row = self._elsewhere(row["as_shard"], row["as_at"])
        said = _said(row)
        return taken_over(said, report) if isinstance(said, Reading) else said

    def _elsewhere(self, shard: str, at: int) -> Said:
        """Return the row of a report of another shard.

        Raises:
            JobError: It is gone.
        """
        found = receipt(self._folder, READ, texts_key(shard, self.done.job))
        if found is None:
            raise JobError(self._folder.name, "the reading of a print is gone")
        path, sha256 = found.files[0]
        self._hold(path, sha256)
        for row in files.rows(self._folder / path, where=("at", at)):
            return row
        raise JobError(path, "the reading of a print is gone")

    def _receipt(self, one: Input, stage: str, key: str) -> Receipt:
        """Return a receipt, its files held against their hashes.

        Raises:
            JobError: There is none, or a file was changed.
        """
        found = receipt(self._folder, stage, key)
        if found is None:
            raise JobError(one.address, f"what was made of it in the stage {stage} is gone")
        for name, sha256 in found.files:
            self._hold(name, sha256)
        return found

    def _hold(self, name: str, sha256: str) -> None:
        """Hold a file against the hash in its receipt, once.

        Raises:
            JobError: It was changed.
        """
        if name not in self._held and files.sha256_of(self._folder / name) != sha256:
            raise JobError(name, "it was changed since it was written")
        self._held.add(name)


def bring(folder: Path) -> Brought:
    """Return a finished backfill.

    Raises:
        JobError: There is none in the folder.
        UsageError: What reads its tables is not installed.
    """
    files.library("pyarrow")
    return Brought(folder, finished(folder))


def _said(row: Said) -> Reading | ReaderError:
    if row["reading"] is not None:
        return decode(row["reading"], Reading)
    error = error_of(row["code"] or "", row["parts"] or "[]")
    if not isinstance(error, ReaderError):
        raise JobError(error.code, "it is no error of a reader")
    return error


def _refused(row: dict[str, str]) -> Refused:
    error = _input_error(row["code"], row["parts"])
    return Refused(address=row["address"], error=error, sha256=row["sha256"])


def _input_error(code: str, parts: str) -> InputError:
    error = error_of(code, parts)
    if not isinstance(error, InputError):
        raise JobError(code, "it is no error of an input")
    return error
