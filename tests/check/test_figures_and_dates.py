"""Figures held against a published series, and pages against their own evidence for their day."""

from __future__ import annotations

import dataclasses
import datetime as dt
from collections.abc import Iterator, Sequence

import pytest

from reportedly.atlas import Atlas, SeriesFile, open_atlas
from reportedly.check import RULES, Checks
from reportedly.model import (
    Anchor,
    Claim,
    Figure,
    FigurePeriod,
    Finding,
    PageDate,
    Reading,
    Report,
    Source,
    Written,
)
from reportedly.model.vocabulary import (
    CheckCode,
    ClaimKind,
    EventType,
    Outcome,
    Period,
    Qualifier,
    SourceType,
)
from tests.resolve.makers import claim, figure, head, words

SERIES = """date,outcome,value,publisher,area,since
2031-03-01,killed,4211,XV_MONITOR,Veldria,2031-01-01
2031-03-01,injured,9108,XV_MONITOR,Veldria,2031-01-01
2031-03-05,killed,4290,XV_MONITOR,Veldria,2031-01-01
2031-03-05,injured,9308,XV_MONITOR,Veldria,2031-01-01
2031-03-09,killed,4377,XV_MONITOR,Veldria,2031-01-01
2031-03-09,injured,9508,XV_MONITOR,Veldria,2031-01-01
"""
ACTORS = """
[XV_MONITOR]
name = "Veldria Relief Network"
kind = "ngo"
country = ["XV"]
aliases = ["Veldria Relief Network"]
"""
RELIEF = Source(
    name="Veldria Relief Network", type=SourceType.HUMANITARIAN, actor_id="XV_MONITOR", named=True
)
ARMY = Source(name="the army", type=SourceType.PARTY, actor_id="XV_ARMY", named=True)
OUTLET = Source(name="Coast Daily", type=SourceType.MEDIA, actor_id="XV_DAILY", named=True)
TEXT = "The toll in Veldria is told here."
NEVER = CheckCode.STALE_FIGURE, CheckCode.ATTRIBUTION_MISMATCH


@pytest.fixture(scope="module")
def atlas(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Atlas]:
    """An atlas with one invented series and its publisher."""
    folder = tmp_path_factory.mktemp("atlas")
    (folder / "series.csv").write_text(SERIES, "utf8")
    (folder / "actors.toml").write_text(ACTORS, "utf8")
    with open_atlas(
        series=[SeriesFile(path=folder / "series.csv")], actors=[folder / "actors.toml"]
    ) as opened:
        yield opened


def toll(killed: int | None, injured: int | None = None, *, by: Sequence[Source] = ()) -> Claim:
    """Return a cumulative toll on somebody's word."""
    total = FigurePeriod(kind=Period.CUMULATIVE)
    counts: list[Figure] = []
    if killed is not None:
        counts.append(figure(killed, "f1", period=total))
    if injured is not None:
        counts.append(figure(injured, "f2", outcome=Outcome.INJURED, period=total))
    return claim("c1", EventType.CASUALTY_TOLL, kind=ClaimKind.FIGURE, by=by, figures=tuple(counts))


def check(
    atlas: Atlas | None, told: Claim | None, day: dt.date | None, text: str = TEXT, **more: object
) -> dict[str, Finding]:
    """Check a page of this day with one claim; return the findings by code."""
    date = PageDate(raw=str(day), earliest=day, latest=day, role="given") if day else None
    reading = Reading(
        report="r",
        reader="t",
        splitter="t",
        atlas="t",
        page_date=date,
        claims=(told,) if told else (),
        **more,  # type: ignore[arg-type]
    )
    report = Report(name="r", capture="c", text=text, page_date=date)
    found = Checks(RULES, atlas)(head("r", day), report, reading, relations=(), conflicts=())
    return {one.code: one for one in found}


MARCH = {day: dt.date(2031, 3, day) for day in range(1, 32)}


@pytest.mark.parametrize(
    ("page", "stale"),
    [
        (MARCH[5], False),
        (MARCH[8], False),
        (MARCH[11], False),
        (MARCH[12], True),
        (MARCH[31], True),
        (None, False),
    ],
)
def test_the_gap_counts_from_the_last_day_a_figure_stood(
    atlas: Atlas, page: dt.date | None, *, stale: bool
) -> None:
    """4,290 stood from the 5th to the 8th; three days later it may still be printed."""
    found = check(atlas, toll(4290, by=[RELIEF]), page)
    assert (CheckCode.STALE_FIGURE in found) is stale
    if stale:
        values = dict(found[CheckCode.STALE_FIGURE].values)
        assert (values["series_date"], values["series_last"]) == ("2031-03-05", "2031-03-08")
        assert values["killed"] == 4290


def test_the_figure_that_still_stands_is_never_stale(atlas: Atlas) -> None:
    """Nothing was published after it, so nobody knows better."""
    assert CheckCode.STALE_FIGURE not in check(atlas, toll(4377, by=[RELIEF]), dt.date(2031, 9, 1))


