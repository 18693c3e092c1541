"""A ledger of any size, its records written straight into it: for benches of what shows ledgers.

Nothing here happened and nothing was read: texts, claims, incidents, origins, copies and findings
are made of each other by hashes of their numbers. Every report tells of one incident or of none. Of
a thousand incidents most have two to twelve reports, one has 150; a few hundred institutions are
the origin of most claims, as in the real world, so that single origins have thousands of claims.
Every report holds names of private people.
"""

from __future__ import annotations

import datetime as dt
import functools
import itertools
import zlib
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Final

import sqlalchemy as sa

from bench import make_reports
from bench.make_reports import draw, name, number
from reportedly import pipeline
from reportedly.ids import canonical, digest, make_id
from reportedly.ledger import Mode, Store, chain, projections, schema
from reportedly.ledger.chain import Draft
from reportedly.ledger.intake import run_id
from reportedly.model import (
    Capture,
    Claim,
    ClaimRef,
    ContradictionPair,
    Difference,
    Estimate,
    Figure,
    FigurePeriod,
    Finding,
    Ground,
    Incident,
    IncidentLink,
    PageDate,
    PlaceRef,
    Reading,
    Relation,
    Report,
    Resolution,
    Root,
    Run,
    Sentence,
    Source,
    Span,
    TimeRef,
    incident_id,
)
from reportedly.model.vocabulary import (
    CheckCode,
    ClaimKind,
    Contradiction,
    Corroboration,
    Direction,
    EventType,
    Grade,
    Group,
    Modality,
    OriginKind,
    Outcome,
    Period,
    PlaceRelation,
    PlaceRole,
    Polarity,
    Qualifier,
    RelationKind,
    SegmentKind,
    Severity,
    SourceType,
    Verdict,
)
from reportedly.read.sentences import sentence_hash

FIRST: Final = dt.date(2029, 1, 1)
DAYS: Final = 1500
AT_ONCE: Final = 100
INSTITUTIONS: Final = 300
SIZES: Final = (2, 3, 4, 4, 5, 6, 8, 10, 12, 20)
LARGEST: Final = 150
BODIES: Final = 2000
"""Bodies that reports share; making one takes longer than all the rest."""

TYPES: Final = tuple(EventType)[:10]
SOURCES: Final = {
    "the district hospital of {}": SourceType.HEALTH_AUTHORITY,
    "the provincial authorities of {}": SourceType.GOVERNMENT,
    "the civil defence of {}": SourceType.HUMANITARIAN,
    "residents of {}": SourceType.UNNAMED,
}
RUN: Final = Run(version="bench", reader="made/1", splitter="made/1", atlas="", configuration="",
                 engine="", started="")  # fmt: skip
ACTOR: Final = run_id(RUN)


@dataclass(slots=True)
class _Made:
    """What was written so far, as far as what follows is made of it."""

    incidents: list[Incident] = field(default_factory=list)
    links: list[IncidentLink] = field(default_factory=list)
    relations: list[Relation] = field(default_factory=list)
    findings: list[Finding] = field(default_factory=list)
    roots: dict[str, list[ClaimRef]] = field(default_factory=dict)
    kinds: dict[str, SourceType] = field(default_factory=dict)


def write(path: Path, reports: int, incidents: int) -> None:
    """Write a ledger.

    Args:
        path: The file; it must not exist.
        reports: How many.
        incidents: How many; the reports that are left over tell of none.
    """
    made = _Made()
    with Store.open(path, Mode.CREATE) as store:
        rows = _rows(reports, incidents)
        with store.neighbourhoods() as (connection, _):
            chain.append(connection, [Draft("run", ACTOR, ACTOR, canonical(RUN))])
        while part := list(itertools.islice(rows, AT_ONCE)):
            told = [pair for group in part for pair in _group(made, *group)]
            with store.neighbourhoods() as (connection, _):
                _add(connection, told)
        tip = store.tip()
        store.replace_derived(
            Resolution(
                incidents=tuple(made.incidents),
                links=tuple(made.links),
                roots=tuple(_roots(made)),
                relations=tuple(made.relations),
            ),
            made.findings,
            tip=tip,
            stages=pipeline.derivation(store),
        )


