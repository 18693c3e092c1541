"""What a task does; the same whichever engine, process or machine carries it out.

A process may be killed in any line here. What it was writing is then not there, no receipt names
it, and whoever takes the task up does it from its beginning.
"""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from functools import lru_cache
from pathlib import Path
from typing import Final

import msgspec

from reportedly.collect import Collected, Gathered, Passed, Refused, collect_file, hash_file
from reportedly.errors import FAULTS, JobError, ReaderError, ReaderFaultError, UnreadableError
from reportedly.ids import canonical, decode
from reportedly.model import Report
from reportedly.read import RulesReader, open_reader
from reportedly.read.alike import print_of
from reportedly.read.encode import Passage
from reportedly.read.encoded import EncodedReader
from reportedly.scale import files
from reportedly.scale.job import (
    COLLECT,
    ENCODE,
    MATCH,
    READ,
    Bucket,
    Match,
    Receipt,
    Setting,
    Shard,
    Task,
    Texts,
    bucket_key,
    match_key,
    receipt,
    shard_key,
    texts_key,
)
from reportedly.scale.notes import Note, is_poison
from reportedly.sweeps import seldom

Row = dict[str, object]


class Marks:
    """What the encoder said of the passages of the shard in hand; the memory of a reader."""

    def __init__(self) -> None:
        self.known: Mapping[str, str] = {}

    def known_passages(self, keys: Sequence[str]) -> dict[str, str]:
        """Return what is known of passages, by key."""
        return {key: self.known[key] for key in keys if key in self.known}

    def keep_passages(self, marks: Mapping[str, str]) -> None:
        """Let go of what was encoded here: it stands in no bucket, and comes once."""


@seldom()
def do(task: Task, setting: Setting) -> Receipt:
    """Carry out a task, or return the receipt of one that is done.

    Raises:
        JobError: The folder cannot be used, or the machine reads otherwise than the job says.
        ReportedlyError: The reader cannot be opened.
    """
    match task:
        case Shard():
            return _collect(task, setting)
        case Match():
            return _match(task, setting)
        case Bucket():
            return _encode(task, setting)
        case Texts():
            return _read(task, setting)


@lru_cache(maxsize=1)
def reader_of(setting: Setting) -> tuple[RulesReader, Marks]:
    """Return the reader of this process, made when it is first asked for, and its memory."""
    from reportedly.atlas import user_atlas  # noqa: PLC0415 - a process that only looks needs none

    marks = Marks()
    atlas = user_atlas(places=setting.places, actors=setting.actors)
    reader = open_reader(atlas, setting.reader, memory=marks, threads=1)
    if not isinstance(reader, RulesReader):
        raise JobError(setting.folder.name, "one process reads with one reader")
    return reader, marks


def _reader(task: Task, setting: Setting) -> tuple[RulesReader, Marks]:
    """Return the reader, having held it against the job's.

    Raises:
        JobError: Another version would read here than elsewhere.
    """
    reader, marks = reader_of(setting)
    told = task.job.reader, task.job.splitter, task.job.atlas
    if (reader.name, reader.splitter, reader.atlas) != told:
        raise JobError(setting.folder.name, "a worker has another reader or other lists")
    return reader, marks


# Collect.


def _collect(task: Shard, setting: Setting) -> Receipt:
    found, folder = task.found, setting.folder
    key = shard_key(task, hash_file(found))
    known = receipt(folder, COLLECT, key)
    if known is not None:
        return known
    paths = [folder / COLLECT / name / f"{key}.parquet" for name in _COLLECTED]
    with Note.open(folder, key) as note:
        if is_poison(note.deaths(0)):
            error = UnreadableError(found.item.where, "each process that read it was killed")
            items: Iterator[Gathered] = iter([Refused(address=found.item.address, error=error)])
        else:
            note.at(0)
            items = collect_file(found, task.job.options)
        passages, passed = _Passages(task, setting), 0
        prints: dict[int, list[tuple[str, int]]] = {}
        with (
            files.table(paths[0], files.INPUTS) as inputs,
            files.table(paths[1], files.REFUSED) as refused,
        ):
            for at, item in enumerate(items):
                if isinstance(item, Passed):
                    passed += sum(number for _, number in item.counts)
                elif isinstance(item, Refused):
                    refused.add(_refused_row(at, item))
                else:
                    inputs.add(_input_row(at, item))
                    passages.take(item.report)
                    print_ = print_of(item.report)
                    prints.setdefault(_bucket(print_, task.job.buckets), []).append((print_, at))
            counts = {"reports": inputs.count, "refused": refused.count}
        counts["passages"] = files.grouped(paths[2], files.PASSAGES, passages.groups())
        files.grouped(
            paths[3],
            files.PRINTS,
            (
                ({"bucket": bucket, "print": print_, "at": at} for print_, at in sorted(held))
                for bucket, held in sorted(prints.items())
            ),
        )
    counts["passages_met"] = passages.met
    if passed:
        counts["passed_over"] = passed
    return _done(
        setting,
        Receipt(key=key, stage=COLLECT, address=found.item.address, files=(), counts=counts),
        paths,
    )


