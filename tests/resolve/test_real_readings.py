"""What a reader gives and a person would not: places taken over, few targets, dates of copies."""

from __future__ import annotations

import dataclasses
import datetime as dt
from collections.abc import Sequence

import pytest

from reportedly.model import Claim, Damage, Incident, PlaceRef, Relation, Source, TimeRef
from reportedly.model.vocabulary import (
    Contradiction,
    DamageExtent,
    EventType,
    Modality,
    Polarity,
    RelationKind,
    SourceType,
)
from reportedly.resolve import resolve
from tests.resolve.makers import (
    BLUES,
    DAY,
    HOSPITAL,
    OMRU,
    REDS,
    TARVO,
    claim,
    doer,
    figure,
    head,
    on,
    place,
    strike,
    words,
)

SHELLS = EventType.SHELLING_ROCKET
TEXT = "shells struck the cattle yard of Tarvo on Saturday and killed nine people there"


def taken_over(where: tuple[str, float, float] = TARVO) -> PlaceRef:
    """Return a place that an earlier sentence named."""
    return dataclasses.replace(place(where), mention=None)


def by_page(day: dt.date = DAY) -> TimeRef:
    """Return the days that no words give, only the page's date."""
    return TimeRef(
        earliest=day - dt.timedelta(days=6),
        latest=day,
        date_prec=3,
        inferred=True,
        basis="recency_default",
    )


def shelling(identifier: str = "c1", text: str = TEXT, **more: object) -> Claim:
    """Return a claim of shelling in so many words."""
    more.setdefault("where", [place(TARVO)])
    more.setdefault("when", on(DAY, basis="relative_to_page:weekday"))
    return claim(identifier, SHELLS, span=words(text), **more)  # type: ignore[arg-type]


def incidents(*pages: Sequence[Claim]) -> tuple[Incident, ...]:
    """Return the incidents of some pages of one day."""
    return resolve([(head(f"r{n}"), page) for n, page in enumerate(pages)], (), ()).incidents


# ------------------------------------------------------------------ inside a page


@pytest.mark.parametrize("kind", [EventType.PROPERTY_DAMAGE, EventType.DISPLACEMENT])
def test_what_followed_belongs_to_the_event(kind: EventType) -> None:
    """Things burned and people who fled, told without place or day of their own, open nothing."""
    after = claim("c2", kind, where=[taken_over()], when=by_page(), span=words("Sheds burned."))
    assert len(incidents([shelling(by=[HOSPITAL]), after])) == 1


def test_a_fire_at_another_site_is_another_event() -> None:
    """Property that its own words put elsewhere does not belong to the attack."""
    fire = claim(
        "c2",
        EventType.PROPERTY_DAMAGE,
        where=[taken_over()],
        when=by_page(),
        span=words("A tank at the refinery was on fire."),
    )
    assert len(incidents([shelling(by=[HOSPITAL]), fire])) == 2


def test_arrests_after_it_are_an_incident_of_their_own() -> None:
    """A detention is an event that the codebook counts by itself."""
    arrest = claim("c2", EventType.DETENTION, where=[taken_over()], when=by_page(), by=[HOSPITAL])
    assert len(incidents([shelling(), arrest])) == 2


def test_a_later_death_belongs_to_the_old_event_and_its_day() -> None:
    """Who dies of wounds three days on was harmed on the first day."""
    later = shelling(
        "c2",
        "two more men died of their wounds on Tuesday",
        where=[taken_over()],
        when=on(DAY + dt.timedelta(days=3), "on Tuesday"),
        by=[HOSPITAL],
        figures=(figure(2, "g"),),
    )
    (incident,) = incidents([shelling(by=[HOSPITAL], figures=(figure(9),)), later])
    assert incident.time is not None
    assert incident.time.latest == DAY
    assert not incident.contradictions


