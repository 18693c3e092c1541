"""Reads texts of a sentence or two, as the tests of the reader write them."""

from __future__ import annotations

from reportedly.model import Claim, Report
from reportedly.model.vocabulary import SegmentKind
from reportedly.read import RulesReader
from reportedly.read.events import find_events
from reportedly.read.found import FoundEvent, Line


def told(text: str) -> list[FoundEvent]:
    """Find the events of one sentence in the page's own voice."""
    return find_events(text, Line(0, len(text), SegmentKind.BODY, 0), [], language="en")


def claims(reader: RulesReader, text: str) -> tuple[Claim, ...]:
    """Read a short report."""
    report = Report(name="r", capture="c", text=text, published="2024-03-12")
    return reader.read(report).claims
