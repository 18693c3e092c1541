"""The bundled examples from end to end: what a reader of the demo is told has to hold."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

import reportedly
from reportedly.api import Ledger
from reportedly.ledger import FindingFilter
from reportedly.model import Claim, Incident
from reportedly.model.vocabulary import CheckCode, Contradiction, Group, Outcome, RelationKind
from tests.demo_ledger import demo_ledger

NAMES = {
    "army-0312",
    "brief-1",
    "brief-2",
    "bus-0312",
    "coast-0314",
    "courier-0311",
    "front-0314",
    "herald-0312",
    "radio-karvath-market",
    "recycled",
    "sahil-0315",
    "sarrab-airstrike",
    "sarrab-ar",
    "undated-page",
    "vpa-0311-1",
    "vpa-0312-1",
}


@pytest.fixture(scope="module")
def ledger(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Ledger]:
    """The ledger of the examples."""
    path: Path = demo_ledger(tmp_path_factory.mktemp("examples"))
    with reportedly.open(path, create=False) as opened:
        yield opened


def claims_of(ledger: Ledger, incident: Incident) -> list[tuple[str, Claim]]:
    """Return the claims of an incident with the names of their reports."""
    found = []
    for ref in incident.members:
        head, claim = ledger.claim(ref)
        found.append((head.name, claim))
    return found


def incident_of(ledger: Ledger, report: str, words: str) -> Incident:
    """Return the incident of the claim of this report that holds these words."""
    for incident in ledger.incidents():
        for name, claim in claims_of(ledger, incident):
            if name == report and words in claim.span.quote:
                return incident
    pytest.fail(f"no incident holds “{words}” of {report}")


def codes_of(ledger: Ledger, report: str) -> set[str]:
    """Return the codes of what the checks found in a report."""
    chosen = FindingFilter(report=ledger.report(report).id)
    return {finding.code for finding in ledger.findings(chosen)}


def test_every_example_is_read(ledger: Ledger) -> None:
    """Sixteen reports in five forms and two languages; none is refused."""
    heads = list(ledger.reports())
    assert {head.name for head in heads} == NAMES
    assert {head.language for head in heads} == {"en", "ar"}
    assert list(ledger.refusals()) == []
    assert all(ledger.claims(head.id) for head in heads)


def test_a_reprint_is_a_near_copy(ledger: Ledger) -> None:
    """The courier prints the agency's words, and the page of June prints them again."""
    copied = {
        frozenset((ledger.report(one.a).name, ledger.report(one.b).name))
        for one in ledger.trace("vpa-0311-1")
        if one.kind is RelationKind.NEAR_COPY
    }
    assert frozenset(("courier-0311", "vpa-0311-1")) in copied
    assert frozenset(("recycled", "vpa-0311-1")) in copied
    assert CheckCode.NEAR_COPY in codes_of(ledger, "courier-0311")


def test_the_market_is_told_by_more_reports_than_origins(ledger: Ledger) -> None:
    """Copies add pages and no origin."""
    market = incident_of(ledger, "radio-karvath-market", "shells struck the covered market")
    told_by = {name for name, _ in claims_of(ledger, market)}
    assert {"vpa-0311-1", "courier-0311", "vpa-0312-1"} <= told_by
    assert market.origins_low < market.reports


def test_two_attacks_in_one_town_on_one_day_stay_two(ledger: Ledger) -> None:
    """The bomb at the bus station is not the shelling of the market."""
    market = incident_of(ledger, "radio-karvath-market", "shells struck the covered market")
    station = incident_of(ledger, "bus-0312", "rubbish bin")
    assert market.id != station.id
    assert {name for name, _ in claims_of(ledger, station)} == {"bus-0312"}


def test_the_strike_on_sarrab_is_another_incident_in_two_languages(ledger: Ledger) -> None:
    """It lies in another town, and English and Arabic are read alike."""
    strike = incident_of(ledger, "sarrab-airstrike", "An air strike on two homes")
    names = {name for name, _ in claims_of(ledger, strike)}
    assert names <= {"sarrab-airstrike", "sarrab-ar", "sahil-0315"}
    killed = [one for one in strike.estimates if one.outcome is Outcome.KILLED]
    assert any((one.low, one.high) == (5, 5) for one in killed)


def test_a_later_toll_is_an_update_and_no_difference(ledger: Ledger) -> None:
    """Nine on the day and twelve on the next is one count that rose."""
    market = incident_of(ledger, "vpa-0312-1", "risen to 12")
    told_by = {name for name, _ in claims_of(ledger, market)}
    assert "vpa-0311-1" in told_by
    (killed,) = [
        one
        for one in market.estimates
        if one.outcome is Outcome.KILLED and one.group is Group.UNKNOWN
    ]
    assert killed.high == 12
    assert Contradiction.COUNT not in {
        pair.facet
        for pair in market.contradictions
        if {ledger.claim(pair.a)[0].name, ledger.claim(pair.b)[0].name}
        <= {"vpa-0311-1", "vpa-0312-1"}
    }


def test_the_denial_is_a_difference_and_no_casualty(ledger: Ledger) -> None:
    """The army's word stands against the reports; it does not take their figures away."""
    pairs = [
        (pair.facet, {ledger.claim(pair.a)[0].name, ledger.claim(pair.b)[0].name})
        for incident in ledger.incidents()
        for pair in incident.contradictions
    ]
    assert any(facet is Contradiction.OCCURRENCE and "army-0312" in names for facet, names in pairs)
    assert all(not claim.figures for claim in ledger.claims("army-0312"))


def test_the_page_without_date_or_source_is_said_to_be_one(ledger: Ledger) -> None:
    """Three findings, each with words; its incident has no day and no grade above unsourced."""
    assert codes_of(ledger, "undated-page") >= {
        CheckCode.UNDATED,
        CheckCode.UNSOURCED,
        CheckCode.CITATION_EMPTY,
    }
    assert ledger.report("undated-page").page_date is None
    for claim in ledger.claims("undated-page"):
        assert claim.time is None or claim.time.date_prec is None


def test_an_opponents_count_sets_no_estimate(ledger: Ledger) -> None:
    """Over 30 soldiers on the Front's word, 11 gunmen on the army's: neither is low or best."""
    for report, number in (("front-0314", 31), ("coast-0314", 11)):
        words = "ambushed an army column" if report == "front-0314" else "11 gunmen"
        incident = incident_of(ledger, report, words)
        counts = [(one.low, one.best, one.high) for one in incident.estimates]
        assert all(number not in ends for ends in counts)
        assert any(
            one.claimed_by_opponent is not None and one.claimed_by_opponent.low == number
            for one in incident.estimates
        )
    assert CheckCode.ENEMY_LOSS_UNCONFIRMED in codes_of(ledger, "front-0314")
    assert CheckCode.ENEMY_LOSS_UNCONFIRMED in codes_of(ledger, "coast-0314")


def test_displaced_people_are_no_dead(ledger: Ledger) -> None:
    """The brief counts people on the move, once."""
    outcomes = {figure.outcome for claim in ledger.claims("brief-1") for figure in claim.figures}
    assert outcomes == {Outcome.DISPLACED}


def test_every_value_quotes_its_report_and_the_ledger_verifies(ledger: Ledger) -> None:
    """The chain holds, and a second derivation agrees."""
    for head in ledger.reports():
        reading = ledger.reading(head.id)
        assert reading is not None
        reading.check(ledger.report(head.id).text)
    assert [one.step for one in ledger.verify(rederive=True)][-1] == "rederived"
