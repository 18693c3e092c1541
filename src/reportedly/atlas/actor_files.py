"""Reads lists of actors: TOML as the package's own list, or a table.

TOML has one table ``[ID]`` for each actor. A table (CSV, JSON) has columns ``id``, ``name``,
``kind``, ``side``, ``aligned``, ``parent``, ``country``, ``aliases``, ``hinted``,
``affiliations``; parts of the last four are parted by ``|``. Other columns are ignored.
"""

from __future__ import annotations

import datetime as dt
import re
import tomllib
from collections.abc import Iterator
from functools import cache
from importlib import resources
from typing import Any

from reportedly.atlas.actors import ActorEntry, Affiliation
from reportedly.atlas.tables import Row, day, decoded, read_table, several
from reportedly.errors import AtlasListError

KINDS = frozenset(
    {
        "state", "state_forces", "government", "armed_group", "armed_group_set",
        "political_armed", "coalition", "civilians", "media", "health_authority", "rescue",
        "intl_body", "humanitarian", "ngo",
    }
)  # fmt: skip
"""What an actor may be."""

AFFILIATIONS = ("part_of", "aligned")
"""How an actor may belong to another."""

_FIELDS = frozenset(
    {
        "name", "kind", "side", "aligned", "parent", "country", "aliases", "hinted", "note",
        "affiliations",
    }
)  # fmt: skip
_DATED = frozenset({"to", "as", "first", "last"})
_COUNTRY = re.compile(r"[A-Z]{2}")
_AFFILIATION = re.compile(r"(\w+) (\S+)(?: (\d{4}-\d\d-\d\d)?\.\.(\d{4}-\d\d-\d\d)?)?")


@cache
def builtin_text() -> str:
    """Return the package's own list of actors."""
    return (resources.files("reportedly.atlas") / "data" / "actors.toml").read_text("utf-8")


def load_actors(where: str, data: bytes) -> tuple[ActorEntry, ...]:
    """Return the actors of a file, in its order.

    Args:
        where: The file's path, for messages.
        data: Its bytes.

    Raises:
        EncodingError: It is not UTF-8.
        AtlasListError: It is no such list; names file and actor or row.
    """
    text = decoded(where, data)
    if _is_table(text):
        return tuple(_of_table(where, data))
    try:
        tables = tomllib.loads(text)
    except tomllib.TOMLDecodeError as error:
        raise AtlasListError(where, str(error)) from error
    return tuple(_entry(f"{where}:{code}", code, table) for code, table in tables.items())


def _is_table(text: str) -> bool:
    """Tell a table from TOML, whose headings stand in brackets and whose first line has no id."""
    first = next((line for line in text.splitlines() if line.strip()), "")
    return bool(re.search(r"(?:^|[,;\t])\"?id\"?(?:[,;\t]|$)", first)) or first.lstrip()[:2] in {
        "[{",
        "{",
        "[ {",
    }


def _of_table(where: str, data: bytes) -> Iterator[ActorEntry]:
    seen = set()
    for row_where, row in read_table(where, data).rows:
        code = row.get("id", "")
        if not code:
            raise AtlasListError(row_where, "its id is empty")
        if code in seen:
            raise AtlasListError(row_where, f"there is an actor {code!r} above")
        seen.add(code)
        yield _entry(row_where, code, _as_table(row_where, row))


def _as_table(where: str, row: Row) -> dict[str, Any]:
    """Return a row in the form of a TOML table."""
    table: dict[str, Any] = {
        name: row[name] for name in ("name", "kind", "side", "aligned", "parent") if row.get(name)
    }
    for name in ("country", "aliases", "hinted"):
        table[name] = list(several(row.get(name, "")))
    table["affiliations"] = [_cell(where, part) for part in several(row.get("affiliations", ""))]
    return table


def _cell(where: str, part: str) -> dict[str, Any]:
    match = _AFFILIATION.fullmatch(part)
    if match is None:
        told = f"affiliation {part!r} is not in the form: part_of CODE 2023-01-31..2024-02-29"
        raise AtlasListError(where, told)
    kind, to, first, last = match.groups(default="")
    days = {"first": day(where, "first", first), "last": day(where, "last", last)}
    return {"as": kind, "to": to, **{name: one for name, one in days.items() if one}}


def _entry(where: str, code: str, table: object) -> ActorEntry:
    if not isinstance(table, dict):
        raise AtlasListError(where, "an actor is a table")
    unknown = sorted(set(table) - _FIELDS)
    if unknown:
        raise AtlasListError(where, f"no such field: {', '.join(unknown)}")
    for field in ("name", "kind"):
        if not isinstance(table.get(field), str) or not table[field]:
            raise AtlasListError(where, f"{field} is missing")
    if table["kind"] not in KINDS:
        told = f"kind {table['kind']!r} is none of {', '.join(sorted(KINDS))}"
        raise AtlasListError(where, told)
    countries = _list(where, table, "country")
    if not all(map(_COUNTRY.fullmatch, countries)):
        raise AtlasListError(where, "a country is not two capital letters")
    return ActorEntry(
        id=code,
        name=table["name"],
        kind=table["kind"],
        side=_words(where, table, "side"),
        aligned=_words(where, table, "aligned"),
        parent=_words(where, table, "parent"),
        countries=countries,
        aliases=_list(where, table, "aliases"),
        hinted=_list(where, table, "hinted"),
        affiliations=tuple(_affiliations(where, table.get("affiliations", []))),
    )


def _words(where: str, table: dict[str, Any], field: str) -> str | None:
    value = table.get(field)
    if value is not None and not isinstance(value, str):
        raise AtlasListError(where, f"{field} is not a text")
    return value


def _list(where: str, table: dict[str, Any], field: str) -> tuple[str, ...]:
    value = table.get(field, [])
    if not isinstance(value, list) or not all(isinstance(item, str) for item in value):
        raise AtlasListError(where, f"{field} is not a list of texts")
    return tuple(value)


def _affiliations(where: str, given: object) -> Iterator[Affiliation]:
    if not isinstance(given, list) or not all(isinstance(one, dict) for one in given):
        raise AtlasListError(where, "affiliations is not a list of tables")
    for one in given:
        to, kind = one.get("to"), one.get("as")
        first, last = one.get("first"), one.get("last")
        if set(one) - _DATED or not isinstance(to, str) or kind not in AFFILIATIONS:
            told = f"an affiliation has to, as ({' or '.join(AFFILIATIONS)}), first and last"
            raise AtlasListError(where, told)
        if not all(edge is None or type(edge) is dt.date for edge in (first, last)):
            raise AtlasListError(where, "first and last of an affiliation are days: 2023-01-31")
        if first is not None and last is not None and last < first:
            raise AtlasListError(where, f"an affiliation ends on {last}, before {first}")
        yield Affiliation(to=to, kind=kind, first=first, last=last)