def test_a_headline_is_told_again_by_its_number() -> None:
    """A vague place in the headline does not make a second event; two known towns do."""
    vague = shelling("c1", "nine killed", where=[place("the lake", where_prec=7)], when=by_page())
    headline = dataclasses.replace(vague, figures=(figure(9),))
    body = shelling("c2", by=[HOSPITAL], figures=(figure(9, "g"),))
    assert len(incidents([headline, body])) == 1
    known = dataclasses.replace(headline, places=(place(OMRU),))
    assert len(incidents([known, body])) == 2


def test_a_quarter_lies_in_the_town_that_its_own_words_name() -> None:
    """Unknown to any gazetteer, it is no other place; a known town named for its distance is."""
    town = shelling("c1", "shells fell on Tarvo", by=[HOSPITAL])
    quarter = shelling("c2", "shells fell on the Lower Mill quarter of Tarvo")
    quarter = dataclasses.replace(quarter, places=(place("Lower Mill"),))
    assert len(incidents([town, quarter])) == 1
    near = shelling("c3", "shells fell on Omru, far from Tarvo", where=[place(OMRU)])
    assert len(incidents([claim("c0", EventType.DETENTION), town, near])) == 3


def test_a_province_is_not_the_town() -> None:
    """What is said to go on in a whole province is not what happened in one town of it."""
    wide = claim(
        "c3",
        EventType.UNSPECIFIED_FORCE,
        where=[place("Upper Vale", where_prec=4, admin1="Upper Vale")],
    )
    town = place(TARVO, admin1="Upper Vale")
    page = [
        shelling("c1", where=[town]),
        shelling("c2", where=[town], by=[HOSPITAL]),
        wide,
    ]
    assert len(incidents(page)) == 2


def test_attack_does_not_chain_two_kinds() -> None:
    """An air strike called "the attack" and rocket fire elsewhere on the page stay two."""
    page = [
        strike("c1", by=[HOSPITAL]),
        claim("c2", EventType.UNSPECIFIED_FORCE, where=[taken_over()], span=words("The attack")),
        shelling("c3", "rockets fired at the border", where=[], when=None),
    ]
    assert len(incidents(page)) == 2


def test_two_kinds_of_bomb_in_one_text_are_two_events() -> None:
    """A grenade and a mine that one page tells of are not one explosion."""
    grenade, mine = (
        claim(f"c{n}", EventType.EXPLOSIVE_DEVICE, where=[place(TARVO)], when=on(DAY), subtype=kind)
        for n, kind in enumerate(("grenade", "landmine"))
    )
    assert len(incidents([grenade, mine])) == 2


# ------------------------------------------------------------------ across pages


def test_a_site_in_the_words_is_a_discriminator() -> None:
    """A reader names few targets; the yard that both texts name tells this event from others."""
    again = shelling(text="a shell fell on the cattle yard, in Tarvo")
    assert len(incidents([shelling(by=[HOSPITAL])], [again])) == 1
    bare = shelling(text="shells fell on Tarvo that day")
    assert len(incidents([shelling(by=[HOSPITAL])], [bare])) == 2


def test_the_same_number_of_the_same_things_is_a_discriminator() -> None:
    """Six vehicles on both sides' account; four or more, where no weapon is shared."""

    def column(source: Source, number: int) -> Claim:
        hit = Damage(object="vehicle", extent=DamageExtent.DESTROYED, count=number)
        return claim(
            "c1",
            EventType.ARMED_CLASH,
            by=[source],
            where=[place(TARVO)],
            when=on(DAY),
            damage=(hit,),
        )

    assert len(incidents([column(REDS, 6)], [column(BLUES, 6)])) == 1
    assert len(incidents([column(REDS, 2)], [column(BLUES, 2)])) == 2


