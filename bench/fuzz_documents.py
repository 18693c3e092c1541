"""Readers of outside formats, fed with damaged and made-up files: no crash, no hang, flat memory.

Each reader runs in a process of its own for a while. Every case is a whole sample that was changed:
bytes flipped, cut out, repeated or put in, words of the format in the wrong place, and for archives
the files inside, which are then packed again. Formats that pack have a bomb among their samples. A
case counts as a crash where anything but an error with a code comes out, as a hang where it takes
over twenty seconds of the processor. The cases are drawn by Hypothesis from seeds that count up, so
that a run can be repeated as far as it came.
"""

from __future__ import annotations

import os
import resource
import tempfile
import time
from collections.abc import Iterable
from pathlib import Path
from typing import Final

from hypothesis import HealthCheck, Phase, given, seed, settings
from hypothesis import strategies as st

from bench.common import Asked, Figures, data_digest, peak_mb, store
from bench.fuzz_samples import BOMB, LIMIT, READERS, Reader
from bench.lanes import Detail, in_lanes, part, stored_detail
from reportedly.errors import BenchError, ReportedlyError

SECONDS: Final = 600
"""For each reader."""

SLOWEST: Final = 20.0
CASES: Final = 50
"""Drawn from one seed."""

MEMORY: Final = 4 * 2**30
PATIENCE: Final = 900
"""Seconds after the time of a reader in which its process has to have ended."""

_WORDS: Final = (
    *(b'"', b"\\", b"{", b"[", b"}", b"]", b",", b":", b"<", b">", b"&", b"/", b"'", b"\n", b"\0"),
    *(b"99999999999999999999", b"-1", b"1e999", b"NaN", b"null", b"true", b'"\\ud800"', b"[[" * 99),
    *(b"</w:p>", b"<w:p>", b"<w:tr>", b"<w:tc>", b"stream", b"endobj", b"obj", b"/Kids [", b"0 R"),
    *("\u200e".encode(), "\u202f".encode(), b"31/12/23, 21:41 - ", b"[1/1/24, 0:01] ", b": "),
    *(b"T1\t", b" 0 9\t", b"begin=", b"xmi:id=", b"%ID", b"messages", b"text", b"<!DOCTYPE x [",
      b"<!ENTITY x 'y'>", b"&x;", b"[]" * 40, b"(" * 60, b"." * 60, b" " * 60, b"\xff\xfe"),
    *(b"\t", b";", b"|", b'""', b"=", b"coordinates", b"features", b"\x1f\x8b", b"PK\x03\x04"),
    *(b"0x10", b"1_000", "٣".encode(), b"0000-00-00", b"9999-99-99", b"inf", b"-0", b"[" * 3000),
)  # fmt: skip


@st.composite
def changed(draw: st.DrawFn, samples: tuple[bytes, ...]) -> bytes:
    """Draw a sample with a few changes."""
    body = bytearray(draw(st.sampled_from(samples)))
    for _ in range(draw(st.integers(0, 8))):
        at = draw(st.integers(0, max(len(body) - 1, 0)))
        size = draw(st.integers(0, 60))
        match draw(st.integers(0, 5)):
            case 0:
                body[at : at + size] = b""
            case 1:
                body[at:at] = draw(st.sampled_from(_WORDS))
            case 2:
                body[at : at + 1] = bytes([draw(st.integers(0, 255))])
            case 3:
                body[at:at] = body[at : at + size] * draw(st.sampled_from((1, 2, 40, 900)))
            case 4:
                other = draw(st.integers(0, max(len(body) - 1, 0)))
                body[at:at] = body[other : other + size]
            case _:
                del body[at + size :]
    return bytes(body[: 4 * LIMIT])


