"""An export of Telegram with 50,000 messages: is it read at flat memory, are its forwards exact.

The export is made (``bench/make_messages.py``), so that what stands in it is known. It and one of a
tenth of its size are read in a process of their own each, for the most memory that either held.
Then all messages are traced together, and who is forwarded from whom, as the messenger states it,
is compared with who is.
"""

from __future__ import annotations

import tempfile
import time
from collections.abc import Callable
from pathlib import Path
from typing import Final

from bench.common import Asked, Figures, apart, data_digest, peak_mb, store
from bench.copies import sentences_of
from bench.make_messages import Made, write
from reportedly.collect import Collected, Passed, Refused, collect
from reportedly.model import Report, ReportHead, Sentence
from reportedly.model.post import post_of
from reportedly.trace import trace
from reportedly.trace.forwards import is_marked, sides

MESSAGES: Final = 50_000


def measure(path: Path) -> Figures:
    """Read an export in this process; return what was read, and the most memory held."""
    before, started = peak_mb(), time.process_time()
    read = refused = passed = 0
    for one in collect([str(path)]):
        read += isinstance(one, Collected)
        refused += isinstance(one, Refused)
        passed += sum(n for _, n in one.counts) if isinstance(one, Passed) else 0
    took = time.process_time() - started
    return {
        "reports": read,
        "refused": refused,
        "passed_over": passed,
        "per_cpu_s": round((read + passed) / took),
        "peak_mb": round(peak_mb(), 1),
        "peak_over_start_mb": round(peak_mb() - before, 1),
    }


def forwards(path: Path, made: Made) -> Figures:
    """Trace all messages of an export; return how exact its forwards are."""
    found = [one.report for one in collect([str(path)]) if isinstance(one, Collected)]
    by_id = {one.id: one for one in found}
    started = time.process_time()
    relations = trace(
        [_head(one) for one in found],
        lambda name: by_id[name].text,
        _sentences(by_id),
        (),
        lambda name: post_of(by_id[name]),
    )
    took = time.process_time() - started
    given = {tuple(by_id[end].name for end in sides(one)) for one in relations if is_marked(one)}
    right = len(given & made.forwards)
    return {
        "forwards": len(made.forwards),
        "forwards_given": len(given),
        "forwards_right": right,
        "forwards_missed": len(made.forwards) - right,
        "forwards_false": len(given) - right,
        "relations": len(relations),
        "trace_ms_per_report": round(took / len(found) * 1000, 2),
    }


def _sentences(by_id: dict[str, Report]) -> Callable[[str], list[Sentence]]:
    return lambda name: sentences_of(by_id[name].text)


def _head(one: Report) -> ReportHead:
    return ReportHead(
        id=one.id,
        name=one.name,
        outlet=one.outlet,
        published=one.published,
        language=one.language,
    )


def run(asked: Asked) -> Figures:
    """Make an export, read it, and trace it.

    Raises:
        BenchError: A process failed.
    """
    count = asked.number("messages", MESSAGES)
    with tempfile.TemporaryDirectory() as place:
        small, whole = (Path(place) / name for name in ("small.json", "result.json"))
        write(small, count // 10)
        made = write(whole, count)
        tenth, all_of_it = (
            apart("bench.telegram", f"measure(Path({str(path)!r}))") for path in (small, whole)
        )
        figures: Figures = {
            "messages": count,
            "export_mb": round(whole.stat().st_size / 2**20, 1),
            **all_of_it,
            "peak_of_a_tenth_mb": tenth["peak_mb"],
            "reports_expected": made.texts,
            "passed_over_expected": made.service + made.silent,
        }
        figures |= forwards(whole, made)
        digest = data_digest([whole])
    if count == MESSAGES and asked.options.get("store") != "no":
        store("telegram", digest, figures)
    return figures
