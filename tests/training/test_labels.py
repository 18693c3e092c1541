"""The committed annotations: every code exists, every span lies in its passage."""

from __future__ import annotations

import itertools
import json
from collections import Counter
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from reportedly.model.vocabulary import EventType, Modality, SourceType
from training import agreement, standoff
from training.data import in_dev, texts
from training.passages import SHARES

Row = dict[str, Any]
KEYS = ["id", "dataset", "doc", "field", "start", "end", "sheet"]
KINDS = ["attributions", "events", "figures", "entities"]
ROLES = standoff.EVENT_KEYS - {"by"}
FIELDS = {"copies": {"title", "text"}, "gva": {"title", "text"}, "muc4": {"text"}}


@pytest.fixture(scope="module")
def rows() -> list[Row]:
    """The rows of the file."""
    return [json.loads(line) for line in agreement.LABELS.read_text("utf-8").splitlines()]


def spans(row: Row) -> Iterator[list[int]]:
    """Yield every span of a row."""
    for one in row["attributions"]:
        yield from itertools.chain(one["source"], one["cue"], one["content"])
    for one in row["events"]:
        yield one["trigger"]
        yield from itertools.chain.from_iterable(one.get(role, ()) for role in sorted(ROLES))
    for one in [*row["figures"], *row["entities"]]:
        yield one["span"]


def test_the_file_has_the_form_that_building_gives(rows: list[Row]) -> None:
    """Whoever builds it from the sheets gets these bytes."""
    assert standoff.written(rows) == agreement.LABELS.read_text("utf-8")


def test_every_row_has_its_keys_and_none_holds_text(rows: list[Row]) -> None:
    """Offsets and codes alone: the texts belong to others."""
    for row in rows:
        assert list(row) == KEYS + KINDS, row["id"]
        assert row["field"] in FIELDS[row["dataset"]], row["id"]


def test_a_passage_stands_once_in_a_sheet_and_twice_at_most(rows: list[Row]) -> None:
    """The second answer is another annotator's, to the same passage."""
    assert max(Counter((row["id"], row["sheet"]) for row in rows).values()) == 1
    assert max(Counter(row["id"] for row in rows).values()) == 2
    for one, other in agreement.twice(rows):
        assert [one[key] for key in KEYS[:-1]] == [other[key] for key in KEYS[:-1]]


def test_there_are_as_many_passages_of_each_set_as_were_chosen(rows: list[Row]) -> None:
    """None was lost between the sheets."""
    assert Counter(name for _, name in {(row["id"], row["dataset"]) for row in rows}) == SHARES


def test_every_code_exists(rows: list[Row]) -> None:
    """The vocabularies are those of the product and of the sheets."""
    allowed = {
        "type": {one.value for one in EventType},
        "modality": {one.value for one in Modality},
        "outcome": set(standoff.OUTCOMES),
        "group": set(standoff.GROUPS),
        "qualifier": set(standoff.QUALIFIERS),
        "period": set(standoff.PERIODS),
    }
    sources = {one.value for one in SourceType} | {"NONE"}
    for row in rows:
        assert {one["type"] for one in row["attributions"]} <= sources, row["id"]
        assert {one["type"] for one in row["entities"]} <= set(standoff.ENTITIES), row["id"]
        for one in [*row["events"], *row["figures"]]:
            assert all(one[name] in codes for name, codes in allowed.items() if name in one)


def test_every_span_lies_in_its_passage(rows: list[Row]) -> None:
    """Half-open, never empty."""
    for row in rows:
        long = row["end"] - row["start"]
        assert long > 0, row["id"]
        assert all(0 <= start < end <= long for start, end in spans(row)), row["id"]


def test_every_link_leads_to_an_item_of_its_row(rows: list[Row]) -> None:
    """No index points past the end, and no figure is part of itself."""
    for row in rows:
        many = {kind: len(row[kind]) for kind in KINDS}
        for one in row["events"]:
            assert one["by"] is None or 0 <= one["by"] < many["attributions"], row["id"]
        for number, one in enumerate(row["figures"]):
            assert 0 <= one.get("of", 0) < max(1, many["events"]), row["id"]
            assert 0 <= one.get("in", 0) < many["figures"], row["id"]
            assert one.get("in") != number, row["id"]


def test_no_lower_bound_is_above_its_upper(rows: list[Row]) -> None:
    """Bounds are counts of people."""
    for row in rows:
        for one in row["figures"]:
            low, high = one["low"], one["high"]
            assert all(bound is None or bound >= 0 for bound in (low, high)), row["id"]
            assert low is None or high is None or low <= high, row["id"]


def test_no_document_is_on_both_sides(rows: list[Row]) -> None:
    """What is kept for development is kept whole, and is about an eighth."""
    sides = {
        (row["dataset"], row["doc"], row["id"]): in_dev(row["dataset"], row["doc"]) for row in rows
    }
    kept = {(dataset, doc) for (dataset, doc, _), dev in sides.items() if dev}
    trained = {(dataset, doc) for (dataset, doc, _), dev in sides.items() if not dev}

    assert not kept & trained
    assert 0.10 < len(kept) / len(kept | trained) < 0.15


def test_the_data_sheet_gives_the_figures_of_the_file(rows: list[Row]) -> None:
    """``python -m training.agreement --write`` makes them."""
    sheet = agreement.SHEET.read_text("utf-8")

    assert agreement.written(sheet, agreement.tables(rows)) == sheet


@pytest.mark.shared
def test_every_span_is_whole_words_of_its_text(rows: list[Row], shared: Path) -> None:
    """The passages lie in their documents, and no span begins or ends in a blank."""
    whole = texts(shared / "bench")
    for row in rows:
        text = whole[row["dataset"], row["doc"], row["field"]]
        assert row["end"] <= len(text), row["id"]
        passage = text[row["start"] : row["end"]]
        for start, end in spans(row):
            words = passage[start:end]
            assert words == words.strip(), row["id"]
