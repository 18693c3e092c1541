"""The interface a person programs against: open, read, ask, decide, prove."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

import reportedly
from bench.make_reports import write
from reportedly.api import Ledger
from reportedly.errors import LockedError, NoLedgerError, NotALedgerError, UnknownIdError
from reportedly.ledger import FindingFilter, IncidentFilter, Mode, Store, schema
from reportedly.model import ClaimRef
from reportedly.pipeline import Outcome, State

ROOT = Path(__file__).resolve().parent.parent


@pytest.fixture(scope="module")
def inputs(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder of generated reports, with one file that is none."""
    folder = tmp_path_factory.mktemp("inputs")
    write(folder, 24, per_file=12)
    (folder / "picture.txt").write_bytes(b"\x89PNG\r\n\x1a\n\x00\x00\x00\rIHDR\x00\x00" * 9)
    return folder


@pytest.fixture(scope="module")
def filled(inputs: Path, tmp_path_factory: pytest.TempPathFactory) -> bytes:
    """The bytes of a ledger of those reports."""
    path = tmp_path_factory.mktemp("ledger") / "a.ledger"
    with reportedly.open(path) as ledger:
        ledger.read(inputs)
    return path.read_bytes()


@pytest.fixture
def ledger(filled: bytes, tmp_path: Path) -> Iterator[Ledger]:
    """A ledger of the generated reports."""
    (tmp_path / "a.ledger").write_bytes(filled)
    with reportedly.open(tmp_path / "a.ledger", create=False) as opened:
        yield opened


def test_reading_reports_each_outcome_and_sums_them_up(inputs: Path, tmp_path: Path) -> None:
    """Every input has one outcome, the refused one too; what follows from them is there."""
    told: list[Outcome] = []
    with reportedly.open(tmp_path / "a.ledger") as ledger:
        summary = ledger.read(inputs, on_outcome=told.append)
        assert (summary.read, summary.refused, summary.unread, summary.known) == (24, 1, 0, 0)
        assert summary.rebuilt
        assert [one.address for one in told if one.state is State.REFUSED] == ["picture.txt"]
        assert summary.claims == sum(one.claims for one in told) > 24
        assert not ledger.is_stale()
        again = ledger.read(inputs)
        assert (again.read, again.known, again.refused, again.rebuilt) == (0, 24, 1, False)
        assert [one.refusal.address for one in ledger.refusals()] == ["picture.txt"]


def test_what_is_asked_leads_back_to_the_bytes(ledger: Ledger) -> None:
    """From an incident to its claims, their reports, their words and the bytes received."""
    incidents = list(ledger.incidents())
    assert incidents
    for incident in incidents:
        assert ledger.incident(incident.id[:10]) == incident
        for ref in incident.members:
            head, claim = ledger.claim(ref)
            report = ledger.report(head.id)
            assert claim.span.quote == report.text[claim.span.start : claim.span.end]
            assert json.loads(ledger.capture(head.id).splitlines()[0])
            assert claim in ledger.claims(head.name)
    assert list(ledger.incidents(IncidentFilter(report=incidents[0].members[0].report)))
    assert {link.a for link in ledger.links()} <= {one.id for one in incidents}
    assert len(list(ledger.roots())) > 3


def test_reports_are_listed_found_and_searched(ledger: Ledger) -> None:
    """A report goes by its name, its id or the beginning of it."""
    heads = list(ledger.reports())
    assert len(heads) == 24
    report = ledger.report("r000003")
    assert ledger.report(report.id[:8]) == report
    reading = ledger.reading("r000003")
    assert reading is not None
    assert reading.report == report.id
    assert "r000003" in {hit.head.name for hit in ledger.search(report.text.split()[-2])}
    assert all(report.id in {one.a, one.b} for one in ledger.trace("r000003"))
    with pytest.raises(UnknownIdError):
        ledger.report("nothing")
    with pytest.raises(UnknownIdError):
        ledger.claim(ClaimRef(report.id, "c999"))


def test_findings_are_filtered_by_report(ledger: Ledger) -> None:
    """The filter gives those of one report and no others."""
    findings = list(ledger.findings())
    assert findings
    one = findings[0].report
    mine = list(ledger.findings(FindingFilter(report=one)))
    assert mine == [found for found in findings if found.report == one]


