"""Rulings in a ledger: they survive a rebuild, are superseded, and can be taken back."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

import reportedly
from reportedly import pipeline
from reportedly.api import Ledger
from reportedly.errors import UsageError
from reportedly.ledger import Mode, Store
from reportedly.model import Incident
from reportedly.model.vocabulary import Grade, RuleSet, Tier
from tests.demo_ledger import demo_ledger

WHO = {"person": "A. Reader", "reason": "seen on site"}


def counted(ledger: Ledger) -> tuple[Incident, str, str]:
    """Return an incident with a count that one claim sets, the claim, and the figure's field."""
    for incident in ledger.incidents():
        for estimate in incident.estimates:
            if len(estimate.used) == 1 and estimate.best is not None:
                ref = estimate.used[0]
                for figure in ledger.claim(ref)[1].figures:
                    if (figure.outcome, figure.value) == (estimate.outcome, estimate.best):
                        return incident, f"{ref.report}/{ref.claim}", f"figure/{figure.id}"
    raise AssertionError("no incident with a count of one claim")


def ruled(path: Path) -> str:
    """Rule on a figure and a grade, and return the id of the incident."""
    with reportedly.open(path, create=False) as ledger:
        incident, claim, field = counted(ledger)
        ledger.decide("value", claim, field=field, value='{"value":77}', **WHO)
        ledger.decide("grade", incident.id, value='"CONFIRMED"', **WHO)
        return incident.id


def digests(path: Path) -> tuple[str, str]:
    """Return the digest of the derived rows as they are, and that of making all of them anew."""
    with Store.open(path, Mode.WRITE) as store:
        before = store.derived_state()
        after = pipeline.rebuild(store, anew=True)
    assert before is not None
    assert before.fresh
    return before.digest, after.digest


def test_rulings_hold_at_once_and_after_a_rebuild(tmp_path: Path) -> None:
    """What is brought up to date around a ruling is what a rebuild gives."""
    path = demo_ledger(tmp_path)
    name = ruled(path)
    with reportedly.open(path, create=False) as ledger:
        incident = ledger.incident(name)
        assert incident.grade is Grade.CONFIRMED
        assert 77 in {estimate.best for estimate in incident.estimates}
        assert {one.field.partition("/")[0] for one in incident.ruled} == {"grade", "figure"}
        under = ledger.incident(name, rules=RuleSet.LOW_BEST_HIGH)
        assert 77 in {estimate.best for estimate in under.estimates}
        assert ledger.matrix(name).rows
    brought, rebuilt = digests(path)
    assert brought == rebuilt


def test_a_later_ruling_supersedes_and_the_machine_can_be_given_back_its_word(
    tmp_path: Path,
) -> None:
    """All of them stay on record; nothing of what was taken back is left in the incidents."""
    path = demo_ledger(tmp_path)
    with reportedly.open(path, create=False) as ledger:
        incident, claim, field = counted(ledger)
        for value in ('{"value":77}', '{"value":78}'):
            ledger.decide("value", claim, field=field, value=value, **WHO)
        assert 78 in {one.best for one in ledger.incident(incident.id).estimates}
        ledger.decide("value", claim, field=field, **WHO)
        assert ledger.incident(incident.id) == incident
        kept = [(one.decision.value, one.in_force) for one in ledger.decisions()]
    assert kept == [('{"value":77}', False), ('{"value":78}', False), (None, True)]
    brought, rebuilt = digests(path)
    assert brought == rebuilt


def test_what_is_given_out_holds_what_is_ruled_and_not_what_the_machine_had(
    tmp_path: Path,
) -> None:
    """Under any rules, and with no place or number beside it that was to be withheld."""
    path = demo_ledger(tmp_path)
    ruled(path)
    with (
        reportedly.open(path, create=False) as ledger,
        ledger.at(Tier.PUBLIC) as public,
    ):
        found = [one for one in public.incidents() if one.grade is Grade.CONFIRMED]
        assert any(estimate.best == 77 for one in found for estimate in one.estimates)
        assert not any(one.ruled for one in public.incidents())
        again = [public.incident(one.id, rules=RuleSet.LOW_BEST_HIGH) for one in found]
        assert any(estimate.best == 77 for one in again for estimate in one.estimates)


def test_the_interchange_format_has_both(tmp_path: Path) -> None:
    """At the internal tier a reader of the file sees what was ruled and what it replaced."""
    path = demo_ledger(tmp_path)
    name = ruled(path)
    with reportedly.open(path, create=False) as ledger:
        ledger.export("interchange", tmp_path / "out")
    told = json.loads((tmp_path / "out" / "ledger.json").read_text())
    (incident,) = (one for one in told["incidents"] if one["id"] == name)
    assert {one["field"].partition("/")[0] for one in incident["x_ruled"]} == {"grade", "figure"}
    assert all("machine" in one for one in incident["x_ruled"])


@pytest.mark.parametrize(
    ("verb", "subject", "field", "value"),
    [
        ("same", ("a/c1",), None, None),
        ("different", ("a/c1", "a/c1"), None, None),
        ("undecided", ("a", "b"), None, None),
        ("value", ("a/c1", "b/c1"), "type", '"AIR_STRIKE"'),
        ("value", ("a/c1",), None, None),
        ("value", ("a/c1",), "modality", '"denied"'),
        ("value", ("a/c1",), "type", '"air strike"'),
        ("grade", ("a", "b"), None, '"FAIR"'),
        ("grade", ("a",), None, '"fair"'),
    ],
)
def test_a_ruling_that_is_not_in_its_form_is_refused(
    tmp_path: Path, verb: str, subject: tuple[str, ...], field: str | None, value: str | None
) -> None:
    """Nothing is stored that nothing would obey."""
    with reportedly.open(tmp_path / "a.ledger") as ledger:
        with pytest.raises(UsageError):
            ledger.decide(verb, *subject, field=field, value=value, **WHO)
        assert not list(ledger.decisions())
