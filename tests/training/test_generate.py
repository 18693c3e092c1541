"""The passages made from templates."""

from __future__ import annotations

import json
import re
from collections import Counter
from pathlib import Path
from typing import Any

import pytest

from reportedly.model.vocabulary import EventType, Modality, SourceType
from training import generate
from training.standoff import EVENT_KEYS, GROUPS, OUTCOMES, PERIODS, QUALIFIERS
from training.templates import TEMPLATES

SHARED = Path(__file__).resolve().parents[3] / "shared"
ROLES = EVENT_KEYS - {"by"}
RUN = 6


@pytest.fixture(scope="module")
def rows() -> list[dict[str, Any]]:
    """Return the rows of the committed file."""
    return [json.loads(line) for line in generate.OUT.read_text("utf-8").splitlines()]


def test_two_runs_give_the_bytes_of_the_file() -> None:
    """The file is what the templates give, every time."""
    made = generate.written()
    assert made == generate.written()
    assert made == generate.OUT.read_text("utf-8")


def test_every_phenomenon_has_rows_and_no_text_stands_twice(rows: list[dict[str, Any]]) -> None:
    """No phenomenon is lost and no passage weighs double."""
    assert {row["phenomenon"] for row in rows} == {*TEMPLATES, "joined"}
    assert max(Counter(row["text"] for row in rows).values()) == 1
    assert max(Counter(row["id"] for row in rows).values()) == 1


def _spans(row: dict[str, Any]) -> list[list[int]]:
    found = [s for one in row["attributions"] for n in generate.PIECES.values() for s in one[n]]
    found += [event["trigger"] for event in row["events"]]
    found += [span for event in row["events"] for role in ROLES for span in event.get(role, ())]
    return found + [figure["span"] for figure in row["figures"]]


def test_every_span_is_whole_words_of_its_text(rows: list[dict[str, Any]]) -> None:
    """Spans lie within the text and cut no word."""
    for row in rows:
        text = row["text"]
        for start, end in _spans(row):
            assert 0 <= start < end <= len(text), row["id"]
            assert text[start:end] == text[start:end].strip(), row["id"]
            assert not re.match(r"\w\w", text[start - 1 : start + 1] if start else ""), row["id"]
            assert not re.match(r"\w\w", text[end - 1 : end + 1]), row["id"]


def test_every_code_is_of_the_codebook(rows: list[dict[str, Any]]) -> None:
    """Types, modalities, groups and links are ones the trainer knows."""
    kinds = {one.value for one in SourceType} | {"NONE"}
    for row in rows:
        for one in row["attributions"]:
            assert one["type"] in kinds
            assert one["content"], row["id"]
            assert bool(one["source"]) == (one["type"] != "NONE"), row["id"]
        for event in row["events"]:
            assert event["type"] in {one.value for one in EventType}
            assert event["modality"] in {one.value for one in Modality}
            assert event["by"] is None or 0 <= event["by"] < len(row["attributions"])
        for figure in row["figures"]:
            assert figure["outcome"] in OUTCOMES
            assert figure["group"] in GROUPS
            assert figure["qualifier"] in QUALIFIERS
            assert figure.get("period", "incident") in PERIODS
            assert figure.get("of", 0) in range(max(1, len(row["events"])))
            assert figure.get("in", 0) in range(len(row["figures"]))


def test_bounds_are_those_of_the_codebook(rows: list[dict[str, Any]]) -> None:
    """Least and most agree with part 5 of the codebook."""
    for row in rows:
        for figure in row["figures"]:
            low, high = figure["low"], figure["high"]
            assert (low, high) != (None, None), row["id"]
            assert low is None or high is None or low <= high, row["id"]
            if figure["qualifier"] == "exact":
                assert low == high, row["id"]
    assert generate.bounds("more_than", 9) == (10, None)
    assert generate.bounds("less_than", 9) == (None, 8)
    assert generate.bounds("about", 20) == (18, 22)
    assert generate.bounds("nearly", 20) == (18, 19)


def test_what_did_not_happen_has_no_figure(rows: list[dict[str, Any]]) -> None:
    """Threatened, planned and denied harm has no count."""
    unreal = {"denied", "hypothetical", "planned"}
    for row in rows:
        for figure in row["figures"]:
            if "of" in figure:
                assert row["events"][figure["of"]]["modality"] not in unreal, row["text"]


def test_negatives_have_neither_events_nor_figures(rows: list[dict[str, Any]]) -> None:
    """What only looks like force is labelled as nothing."""
    negatives = {"sport", "metaphor", "labour", "things_counted", "numbers", "accident", "fiction"}
    for row in rows:
        if row["phenomenon"] in negatives | {"exercise", "daily_life"}:
            assert row["events"] == row["figures"] == [], row["text"]


@pytest.mark.parametrize("template", ["[e1=FIRE|x]", "[s1|", "{Nobody}", "[f1=q|{n}]", "[p1|]"])
def test_a_wrong_template_is_refused(template: str) -> None:
    """A slip in a template stops the run."""
    with pytest.raises((ValueError, KeyError)):
        generate.fill(template, "x").row()


def _runs(text: str) -> set[tuple[str, ...]]:
    words = re.findall(r"\w+", text.lower())
    return {tuple(words[at : at + RUN]) for at in range(len(words) - RUN + 1)}


@pytest.mark.shared
def test_no_passage_shares_six_words_with_seeds_or_gold(rows: list[dict[str, Any]]) -> None:
    """Nothing is taken from what the reader is judged by."""
    paths = sorted((SHARED / "seeds").glob("*.txt")) + sorted(
        path for path in (SHARED / "codebook/gold").glob("*.json*") if path.is_file()
    )
    if not paths:
        pytest.skip("no shared data")
    known: set[tuple[str, ...]] = set()
    for path in paths:
        known |= _runs(path.read_text("utf-8"))
    shared = {row["text"] for row in rows if _runs(row["text"]) & known}
    assert not shared
