"""Dates and durations in news: TIMEX3 spans and values, against TimeBank and AQUAINT.

The reader of times is asked for whole texts with the day of each as the page date. What it finds
is written as a TIMEX3 value and compared with the annotation as TempEval-3 does it: an expression
counts as found where the two overlap, each at most once; ``value_f1`` also wants the very value.

**From interval to value.** A day is ``YYYY-MM-DD``; the interval of a week, month, quarter, year
is named by its unit, whatever part of it the interval keeps ("earlier this month" is the month).
A weekend is ``YYYY-Www-WE``. Lengths, habits, decades, seasons, and words such as *now* carry the
value the reader gives them. Words the reader finds without resolving have no value, and are wrong.

**One notation.** The annotation writes the same value in several ways: ``W7`` and ``W07``, ``198X``
and ``198``, ``1949-XX`` and ``1949``. The second of each is compared; ``value_verbatim_f1`` is the
figure without that.

**What the reader does not read**, and so what is wrong here by design: "a year ago" of a company's
figures as a quarter, a day or week of which the annotation leaves digits open (``X``), the hour on
a day (the day alone is given), what "the year" or "the period" last meant.

The documents are halved by the hash of their ids. Rules are written with the ``dev`` half in view;
``test`` is only counted. Both are printed.
"""

from __future__ import annotations

import dataclasses
import datetime as dt
import hashlib
import json
import re
from collections import Counter
from collections.abc import Callable, Sequence
from typing import Any

from bench.common import SHARED, Asked, Figures, data_digest, store
from reportedly.errors import BenchError
from reportedly.model import PageDate
from reportedly.read.found import FoundTime
from reportedly.read.segments import segment
from reportedly.read.sentences import lines
from reportedly.read.time_calendar import quarter_of
from reportedly.read.times import find_times

HALVES = ("dev", "test")

PARTS = {
    "overnight": "TNI",
    "last_night": "TNI",
    "tonight": "TNI",
    "this_morning": "TMO",
    "this_afternoon": "TAF",
    "later_this_afternoon": "TAF",
    "this_evening": "TEV",
}
"""Rules of the reader that name a part of a day, and how TIMEX3 writes it."""

JOINT = re.compile(r"\s*(?:\b(?:to|and|until|till|through)\b|[-\u2013\u2014])\s*", re.IGNORECASE)
RANGES = frozenset({"range", "day_month", "day_month_year"})
YEAR = re.compile(r"(?:19|20)\d\d$")


def run(asked: Asked) -> Figures:
    """Read all documents; return percentages from 0 to 100, each half's by its name.

    ``value_f1`` and ``span_f1`` without a name are those of the ``test`` half.

    Raises:
        BenchError: The data are absent.
    """
    path = asked.folder(SHARED / "bench" / "timeml") / "train.jsonl"
    if not path.is_file():
        raise BenchError("no train.jsonl in the data folder")
    counts = {name: Counter[str]() for name in HALVES}
    faults: Counter[str] = Counter()
    for line in path.read_text("utf8").splitlines():
        document = json.loads(line)
        name = half(document["doc_id"])
        score(document, counts[name], faults if name == "dev" else Counter())
    figures: Figures = {}
    for name in HALVES:
        tell(figures, name, counts[name])
    figures["value_f1"], figures["span_f1"] = figures["test_value_f1"], figures["test_span_f1"]
    if asked.options.get("show") == "faults":
        for words, number in faults.most_common():
            print(f"{number:4}  {words}")
    if asked.options.get("store") != "no":
        store("timeml", data_digest([path]), figures)
    return figures


def half(document: str) -> str:
    """Return the half a document belongs to."""
    return HALVES[int(hashlib.sha256(document.encode()).hexdigest(), 16) % 2]


def score(document: dict[str, Any], counts: Counter[str], faults: Counter[str]) -> None:
    """Count what is wanted, given, found and right in one document."""
    text, day = document["text"], dt.date.fromisoformat(document["dct"][:10])
    page = PageDate(raw=document["dct"], earliest=day, latest=day, role="given")
    found = find_times(text, lines(text, segment(text, title=None)), page=page, language="en")
    given = [one for time in found for one in ends(text, time)]
    wanted = [one for one in document["timex"] if one["function_in_document"] != "PUBLICATION_TIME"]
    counts["wanted"] += len(wanted)
    counts["given"] += len(given)
    taken: set[int] = set()
    for gold in wanted:
        at = _overlapping(gold, given, taken)
        if at is None:
            faults[f"missed  {gold['quote']} = {gold['value']}"] += 1
            continue
        taken.add(at)
        mine = given[at]
        counts["found"] += 1
        counts["strict"] += (trimmed(text, mine), mine.end) == (gold["start"], gold["end"])
        shown, asked = value(mine), notation(gold["value"])
        counts["right"] += shown == asked
        counts["verbatim"] += shown == gold["value"]
        if shown != asked:
            faults[
                f"value   {gold['quote']} = {gold['value']}, not {shown} ({mine.time.basis})"
            ] += 1
    for at, one in enumerate(given):
        if at not in taken:
            faults[f"given   {text[one.start : one.end]} = {value(one)} ({one.time.basis})"] += 1