def _rows(reports: int, incidents: int) -> Iterator[tuple[int, range, bool]]:
    """Yield number, reports, and whether they tell of an incident, until all are used up."""
    at = 0
    for one in range(incidents):
        size = LARGEST if one % 1000 == 999 else draw(SIZES, "size", one)
        size = max(min(size, reports - at - (incidents - one - 1)), 1)
        yield one, range(at, at + size), True
        at += size
    for one in range(at, reports):
        yield one, range(one, one + 1), False


def _group(made: _Made, one: int, told: range, happened: bool) -> list[tuple[Report, Reading]]:  # noqa: FBT001
    """Return the reports of an incident with their readings."""
    town = name("town", one % 2000)
    day = FIRST + dt.timedelta(days=number(DAYS, "day", one))
    place = _place(one, town)
    pairs = [_report(k, one, town, day, place) for k in told]
    for k, (report, reading) in zip(told, pairs, strict=True):
        made.findings += _findings(k, report, reading)
    if happened:
        claims = [(report, claim) for report, reading in pairs for claim in reading.claims]
        _incident(made, one, claims, place, day)
    return pairs


def _add(connection: sa.Connection, told: list[tuple[Report, Reading]]) -> None:
    """Write reports with all that the store would make of each, many rows in one go."""
    drafts, blobs, captures, reports, claims, keys, words = ([] for _ in range(7))
    for report, reading in told:
        capture, data = _capture(report), report.text.encode()
        drafts += [
            Draft("capture", capture.id, ACTOR, canonical(capture)),
            Draft("report", report.id, ACTOR, canonical(report)),
            Draft("reading", report.id, ACTOR, canonical(reading)),
        ]
        packed = zlib.compress(data)
        blobs.append({"sha256": capture.sha256, "codec": "zlib", "size": len(data), "data": packed})
    numbers = chain.append(connection, drafts)
    for at, (report, reading) in enumerate(told):
        first = numbers[3 * at]
        captures.append(projections.capture_row(first, _capture(report)))
        reports.append(projections.report_row(first + 1, report, reading, first + 2))
        claims += projections.claim_rows(first + 1, reading)
        keys += [{"hash": k, "report": first + 1} for k in projections.sentence_keys(reading)]
        words.append({"rowid": first + 1, "title": report.title or "", "text": report.text})
    for table, rows in (
        (schema.blob, blobs),
        (schema.capture, captures),
        (schema.report, reports),
        (schema.claim, claims),
        (schema.sentence, keys),
    ):
        connection.execute(table.insert(), rows)
    text = schema.report_text.insert().values(
        {name: sa.bindparam(name) for name in ("rowid", "title", "text")}
    )
    connection.execute(text, words)


def _capture(report: Report) -> Capture:
    data = report.text.encode()
    return Capture(address=f"{report.name}.txt", sha256=digest(data), size=len(data),
                   media_type="text/plain", encoding="utf-8")  # fmt: skip


def _place(one: int, town: str) -> PlaceRef:
    """Return the place of an incident; one in five is in no gazetteer, one in twenty is nowhere."""
    if number(20, "nowhere", one) == 0:
        return PlaceRef(role=PlaceRole.EVENT)
    if number(5, "unknown", one) == 0:
        return PlaceRef(role=PlaceRole.EVENT, name=town, basis="unresolved")
    near = number(4, "near", one) == 0
    return PlaceRef(
        role=PlaceRole.EVENT,
        name=town,
        place_id=f"made:{one % 2000}",
        country=draw(("XO", "XM", "XL"), "country", one),
        lat=10 + number(3000, "lat", one) / 100,
        lon=10 + number(4000, "lon", one) / 100,
        relation=PlaceRelation.NEAR if near else PlaceRelation.IN,
        where_prec=2 if near else 1,
        basis="gazetteer:name",
    )


