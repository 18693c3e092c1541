"""A page of a long list is the stretch of the whole list, whatever is asked for."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator

import pytest

import reportedly
from reportedly.api import Ledger
from reportedly.ledger import FindingFilter, IncidentFilter
from reportedly.model.area import RADIUS_KM, area_of
from reportedly.model.vocabulary import EventType, Severity
from tests.demo_ledger import demo_ledger


@pytest.fixture(scope="module")
def ledger(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Ledger]:
    """The ledger of the examples."""
    with reportedly.open(demo_ledger(tmp_path_factory.mktemp("lists"))) as opened:
        yield opened


BY_DATE = "SELECT id FROM incident ORDER BY (earliest IS NULL), earliest, latest, id"
CHOSEN = [
    IncidentFilter(),
    IncidentFilter(type=EventType.SHELLING_ROCKET),
    IncidentFilter(country="XV", since=dt.date(2025, 3, 11)),
    IncidentFilter(until=dt.date(2025, 3, 13), min_origins=1),
    IncidentFilter(place="nowhere"),
]


@pytest.mark.parametrize("chosen", CHOSEN)
def test_stretches_of_incidents_are_those_of_the_whole_list(
    ledger: Ledger, chosen: IncidentFilter
) -> None:
    """One behind the other they are all of it, and the survey and the sketches agree."""
    whole = list(ledger.incidents(chosen))
    for size in (1, 3, 100):
        parts = [
            ledger.some_incidents(chosen, skip=skip, limit=size)
            for skip in range(0, len(whole) + 1, size)
        ]
        assert [one for part in parts for one in part] == whole
    survey = ledger.survey(chosen)
    days = sorted(one.time.earliest for one in whole if one.time and one.time.earliest)
    assert survey.total == len(whole)
    assert survey.undated == len(whole) - len(days)
    assert [day for day, count in survey.days for _ in range(count)] == days
    placed = [one for one in whole if one.place is not None and area_of(one.place) is not None]
    assert ledger.count_placed(chosen, precisions=RADIUS_KM) == len(placed)
    sketched = [
        (one.id, one.type, one.grade, one.place, one.time) for one in ledger.sketches(chosen)
    ]
    assert sketched == [(one.id, one.type, one.grade, one.place, one.time) for one in whole]


@pytest.mark.parametrize(
    "chosen",
    [
        FindingFilter(),
        FindingFilter(severity=Severity.INFO),
        FindingFilter(code="UNSOURCED"),
        FindingFilter(since=dt.date(2025, 3, 12)),
        FindingFilter(code="NO_SUCH"),
    ],
)
def test_stretches_of_findings_are_those_of_the_whole_list(
    ledger: Ledger, chosen: FindingFilter
) -> None:
    """In its order, the gravest first, and counted by severity."""
    whole = list(ledger.findings(chosen))
    parts = [ledger.some_findings(chosen, skip=n, limit=2) for n in range(0, len(whole) + 2, 2)]
    assert [one for part in parts for one in part] == whole
    counts = ledger.count_findings(chosen)
    assert [s for s, count in counts.items() for _ in range(count)] == [x.severity for x in whole]


def test_stretches_of_reports_are_in_the_order_of_their_names(ledger: Ledger) -> None:
    """All of them, each once."""
    whole = sorted(ledger.reports(), key=lambda one: (one.name, one.id))
    assert ledger.count_reports() == len(whole)
    found = [one for n in range(0, len(whole), 5) for one in ledger.some_reports(skip=n, limit=5)]
    assert found == whole
    assert ledger.some_reports(skip=len(whole), limit=5) == ()


def test_a_page_of_a_list_reads_no_more_than_it_shows(ledger: Ledger) -> None:
    """The indices are used: no long list is sorted or looked through to find a page."""
    asked = {
        BY_DATE: "incident_date",
        "SELECT head FROM report ORDER BY name, id": "report_listed",
        "SELECT severity, count(*) FROM finding GROUP BY severity": "finding_severity",
        "SELECT count(*) FROM finding WHERE code = 'X' GROUP BY severity": "finding_code",
    }
    with ledger.store.moment() as connection:
        for query, index in asked.items():
            plan = connection.exec_driver_sql(f"EXPLAIN QUERY PLAN {query}").all()
            assert any(index in row[3] for row in plan), (query, plan)
            assert not any("USE TEMP B-TREE FOR ORDER BY" in row[3] for row in plan), (query, plan)
