"""A report's text with its claims marked and their sources beside it.

On a wide terminal the claims are underlined and a margin names who says them; in a narrow window or
a pipe the same notes stand below each paragraph, and brackets take the place of underlining.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from rich.console import Console, Group, RenderableType
from rich.table import Table
from rich.text import Text

from reportedly.cli.screen import clean, indented
from reportedly.cli.words import (
    chain_words,
    event_place,
    figure_words,
    place_words,
    time_words,
    type_words,
)
from reportedly.model import Claim, Reading

WIDE = 96
"""Columns from which the notes fit beside the text."""

MARGIN = 40
PARAGRAPH = re.compile(r"\n[ \t]*\n\s*|\n")


@dataclass(frozen=True, slots=True)
class Block:
    """One paragraph with the claims that begin in it."""

    start: int
    end: int
    claims: tuple[Claim, ...]


def blocks(text: str, claims: Sequence[Claim]) -> Iterator[Block]:
    """Yield the paragraphs of a text; none is empty."""
    start = 0
    ends = [*((m.start(), m.end()) for m in PARAGRAPH.finditer(text)), (len(text), len(text))]
    for end, following in ends:
        if text[start:end].strip():
            begun = tuple(c for c in claims if start <= c.span.start < end)
            yield Block(start, end, begun)
        start = following


def note(claim: Claim) -> str:
    """Return what a claim says and on whose word, in one line."""
    parts = [type_words(claim.type)]
    if claim.modality != "asserted":
        parts.append(claim.modality.replace("_", " "))
    if claim.polarity == "negative" and claim.modality != "denied":
        parts.append("negative")
    place = event_place(claim.places)
    if place is not None:
        parts.append(place_words(place))
    if claim.time is not None and claim.time.date_prec is not None:
        parts.append(time_words(claim.time))
    parts += [figure_words(figure) for figure in claim.figures]
    return "; ".join(parts)


def marked(text: str, block: Block, claims: Sequence[Claim], *, styled: bool) -> Text:
    """Return a paragraph with every claim that touches it marked.

    Args:
        text: Of the report.
        block: The paragraph.
        claims: All claims of the report.
        styled: Underline the words; else put them in brackets.
    """
    touching = [c for c in claims if c.span.start < block.end and block.start < c.span.end]
    opening: dict[int, list[str]] = {}
    closing: dict[int, list[str]] = {}
    for claim in sorted(touching, key=lambda c: (c.span.start, -c.span.end)):
        first, last = max(claim.span.start, block.start), min(claim.span.end, block.end)
        opening.setdefault(first, []).append("[")
        closing.setdefault(last, []).insert(0, f"]({claim.id})")
    shown = Text()
    points = sorted({block.start, block.end, *opening, *closing})
    for index, point in enumerate(points):
        for mark in closing.get(point, ()):
            shown.append(mark[1:] if styled else mark, style="dim")
        if not styled:
            shown.append("".join(opening.get(point, ())))
        if index + 1 < len(points):
            following = points[index + 1]
            inside = any(c.span.start <= point and following <= c.span.end for c in touching)
            words = clean(text[point:following])
            shown.append(words, style="underline" if styled and inside else None)
    return shown


def annotated(text: str, reading: Reading, console: Console) -> Iterator[RenderableType]:
    """Yield the paragraphs of a report as the console can show them."""
    claims = reading.claims
    wide = console.is_terminal and console.width >= WIDE
    for block in blocks(text, claims):
        words = marked(text, block, claims, styled=console.is_terminal)
        notes = [_note(claim) for claim in block.claims]
        if wide:
            grid = Table.grid(padding=(0, 2), expand=True)
            grid.add_column(ratio=1)
            grid.add_column(width=MARGIN)
            grid.add_row(words, Group(*notes))
            yield grid
        else:
            yield words
            yield from (indented(one, console) for one in notes)
        yield Text("")


def _note(claim: Claim) -> Text:
    shown = Text()
    shown.append(f"{claim.id} ", style="bold")
    shown.append(clean(chain_words(claim)), style="cyan")
    shown.append(f"\n   {clean(note(claim))}")
    return shown
