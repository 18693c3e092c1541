"""The pages of a PDF in outline: where on them the claims stand."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Final

from reportedly.model import Claim, Report
from reportedly.model.layout import TENTHS, PageLine

SHEETS: Final = 12
"""Pages of one report that are drawn, the first with a claim on them."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Row:
    """One line of a page, in points from its upper left corner.

    Whole lines are drawn and no stretch of one: how long a hidden name is stays hidden.

    Attributes:
        x: Left edge.
        y: Upper edge.
        width: Of the line.
        height: Of the line.
        claims: Numbers of the claims with words in it.
    """

    x: float
    y: float
    width: float
    height: float
    claims: tuple[int, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Sheet:
    """One page with a claim on it.

    Attributes:
        page: Its number, from 1.
        width: In points, as far as its lines tell.
        height: In points.
        rows: Its lines, from above.
        starts: The claims that begin on it: number, and upper edge of their first line.
    """

    page: int
    width: float
    height: float
    rows: tuple[Row, ...]
    starts: tuple[tuple[int, float], ...]


def sheets_of(report: Report, claims: Sequence[Claim], number: Mapping[str, int]) -> list[Sheet]:
    """Return the pages on which claims stand; none for a report that came without pages.

    Args:
        report: As it is stored.
        claims: Of its reading, as it is stored.
        number: By which the page refers to each, by id.
    """
    pages: defaultdict[int, list[PageLine]] = defaultdict(list)
    for line in report.layout:
        if line.edges:
            pages[line.page].append(line)
    lines = [line for some in pages.values() for line in some]
    if not lines:
        return []
    # A layout holds no size of the paper: the margins are taken to be alike on all sides.
    width = (max(max(one.edges) for one in lines) + min(min(one.edges) for one in lines)) / TENTHS
    height = (max(one.bottom for one in lines) + min(one.top for one in lines)) / TENTHS
    touched = {id(line): _claims_in(line, claims, number) for line in lines}
    found, seen = [], set[int]()
    for page in sorted(pages):
        rows = tuple(_row(line, touched[id(line)]) for line in pages[page])
        starts = []
        for row in rows:
            starts += [(n, row.y) for n in row.claims if n not in seen]
            seen.update(row.claims)
        if any(row.claims for row in rows):
            found.append(
                Sheet(page=page, width=width, height=height, rows=rows, starts=tuple(starts))
            )
    return found[:SHEETS]


def _claims_in(
    line: PageLine, claims: Sequence[Claim], number: Mapping[str, int]
) -> tuple[int, ...]:
    return tuple(
        sorted(
            number[one.id]
            for one in claims
            if one.id in number and one.span.start < line.end and line.start < one.span.end
        )
    )


def _row(line: PageLine, claims: tuple[int, ...]) -> Row:
    left, right = min(line.edges), max(line.edges)
    return Row(
        x=left / TENTHS,
        y=line.top / TENTHS,
        width=(right - left) / TENTHS,
        height=(line.bottom - line.top) / TENTHS,
        claims=claims,
    )
