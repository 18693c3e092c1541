"""A ledger's rows in another ledger: the chain and the bytes verbatim, the rest made of them."""

from __future__ import annotations

import itertools
from collections.abc import Iterable, Iterator
from typing import Final, TypeVar

import sqlalchemy as sa

from reportedly.ledger import asking, chain, outline, projections
from reportedly.ledger.records import Tip
from reportedly.ledger.schema import DERIVED, blob, derived_state, entry, passage

T = TypeVar("T")

TRUTH: Final = (blob, entry)
TAKEN: Final = (*TRUTH, *DERIVED, derived_state, passage)
"""Tables that are copied; projections are made of them, and other caches fill by themselves."""

_AT_ONCE: Final = 200


def copy(source: sa.Connection, target: sa.Connection) -> Tip:
    """Copy all rows of one ledger into another that has none.

    Args:
        source: In a reading transaction, which sees one moment.
        target: In a writing transaction; all is there when it ends, or nothing.

    Returns:
        The last row that was copied.
    """
    for table in TAKEN:
        query = sa.select(table).order_by(*table.primary_key.columns)
        names = table.columns.keys()
        found = asking.stream(source, query, _AT_ONCE)
        for rows in _some(dict(zip(names, row, strict=True)) for row in found):
            target.execute(table.insert(), rows)
    projections.rebuild(target)
    outline.fill(target)
    return chain.as_tip(*chain.tip(source))


def _some(rows: Iterable[T]) -> Iterator[list[T]]:
    source = iter(rows)
    while batch := list(itertools.islice(source, _AT_ONCE)):
        yield batch
