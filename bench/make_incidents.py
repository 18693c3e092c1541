"""Invented incidents with reports of them: what happened, who told it and who copied whom is known.

Nothing here happened: places, groups and people are made of syllables. Each incident is told by one
to four origins in a number of reports: originals on one or two origins' word, near copies, and
rewrites. Noise is the chance of each fault in each report: a figure that is wrong, a day that is
missing, a place that is only the province, a site that is not named, an attack of no stated kind,
a source that is not named. Every choice is a hash of seed, incident and report, so that the same
report has the same faults whatever else is made.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import Final

from bench.make_reports import draw, name, number
from reportedly.ids import make_id
from reportedly.model import (
    Claim,
    Figure,
    FigurePeriod,
    PageDate,
    PlaceRef,
    ReportHead,
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
    SourceRole,
    SourceType,
)
from reportedly.read.sentences import sentence_hash

FIRST_DAY: Final = dt.date(2031, 1, 6)
TOWNS: Final = 10
"""Incidents for each town."""

DAYS: Final = 400
"""Over which they happen: a town has one every forty days or so."""

ORIGINALS: Final = 4
NEAR: Final = 4
"""Of ten later reports of an incident: written by themselves, near copies; the rest rewrites."""

_KINDS: Final = (
    (EventType.AIR_STRIKE, "air strike"),
    (EventType.SHELLING_ROCKET, "mortar shell"),
    (EventType.EXPLOSIVE_DEVICE, "car bomb"),
    (EventType.DIRECT_VIOLENCE, "band of gunmen"),
)
_SITES: Final = (
    *("market", "school", "mosque", "bakery", "mill", "bus station", "clinic", "bridge"),
    *("hotel", "harbour", "museum", "stadium", "warehouse", "orchard", "church", "prison"),
)
_OUTLETS: Final = tuple(f"Outlet {number}" for number in range(120))
_ORIGINS: Final = (
    ("the hospital of {town}", SourceType.HEALTH_AUTHORITY, SourceRole.MEDICAL),
    ("the civil defence of {town}", SourceType.GOVERNMENT, SourceRole.RESCUE),
    ("the governor of {province}", SourceType.GOVERNMENT, SourceRole.LOCAL_AUTHORITY),
    ("the Monitor of {province}", SourceType.HUMANITARIAN, SourceRole.HUMAN_RIGHTS),
    ("{person}", SourceType.WITNESS_NAMED, SourceRole.EYEWITNESS),
)
_TOLD: Final = (
    (
        "A {kind} hit {site} in {town}{when}, killing {killed} people and wounding {hurt}, "
        "{who} said."
    ),
    "{Killed} people died and {hurt} were hurt in {town}{when} by a {kind} at {site}, says {who}.",
    "{Who} counted {killed} dead and {hurt} injured by a {kind} at {site} in {town}{when}.",
    (
        "In {town}{when} a {kind} at {site} left {killed} people dead and {hurt} hurt, {who} "
        "recalled."
    ),
    (
        "At least one {kind} was used against {site} of {town}{when}: {killed} dead, {hurt} "
        "wounded by the count of {who}."
    ),
    (
        "According to {who}, {killed} persons lost their lives{when} when a {kind} struck "
        "{site}, {town}, with {hurt} more in hospital."
    ),
    (
        "Death came to {killed} residents{when}, and wounds to {hurt}, as {site} at {town} met "
        "a {kind}, {who} told us."
    ),
    (
        "The town of {town} mourns {killed} of its own; {hurt} others bear wounds of the "
        "{kind} that reached {site}{when}, by word of {who}."
    ),
    (
        "People ran from {site} in the middle of {town}{when} as a {kind} took {killed} lives "
        "and hurt {hurt}, so {who}."
    ),
    (
        "Of those at {site} in {town}{when}, {killed} were killed and {hurt} injured; {who} "
        "blamed a {kind}."
    ),
    (
        "Word reached us from {who} that {killed} had fallen, {hurt} being hurt, to a {kind} "
        "near {site}, {town}{when}."
    ),
    (
        "Rescuers left {site} of {town}{when} with {killed} bodies and {hurt} injured after a "
        "{kind}, as {who} put it."
    ),
)
"""Words of those who write by themselves; of one incident no two the same, as long as they last."""

_RETOLD: Final = (
    (
        "What befell {site} in {town}{when} was a {kind}, and it cost {killed} lives and "
        "injured {hurt}, {who} stated."
    ),
    (
        "{Killed} were buried and {hurt} treated following a {kind} at {site}, which lies in "
        "{town}{when}; this is from {who}."
    ),
    (
        "Readers in {town} know {site}; a {kind} there{when} meant death for {killed} and "
        "injury for {hurt}, {who} added."
    ),
    (
        "Grief in {town}: {killed} gone, {hurt} in care, {site} in ruins since the "
        "{kind}{when}, {who} explained."
    ),
    (
        "Quoting {who}, this page has {killed} slain and {hurt} maimed{when} by the {kind} "
        "upon {site}, {town}."
    ),
    (
        "No warning preceded the {kind} at {site}{when}; {town} lost {killed}, and {hurt} were "
        "wounded, as {who} knows."
    ),
)
"""Words of rewrites."""

_ALSO: Final = "{Who} put the number of the dead in {town} at {killed}."
_FILLER: Final = (
    "{person}, who teaches in {other}, said lessons would go on for {n} pupils near {street}.",
    "Traders sold {n} sacks of flour on {street} before the rain began, {person} recalled.",
    "A ferry with {n} crates of fruit left {other} for {street}, the port office wrote.",
    "The council met on {street} for the first time in {n} weeks, {person} explained.",
    "Power returned to {n} homes around {street} before noon, the grid company noted.",
    "{person} hopes that the well at {street} will serve {n} households by spring.",
)
FAULTS: Final = ("figure", "day", "place", "site", "kind", "source")


@dataclass(frozen=True, slots=True)
class Happening:
    """What happened, and who can tell of it.

    Attributes:
        number: Which.
        kind: What kind of event, with its words.
        town: Where.
        day: When.
        site: What was hit.
        killed: How many died.
        injured: How many were hurt.
        origins: Places in the list of origins, of those who speak of it.
    """

    number: int
    kind: tuple[EventType, str]
    town: int
    day: dt.date
    site: str
    killed: int
    injured: int
    origins: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class Made:
    """One report with what is true of it.

    Attributes:
        head: Its head.
        text: Its text.
        sentences: The text, cut.
        claims: What it says.
        incident: Number of the incident that it tells of.
        origins: Names of those on whose word it rests, whether it names them or not.
        copied: Id of the report that it was made from.
    """

    head: ReportHead
    text: str
    sentences: tuple[Sentence, ...]
    claims: tuple[Claim, ...]
    incident: int
    origins: frozenset[str]
    copied: str | None


@dataclass(frozen=True, slots=True)
class World:
    """All incidents and reports, the same for the same values.

    Attributes:
        seed: Any word.
        incidents: How many.
        reports: For each incident on average.
        noise: Chance of each fault, in percent.
    """

    seed: str
    incidents: int
    reports: int
    noise: int

    def happening(self, k: int) -> Happening:
        """Return incident ``k``."""
        killed = 1 + number(6, self.seed, "few", k)
        if number(4, self.seed, "many", k) == 0:
            killed += number(40, self.seed, "killed", k)
        speaking = 1 + number(4, self.seed, "origins", k)
        order = sorted(range(len(_ORIGINS)), key=lambda at: number(10**9, self.seed, k, "o", at))
        return Happening(
            number=k,
            kind=draw(_KINDS, self.seed, "kind", k),
            town=number(max(self.incidents // TOWNS, 1), self.seed, "town", k),
            day=FIRST_DAY + dt.timedelta(days=number(DAYS, self.seed, "day", k)),
            site=draw(_SITES, self.seed, "site", k),
            killed=killed,
            injured=killed + 1 + number(20, self.seed, "injured", k),
            origins=tuple(sorted(order[:speaking])),
        )

    def told(self, k: int) -> list[Made]:
        """Return the reports of incident ``k``, the earliest first."""
        happening = self.happening(k)
        drafts: list[_Draft] = []
        for j in range(1 + number(2 * self.reports - 1, self.seed, "reports", k)):
            drafts.append(self._draft(happening, j, drafts))
        return [_made(draft) for draft in drafts]

    def every(self) -> Iterator[Made]:
        """Yield all reports."""
        for k in range(self.incidents):
            yield from self.told(k)

    def _at_fault(self, *key: object) -> bool:
        return number(1000, self.seed, "fault", *key) < 10 * self.noise

    def _draft(self, of: Happening, j: int, before: list[_Draft]) -> _Draft:
        key = (self.seed, of.number, j)
        way = number(10, *key, "way")
        faults = frozenset(fault for fault in FAULTS if self._at_fault(of.number, j, fault))
        if before and way >= ORIGINALS:
            source = before[number(len(before), *key, "from")]
            return _copy(source, j, key, faults, near=way < ORIGINALS + NEAR)
        first = of.origins[(j + number(2, *key, "first")) % len(of.origins)]
        second = of.origins[number(len(of.origins), *key, "second")]
        return _Draft(
            of=of,
            j=j,
            key=key,
            source=None,
            faults=faults,
            asked=(first,) if first == second else (first, second),
            fillers=_keys(key, 4 + number(3, *key, "fillers")),
            wording=(number(len(_TOLD), self.seed, of.number, "wording") + _own(before))
            % len(_TOLD),
        )


def _copy(
    source: _Draft, j: int, key: tuple[object, ...], faults: frozenset[str], *, near: bool
) -> _Draft:
    """Return what a near copy or a rewrite is made of: its source's faults, but for the figure."""
    return _Draft(
        of=source.of,
        j=j,
        key=key,
        source=source,
        faults=faults | (source.faults - {"figure"}),
        asked=source.asked if near else source.asked[:1],
        fillers=source.fillers if near else (*source.fillers[:2], *_keys(key, 2)),
        wording=source.wording if near else _reworded(source.wording, key),
    )


