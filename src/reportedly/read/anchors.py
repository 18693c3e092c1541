"""A text's own evidence for when it was written.

Five kinds are looked for: a cumulative count that a reference series gave on known days, a
happening of the timeline, a stretch of days or months counted from a known start, a feast spoken of
as present, and a happening told with its date. Each gives an interval, open at an end where the
words leave it open: a text that tells of something cannot be older, but it can be younger.

A count or a happening bounds a text from above only where the text speaks of it as of its own day.
A total in passing is often old when it is printed, and a war is spoken of long after it.
"""

from __future__ import annotations

import datetime as dt
from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from reportedly.atlas import Atlas, Happening, Match, Mention, Sought, Timeline
from reportedly.model import Anchor, Claim, Figure, PageDate, Span
from reportedly.model.vocabulary import (
    ClaimKind,
    EventType,
    Modality,
    Period,
    Polarity,
    SegmentKind,
)
from reportedly.read.anchor_counts import counted, started
from reportedly.read.anchor_words import ahead, present, recent
from reportedly.read.found import FoundTime, Line
from reportedly.read.settle import within
from reportedly.read.time_feasts import feasts_near
from reportedly.read.time_frame import Sentence

LAG = dt.timedelta(days=3)
"""How long after a count was replaced a text may still give it.

Source:
    The threshold of STALE_FIGURE in the codebook, part 7.
"""

FRESH = dt.timedelta(days=14)
"""How long after its last day a happening is spoken of as days ago."""

FEAST_LAG = dt.timedelta(days=7)
"""How long after a feast it is spoken of as present, with reports a week late."""

SMALLEST = 1000
"""Smallest count that a series is asked for without its publisher: smaller ones agree by chance."""

ROUND = 100
"""Counts that this divides agree by chance as well."""

WEEK = dt.timedelta(days=7)
"""What lasts longer than this is a stretch of time, whatever kind its list gives it."""

LEAD = 3
"""Sentences of the body in which a count is the page's own news."""

_UNKNOWN = 9
_DAYS = 2
"""Precision code of two to six days."""

_TOLD = frozenset({Modality.ASSERTED, Modality.ALLEGED})


@dataclass(frozen=True, slots=True)
class Told:
    """What a report tells, for its anchors.

    Attributes:
        text: Of the report.
        lines: Sentences that can carry claims, in order.
        claims: What was read in them.
        times: All expressions of time, by their first code points.
        page: The page date.
    """

    text: str
    lines: Sequence[Line]
    claims: tuple[Claim, ...]
    times: Sequence[FoundTime]
    page: PageDate | None


def find_anchors(told: Told, atlas: Atlas) -> tuple[Anchor, ...]:
    """Return the anchors of a report, in order of their spans."""
    found = [*_series(told, atlas), *_dated(told)]
    timeline = atlas.timeline
    for line in told.lines:
        mentions = timeline.mentions(told.text, line.start, line.end) if len(timeline) else ()
        found += _happenings(told, line, mentions)
        found += _counted(told, line, mentions, timeline)
        found += _feasts(told, line)
    return tuple(sorted(found, key=lambda one: (one.span.start, one.span.end, one.kind, one.basis)))


def _series(told: Told, atlas: Atlas) -> Iterator[Anchor]:
    """Yield the cumulative counts that a series gives exactly, on days of one stretch."""
    if not len(atlas.series):
        return
    matched = [
        (claim, figure, match)
        for claim in told.claims
        if claim.modality in _TOLD and claim.polarity is Polarity.POSITIVE
        for figure in claim.figures
        if (match := _match(claim, figure, atlas)) is not None
    ]
    # Two counts of one day are no remainder of an older text, but may stand under other news.
    several = len({match.outcome for _, _, match in matched}) > 1 and not _tells_news(told)
    lead = _lead_end(told.lines)
    for claim, figure, match in matched:
        own = several or (claim.kind is not ClaimKind.BACKGROUND and claim.span.start < lead)
        latest = match.last + LAG if own and match.last is not None else None
        basis = f"series:{match.publisher}, {match.outcome} {match.lowest}"
        yield Anchor(
            kind="series", span=figure.span, earliest=match.first, latest=latest, basis=basis
        )


def _tells_news(told: Told) -> bool:
    """Tell whether a text tells a happening of a day of its own week, so that a total is aside."""
    return any(
        claim.kind is ClaimKind.INCIDENT
        and claim.modality in _TOLD
        and claim.time is not None
        and claim.time.mention is not None
        and (claim.time.date_prec or _UNKNOWN) <= _DAYS
        and not (claim.time.basis or "").startswith("absolute:")
        for claim in told.claims
    )


def _match(claim: Claim, figure: Figure, atlas: Atlas) -> Match | None:
    """Return the one stretch of days on which a publisher gave exactly this count."""
    sought = Sought.of(figure) if figure.period.kind is not Period.ROLLING else None
    if sought is None or sought.number is None:
        return None
    found = [match for match in atlas.series.find(sought) if match.exact]
    since = figure.period.since
    found = [match for match in found if since is None or match.since in {None, since}]
    root = claim.root.actor_id if claim.root is not None else None
    theirs = [match for match in found if root is not None and match.actor == root]
    if not _is_total(claim, figure, sought.number, credited=bool(theirs)):
        return None
    chosen = theirs or found
    return chosen[0] if len(chosen) == 1 else None


