"""A ledger with the names of private people hidden and its own ids kept: what screens show.

A publication (``reportedly.export.withhold``) is a copy with ids made anew, for whoever is outside
the house. This is no copy. Whoever looks at it works on the ledger, rules on what it shows, and may
ask for the names; they only do not stand on the screen meanwhile. Names are looked for in the
reports that a question is about, when it is asked: what other reports say of a person has no part
in it, so more is hidden than in a publication and never less of one report's own names.
"""

from __future__ import annotations

import functools
from collections.abc import Collection, Iterable, Iterator
from dataclasses import dataclass, fields, replace
from typing import TYPE_CHECKING, Any, Final, NoReturn, TypeVar

from reportedly.api import Ledger
from reportedly.errors import UsageError
from reportedly.export.withhold.mask import NAME, Lens, Masked
from reportedly.export.withhold.names import (
    VERB,
    Names,
    Rulings,
    Scan,
    is_social,
    on_social_media,
    rulings_of,
    scan,
)
from reportedly.export.withhold.rewrite import Rewriter
from reportedly.export.withhold.scan import runs
from reportedly.export.withhold.words import cased, words
from reportedly.ledger import (
    Filed,
    FindingFilter,
    Hit,
    IncidentFilter,
    Ruling,
    Sketch,
    Store,
    Survey,
)
from reportedly.model import (
    Claim,
    ClaimRef,
    Finding,
    Incident,
    IncidentLink,
    Matrix,
    PlaceRef,
    Reading,
    Relation,
    Report,
    ReportHead,
    Root,
)
from reportedly.model.vocabulary import RuleSet, Severity, Tier

if TYPE_CHECKING:
    from reportedly.export.withhold.names import Person

R = TypeVar("R")

SCANNED: Final = 1024
"""Reports whose names are kept in memory."""

DOUBTED: Final = 4096
"""Strings of ours of which it is remembered whether they may hold a name."""

MASKED: Final = 64
"""Reports whose text without names is kept in memory."""

SHORTEST: Final = 3
"""Letters of a word that may be part of a name though it is written small."""


@dataclass(frozen=True, slots=True, kw_only=True)
class _Veiled(Report):
    """A report without names that keeps the id of the one it was made from."""

    stored: str

    @property
    def id(self) -> str:
        """The id of the report as it is stored, which the words shown here do not give."""
        return self.stored


