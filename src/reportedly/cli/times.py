"""Words for times: what a claim's days are counted from, and when a text was written."""

from __future__ import annotations

from collections.abc import Iterator

from rich.text import Text

from reportedly.cli.screen import Row, flat
from reportedly.cli.words import days, page_date_words
from reportedly.model import PageDate, Reading, TimeRef, Written

PRECISION_WORDS = {1: "day", 2: "days", 3: "week", 4: "month", 5: "up to a year"}
"""Precision codes of the codebook in words."""

BASIS_WORDS = {
    "absolute": "as the text dates it",
    "relative_to_page": "counted from the page date",
    "relative_to_written": "counted from when the text was written",
    "relative_to_text": "counted from another time of the text",
    "recency_default": "no words say so: the week up to the page date",
    "inherited": "taken from another claim of the report",
    "unresolved": "left open",
}
"""What a day rests on, by the first part of its basis."""

HANG = 12


def when_words(time: TimeRef | None, page: PageDate | None, written: Written | None) -> str:
    """Return when a claim's event happened: its words, its days, and what they rest on.

    Args:
        time: Of the claim.
        page: Date of its page.
        written: When its text was written by its own evidence.
    """
    if time is None:
        return "time: none stated"
    told = f"“{time.mention.quote}”, " if time.mention is not None else ""
    precision = PRECISION_WORDS.get(time.date_prec or 0)
    shown = days(time.earliest, time.latest) + (f" ({precision})" if precision else "")
    if time.date_prec is None:
        shown = "no day"
    basis = (time.basis or "").partition(":")[0]
    words = f"time: {told}{shown}, {BASIS_WORDS.get(basis, 'by an unnamed rule')}"
    if basis in {"relative_to_page", "recency_default"}:
        words += f", {page_date_words(page)}"
    if basis == "relative_to_written" and written is not None:
        words += f", {written_words(written)}; page date {page_date_words(page)}"
    return flat(words)


def written_words(written: Written) -> str:
    """Return when a text was written, with open ends as words."""
    return days(written.earliest, written.latest)


def evidence(reading: Reading) -> Iterator[Row]:
    """Yield when a report was written by its own evidence, and the evidence, one row each.

    Nothing is yielded for a report without such evidence.
    """
    if not reading.anchors:
        return
    if reading.written is None:
        head = "its own evidence for when it was written contradicts itself"
    else:
        head = f"written {written_words(reading.written)} by its own evidence"
        if reading.written.excludes(reading.page_date):
            head += ", which excludes the page date"
    yield Row(Text(head), hang=HANG)
    for anchor in reading.anchors:
        kind, _, held = anchor.basis.partition(":")
        words = f"{days(anchor.earliest, anchor.latest)}: {kind} {held}, “{anchor.span.quote}”"
        yield Row(Text(flat(words), style="dim"), hang=HANG)
