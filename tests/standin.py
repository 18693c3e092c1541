"""Small real implementations of the rooms, for tests of the store and of the pipeline.

They are quick and do just enough that rows of every table come out of them.
"""

from __future__ import annotations

import dataclasses
import datetime as dt
import hashlib
import itertools
import re
from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from bench.make_reports import reports
from reportedly.errors import ReadingError
from reportedly.ids import make_id
from reportedly.ledger import Intake
from reportedly.model import (
    Capture,
    Claim,
    ClaimRef,
    ContradictionPair,
    Decision,
    Estimate,
    Family,
    Figure,
    FigurePeriod,
    Finding,
    Incident,
    IncidentLink,
    PageDate,
    PlaceRef,
    Reading,
    Relation,
    Report,
    ReportHead,
    Resolution,
    Root,
    Run,
    Segment,
    Sentence,
    Source,
    Span,
    TimeRef,
)
from reportedly.model.post import Post
from reportedly.model.vocabulary import (
    CheckCode,
    ClaimKind,
    Contradiction,
    EventType,
    Grade,
    Group,
    Modality,
    Outcome,
    Period,
    PlaceRole,
    Polarity,
    Qualifier,
    RelationKind,
    SegmentKind,
    Severity,
    SourceType,
    Verdict,
)

SENTENCE = re.compile(r"[^.\s][^.\n]*\.?")
DEATHS = re.compile(r"\b(\d+) (?:people|dead|fighters)")
PLACE = re.compile(r"\b(?:in|near|outside) ([A-Z]\w+)")
SAID = re.compile(r"\b(?:the|a) [a-z ]+(?= said\.)")

RUN = Run(
    version="0",
    reader="standin/1",
    splitter="standin/1",
    atlas="none",
    configuration="0" * 64,
    engine="local",
    started="2031-01-01T00:00:00Z",
)


@dataclass(frozen=True, slots=True)
class StandInReader:
    """Finds numbers of dead, places and sources by three patterns.

    Attributes:
        fail_on: Names of reports it cannot read.
        lie_on: Names of reports for which it gives a span that does not quote.
    """

    name: str = "standin/1"
    splitter: str = "standin/1"
    atlas: str = "none"
    fail_on: frozenset[str] = frozenset()
    lie_on: frozenset[str] = frozenset()

    def read(self, report: Report, /) -> Reading:
        """Return what the patterns find."""
        if report.name in self.fail_on:
            raise ReadingError("the stand-in was told to fail")
        text = report.text
        sentences = [
            Sentence(
                span=Span.of(text, *found.span()),
                segment=SegmentKind.BODY,
                hash=hashlib.sha256(found.group().casefold().encode()).hexdigest(),
            )
            for found in SENTENCE.finditer(text)
        ]
        if report.name in self.lie_on:
            first = dataclasses.replace(sentences[0].span, quote="words that are not there")
            sentences[0] = dataclasses.replace(sentences[0], span=first)
        day = report.page_date.earliest if report.page_date else None
        claims = list(_claims(text, sentences, day))
        return Reading(
            report=report.id,
            reader=self.name,
            splitter=self.splitter,
            atlas=self.atlas,
            page_date=report.page_date,
            segments=(Segment(kind=SegmentKind.BODY, span=Span.of(text, 0, len(text))),),
            sentences=tuple(sentences),
            claims=tuple(claims),
        )


def _claims(text: str, sentences: Sequence[Sentence], day: dt.date | None) -> Iterator[Claim]:
    for sentence in sentences:
        count = DEATHS.search(text, sentence.span.start, sentence.span.end)
        if count is None:
            continue
        number = len(count.group(1)) and int(count.group(1))
        where = PLACE.search(text, sentence.span.start, sentence.span.end)
        said = SAID.search(text, sentence.span.start, sentence.span.end)
        figure = Figure(
            id=f"f{sentence.span.start}",
            span=Span.of(text, *count.span()),
            outcome=Outcome.KILLED,
            group=Group.UNKNOWN,
            qualifier=Qualifier.EXACT,
            value=number,
            low=number,
            high=number,
            period=FigurePeriod(kind=Period.INCIDENT),
        )
        source = said and Source(
            name=said.group(), type=SourceType.NAMED_OTHER, span=Span.of(text, *said.span())
        )
        place = where and PlaceRef(
            role=PlaceRole.EVENT,
            mention=Span.of(text, *where.span(1)),
            name=where.group(1),
            country="XX",
        )
        yield Claim(
            id=f"c{sentence.span.start}",
            kind=ClaimKind.INCIDENT,
            span=sentence.span,
            type=EventType.AIR_STRIKE if "air" in sentence.span.quote else None,
            modality=Modality.ASSERTED,
            polarity=Polarity.POSITIVE,
            attribution=(source,) if source else (),
            places=(place,) if place else (),
            time=TimeRef(earliest=day, latest=day, date_prec=1) if day else None,
            figures=(figure,),
        )


def trace(
    heads: Sequence[ReportHead],
    text_of: Callable[[str], str],
    sentences: Callable[[str], Sequence[Sentence]],
    families: Sequence[Family] = (),  # noqa: ARG001 - the signature of the room
    post_of: Callable[[str], Post | None] = lambda _: None,  # noqa: ARG001
) -> tuple[Relation, ...]:
    """Relate reports that share a sentence with the next that holds it."""
    holders: dict[str, list[str]] = defaultdict(list)
    for head in sorted(heads, key=lambda one: one.id):
        for sentence in sentences(head.id):
            if text_of(head.id):
                holders[sentence.hash].append(head.id)
    pairs = {pair for group in holders.values() for pair in itertools.pairwise(group)}
    return tuple(
        Relation(kind=RelationKind.NEAR_COPY, a=a, b=b, direction=None)
        for a, b in sorted(pairs)
        if a != b
    )


