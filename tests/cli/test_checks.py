"""``reportedly checks`` lists, explains and switches; ``findings`` filters and writes SARIF."""

from __future__ import annotations

import json
from pathlib import Path

from reportedly.check import RULES
from tests.cli.program import Program
from tests.demo_ledger import demo_ledger


def test_all_checks_are_listed_with_what_they_need(demo: Path, program: Program) -> None:
    """Two lines each: severity, code and needs; what it says."""
    done = program("checks", "--ledger", demo)
    assert done.code == 0
    for rule in RULES:
        assert f"{rule.code}  needs {', '.join(rule.needs)}" in done.out
        assert rule.summary in done.out


def test_one_check_is_explained_in_full(tmp_path: Path, program: Program) -> None:
    """The whole docstring, in any case of the code, without any ledger."""
    done = program("checks", "stale_figure", "--ledger", tmp_path / "none.ledger")
    assert done.code == 0
    (rule,) = (rule for rule in RULES if rule.code == "STALE_FIGURE")
    shown = [line.strip() for line in done.out.splitlines()]
    assert [line for line in rule.definition.splitlines() if line] == [
        line for line in shown[1:] if line
    ]
    assert program("checks", "NO_SUCH", "--ledger", tmp_path / "none.ledger").code == 2


def test_checks_are_listed_for_machines(demo: Path, program: Program) -> None:
    """One object a check, with its definition and whether the ledger runs it."""
    done = program("checks", "--json", "--ledger", demo)
    rows = [json.loads(line) for line in done.out.splitlines()]
    assert [row["code"] for row in rows] == [rule.code for rule in RULES]
    assert all(row["on"] and row["definition"] and row["package"] is None for row in rows)


def test_a_check_is_switched_off_for_one_ledger(tmp_path: Path, program: Program) -> None:
    """Its findings go, the list says so, and the decision stands with person and reason."""
    path = demo_ledger(tmp_path)
    assert "UNSOURCED" in program("findings", "--ledger", path).out
    done = program("checks", "--off", "unsourced", "--reason", "we know", "--ledger", path)
    assert (done.code, done.out) == (0, "")
    assert "UNSOURCED is off" in done.err
    assert "UNSOURCED" not in program("findings", "--ledger", path).out
    assert "UNSOURCED  needs text  off" in program("checks", "--ledger", path).out
    assert program("checks", "--on", "UNSOURCED", "--ledger", path).code == 0
    assert "UNSOURCED" in program("findings", "--ledger", path).out
    assert program("checks", "--on", "NO_SUCH", "--ledger", path).code == 2
    assert program("checks", "--on", "UNDATED", "--off", "UNDATED", "--ledger", path).code == 2


def test_findings_are_filtered_by_page_date(demo: Path, program: Program) -> None:
    """Of that day or later; undated pages are left out."""
    rows = [json.loads(x) for x in program("findings", "--json", "--ledger", demo).out.splitlines()]
    days = {
        row["id"]: (row["page_date"] or {}).get("latest")
        for row in map(json.loads, program("reports", "--json", "--ledger", demo).out.splitlines())
    }
    since = sorted(day for day in days.values() if day)[len(days) // 2]
    kept = program("findings", "--json", "--since", since, "--ledger", demo).out.splitlines()
    wanted = [row for row in rows if (days[row["report"]] or "") >= since]
    assert [json.loads(one)["report"] for one in kept] == [row["report"] for row in wanted]
    assert 0 < len(kept) < len(rows)


def test_an_unknown_check_is_a_mistake_with_a_hint(demo: Path, program: Program) -> None:
    """The nearest code is named."""
    done = program("findings", "--code", "UNSOURCE", "--ledger", demo)
    assert done.code == 2
    assert "did you mean UNSOURCED?" in done.err
    assert program("findings", "--code", "unsourced", "--ledger", demo).code == 0
