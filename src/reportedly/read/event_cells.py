"""Clauses of one sentence with the triggers in them, cut where one source stops speaking."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from itertools import pairwise

from reportedly.model.vocabulary import EventType
from reportedly.read.clauses import Piece, pieces_folded, trimmed
from reportedly.read.event_hits import Hit
from reportedly.read.found import Frame, Line
from reportedly.read.lexica.singles import VEHICLES
from reportedly.read.lexica.triggers import Role

_OPENING = re.compile(
    r"(?:(?:and|but|while|that|when|after|as|because|although|though|whereas|yet|so|before)\s+)+",
    re.IGNORECASE,
)
_SAME_ONES = re.compile(r"(?:they|it|he|she|one of them|the (?:men|attackers|gunmen))\b")
#: Links over which an outcome belongs to the force told beside it.
_JOINING = frozenset(
    {";", "and", "but", "when", "after", "as", "before", "while", "because", ":", "-", "until"}
)
_OCCASION = frozenset({"when", "as", "after"})
_ADJUNCT = re.compile(r"\b(?:after|in|during|following) (?:an? |the )?(?:[\w-]+ ){0,2}$")
#: States that go on: two clauses of them are one state ("cut off, and no convoy has been let in").
_LASTING = frozenset({EventType.RESTRICTION, EventType.DISPLACEMENT})
_SUFFERED = re.compile(r"\b(?:was|were|been|being)(?: \w+ly)? $")
_SET_FIRE = re.compile(
    r"(?:and |which |that )?(?:set|setting) (?:[\w'-]+ ){0,6}?(?:ablaze|alight|on fire|fire to)\b"
)
_AFAR = frozenset({EventType.AIR_STRIKE, EventType.SHELLING_ROCKET, EventType.EXPLOSIVE_DEVICE})
#: Means used against a crowd, and what a crowd does that hurts people.
_CROWD = frozenset({"crowd.force", "crowd.live", "crowd.riot", "crowd.attack"})
_HARM = frozenset({Role.HARM, Role.WEAK_HARM})
_FORCE = frozenset({Role.MEANS, Role.FORCE})


@dataclass(frozen=True, slots=True)
class Cell:
    """A clause as one source tells it, with its triggers.

    Attributes:
        start: First code point in the text.
        end: One past the last.
        link: How it hangs on the cell before it.
        cover: Numbers of the frames whose content holds it.
        hits: Its triggers; their offsets count from the sentence's beginning.
    """

    start: int
    end: int
    link: str
    cover: tuple[int, ...]
    hits: tuple[Hit, ...]


def make_cells(
    text: str, folded: str, line: Line, frames: Sequence[Frame], hits: Sequence[Hit]
) -> list[Cell]:
    """Group the triggers of a sentence by clause and by who speaks.

    Args:
        text: The whole text.
        folded: The folded sentence.
        line: The sentence.
        frames: Who says what in the report.
        hits: The triggers found in the sentence.

    Returns:
        Cells that hold at least one trigger, in order. A clause that only tells of an outcome is
        joined to its neighbour that tells of the force, where the same source says both.
    """
    near = [
        (i, f)
        for i, f in enumerate(frames)
        if (f.start < line.end and line.start < f.end) or _cued(f, line)
    ]
    cells: list[Cell] = []
    for piece in pieces_folded(text, folded, line.start):
        inside = [h for h in hits if piece.start <= line.start + h.start < piece.end]
        if not inside and cells and piece.link == "when":
            cells[-1] = _with_occasion(cells[-1], piece, near)
        cells += _split(text, line, piece, near, inside)
    return _joined(_burnt(cells, folded), folded, line.start)


def _burnt(cells: list[Cell], folded: str) -> list[Cell]:
    """Take "homes were burned when men attacked" for one attack, told by what it did to homes."""
    found = list(cells)
    hits = [hit for cell in cells for hit in cell.hits]
    if len(hits) > 1 and any(hit.trigger.subtype == "arson" for hit in hits):
        found = [
            replace(cell, hits=tuple(_as_wreck(hit, folded, hits) for hit in cell.hits))
            for cell in cells
        ]
    for at, (cell, after) in enumerate(pairwise(list(found))):
        if after.link in _OCCASION and cell.cover == after.cover and _nature(after) == "force":
            found[at] = replace(cell, hits=tuple(_as_outcome(hit, folded) for hit in cell.hits))
    return found


def _as_wreck(hit: Hit, folded: str, hits: Sequence[Hit]) -> Hit:
    """Take vehicles that burned, or what fire from afar set alight, for another event's outcome."""
    if hit.trigger.subtype != "arson":
        return hit
    afar = any(other.start < hit.start and _is_remote(other) for other in hits)
    if not (VEHICLES.search(folded[: hit.start]) or (afar and _SET_FIRE.match(hit.words))):
        return hit
    return replace(hit, trigger=replace(hit.trigger, role=Role.WEAK_HARM))


