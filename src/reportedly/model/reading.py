"""Everything one reader found in one report."""

from __future__ import annotations

import dataclasses
import datetime as dt
import functools
import typing
from collections.abc import Iterator
from dataclasses import dataclass

from reportedly.errors import ReadingError
from reportedly.model.claim import Claim
from reportedly.model.report import PageDate
from reportedly.model.span import Span
from reportedly.model.vocabulary import Holder, LinkQuality, SegmentKind


@dataclass(frozen=True, slots=True, kw_only=True)
class Segment:
    """A stretch of a report by its part in the page. Segments never overlap."""

    kind: SegmentKind
    span: Span


@dataclass(frozen=True, slots=True, kw_only=True)
class Sentence:
    """One sentence.

    Attributes:
        span: Without surrounding blanks.
        segment: The part of the page it stands in.
        hash: SHA-256 of its normal form (case folded, letters and digits alone), the key under
            which copies are found. Depends on the splitter's revision.
    """

    span: Span
    segment: SegmentKind
    hash: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Citation:
    """A source that a page cites in a list or a field.

    Attributes:
        span: The words; for an empty field, the field's own label.
        name: The source, ``None`` in an empty field.
        url: Where the citation leads.
        quality: What it leads to.
    """

    span: Span
    quality: LinkQuality
    name: str | None = None
    url: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class LoadedTerm:
    """A word that names an actor by a slur or a title, or that evaluates.

    Attributes:
        term: The entry of the lexicon.
        span: Where it stands.
        category: ``actor_naming`` or ``evaluative``.
        voice: Whose word it is.
        headline: Whether it stands in the headline.
    """

    term: str
    span: Span
    category: str
    voice: Holder
    headline: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class Anchor:
    """A piece of a text's own evidence for when it was written.

    Attributes:
        kind: ``series`` (a count that a publisher gave on known days), ``timeline`` (a happening
            of known days), ``duration`` (counted from a known day), ``feast``, or ``dated`` (a
            happening told with its date, which the text cannot be older than).
        span: The words.
        earliest: First day on which they can have been written; ``None`` open.
        latest: Last such day; ``None`` open.
        basis: What they were held against: the publisher and its figure, the timeline's entry,
            the day counted from, the feast, the rule of reading.
    """

    kind: str
    span: Span
    earliest: dt.date | None
    latest: dt.date | None
    basis: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Written:
    """When a text was written by its own evidence, both days inclusive; ``None`` open.

    It is what all anchors leave over, so each of them contains it.
    """

    earliest: dt.date | None = None
    latest: dt.date | None = None

    def excludes(self, page: PageDate | None) -> bool:
        """Tell whether no day of a page date is left; a page without a date excludes nothing."""
        if page is None:
            return False
        early = self.earliest is not None and page.latest < self.earliest
        late = self.latest is not None and self.latest < page.earliest
        return early or late


@dataclass(frozen=True, slots=True, kw_only=True)
class Reading:
    """What one reader made of one report.

    Attributes:
        report: Id of the report.
        reader: Name and revision of the reader, for instance ``rules/1``.
        splitter: Revision of the sentence splitter; sentence hashes depend on it.
        atlas: Digest of the gazetteer and actor lists consulted.
        page_date: The date the text itself shows, else the one it came with.
        segments: Parts of the page, in order.
        sentences: Sentences, in order.
        claims: Claims, in order of their spans.
        citations: What the page cites in lists and fields.
        loaded_terms: Loaded words.
        anchors: The text's own evidence for when it was written, in order of their spans.
        written: What the anchors leave over; ``None`` where there are none, or where they leave
            nothing. Where it excludes the page date, or there is none, what the text counts from
            its own day is counted from here.
    """

    report: str
    reader: str
    splitter: str
    atlas: str
    page_date: PageDate | None = None
    segments: tuple[Segment, ...] = ()
    sentences: tuple[Sentence, ...] = ()
    claims: tuple[Claim, ...] = ()
    citations: tuple[Citation, ...] = ()
    loaded_terms: tuple[LoadedTerm, ...] = ()
    anchors: tuple[Anchor, ...] = ()
    written: Written | None = None

    def check(self, text: str) -> None:
        """Hold every span of the reading against the report's text.

        This is the gate: what any reader returns passes it before it is stored.

        Raises:
            SpanError: A span lies outside the text.
            QuoteError: A span does not quote the text.
            ReadingError: Ids repeat, or a claim or figure refers to one that is not here.
        """
        for span in spans(self):
            span.check(text)
        claims = [claim.id for claim in self.claims]
        figures = [figure.id for claim in self.claims for figure in claim.figures]
        if len(set(claims)) != len(claims) or len(set(figures)) != len(figures):
            raise ReadingError("an id stands twice")
        known, counted = set(claims), set(figures)
        for claim in self.claims:
            if claim.denies is not None and claim.denies not in known:
                raise ReadingError(f"{claim.id} denies {claim.denies}, which is not here")
            for figure in claim.figures:
                for parent in (figure.subset_of, figure.drawn_from):
                    if parent is not None and parent not in counted:
                        raise ReadingError(f"{figure.id} refers to {parent}, which is not here")


def spans(record: object) -> Iterator[Span]:
    """Yield every span inside a record, however deep it lies, in the order of the fields."""
    waiting = [record]
    while waiting:
        one = waiting.pop()
        if isinstance(one, Span):
            yield one
        elif isinstance(one, tuple):
            waiting.extend(reversed(one))
        else:
            kind: type = type(one)
            waiting.extend(getattr(one, name) for name in reversed(holders(kind)))


@functools.cache
def holders(kind: type) -> tuple[str, ...]:
    """Return the fields of a record that hold records, by their declared types; in order.

    Words, numbers and codes are most of what a record holds, and every reading is walked twice.
    """
    if not dataclasses.is_dataclass(kind):
        return ()
    return tuple(name for name, hint in typing.get_type_hints(kind).items() if _holds(hint))


def _holds(hint: object) -> bool:
    if isinstance(hint, type) and not typing.get_args(hint):
        return dataclasses.is_dataclass(hint) or hint is object
    return any(_holds(part) for part in typing.get_args(hint))
