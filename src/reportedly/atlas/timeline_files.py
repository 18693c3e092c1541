"""Reads timelines from the user's files, CSV or JSON.

Columns: ``id``, ``name``, ``kind``, ``first``, ``last``, ``place``, ``country``, ``names``,
``words``, ``note``, ``source``; parts of ``names`` and ``words`` are parted by ``|`` in CSV and
are arrays in JSON. In JSON ``interval`` may stand for first and last, and ``cues`` for words.
Other columns are ignored.
"""

from __future__ import annotations

import re

from reportedly.atlas.tables import Row, day, read_table, several
from reportedly.atlas.timeline import KINDS, Happening
from reportedly.errors import AtlasListError

_COUNTRY = re.compile(r"[A-Z]{2}")


def load_timeline(where: str, data: bytes) -> tuple[Happening, ...]:
    """Return the entries of a file, in its order.

    Args:
        where: The file's path, for messages.
        data: Its bytes.

    Raises:
        EncodingError: It is not UTF-8.
        AtlasListError: A column is missing, a cell is wrong or an id stands twice; names file and
            row.
    """
    table = read_table(where, data)
    found: dict[str, Happening] = {}
    for row_where, row in table.rows:
        entry = _entry(row_where, row)
        if entry.id in found:
            raise AtlasListError(row_where, f"there is an entry {entry.id!r} above")
        found[entry.id] = entry
    return tuple(found.values())


def _entry(where: str, row: Row) -> Happening:
    # A part of an interval that is left open is an empty part.
    interval = [part.strip() for part in f"{row.get('interval', '')}|".split("|")]
    first = day(where, "first", row.get("first") or interval[0])
    last = day(where, "last", row.get("last") or interval[1])
    code, name = row.get("id", ""), row.get("name") or row.get("id", "")
    names, words = several(row.get("names", "")), several(row.get("words") or row.get("cues", ""))
    kind, country = row.get("kind") or "event", row.get("country") or None
    if not code:
        raise AtlasListError(where, "its id is empty")
    if first is None:
        raise AtlasListError(where, "first is empty: an entry needs its first day")
    if last is not None and last < first:
        raise AtlasListError(where, f"it ends on {last}, before it begins on {first}")
    if not names and not words:
        raise AtlasListError(where, "it has neither names nor words to be found by")
    if kind not in KINDS:
        raise AtlasListError(where, f"kind {kind!r} is none of {', '.join(KINDS)}")
    if country is not None and not _COUNTRY.fullmatch(country):
        raise AtlasListError(where, f"country {country!r} is not two capital letters")
    return Happening(
        id=code,
        name=name,
        kind=kind,
        first=first,
        last=last,
        place=row.get("place") or None,
        country=country,
        names=names,
        words=words,
        note=row.get("note") or row.get("caution") or None,
        source=row.get("source") or row.get("seen_in") or None,
    )
