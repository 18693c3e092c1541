"""Invented claims for the tests of resolving and checking. Places and groups do not exist."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence
from typing import Any

from reportedly.model import (
    ActorRef,
    Claim,
    Figure,
    FigurePeriod,
    PageDate,
    PlaceRef,
    ReportHead,
    Source,
    Span,
    Target,
    TimeRef,
    WeaponRef,
)
from reportedly.model.vocabulary import (
    ActorRole,
    ClaimKind,
    EventType,
    Group,
    Modality,
    Outcome,
    Period,
    PlaceRole,
    Polarity,
    Qualifier,
    SourceType,
    Weapon,
)

TARVO = ("Tarvo", 10.0, 20.0)
OMRU = ("Omru", 12.0, 22.0)
DAY = dt.date(2031, 5, 3)

HOSPITAL = Source(name="the hospital of Tarvo", type=SourceType.HEALTH_AUTHORITY)
WITNESS = Source(name="Ilda Moreth", type=SourceType.WITNESS_NAMED, named=True)
REDS = Source(name="Red Column", type=SourceType.PARTY, actor_id="XA_RED")
BLUES = Source(name="Blue Guard", type=SourceType.PARTY, actor_id="XB_BLUE")


def words(quote: str, start: int = 0) -> Span:
    """Return a span with these words."""
    return Span(start, start + len(quote), quote)


def head(name: str, day: dt.date | None = DAY, outlet: str | None = None) -> ReportHead:
    """Return a report's head; the name is its id."""
    page = PageDate(raw=str(day), earliest=day, latest=day, role="given") if day else None
    return ReportHead(id=name, name=name, outlet=outlet or f"Outlet {name}", page_date=page)


def place(where: tuple[str, float, float] | str, **more: Any) -> PlaceRef:
    """Return an event place, resolved where coordinates are given."""
    name, lat, lon = where if isinstance(where, tuple) else (where, None, None)
    more.setdefault("country", "XA")
    more.setdefault("where_prec", 1)
    return PlaceRef(role=PlaceRole.EVENT, mention=words(name), name=name, lat=lat, lon=lon, **more)


def on(day: dt.date | None, said: str = "on Saturday", prec: int = 1, **more: Any) -> TimeRef:
    """Return one day as a time."""
    return TimeRef(mention=words(said), earliest=day, latest=day, date_prec=prec, **more)


def figure(value: int | None, identifier: str = "f", **more: Any) -> Figure:
    """Return an exact count of people killed in one event."""
    more.setdefault("low", value)
    more.setdefault("high", value)
    more.setdefault("qualifier", Qualifier.EXACT)
    more.setdefault("outcome", Outcome.KILLED)
    more.setdefault("group", Group.UNKNOWN)
    more.setdefault("period", FigurePeriod(kind=Period.INCIDENT))
    return Figure(id=identifier, span=words(f"{value} people"), value=value, **more)


def claim(
    identifier: str = "c1",
    event: EventType = EventType.AIR_STRIKE,
    *,
    by: Sequence[Source] = (),
    where: Sequence[PlaceRef] = (),
    when: TimeRef | None = None,
    **more: Any,
) -> Claim:
    """Return an asserted claim of an event."""
    more.setdefault("kind", ClaimKind.INCIDENT)
    more.setdefault("modality", Modality.ASSERTED)
    more.setdefault("polarity", Polarity.POSITIVE)
    more.setdefault("span", words(f"claim {identifier} of an event"))
    return Claim(
        id=identifier, type=event, attribution=tuple(by), places=tuple(where), time=when, **more
    )


def strike(identifier: str = "c1", **more: Any) -> Claim:
    """Return an air strike on the mill of Tarvo, told in full."""
    more.setdefault("where", [place(TARVO)])
    more.setdefault("when", on(DAY))
    more.setdefault("targets", (Target(span=words("the flour mill")),))
    more.setdefault("weapons", (WeaponRef(weapon=Weapon.DRONE, span=words("drone")),))
    return claim(identifier, **more)


def doer(actor: str) -> ActorRef:
    """Return a perpetrator."""
    return ActorRef(role=ActorRole.PERPETRATOR, actor_id=actor, span=words(actor))
