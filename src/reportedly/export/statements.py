"""FollowTheMoney statements: each value of each entity as a row, by its own library (an extra).

They say what the entities of ``ftm`` say, in the form in which several sources are kept beside each
other. Written as JSON, a statement a line: its id is a hash of its value, so that no value may be
made safe for a spreadsheet.

Source:
    FollowTheMoney, https://followthemoney.tech, statements as its library has them.
"""

from __future__ import annotations

import importlib
import json
from collections.abc import Iterator
from itertools import groupby
from pathlib import Path
from typing import Any, Final

from reportedly.errors import ExportError
from reportedly.export.formats import Format, Losses
from reportedly.export.ftm import DATASET, HOUSE, LOSSY, entities, hold, model
from reportedly.export.tables import house
from reportedly.export.withhold.publication import Publication
from reportedly.ids import canonical

COLUMNS: Final = (
    *("id", "entity_id", "canonical_id", "prop", "prop_type", "schema", "value", "original_value"),
    *("dataset", "origin", "lang", "external", "first_seen", "last_seen"),
)


def write(pub: Publication, path: Path, losses: Losses) -> None:
    """Write one statement a line, those of an entity together.

    Raises:
        UsageError: The library is not installed.
    """
    make = model()
    kind = _statement()
    with path.open("wb") as out:
        for entity in entities(pub, losses):
            found = kind.from_entity(make.get_proxy(entity), DATASET)
            # The library keeps some values in sets, which have no order of their own.
            for one in sorted(found, key=lambda each: (each.prop, each.value)):
                told = {name: getattr(one, name) for name in COLUMNS}
                out.write(canonical(told) + b"\n")


def read(path: Path) -> Iterator[Any]:
    """Yield the statements, made by the library.

    Raises:
        ExportError: A line is no statement.
        UsageError: The library is not installed.
    """
    model()
    kind = _statement()
    for number, line in enumerate(path.read_bytes().splitlines(), start=1):
        try:
            yield kind.from_dict(json.loads(line))
        except (ValueError, KeyError, TypeError) as error:
            raise ExportError(f"{path.name}, line {number}: not a statement") from error


def validate(path: Path) -> None:
    """Hold the statements against their ids, and the entities they make against the schema.

    Raises:
        ExportError: An id is not that of its value, or an entity breaks the schema.
    """
    made = importlib.import_module("followthemoney.statement").StatementEntity
    dataset = importlib.import_module("followthemoney.dataset").Dataset.make(
        {"name": DATASET, "title": DATASET}
    )
    found = []
    for entity, group in groupby(read(path), key=lambda one: one.entity_id):
        statements = list(group)
        if any(one.id != one.generate_key() for one in statements):
            raise ExportError(f"{path.name}: a statement of {entity} has another id than its value")
        found.append(made.from_statements(dataset, statements))
    hold(path, found)


def _statement() -> Any:  # noqa: ANN401 - a class of a package that may be absent
    return importlib.import_module("followthemoney.statement").Statement


STATEMENTS: Final = Format(
    name="statements",
    summary="The entities of ftm as FollowTheMoney statements, one a line",
    ending=".json",
    write=write,
    validate=validate,
    lossy=LOSSY,
    house=HOUSE | house(COLUMNS),
)
