"""Reposts of one partisan claim, in every form in which pages take one over."""

from __future__ import annotations

import dataclasses

import pytest

from bench.common import Asked
from bench.flood import CASES, MEASURED, Seen, compare, reposts, run


def test_reposts_are_so_many_pages_of_as_many_outlets() -> None:
    """The report itself, then each repost by an outlet of its own; the same every time."""
    for case in CASES:
        rows = list(reposts(case, 21))
        assert [row["id"] for row in rows[:2]] == ["original", "repost-000"]
        assert len({row["outlet"] for row in rows}) == len(rows) == 22
        assert rows == list(reposts(case, 21))
        claimed = [row for row in rows if case.claim in row["text"]]
        assert len(claimed) == len(rows)
        assert any("published" not in row for row in rows)


def test_a_change_is_seen() -> None:
    """Each facet that differs is counted, and pages are not held to be one."""
    seen = Seen("i", "WEAK", "C1", (1, 1), ("killed 3",), ("AIR_STRIKE",), 2)
    changes = {
        "grade": "FAIR",
        "corroboration": "C3",
        "origins": (1, 2),
        "estimates": ("killed 4",),
        "shape": ("SHELLING_ROCKET",),
    }
    for name, value in changes.items():
        found = compare(seen, dataclasses.replace(seen, **{name: value}))  # type: ignore[arg-type]
        assert sum(map(bool, found.values())) == 1, name
    more = compare(seen, dataclasses.replace(seen, pages=502))
    assert more == dict.fromkeys(more, 0) | {"pages_added": 500}


@pytest.mark.slow
def test_a_few_reposts_change_nothing() -> None:
    """The bench on a small number: pages grow, and nothing else does."""
    figures = run(Asked(None, "dev", {"reposts": "8", "reader": "rules", "store": "no"}))
    changed = [name for name in MEASURED if name.endswith("_changed")]
    assert {figures[name] for name in changed} == {0}
    assert figures["incidents_lost"] == 0
    assert figures["pages_added"] == 8 * len(CASES)