_COLLECTED: Final = ("reports", "refused", "passages", "prints")


def _bucket(key: str, buckets: int) -> int:
    return int(key[:8], 16) % buckets


def _input_row(at: int, item: Collected) -> Row:
    return {
        "at": at,
        "capture": canonical(item.capture).decode(),
        "data": item.data,
        "report": canonical(item.report).decode(),
    }


def _refused_row(at: int, item: Refused) -> Row:
    error = item.error
    return {
        "at": at,
        "address": item.address,
        "code": error.code,
        "reason": error.reason,
        "parts": json.dumps(error.args),
        "sha256": item.sha256,
    }


class _Passages:
    """The passages of a shard, each once."""

    def __init__(self, task: Shard, setting: Setting) -> None:
        reader, _ = _reader(task, setting)
        self._reader = reader if isinstance(reader, EncodedReader) else None
        self._buckets = task.job.buckets
        self._found: dict[str, bytes] = {}
        self.met = 0

    def take(self, report: Report) -> None:
        """Take in the passages of a report; what is wrong with it is told when it is read."""
        if self._reader is None:
            return
        try:
            passages = self._reader.passages(report)
        except (*FAULTS, ReaderError):
            return
        for passage in passages:
            self.met += 1
            key = self._reader.encodings.key(report.text[passage.start : passage.end])
            if key not in self._found:
                self._found[key] = msgspec.msgpack.encode(_from_start(passage))

    def groups(self) -> Iterator[Iterator[Row]]:
        """Yield the passages of each bucket, by key."""
        held: dict[int, list[str]] = {}
        for key in sorted(self._found):
            held.setdefault(_bucket(key, self._buckets), []).append(key)
        for bucket, keys in sorted(held.items()):
            yield ({"bucket": bucket, "key": key, "passage": self._found[key]} for key in keys)


def _from_start(passage: Passage) -> Passage:
    """Return a passage whose offsets count from its own beginning."""
    by = passage.start
    units = tuple(replace(unit, start=unit.start - by, end=unit.end - by) for unit in passage.units)
    return Passage(0, passage.end - by, units)


# Match.


def _match(task: Match, setting: Setting) -> Receipt:
    """Find which reports of a bucket are prints of one that is read in another place.

    The first of them, by shard and place in it, is read; the others take its reading over.
    """
    folder, key = setting.folder, match_key(task)
    known = receipt(folder, MATCH, key)
    if known is not None:
        return known
    first: dict[str, tuple[str, int]] = {}
    alike: dict[str, list[Row]] = {}
    for shard in task.shards:
        path = folder / COLLECT / "prints" / f"{shard}.parquet"
        for row in files.rows(path, where=("bucket", task.number)):
            at = int(row["at"])
            as_shard, as_at = first.setdefault(str(row["print"]), (shard, at))
            if (as_shard, as_at) != (shard, at):
                told = {"shard": shard, "at": at, "as_shard": as_shard, "as_at": as_at}
                alike.setdefault(shard, []).append(told)
    path = folder / MATCH / f"{key}.parquet"
    count = files.grouped(path, files.ALIKE, (rows for _, rows in sorted(alike.items())))
    made = Receipt(key=key, stage=MATCH, address=None, files=(), counts={"alike": count})
    return _done(setting, made, [path])


# Encode.


