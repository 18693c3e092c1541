"""Every check says what it means, and the page of checks says the same."""

from __future__ import annotations

import pytest

from reportedly.check import RULES, Rule
from reportedly.model.vocabulary import CHECKS, CheckCode
from tools import make_checks


def test_every_code_has_one_check() -> None:
    """All eighteen are made, none twice."""
    assert sorted(rule.code for rule in RULES) == sorted(CheckCode)


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.code)
def test_severity_and_needs_are_the_codebooks(rule: Rule) -> None:
    """They stand beside the check and in the vocabulary; neither drifts."""
    entry = CHECKS[CheckCode(rule.code)]
    assert rule.severity is entry.severity
    assert rule.needs == entry.needs


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.code)
def test_a_definition_says_when_it_fires_and_when_it_is_silent(rule: Rule) -> None:
    """One sentence for lists, then both conditions; no name of a place of code."""
    lines = rule.definition.splitlines()
    assert rule.summary == lines[0]
    assert rule.summary.endswith(".")
    assert len(rule.summary) <= 100
    assert lines[1] == ""
    assert any(line.startswith("Fires ") for line in lines)
    assert "Silent " in rule.definition


def test_the_page_of_checks_is_fresh(monkeypatch: pytest.MonkeyPatch) -> None:
    """Its definitions are written by a tool; whoever changes a docstring runs it."""
    monkeypatch.setattr("sys.argv", ["make_checks", "--check"])
    assert make_checks.main() == 0


def test_the_tool_keeps_what_is_written_by_hand() -> None:
    """Only what stands between the marks is replaced."""
    page = f"above\n{make_checks.BEGIN}\nformerly so\n{make_checks.END}\nbelow\n"
    made = make_checks.filled(page)
    assert made.startswith("above\n")
    assert made.endswith("\nbelow\n")
    assert "formerly" not in made
    assert make_checks.filled(made) == made
