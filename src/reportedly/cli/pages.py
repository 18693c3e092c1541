"""What a report came as, beyond its text: pages with boxes, a scan, a message of a messenger."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from rich.text import Text

from reportedly.cli.screen import Row, flat
from reportedly.model import Reading, Report, Span, post
from reportedly.model.layout import Box

HANG = 8
_TOLD = (
    ("ocr", "read on scans by"),
    ("scanned_pages_not_read", "scans that nothing read, pages"),
    (post.FORWARDED, "forwarded from"),
    (post.REPLY, "in answer to"),
    (post.EDITED, "edited"),
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Placed:
    """Where one part of a claim stands on a report's pages.

    Attributes:
        claim: Id of the claim.
        part: ``claim``, ``source``, ``figure``, ``place`` or ``time``.
        quote: The words.
        boxes: A box a line.
    """

    claim: str
    part: str
    quote: str
    boxes: tuple[Box, ...]


def placed(report: Report, reading: Reading) -> Iterator[Placed]:
    """Yield where each claim and its parts stand; nothing for a report without pages."""
    for claim in reading.claims if report.layout else ():
        for part, span in (
            ("claim", claim.span),
            *(("source", one.span) for one in claim.attribution),
            *(("figure", one.span) for one in claim.figures),
            *(("place", one.mention) for one in claim.places),
            ("time", claim.time and claim.time.mention),
        ):
            if isinstance(span, Span):
                yield Placed(claim=claim.id, part=part, quote=span.quote, boxes=report.boxes(span))


def placed_rows(found: Iterator[Placed]) -> Iterator[Row]:
    """Yield a row for each part of a claim: page, edges in points from the upper left corner."""
    for one in found:
        boxes = "; ".join(
            f"page {box.page}, {box.left:.0f}–{box.right:.0f} from the left,"
            f" {box.top:.0f}–{box.bottom:.0f} from above"
            for box in one.boxes
        )
        body = Text(f"{one.part}  ", style="bold").append(boxes, style="not bold")
        yield Row(body, Text(one.claim), HANG)


def pages_of(report: Report, reading: Reading) -> dict[str, int]:
    """Return the page that each claim begins on, by the claim's id; none without pages."""
    found = {}
    for claim in reading.claims if report.layout else ():
        boxes = report.boxes(claim.span)
        if boxes:
            found[claim.id] = boxes[0].page
    return found


def came_as(report: Report) -> list[Row]:
    """Return a row on what a report came as, where it came as something of its own."""
    told = dict(report.metadata)
    words = [f"{words} {flat(told[key])}" for key, words in _TOLD if key in told]
    return [Row(Text("; ".join(words), style="dim"))] if words else []