def _as_outcome(hit: Hit, folded: str) -> Hit:
    if hit.trigger.type is not EventType.PROPERTY_DAMAGE or hit.role is not Role.ACT:
        return hit
    if not _SUFFERED.search(folded[: hit.start]):
        return hit
    return replace(hit, trigger=replace(hit.trigger, role=Role.WEAK_HARM))


def _with_occasion(cell: Cell, piece: Piece, near: Sequence[tuple[int, Frame]]) -> Cell:
    """Add to an outcome the clause that tells when it came about ("killed when raiders came")."""
    cover = tuple(i for i, f in near if f.start <= piece.start < f.end)
    if cover != cell.cover or not (_nature(cell) == "harm" or _suffered(cell)):
        return cell
    ends = [f.end for i, f in near if i in cover]
    starts = [
        s.start
        for _, f in near
        for s in (f.source.span, f.source.cue)
        if s and s.start > piece.start
    ]
    return replace(cell, end=max(cell.end, min([piece.end, *ends, *starts])))


def _cued(frame: Frame, line: Line) -> bool:
    cue = frame.source.cue
    return cue is not None and line.start <= cue.start < line.end


def _split(
    text: str, line: Line, piece: Piece, near: Sequence[tuple[int, Frame]], hits: Sequence[Hit]
) -> list[Cell]:
    """Cut one clause where a source's words begin or end."""
    runs: list[tuple[tuple[int, ...], list[Hit]]] = []
    for hit in hits:
        at = line.start + hit.start
        cover = tuple(i for i, f in near if f.start <= at < f.end)
        if runs and runs[-1][0] == cover:
            runs[-1][1].append(hit)
        else:
            runs.append((cover, [hit]))
    cells: list[Cell] = []
    for cover, run in runs:
        first, last = line.start + run[0].start, line.start + max(h.end for h in run)
        start, end = _bounds(piece, near, cover, (first, last))
        start, end = _bare(text, start, end, first)
        link = "frame" if cells else piece.link
        cells.append(Cell(min(start, first), max(end, last), link, cover, tuple(run)))
    return cells


def _bounds(
    piece: Piece, near: Sequence[tuple[int, Frame]], cover: tuple[int, ...], hits: tuple[int, int]
) -> tuple[int, int]:
    """Shrink a clause to what the covering sources say, without the words that introduce them."""
    start, end = piece.start, piece.end
    for number, frame in near:
        if number in cover:
            start, end = max(start, frame.start), min(end, frame.end)
        if _speaks(frame, hits):
            continue
        outside = [] if number in cover else [(frame.start, frame.end)]
        named = [(s.start, s.end) for s in (frame.source.span, frame.source.cue) if s]
        for a, b in (*outside, *named):
            start = b if start < b <= hits[0] else start
            end = a if hits[1] <= a < end else end
    return start, end


