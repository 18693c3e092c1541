"""All that the desk rules can be ruled in the terminal."""

from __future__ import annotations

import json
import re
from pathlib import Path

import pytest

import reportedly
from reportedly.model.vocabulary import Verdict
from reportedly.review.acts import named
from tests.cli.program import Program
from tests.demo_ledger import demo_ledger


@pytest.fixture
def path(tmp_path: Path) -> Path:
    """A ledger of the examples, of this test's own."""
    return demo_ledger(tmp_path)


def ruled(program: Program, path: Path, *told: str) -> str:
    """Rule, and return the id of the decision."""
    done = program("decide", *told, "--as", "A. Reader", "--reason", "seen", "--ledger", path)
    assert done.code == 0, done.err
    stored = re.fullmatch(r"stored   ([0-9a-f]+)\n", done.err)
    assert stored is not None
    return stored[1]


def test_incidents_are_joined_parted_and_left_alone_again(program: Program, path: Path) -> None:
    """By the beginning of their ids."""
    with reportedly.open(path) as ledger:
        link = next(one for one in ledger.links() if one.verdict is Verdict.POSSIBLE)
        before = {one.id: one.members for one in ledger.incidents()}
    joined = ruled(program, path, "same", link.a[:10], link.b[:10])
    with reportedly.open(path) as ledger:
        one = ledger.incident(link.a)
        assert set(one.members) == {*before[link.a], *before[link.b]}
        out = [f"{ref.report[:12]}/{ref.claim}" for ref in before[link.b]]
    parted = ruled(program, path, "part", one.id[:10], *out)
    with reportedly.open(path) as ledger:
        assert {one.id: one.members for one in ledger.incidents()} == before
    # What was joined and is parted now is one question, and its first answer holds no more.
    told = ["--reason", "a slip", "--as", "A. Reader", "--ledger", path]
    assert "L109" in program("decide", "undo", joined, *told).err
    for one_ in (parted, joined):
        assert program("decide", "undo", one_, *told).code == 0
    with reportedly.open(path) as ledger:
        assert {one.id: one.members for one in ledger.incidents()} == before
        list(ledger.verify(rederive=True))
    listed = program("decide", "list", "--ledger", path).out
    assert listed.count("taken back") == 2


def test_values_and_grades_are_given_and_taken_back(program: Program, path: Path) -> None:
    """Short forms for what people write, the machine's value by a switch."""
    with reportedly.open(path) as ledger:
        incident = next(one for one in ledger.incidents() if one.estimates)
        ref = incident.estimates[0].used[0]
        figure = ledger.claim(ref)[1].figures[0].id
    for field, value in (
        ("type", "air_strike"),
        ("time", "2025-03-01..2025-03-02"),
        (f"figure/{figure}", "12+"),
        (f"figure/{figure}", "9-12"),
        (f"figure/{figure}", "civilian"),
        ("place", "Nowhere in particular"),
        ("place", "none"),
    ):
        ruled(program, path, "value", named(ref), field, value)
    ruled(program, path, "value", named(ref), "place", "--machine")
    ruled(program, path, "grade", incident.id[:10], "FAIR")
    rows = [
        json.loads(row)
        for row in program("decide", "list", "--json", "--ledger", path).out.splitlines()
    ]
    values = [row["decision"]["value"] for row in rows]
    assert json.loads(values[2]) == {"value": 12, "qualifier": "at_least"}
    assert json.loads(values[3]) == {"value": None, "low": 9, "high": 12, "qualifier": "range"}
    assert values[6:] == ["null", None, '"FAIR"']


@pytest.mark.parametrize(
    "told",
    [
        ["same", "{incident}", "{incident}"],
        ["same", "{incident}", "{claim}"],
        ["different", "{claim}", "{claim}"],
        ["part", "{incident}", "{incident}"],
        ["value", "{claim}", "colour", "red"],
        ["value", "{claim}", "time", "soon"],
        ["value", "{claim}", "figure/f1", "many"],
        ["value", "{claim}", "type", '{"'],
        ["value", "{claim}", "type"],
        ["grade", "{incident}"],
    ],
)
def test_what_is_no_ruling_is_refused(program: Program, path: Path, told: list[str]) -> None:
    """With what to do instead, and nothing is stored."""
    with reportedly.open(path) as ledger:
        incident = next(iter(ledger.incidents()))
    names = {"incident": incident.id[:10], "claim": named(incident.members[0])}
    words = [one.replace("{incident}", names["incident"]) for one in told]
    words = [one.replace("{claim}", names["claim"]) for one in words]
    done = program("decide", *words, "--as", "A", "--reason", "x", "--ledger", path)
    assert done.code == 2, done.err
    with reportedly.open(path) as ledger:
        assert not list(ledger.decisions())


def test_what_waits_is_listed_with_what_it_changes(program: Program, path: Path) -> None:
    """The first lines name the incidents, the machine form holds the whole question."""
    told = program("decide", "questions", "--ledger", path)
    assert told.out.count("same?") == 4
    rows = program("decide", "questions", "--json", "--limit", "2", "--ledger", path).out
    assert [json.loads(row)["kind"] for row in rows.splitlines()] == ["same", "same"]
    with reportedly.open(path) as ledger:
        link = next(one for one in ledger.links() if one.verdict is Verdict.POSSIBLE)
    ruled(program, path, "different", link.a[:10], link.b[:10])
    assert program("decide", "questions", "--ledger", path).out.count("same?") == 3
    second = program("decide", "questions", "--second", "--as", "B. Reader", "--ledger", path)
    assert second.out.count("same?") == 1
    program("decide", "same", link.a[:10], link.b[:10], "--as", "B. Reader", "--reason", "x",
            "--ledger", path)  # fmt: skip
    agreed = program("decide", "agreement", "--ledger", path).out
    assert "0 of 1 agreed" in agreed
    assert "A. Reader" in agreed