def _encode(task: Bucket, setting: Setting) -> Receipt:
    folder, key = setting.folder, bucket_key(task)
    known = receipt(folder, ENCODE, key)
    if known is not None:
        return known
    reader, _ = _reader(task, setting)
    if not isinstance(reader, EncodedReader):
        raise JobError(folder.name, "the reader has no encoder")
    marks = _earlier(folder, task.number)
    before = len(marks)
    wanted: dict[str, list[str]] = {}
    for shard in task.shards:
        path = folder / COLLECT / "passages" / f"{shard}.parquet"
        wanted[shard] = []
        for row in files.rows(path, where=("bucket", task.number)):
            name = str(row["key"])
            wanted[shard].append(name)
            if name not in marks:
                passage = msgspec.msgpack.decode(row["passage"], type=Passage)
                marks[name] = reader.encodings.mark(passage)
    groups = (
        ({"shard": shard, "key": name, "marks": marks[name]} for name in names)
        for shard, names in sorted(wanted.items())
    )
    path = folder / ENCODE / f"{task.number:05d}" / f"{key}.parquet"
    files.grouped(path, files.MARKS, groups)
    counts = {"encoded": len(marks) - before, "wanted": sum(map(len, wanted.values()))}
    made = Receipt(key=key, stage=ENCODE, address=None, files=(), counts=counts)
    return _done(setting, made, [path])


def _earlier(folder: Path, bucket: int) -> dict[str, str]:
    """Return the marks that an earlier run of the job has made of a bucket."""
    return {
        str(row["key"]): str(row["marks"])
        for path in sorted((folder / ENCODE / f"{bucket:05d}").glob("*.parquet"))
        for row in files.rows(path, ("key", "marks"))
    }


# Read.


def _read(task: Texts, setting: Setting) -> Receipt:
    folder = setting.folder
    key = texts_key(task.shard, task.job)
    known = receipt(folder, READ, key)
    if known is not None:
        return known
    reader, marks = _reader(task, setting)
    marks.known = _marks(task, folder)
    elsewhere = _alike(task, folder)
    path = folder / READ / f"{key}.parquet"
    claims = faults = 0
    with Note.open(folder, key) as note, files.table(path, files.READINGS) as table:
        for row in _inputs(folder, task.shard):
            at = int(row["at"])
            report = decode(row["report"], Report)
            said, number = elsewhere.get(at), 0
            if said is None:
                said, number = _reading(reader, report, at, note)
                faults += said["reading"] is None
            claims += number
            table.add({"at": at, "report": report.id} | said)
        counts = {"reports": table.count, "claims": claims, "faults": faults}
        counts["taken_over"] = len(elsewhere)
    made = Receipt(key=key, stage=READ, address=task.address, files=(), counts=counts)
    return _done(setting, made, [path])


def _inputs(folder: Path, shard: str) -> Iterator[dict[str, str]]:
    path = folder / COLLECT / "reports" / f"{shard}.parquet"
    return files.rows(path, ("at", "report"))


def _alike(task: Texts, folder: Path) -> dict[int, Row]:
    """Return the rows of the reports of a shard that are read in another place, by place here."""
    return {
        int(row["at"]): _row(as_shard=row["as_shard"], as_at=row["as_at"])
        for key in task.alike
        for row in files.rows(folder / MATCH / f"{key}.parquet", where=("shard", task.shard))
    }


def _marks(task: Texts, folder: Path) -> dict[str, str]:
    """Return the marks of the passages of a shard."""
    return {
        str(row["key"]): str(row["marks"])
        for number, key in enumerate(task.marks)
        for row in files.rows(
            folder / ENCODE / f"{number:05d}" / f"{key}.parquet", where=("shard", task.shard)
        )
    }


def _reading(reader: RulesReader, report: Report, at: int, note: Note) -> tuple[Row, int]:
    """Return what a reader makes of a report, or why it makes nothing of it, and its claims."""
    try:
        if is_poison(note.deaths(at)):
            raise ReaderFaultError("killed")
        note.at(at)
        reading = reader.read(report)
    except FAULTS as error:
        return _fault(ReaderFaultError(type(error).__name__)), 0
    except ReaderError as error:
        return _fault(error), 0
    return _row(reading=canonical(reading).decode()), len(reading.claims)


def _fault(error: ReaderError) -> Row:
    return _row(code=error.code, parts=json.dumps(error.args))


def _row(**said: object) -> Row:
    """Return what a table of readings says of one report."""
    return dict.fromkeys(("reading", "code", "parts", "as_shard", "as_at")) | said


def _done(setting: Setting, made: Receipt, paths: Sequence[Path]) -> Receipt:
    """Write the receipt of a task whose files are written, and return it."""
    left = tuple((str(path.relative_to(setting.folder)), files.sha256_of(path)) for path in paths)
    made = msgspec.structs.replace(made, files=left)
    made.save(setting.folder)
    return made
