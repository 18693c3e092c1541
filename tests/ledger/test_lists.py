"""A page of a long list is the stretch of the whole list, whatever is asked for."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator
from pathlib import Path

import pytest
import sqlalchemy as sa

import reportedly
from reportedly.api import Ledger
from reportedly.ledger import FindingFilter, IncidentFilter, database, schema
from reportedly.model import Incident
from reportedly.model.area import RADIUS_KM, area_of
from reportedly.model.vocabulary import EventType, Outcome, Severity, SourceType
from reportedly.review.acts import By, joining
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
    IncidentFilter(outcome=Outcome.INJURED),
    IncidentFilter(finding="UNSOURCED"),
    IncidentFilter(party="UKR_MIL", outcome=Outcome.KILLED),
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


def parties(ledger: Ledger, one: Incident) -> set[str | None]:
    """Return who is said to act, speaks for a side, or whose people are counted."""
    found = {each.whose for each in one.estimates}
    for ref in one.members:
        _, claim = ledger.claim(ref)
        found |= {actor.actor_id for actor in claim.actors}
        for source in claim.attribution:
            party = source.type is SourceType.PARTY
            found.add(source.actor_id if party else source.aligned)
    return found - {None}


def test_incidents_are_found_by_party_outcome_and_finding(ledger: Ledger) -> None:
    """By every code that some incident has, just those that have it."""
    whole = list(ledger.incidents())

    def ids(chosen: IncidentFilter) -> set[str]:
        return {one.id for one in ledger.incidents(chosen)}

    known = ledger.parties()
    assert known
    for code in known:
        has = {one.id for one in whole if code in parties(ledger, one)}
        assert ids(IncidentFilter(party=code)) == has != set()
    for outcome in Outcome:
        has = {one.id for one in whole if any(x.outcome is outcome for x in one.estimates)}
        assert ids(IncidentFilter(outcome=outcome)) == has
    for code in {one.code for one in ledger.findings()}:
        odd = {one.report for one in ledger.findings(FindingFilter(code=code))}
        has = {one.id for one in whole if odd & {ref.report for ref in one.members}}
        assert ids(IncidentFilter(finding=code)) == has


def outlines(ledger: Ledger) -> list[set[tuple[object, ...]]]:
    """Return all rows that are kept beside incidents."""
    with ledger.store.moment() as connection:
        return [set(map(tuple, connection.execute(sa.select(t)))) for t in schema.OUTLINES]


def test_what_is_kept_beside_incidents_follows_them(tmp_path: Path) -> None:
    """After a ruling it is what would be made anew; a ledger of an older schema is given it."""
    path = demo_ledger(tmp_path)
    with reportedly.open(path) as opened:
        first, second = list(opened.incidents())[:2]
        by = By("A. Reader", "seen")
        with opened.holding() as held:
            held.store.add_decisions([joining(by, first, second)])
        kept = outlines(opened)
        found = [hit.head.name for hit in opened.search("market")]
        assert found
        assert len(kept[0]) == opened.survey().total
    connection = database.driver().connect(str(path))
    for statement in (
        "DROP TABLE outline",
        "DROP TABLE aspect",
        "INSERT INTO report_text(report_text) VALUES ('delete-all')",
        "UPDATE alembic_version SET version_num = '0005'",
        "PRAGMA user_version = 5",
    ):
        connection.execute(statement)
    connection.commit()
    connection.close()
    with reportedly.open(path) as opened, opened.holding():
        assert outlines(opened) == kept
        assert [hit.head.name for hit in opened.search("market")] == found
        for _ in opened.verify():
            pass
