"""Where every claim and incident comes from, as W3C PROV-JSON.

Source:
    W3C, PROV-DM (2013); PROV-JSON, W3C Member Submission (2013).
"""

from __future__ import annotations

from collections import defaultdict
from pathlib import Path
from typing import Any, Final

from reportedly import __version__
from reportedly.errors import ExportError
from reportedly.export.formats import Format, Losses
from reportedly.export.tables import house, read_json
from reportedly.export.withhold.publication import Publication
from reportedly.ids import canonical, make_id
from reportedly.model import Incident, Reading, Report, Root
from reportedly.model.vocabulary import Direction

_PREFIX: Final = {"r": "urn:reportedly:", "prov": "http://www.w3.org/ns/prov#"}
_RELATIONS: Final = {
    "wasGeneratedBy": ("entity", "activity"),
    "used": ("activity", "entity"),
    "wasDerivedFrom": ("generatedEntity", "usedEntity"),
    "wasAttributedTo": ("entity", "agent"),
    "wasAssociatedWith": ("activity", "agent"),
    "hadMember": ("collection", "entity"),
}
_KIND: Final = {
    "generatedEntity": "entity",
    "usedEntity": "entity",
    "collection": "entity",
}
_PROGRAM: Final = "r:program"


class _Bundle:
    """Nodes and relations as they come."""

    def __init__(self) -> None:
        self.parts: dict[str, dict[str, Any]] = defaultdict(dict)
        self.parts["agent"][_PROGRAM] = {
            "prov:type": "prov:SoftwareAgent",
            "prov:label": f"reportedly {__version__}",
        }

    def node(self, kind: str, name: str, **told: str | int | None) -> str:
        self.parts[kind][name] = {
            (f"prov:{key}" if key in {"label", "type"} else f"r:{key}"): value
            for key, value in told.items()
            if value is not None
        }
        return name

    def link(self, kind: str, one: str, other: str) -> None:
        first, second = _RELATIONS[kind]
        told = {f"prov:{first}": one, f"prov:{second}": other}
        self.parts[kind][f"_:{make_id('prov', [kind, one, other])[:16]}"] = told

    def report(self, report: Report, reading: Reading | None) -> None:
        """Add a report, its outlet, its reading and its claims with their sources."""
        name = self.node(
            "entity", f"r:report/{report.id}", type="r:Report", label=report.name, url=report.url
        )
        if report.outlet:
            agent = f"r:outlet/{make_id('outlet', report.outlet)[:16]}"
            self.node("agent", agent, type="prov:Organization", label=report.outlet)
            self.link("wasAttributedTo", name, agent)
        if reading is None:
            return
        activity = f"r:reading/{report.id}"
        self.node("activity", activity, reader=reading.reader, atlas=reading.atlas)
        self.link("used", activity, name)
        self.link("wasAssociatedWith", activity, _PROGRAM)
        for claim in reading.claims:
            entity = self.node(
                "entity",
                f"r:claim/{report.id}/{claim.id}",
                type="r:Claim",
                value=claim.span.quote,
                start=claim.span.start,
                end=claim.span.end,
            )
            self.link("wasGeneratedBy", entity, activity)
            self.link("wasDerivedFrom", entity, name)

    def root(self, root: Root) -> None:
        """Add an origin, to which its claims go back."""
        agent = self.node(
            "agent", f"r:root/{root.id}", type=f"r:{root.type or 'Root'}", label=root.name
        )
        for ref in root.members:
            self.link("wasAttributedTo", f"r:claim/{ref.report}/{ref.claim}", agent)

    def incident(self, incident: Incident) -> None:
        """Add an incident, derived from its claims."""
        entity = self.node(
            "entity",
            f"r:incident/{incident.id}",
            type="prov:Collection",
            incident=incident.type,
            grade=incident.grade,
        )
        self.link("wasGeneratedBy", entity, "r:resolve")
        for ref in incident.members:
            self.link("hadMember", entity, f"r:claim/{ref.report}/{ref.claim}")


def write(pub: Publication, path: Path, losses: Losses) -> None:
    """Write the document; it is held in memory whole."""
    store, bundle = pub.store, _Bundle()
    state = store.derived_state()
    bundle.node("activity", "r:resolve", stages=state.stages if state else None)
    bundle.link("wasAssociatedWith", "r:resolve", _PROGRAM)
    for head in store.iter_heads():
        bundle.report(store.report_of(head.id), store.reading_of(head.id))
    for root in store.roots():
        bundle.root(root)
    for incident in store.incidents():
        bundle.incident(incident)
    for one in store.relations():
        if one.direction in {Direction.A_FROM_B, Direction.B_FROM_A}:
            ends = (one.a, one.b) if one.direction is Direction.A_FROM_B else (one.b, one.a)
            bundle.link("wasDerivedFrom", f"r:report/{ends[0]}", f"r:report/{ends[1]}")
        else:
            losses.add("copies whose direction is not shown, left out")
    path.write_bytes(canonical({"prefix": _PREFIX, **bundle.parts}) + b"\n")


def read(path: Path) -> dict[str, Any]:
    """Return the document.

    Raises:
        ExportError: It is no PROV-JSON.
    """
    found = read_json(path)
    if not {"prefix", "entity", "agent"} <= found.keys():
        raise ExportError(f"{path.name}: not PROV-JSON")
    return found


def validate(path: Path) -> None:
    """Hold a document together: every relation joins nodes that are there.

    Raises:
        ExportError: A relation leads nowhere, or an incident rests on nothing.
    """
    found = read(path)
    for kind, ends in _RELATIONS.items():
        for told in found.get(kind, {}).values():
            for end in ends:
                if told[f"prov:{end}"] not in found[_KIND.get(end, end)]:
                    raise ExportError(f"{path.name}: {kind} leads to what is not there")
    members = {told["prov:collection"] for told in found.get("hadMember", {}).values()}
    if {name for name in found["entity"] if name.startswith("r:incident/")} - members:
        raise ExportError(f"{path.name}: an incident without claims")


PROV: Final = Format(
    name="prov",
    summary="Where every claim and incident comes from, as W3C PROV-JSON",
    ending=".json",
    write=write,
    validate=validate,
    lossy=(
        "Moments are not held, so that the same ledger gives the same file.",
        "Of a chain of sources the outlet and the root are held.",
        "Counts, places and days of incidents are not held.",
    ),
    house=house(
        [
            "prefix prov entity agent activity was generated by used derived from attributed to",
            "associated with had member collection software organization label type value start",
            "end report outlet reading claim root incident resolve stages program grade reader",
            "wasgeneratedby wasderivedfrom wasattributedto wasassociatedwith hadmember urn http",
            "generatedentity usedentity softwareagent atlas url www org ns",
        ]
    ),
)