class Veiled(Ledger):
    """A ledger that hides names; made by ``Ledger.veiled``. It is asked and not written to."""

    __slots__ = ("_alone", "_doubtful", "_lens", "_mask", "_plain", "_ruled", "_scan")

    def __init__(self, plain: Ledger, store: Store, how: Any) -> None:  # noqa: ANN401 - passed on
        super().__init__(store, how, settled=True)
        self._plain = plain
        self._ruled: tuple[int, Rulings] = (-1, {})
        # Of this ledger, and gone with it; a report never changes under its id.
        self._scan = functools.lru_cache(SCANNED)(self._scanned)
        self._lens = functools.lru_cache(MASKED)(self._lens_of)
        self._mask = functools.lru_cache(MASKED)(self._masked)
        self._alone = functools.lru_cache(DOUBTED)(self._of_itself)
        self._doubtful = functools.lru_cache(DOUBTED)(self._may_name)

    # What hides.

    def _scanned(self, report: str) -> Scan:
        return scan(self._store.report_of(report), self._store.reading_of(report))

    def _rulings(self) -> Rulings:
        """Return what people ruled on names, read again where a row was written since."""
        seq = self._store.tip().seq
        if self._ruled[0] != seq:
            known, found = self._ruled[1], rulings_of(self._store.decisions())
            self._ruled = (seq, found)
            if found != known:
                self._lens.cache_clear()
                self._mask.cache_clear()
                self._alone.cache_clear()
        return self._ruled[1]

    @property
    def _asked(self) -> Ledger:
        """The ledger itself, with what people rule on names heeded from this question on."""
        self._rulings()
        return self._plain

    def _lens_of(self, reports: tuple[str, ...]) -> Lens:
        return Lens(Names.among(map(self._scan, reports), self._ruled[1]), Tier.PUBLIC)

    def _through(self, reports: Iterable[str]) -> Lens:
        """Return what hides the names that some reports hold."""
        return self._lens(tuple(sorted(set(reports))))

    def _masked(self, report: str) -> Masked:
        text = self._store.report_of(report).text
        return self._through((report,)).text(text, self._scan(report).text)

    def _of(self, report: str) -> Rewriter:
        """Return what hides names in records of one report, whose spans count in its text."""
        lens = self._through((report,))
        return Rewriter(self._mask(report).span, lens.words, lens.address, {})

    def _among(self, reports: Iterable[str]) -> Rewriter:
        """Return what hides names in records of several reports; their spans stay as they are."""
        lens = self._through(reports)
        return Rewriter(lambda span: replace(span, quote=lens.words(span.quote)), lens.words,
                        lens.address, {})  # fmt: skip

    def _may_name(self, string: str, *, small: bool = False) -> bool:
        """Tell whether a string of ours may hold a name, so that its reports are looked through.

        Args:
            string: What the program says, with words of reports in it, or the name of a file.
            small: Whether a name in it may be written without capitals.
        """
        known = self._through(()).names.known
        return any(
            not known.ordinary(word.key)
            and (word.capital or not cased(word.text) or (small and len(word.text) >= SHORTEST))
            for word in words(string)
        )

    def _of_itself(self, string: str) -> str:
        """Return a string without what is a name by its own look."""
        return self._through(()).text(string).text

    # Incidents.

    def is_stale(self) -> bool:
        """Tell whether incidents and findings are older than the reports and decisions."""
        return self._plain.is_stale()

    def incidents(
        self, chosen: IncidentFilter | None = None, *, rules: RuleSet = RuleSet.CODEBOOK
    ) -> Iterator[Incident]:
        """Yield incidents by date, undated ones last."""
        yield from map(self._incident, self._asked.incidents(chosen, rules=rules))

    def incident(self, key: str, *, rules: RuleSet = RuleSet.CODEBOOK) -> Incident:
        """Return one incident; see ``Ledger.incident``."""
        return self._incident(self._asked.incident(key, rules=rules))

    def _incident(self, one: Incident) -> Incident:
        told = [one.grade_reason, *(pair.reason for pair in one.contradictions)]
        for estimate in one.estimates:
            told += [reason for _, reason in estimate.left_out]
            told += [ground.reason for ground in estimate.grounds]
        place, shown = one.place, one
        if any(words and self._doubtful(words) for words in told):
            shown = self._among(_told_by(one))(replace(one, place=None))
        return replace(shown, place=self._place(place))

    def some_incidents(
        self, chosen: IncidentFilter | None = None, *, skip: int, limit: int
    ) -> tuple[Incident, ...]:
        """Return a stretch of the incidents; see ``Ledger.some_incidents``."""
        found = self._asked.some_incidents(chosen, skip=skip, limit=limit)
        return tuple(map(self._incident, found))

    def survey(self, chosen: IncidentFilter | None = None) -> Survey:
        """Return how many incidents there are, and when; see ``Ledger.survey``."""
        return self._asked.survey(chosen)

    def count_placed(
        self, chosen: IncidentFilter | None = None, *, precisions: Collection[int]
    ) -> int:
        """Return how many incidents have a point; see ``Ledger.count_placed``."""
        return self._asked.count_placed(chosen, precisions=precisions)

    def taken_in(self, reports: Collection[str]) -> dict[str, str]:
        """Return when each of some reports was stored; see ``Ledger.taken_in``."""
        return self._asked.taken_in(reports)

    def parties(self) -> tuple[str, ...]:
        """Return the actors by which incidents can be asked for; see ``Ledger.parties``."""
        return self._asked.parties()

    def sketches(self, chosen: IncidentFilter | None = None) -> Iterator[Sketch]:
        """Yield as much of each incident as a map shows; see ``Ledger.sketches``."""
        for one in self._asked.sketches(chosen):
            place = self._place(one.place)
            yield one if place is one.place else replace(one, place=place)

    def _place(self, place: PlaceRef | None) -> PlaceRef | None:
        """Return the place of an incident as it may be shown.

        One that the gazetteer knows is a place. What it does not know is judged by the word alone:
        lists have thousands of places, and to look through their reports would take minutes.
        """
        if place is None or place.place_id is not None or place.name is None:
            return place
        return replace(place, name=self._alone(place.name), mention=None)

    def matrix(self, key: str) -> Matrix:
        """Return who says what of one incident; see ``Ledger.matrix``."""
        incident = self._asked.incident(key)
        return self._among(_told_by(incident))(self._asked.matrix(incident.id))

    def links(self, of: str | None = None) -> Iterator[IncidentLink]:
        """Yield pairs of incidents that may be one, or were ruled apart."""
        for one in self._asked.links(of):
            reports: set[str] = set()
            if self._doubtful(one.reason):
                ends = (self._asked.incident(end) for end in (one.a, one.b))
                reports.update(report for end in ends for report in _told_by(end))
            yield self._among(reports)(one) if reports else one

    def roots(self) -> Iterator[Root]:
        """Yield the origins that claims go back to."""
        for one in self._asked.roots():
            told = {ref.report for ref in one.members} if self._doubtful(one.name or "") else set()
            yield self._among(told)(one) if told else one

    def some_findings(
        self, chosen: FindingFilter | None = None, *, skip: int, limit: int
    ) -> tuple[Finding, ...]:
        """Return a stretch of the findings, without passages; see ``Ledger.some_findings``."""
        return tuple(map(self._bare, self._asked.some_findings(chosen, skip=skip, limit=limit)))

    def count_findings(self, chosen: FindingFilter | None = None) -> dict[Severity, int]:
        """Return how many findings there are; see ``Ledger.count_findings``."""
        return self._asked.count_findings(chosen)

    def findings(self, chosen: FindingFilter | None = None) -> Iterator[Finding]:
        """Yield what the checks found, with the passages that show it for one report alone."""
        whole = chosen is not None and chosen.report is not None
        for one in self._asked.findings(chosen):
            yield self._of(one.report)(one) if whole else self._bare(one)

    def _bare(self, one: Finding) -> Finding:
        """Return a finding as lists show it, without passages: each would cost a report's text."""
        bare = replace(one, evidence=(), values=())
        return self._among((one.report,))(bare) if self._doubtful(one.message) else bare

    # Reports.

    def trace(self, report: str) -> tuple[Relation, ...]:
        """Return the relations of one report: what it copies and what copies it."""
        return tuple(map(self._relation, self._asked.trace(report)))

    def _relation(self, one: Relation) -> Relation:
        a, b = self._mask(one.a), self._mask(one.b)
        return replace(
            self._among((one.a, one.b))(replace(one, evidence=(), differences=())),
            evidence=tuple((a.span(x), b.span(y)) for x, y in one.evidence),
            differences=tuple(
                replace(x, a=x.a and a.span(x.a), b=x.b and b.span(x.b)) for x in one.differences
            ),
        )

    def reports(self) -> Iterator[ReportHead]:
        """Yield every report without its text, by id."""
        yield from map(self._head, self._asked.reports())

    def head(self, report: str) -> ReportHead:
        """Return one report without its text."""
        return self._head(self._asked.head(report))

    def some_reports(self, *, skip: int, limit: int) -> tuple[ReportHead, ...]:
        """Return a stretch of the reports; see ``Ledger.some_reports``."""
        return tuple(map(self._head, self._asked.some_reports(skip=skip, limit=limit)))

    def count_reports(self) -> int:
        """Return how many reports there are."""
        return self._asked.count_reports()

    def _head(self, one: ReportHead) -> ReportHead:
        """Return a head whose name and outlet may be shown; no screen shows the rest of it."""
        name = one.name
        if self._doubtful(name, small=True):
            name = self._through((one.id,)).words(name)
        return replace(one, name=name, outlet=self._outlet(one))

    def _outlet(self, one: Report | ReportHead) -> str | None:
        """Return an outlet; on social media it is a person's own account."""
        if one.outlet is None or on_social_media(one.url):
            return one.outlet and NAME
        # Messages have no address; whether a report is one, its head does not tell.
        found = self._store.report_of(one.id) if one.url is None else None
        return NAME if found is not None and is_social(found) else one.outlet

    def report(self, key: str) -> Report:
        """Return one report with its text; see ``Ledger.report``."""
        one = self._asked.report(key)
        lens, rewriter = self._through((one.id,)), self._of(one.id)
        told: dict[str, Any] = {part.name: getattr(one, part.name) for part in fields(Report)}
        told |= {
            "stored": one.id,
            "text": self._mask(one.id).text,
            "name": lens.words(one.name),
            "title": one.title and lens.text(one.title).text,
            "outlet": self._outlet(one),
            "byline": NAME if one.byline else None,
            "url": lens.address(one.url),
            "published": one.published and lens.words(one.published),
            "page_date": rewriter(one.page_date),
            "links": tuple(
                replace(
                    link,
                    url=lens.address(link.url) or "",
                    text=link.text and lens.text(link.text).text,
                )
                for link in one.links
            ),
            "metadata": (),
            "layout": (),
        }
        return _Veiled(**told)

    def reading(self, key: str) -> Reading | None:
        """Return what the reader found in one report; ``None`` where no reader managed."""
        found = self._asked.reading(key)
        return found and self._of(found.report)(found)

    def claim(self, ref: ClaimRef) -> tuple[ReportHead, Claim]:
        """Return one claim with its report's head; see ``Ledger.claim``."""
        head, claim = self._asked.claim(ref)
        return self._head(head), self._of(head.id)(claim)

    def search(self, words: str, *, limit: int = 20) -> tuple[Hit, ...]:
        """Return the reports that hold all these words, the best match first."""
        found = self._asked.search(words, limit=limit)
        return tuple(replace(hit, head=self._head(hit.head)) for hit in found)

    def decisions(self) -> Iterator[Ruling]:
        """Yield every decision in the order it was made; names that they tell of are hidden."""
        yield from map(self._ruling, self._asked.decisions())

    def ruling(self, key: str) -> Ruling:
        """Return one decision; see ``Ledger.ruling``."""
        return self._ruling(self._asked.ruling(key))

    def _ruling(self, one: Ruling) -> Ruling:
        # The house's own words, often without capitals: they are not hidden whole.
        known, reason = self._through(()).names.known, one.decision.reason
        found = ((run.start, run.end, NAME) for run in runs(reason, known))
        told = replace(one.decision, reason=Masked.of(reason, found).text)
        if told.verb == VERB:
            told = replace(told, subject=(NAME,))
        return replace(one, decision=told)

    def refusals(self) -> Iterator[Filed]:
        """Yield what could not be read, and why, by address."""
        lens = self._through(())
        for one in self._asked.refusals():
            address = lens.address(one.refusal.address) or ""
            yield replace(one, refusal=replace(one.refusal, address=address))

    # What has no form without names.

    def address(self, key: str) -> NoReturn:  # noqa: ARG002 - what is refused
        """Refuse: a path may hold a name.

        Raises:
            UsageError: Always.
        """
        raise UsageError(_HIDDEN)

    def capture(self, key: str) -> NoReturn:  # noqa: ARG002 - what is refused
        """Refuse: the bytes are as they were received.

        Raises:
            UsageError: Always.
        """
        raise UsageError(_HIDDEN)

    def names(self) -> tuple[Person, ...]:
        """Refuse: it is names that are hidden.

        Raises:
            UsageError: Always.
        """
        raise UsageError(_HIDDEN)


_HIDDEN: Final = "names are hidden here; ask the ledger itself"


def _told_by(incident: Incident) -> set[str]:
    """Return the reports that an incident and its contradictions stand in."""
    pairs = (ref for pair in incident.contradictions for ref in (pair.a, pair.b))
    return {ref.report for ref in (*incident.members, *pairs)}
