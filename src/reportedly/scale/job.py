"""What a backfill is asked to do, and the records that its tasks leave."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import Final, TypeVar

import msgspec

from reportedly.collect import CollectOptions, Found
from reportedly.errors import JobError
from reportedly.ids import canonical, digest
from reportedly.scale import files

T = TypeVar("T")

FORM: Final = "reportedly.backfill/2"
JOB: Final = "job.json"
DONE: Final = "done.json"

COLLECT: Final = "collect"
MATCH: Final = "match"
ENCODE: Final = "encode"
READ: Final = "read"


class Job(msgspec.Struct, frozen=True, kw_only=True):
    """What decides the content of a backfill's folder, besides the inputs.

    Attributes:
        options: How inputs are read.
        reader: Name and revisions of the reader.
        splitter: Revision of the sentence splitter.
        atlas: Digest of what the reader consults.
        buckets: In how many parts prints are matched and passages are encoded.
        form: Of the folder.
    """

    options: CollectOptions
    reader: str
    splitter: str
    atlas: str
    buckets: int
    form: str = FORM


@dataclass(frozen=True, slots=True, kw_only=True)
class Setting:
    """What a process needs to carry out tasks.

    Attributes:
        folder: Of the backfill; every process sees it under this path.
        options: How inputs are read.
        places: CSV files of places beside the gazetteer's.
        actors: TOML files of actors beside the built-in ones.
        reader: ``encoder`` or ``rules``; the encoder where its model is installed.
    """

    folder: Path
    options: CollectOptions
    places: tuple[Path, ...] = ()
    actors: tuple[Path, ...] = ()
    reader: str | None = None


class Shard(msgspec.Struct, frozen=True, kw_only=True, tag=COLLECT):
    """Collect one file."""

    found: Found
    job: Job


class Match(msgspec.Struct, frozen=True, kw_only=True, tag=MATCH):
    """Find, in one part of the reports of some shards, those that read alike.

    Attributes:
        number: Of the bucket.
        shards: Keys of the shards.
        job: What is asked.
    """

    number: int
    shards: tuple[str, ...]
    job: Job


class Bucket(msgspec.Struct, frozen=True, kw_only=True, tag=ENCODE):
    """Encode one part of the passages of some shards.

    Attributes:
        number: Of the bucket.
        shards: Keys of the shards.
        job: What is asked.
    """

    number: int
    shards: tuple[str, ...]
    job: Job


class Texts(msgspec.Struct, frozen=True, kw_only=True, tag=READ):
    """Read the reports of one shard.

    Attributes:
        shard: Its key.
        address: What it is called.
        alike: Keys of the buckets in which its reports were matched.
        marks: Keys of the buckets that were encoded for it.
        job: What is asked.
    """

    shard: str
    address: str
    alike: tuple[str, ...]
    marks: tuple[str, ...]
    job: Job


Task = Shard | Match | Bucket | Texts


class Receipt(msgspec.Struct, frozen=True, kw_only=True):
    """The note that a task is done; written last, so that what it names is whole.

    Attributes:
        key: Of the task: a hash of all that decides what it gives.
        stage: ``collect``, ``match``, ``encode`` or ``read``.
        address: What the shard is called; ``None`` for a bucket.
        files: Path below the folder and SHA-256 of each file that it left.
        counts: Of what is in them.
    """

    key: str
    stage: str
    address: str | None
    files: tuple[tuple[str, str], ...]
    counts: dict[str, int]

    def save(self, folder: Path) -> None:
        """Write it to the disk, whole or not at all."""
        files.write(receipt_path(folder, self.stage, self.key), canonical(self))

    def there(self, folder: Path) -> bool:
        """Tell whether all its files are there."""
        return all((folder / name).is_file() for name, _ in self.files)


class Input(msgspec.Struct, frozen=True, kw_only=True):
    """One input of a finished job, in order.

    Attributes:
        shard: Key of the file that was collected; ``None`` where nothing was found to open.
        address: What it is called.
        code: Of the error where nothing was found.
        parts: Of that error, as JSON.
    """

    shard: str | None
    address: str
    code: str = ""
    parts: str = "[]"


class Done(msgspec.Struct, frozen=True, kw_only=True):
    """A finished job: its inputs in order, each to be found by its receipts."""

    job: Job
    engine: str
    inputs: tuple[Input, ...]


def shard_key(task: Shard, content: str | None) -> str:
    """Return the key of a file: a hash of its bytes, its name and how it is collected.

    Args:
        task: The file.
        content: SHA-256 of its bytes; ``None`` where they cannot be read.
    """
    job = task.job
    told = [FORM, COLLECT, job.options, job.reader, job.buckets, task.found.item, content]
    return digest(canonical(told))


def match_key(task: Match) -> str:
    """Return the key of a bucket of prints."""
    return digest(canonical([FORM, MATCH, task.number, task.shards]))


def bucket_key(task: Bucket) -> str:
    """Return the key of a bucket."""
    return digest(canonical([FORM, ENCODE, task.number, task.shards, task.job.reader]))


def texts_key(shard: str, job: Job) -> str:
    """Return the key of the readings of a shard; where they were made makes no difference."""
    return digest(canonical([FORM, READ, shard, job.reader, job.splitter, job.atlas]))


def receipt_path(folder: Path, stage: str, key: str) -> Path:
    """Return where a receipt is kept."""
    return folder / "receipts" / stage / f"{key}.json"


def receipt(folder: Path, stage: str, key: str) -> Receipt | None:
    """Return the receipt of a task that is done, ``None`` where it is to be done.

    Raises:
        JobError: The receipt is damaged.
    """
    path = receipt_path(folder, stage, key)
    try:
        data = path.read_bytes()
    except FileNotFoundError:
        return None
    found = decoded(data, Receipt, f"receipts/{stage}")
    return found if found.there(folder) else None


def begin(folder: Path, job: Job) -> None:
    """Note what a folder is for; nothing where the same is noted.

    Raises:
        JobError: It is for another job, or cannot be written.
    """
    path = folder / JOB
    if path.exists():
        if decoded(path.read_bytes(), Job, JOB) != job:
            detail = "it was begun with other options, another reader or other lists"
            raise JobError(folder.name, detail)
        return
    files.write(path, canonical(job))


def finished(folder: Path) -> Done:
    """Return what a finished job holds.

    Raises:
        JobError: There is none, or its note is damaged.
    """
    try:
        data = (folder / DONE).read_bytes()
    except OSError as error:
        raise JobError(folder.name, "no backfill was finished in it") from error
    return decoded(data, Done, DONE)


def decoded(data: bytes, kind: type[T], name: str) -> T:
    """Return a record of the folder.

    Raises:
        JobError: It is damaged.
    """
    try:
        return msgspec.json.decode(data, type=kind)
    except msgspec.MsgspecError as error:
        raise JobError(name, "it is damaged") from error