def _report(k: int, one: int, town: str, day: dt.date, place: PlaceRef) -> tuple[Report, Reading]:
    body, rest, outlet = _body(k % BODIES)
    dead, hurt = 2 + number(30, "dead", one) + number(3, "off", k), 5 + number(60, "hurt", k)
    words, kind = draw(tuple(SOURCES.items()), "source", one, k % 3)
    told = words.format(name("town", number(INSTITUTIONS, "institution", one, k % 3)))
    person = f"{name('given', k)} {name('family', k)}"
    lead = [
        f"At least {dead} people were killed in the market of {town} on {day:%-d %B}, {told} said.",
        f"{person}, a teacher, said {hurt} people were wounded.",
    ]
    text = "\n\n".join([*lead, body])
    published = day + dt.timedelta(days=number(3, "late", k))
    shown = PageDate(raw=str(published), earliest=published, latest=published, role="given")
    report = Report(
        name=f"r{k:06d}", capture="", text=text, title=f"{dead} dead in {town}",
        url=f"https://news.example/{k}", outlet=outlet,
        byline=f"{name('given', k, 'by')} {name('family', k, 'by')}", published=str(published),
        page_date=shown, language="en",
    )  # fmt: skip
    capture = Capture(address=f"{report.name}.txt", sha256=digest(text.encode()),
                      size=len(text.encode()), media_type="text/plain",
                      encoding="utf-8").id  # fmt: skip
    report = Report(**{part: getattr(report, part) for part in report.__slots__} | {
        "capture": capture})  # fmt: skip
    time = TimeRef(earliest=day, latest=day, date_prec=1, basis="absolute")
    spoken = Source(name=told, type=kind, span=_span(text, told), named=True)
    witness = Source(name=person, type=SourceType.WITNESS_NAMED, span=_span(text, person))
    claims = (
        _claim(text, ("c1", lead[0]), (spoken, place, time), (Outcome.KILLED, dead), one),
        _claim(text, ("c2", lead[1]), (witness, place, time), (Outcome.INJURED, hurt), one),
    )
    sentences, at = [], 0
    for part, key in (*((line, sentence_hash(line)) for line in lead), *rest):
        start = text.index(part, at)
        at = start + len(part)
        sentences.append(Sentence(span=Span(start, at, part), segment=SegmentKind.BODY, hash=key))
    reading = Reading(report=report.id, reader=RUN.reader, splitter=RUN.splitter, atlas="",
                      page_date=shown, sentences=tuple(sentences), claims=claims)  # fmt: skip
    return report, reading


@functools.cache
def _body(k: int) -> tuple[str, list[tuple[str, str]], str]:
    """Return what a report tells besides, its sentences with their hashes, and an outlet."""
    made = make_reports.report(k)
    lines = made["text"].split("\n\n")
    parts = [f"{part}." for line in lines for part in line.rstrip(".").split(". ")]
    return made["text"], [(part, sentence_hash(part)) for part in parts], made["outlet"]


def _span(text: str, words: str) -> Span:
    start = text.index(words)
    return Span(start, start + len(words), words)


def _claim(
    text: str,
    stated: tuple[str, str],
    facets: tuple[Source, PlaceRef, TimeRef],
    count: tuple[Outcome, int],
    one: int,
) -> Claim:
    identifier, sentence = stated
    source, place, time = facets
    outcome, people = count
    figure = Figure(
        id=f"{identifier}f", span=_span(text, str(people)), outcome=outcome, group=Group.UNKNOWN,
        qualifier=Qualifier.AT_LEAST if outcome is Outcome.KILLED else Qualifier.EXACT,
        value=people, low=people, high=None if outcome is Outcome.KILLED else people,
        period=FigurePeriod(kind=Period.INCIDENT),
    )  # fmt: skip
    return Claim(
        id=identifier, kind=ClaimKind.INCIDENT, span=_span(text, sentence.rstrip(".")),
        type=draw(TYPES, "type", one), modality=Modality.ASSERTED, polarity=Polarity.POSITIVE,
        attribution=(source,), places=(place,), time=time, figures=(figure,),
    )  # fmt: skip


def _findings(k: int, report: Report, reading: Reading) -> Iterator[Finding]:
    """Yield one to three findings of a report, most of them notes."""
    for n in range(1 + number(3, "findings", k)):
        severity = draw((Severity.INFO,) * 8 + (Severity.WARNING,) * 3 + (Severity.ERROR,),
                        "severity", k, n)  # fmt: skip
        code = draw(tuple(CheckCode), "code", k, n)
        yield Finding(
            code=code.value, report=report.id, severity=severity,
            message=f"The page and its source differ in {1 + n} of their numbers.",
            claims=("c1",), evidence=(reading.claims[0].span,),
        )  # fmt: skip


