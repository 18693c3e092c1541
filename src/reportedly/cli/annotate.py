"""A report's text with its claims marked and their sources beside it.

On a wide terminal the claims are underlined and a margin names who says them; in a narrow window or
a pipe the same notes stand below each paragraph, and brackets take the place of underlining where
nothing can be underlined. A text that runs from right to left has its notes below at any width,
since a terminal that turns such lines around would exchange the columns.
"""

from __future__ import annotations

import itertools
import re
import unicodedata
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from rich.console import Console
from rich.text import Text

from reportedly.cli.screen import Row, clean, flat, lines_of, wrapped
from reportedly.cli.words import (
    chain_words,
    event_place,
    figure_words,
    place_words,
    time_words,
    type_words,
)
from reportedly.model import Claim, Figure, Reading

WIDE = 96
"""Columns from which the notes fit beside the text."""

WIDEST = 88
"""Columns of the text beside its notes; longer lines are hard to read."""

MARGIN = 42
GAP = 3
NOTE_HANG = 4
SAMPLE = 2000
"""Code points by which the direction of a text is told."""

PARAGRAPH = re.compile(r"\n[ \t]*\n\s*|\n")


@dataclass(frozen=True, slots=True)
class Block:
    """One paragraph.

    Attributes:
        start: Its first code point in the report's text.
        end: One past its last.
        touching: Claims with words in it, by their beginning.
    """

    start: int
    end: int
    touching: tuple[Claim, ...]

    @property
    def begun(self) -> tuple[Claim, ...]:
        """The claims that begin here; each claim begins in one paragraph."""
        return tuple(c for c in self.touching if self.start <= c.span.start < self.end)


def blocks(text: str, claims: Sequence[Claim]) -> Iterator[Block]:
    """Yield the paragraphs of a text; none is empty."""
    waiting = sorted(claims, key=lambda one: (one.span.start, one.span.end, one.id))
    taken, running, start = 0, list[Claim](), 0
    ends = ((found.start(), found.end()) for found in PARAGRAPH.finditer(text))
    for end, following in itertools.chain(ends, [(len(text), len(text))]):
        while taken < len(waiting) and waiting[taken].span.start < end:
            running.append(waiting[taken])
            taken += 1
        running = [one for one in running if one.span.end > start]
        if text[start:end].strip():
            yield Block(start, end, tuple(running))
        start = following


def runs_leftwards(text: str) -> bool:
    """Tell whether most letters of a text belong to scripts written from right to left."""
    kinds = [unicodedata.bidirectional(sign) for sign in text[:SAMPLE]]
    return kinds.count("R") + kinds.count("AL") > kinds.count("L")


def figures_of(claims: Sequence[Claim]) -> dict[str, Figure]:
    """Return all figures of some claims of one reading, by id."""
    return {figure.id: figure for claim in claims for figure in claim.figures}


def note(claim: Claim, known: Mapping[str, Figure]) -> str:
    """Return what a claim says, in one line.

    Args:
        claim: Of a reading.
        known: All figures of that reading, by id.
    """
    kind = type_words(claim.type)
    finer = (claim.subtype or "").replace("_", " ")
    parts = [kind if finer in kind or finer == "unspecified" else f"{kind} ({finer})"]
    if claim.modality != "asserted":
        parts.append(claim.modality.replace("_", " "))
    if claim.polarity == "negative" and claim.modality != "denied" and finer != "silence":
        parts.append("said not to be so")
    place = event_place(claim.places)
    if place is not None:
        parts.append(place_words(place))
    if claim.time is not None and claim.time.date_prec is not None:
        parts.append(time_words(claim.time))
    parts += [figure_words(figure, known) for figure in claim.figures]
    return flat("; ".join(parts))


def marked(text: str, block: Block, *, styled: bool) -> Text:
    """Return a paragraph with every claim that touches it marked.

    Args:
        text: Of the report.
        block: The paragraph.
        styled: Underline the words; else put them in brackets.
    """
    opening: dict[int, list[str]] = {}
    closing: dict[int, list[str]] = {}
    for claim in sorted(block.touching, key=lambda one: (one.span.start, -one.span.end)):
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
            inside = any(
                one.span.start <= point and following <= one.span.end for one in block.touching
            )
            words = clean(text[point:following])
            shown.append(words, style="underline" if styled and inside else None)
    return shown


def annotated(
    text: str, reading: Reading, console: Console, pages: Mapping[str, int] | None = None
) -> Iterator[Text]:
    """Yield the lines of a report as the console can show them, a blank one after each paragraph.

    Args:
        text: Of the report.
        reading: What was found in it.
        console: Where it will be shown.
        pages: What page each claim is on, by its id.
    """
    known = figures_of(reading.claims)
    beside = console.is_terminal and console.width >= WIDE and not runs_leftwards(text)
    styled = console.is_terminal and not console.is_dumb_terminal
    for block in blocks(text, reading.claims):
        words = marked(text, block, styled=styled)
        notes = [row for claim in block.begun for row in note_rows(claim, known, pages or {})]
        yield from _beside(words, notes, console) if beside else _below(words, notes, console)
        yield Text()


def note_rows(claim: Claim, known: Mapping[str, Figure], pages: Mapping[str, int]) -> Iterator[Row]:
    """Yield on whose word a claim is, what it says, and what page it is on."""
    label = Text(claim.id, style="bold")
    yield Row(Text(flat(chain_words(claim)), style="cyan"), label, NOTE_HANG)
    page = f"; page {pages[claim.id]}" if claim.id in pages else ""
    yield Row(Text(f"{note(claim, known)}{page}"), hang=NOTE_HANG)


def _below(words: Text, notes: Sequence[Row], console: Console) -> Iterator[Text]:
    yield from lines_of(Row(words), console)
    for row in notes:
        label = row.label or Text()
        yield from lines_of(Row(row.body, Text("    ") + label, NOTE_HANG + row.hang), console)


def _beside(words: Text, notes: Sequence[Row], console: Console) -> Iterator[Text]:
    """Yield the text on the left and its notes on the right, line by line."""
    width = min(console.width - MARGIN - GAP, WIDEST)
    right = []
    for row in notes:
        lines = wrapped(row.body, console, MARGIN - row.hang)
        gap = max(row.hang - row.label.cell_len, 1)
        right.append(row.label + Text(" " * gap) + lines[0])
        right += [Text(" " * row.hang) + line for line in lines[1:]]
    for here, there in itertools.zip_longest(wrapped(words, console, width), right):
        line = here if here is not None else Text()
        if there is not None:
            line = line + Text(" " * (width + GAP - line.cell_len)) + there
        yield line
