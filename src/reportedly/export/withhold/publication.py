"""A ledger as one tier may see it: a ledger of its own, which exists while it is looked at.

Everything that goes out of the house below the internal tier is read from this copy, so no screen
and no format can forget to withhold. Ids are made anew of what is left: the id of a report is a
hash of its text, and would let anyone who guesses a withheld name check the guess.
"""

from __future__ import annotations

import contextlib
import dataclasses
import re
import tempfile
from collections.abc import Collection, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Final, TypeVar

from reportedly.errors import LockedError, UsageError
from reportedly.export.withhold.coarse import coarse_claim, coarse_incident, protects, shelters
from reportedly.export.withhold.mask import NAME, Lens, Masked
from reportedly.export.withhold.names import Names, is_social
from reportedly.export.withhold.part import Part, Source
from reportedly.export.withhold.proof import Proof
from reportedly.export.withhold.rewrite import Rewriter
from reportedly.ids import digest, make_id
from reportedly.ledger import Intake, Mode, Store
from reportedly.model import (
    Capture,
    Claim,
    ClaimRef,
    Difference,
    Finding,
    Incident,
    IncidentLink,
    Link,
    PlaceRef,
    Reading,
    Relation,
    Report,
    Resolution,
    Root,
    Run,
    corrected_claims,
    corrections_of,
)
from reportedly.model.vocabulary import Direction, Tier

R = TypeVar("R")

FILE: Final = "published.ledger"
_SIDE: Final = re.compile(
    r"^([ab])(?= (?:appeared|names|credits|is forwarded|was edited|breaks off))"
)
_FLIPPED: Final = {
    Direction.A_FROM_B: Direction.B_FROM_A,
    Direction.B_FROM_A: Direction.A_FROM_B,
    Direction.BOTH: Direction.BOTH,
}


@dataclass(frozen=True, slots=True)
class Publication:
    """A ledger at one tier.

    Attributes:
        store: What the tier may see; the ledger itself at the internal tier.
        tier: The tier.
        proof: What must not be in any output made of it.
        withheld: How many names were withheld.
        coarsened: How many claims had their places coarsened.
    """

    store: Store
    tier: Tier
    proof: Proof
    withheld: int = 0
    coarsened: int = 0


@contextlib.contextmanager
def published(store: Store, tier: Tier, incidents: Collection[str] = ()) -> Iterator[Publication]:
    """Give a ledger as one tier may see it.

    Args:
        store: The ledger; its incidents must be up to date.
        tier: Who will see it.
        incidents: Ids of those that it is to hold, with what belongs to them; all if there is none.

    Raises:
        UsageError: Some incidents are asked for at the internal tier, which is the ledger itself.
        UnknownIdError: There is no such incident.
        AmbiguousIdError: There are several.
        LockedError: The ledger was changed while it was read.
        StorageError: The copy cannot be written.
    """
    if tier is Tier.INTERNAL:
        if incidents:
            raise UsageError("some incidents alone are for the public or the restricted tier")
        yield Publication(store, tier, Proof())
        return
    state = store.derived_state()
    tip = store.tip()
    part = Part.of(store, incidents) if incidents else None
    lens = Lens(Names.of(store) if part is None else part.names(), tier)
    with tempfile.TemporaryDirectory(prefix="reportedly-") as folder:
        path = Path(folder) / FILE
        with Store.open(path, Mode.CREATE) as copy:
            writing = _Copy(part or store, copy, lens)
            writing.write()
            if store.tip() != tip or store.derived_state() != state:
                raise LockedError(str(store.path), "it was changed while it was read")
        with Store.open(path) as copy:
            withheld = sum(1 for _ in lens.names.withheld(tier))
            yield Publication(copy, tier, Proof.of(lens), withheld, writing.coarsened)