def fuzz(name: str, seconds: int) -> Detail:
    """Feed one reader for a while, in this process; return what came of it."""
    resource.setrlimit(resource.RLIMIT_AS, (MEMORY, MEMORY))
    reader = READERS[name]
    tally = {"cases": 0, "read": 0, "refused": 0, "crashes": 0, "hangs": 0}
    slowest, first = 0.0, ""
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / reader.file
        (Path(folder) / "x.txt").write_text("Two shells fell on Ostrel.")
        reader.read(_written(path, reader.make(reader.samples[0])))
        start_mb, until, number = peak_mb(children=True), time.monotonic() + seconds, 0
        while time.monotonic() < until:
            number += 1
            for body in _drawn(reader, number):
                _written(path, reader.make(body))
                started = spent()
                tally["cases"] += 1
                try:
                    reader.read(path)
                    tally["read"] += 1
                except ReportedlyError:
                    tally["refused"] += 1
                except Exception as error:  # noqa: BLE001 - what is looked for
                    tally["crashes"] += 1
                    first = first or f"seed {number}: {type(error).__name__}: {error}"[:300]
                took = spent() - started
                slowest = max(slowest, took)
                tally["hangs"] += took > SLOWEST
    return {
        **tally,
        "seconds": seconds,
        "processor_s": round(spent()),
        "slowest_s": round(slowest, 2),
        "peak_mb": round(peak_mb(children=True), 1),
        "peak_over_start_mb": round(peak_mb(children=True) - start_mb, 1),
        "first_crash": first,
    }


def _drawn(reader: Reader, number: int) -> Iterable[bytes]:
    """Return the cases of one seed."""
    found: list[bytes] = []

    @seed(number)
    @settings(
        max_examples=CASES,
        database=None,
        deadline=None,
        phases=(Phase.generate,),
        suppress_health_check=list(HealthCheck),
    )
    @given(changed(reader.samples))
    def gather(body: bytes) -> None:
        found.append(body)

    gather()
    return found


def _written(path: Path, data: bytes) -> Path:
    path.write_bytes(data)
    return path


def spent() -> float:
    """Return the seconds of the processor that this process and those it began have had."""
    spent = os.times()
    return spent.user + spent.system + spent.children_user + spent.children_system


def run(asked: Asked) -> Figures:
    """Feed every reader, each in a process of its own, and store each as it is done.

    Args:
        asked: Options ``seconds`` a reader, ``only`` for some readers parted by commas, ``lanes``
            for how many at once, and ``store=no``. What is stored of other readers is kept.

    Raises:
        BenchError: A process died: a crash that no test could catch.
    """
    seconds, lanes = asked.number("seconds", SECONDS), asked.number("lanes", 1)
    chosen = asked.options["only"].split(",") if "only" in asked.options else list(READERS)
    if unknown := set(chosen) - set(READERS):
        raise BenchError(f"no reader {', '.join(sorted(unknown))}; there is {', '.join(READERS)}")
    kept = asked.options.get("store") != "no"
    detail = dict(stored_detail("fuzz_documents", list(READERS))) if kept else {}
    figures: Figures = {}
    for name, found in in_lanes(chosen, lanes, lambda one: _apart(one, seconds)):
        detail[name] = found
        figures = _figures(detail)
        if kept:
            sources = [Path(__file__), Path(__file__).with_name("fuzz_samples.py")]
            store("fuzz_documents", data_digest(sources), figures, detail)
    return figures


def _apart(name: str, seconds: int) -> Detail:
    return part("bench.fuzz_documents", f"fuzz({name!r}, {seconds})", seconds + PATIENCE)


def _figures(detail: dict[str, Detail]) -> Figures:
    """Return what holds of all readers together."""
    found = detail.values()
    sums: Figures = {
        key: sum(one[key] for one in found)
        for key in ("cases", "read", "refused", "crashes", "hangs", "processor_s")
    }
    return sums | {
        "readers": len(detail),
        "least_seconds_a_reader": min(one["seconds"] for one in found),
        "slowest_s": max(one["slowest_s"] for one in found),
        "peak_over_start_mb": max(one["peak_over_start_mb"] for one in found),
        "bomb_mb": BOMB // 2**20,
    }
