"""Claims of generated reports without a reader: by the templates that made the text.

A reader of real text would be most of the time of a bench that measures what comes after it.
"""

from __future__ import annotations

import datetime as dt
import hashlib
import re
from collections.abc import Iterator
from typing import Final

from bench.make_reports import number
from reportedly.ids import digest
from reportedly.ledger import Intake
from reportedly.model import (
    Capture,
    Claim,
    Figure,
    FigurePeriod,
    PageDate,
    PlaceRef,
    Reading,
    Report,
    Segment,
    Sentence,
    Source,
    Span,
    Target,
    TimeRef,
)
from reportedly.model.vocabulary import (
    ClaimKind,
    EventType,
    Group,
    Modality,
    Outcome,
    Period,
    PlaceRole,
    Polarity,
    Qualifier,
    SegmentKind,
    SourceType,
)
from reportedly.read.sentences import sentence_hash

READER: Final = "made/1"

_SENTENCE: Final = re.compile(r"[^.\s][^.\n]*\.?")
_PLACE: Final = re.compile(r"\b(?:in|near|outside) ([A-Z]\w+)")
_KILLED: Final = re.compile(
    r"\b(?P<n>\d+) (?:people were killed|dead)|killing (?P<m>\d+)|killed (?P<k>\d+)"
    r"|least (?P<l>\d+) fighters"
)
_HURT: Final = re.compile(r"\b(\d+) others were wounded")
_SAID: Final = re.compile(
    r"(?:, |according to )((?:the|a)? ?[a-z][a-z ]+?)(?: said| added)?\.$", re.IGNORECASE
)
_SITE: Final = re.compile(r"\b(?:a market|a school|a bus depot|two houses)\b")
_DAY: Final = re.compile(r"\bon (\w+day)\b")
_TYPES: Final = (
    ("air strike", EventType.AIR_STRIKE),
    ("shells", EventType.SHELLING_ROCKET),
    ("roadside bomb", EventType.EXPLOSIVE_DEVICE),
    ("Gunmen", EventType.DIRECT_VIOLENCE),
    ("Clashes", EventType.ARMED_CLASH),
)
_KINDS: Final = {
    "hospital": SourceType.HEALTH_AUTHORITY,
    "health": SourceType.HEALTH_AUTHORITY,
    "defence": SourceType.GOVERNMENT,
    "residents": SourceType.UNNAMED,
    "army": SourceType.PARTY,
    "relief": SourceType.HUMANITARIAN,
    "officials": SourceType.GOVERNMENT,
}


def intake(row: dict[str, str]) -> Intake:
    """Return a generated report with its reading, ready to be stored."""
    data = row["text"].encode()
    capture = Capture(
        address=f"{row['id']}.txt",
        sha256=digest(data),
        size=len(data),
        media_type="text/plain",
        encoding="utf-8",
    )
    day = dt.date.fromisoformat(row["published"]) if "published" in row else None
    page = PageDate(raw=row["published"], earliest=day, latest=day, role="given") if day else None
    report = Report(
        name=row["id"],
        capture=capture.id,
        text=row["text"],
        title=row["title"],
        outlet=row["outlet"],
        published=row.get("published"),
        page_date=page,
        language="en",
    )
    return Intake(capture=capture, data=data, report=report, reading=reading(report, day))


def reading(report: Report, day: dt.date | None) -> Reading:
    """Return what the templates say of a report."""
    text = report.text
    sentences = tuple(
        Sentence(
            span=Span.of(text, *found.span()),
            segment=SegmentKind.BODY,
            hash=sentence_hash(found.group()),
        )
        for found in _SENTENCE.finditer(text)
    )
    return Reading(
        report=report.id,
        reader=READER,
        splitter=READER,
        atlas="none",
        page_date=report.page_date,
        segments=(Segment(kind=SegmentKind.BODY, span=Span.of(text, 0, len(text))),),
        sentences=sentences,
        claims=tuple(_claims(text, sentences, day)),
    )


def _claims(text: str, sentences: tuple[Sentence, ...], day: dt.date | None) -> Iterator[Claim]:
    for sentence in sentences:
        said, start = sentence.span.quote, sentence.span.start
        kind = next((kind for word, kind in _TYPES if word in said), None)
        hurt = _HURT.search(said)
        if kind is None and hurt is None:
            continue
        place, site, weekday = _PLACE.search(said), _SITE.search(said), _DAY.search(said)
        source = _SAID.search(said)
        yield Claim(
            id=f"c{start}",
            kind=ClaimKind.INCIDENT if kind else ClaimKind.FIGURE,
            span=sentence.span,
            type=kind or EventType.UNSPECIFIED_FORCE,
            modality=Modality.ASSERTED,
            polarity=Polarity.POSITIVE,
            attribution=(_source(text, start, source),) if source else (),
            places=(_place(text, start, place),) if place and kind else (),
            targets=(Target(span=_span(text, start, site, 0)),) if site else (),
            time=_time(text, start, weekday, day) if weekday else None,
            figures=tuple(_figures(text, start, said)),
        )


def _span(text: str, start: int, found: re.Match[str], group: int) -> Span:
    return Span.of(text, start + found.start(group), start + found.end(group))


def _source(text: str, start: int, found: re.Match[str]) -> Source:
    name = found.group(1)
    kind = next((kind for word, kind in _KINDS.items() if word in name), SourceType.NAMED_OTHER)
    return Source(name=name, type=kind, span=_span(text, start, found, 1))


def _place(text: str, start: int, found: re.Match[str]) -> PlaceRef:
    name = found.group(1)
    return PlaceRef(
        role=PlaceRole.EVENT,
        mention=_span(text, start, found, 1),
        name=name,
        place_id=f"made:{hashlib.sha256(name.encode()).hexdigest()[:12]}",
        country="XX",
        admin1=f"Province {number(40, 'province', name)}",
        lat=number(12_000, "lat", name) / 100 - 60,
        lon=number(34_000, "lon", name) / 100 - 170,
        where_prec=1,
    )


def _time(text: str, start: int, found: re.Match[str], day: dt.date | None) -> TimeRef:
    mention = _span(text, start, found, 0)
    if day is None:
        return TimeRef(mention=mention, date_prec=None)
    names = [(day - dt.timedelta(days=n)).strftime("%A") for n in range(7)]
    when = day - dt.timedelta(days=names.index(found.group(1)))
    return TimeRef(mention=mention, earliest=when, latest=when, date_prec=1)


def _figures(text: str, start: int, said: str) -> Iterator[Figure]:
    for outcome, pattern in ((Outcome.KILLED, _KILLED), (Outcome.INJURED, _HURT)):
        found = pattern.search(said)
        if found is None:
            continue
        group = next(n for n in range(1, pattern.groups + 1) if found.group(n))
        value = int(found.group(group))
        least = "at least" in said
        yield Figure(
            id=f"f{start}{outcome}",
            span=_span(text, start, found, group),
            outcome=outcome,
            group=Group.UNKNOWN,
            qualifier=Qualifier.AT_LEAST if least else Qualifier.EXACT,
            value=value,
            low=value,
            high=None if least else value,
            period=FigurePeriod(kind=Period.INCIDENT),
        )
