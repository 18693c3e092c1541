"""A ledger with the names of private people hidden and its own ids kept: what screens show.

A publication (``reportedly.export.withhold``) is a copy with ids made anew, for whoever is outside
the house. This is no copy. Whoever looks at it works on the ledger, rules on what it shows, and may
ask for the names; they only do not stand on the screen meanwhile. Names are looked for in the
reports that a question is about, when it is asked: what other reports say of a person has no part
in it, so more is hidden than in a publication and never less of one report's own names.
"""

from __future__ import annotations

import functools
from collections.abc import Iterable, Iterator
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
from reportedly.export.withhold.words import words
from reportedly.ledger import Filed, FindingFilter, Hit, IncidentFilter, Ruling, Store
from reportedly.model import (
    Claim,
    ClaimRef,
    Finding,
    Incident,
    IncidentLink,
    Matrix,
    Reading,
    Relation,
    Report,
    ReportHead,
    Root,
)
from reportedly.model.vocabulary import RuleSet, Tier

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

    __slots__ = ("_doubtful", "_lens", "_mask", "_plain", "_ruled", "_scan")

    def __init__(self, plain: Ledger, store: Store, how: Any) -> None:  # noqa: ANN401 - passed on
        super().__init__(store, how, settled=True)
        self._plain = plain
        self._ruled: tuple[int, Rulings] = (-1, {})
        # Of this ledger, and gone with it; a report never changes under its id.
        self._scan = functools.lru_cache(SCANNED)(self._scanned)
        self._lens = functools.lru_cache(MASKED)(self._lens_of)
        self._mask = functools.lru_cache(MASKED)(self._masked)
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
        return self._ruled[1]

    def _lens_of(self, reports: tuple[str, ...]) -> Lens:
        return Lens(Names.among(map(self._scan, reports), self._ruled[1]), Tier.PUBLIC)

    def _through(self, reports: Iterable[str]) -> Lens:
        """Return what hides the names that some reports hold."""
        self._rulings()
        return self._lens(tuple(sorted(set(reports))))

    def _masked(self, report: str) -> Masked:
        return self._through((report,)).text(self._store.report_of(report).text)

    def _of(self, report: str) -> Rewriter:
        """Return what hides names in records of one report, whose spans count in its text."""
        lens = self._through((report,))
        return Rewriter(self._mask(report).span, lens.words, lens.address, {})

    def _among(self, reports: Iterable[str]) -> Rewriter:
        """Return what hides names in records of several reports; their spans stay as they are."""
        lens = self._through(reports)
        return Rewriter(lambda span: replace(span, quote=lens.words(span.quote)), lens.words,
                        lens.address, {})  # fmt: skip

    def _may_name(self, string: str) -> bool:
        """Tell whether a string of ours may hold a name, so that its reports are looked through.

        Ours are names of files and what the program says, with words of reports in them.
        """
        known = self._through(()).names.known
        return any(
            not known.ordinary(word.key) and (word.capital or len(word.text) >= SHORTEST)
            for word in words(string)
        )

    # Incidents.

    def is_stale(self) -> bool:
        """Tell whether incidents and findings are older than the reports and decisions."""
        return self._plain.is_stale()

    def incidents(
        self, chosen: IncidentFilter | None = None, *, rules: RuleSet = RuleSet.CODEBOOK
    ) -> Iterator[Incident]:
        """Yield incidents by date, undated ones last."""
        yield from map(self._incident, self._plain.incidents(chosen, rules=rules))

    def incident(self, key: str, *, rules: RuleSet = RuleSet.CODEBOOK) -> Incident:
        """Return one incident; see ``Ledger.incident``."""
        return self._incident(self._plain.incident(key, rules=rules))

    def _incident(self, one: Incident) -> Incident:
        place = one.place
        told = [one.grade_reason, *(pair.reason for pair in one.contradictions)]
        for estimate in one.estimates:
            told += [reason for _, reason in estimate.left_out]
            told += [ground.reason for ground in estimate.grounds]
        if place is None or place.place_id is not None:
            # A place that the gazetteer knows is one; to look for its name costs all its reports.
            if not any(words and self._doubtful(words) for words in told):
                return one
            shown = self._among(_told_by(one))(replace(one, place=None))
            return replace(shown, place=place)
        return self._among(_told_by(one))(one)

    def matrix(self, key: str) -> Matrix:
        """Return who says what of one incident; see ``Ledger.matrix``."""
        incident = self._plain.incident(key)
        return self._among(_told_by(incident))(self._plain.matrix(incident.id))

    def links(self, of: str | None = None) -> Iterator[IncidentLink]:
        """Yield pairs of incidents that may be one, or were ruled apart."""
        for one in self._plain.links(of):
            reports: set[str] = set()
            if self._doubtful(one.reason):
                ends = (self._plain.incident(end) for end in (one.a, one.b))
                reports.update(report for end in ends for report in _told_by(end))
            yield self._among(reports)(one) if reports else one

    def roots(self) -> Iterator[Root]:
        """Yield the origins that claims go back to."""
        for one in self._plain.roots():
            told = {ref.report for ref in one.members} if self._doubtful(one.name or "") else set()
            yield self._among(told)(one) if told else one

    def findings(self, chosen: FindingFilter | None = None) -> Iterator[Finding]:
        """Yield what the checks found, with the passages that show it for one report alone."""
        whole = chosen is not None and chosen.report is not None
        for one in self._plain.findings(chosen):
            if whole:
                yield self._of(one.report)(one)
                continue
            # A list shows no passages, and to find their new places costs each report's text.
            bare = replace(one, evidence=(), values=())
            yield self._among((one.report,))(bare) if self._doubtful(one.message) else bare

    # Reports.

    def trace(self, report: str) -> tuple[Relation, ...]:
        """Return the relations of one report: what it copies and what copies it."""
        return tuple(map(self._relation, self._plain.trace(report)))

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
        yield from map(self._head, self._plain.reports())

    def head(self, report: str) -> ReportHead:
        """Return one report without its text."""
        return self._head(self._plain.head(report))

    def _head(self, one: ReportHead) -> ReportHead:
        """Return a head whose name and outlet may be shown; no screen shows the rest of it."""
        name = one.name
        if self._doubtful(name):
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
        one = self._plain.report(key)
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
        found = self._plain.reading(key)
        return found and self._of(found.report)(found)

    def claim(self, ref: ClaimRef) -> tuple[ReportHead, Claim]:
        """Return one claim with its report's head; see ``Ledger.claim``."""
        head, claim = self._plain.claim(ref)
        return self._head(head), self._of(head.id)(claim)

    def search(self, words: str, *, limit: int = 20) -> tuple[Hit, ...]:
        """Return the reports that hold all these words, the best match first."""
        found = self._plain.search(words, limit=limit)
        return tuple(replace(hit, head=self._head(hit.head)) for hit in found)

    def decisions(self) -> Iterator[Ruling]:
        """Yield every decision in the order it was made; names that they tell of are hidden."""
        yield from map(self._ruling, self._plain.decisions())

    def ruling(self, key: str) -> Ruling:
        """Return one decision; see ``Ledger.ruling``."""
        return self._ruling(self._plain.ruling(key))

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
        for one in self._plain.refusals():
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