def _is_total(claim: Claim, figure: Figure, number: int, *, credited: bool) -> bool:
    """Tell whether a count that a series has can be that series' total, and not one by chance."""
    if figure.period.kind is Period.CUMULATIVE:
        return credited or number >= SMALLEST
    # It does not say since when: nobody else counts so many to the last person.
    large = number >= SMALLEST and number % ROUND != 0
    return large and (credited or claim.type is EventType.CASUALTY_TOLL)


def _lead_end(lines: Sequence[Line]) -> int:
    """Return where the third sentence of the body ends."""
    body = [line for line in lines if line.segment is SegmentKind.BODY][:LEAD]
    return body[-1].end if body else 0


def _dated(told: Told) -> Iterator[Anchor]:
    """Yield the latest day that the text tells a happening of, with its year."""
    days = [
        (time.time.earliest, time)
        for claim in told.claims
        if claim.modality in _TOLD and claim.kind is ClaimKind.INCIDENT
        for time in _inside(told.times, claim)
        if _is_told(told, time) and time.time.earliest is not None
    ]
    if days:
        day, time = max(days, key=lambda pair: (pair[0], -pair[1].start))
        span = Span.of(told.text, time.start, time.end)
        basis = f"dated:{(time.time.basis or '').rpartition(':')[2]}"
        yield Anchor(kind="dated", span=span, earliest=day, latest=None, basis=basis)


def _inside(times: Sequence[FoundTime], claim: Claim) -> Iterator[FoundTime]:
    """Yield the times in a claim's own words."""
    for at in range(bisect_left(times, claim.span.start, key=lambda one: one.start), len(times)):
        if times[at].end > claim.span.end:
            return
        yield times[at]


def _is_told(told: Told, time: FoundTime) -> bool:
    """Tell whether a time has its own year and is not said to lie ahead."""
    if time.use not in {"event", "history", "future", "since"} or time.time.date_prec is None:
        return False
    if not (time.time.basis or "").startswith("absolute:"):
        return False
    line = told.lines[bisect_right(told.lines, time.start, key=lambda one: one.start) - 1]
    if ahead(told.text, line.start, line.end):
        return False
    return not Sentence(told.text, line.start, line.end, None).ahead(time.start)


def _happenings(told: Told, line: Line, mentions: Sequence[Mention]) -> Iterator[Anchor]:
    """Yield the happenings of the timeline that a sentence names or points to."""
    if ahead(told.text, line.start, line.end):
        return
    for mention in mentions:
        entry = mention.entry
        latest: dt.date | None = None
        if entry.last is not None and _lasts(entry):
            latest = entry.last if present(told.text, line.start, line.end) else None
        if entry.last is not None and latest is None:
            latest = entry.last + FRESH if recent(told.text, line.start, line.end) else None
        yield Anchor(
            kind="timeline",
            span=Span.of(told.text, mention.spans[0][0], max(end for _, end in mention.spans)),
            earliest=entry.first,
            latest=latest,
            basis=f"timeline:{entry.id}",
        )


def _lasts(entry: Happening) -> bool:
    """Tell whether a happening is a stretch of time, by its kind or its length."""
    long = entry.last is not None and entry.last - entry.first > WEEK
    return entry.kind == "period" or long


def _counted(
    told: Told, line: Line, mentions: Sequence[Mention], timeline: Timeline
) -> Iterator[Anchor]:
    """Yield the stretches of a sentence that are counted from a known day."""
    for stretch in counted(told.text, line.start, line.end):
        start, basis = _since(told, line), "since"
        if start is None:
            entry = started(stretch.what, mentions, timeline, told.text)
            if entry is None:
                continue
            start, basis = entry.first, entry.id
        days = stretch.days(start)
        if days is not None:
            yield Anchor(
                kind="duration",
                span=Span.of(told.text, stretch.start, stretch.end),
                earliest=days[0],
                latest=days[1],
                basis=f"duration:from {start.isoformat()}, {basis}",
            )


def _since(told: Told, line: Line) -> dt.date | None:
    """Return the day, told with its year, since which a sentence counts."""
    days = {
        time.time.earliest
        for time in within(told.times, line)
        if time.use == "since" and (time.time.basis or "").startswith("absolute:")
    }
    return days.pop() if len(days) == 1 else None


def _feasts(told: Told, line: Line) -> Iterator[Anchor]:
    """Yield the feasts that a sentence speaks of as present: the ones nearest to the page."""
    if told.page is None or not recent(told.text, line.start, line.end):
        return
    for time in within(told.times, line):
        if time.feast is None or time.use != "event":
            continue
        if (time.time.basis or "").startswith("absolute:"):
            continue
        first, last = feasts_near(time.feast, told.page.earliest, told.page.latest)
        yield Anchor(
            kind="feast",
            span=Span.of(told.text, time.start, time.end),
            earliest=first,
            latest=last + FEAST_LAG,
            basis=f"feast:{time.feast}",
        )