def _own(before: Sequence[_Draft]) -> int:
    """Return how many reports wrote of an incident by themselves."""
    return sum(draft.source is None for draft in before)


def _reworded(wording: int, key: tuple[object, ...]) -> int:
    """Return other words than a source has: those of a rewrite."""
    mine = len(_TOLD) + number(len(_RETOLD), *key, "wording")
    return mine if mine != wording else len(_TOLD) + (mine + 1 - len(_TOLD)) % len(_RETOLD)


def _keys(key: tuple[object, ...], count: int) -> tuple[tuple[object, ...], ...]:
    return tuple((*key, at) for at in range(count))


@dataclass(frozen=True, slots=True)
class _Draft:
    """What goes into a report."""

    of: Happening
    j: int
    key: tuple[object, ...]
    source: _Draft | None
    faults: frozenset[str]
    asked: tuple[int, ...]
    fillers: tuple[tuple[object, ...], ...]
    wording: int

    @property
    def id(self) -> str:
        """The report's id."""
        return make_id("report", ["made", *self.key])

    @property
    def outlet(self) -> str:
        """Who publishes it."""
        return draw(_OUTLETS, *self.key, "outlet")

    @property
    def day(self) -> dt.date:
        """When; a copy later than its source."""
        before = self.source.day if self.source else self.of.day
        return before + dt.timedelta(days=number(2, *self.key, "late"))

    @property
    def killed(self) -> int:
        """The toll it gives: the true one, its source's, or a wrong one."""
        known = self.source.killed if self.source else self.of.killed
        if "figure" in self.faults:
            wrong = 1 + number(5, *self.key, "off")
            return known + wrong if number(2, *self.key, "up") else max(known - wrong, 1)
        return known