def resolve(
    readings: Iterable[tuple[ReportHead, Sequence[Claim]]],
    relations: Sequence[Relation],
    decisions: Sequence[Decision],
    *,
    rule_set: str = "codebook",
) -> Resolution:
    """Join claims about one place; a decision ``different`` takes its second claim out."""
    apart = {one.subject[1] for one in decisions if one.verb == "different"}
    groups: dict[str, list[tuple[ClaimRef, Claim]]] = defaultdict(list)
    for head, claims in readings:
        for claim in claims:
            key = claim.places[0].name if claim.places else None
            own = f"{head.id}/{claim.id}"
            groups[own if own in apart or key is None else key].append(
                (ClaimRef(head.id, claim.id), claim)
            )
    incidents = [_incident(members, rule_set) for _, members in sorted(groups.items())]
    ids = sorted(one.id for one in incidents)
    links = [
        IncidentLink(a=a, b=b, verdict=Verdict.POSSIBLE, reason="neighbours in a list")
        for a, b in itertools.pairwise(ids)
    ]
    roots = {
        claim.attribution[0].name: ref
        for members in groups.values()
        for ref, claim in members
        if claim.attribution
    }
    return Resolution(
        incidents=tuple(incidents),
        links=tuple(links),
        roots=tuple(
            Root(id=make_id("root", name), name=name, type=None, members=(ref,))
            for name, ref in sorted(roots.items())
        ),
        relations=tuple(relations),
    )


def _incident(members: list[tuple[ClaimRef, Claim]], rule_set: str) -> Incident:
    members = sorted(members, key=lambda one: one[0])
    refs = tuple(ref for ref, _ in members)
    values = [figure.value or 0 for _, claim in members for figure in claim.figures]
    pairs = [
        ContradictionPair(facet=Contradiction.COUNT, a=a, b=b)
        for (a, x), (b, y) in itertools.pairwise(members)
        if x.figures[0].value != y.figures[0].value
    ]
    estimate = Estimate(
        outcome=Outcome.KILLED,
        group=Group.UNKNOWN,
        rule_set=rule_set,
        low=min(values),
        best=None,
        high=max(values),
        used=refs,
    )
    first = members[0][1]
    return Incident(
        id=make_id("incident", refs[0]),
        type=first.type,
        members=refs,
        place=first.places[0] if first.places else None,
        time=first.time,
        estimates=(estimate,),
        origins_low=1,
        origins_high=len(refs),
        reports=len({ref.report for ref in refs}),
        grade=Grade.WEAK,
        contradictions=tuple(pairs),
    )


def check_report(
    head: ReportHead,
    report: Report,
    reading: Reading,
    *,
    relations: Sequence[Relation],
    conflicts: Sequence[ContradictionPair],
    names: object = None,
) -> tuple[Finding, ...]:
    """Find undated pages and conflicts."""
    del names
    found = []
    if head.page_date is None and report.text and reading.sentences:
        found.append((CheckCode.UNDATED, "no date"))
    if conflicts:
        found.append((CheckCode.CORPUS_CONFLICT, f"{len(conflicts)} conflicts"))
    if relations:
        found.append((CheckCode.NEAR_COPY, f"{len(relations)} copies"))
    return tuple(
        Finding(code=code, report=head.id, severity=Severity.INFO, message=message)
        for code, message in found
    )


def report_of(fields: dict[str, str], capture: Capture) -> Report:
    """Return a report made of the fields of a generated one."""
    day = fields.get("published")
    date = day and PageDate(
        raw=day,
        earliest=dt.date.fromisoformat(day),
        latest=dt.date.fromisoformat(day),
        role="given",
    )
    return Report(
        name=fields["id"],
        capture=capture.id,
        text=fields["text"],
        title=fields["title"],
        url=fields["url"],
        outlet=fields["outlet"],
        published=day,
        page_date=date or None,
        language="en",
    )


def intakes(count: int, reader: StandInReader | None = None) -> Iterator[Intake]:
    """Yield what the first generated reports bring, each as a file of its own."""
    reader = reader or StandInReader()
    for fields in reports(count):
        yield intake_of(fields, reader)


def intake_of(fields: dict[str, str], reader: StandInReader) -> Intake:
    """Return what one report brings."""
    data = fields["text"].encode()
    capture = Capture(
        address=f"{fields['id']}.txt",
        sha256=hashlib.sha256(data).hexdigest(),
        size=len(data),
        media_type="text/plain",
        encoding="utf-8",
    )
    report = report_of(fields, capture)
    return Intake(capture=capture, data=data, report=report, reading=reader.read(report))


def named(name: str, text: str, **more: str) -> Intake:
    """Return what a report with this text brings."""
    fields = {"id": name, "text": text, "title": name, "url": f"https://x.example/{name}"}
    return intake_of(fields | {"outlet": "The Outlet"} | more, StandInReader())


def ledger_path(folder: Path) -> Path:
    """Return where a test's ledger goes."""
    return folder / "test.ledger"
