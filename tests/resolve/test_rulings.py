"""What a person rules of a value or a grade holds, and the machine's stays beside it."""

from __future__ import annotations

import datetime as dt
import json
from collections.abc import Sequence

import pytest

from reportedly.errors import ReadingError
from reportedly.model import (
    Claim,
    ClaimRef,
    Decision,
    Incident,
    ReportHead,
    Ruled,
    corrected,
    corrected_claims,
    corrections_of,
    incident_id,
    understand,
)
from reportedly.model.vocabulary import EventType, Grade, Group, Outcome, Verdict
from reportedly.resolve import resolve
from tests.resolve.makers import (
    DAY,
    HOSPITAL,
    OMRU,
    TARVO,
    WITNESS,
    figure,
    head,
    on,
    place,
    strike,
)

Reading = tuple[ReportHead, Sequence[Claim]]


def ruled(
    subject: str, field: str | None, value: object, at: str = "2031-06-01", verb: str = "value"
) -> Decision:
    """Return a ruling on one value; an ellipsis takes back what was ruled."""
    told = None if value is ... else json.dumps(value)
    return Decision(
        verb=verb, subject=(subject,), person="p", at=at, reason="seen", field=field, value=told
    )


def grade(of: Incident, value: object, at: str = "2031-06-01") -> Decision:
    """Return a ruling on the grade of an incident."""
    return ruled(of.id, None, value, at, "grade")


def told(*figures: int, by: str = "a") -> Reading:
    """Return a report of the hospital's count."""
    counts = tuple(figure(value, f"f{at}") for at, value in enumerate(figures))
    return head(by), [strike(by=[HOSPITAL], figures=counts)]


def only(readings: Sequence[Reading], *decisions: Decision) -> Incident:
    """Return the one incident of some reports."""
    (incident,) = resolve(readings, (), decisions).incidents
    return incident


def test_a_ruled_number_sets_the_estimate_and_the_read_one_stands_beside_it() -> None:
    """The estimate says that a person gave it, and the machine's number is not lost."""
    incident = only([told(21)], ruled("a/c1", "figure/f0", {"value": 12}))
    (estimate,) = incident.estimates
    assert (estimate.low, estimate.best, estimate.high) == (12, 12, 12)
    assert "a person ruled" in estimate.grounds[1].reason
    (beside,) = incident.ruled
    assert (beside.field, beside.claim) == ("figure/f0", ClaimRef("a", "c1"))
    assert json.loads(beside.value) == {"value": 12}
    assert json.loads(beside.machine or "")["value"] == 21


@pytest.mark.parametrize(
    ("value", "ends"),
    [
        ({"value": 12, "qualifier": "at_least"}, (12, 12, None)),
        ({"low": 10, "high": 14, "value": None, "qualifier": "range"}, (10, None, 14)),
    ],
)
def test_a_ruled_number_may_be_open_or_a_range(value: object, ends: tuple[int | None, ...]) -> None:
    """What is ruled keeps its bounds."""
    (estimate,) = only([told(21)], ruled("a/c1", "figure/f0", value)).estimates
    assert (estimate.low, estimate.best, estimate.high) == ends


def test_a_figure_is_put_into_another_group_and_out_of_all() -> None:
    """Whether a figure is in this group has three answers."""
    incident = only([told(7)], ruled("a/c1", "figure/f0", {"group": "civilian"}))
    assert [(one.group, one.best) for one in incident.estimates] == [(Group.CIVILIAN, 7)]
    assert not only([told(7)], ruled("a/c1", "figure/f0", None)).estimates
    cumulative = ruled("a/c1", "figure/f0", {"period": "cumulative"})
    assert not only([told(7)], cumulative).estimates


def test_a_figure_that_the_reader_missed_is_put_in() -> None:
    """It stands on the words of its claim, and matches nothing by them."""
    ruling = ruled("a/c1", "figure/x", {"outcome": "injured", "value": 4})
    incident = only([told(7)], ruling)
    assert {(one.outcome, one.best) for one in incident.estimates} == {
        (Outcome.KILLED, 7),
        (Outcome.INJURED, 4),
    }
    assert incident.ruled[0].machine is None


def test_a_part_of_a_figure_that_is_taken_out_is_no_part_any_more() -> None:
    """No figure refers to one that is not there."""
    parts = (figure(9, "f0"), figure(3, "f1", subset_of="f0"))
    ruling = ruled("a/c1", "figure/f0", None)
    fixed = corrected_claims("a", [strike(figures=parts)], corrections_of([ruling]))
    assert [(one.id, one.subset_of) for one in fixed[0].figures] == [("f1", None)]


def test_a_ruled_place_parts_and_joins() -> None:
    """The place that a person gives is the claim's own, and known to the day's work."""
    given = [told(9, by="a"), told(9, by="b")]
    assert only(given).reports == 2
    where = {"name": OMRU[0], "lat": OMRU[1], "lon": OMRU[2], "country": "XA"}
    found = resolve(given, (), [ruled("b/c1", "place", where)])
    assert [one.place and one.place.name for one in found.incidents] in (
        ["Tarvo", "Omru"],
        ["Omru", "Tarvo"],
    )
    elsewhere = [told(9, by="a"), (head("b"), [strike(where=[place(OMRU)], figures=(figure(9),))])]
    assert len(resolve(elsewhere, (), ()).incidents) == 2
    there = {"name": TARVO[0], "lat": TARVO[1], "lon": TARVO[2], "country": "XA"}
    assert only(elsewhere, ruled("b/c1", "place", there)).reports == 2