@lru_cache(maxsize=4096)
def _town(seed: object, town: int) -> str:
    return name(seed, "town", town)


@lru_cache(maxsize=4096)
def _province(seed: object, town: int) -> str:
    return name(seed, "province", town // 8)


def _origin(draft: _Draft, at: int) -> Source:
    form, kind, role = _ORIGINS[at]
    seed, k = draft.key[0], draft.of.number
    person = f"{name(seed, 'given', k)} {name(seed, 'family', k)}"
    said = form.format(
        town=_town(seed, draft.of.town), province=_province(seed, draft.of.town), person=person
    )
    return Source(name=said, type=kind, role=role, named=True)


def _made(draft: _Draft) -> Made:
    """Write a report, and say what its words say."""
    of, seed = draft.of, draft.key[0]
    sources = [_origin(draft, at) for at in draft.asked]
    origins = frozenset(source.name for source in sources)
    shown = sources
    if "source" in draft.faults:
        shown = [Source(name="reports", type=SourceType.UNNAMED, role=SourceRole.REPORTS)]
    town = _town(seed, of.town)
    where = _province(seed, of.town) if "place" in draft.faults else town
    when = "" if "day" in draft.faults else f" on {of.day.strftime('%A')}"
    site = "a building" if "site" in draft.faults else f"the {of.site}"
    kind = (EventType.UNSPECIFIED_FORCE, "attack") if "kind" in draft.faults else of.kind
    who = shown[0].name
    words = {
        "kind": kind[1],
        "site": site,
        "town": where,
        "when": when,
        "killed": str(draft.killed),
        "Killed": str(draft.killed),
        "hurt": str(of.injured),
        "who": who,
        "Who": who[0].upper() + who[1:],
    }
    lines = [(_TOLD + _RETOLD)[draft.wording].format(**words)]
    if len(shown) > 1:
        other = shown[1].name
        lines.append(_ALSO.format(**{**words, "Who": other[0].upper() + other[1:]}))
    told = len(lines)
    lines += [_filler(key) for key in draft.fillers]
    if draft.source is not None and draft.wording == draft.source.wording:
        lines.append(f"{name('editor', *draft.key)} of {draft.outlet} edited this report.")
    text = " ".join(lines)
    starts = [sum(len(one) + 1 for one in lines[:at]) for at in range(len(lines))]
    spans = [
        Span.of(text, start, start + len(line)) for start, line in zip(starts, lines, strict=True)
    ]
    claims = tuple(
        _claim(draft, at, spans[at], words, (shown[at], kind[0])) for at in range(min(told, 2))
    )
    return Made(
        head=_head(draft),
        text=text,
        sentences=tuple(
            Sentence(span=span, segment=SegmentKind.BODY, hash=sentence_hash(span.quote))
            for span in spans
        ),
        claims=claims,
        incident=of.number,
        origins=origins,
        copied=draft.source.id if draft.source else None,
    )


def _head(draft: _Draft) -> ReportHead:
    day = draft.day
    # Who leaves the day out of the words leaves it out of the page every other time.
    dated = "day" not in draft.faults or number(2, *draft.key, "page") == 0
    page = PageDate(raw=str(day), earliest=day, latest=day, role="given") if dated else None
    return ReportHead(id=draft.id, name=draft.id, outlet=draft.outlet, page_date=page)


def _filler(key: tuple[object, ...]) -> str:
    words = {
        "person": f"{name('given', *key)} {name('family', *key)}",
        "other": name("other", *key),
        "street": f"{name('street', *key)} {name('quarter', *key)}",
        "n": f"{2 + number(40_000, 'n', *key):,}",
    }
    return draw(_FILLER, "filler", *key).format(**words)


def _claim(
    draft: _Draft, at: int, span: Span, words: dict[str, str], told: tuple[Source, EventType]
) -> Claim:
    source, kind = told
    place = _place(draft, span, words["town"])
    site = _span(span, words["site"])
    figures = [_figure(span, at, Outcome.KILLED, words["killed"])]
    if at == 0:
        figures.append(_figure(span, at, Outcome.INJURED, words["hurt"]))
    return Claim(
        id=f"c{at}",
        kind=ClaimKind.INCIDENT if at == 0 else ClaimKind.FIGURE,
        span=span,
        type=kind if at == 0 else EventType.UNSPECIFIED_FORCE,
        modality=Modality.ASSERTED,
        polarity=Polarity.POSITIVE,
        attribution=(_spanned(source, span),),
        places=(place,),
        targets=(Target(span=site),) if site and at == 0 else (),
        time=_time(draft, span, words["when"]) if at == 0 else None,
        figures=tuple(figures),
    )


def _span(within: Span, words: str) -> Span | None:
    at = within.quote.find(words)
    if not words or at < 0:
        return None
    start = within.start + at
    return Span(start, start + len(words), words)


def _spanned(source: Source, within: Span) -> Source:
    named = _span(within, source.name) or _span(within, source.name[0].upper() + source.name[1:])
    return Source(
        name=source.name,
        type=source.type,
        role=source.role,
        named=source.named,
        span=named or within,
        cue=within,
    )


def _place(draft: _Draft, within: Span, said: str) -> PlaceRef:
    seed, town = draft.key[0], draft.of.town
    coarse = "place" in draft.faults
    return PlaceRef(
        role=PlaceRole.EVENT,
        mention=_span(within, said),
        name=said,
        place_id=f"made:{said}",
        country="XX",
        admin1=_province(seed, town),
        lat=None if coarse else number(12_000, seed, "lat", town) / 100 - 60,
        lon=None if coarse else number(34_000, seed, "lon", town) / 100 - 170,
        where_prec=4 if coarse else 1,
    )


def _time(draft: _Draft, within: Span, when: str) -> TimeRef | None:
    mention = _span(within, when.strip())
    if mention is None:
        return None
    return TimeRef(
        mention=mention,
        earliest=draft.of.day,
        latest=draft.of.day,
        date_prec=1,
        basis="relative_to_page:weekday",
    )


def _figure(within: Span, at: int, outcome: Outcome, said: str) -> Figure:
    value = int(said)
    return Figure(
        id=f"f{at}{outcome}",
        span=_span(within, said) or within,
        outcome=outcome,
        group=Group.UNKNOWN,
        qualifier=Qualifier.EXACT,
        value=value,
        low=value,
        high=value,
        period=FigurePeriod(kind=Period.INCIDENT),
    )