def test_a_number_has_to_be_the_published_one(atlas: Atlas) -> None:
    """One person off is another number, and "thousands" is none."""
    assert CheckCode.STALE_FIGURE not in check(atlas, toll(4291, by=[RELIEF]), MARCH[31])
    few = toll(4290, by=[RELIEF])
    (count,) = few.figures
    vague = dataclasses.replace(count, qualifier=Qualifier.VAGUE, value=None, low=1000, high=9999)
    told = dataclasses.replace(few, figures=(vague,))
    assert CheckCode.STALE_FIGURE not in check(atlas, told, MARCH[31])


def test_chance_agreements_are_left_alone(atlas: Atlas) -> None:
    """On nobody's word a number counts with its area, or with a second one of the same days."""
    code = CheckCode.STALE_FIGURE
    assert code in check(atlas, toll(4290), MARCH[31])
    assert code not in check(atlas, toll(4290), MARCH[31], text="The toll is told here.")
    both = check(atlas, toll(4290, 9308), MARCH[31], text="The toll is told here.")
    assert len(both[code].evidence) == 2
    mixed = check(atlas, toll(4290, 9508), MARCH[31], text="The toll is told here.")
    assert code not in mixed


def test_a_figure_with_its_day_beside_it_hides_no_age(atlas: Atlas) -> None:
    """As of the day on which it stood: the reader is told."""
    told = toll(4290, by=[RELIEF])
    (count,) = told.figures
    dated = dataclasses.replace(told, figures=(dataclasses.replace(count, as_of=MARCH[6]),))
    assert CheckCode.STALE_FIGURE not in check(atlas, dated, MARCH[31])


def test_a_figure_of_another_is_no_ones_own(atlas: Atlas) -> None:
    """The army is credited with the relief network's number; the network and outlets are not."""
    code = CheckCode.ATTRIBUTION_MISMATCH
    found = check(atlas, toll(4290, 9308, by=[ARMY]), MARCH[6])
    assert dict(found[code].values)["publisher"] == "XV_MONITOR"
    assert code not in check(atlas, toll(4290, 9308, by=[RELIEF]), MARCH[6])
    assert code not in check(atlas, toll(4290, 9308, by=[OUTLET]), MARCH[6])
    assert code not in check(atlas, toll(4290, 9308, by=[RELIEF, ARMY]), MARCH[6])
    assert code not in check(atlas, toll(4290, 9308), MARCH[6])
    assert code not in check(atlas, toll(4290, 9308, by=[ARMY]), dt.date(2031, 6, 1))


def test_without_series_nothing_is_said_of_figures() -> None:
    """Neither an atlas without series nor none at all is a reason to fire."""
    with open_atlas() as plain:
        for one in (plain, None):
            assert not set(check(one, toll(4290, 9308, by=[ARMY]), MARCH[31])) & set(NEVER)


# ------------------------------------------------------------------ the page's own day


def anchor(kind: str, first: dt.date | None, last: dt.date | None) -> Anchor:
    """Return a piece of evidence."""
    return Anchor(
        kind=kind, span=words("the truce"), earliest=first, latest=last, basis=f"{kind}:brek-truce"
    )


def dated(day: dt.date | None, *anchors: Anchor, when: Written | None = None) -> dict[str, Finding]:
    """Check a page of this day that has such evidence."""
    return check(None, None, day, anchors=anchors, written=when)


def test_a_page_date_that_the_text_excludes_is_in_conflict() -> None:
    """Before or after what the text allows; the words that exclude it are shown."""
    code = CheckCode.DATE_CONFLICT
    truce = anchor("timeline", MARCH[18], MARCH[25])
    when = Written(earliest=MARCH[18], latest=MARCH[25])
    for day in (MARCH[17], MARCH[26]):
        found = dated(day, truce, when=when)[code]
        assert [span.quote for span in found.evidence] == ["the truce"]
        assert dict(found.values)["written_earliest"] == "2031-03-18"
    inside: tuple[dt.date | None, ...] = (MARCH[18], MARCH[25], None)
    assert not any(code in dated(one, truce, when=when) for one in inside)
    assert code not in dated(MARCH[30], truce, when=None)
    assert code in dated(MARCH[1], anchor("dated", MARCH[9], None), when=Written(earliest=MARCH[9]))


def test_what_is_told_as_recent_may_not_be_long_gone() -> None:
    """More than thirty days off the page; an end left open says nothing."""
    code = CheckCode.ANACHRONISM
    truce = anchor("timeline", MARCH[18], MARCH[20])
    assert code not in dated(dt.date(2031, 4, 19), truce)
    found = dated(dt.date(2031, 4, 20), truce)[code]
    assert dict(found.values)["days_off"] == 31
    assert code in dated(dt.date(2031, 2, 1), truce)
    assert code not in dated(dt.date(2031, 9, 1), anchor("timeline", MARCH[18], None))
    assert code not in dated(dt.date(2031, 9, 1), anchor("series", MARCH[18], MARCH[20]))
    assert code not in dated(None, truce)


def test_an_undated_text_may_contradict_its_own_recency() -> None:
    """What it calls recent lies more than thirty days before what it cannot be older than."""
    code = CheckCode.ANACHRONISM
    truce = anchor("timeline", MARCH[18], MARCH[20])
    later = anchor("series", dt.date(2031, 4, 20), None)
    assert dict(dated(None, truce, later)[code].values)["days_off"] == 31
    assert code not in dated(None, truce, anchor("series", dt.date(2031, 4, 19), None))