def test_a_denial_with_another_account_contests_the_event() -> None:
    """The denial and what its speaker says instead join the event; a third party's rocket not."""
    told = shelling(by=[HOSPITAL], weapons=strike().weapons[:0])
    army = Source(name="the Ostrian army", type=SourceType.PARTY, actor_id="XA_RED")
    voice = Source(name="a military spokesman, Rin Hesk", type=SourceType.PARTY)
    denial = shelling(
        "c1",
        "shelling the cattle yard in Tarvo",
        by=[army],
        modality=Modality.DENIED,
        polarity=Polarity.NEGATIVE,
    )
    instead = shelling(
        "c2", "a rocket had fallen short", by=[voice], where=[taken_over()], when=by_page()
    )
    (incident,) = incidents([told], [denial, instead])
    assert {pair.facet for pair in incident.contradictions} == {Contradiction.OCCURRENCE}
    assert incident.origins_high == 2
    blast = shelling("c2", "a rocket fell", by=[voice], where=[place(OMRU)], when=on(DAY))
    assert len(incidents([told], [denial, blast])) == 2


def test_its_men_are_the_speakers_own() -> None:
    """A party that says "its fighters" did what others tell of has acknowledged it."""
    own = dataclasses.replace(doer("x"), actor_id=None, span=words("its fighters"))
    (incident,) = incidents([strike(by=[REDS], actors=(own,))], [strike(by=[HOSPITAL])])
    assert incident.corroboration is not None
    assert incident.corroboration.value == "C4"


def test_incidents_told_apart_anywhere_are_not_possibly_one() -> None:
    """One report tells them apart by the hour: a vaguer report leaves no doubt about them."""
    market = [shelling(when=on(DAY, "on Saturday morning"), by=[HOSPITAL])]
    vaguer = [shelling(text="the cattle yard of Tarvo was shelled by somebody")]
    evening = claim(
        "c1",
        EventType.EXPLOSIVE_DEVICE,
        where=[place(TARVO)],
        when=on(DAY, "on Saturday evening"),
        span=words("a bomb went off at the bus station"),
    )
    given_ = [(head("a"), market), (head("b"), vaguer), (head("c"), [evening])]
    found = resolve(given_, (), ())
    assert len(found.incidents) == 2
    assert found.links == ()


# ------------------------------------------------------------------ copies

LATE = DAY + dt.timedelta(days=80)


def copied(kind: RelationKind = RelationKind.NEAR_COPY) -> Relation:
    """Return the relation of two reports."""
    return Relation(kind=kind, a="a", b="b", direction=None, jaccard=0.8)


@pytest.mark.parametrize("late", [LATE, None])
@pytest.mark.parametrize("text", [TEXT, "قصفت المدفعية سوق الماشية في تارفو يوم السبت وقتل تسعة"])
def test_a_recycled_text_opens_no_new_incident(late: dt.date | None, text: str) -> None:
    """The same words weeks later, or on a page without a date, tell of the old happening."""
    old = shelling(text=text, by=[HOSPITAL], figures=(figure(9),))
    when = on(late, basis="relative_to_page:weekday") if late else None
    new = dataclasses.replace(old, time=when)
    headline = shelling("c2", "Breaking: shells kill nine", when=late and by_page(late))
    given_ = [(head("a"), [old]), (head("b", late), [new, headline])]
    (incident,) = resolve(given_, [copied()], ()).incidents
    assert (incident.reports, incident.origins_high) == (2, 1)
    assert incident.time is not None
    assert (incident.time.earliest, incident.time.latest) == (DAY, DAY)
    assert not incident.contradictions
    if late:
        assert len(resolve(given_, (), ()).incidents) == 2


def test_other_words_of_a_rewrite_keep_their_day() -> None:
    """Only words that stand in the original lose their day; a new attack is a new attack."""
    old = shelling(by=[HOSPITAL], figures=(figure(9),))
    fresh = shelling("c1", "shells hit the grain silo on Friday", when=on(LATE))
    given_ = [(head("a"), [old]), (head("b", LATE), [fresh])]
    relation = copied(RelationKind.DERIVED_REWRITE)
    assert len(resolve(given_, [relation], ()).incidents) == 2