def _speaks(frame: Frame, hits: tuple[int, int]) -> bool:
    """Whether the triggers are the words that introduce the frame's content."""
    cue = frame.source.cue
    return cue is not None and cue.start < hits[1] and hits[0] < cue.end


def _bare(text: str, start: int, end: int, first: int) -> tuple[int, int]:
    start, end = trimmed(text, start, end)
    opening = _OPENING.match(text, start, first)
    return trimmed(text, opening.end() if opening else start, end)


def _joined(cells: list[Cell], folded: str, base: int) -> list[Cell]:
    """Join outcomes to the force beside them; the rest stays as it is."""
    found: list[Cell] = []
    for cell in cells:
        if found and _one_event(found[-1], cell, folded[cell.start - base : cell.end - base], base):
            found[-1] = replace(found[-1], end=cell.end, hits=(*found[-1].hits, *cell.hits))
        else:
            found.append(cell)
    return found


def _one_event(first: Cell, second: Cell, words: str, base: int) -> bool:
    if first.cover != second.cover or second.link not in _JOINING:
        return False
    one, two = _nature(first), _nature(second)
    if one == "harm" and two == "harm":
        return second.link != ";"
    if one == two == "force":
        return _one_deed(first, second, words, base)
    if _with_crowd(first, second) or _with_blaze(first, second, words):
        return True
    if one == two == "other" and second.link == "and":
        kinds = {hit.trigger.type for hit in (*first.hits, *second.hits)}
        return (len(kinds) == 1 and kinds <= _LASTING) or kinds == {EventType.CROWD_FORCE}
    return {one, two} == {"harm", "force"}


def _one_deed(first: Cell, second: Cell, words: str, base: int) -> bool:
    """Whether two clauses that both tell of force tell of the same deed."""
    if second.link in _OCCASION:
        # "Two were shot dead when police opened fire" tells of one event.
        return first.hits[0].trigger.name == "persons.shoot"
    if second.link == "and" and _suffered(first):
        # "Two were shot dead and a third is missing after an attack": the same event.
        generic = all(hit.role is not Role.MEANS for hit in second.hits)
        at = min(hit.start for hit in second.hits if hit.role not in _HARM) - (second.start - base)
        return generic and _ADJUNCT.search(words[: max(0, at)]) is not None
    same = first.hits[0].trigger.type is second.hits[0].trigger.type
    return same and _SAME_ONES.match(words) is not None


def _on_crowd(cell: Cell) -> bool:
    """Whether a clause tells of force against a crowd, or by it ("as police broke up a march")."""
    return any(hit.trigger.name in _CROWD for hit in cell.hits)


def _with_crowd(first: Cell, second: Cell) -> bool:
    """Whether people were hurt when force met a crowd, or when the crowd used it."""
    hurt = _nature(first) == "harm" or _suffered(first)
    return second.link in _OCCASION and hurt and _on_crowd(second)


def _with_blaze(first: Cell, second: Cell, words: str) -> bool:
    """Whether fire from afar set something alight ("drones hit a depot and set it ablaze")."""
    return second.link == "and" and any(map(_is_remote, first.hits)) and _ablaze(second, words)


def _is_remote(hit: Hit) -> bool:
    """Whether a trigger names fire from afar."""
    return hit.role is Role.MEANS and hit.trigger.type in _AFAR


def _ablaze(cell: Cell, words: str) -> bool:
    """Whether a clause only tells what burned because of what is told before it."""
    return _SET_FIRE.match(words) is not None and all(
        hit.trigger.subtype == "arson" for hit in cell.hits
    )


def _suffered(cell: Cell) -> bool:
    """Whether a clause tells by its verb what was done to people ("eight were shot dead")."""
    name = cell.hits[0].trigger.name
    return name.startswith("persons.") and _nature(cell) == "force"


def _nature(cell: Cell) -> str:
    roles = {hit.role for hit in cell.hits}
    if roles <= _HARM:
        return "harm"
    return "force" if roles <= _HARM | _FORCE else "other"
