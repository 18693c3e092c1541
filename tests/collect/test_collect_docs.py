"""The page on formats says what the tables of the code say."""

from __future__ import annotations

from pathlib import Path

from reportedly.collect.fields import KEYS, RENAMED, _fold
from reportedly.collect.formats import ENDINGS

PAGE = Path(__file__).resolve().parents[2] / "docs" / "formats-in.md"


def test_every_key_of_a_field_is_documented_and_no_other() -> None:
    """A reader of the page knows what their columns will become."""
    rows = [
        line.split("|") for line in PAGE.read_text("utf8").splitlines() if line.startswith("| `")
    ]
    found = {}
    for row in rows:
        field = RENAMED.get(row[1].strip(" `"), row[1].strip(" `"))
        if field in KEYS:
            names = row[2].split(":")[0].split(",")
            found[field] = tuple(_fold(name.strip()) for name in names)
    assert found == KEYS


def test_every_ending_is_documented() -> None:
    """No format is read in secret."""
    page = PAGE.read_text("utf8")
    assert all(f"`{ending}`" in page for ending in ENDINGS)
