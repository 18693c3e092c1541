"""The deterministic reader: lexica and rules, no model.

It is the baseline, the fallback, and the reader that tests use. The same report and atlas give the
same reading in every process.
"""

from __future__ import annotations

import dataclasses
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Protocol

from reportedly.atlas import ActorEntry, Atlas, TextActors
from reportedly.model import PageDate, Reading, Report, Segment, Sentence, Span
from reportedly.model.vocabulary import TYPES, EventType, SegmentKind
from reportedly.read.actors import first_actor
from reportedly.read.anchors import Told, find_anchors
from reportedly.read.attribution import find_frames
from reportedly.read.citations import find_citations
from reportedly.read.clauses import clauses, fold
from reportedly.read.compose import compose
from reportedly.read.compose_type import Facts
from reportedly.read.draft import Draft, drafts
from reportedly.read.events import find_events
from reportedly.read.figures import find_figures
from reportedly.read.found import FoundEvent, FoundFigure, FoundPlace, Frame, Line
from reportedly.read.loaded import find_loaded
from reportedly.read.modality import (
    is_accident,
    is_ahead,
    is_dated,
    is_dated_back,
    is_no_event,
)
from reportedly.read.page_date import page_date
from reportedly.read.places import find_places, survey
from reportedly.read.segments import segment
from reportedly.read.sentences import SPLITTER, lines, sentence_hash
from reportedly.read.source_setting import ActorLookup
from reportedly.read.times import find_times
from reportedly.read.unreal import is_mishap, is_unreal
from reportedly.read.written import counted_from, written

READ = {
    SegmentKind.HEADLINE,
    SegmentKind.SUBHEADING,
    SegmentKind.BODY,
    SegmentKind.ANSWER,
}
"""Segments that can carry claims."""


@dataclass(frozen=True, slots=True)
class Read:
    """One report as the facets read it.

    Attributes:
        report: The report.
        lines: Sentences that can carry claims.
        actors: Actors as its country names them.
    """

    report: Report
    lines: Sequence[Line]
    actors: ActorLookup


class Opinion(Protocol):
    """What a second reader makes of what the rules found in one report."""

    def frames(self, found: Sequence[Frame]) -> list[Frame]:
        """Return who says what, in the order of ``find_frames``."""

    def events(
        self, line: Line, near: Sequence[Frame], found: Sequence[FoundEvent]
    ) -> list[FoundEvent]:
        """Return the events of one sentence, in order of the text."""

    def figures(
        self, line: Line, found: Sequence[FoundFigure], before: Sequence[FoundFigure]
    ) -> list[FoundFigure]:
        """Return the counts of one sentence, in order of the text."""


class Alone:
    """No second opinion: what the rules found stands."""

    def frames(self, found: Sequence[Frame]) -> list[Frame]:
        """Return them as they are."""
        return list(found)

    def events(
        self, line: Line, near: Sequence[Frame], found: Sequence[FoundEvent]
    ) -> list[FoundEvent]:
        """Return them as they are."""
        del line, near
        return list(found)

    def figures(
        self, line: Line, found: Sequence[FoundFigure], before: Sequence[FoundFigure]
    ) -> list[FoundFigure]:
        """Return them as they are."""
        del line, before
        return list(found)


class RulesReader:
    """Reads one report by rules.

    Attributes:
        name: ``rules/`` and the revision, raised whenever the same report may read otherwise.
        splitter: Revision of the sentence splitter.
        atlas: Digest of the atlas.
    """

    name = "rules/6"
    splitter = SPLITTER

    def __init__(self, atlas: Atlas) -> None:
        self._atlas = atlas
        self.atlas = atlas.digest

    def read(self, report: Report) -> Reading:
        """Return what the report says.

        Args:
            report: Its text may be of any length and in any script; where no rule knows the
                language, the reading has sentences and no claims.

        Returns:
            A reading whose every span quotes ``report.text``.
        """
        segments = segment(report.text, title=report.title)
        return self._reading(report, segments, lines(report.text, segments))

    def _opinion(self, setting: Read) -> Opinion:
        """Return what is asked beside the rules."""
        del setting
        return Alone()

    def _reading(
        self, report: Report, segments: tuple[Segment, ...], sentences: Sequence[Line]
    ) -> Reading:
        text, language = report.text, report.language
        page = page_date(text, segments, report.published, language)
        readable = [line for line in sentences if line.segment in READ]
        surveyed = survey(text, readable, self._atlas, language=language)
        hint = surveyed.country
        actors = TextActors(self._atlas.actors, text, hint, page.latest if page else None)
        opinion = self._opinion(Read(report, readable, actors))
        frames = opinion.frames(
            find_frames(text, sentences, language=language, actors=actors, outlet=report.outlet)
        )
        named = actors.mentions(text, 0, len(text))
        places = find_places(text, readable, self._atlas, language=language, surveyed=surveyed)
        places = _not_actors(places, named)
        ordered = sorted(places, key=lambda found: (found.start, found.end))
        sources = _source_stretches(frames)

        def told(day: PageDate | None) -> Told:
            """Read what hangs on the day that the text's own words are counted from."""
            times = find_times(text, readable, page=day, language=language)
            times.sort(key=lambda found: (found.start, found.end))
            facts = Facts(
                text=text,
                places=places,
                ordered=ordered,
                times=times,
                page=day,
                sources=sources,
                actors=lambda start, end: _actor_id(first_actor(named, start, end)),
                lines=readable,
            )
            year = day.latest.year if day else None
            by_line = _drafts(Read(report, readable, actors), frames, year, opinion)
            return Told(text, readable, compose(by_line, facts), times, day)

        first = told(page)
        anchors = find_anchors(first, self._atlas)
        when = written(anchors)
        day = counted_from(page, when)
        return Reading(
            report=report.id,
            reader=self.name,
            splitter=self.splitter,
            atlas=self.atlas,
            page_date=page,
            segments=segments,
            sentences=tuple(_sentence(text, line) for line in sentences),
            claims=first.claims if day is page else told(day).claims,
            anchors=anchors,
            written=when,
            citations=find_citations(text, segments, report.links),
            loaded_terms=find_loaded(text, readable, frames),
        )


