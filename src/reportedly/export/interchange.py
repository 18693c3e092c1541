"""Records to the interchange format, ``reportedly.report/1`` and ``reportedly.ledger/1``.

A field left out is null or empty, so absent values are not written. Reports are named by the id
they came with; where several reports of one ledger share a name, each is written as
``name~`` and the first characters of its id, whatever order they were read in.
"""

from __future__ import annotations

import datetime as dt
from collections import Counter
from collections.abc import Iterable, Mapping
from typing import TypeAlias

from reportedly.ids import digest, shown
from reportedly.model import (
    ActorRef,
    Claim,
    ClaimRef,
    ContradictionPair,
    Damage,
    Estimate,
    Figure,
    Finding,
    Incident,
    IncidentLink,
    Label,
    PlaceRef,
    Reading,
    Relation,
    Report,
    ReportHead,
    Root,
    Ruled,
    Source,
    Span,
    Target,
    TimeRef,
    Written,
)
from reportedly.model.vocabulary import CheckCode

Json: TypeAlias = bool | int | float | str | list["Json"] | dict[str, "Json"] | None
Names: TypeAlias = Mapping[str, str]

_CODES = frozenset(CheckCode)

REPORT_FORMAT = "reportedly.report/1"
LEDGER_FORMAT = "reportedly.ledger/1"


def interchange_names(heads: Iterable[ReportHead]) -> dict[str, str]:
    """Return the interchange id of each report, by report id; no two are alike."""
    heads = list(heads)
    counts = Counter(head.name for head in heads)
    return {
        head.id: head.name if counts[head.name] == 1 else f"{head.name}~{shown(head.id)}"
        for head in heads
    }


def report_object(
    name: str, report: Report, reading: Reading | None, findings: Iterable[Finding] = ()
) -> dict[str, Json]:
    """Return the report object of one report; without a reading it has no claims.

    The format's codes of checks are closed; those of other packages stand in a field of ours.
    """
    found = tuple(findings)
    page = reading.page_date if reading else report.page_date
    return _object(
        {
            "format": REPORT_FORMAT,
            "report_id": name,
            "text_sha256": digest(report.text.encode("utf8", "surrogatepass")),
            "page_date": _day(page.day) if page else None,
            "written": _written(reading.written) if reading and reading.written else None,
            "checks": [_check(finding) for finding in found if finding.code in _CODES],
            "x_checks": [_check(finding) for finding in found if finding.code not in _CODES],
        }
    ) | {"claims": [_claim(claim) for claim in reading.claims] if reading else []}


def incident_object(incident: Incident, names: Names) -> dict[str, Json]:
    """Return one incident of the ledger object."""
    return _object(
        {
            "id": incident.id,
            "type": incident.type,
            "members": _refs(incident.members, names),
            "place": _place(incident.place) if incident.place else None,
            "time": _time(incident.time) if incident.time else None,
            "estimates": [_estimate(estimate, names) for estimate in incident.estimates],
            "corroboration": incident.corroboration,
            "grade": incident.grade,
            "x_origins": {"low": incident.origins_low, "high": incident.origins_high},
            "x_reports": incident.reports,
            "x_grade_reason": incident.grade_reason,
            "x_ruled": [_ruled(one, names) for one in incident.ruled],
            "x_circle": [
                names[report] for report in sorted(incident.circle, key=names.__getitem__)
            ],
        }
    )


def _ruled(one: Ruled, names: Names) -> dict[str, Json]:
    """Return a value that a person gave, with the machine's; the claim is missing for a grade."""
    return _object(
        {
            "claim": _ref(one.claim, names) if one.claim else None,
            "field": one.field,
            "value": one.value,
            "machine": one.machine,
        }
    )


def link_object(link: IncidentLink) -> dict[str, Json]:
    """Return one relation between incidents."""
    return _object(
        {
            "a": {"incident": link.a},
            "b": {"incident": link.b},
            "verdict": link.verdict,
            "x_reason": link.reason,
        }
    )


def root_object(root: Root, names: Names) -> dict[str, Json]:
    """Return one root."""
    return _object(
        {
            "id": root.id,
            "name": root.name,
            "type": root.type,
            "members": _refs(root.members, names),
            "may_rest_on": list(root.may_rest_on),
            "x_kind": root.kind,
            "x_side": root.side,
        }
    )


def copy_object(relation: Relation, names: Names) -> dict[str, Json]:
    """Return one dependence of a report on another."""
    return _object(
        {
            "a": names[relation.a],
            "b": names[relation.b],
            "kind": relation.kind,
            "direction": relation.direction,
            "x_jaccard": relation.jaccard,
        }
    )


def contradiction_object(pair: ContradictionPair, names: Names) -> dict[str, Json]:
    """Return one contradiction."""
    return _object(
        {
            "facet": pair.facet,
            "a": _ref(pair.a, names),
            "b": _ref(pair.b, names),
            "x_reason": pair.reason,
        }
    )


def _object(fields: Mapping[str, Json]) -> dict[str, Json]:
    """Drop what is null or an empty list; ``False`` and 0 stay."""
    return {key: value for key, value in fields.items() if value is not None and value != []}


def _day(day: dt.date | None) -> Json:
    return day.isoformat() if day else None


