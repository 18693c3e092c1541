"""Reports for tests of tracing: heads and sentences without a reader."""

from __future__ import annotations

import datetime as dt
import hashlib
import re

from reportedly.model import PageDate, ReportHead, Sentence, Span
from reportedly.model.vocabulary import SegmentKind


def sentences_of(text: str) -> list[Sentence]:
    """Split at full stops, as a stand-in for the reader."""
    found = []
    for match in re.finditer(r"[^.]+\.?", text):
        quote = match[0].strip()
        if not quote:
            continue
        start = match.start() + match[0].index(quote)
        normal = "".join(filter(str.isalnum, quote.casefold()))
        found.append(
            Sentence(
                span=Span.of(text, start, start + len(quote)),
                segment=SegmentKind.BODY,
                hash=hashlib.sha256(normal.encode()).hexdigest(),
            )
        )
    return found


def head(
    name: str,
    day: int | None = None,
    published: str | None = None,
    outlet: str | None = None,
    language: str | None = None,
) -> ReportHead:
    """Make a head; the name serves as id. Days are those of one May."""
    date = dt.date(2031, 5, day) if day else None
    page = PageDate(raw="", earliest=date, latest=date, role="given") if date else None
    return ReportHead(
        id=name,
        name=name,
        outlet=outlet,
        page_date=page,
        published=published,
        language=language,
    )