METONYMS = frozenset({"state", "government"})
"""Kinds of actor that a place's own name can stand for."""


def _not_actors(
    places: Sequence[FoundPlace], named: Sequence[tuple[int, int, ActorEntry]]
) -> list[FoundPlace]:
    """Leave out places that are only part of an actor's name, such as "Northern Front"."""
    kept: list[int] = []
    for index, found in enumerate(places):
        around = [
            entry
            for start, end, entry in named
            if start < found.end and found.start < end and entry.kind not in METONYMS
        ]
        if not around:
            kept.append(index)
    order = {old: new for new, old in enumerate(kept)}
    return [
        dataclasses.replace(places[old], inside=order.get(places[old].inside or 0))
        if places[old].inside is not None
        else places[old]
        for old in kept
    ]


def _actor_id(entry: ActorEntry | None) -> str | None:
    return None if entry is None else entry.id


def _source_stretches(frames: Sequence[Frame]) -> tuple[tuple[int, int], ...]:
    spans = [frame.source.span for frame in frames]
    return tuple(sorted({(span.start, span.end) for span in spans if span is not None}))


def _sentence(text: str, line: Line) -> Sentence:
    span = Span.of(text, line.start, line.end)
    return Sentence(span=span, segment=line.segment, hash=sentence_hash(span.quote))


def _drafts(
    read: Read, frames: Sequence[Frame], page_year: int | None, opinion: Opinion
) -> list[tuple[Line, list[Draft]]]:
    """Find events and figures sentence by sentence; figures know those before them."""
    text, language = read.report.text, read.report.language
    before: list[FoundFigure] = []
    by_line: list[tuple[Line, list[Draft]]] = []
    unreal = -1
    disaster: bool | None = None
    if language in {None, "en"} and is_unreal(fold(text)):
        return by_line
    for line, near in _by_line(read.lines, frames):
        folded = fold(text[line.start : line.end])
        if is_no_event(folded) or is_mishap(folded):
            unreal = line.paragraph
            continue
        events = find_events(text, line, near, language=language, page_year=page_year)
        events = opinion.events(line, near, events)
        disaster = _of_disaster(folded, events, before=disaster)
        if _beside_force(folded, events, after=line.paragraph == unreal):
            unreal = line.paragraph
            continue
        if disaster and not any(_stays(event) for event in events):
            continue
        figures = find_figures(text, line.start, line.end, language=language, previous=before)
        figures = opinion.figures(line, figures, before)
        before += figures
        if events or figures:
            parts = clauses(text, line.start, line.end)
            by_line.append((line, drafts(text, line, parts, near, (events, figures))))
    return by_line


def _of_disaster(folded: str, events: Sequence[FoundEvent], *, before: bool | None) -> bool | None:
    """Tell whether a report is of an accident, as its first sentence of force or accident says.

    "The blast shattered windows", told of a works that blew up, is no more an attack than the blast
    was. ``None`` as long as neither is told.
    """
    if before is not False and any(
        TYPES[event.type].force and _by_means(event) for event in events
    ):
        return False
    if before is None and is_accident(folded):
        return True
    if before is None and any(TYPES[event.type].force for event in events):
        return False
    return before


def _stays(event: FoundEvent) -> bool:
    """Tell whether an event stays one in a report of an accident: an arrest does, a flight not."""
    beside = {EventType.DISPLACEMENT, EventType.AID_RESCUE, EventType.RESTRICTION}
    return event.type not in beside and _by_means(event)


def _by_means(event: FoundEvent) -> bool:
    """Tell whether an event is told by more than harm, a blast or a bare word for force."""
    return not event.rule.startswith(("harm.", "device.blast", "force.", "toll."))


def _beside_force(folded: str, events: Sequence[FoundEvent], *, after: bool) -> bool:
    """Tell whether a sentence is of an accident, or goes on about a film, a drill or one.

    What is told on a day of its own behind such a sentence is news again.
    """
    if is_accident(folded):
        return not any(TYPES[event.type].force for event in events)
    if after and is_dated_back(folded) and any(TYPES[event.type].force for event in events):
        return False
    return after and not (events and is_dated(folded) and not is_ahead(folded))


def _by_line(
    readable: Sequence[Line], frames: Sequence[Frame]
) -> Iterator[tuple[Line, list[Frame]]]:
    """Yield each sentence with the frames that touch it, in their order.

    One sweep over both, so that a report of many thousand sentences is read in linear time.
    """
    extents = [_extent(frame) for frame in frames]
    waiting = sorted(range(len(frames)), key=lambda index: (-extents[index][0], -index))
    active: list[int] = []
    for line in readable:
        while waiting and extents[waiting[-1]][0] < line.end:
            active.append(waiting.pop())
        active = [index for index in active if extents[index][1] > line.start]
        yield line, [frames[index] for index in sorted(active)]


def _extent(frame: Frame) -> tuple[int, int]:
    """Return the stretch of a frame with the words that name its source."""
    spans = [span for span in (frame.source.span, frame.source.cue) if span is not None]
    starts = [frame.start, *(span.start for span in spans)]
    return min(starts), max([frame.end, *(span.end for span in spans)])