def _incident(
    made: _Made, one: int, told: list[tuple[Report, Claim]], place: PlaceRef, day: dt.date
) -> None:
    refs = sorted(ClaimRef(report.id, claim.id) for report, claim in told)
    roots = set()
    for report, claim in told:
        source = claim.attribution[-1]
        key = make_id("root", [source.name, source.type])
        made.roots.setdefault(key, []).append(ClaimRef(report.id, claim.id))
        made.kinds[key] = source.type
        roots.add(key)
    reports = sorted({report.id for report, _ in told})
    grade = draw(tuple(Grade), "grade", one)
    differ = number(3, "differ", one) == 0 and len(refs) > 2
    incident = Incident(
        id=incident_id(refs[0]),
        type=told[0][1].type,
        members=tuple(refs),
        place=place if place.name else None,
        time=TimeRef(earliest=day, latest=day + dt.timedelta(days=number(3, "long", one)),
                     date_prec=1, basis="absolute") if number(12, "undated", one) else None,
        estimates=tuple(_estimate(outcome, refs, told) for outcome in
                        (Outcome.KILLED, Outcome.INJURED)),
        roots=tuple(sorted(roots)),
        origins_low=1 + number(3, "origins", one),
        origins_high=3 + number(3, "origins high", one),
        reports=len(reports),
        corroboration=draw(tuple(Corroboration), "corroboration", one),
        grade=grade,
        grade_reason="two origins that are shown to be independent",
        contradictions=(ContradictionPair(facet=Contradiction.COUNT, a=refs[0], b=refs[2],
                                          reason="the counts exclude each other"),)
        if differ else (),
    )  # fmt: skip
    made.incidents.append(incident)
    if number(5, "link", one) == 0 and len(made.incidents) > 1:
        a, b = sorted((incident.id, made.incidents[-2].id))
        made.links.append(IncidentLink(a=a, b=b, verdict=Verdict.POSSIBLE,
                                       reason="the day of one is not known"))  # fmt: skip
    by_id = {report.id: (report, claim) for report, claim in told if claim.id == "c1"}
    for first, second in itertools.pairwise(reports[:6]):
        if number(3, "copy", first) == 0:
            one_span, other_span = by_id[first][1].span, by_id[second][1].span
            made.relations.append(Relation(
                kind=RelationKind.NEAR_COPY, a=first, b=second, direction=Direction.B_FROM_A,
                jaccard=0.6, share_a=0.7, share_b=0.8, evidence=((one_span, other_span),),
                differences=(Difference(a=one_span, b=other_span),), reason="a appeared first",
            ))  # fmt: skip


def _estimate(outcome: Outcome, refs: list[ClaimRef], told: list[tuple[Report, Claim]]) -> Estimate:
    mine = "c1" if outcome is Outcome.KILLED else "c2"
    used = tuple(ref for ref in refs if ref.claim == mine)
    numbers = [claim.figures[0].value or 0 for _, claim in told if claim.id == mine]
    low, high = min(numbers), None if outcome is Outcome.KILLED else max(numbers)
    grounds = tuple(
        Ground(number=which, value=value, claims=used[:1], reason=f"the {words} of one origin")
        for which, value, words in (("low", low, "smallest"), ("best", low, "nearest"),
                                    ("high", high, "largest"))
    )  # fmt: skip
    return Estimate(outcome=outcome, group=Group.UNKNOWN, rule_set="codebook", low=low, best=low,
                    high=high, used=used, grounds=grounds)  # fmt: skip


def _roots(made: _Made) -> Iterator[Root]:
    names = {
        make_id("root", [words.format(name("town", n)), kind]): words.format(name("town", n))
        for words, kind in SOURCES.items()
        for n in range(INSTITUTIONS)
    }
    for key in sorted(made.roots):
        kind = made.kinds[key]
        person = kind is SourceType.WITNESS_NAMED
        yield Root(id=key, name=names.get(key, "a witness"), type=kind,
                   members=tuple(sorted(made.roots[key])),
                   kind=OriginKind.PERSON if person else OriginKind.INSTITUTION)  # fmt: skip