def _written(when: Written) -> dict[str, Json]:
    """Return when a text was written; both ends are named, an open one as null."""
    return {"earliest": _day(when.earliest), "latest": _day(when.latest)}


def _span(span: Span | None) -> Json:
    if span is None:
        return None
    return {"start": span.start, "end": span.end, "quote": span.quote}


def _ref(ref: ClaimRef, names: Names) -> dict[str, Json]:
    return {"report": names[ref.report], "claim": ref.claim}


def _refs(refs: Iterable[ClaimRef], names: Names) -> list[Json]:
    ordered = sorted(refs, key=lambda ref: (names[ref.report], ref.claim))
    return [_ref(ref, names) for ref in ordered]


def _claim(claim: Claim) -> dict[str, Json]:
    required: dict[str, Json] = {
        "id": claim.id,
        "kind": claim.kind,
        "span": _span(claim.span),
        "type": claim.type,
        "modality": claim.modality,
        "polarity": claim.polarity,
        "attribution": [_source(source) for source in claim.attribution],
    }
    return required | _object(
        {
            "subtype": claim.subtype,
            "type_alternatives": list(claim.type_alternatives),
            "actors": [_actor(actor) for actor in claim.actors],
            "targets": [_target(target) for target in claim.targets],
            "weapons": list(dict.fromkeys(one.weapon for one in claim.weapons)),
            "places": [_place(place) for place in claim.places],
            "time": _time(claim.time) if claim.time else None,
            "figures": [_figure(figure) for figure in claim.figures],
            "damage": [_damage(damage) for damage in claim.damage],
            "labels": [_label(label) for label in claim.labels],
            "denies": claim.denies,
            "x_basis": dict(claim.basis) if claim.basis else None,
        }
    )


def _source(source: Source) -> dict[str, Json]:
    return _object(
        {
            "name": source.name,
            "type": source.type,
            "span": _span(source.span),
            "cue": _span(source.cue),
            "stance": source.stance,
            "role": source.role,
            "named": source.named,
            "actor_id": source.actor_id,
            "aligned": source.aligned,
        }
    )


def _actor(actor: ActorRef) -> dict[str, Json]:
    return _object({"role": actor.role, "actor_id": actor.actor_id, "span": _span(actor.span)})


def _target(target: Target) -> dict[str, Json]:
    return _object({"span": _span(target.span), "kind": target.kind, "count": target.count})


def _place(place: PlaceRef) -> dict[str, Json]:
    return _object(
        {
            "role": place.role,
            "mention": _span(place.mention),
            "name": place.name,
            "place_id": place.place_id,
            "country": place.country,
            "admin1": place.admin1,
            "lat": place.lat,
            "lon": place.lon,
            "relation": place.relation,
            "where_prec": place.where_prec,
        }
    )


def _time(time: TimeRef) -> dict[str, Json]:
    return _object(
        {
            "mention": _span(time.mention),
            "earliest": _day(time.earliest),
            "latest": _day(time.latest),
            "date_prec": time.date_prec,
            "inferred": time.inferred or None,
        }
    )


def _figure(figure: Figure) -> dict[str, Json]:
    required: dict[str, Json] = {
        "id": figure.id,
        "span": _span(figure.span),
        "outcome": figure.outcome,
        "group": figure.group,
        "qualifier": figure.qualifier,
        "value": figure.value,
        "low": figure.low,
        "high": figure.high,
        "period": figure.period.kind,
    }
    update = figure.update
    return required | _object(
        {
            "since": _day(figure.period.since),
            "until": _day(figure.period.until),
            "as_of": _day(figure.as_of),
            "whose": figure.whose,
            "subset_of": figure.subset_of,
            "update": _object({"op": update.op, "previous": update.previous}) if update else None,
            "x_drawn_from": figure.drawn_from,
            "x_occupation": figure.occupation,
        }
    )


def _damage(damage: Damage) -> dict[str, Json]:
    return _object(
        {
            "object": damage.object,
            "extent": damage.extent,
            "count": damage.count,
            "span": _span(damage.span),
        }
    )


def _label(label: Label) -> dict[str, Json]:
    return _object({"label": label.label, "holder": label.holder, "span": _span(label.span)})


def _estimate(estimate: Estimate, names: Names) -> dict[str, Json]:
    bounds = estimate.claimed_by_opponent
    required: dict[str, Json] = {
        "outcome": estimate.outcome,
        "group": estimate.group,
        "low": estimate.low,
        "best": estimate.best,
        "high": estimate.high,
    }
    return required | _object(
        {
            "whose": estimate.whose,
            "claimed_by_opponent": {"low": bounds.low, "high": bounds.high} if bounds else None,
            "x_rules": estimate.rule_set,
            "x_used": _refs(estimate.used, names),
            "x_left_out": [
                {**_ref(ref, names), "reason": reason} for ref, reason in estimate.left_out
            ],
            "x_grounds": [
                {
                    "number": ground.number,
                    "claims": _refs(ground.claims, names),
                    "reason": ground.reason,
                }
                for ground in estimate.grounds
            ],
        }
    )


def _check(finding: Finding) -> dict[str, Json]:
    return _object(
        {
            "code": finding.code,
            "scope": finding.scope,
            "severity": finding.severity,
            "claims": list(finding.claims),
            "evidence": [_span(span) for span in finding.evidence],
            "message": finding.message,
        }
    )
