"""The records, and nothing else: frozen, without input or output.

Absent is ``None``, never ``""``, ``0`` or ``-1``. Spans are half-open ranges of code points of a
report's text exactly as stored. Dates are calendar days, intervals include both ends. Work rooms
meet here and nowhere else; this package imports ``errors`` and ``ids`` alone.
"""

from reportedly.model.claim import (
    ActorRef,
    Claim,
    Damage,
    Figure,
    FigurePeriod,
    Label,
    PlaceRef,
    Source,
    Target,
    TimeRef,
    Update,
    WeaponRef,
)
from reportedly.model.families import FAMILY, families_of
from reportedly.model.finding import Finding
from reportedly.model.gate import gate
from reportedly.model.incident import (
    Bounds,
    ClaimRef,
    ContradictionPair,
    Estimate,
    Ground,
    Incident,
    IncidentLink,
    Resolution,
    Root,
    incident_id,
)
from reportedly.model.matrix import Cell, FacetRow, Fact, Matrix, Value, Voice
from reportedly.model.reading import (
    Anchor,
    Citation,
    LoadedTerm,
    Reading,
    Segment,
    Sentence,
    Written,
)
from reportedly.model.relation import Difference, Family, Relation
from reportedly.model.report import Capture, Fetch, Hop, Link, PageDate, Report, ReportHead
from reportedly.model.run import Decision, Refusal, Run
from reportedly.model.span import Span

__all__ = [
    "FAMILY",
    "ActorRef",
    "Anchor",
    "Bounds",
    "Capture",
    "Cell",
    "Citation",
    "Claim",
    "ClaimRef",
    "ContradictionPair",
    "Damage",
    "Decision",
    "Difference",
    "Estimate",
    "FacetRow",
    "Fact",
    "Family",
    "Fetch",
    "Figure",
    "FigurePeriod",
    "Finding",
    "Ground",
    "Hop",
    "Incident",
    "IncidentLink",
    "Label",
    "Link",
    "LoadedTerm",
    "Matrix",
    "PageDate",
    "PlaceRef",
    "Reading",
    "Refusal",
    "Relation",
    "Report",
    "ReportHead",
    "Resolution",
    "Root",
    "Run",
    "Segment",
    "Sentence",
    "Source",
    "Span",
    "Target",
    "TimeRef",
    "Update",
    "Value",
    "Voice",
    "WeaponRef",
    "Written",
    "families_of",
    "gate",
    "incident_id",
]
