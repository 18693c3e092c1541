"""Claims as schema.org has them, in JSON-LD: what is claimed, by whom, where it appeared.

A ``ClaimReview`` is written for a grade that a person ruled, and for nothing else: the program
reviews no claim. Rulings are notes of the ledger's keepers, so only the internal tier has them.

Source:
    https://schema.org/Claim and https://schema.org/ClaimReview.
"""

from __future__ import annotations

import json
from collections import defaultdict
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any, Final

from reportedly.errors import ExportError
from reportedly.export.cases import Case, cases
from reportedly.export.formats import Format, Losses
from reportedly.export.tables import house, objects, read_json
from reportedly.export.withhold.publication import Publication
from reportedly.ids import canonical, make_id
from reportedly.ledger import Store
from reportedly.model import Claim, Report
from reportedly.model.vocabulary import Direction, SourceType

CONTEXT: Final = "https://schema.org"
_BODIES: Final = frozenset(SourceType) - {
    SourceType.WITNESS_NAMED,
    SourceType.NAMED_OTHER,
    SourceType.UNNAMED,
}


def claims(case: Case, made_from: Mapping[str, str]) -> Iterator[dict[str, Any]]:
    """Yield the claims of an incident; what several reports say in the same words is one.

    Args:
        case: The incident.
        made_from: For a report that is shown to be made from another, the other's id.
    """
    alike: dict[tuple[str, str], list[tuple[Report, Claim]]] = defaultdict(list)
    for report, claim in case.told:
        root = claim.root.name if claim.root else ""
        alike[" ".join(claim.span.quote.split()), root].append((report, claim))
    for (words, root), told in sorted(alike.items()):
        yield _claim(case, words, root, told, made_from)


def _claim(
    case: Case,
    words: str,
    root: str,
    told: list[tuple[Report, Claim]],
    made_from: Mapping[str, str],
) -> dict[str, Any]:
    reports = sorted({report.id: report for report, _ in told}.values(), key=_order)
    found: dict[str, Any] = {
        "@type": "Claim",
        "@id": f"urn:reportedly:claim:{make_id('schema-claim', [case.incident.id, words, root])}",
        "text": words,
        "about": {"@type": "Event", "@id": f"urn:reportedly:incident:{case.incident.id}"},
        "appearance": [_work(report) for report in reports],
    }
    first = [one for one in reports if made_from.get(one.id) not in {x.id for x in reports}]
    if len(first) == 1:
        found["firstAppearance"] = _work(first[0])
    source = told[0][1].root
    if source is not None:
        kind = "Organization" if source.type in _BODIES else "Person"
        found["author"] = {"@type": kind, "name": source.name}
    days = [one.page_date.day for one in reports if one.page_date and one.page_date.day]
    if days:
        found["datePublished"] = str(min(days))
    return found


def _order(report: Report) -> tuple[str, str]:
    return report.published or "9999", report.id


def _work(report: Report) -> dict[str, Any]:
    found = {
        "@type": "CreativeWork",
        "@id": f"urn:reportedly:report:{report.id}",
        "url": report.url,
        "headline": report.title,
        "inLanguage": report.language,
    }
    if report.outlet:
        found["publisher"] = {"@type": "Organization", "name": report.outlet}  # type: ignore[assignment]
    return {name: value for name, value in found.items() if value is not None}


def _event(case: Case) -> dict[str, Any]:
    place, days = case.place, case.days
    found: dict[str, Any] = {
        "@type": "Event",
        "@id": f"urn:reportedly:incident:{case.incident.id}",
        "additionalType": case.incident.type,
    }
    if days is not None:
        found |= {"startDate": str(days[0]), "endDate": str(days[1])}
    if place is not None and place.name:
        found["location"] = {"@type": "Place", "name": place.name}
    return found


def _made_from(store: Store) -> dict[str, str]:
    """Return for each report that is shown to be made from another, the other."""
    found = {}
    for one in store.relations():
        if one.direction is Direction.A_FROM_B:
            found[one.a] = one.b
        elif one.direction is Direction.B_FROM_A:
            found[one.b] = one.a
    return found


def _reviews(store: Store, case: Case) -> Iterator[dict[str, Any]]:
    """Yield a review for each grade of an incident that a person ruled and that is in force."""
    for ruling in store.decisions():
        if ruling.verb == "grade" and case.incident.id in ruling.subject:
            yield {
                "@type": "ClaimReview",
                "author": {"@type": "Person", "name": ruling.person},
                "datePublished": ruling.at,
                "itemReviewed": {"@id": f"urn:reportedly:incident:{case.incident.id}"},
                "reviewBody": ruling.reason,
                "reviewRating": {
                    "@type": "Rating",
                    "alternateName": json.loads(ruling.value or '""'),
                },
            }


def write(pub: Publication, path: Path, losses: Losses) -> None:
    """Write the graph, a node a line."""
    made_from = _made_from(pub.store)
    with path.open("wb") as out:
        out.write(b'{"@context":"' + CONTEXT.encode() + b'","@graph":[')
        separator = b"\n"
        for case in cases(pub.store):
            nodes = [_event(case), *claims(case, made_from), *_reviews(pub.store, case)]
            losses.add("differences between claims", len(case.incident.contradictions))
            for node in nodes:
                out.write(separator + canonical(node))
                separator = b",\n"
        out.write(b"\n]}\n")


def read(path: Path) -> list[dict[str, Any]]:
    """Return the nodes of a graph.

    Raises:
        ExportError: It is none.
    """
    found = read_json(path)
    if found.get("@context") != CONTEXT:
        raise ExportError(f"{path.name}: not a graph of schema.org")
    return objects(path.name, found.get("@graph"))


def validate(path: Path) -> None:
    """Hold a graph against schema.org's demands.

    Raises:
        ExportError: A claim has no text or appearance, or is about an event that is not there.
    """
    nodes = read(path)
    events = {node["@id"] for node in nodes if node["@type"] == "Event"}
    for number, node in enumerate(nodes, start=1):
        where = f"{path.name}, node {number}"
        if node["@type"] == "Claim":
            if not node.get("text") or not node.get("appearance"):
                raise ExportError(f"{where}: a claim without text or appearance")
            if node["about"]["@id"] not in events:
                raise ExportError(f"{where}: about an event that is not there")
        elif node["@type"] == "ClaimReview" and node["itemReviewed"]["@id"] not in events:
            raise ExportError(f"{where}: reviews what is not there")


CLAIMREVIEW: Final = Format(
    name="claimreview",
    summary="Claims as schema.org has them, in JSON-LD; reviews only where a person graded",
    ending=".jsonld",
    write=write,
    validate=validate,
    lossy=(
        "schema.org has no relations between claims: denials and differences are not held.",
        "Of a chain of sources the innermost is held as author.",
        "Counts with their bounds, modality and grades are not held.",
    ),
    house=house(
        [
            "context graph type id claim event text about appearance first author name date",
            "published start end location place creative work url headline language publisher",
            "organization person additional review rating item reviewed urn https schema org",
            "datepublished firstappearance startdate enddate creativework inlanguage",
            "additionaltype claimreview itemreviewed reviewbody reviewrating alternatename",
        ]
    ),
)
