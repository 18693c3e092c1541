"""The driver: which tasks there are, which are done, and the note that all are."""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Final

from reportedly.collect import Found, Refused, check_options, find_files
from reportedly.errors import UsageError
from reportedly.ids import canonical
from reportedly.read import READERS
from reportedly.read.encoded import EncodedReader
from reportedly.scale import files
from reportedly.scale.engines import Engine, engine_of
from reportedly.scale.job import (
    DONE,
    READ,
    Bucket,
    Done,
    Input,
    Job,
    Match,
    Receipt,
    Setting,
    Shard,
    Task,
    Texts,
    begin,
    receipt,
    texts_key,
)
from reportedly.scale.tasks import reader_of

BUCKETS: Final = 16
"""Parts that passages are encoded in, unless the job says otherwise."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Progress:
    """How far a stage is: ``done`` of ``total`` tasks; the receipt of the last is given."""

    stage: str
    done: int
    total: int
    receipt: Receipt


@dataclass(frozen=True, slots=True, kw_only=True)
class Totals:
    """What a finished backfill holds.

    Attributes:
        shards: Files.
        reports: Reports in them.
        refused: Inputs that could not be read.
        faults: Reports on which the reader failed.
        claims: Claims in the readings that were made, before the gate.
        taken_over: Reports that read as one in another place, and were not read again.
        passages: Passages that the encoder would have seen, had each shard been read alone.
        encoded: Passages that it saw in this run; what an earlier one saw is not seen again.
        missing: Inputs that lead to no file, and why; they count as refused.
    """

    shards: int
    reports: int
    refused: int
    faults: int
    claims: int
    taken_over: int
    passages: int
    encoded: int
    missing: tuple[Refused, ...] = ()


def backfill(
    inputs: Sequence[str],
    setting: Setting,
    *,
    engine: str,
    workers: int,
    buckets: int = BUCKETS,
    on_progress: Callable[[Progress], None] | None = None,
) -> Totals:
    """Read many files into a folder of Parquet tables, from which a ledger is filled.

    A task that is done is not done again, so a job that was stopped goes on where it stopped, and
    one that is finished does what is new in the inputs.

    Args:
        inputs: Files, folders and patterns, as for ``collect``; each file is a shard.
        setting: How they are read, and the folder.
        engine: One of ``ENGINES``.
        workers: Processes.
        buckets: In how many parts passages are encoded; a part has to fit a process's memory.
        on_progress: Told of every task that is done.

    Raises:
        UsageError: An option asks for what there is not.
        JobError: The folder is another job's or cannot be written, or a task cannot be done.
    """
    files.library("pyarrow")
    check_options(setting.options)
    if setting.reader not in {*READERS, None}:
        raise UsageError(f"there is no reader {setting.reader}; there are {', '.join(READERS)}")
    job, has_encoder = _job(setting, buckets)
    begin(setting.folder, job)
    found = list(find_files(inputs))
    shards = [Shard(found=one, job=job) for one in found if isinstance(one, Found)]
    with engine_of(engine, setting, workers) as running:
        drive = _Drive(running, on_progress)
        collected = drive.run(shards)
        alike: tuple[str, ...] = ()
        marks: tuple[str, ...] = ()
        encoded = 0
        if left := _unread(setting, job, collected):
            matched = drive.run(
                [Match(number=number, shards=left, job=job) for number in range(job.buckets)]
            )
            alike = tuple(one.key for one in matched if one.counts["alike"])
            if has_encoder:
                buckets_done = drive.run(
                    [Bucket(number=number, shards=left, job=job) for number in range(job.buckets)]
                )
                marks = tuple(one.key for one in buckets_done)
                encoded = sum(one.counts["encoded"] for one in buckets_done)
        read = drive.run(
            [
                Texts(shard=one.key, address=one.address or "", alike=alike, marks=marks, job=job)
                for one in collected
            ]
        )
    keys = iter(collected)
    told = [
        Input(shard=next(keys).key, address=one.item.address)
        if isinstance(one, Found)
        else _missing(one)
        for one in found
    ]
    done = Done(job=job, engine=engine, inputs=tuple(told))
    files.write(setting.folder / DONE, canonical(done))
    missing = tuple(one for one in found if isinstance(one, Refused))
    return _totals(collected, read, missing, encoded)


def _job(setting: Setting, buckets: int) -> tuple[Job, bool]:
    """Return what decides the content of the folder, and whether passages are encoded."""
    reader, _ = reader_of(setting)
    job = Job(
        options=setting.options,
        reader=reader.name,
        splitter=reader.splitter,
        atlas=reader.atlas,
        buckets=buckets,
    )
    return job, isinstance(reader, EncodedReader)


def _unread(setting: Setting, job: Job, collected: Sequence[Receipt]) -> tuple[str, ...]:
    """Return the keys of the shards whose reports are not read yet, sorted."""
    keys = {one.key for one in collected}
    return tuple(
        sorted(key for key in keys if receipt(setting.folder, READ, texts_key(key, job)) is None)
    )


def _missing(one: Refused) -> Input:
    error = one.error
    return Input(shard=None, address=one.address, code=error.code, parts=json.dumps(error.args))


def _totals(
    collected: Sequence[Receipt],
    read: Sequence[Receipt],
    missing: tuple[Refused, ...],
    encoded: int,
) -> Totals:
    first, last = Counter[str](), Counter[str]()
    for one in collected:
        first.update(one.counts)
    for one in read:
        last.update(one.counts)
    return Totals(
        shards=len(collected),
        reports=first["reports"],
        refused=first["refused"] + len(missing),
        faults=last["faults"],
        claims=last["claims"],
        taken_over=last["taken_over"],
        passages=first["passages_met"],
        encoded=encoded,
        missing=missing,
    )


class _Drive:
    """Has an engine do the tasks of a stage, and tells how far it is."""

    def __init__(self, engine: Engine, told: Callable[[Progress], None] | None) -> None:
        self._engine = engine
        self._told = told

    def run(self, tasks: Sequence[Task]) -> list[Receipt]:
        """Return the receipts of tasks, in their order."""
        receipts: dict[int, Receipt] = {}
        for number, receipt_ in self._engine.run(tasks):
            receipts[number] = receipt_
            if self._told is not None:
                self._told(
                    Progress(
                        stage=receipt_.stage,
                        done=len(receipts),
                        total=len(tasks),
                        receipt=receipt_,
                    )
                )
        return [receipts[number] for number in range(len(tasks))]
