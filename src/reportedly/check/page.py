"""What every rule looks at, and questions that several rules ask.

A rule takes a ``Page`` and yields remarks. It describes a text; it says nothing of an outlet and
nothing of what happened.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field

from reportedly.atlas import Atlas
from reportedly.check.compass import kilometres
from reportedly.model import (
    Claim,
    ContradictionPair,
    Figure,
    Reading,
    Relation,
    Report,
    ReportHead,
    Sentence,
    Source,
    Span,
)
from reportedly.model.vocabulary import (
    TYPES,
    ClaimKind,
    EventType,
    Modality,
    PlaceRole,
    SegmentKind,
    SourceRole,
    SourceType,
)

_APART = {Modality.HYPOTHETICAL, Modality.PLANNED, Modality.GENERIC_BACKGROUND}
_BODY = {SegmentKind.BODY, SegmentKind.ANSWER}
_FINE = (1, 2)
A_TOWN = 10.0
"""Kilometres within which two places can be parts of one town."""


@dataclass(frozen=True, slots=True)
class Page:
    """A report with its reading and its place among the others.

    Attributes:
        head: The report without its text.
        report: The report.
        reading: What was read in it.
        relations: Which reports copy which; those of other reports may be among them.
        conflicts: Contradictions across reports; those of other reports may be among them.
        names: Names of other reports by id, for messages.
        atlas: Places, series and timeline to consult; ``None`` where there is none.
    """

    head: ReportHead
    report: Report
    reading: Reading
    relations: Sequence[Relation]
    conflicts: Sequence[ContradictionPair]
    names: Mapping[str, str] = field(default_factory=dict)
    atlas: Atlas | None = None

    @property
    def body(self) -> tuple[Sentence, ...]:
        """The sentences of the text proper."""
        return tuple(one for one in self.reading.sentences if one.segment in _BODY)

    def in_headline(self, span: Span) -> bool:
        """Tell whether a span stands in a headline."""
        return any(
            segment.kind is SegmentKind.HEADLINE and segment.span.overlaps(span)
            for segment in self.reading.segments
        )

    def told(self) -> Iterator[Claim]:
        """Yield the claims that tell of an event of the occasion."""
        for claim in self.reading.claims:
            if claim.type is None or TYPES[claim.type].record:
                continue
            if claim.kind is ClaimKind.INCIDENT and claim.modality not in _APART:
                yield claim

    def main(self) -> tuple[Claim, ...]:
        """Return the claims about the main event: the first that is told, and what fits it.

        What a headline tells in other words is what the text below begins with.
        """
        told = tuple(self.told())
        below = next((claim for claim in told if not self.in_headline(claim.span)), None)
        first = [*told[:1], *([] if below is None else [below])]
        return tuple(claim for claim in told if any(one_event(one, claim) for one in first))


def one_event(a: Claim, b: Claim) -> bool:
    """Tell whether two claims of one page can be about one event."""
    if not _like_types(a, b) or _other_day(a, b):
        return False
    here, there = fine_places(a), fine_places(b)
    # "The Lower Quarter of Tarvo" and "Tarvo" can be one place, whatever a gazetteer knows.
    named = _named_in(here, b) or _named_in(there, a)
    return not here or not there or bool(here & there) or named or _near(a, b)


def _near(a: Claim, b: Claim) -> bool:
    """Tell whether two claims have places that can be parts of one town."""
    return any(kilometres(one, other) <= A_TOWN for one in _points(a) for other in _points(b))


def _points(claim: Claim) -> list[tuple[float, float]]:
    return [
        (place.lat, place.lon)
        for place in claim.places
        if place.role is PlaceRole.EVENT and place.where_prec in _FINE
        if place.lat is not None and place.lon is not None
    ]


def _named_in(places: frozenset[str], claim: Claim) -> bool:
    words = claim.span.quote.casefold()
    return any(name in words for name in places)


def _like_types(a: Claim, b: Claim) -> bool:
    """Tell whether two types can name one event, or the one tells what the other destroyed."""
    if a.type is None or b.type is None:
        return False
    kinds = {a.type, b.type}
    if len(kinds) == 1 or EventType.UNSPECIFIED_FORCE in kinds:
        return True
    if TYPES[a.type].force and TYPES[a.type].family == TYPES[b.type].family:
        return True
    if EventType.PROPERTY_DAMAGE in kinds:
        (other,) = kinds - {EventType.PROPERTY_DAMAGE}
        return TYPES[other].force
    return bool({a.type, *a.type_alternatives} & {b.type, *b.type_alternatives})


def fine_places(claim: Claim) -> frozenset[str]:
    """Return the names of the event places that are towns or smaller, case folded."""
    return frozenset(
        place.name.casefold()
        for place in claim.places
        if place.role is PlaceRole.EVENT and place.name and place.where_prec in _FINE
    )


def _other_day(a: Claim, b: Claim) -> bool:
    one, two = a.time, b.time
    if one is None or two is None or one.inferred or two.inferred:
        return False
    if not (one.earliest and one.latest and two.earliest and two.latest):
        return False
    return one.latest < two.earliest or two.latest < one.earliest


def nobody(source: Source | None) -> bool:
    """Tell whether a root is the page itself or an unnamed source."""
    return source is None or source.type is SourceType.UNNAMED


def side_of(source: Source | None) -> str | None:
    """Return the party a source is, or is the media arm of; ``""`` where it is not known which."""
    if source is None:
        return None
    if source.type is SourceType.PARTY:
        return source.actor_id or source.aligned or ""
    if source.type is SourceType.MEDIA and source.aligned is not None:
        return source.aligned
    return None


def own_people(source: Source | None, whose: str | None) -> bool:
    """Tell whether people counted are the source's own; ``whose`` is an actor or a name."""
    if source is None or whose is None:
        return False
    names = {source.name, source.actor_id, source.aligned}
    return whose.casefold() in {name.casefold() for name in names if name}


def counted_side(claim: Claim, figure: Figure) -> str | None:
    """Return whose people a figure counts, by itself or by the rest of its clause.

    "Four soldiers were killed and seven wounded": the seven are of the same army.
    """
    if figure.whose is not None:
        return figure.whose
    alike = {one.whose for one in claim.figures if one.group is figure.group} - {None}
    return alike.pop() if len(alike) == 1 else None


def is_issuer(source: Source) -> bool:
    """Tell whether a source issued the whole document."""
    if source.type is SourceType.UNNAMED:
        return False
    return source.span is None or (source.cue is None and source.role is SourceRole.DOCUMENT)


def overlap(a: Figure, b: Figure) -> bool:
    """Tell whether two counts can be of the same number."""
    under = a.high is not None and b.low is not None and a.high < b.low
    over = b.high is not None and a.low is not None and b.high < a.low
    return not under and not over


def root_span(claim: Claim) -> Span:
    """Return the words that name the root, else the claim's own."""
    root = claim.root
    return root.span if root is not None and root.span is not None else claim.span
