"""What the tests of the reader share."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from reportedly.atlas import open_atlas
from reportedly.read import RulesReader


@pytest.fixture(scope="session")
def reader() -> Iterator[RulesReader]:
    """One reader over the built-in atlas: it keeps nothing from one report to the next."""
    with open_atlas() as atlas:
        yield RulesReader(atlas)
