"""Tables of bellingcat's auto-archiver: what it found at each link, as text.

It writes two: its own CSV, whose cells hold Python's dictionaries, and the sheet that a team works
in, with a column a field. The pages themselves lie in the WACZ files beside it, which are read for
themselves; a row without a text of its own is counted.

Source:
    auto-archiver 1.2, modules csv_db and gsheet_feeder_db.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import replace
from typing import Final

from reportedly.collect.archive.headings import OWN
from reportedly.collect.archive.literal import read_literal
from reportedly.collect.fields import Place, Seen, make_report
from reportedly.collect.options import Collected, CollectOptions, Gathered, Passed, Refused
from reportedly.collect.source import Content
from reportedly.collect.table import MEDIA_TYPE, Row, open_rows
from reportedly.errors import EmptyInputError, InputError, MalformedError
from reportedly.ids import digest

SHEET: Final = {
    "link": "url",
    "upload title": "title",
    "upload timestamp": "published",
    "text content": "text",
}
"""Columns of the sheet that are fields of a report; the others are metadata."""

TEXTLESS: Final = "links of an archiver without a text of their own"


def read_auto_archiver(content: Content, options: CollectOptions) -> Iterator[Gathered]:
    """Yield a report for each link with a text; a broken row is refused and the rest is read.

    Raises:
        InputError: The table as a whole cannot be read, or not further.
    """
    item = content.item
    decoding, rows = open_rows(content, options.encoding, options.max_bytes)
    first = next(rows, None)
    if first is None or first.error is not None:
        raise EmptyInputError(item.where, "there is no row in it")
    columns = tuple(cell.strip().lower() for cell in first.cells)
    place = Place.of(content, MEDIA_TYPE, decoding.codec)
    seen, textless = Seen(), 0
    for number, row in enumerate(rows, start=1):
        here = replace(place, where=f"{item.where}:{row.line}", number=number)
        try:
            fields = _fields(row, columns, here.where)
            if not str(fields.get("text") or "").strip():
                textless += 1
                continue
            capture, report = make_report(fields, row.data, here, replace(options, fields=()))
            if seen.is_new(report, here.where):
                yield Collected(capture=capture, data=row.data, report=report)
        except InputError as error:
            yield Refused(address=here.label, error=error, sha256=digest(row.data))
    if textless:
        yield Passed(address=item.address, counts=((TEXTLESS, textless),))


def _fields(row: Row, columns: tuple[str, ...], where: str) -> Mapping[str, object]:
    """Return the fields of a row's report.

    Raises:
        InputError: The row is broken.
    """
    if row.error is not None:
        raise row.error
    if len(row.cells) > len(columns):
        raise MalformedError(where, f"{len(row.cells)} cells under {len(columns)} column names")
    cells = dict(zip(columns, row.cells, strict=False))
    if columns != OWN:
        return {SHEET.get(name, f"archiver {name}"): cell for name, cell in cells.items() if cell}
    if len(cells) < len(columns):
        raise MalformedError(where, "cells are missing")
    try:
        told, media = read_literal(cells["metadata"]), read_literal(cells["media"] or "[]")
    except ValueError as error:
        raise MalformedError(where, f"a cell is no dictionary: {error}") from error
    if not isinstance(told, dict):
        raise MalformedError(where, "a cell is no dictionary")
    return _own(told, cells["status"], media)


def _own(told: Mapping[str, object], status: str, media: object) -> Mapping[str, object]:
    """Return the fields of a row of the archiver's own table."""
    words = told.get("content")
    # Where a site has an interface of its own, the content is its answer, and the title the words.
    is_answer = isinstance(words, str) and words.lstrip()[:1] in {"{", "["}
    text = told.get("title") if is_answer else words
    known = {"url": told.get("url"), "title": told.get("title"), "published": told.get("timestamp")}
    rest = {
        f"archiver {key.strip('_')}": value
        for key, value in told.items()
        if key not in {*known, "content", "timestamp"} and value not in (None, "")
    }
    return {
        **{key: value for key, value in known.items() if value},
        "text": text,
        **rest,
        "archiver status": status,
        "archiver media": media,
    }
