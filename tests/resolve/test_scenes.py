"""What the page shows of a place, what a copy shows of a day, and who takes an attack on."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence
from dataclasses import replace

from reportedly.model import Claim, PlaceRef, Relation, ReportHead, Source, TimeRef
from reportedly.model.vocabulary import (
    ClaimKind,
    Corroboration,
    EventType,
    PlaceRole,
    RelationKind,
    SourceType,
)
from reportedly.resolve import resolve
from tests.resolve.makers import (
    DAY,
    HOSPITAL,
    REDS,
    TARVO,
    claim,
    figure,
    head,
    on,
    place,
    strike,
    words,
)

ATTACK = EventType.DIRECT_VIOLENCE
POLICE = Source(name="Tarvo police", type=SourceType.GOVERNMENT)


def shot(quote: str, **more: object) -> Claim:
    """Return that people were shot on the day."""
    given = {"when": on(DAY), "by": [POLICE], "span": words(quote), **more}
    return claim(event=ATTACK, **given)  # type: ignore[arg-type]


def incidents(*pages: tuple[str, Sequence[Claim]], relations: Sequence[Relation] = ()) -> int:
    """Return how many incidents come of pages."""
    told: list[tuple[ReportHead, Sequence[Claim]]] = [(head(name), cs) for name, cs in pages]
    return len(resolve(told, relations, ()).incidents)


def test_a_page_without_a_place_meets_one_of_the_town_whose_police_it_names() -> None:
    """If both name one person."""
    placed = shot("Ana Belmar Ruiz was shot in Tarvo", where=[place(TARVO)])
    bare = shot("Ana Belmar Ruiz was shot at her door")
    assert incidents(("a", [placed]), ("b", [bare])) == 1


def test_the_town_of_the_police_alone_joins_nothing() -> None:
    """Two people may be shot in one town on one day."""
    placed = shot("a man was shot in Tarvo", where=[place(TARVO)])
    bare = shot("a man was shot at his door")
    assert incidents(("a", [placed]), ("b", [bare])) == 2


def test_other_peoples_police_join_nothing() -> None:
    """However many names are shared."""
    placed = shot("Ana Belmar Ruiz was shot in Omru", where=[place(("Omru", 12.0, 22.0))])
    bare = shot("Ana Belmar Ruiz was shot at her door")
    assert incidents(("a", [placed]), ("b", [bare])) == 2


def test_the_date_line_is_where_a_page_is_at_home() -> None:
    """It is not where the event was: the incident has no place from it."""
    line = PlaceRef(role=PlaceRole.DATELINE, name="Tarvo", country="XA", lat=10.0, lon=20.0)
    filed = shot("Ana Belmar Ruiz was shot at her door", where=[line], by=[HOSPITAL])
    bare = shot("Ana Belmar Ruiz was shot in her street")
    found = resolve([(head("a"), [filed]), (head("b"), [bare])], (), ())
    (incident,) = found.incidents
    assert incident.place is None


def week() -> TimeRef:
    """Return the week before a page that gives no day."""
    return TimeRef(
        earliest=DAY + dt.timedelta(days=20),
        latest=DAY + dt.timedelta(days=26),
        date_prec=3,
        inferred=True,
        basis="recency_default",
    )


def test_a_copy_that_leaves_the_day_out_has_that_of_its_original() -> None:
    """If it gives the same account: as many dead of the same kind of attack."""
    told = strike(figures=(figure(7),), by=[HOSPITAL])
    retold = replace(told, span=words("seven perished at the mill"), time=None)
    copy = Relation(kind=RelationKind.DERIVED_REWRITE, a="a", b="b", direction=None)
    later = DAY + dt.timedelta(days=1)

    def count(retold: Claim, *relations: Relation) -> int:
        pages = [(head("a"), [told]), (head("b", later), [retold])]
        return len(resolve(pages, relations, ()).incidents)

    assert count(retold, copy) == 1
    assert count(retold) == 2
    other = replace(retold, figures=(figure(9),), targets=())
    assert count(other, copy) == 2


def test_the_week_before_a_page_keeps_nothing_apart() -> None:
    """It is no day that the page gives: what it tells may be long past, and is possibly the one."""
    told, late = strike(), strike(when=week())
    found = resolve([(head("a"), [told]), (head("b"), [late])], (), ())
    assert len(found.incidents) == 2
    other = strike(when=on(DAY + dt.timedelta(days=20)))
    assert not resolve([(head("a"), [told]), (head("b"), [other])], (), ()).links


def owned(by: Source = REDS) -> Claim:
    """Return that a party takes an attack upon itself."""
    return claim(
        "c0",
        EventType.STATEMENT,
        by=[by],
        kind=ClaimKind.STATEMENT,
        subtype="responsibility_claim",
        span=words("Red Column claimed responsibility for the attack"),
    )


def test_who_claims_an_attack_acknowledges_it_and_counts_the_other_sides_dead() -> None:
    """Three policemen who fell in it are no loss of its own, and set nothing."""
    two = replace(figure(2), span=words("two policemen"))
    three = replace(figure(3), span=words("three policemen"))
    police = shot("two policemen were shot on Mill Road in Tarvo", where=[place(TARVO)])
    mine = shot("an attack on Mill Road in Tarvo", where=[place(TARVO)], by=[REDS])
    pages = [
        (head("a"), [replace(police, figures=(two,))]),
        (head("b"), [owned(), replace(mine, figures=(three,))]),
    ]
    (incident,) = resolve(pages, (), ()).incidents
    (killed,) = incident.estimates
    assert incident.corroboration is Corroboration.C4
    assert (killed.low, killed.best, killed.high) == (2, 2, 2)
    assert killed.claimed_by_opponent is not None


def test_a_claim_of_responsibility_without_an_attack_beside_it_is_no_incident() -> None:
    """It opens nothing."""
    assert incidents(("a", [owned()])) == 0