class _Copy:
    """Writes what a lens lets through into another ledger."""

    def __init__(self, store: Source, copy: Store, lens: Lens) -> None:
        self.store, self.copy, self.lens = store, copy, lens
        self.ids: dict[str, str] = {}
        self.coarsened = 0
        self._protected: set[ClaimRef] = set()
        self._masks: tuple[str, Masked] | None = None
        self._ruled = corrections_of(store.decisions())

    def write(self) -> None:
        """Write reports with their readings, then what was derived from them."""
        run = self._run()
        for head in self.store.iter_heads():
            self._report(self.store.report_of(head.id), run)
        roots = self._roots()
        incidents = self._incidents()
        resolution = Resolution(
            incidents=tuple(sorted(incidents, key=lambda one: one.id)),
            links=tuple(
                sorted(map(self._link, self.store.links()), key=lambda one: (one.a, one.b))
            ),
            roots=tuple(sorted(roots, key=lambda one: one.id)),
            relations=tuple(
                sorted(map(self._relation, self.store.relations()), key=lambda one: (one.a, one.b))
            ),
        )
        state = self.store.derived_state()
        self.copy.replace_derived(
            resolution,
            map(self._finding, self.store.findings()),
            tip=self.copy.tip(),
            stages=state.stages if state else "",
        )

    def _run(self) -> Run:
        """Return the run that the copy is stored under: the first one of the ledger."""
        first = next(self.store.runs(), None)
        none = Run(
            version="", reader="", splitter="", atlas="", configuration="", engine="", started=""
        )
        return first or none

    def _rewriter(self, masked: Masked) -> Rewriter:
        return Rewriter(masked.span, self.lens.words, self.lens.address, self.ids)

    def _mask(self, report: str) -> Masked:
        """Return a report's text as it may be seen; the last one is kept."""
        if self._masks is None or self._masks[0] != report:
            self._masks = (report, self.lens.text(self.store.report_of(report).text))
        return self._masks[1]

    def _report(self, report: Report, run: Run) -> None:
        masked = self._mask(report.id)
        shown = self._shown(report, masked)
        reading = self.store.reading_of(report.id)
        capture = self._capture(report, masked)
        shown = dataclasses.replace(shown, capture=capture.id)
        number = 1
        while shown.id in self.ids.values():
            # Reports that differed in nothing but what was withheld stay two.
            number += 1
            shown = dataclasses.replace(shown, metadata=(("alike", str(number)),))
        self.ids[report.id] = shown.id
        data = masked.text.encode("utf8", "replace")
        intake = Intake(
            capture=capture,
            data=data,
            report=shown,
            reading=None if reading is None else self._reading(reading, masked),
        )
        self.copy.add(intake, by=run)

    def _shown(self, report: Report, masked: Masked) -> Report:
        """Return a report without names, notes and fields of unknown meaning."""
        rewriter, lens = self._rewriter(masked), self.lens
        outlet = report.outlet and lens.words(report.outlet)
        return dataclasses.replace(
            report,
            # A page that was fetched has its address for a name.
            name=(lens.address if "://" in report.name else lens.words)(report.name) or "",
            text=masked.text,
            title=lens.text(report.title).text if report.title is not None else None,
            url=lens.address(report.url),
            outlet=NAME if outlet and is_social(report) else outlet,
            byline=NAME if report.byline else None,
            published=report.published and lens.words(report.published),
            page_date=rewriter(report.page_date),
            links=tuple(
                Link(url=lens.address(link.url) or "", text=link.text and lens.text(link.text).text)
                for link in report.links
            ),
            metadata=(),
            # Where words stood tells how long a withheld one is.
            layout=(),
        )

    def _capture(self, report: Report, masked: Masked) -> Capture:
        data = masked.text.encode("utf8", "replace")
        address = self.store.get_capture(report.capture).address
        return Capture(
            address=self.lens.address(address) or "",
            sha256=digest(data),
            size=len(data),
            media_type="text/plain",
            encoding="utf-8",
        )

    def _reading(self, reading: Reading, masked: Masked) -> Reading:
        old = reading.report
        reading = dataclasses.replace(
            reading,
            claims=corrected_claims(old, reading.claims, self._ruled),
        )
        shown = self._rewriter(masked)(reading)
        sentences = tuple(
            # The hash of the sentence as it was would let a guess at the name be checked.
            dataclasses.replace(one, hash=digest(one.span.quote.encode("utf8", "replace")))
            for one in shown.sentences
        )
        claims = []
        hidden_places = _sheltered(reading.claims) if self.lens.tier is Tier.PUBLIC else frozenset()
        for before, claim in zip(reading.claims, shown.claims, strict=True):
            hidden = any(_spot(place) in hidden_places for place in before.places)
            if hidden:
                self._protected.add(ClaimRef(old, before.id))
                self.coarsened += 1
            claims.append(coarse_claim(claim) if hidden else claim)
        return dataclasses.replace(
            shown, report=self.ids[old], sentences=sentences, claims=tuple(claims)
        )

    def _plain(self, record: R) -> R:
        """Return a record that has no spans."""
        return Rewriter(lambda span: span, self.lens.words, self.lens.address, self.ids)(record)

    def _roots(self) -> list[Root]:
        found = []
        for root in self.store.roots():
            members = tuple(sorted(ClaimRef(self.ids[x.report], x.claim) for x in root.members))
            name = root.name and self.lens.words(root.name)
            new = make_id("root", [name, root.type, members])
            self.ids[root.id] = new
            found.append(dataclasses.replace(root, name=name, members=members, id=new))
        return [
            dataclasses.replace(
                one, may_rest_on=tuple(sorted(self.ids.get(x, x) for x in one.may_rest_on))
            )
            for one in found
        ]

    def _incidents(self) -> list[Incident]:
        found = []
        for incident in self.store.incidents():
            members = tuple(sorted(ClaimRef(self.ids[x.report], x.claim) for x in incident.members))
            new = make_id("incident", [members[0].report, members[0].claim])
            self.ids[incident.id] = new
            found.append(self._incident(incident, members))
        return found

    def _incident(self, incident: Incident, members: tuple[ClaimRef, ...]) -> Incident:
        place = (
            self._plain(dataclasses.replace(incident.place, mention=None))
            if incident.place
            else None
        )
        # What the machine had instead may be a place that is not to be seen.
        shown = self._plain(dataclasses.replace(incident, place=None, ruled=()))
        shown = dataclasses.replace(
            shown, members=members, place=place, roots=tuple(sorted(shown.roots))
        )
        if self.lens.tier is not Tier.PUBLIC:
            return shown
        hidden = any(ref in self._protected for ref in incident.members)
        named = incident.place is not None and shelters(incident.place.name)
        return coarse_incident(shown) if hidden or named else shown

    def _link(self, link: IncidentLink) -> IncidentLink:
        shown = self._plain(link)
        if shown.a <= shown.b:
            return shown
        return dataclasses.replace(shown, a=shown.b, b=shown.a)

    def _relation(self, relation: Relation) -> Relation:
        one, other = self._mask(relation.a), self._mask(relation.b)
        a, b = self.ids[relation.a], self.ids[relation.b]
        evidence = tuple((one.span(x), other.span(y)) for x, y in relation.evidence)
        differences = tuple(
            dataclasses.replace(x, a=x.a and one.span(x.a), b=x.b and other.span(x.b))
            for x in relation.differences
        )
        shown = dataclasses.replace(
            relation,
            a=a,
            b=b,
            evidence=evidence,
            differences=differences,
            family=relation.family and self.lens.words(relation.family),
            reason=relation.reason and self.lens.words(relation.reason),
        )
        return shown if a <= b else _flipped(shown)

    def _finding(self, finding: Finding) -> Finding:
        return self._rewriter(self._mask(finding.report))(finding)


def _spot(place: PlaceRef) -> tuple[str | None, str | None]:
    return place.place_id, place.name


def _sheltered(claims: tuple[Claim, ...]) -> frozenset[tuple[str | None, str | None]]:
    """Return the places of the claims that concern shelter or care.

    What else a report tells of these places is coarsened too: it would give them back.
    """
    return frozenset(_spot(place) for one in claims if protects(one) for place in one.places)


def _flipped(relation: Relation) -> Relation:
    """Return a relation told from its other side."""
    reason = relation.reason
    if reason is not None:
        reason = _SIDE.sub(lambda found: "b" if found[1] == "a" else "a", reason)
    return dataclasses.replace(
        relation,
        a=relation.b,
        b=relation.a,
        share_a=relation.share_b,
        share_b=relation.share_a,
        direction=_FLIPPED[relation.direction] if relation.direction else None,
        evidence=tuple((b, a) for a, b in relation.evidence),
        differences=tuple(
            Difference(a=x.b, b=x.a, a_value=x.b_value, b_value=x.a_value)
            for x in relation.differences
        ),
        reason=reason,
    )