def test_an_unknown_day_supports_and_never_makes_a_match() -> None:
    """A person who takes the day away takes the match away."""
    found = resolve([told(9, by="a"), told(9, by="b")], (), [ruled("b/c1", "time", None)])
    assert [link.verdict for link in found.links] == [Verdict.POSSIBLE]


def test_a_ruled_day_makes_a_match() -> None:
    """It holds as if the words said it."""
    undated = (head("b"), [strike(when=None, figures=(figure(9),))])
    day = {"earliest": str(DAY), "latest": str(DAY)}
    assert only([told(9), undated], ruled("b/c1", "time", day)).reports == 2


def test_a_ruled_kind_is_the_kind() -> None:
    """Without a kind the claim tells of no incident."""
    incident = only([told(9)], ruled("a/c1", "type", "SHELLING_ROCKET"))
    assert incident.type is EventType.SHELLING_ROCKET
    assert incident.ruled == (
        Ruled(
            field="type",
            value='"SHELLING_ROCKET"',
            machine='"AIR_STRIKE"',
            claim=ClaimRef("a", "c1"),
        ),
    )
    assert not resolve([told(9)], (), [ruled("a/c1", "type", None)]).incidents


def test_a_ruled_grade_holds_and_the_rules_own_stands_beside_it() -> None:
    """It says of itself that a person gave it."""
    before = only([told(9)])
    after = only([told(9)], grade(before, "CONFIRMED"))
    assert (before.grade, after.grade) == (Grade.WEAK, Grade.CONFIRMED)
    assert after.corroboration is before.corroboration
    assert (after.grade_reason or "").startswith("a person ruled so; by the rules it is WEAK")
    assert after.ruled[0] == Ruled(field="grade", value='"CONFIRMED"', machine='"WEAK"')


def test_a_ruled_grade_follows_the_claim_its_incident_was_named_after() -> None:
    """Joined or parted, an id that was shown once leads to an incident; the later ruling holds."""
    first = head("a", DAY - dt.timedelta(days=1)), [strike(by=[WITNESS], when=on(DAY))]
    late = only([told(9, by="b")])
    joined = only([first, told(9, by="b")], grade(late, "DISCOUNTED"))
    assert joined.id == incident_id(ClaimRef("a", "c1")) != late.id
    assert joined.grade is Grade.DISCOUNTED
    both = [grade(late, "DISCOUNTED"), grade(joined, "CONFIRMED", "2031-06-02")]
    assert only([first, told(9, by="b")], *both).grade is Grade.CONFIRMED


def test_a_ruling_without_a_value_takes_back_what_was_ruled() -> None:
    """The machine's holds again, and nothing is shown as ruled."""
    plain = only([told(9)])
    value = [ruled("a/c1", "figure/f0", {"value": 2}), ruled("a/c1", "figure/f0", ..., "2031-07")]
    graded = [grade(plain, "CONFIRMED"), grade(plain, ..., "2031-07")]
    assert only([told(9)], *value, *graded) == plain


def test_a_pair_that_is_undecided_again_is_left_to_the_rules() -> None:
    """What was ruled of it before is superseded and not turned round."""
    given = [told(9, by="a"), told(9, by="b")]
    apart, again = (
        Decision(verb=verb, subject=("a/c1", "b/c1"), person="p", at=at, reason="seen")
        for verb, at in (("different", "2031-06-01"), ("undecided", "2031-06-02"))
    )
    assert len(resolve(given, (), [apart]).incidents) == 2
    assert resolve(given, (), [apart, again]) == resolve(given, (), ())


def test_a_ruling_that_cannot_be_understood_changes_nothing() -> None:
    """One that an older or another program wrote stops nobody."""
    odd = [
        ruled("a/c1", None, "AIR_STRIKE"),
        ruled("a/c1", "colour", "red"),
        ruled("a/c1", "type", "NO_SUCH"),
        ruled("a/c1", "figure/none", {"value": 3}),
        ruled("a/c9", "type", "SHELLING_ROCKET"),
        ruled("no claim", "type", "SHELLING_ROCKET"),
    ]
    found = only([told(9)], *odd)
    assert (found.type, found.estimates) == (EventType.AIR_STRIKE, only([told(9)]).estimates)


@pytest.mark.parametrize(
    ("field", "value"),
    [
        ("type", '"NO_SUCH"'),
        ("type", "broken"),
        ("modality", '"denied"'),
        ("figure/", '{"value":3}'),
        ("figure/f0", '{"colour":3}'),
        ("figure/f0", '{"value":-1}'),
        ("figure/f0", '{"low":5,"high":2}'),
        ("figure/f0", '{"value":5,"qualifier":"about"}'),
        ("figure/f0", '{"group":"bystander"}'),
        ("place", "{}"),
        ("place", '{"name":"Tarvo","lat":10}'),
        ("time", '{"earliest":"2031-05-03"}'),
        ("time", '{"earliest":"2031-05-03","latest":"2031-05-01"}'),
        ("time", '{"earliest":"May","latest":"May"}'),
        ("grade", '"GOOD"'),
    ],
)
def test_a_value_that_is_none_of_its_field_is_refused(field: str, value: str) -> None:
    """Nothing is guessed of what a person meant."""
    with pytest.raises(ReadingError):
        understand(field, value)


def test_an_interval_has_the_precision_of_its_length() -> None:
    """A week is no day, and a year no month."""
    for last, precision in (("2031-05-03", 1), ("2031-05-09", 3), ("2031-05-31", 4)):
        value = json.dumps({"earliest": "2031-05-03", "latest": last})
        fixed = corrected(strike(), {"time": value})
        assert fixed.time is not None
        assert fixed.time.date_prec == precision
