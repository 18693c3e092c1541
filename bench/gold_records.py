"""Builds records from interchange objects, so that gold can be resolved without a reader."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Mapping
from typing import Any

from reportedly.model import (
    ActorRef,
    Claim,
    ClaimRef,
    Damage,
    Figure,
    FigurePeriod,
    Label,
    PageDate,
    PlaceRef,
    ReportHead,
    Resolution,
    Source,
    Span,
    Target,
    TimeRef,
    Update,
    WeaponRef,
)
from reportedly.model.vocabulary import (
    ActorRole,
    ClaimKind,
    DamageExtent,
    EventType,
    Group,
    Holder,
    Modality,
    Outcome,
    Period,
    PlaceRelation,
    PlaceRole,
    Polarity,
    Qualifier,
    SourceRole,
    SourceType,
    Stance,
    TargetKind,
    UpdateOp,
    Weapon,
)

Json = Mapping[str, Any]


def head_of(data: Json, outlet: str | None = None, published: str | None = None) -> ReportHead:
    """Return the head of an interchange report."""
    day = _day(data.get("page_date"))
    page = PageDate(raw=str(day), earliest=day, latest=day, role="given") if day else None
    return ReportHead(
        id=data["report_id"],
        name=data["report_id"],
        outlet=outlet,
        page_date=page,
        published=published,
    )


def claims_of(data: Json) -> tuple[Claim, ...]:
    """Return the claims of an interchange report, figure ids made unique."""
    found = []
    for claim in data["claims"]:
        named = {f["id"]: f"{claim['id']}.{f['id']}" for f in claim["figures"] if f.get("id")}
        found.append(
            Claim(
                id=claim["id"],
                kind=ClaimKind(claim["kind"]),
                span=_must(claim["span"]),
                type=EventType(claim["type"]) if claim.get("type") else None,
                modality=Modality(claim["modality"]),
                polarity=Polarity(claim["polarity"]),
                subtype=claim.get("subtype"),
                type_alternatives=tuple(map(EventType, claim.get("type_alternatives", ()))),
                attribution=tuple(map(_source, claim["attribution"])),
                actors=tuple(map(_actor, claim["actors"])),
                targets=tuple(map(_target, claim["targets"])),
                weapons=tuple(
                    WeaponRef(weapon=Weapon(w), span=_must(claim["span"]))
                    for w in claim["weapons"]
                    if w in set(Weapon)
                ),
                places=tuple(map(_place, claim["places"])),
                time=_time(claim.get("time")),
                figures=tuple(
                    _figure(f, f"{claim['id']}.{n}", named) for n, f in enumerate(claim["figures"])
                ),
                damage=tuple(map(_damage, claim["damage"])),
                labels=tuple(map(_label, claim["labels"])),
                denies=claim.get("denies"),
            )
        )
    return tuple(found)


def ledger_of(resolution: Resolution, name: str | None = None) -> dict[str, Any]:
    """Return a resolution as an interchange ledger; report ids stand for names."""

    def refs(members: Iterable[ClaimRef]) -> list[dict[str, str]]:
        return [{"report": ref.report, "claim": ref.claim} for ref in members]

    ledger: dict[str, Any] = {"format": "reportedly.ledger/1", "incidents": []}
    if name is not None:
        ledger["ledger_id"] = name
    for incident in resolution.incidents:
        time = incident.time
        ledger["incidents"].append(
            {
                "id": incident.id,
                "type": incident.type,
                "members": refs(incident.members),
                "time": time
                and {
                    "earliest": str(time.earliest) if time.earliest else None,
                    "latest": str(time.latest) if time.latest else None,
                },
                "corroboration": incident.corroboration,
                "grade": incident.grade,
                "estimates": [
                    {
                        **{key: getattr(one, key) for key in ("outcome", "group", "whose")},
                        **{key: getattr(one, key) for key in ("low", "best", "high")},
                        "claimed_by_opponent": one.claimed_by_opponent
                        and {
                            "low": one.claimed_by_opponent.low,
                            "high": one.claimed_by_opponent.high,
                        },
                    }
                    for one in incident.estimates
                ],
            }
        )
    ledger["relations"] = [
        {"a": {"incident": link.a}, "b": {"incident": link.b}, "verdict": link.verdict}
        for link in resolution.links
    ]
    ledger["roots"] = [
        {
            "id": root.id,
            "name": root.name,
            "members": refs(root.members),
            "may_rest_on": list(root.may_rest_on),
        }
        for root in resolution.roots
    ]
    ledger["copies"] = [
        {"a": one.a, "b": one.b, "kind": one.kind, "direction": one.direction}
        for one in resolution.relations
    ]
    ledger["contradictions"] = [
        {"facet": pair.facet, "a": refs([pair.a])[0], "b": refs([pair.b])[0]}
        for incident in resolution.incidents
        for pair in incident.contradictions
    ]
    return ledger


def _day(value: str | None) -> dt.date | None:
    return dt.date.fromisoformat(value) if value else None


def _span(data: Json | None) -> Span | None:
    return Span(data["start"], data["end"], data["quote"]) if data else None


def _must(data: Json) -> Span:
    return Span(data["start"], data["end"], data["quote"])


def _source(data: Json) -> Source:
    return Source(
        name=data["name"],
        type=SourceType(data["type"]),
        span=_span(data.get("span")),
        cue=_span(data.get("cue")),
        stance=Stance(data["stance"]) if data.get("stance") else None,
        role=SourceRole(data["role"]) if data.get("role") in set(SourceRole) else None,
        named=data.get("named"),
        actor_id=data.get("actor_id"),
        aligned=data.get("aligned"),
    )


def _actor(data: Json) -> ActorRef:
    return ActorRef(
        role=ActorRole(data["role"]), actor_id=data["actor_id"], span=_span(data.get("span"))
    )


def _target(data: Json) -> Target:
    kind = data.get("kind")
    return Target(
        span=_must(data["span"]), kind=TargetKind(kind) if kind else None, count=data.get("count")
    )


def _place(data: Json) -> PlaceRef:
    relation = data.get("relation")
    return PlaceRef(
        role=PlaceRole(data["role"]),
        mention=_span(data.get("mention")),
        name=data.get("name"),
        place_id=data.get("place_id"),
        country=data.get("country"),
        admin1=data.get("admin1"),
        lat=data.get("lat"),
        lon=data.get("lon"),
        relation=PlaceRelation(relation) if relation in set(PlaceRelation) else None,
        where_prec=data.get("where_prec"),
    )


def _time(data: Json | None) -> TimeRef | None:
    if not data:
        return None
    return TimeRef(
        mention=_span(data.get("mention")),
        earliest=_day(data.get("earliest")),
        latest=_day(data.get("latest")),
        date_prec=data.get("date_prec"),
        inferred=bool(data.get("inferred")),
    )


def _figure(data: Json, plain: str, named: Mapping[str, str]) -> Figure:
    update = data.get("update")
    return Figure(
        id=named.get(data.get("id") or "", plain),
        span=_must(data["span"]),
        outcome=Outcome(data["outcome"]),
        group=Group(data["group"]),
        qualifier=Qualifier(data["qualifier"]),
        value=data["value"],
        low=data["low"],
        high=data["high"],
        period=FigurePeriod(
            kind=Period(data["period"]),
            since=_day(data.get("since")),
            until=_day(data.get("until")),
        ),
        as_of=_day(data.get("as_of")),
        whose=data.get("whose"),
        subset_of=named.get(data["subset_of"], data["subset_of"])
        if data.get("subset_of")
        else None,
        update=Update(op=UpdateOp(update["op"]), previous=update.get("previous"))
        if update
        else None,
    )


def _damage(data: Json) -> Damage:
    return Damage(
        object=data["object"],
        extent=DamageExtent(data["extent"]),
        count=data.get("count"),
        span=_span(data.get("span")),
    )


def _label(data: Json) -> Label:
    holder = data.get("holder")
    return Label(
        label=data["label"], holder=Holder(holder) if holder else None, span=_span(data.get("span"))
    )
