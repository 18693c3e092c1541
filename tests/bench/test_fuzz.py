"""The damage that the bench does is always the same, and no reader breaks on some of it."""

from __future__ import annotations

import contextlib
from pathlib import Path

import pytest

from bench.bombs import BOMBS
from bench.fuzz import TARGETS, Draw, damaged
from bench.fuzz_samples import READERS
from reportedly.collect import ADAPTERS
from reportedly.errors import ReportedlyError
from tests.collect.web.conftest import _no_network as _no_network  # noqa: PLC0414 - the fixture

SOME = 40


@pytest.mark.parametrize("name", TARGETS)
def test_a_reader_refuses_or_reads_what_is_damaged(name: str) -> None:
    """Nothing but a coded error comes out of it."""
    target = TARGETS[name]
    for number in range(SOME):
        with contextlib.suppress(*target.allowed):
            target.run(damaged(target, Draw(f"{name} {number}")))


@pytest.mark.parametrize("name", TARGETS)
def test_an_input_is_known_by_its_number(name: str) -> None:
    """And hardly two are alike."""
    made = [damaged(TARGETS[name], Draw(f"{name} {number}")) for number in range(SOME)]
    assert made == [damaged(TARGETS[name], Draw(f"{name} {number}")) for number in range(SOME)]
    assert len(set(made)) > SOME // 2


@pytest.mark.parametrize("name", [one for one in READERS if one != "pdf"])
def test_a_reader_of_files_reads_its_samples_and_no_more_than_half_of_one(
    name: str, tmp_path: Path
) -> None:
    """The first is whole; of the others some are bombs, and half of one is damaged."""
    reader = READERS[name]
    path = tmp_path / reader.file
    (tmp_path / "x.txt").write_text("Two shells fell on Ostrel.")
    path.write_bytes(reader.make(reader.samples[0]))
    reader.read(path)
    for sample in reader.samples[:2]:
        path.write_bytes(reader.make(sample[: len(sample) // 2]))
        with contextlib.suppress(ReportedlyError):
            reader.read(path)


def test_every_adapter_is_fuzzed() -> None:
    """A new one has to be put among the readers of one bench or the other."""
    fuzzed = {"page": "html", "auto-archiver": "auto-archiver", "warc": "warc", "wacz": "wacz"}
    named = {fuzzed.get(name, name.replace("_", " ")) for name in (*TARGETS, *READERS)}
    # Markdown is read as text is, and the reader of Parquet needs a library.
    assert set(ADAPTERS) - named <= {"markdown", "parquet"}


def test_every_format_that_packs_has_a_bomb() -> None:
    """By the ending of its files."""
    packs = {".gz", ".docx", ".odt", ".xlsx", ".zip", ".pdf", ".wacz"}
    assert {Path(file).suffix for file, _ in BOMBS.values()} >= packs
