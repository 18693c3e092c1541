"""Fewer sweeps of Python's cyclic garbage collector while many records are made.

Reading and resolving make records by the hundred thousand that refer to each other in no circles;
each sweep walks all that are young, and a full one all there are. Left to itself that is a
fourteenth of the time that reading takes.
"""

from __future__ import annotations

import gc
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Final

SELDOM: Final = (100_000, 50, 100)
"""Objects made, less those let go, before a sweep; sweeps of the young and of the older before one
of the next older."""


@contextmanager
def seldom() -> Iterator[None]:
    """Sweep seldom until the block is left; what the caller had set holds again then."""
    before = gc.get_threshold()
    if not before[0] or before[0] >= SELDOM[0]:
        # Switched off, or seldom enough, by whoever calls.
        yield
        return
    gc.set_threshold(*SELDOM)
    try:
        yield
    finally:
        gc.set_threshold(*before)
