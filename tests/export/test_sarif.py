"""Findings in SARIF 2.1.0: what the standard asks for, and regions that quote the text.

The official schema is no part of the project; the rules tested here are those of the standard's
sections on logs, runs, rules, artifacts, results and regions, as far as they bear on what is
written.
"""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import jsonschema
import pytest

import reportedly
from tests.cli.program import Program
from tests.demo_ledger import demo_ledger

TEXT = {"type": "object", "required": ["text"], "properties": {"text": {"type": "string"}}}
LEVEL = {"enum": ["none", "note", "warning", "error"]}
COUNT = {"type": "integer", "minimum": 0}
LINE = {"type": "integer", "minimum": 1}
URI = {"type": "string", "format": "uri-reference", "pattern": r"^[^\s\\<>\"{}|^`]+$"}


def closed(required: list[str], **properties: object) -> dict[str, object]:
    """Return the schema of an object that may have no other fields."""
    return {
        "type": "object",
        "required": required,
        "properties": properties,
        "additionalProperties": False,
    }


REGION = closed(
    ["startLine"],
    startLine=LINE,
    startColumn=LINE,
    endLine=LINE,
    endColumn=LINE,
    charOffset=COUNT,
    charLength=COUNT,
    snippet=TEXT,
)
RULE = closed(
    ["id"],
    id={"type": "string"},
    shortDescription=TEXT,
    fullDescription=TEXT,
    defaultConfiguration=closed(["level"], level=LEVEL),
    properties={"type": "object"},
)
RESULT = closed(
    ["message"],
    ruleId={"type": "string"},
    ruleIndex=COUNT,
    level=LEVEL,
    message=TEXT,
    locations={
        "type": "array",
        "items": closed(
            ["physicalLocation"],
            physicalLocation=closed(
                ["artifactLocation"],
                artifactLocation=closed(["uri"], uri=URI, index=COUNT),
                region=REGION,
            ),
        ),
    },
    partialFingerprints={"type": "object", "additionalProperties": {"type": "string"}},
    properties={"type": "object"},
)
ARTIFACT = closed(
    ["location"],
    location=closed(["uri"], uri=URI),
    hashes={"type": "object", "additionalProperties": {"type": "string"}},
    encoding={"type": "string"},
    description=TEXT,
)
LOG = closed(
    ["version", "runs"],
    **{"$schema": {"type": "string"}},
    version={"const": "2.1.0"},
    runs={
        "type": "array",
        "minItems": 1,
        "items": closed(
            ["tool"],
            tool=closed(
                ["driver"],
                driver=closed(
                    ["name"],
                    name={"type": "string"},
                    semanticVersion={"type": "string", "pattern": r"^\d+\.\d+\.\d+"},
                    rules={"type": "array", "items": RULE, "uniqueItems": True},
                ),
            ),
            columnKind={"enum": ["utf16CodeUnits", "unicodeCodePoints"]},
            newlineSequences={"type": "array", "minItems": 1, "uniqueItems": True},
            artifacts={"type": "array", "items": ARTIFACT},
            results={"type": "array", "items": RESULT},
        ),
    },
)


@pytest.fixture
def program(capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch) -> Program:
    """The command line."""
    return Program(capsys, monkeypatch)


@pytest.fixture
def log(tmp_path: Path, program: Program) -> dict[str, Any]:
    """The findings of the examples as SARIF."""
    done = program("findings", "--as", "sarif", "--ledger", demo_ledger(tmp_path))
    assert done.code == 0
    found: dict[str, Any] = json.loads(done.out)
    return found


def results(log: dict[str, Any]) -> Iterator[tuple[dict[str, Any], dict[str, Any]]]:
    """Yield each result with its run."""
    for run in log["runs"]:
        for result in run["results"]:
            yield result, run


def test_the_log_is_laid_out_as_the_standard_says(log: dict[str, Any]) -> None:
    """Required fields, closed objects, levels, lines from 1."""
    jsonschema.Draft7Validator(LOG).validate(log)
    assert any(True for _ in results(log))


def test_rules_and_artifacts_are_found_by_their_numbers(log: dict[str, Any]) -> None:
    """An index points into the run's own lists, and says the same as the name beside it."""
    for result, run in results(log):
        rule = run["tool"]["driver"]["rules"][result["ruleIndex"]]
        assert rule["id"] == result["ruleId"]
        for one in result["locations"]:
            place = one["physicalLocation"]["artifactLocation"]
            assert run["artifacts"][place["index"]]["location"]["uri"] == place["uri"]


def test_regions_quote_the_text(tmp_path: Path, log: dict[str, Any]) -> None:
    """By offset and by line and column, in code points."""
    seen = 0
    with reportedly.open(tmp_path / "demo.ledger", create=False) as ledger:
        for result, _ in results(log):
            text = ledger.report(result["properties"]["report"]).text
            for one in result["locations"]:
                region = one["physicalLocation"].get("region")
                if region is None:
                    continue
                at, words = region["charOffset"], region["snippet"]["text"]
                assert text[at : at + region["charLength"]] == words
                assert between(text, region) == words
                seen += 1
    assert seen


def between(text: str, region: dict[str, int]) -> str:
    """Return what stands between two pairs of line and column."""
    lines = [line + "\n" for line in text.split("\n")]
    first, last = region["startLine"] - 1, region["endLine"] - 1
    begin = sum(map(len, lines[:first])) + region["startColumn"] - 1
    end = sum(map(len, lines[:last])) + region["endColumn"] - 1
    return text[begin:end]


def test_the_same_findings_give_the_same_bytes(tmp_path: Path, program: Program) -> None:
    """No moment and no order of reading enters the log."""
    path = demo_ledger(tmp_path)
    one, other = (program("findings", "--as", "sarif", "--ledger", path).out for _ in range(2))
    assert one == other


def test_filters_hold_for_sarif_too(tmp_path: Path, program: Program) -> None:
    """One check alone; a filter that fits nothing gives a log without results."""
    path = demo_ledger(tmp_path)
    done = program("findings", "--as", "sarif", "--code", "UNSOURCED", "--ledger", path)
    assert {result["ruleId"] for result, _ in results(json.loads(done.out))} == {"UNSOURCED"}
    none = program("findings", "--as", "sarif", "--since", "2999-01-01", "--ledger", path)
    empty = json.loads(none.out)
    jsonschema.Draft7Validator(LOG).validate(empty)
    assert empty["runs"][0]["results"] == []
