"""Who says what of an incident: facets down, origins across, differing sentences side by side.

A sign and a word stand in every cell, so that neither colour nor a font is needed to tell them
apart. Where the origins do not fit beside each other, the table goes on below with the next ones.
A pipe gets one line a facet.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from itertools import zip_longest
from typing import Final, Protocol

from rich.console import Console
from rich.text import Text

from reportedly.cli.actors import actor_words
from reportedly.cli.screen import Row, flat, wrapped
from reportedly.cli.words import (
    FACET_WORDS,
    GROUP_WORDS,
    OUTCOME_WORDS,
    SOURCE_WORDS,
    TYPE_WORDS,
    counted,
    place_words,
    range_words,
    span_words,
    time_words,
)
from reportedly.model import (
    Bounds,
    Cell,
    ClaimRef,
    ContradictionPair,
    FacetRow,
    Fact,
    Incident,
    Matrix,
    PlaceRef,
    TimeRef,
    Value,
    Voice,
)
from reportedly.model.vocabulary import Contradiction, EventType, Interest, OriginKind, Standing

SIGNS: Final = {
    Standing.AGREES: "= agrees",
    Standing.CONTRADICTS: "≠ contradicts",
    Standing.SUPERSEDED: "« superseded",
    Standing.DIFFERS: "~ differs",
    Standing.SILENT: "· silent",
}
STYLES: Final = {
    Standing.AGREES: "green",
    Standing.CONTRADICTS: "magenta",
    Standing.SUPERSEDED: "yellow",
    Standing.SILENT: "dim",
}
INTERESTS: Final = {
    Interest.AGAINST: "! against its interest",
    Interest.SERVING: "serves its side",
}
FACETS: Final = {
    Contradiction.OCCURRENCE: "whether",
    Contradiction.KIND: "kind",
    Contradiction.PLACE: "place",
    Contradiction.DATE: "date",
    Contradiction.ACTOR: "actor",
}
LABEL: Final = 12
"""Columns of a facet's name with the blank behind it."""

WIDE: Final = 15
"""Columns that a cell takes at least, with the blanks behind it."""

PAIRS: Final = 6
"""Contradicting pairs of one facet that are shown."""

MIDDLE: Final = " │ "


class Shown(Protocol):
    """What is known of a claim where it is shown."""

    @property
    def label(self) -> str:
        """Its number in brackets."""

    @property
    def sentence(self) -> Text:
        """The sentence it stands in."""