def _overlapping(gold: dict[str, Any], given: Sequence[FoundTime], taken: set[int]) -> int | None:
    """Return the first expression not yet taken that shares words with an annotated one."""
    for at, one in enumerate(given):
        if at not in taken and one.start < gold["end"] and gold["start"] < one.end:
            return at
    return None


def trimmed(text: str, one: FoundTime) -> int:
    """Return where an expression starts without its preposition, which TIMEX3 leaves out."""
    words = text[one.start : one.end]
    for lead in ("since ", "until ", "between ", "from ", "during ", "before ", "after ", "over "):
        if words.lower().startswith(lead):
            return one.start + len(lead)
    for lead in ("in ", "on ", "by ", "at ", "for ", "of "):
        if words.lower().startswith(lead):
            return one.start + len(lead)
    return one.start


def ends(text: str, one: FoundTime) -> list[FoundTime]:
    """Return the two ends of a range, which TIMEX3 marks apart; else the expression itself."""
    words = text[one.start : one.end]
    rule = (one.time.basis or "").rpartition(":")[2]
    joint = JOINT.search(words) if rule == "range" or one.time.date_prec not in {None, 1} else None
    if rule not in RANGES:
        joint = None
    if joint is None:
        return [one]
    first, last = one.time.earliest, one.time.latest
    parts = (
        (one.start, one.start + joint.start(), first),
        (one.start + joint.end(), one.end, last),
    )
    split: list[FoundTime] = []
    for start, end, day in parts:
        year = YEAR.search(text[start:end])
        unit = "day" if year is None else "year"
        time = dataclasses.replace(one.time, earliest=day, latest=day)
        named = None if year is None else year[0]
        split.append(
            dataclasses.replace(one, time=time, start=start, end=end, unit=unit, value=named)
        )
    return split


def notation(value: str) -> str:
    """Return an annotated value in one notation: W07 for W7, 198 for 198X, 1949 for 1949-XX."""
    value = re.sub(r"-W(\d)\b", r"-W0\1", value)
    value = re.sub(r"^(\d\d\d?)X+$", r"\1", value)
    return re.sub(r"^(\d{4}(?:-\d\d)?)(?:-XX)+$", r"\1", value)


def value(one: FoundTime) -> str | None:
    """Return an expression as a TIMEX3 value; ``None`` where it has none."""
    first, last = one.time.earliest, one.time.latest
    if one.value is not None or first is None:
        return one.value
    named = _NAMED.get(one.unit)
    if named is not None:
        return named(first)
    rule = (one.time.basis or "").rpartition(":")[2]
    if last is None or first == last or rule == "overnight":
        return first.isoformat() + PARTS.get(rule, "")
    return None


def _week(first: dt.date) -> str:
    """Name the week that most of seven days lie in, as "two weeks ago" is a week about a day."""
    return "{}-W{:02}".format(*(first + dt.timedelta(days=3)).isocalendar())


_NAMED: dict[str, Callable[[dt.date], str]] = {
    "week": _week,
    "weekend": lambda first: "{}-W{:02}-WE".format(*first.isocalendar()),
    "month": lambda first: f"{first:%Y-%m}",
    "quarter": lambda first: f"{first.year}-Q{quarter_of(first)}",
    "year": lambda first: f"{first.year}",
}


def tell(figures: Figures, name: str, counts: Counter[str]) -> None:
    """Add the figures of one half."""
    given, wanted, found = counts["given"], counts["wanted"], counts["found"]
    figures[f"{name}_value_f1"] = 200 * counts["right"] / max(given + wanted, 1)
    figures[f"{name}_value_verbatim_f1"] = 200 * counts["verbatim"] / max(given + wanted, 1)
    figures[f"{name}_span_f1"] = 200 * found / max(given + wanted, 1)
    figures[f"{name}_span_precision"] = 100 * found / max(given, 1)
    figures[f"{name}_span_recall"] = 100 * found / max(wanted, 1)
    figures[f"{name}_span_strict_f1"] = 200 * counts["strict"] / max(given + wanted, 1)
    figures[f"{name}_value_given_span"] = 100 * counts["right"] / max(found, 1)
    figures[f"{name}_wanted"] = wanted