def test_a_decision_makes_derived_rows_stale_and_the_next_question_mends_it(
    ledger: Ledger,
) -> None:
    """Nobody has to remember to rebuild; the decision stays on record with who and why."""
    ref = next(one for one in ledger.incidents() if one.members).members[0]
    subject = f"{ref.report}/{ref.claim}"
    identifier = ledger.decide(
        "value", subject, field="place", value="null", person="N. N.", reason="seen on site"
    )
    assert ledger.is_stale()
    assert list(ledger.incidents())
    assert not ledger.is_stale()
    (ruling,) = ledger.decisions()
    assert (ruling.id, ruling.decision.person, ruling.in_force) == (identifier, "N. N.", True)


def test_questions_are_answered_while_another_process_writes(ledger: Ledger) -> None:
    """A question needs no lock; what would need one says that it cannot have it."""
    before = list(ledger.incidents())
    ledger.decide("grade", "some-incident", person="N.", reason="r", value='"WEAK"')
    with Store.open(ledger.path, Mode.WRITE):
        assert list(ledger.incidents()) == before
        assert ledger.is_stale()
        with pytest.raises(LockedError):
            ledger.rebuild()
        with pytest.raises(LockedError):
            ledger.export("interchange", ledger.path.with_name("out"))
    ledger.rebuild()
    assert not ledger.is_stale()


def test_verification_proves_rows_and_what_follows_from_them(ledger: Ledger) -> None:
    """With a second derivation, the last step says that it agreed."""
    assert [one.step for one in ledger.verify()][-1] == "file"
    assert [one.step for one in ledger.verify(rederive=True)][-1] == "rederived"
    with Store.open(ledger.path) as store:
        assert ledger.tip().seq == sum(1 for _ in store.entries())


def test_opening_makes_a_ledger_only_when_asked(tmp_path: Path) -> None:
    """A misspelt path in a question makes no empty ledger."""
    with pytest.raises(NoLedgerError):
        reportedly.open(tmp_path / "a.ledger", create=False)
    with reportedly.open(str(tmp_path / "a.ledger")) as ledger:
        assert list(ledger.reports()) == []
        assert list(ledger.incidents()) == []
    text = tmp_path / "notes.txt"
    text.write_text("Notes.", "utf8")
    with pytest.raises(NotALedgerError):
        reportedly.open(text)


def test_an_older_ledger_is_brought_up_to_date_unless_only_asked(
    ledger: Ledger, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Opening for reading and writing tries to migrate; a newer ledger is refused either way."""
    from reportedly.errors import SchemaVersionError  # noqa: PLC0415
    from reportedly.ledger import migrate  # noqa: PLC0415

    monkeypatch.setattr(migrate, "SCHEMA", schema.SCHEMA - 1)
    for create in (True, False):
        with pytest.raises(SchemaVersionError):
            reportedly.open(ledger.path, create=create)


SEEDED = """
import sys
from pathlib import Path
import reportedly
from bench.kill import Package, rows
from reportedly.ids import digest
package = Package(Path(sys.argv[1]))
package.read(Path(sys.argv[2]), lambda: None)
print(digest(package.content(Path(sys.argv[2]))))
"""


@pytest.mark.slow
def test_two_hash_seeds_export_the_same_bytes(inputs: Path, tmp_path: Path) -> None:
    """The whole way from files to export does not depend on the order of any set."""
    outputs = {
        subprocess.run(
            [sys.executable, "-c", SEEDED, str(inputs), str(tmp_path / f"{seed}.ledger")],
            cwd=ROOT,
            env={**os.environ, "PYTHONHASHSEED": seed},
            capture_output=True,
            check=True,
        ).stdout
        for seed in ("0", "4711")
    }
    assert len(outputs) == 1


def test_importing_gives_the_interface_and_nothing_else() -> None:
    """``reportedly.open`` is there when asked for; a name that is not there is an error."""
    assert reportedly.open is reportedly.api.open
    with pytest.raises(AttributeError):
        reportedly.nothing  # noqa: B018