def matrix_rows(matrix: Matrix, console: Console) -> Iterator[Row]:
    """Yield the origins with their letters, then the facets."""
    letters = [_letter(matrix, at) for at in range(len(matrix.voices))]
    for letter, voice in zip(letters, matrix.voices, strict=True):
        yield Row(Text(flat(_voice_words(voice))), Text(f"  {letter}", style="bold"), 9)
    if not console.is_terminal:
        yield from _lines(matrix, letters)
        return
    fitting = max((console.width - 2 - LABEL) // WIDE, 1)
    for start in range(0, len(letters), fitting):
        some = range(start, min(start + fitting, len(letters)))
        width = min((console.width - 2 - LABEL) // len(some), 30)
        yield from _grid(matrix, letters, some, (width, console))
    yield Row(Text())
    for row in matrix.rows:
        for fact in row.facts:
            yield Row(Text(f"{_name(row)}: {_fact_words(fact, letters)}"), hang=2)


def _letter(matrix: Matrix, at: int) -> str:
    """Return how the table calls a column: a letter, or that it is no origin."""
    voice = matrix.voices[at]
    if voice.kind is OriginKind.OWN_VOICE:
        return "own"
    if voice.root is None:
        return "round"
    return chr(ord("A") + at) if at < len("ABCDEFGHIJKLMNOPQRSTUVWXYZ") else f"O{at + 1}"


def _voice_words(voice: Voice) -> str:
    pages = counted(voice.pages, "page")
    if voice.kind is OriginKind.OWN_VOICE:
        return f"{pages} in {'its' if voice.pages == 1 else 'their'} own voice, no origin"
    if voice.root is None:
        return f"{pages} that name only each other: {voice.name}; no origin"
    kind = voice.type and (SOURCE_WORDS.get(voice.type) or voice.type.replace("_", " ").lower())
    sides = [actor_words(side) for side in voice.sides]
    parts = [voice.name or "unnamed", f"({kind})" if kind else "", f"· {pages}"]
    parts += [f"· side: {', '.join(sides)}"] if sides else []
    parts += [] if voice.counted else ["· not shown to be independent"]
    return " ".join(part for part in parts if part)


def _name(row: FacetRow) -> str:
    return flat(count_words(row) or FACETS[row.facet])


def count_words(row: FacetRow) -> str:
    """Return whom a row of the matrix counts; no words where it counts nobody."""
    if row.outcome is None:
        return ""
    group = GROUP_WORDS[row.group] if row.group is not None else ""
    whose = f"of {actor_words(row.whose)}" if row.whose else ""
    return " ".join(one for one in (OUTCOME_WORDS[row.outcome], group, whose) if one)


def value_words(value: Value) -> str:
    """Return one value of a facet in words."""
    if isinstance(value, bool):
        return "it happened" if value else "it did not"
    if isinstance(value, EventType):
        return TYPE_WORDS[value]
    if isinstance(value, PlaceRef):
        return place_words(value)
    if isinstance(value, TimeRef):
        return time_words(value)
    if isinstance(value, Bounds):
        return range_words(value.low, value.high)
    return actor_words(value)


def _fact_words(fact: Fact, letters: Sequence[str]) -> str:
    """Return a value with the pages, texts and origins it stands on."""
    texts = "" if fact.texts == fact.pages else f", {counted(fact.texts, 'text')}"
    origins = span_words(fact.origins_low, fact.origins_high)
    voices = " ".join(letters[at] for at in fact.voices)
    return flat(
        f"{value_words(fact.value)}: {counted(fact.pages, 'page')}{texts}, {origins}; {voices}"
    )


def _cell_words(cell: Cell) -> Iterator[tuple[str, str]]:
    """Yield the lines of a cell with their styles: sign and word, the value, what else."""
    yield SIGNS[cell.standing], STYLES.get(cell.standing, "")
    if cell.value is not None:
        yield value_words(cell.value), ""
    others = dict.fromkeys(map(value_words, cell.others))
    if cell.value is not None:
        others.pop(value_words(cell.value), None)
    if others:
        yield f"(also {'; '.join(others)})", "dim"
    if cell.interest in INTERESTS:
        yield INTERESTS[cell.interest], "dim"


# ------------------------------------------------------------------ on a terminal


def _grid(
    matrix: Matrix, letters: Sequence[str], some: range, layout: tuple[int, Console]
) -> Iterator[Row]:
    """Yield the table of a few columns."""
    width, _ = layout
    yield Row(Text())
    head = Text(" " * (2 + LABEL))
    for at in some:
        head.append(letters[at].ljust(width), style="bold")
    yield _laid(head)
    for row in matrix.rows:
        yield from _grid_row(row, some, layout)


def _grid_row(row: FacetRow, some: range, layout: tuple[int, Console]) -> Iterator[Row]:
    width, console = layout
    columns = [wrapped(Text(_name(row)), console, LABEL - 1)]
    for at in some:
        lines = []
        for words, style in _cell_words(row.cells[at]):
            lines += wrapped(Text(flat(words), style=style), console, width - 2)
        columns.append(lines)
    for parts in zip_longest(*columns, fillvalue=Text()):
        line = Text("  ")
        for at, part in enumerate(parts):
            line.append_text(part)
            line.append(" " * ((width if at else LABEL) - part.cell_len))
        yield _laid(line)


def _laid(line: Text) -> Row:
    line.rstrip()
    return Row(line)


def _lines(matrix: Matrix, letters: Sequence[str]) -> Iterator[Row]:
    """Yield one line a facet, for a pipe."""
    for row in matrix.rows:
        for fact in row.facts:
            yield Row(Text(f"{_name(row)}: {_fact_words(fact, letters)}"), hang=2)
        cells = (
            f"{letter} {' '.join(flat(words) for words, _ in _cell_words(cell))}"
            for letter, cell in zip(letters, row.cells, strict=True)
        )
        yield Row(Text(" | ".join(cells)), hang=4)


# ------------------------------------------------------------------ side by side


def difference_rows(
    incident: Incident, members: Mapping[ClaimRef, Shown], console: Console
) -> Iterator[Row]:
    """Yield what accounts differ on, the two sentences of each pair side by side."""
    alike: dict[str, list[ContradictionPair]] = {}
    for pair in incident.contradictions:
        reason = f": {flat(pair.reason)}" if pair.reason else ""
        alike.setdefault(f"≠ {FACET_WORDS[pair.facet]}{reason}", []).append(pair)
    for words, pairs in alike.items():
        yield Row(Text(words), hang=2)
        for pair in pairs[:PAIRS]:
            yield from _beside(members[pair.a], members[pair.b], console)
        if len(pairs) > PAIRS:
            yield Row(Text(f"and {len(pairs) - PAIRS:,} more pairs; --json has them all"), hang=4)


def _beside(a: Shown, b: Shown, console: Console) -> Iterator[Row]:
    one, two = (Text(f"{side.label} ").append_text(side.sentence) for side in (a, b))
    if not console.is_terminal:
        yield Row(one.append(MIDDLE).append_text(two), hang=4)
        return
    width = min((console.width - 4 - len(MIDDLE)) // 2, 60)
    left, right = (wrapped(text, console, width) for text in (one, two))
    for first, second in zip_longest(left, right, fillvalue=Text()):
        line = Text("    ").append_text(first)
        line.append(" " * (width - first.cell_len)).append(MIDDLE, style="dim")
        yield _laid(line.append_text(second))
