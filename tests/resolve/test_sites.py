"""Named sites and parts of the day keep events of one town apart; reasons are no accounts."""

from __future__ import annotations

import dataclasses

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reportedly.model import Claim, Incident, Resolution, Source, Target, WeaponRef
from reportedly.model.vocabulary import (
    ClaimKind,
    Contradiction,
    EventType,
    Modality,
    PlaceRole,
    Polarity,
    SourceType,
    Weapon,
)
from reportedly.resolve import resolve
from reportedly.resolve.sites import hours_apart, named_sites, part_of_day, reasons_of
from tests.resolve.makers import (
    BLUES,
    DAY,
    HOSPITAL,
    REDS,
    TARVO,
    claim,
    doer,
    figure,
    head,
    on,
    place,
    words,
)

BOMB, FORCE, SHOT = (
    EventType.EXPLOSIVE_DEVICE,
    EventType.UNSPECIFIED_FORCE,
    EventType.DIRECT_VIOLENCE,
)
GUNS = (WeaponRef(weapon=Weapon.SMALL_ARMS, span=words("rifles")),)


def told(name: str, event: EventType, text: str, **more: object) -> Claim:
    """Return a claim in Tarvo on the day, in so many words."""
    more.setdefault("where", [place(TARVO)])
    more.setdefault("when", on(DAY))
    return claim(name, event, span=words(text), **more)  # type: ignore[arg-type]


def of(resolution: Resolution, report: str, name: str) -> Incident:
    """Return the incident that holds a claim."""
    wanted = (report, name)
    return next(
        incident
        for incident in resolution.incidents
        if wanted in {(member.report, member.claim) for member in incident.members}
    )


def test_two_named_sites_on_one_page_are_two_events_whatever_the_headline_names() -> None:
    """An attack on a road and a bomb at a stand stay apart, and no other page joins them."""
    both = [
        told("c1", FORCE, "Velm Road attack and blast at Oskan bus stand", where=[], when=None),
        told("c2", FORCE, "the attack on Velm Road in Tarvo", by=[REDS]),
        told("c3", BOMB, "the bomb at the Oskan bus stand", by=[REDS]),
    ]
    other = [told("c1", BOMB, "A bomb went off at the Oskan bus stand in Tarvo", by=[HOSPITAL])]
    result = resolve([(head("a"), both), (head("b"), other)], (), ())
    assert of(result, "a", "c2").id != of(result, "a", "c3").id
    assert of(result, "b", "c1").id != of(result, "a", "c2").id


@pytest.mark.parametrize("report", ["a", "b"])
def test_a_denial_of_one_site_is_not_followed_by_an_account_of_another(report: str) -> None:
    """Who denies the one and owns the other speaks of two events."""
    claims = [
        told(
            "c1",
            BOMB,
            "had placed the bomb at the Oskan market",
            by=[REDS],
            modality=Modality.DENIED,
            polarity=Polarity.NEGATIVE,
        ),
        told("c2", BOMB, "set off a charge on Velm Road", by=[REDS]),
    ]
    first = [told("c1", BOMB, "A blast at the Oskan market", by=[HOSPITAL])]
    other = "b" if report == "a" else "a"
    result = resolve([(head(report), claims), (head(other), first)], (), ())
    assert of(result, report, "c2").id not in {
        incident.id
        for incident in result.incidents
        if ("c1") in {m.claim for m in incident.members}
    }


def test_across_pages_disjoint_sites_differ_although_numbers_agree() -> None:
    """As many dead in one town on one day are two events if each page names its own site."""
    a = [told("c1", BOMB, "A bomb on Velm Road killed six", figures=(figure(6),), by=[HOSPITAL])]
    b = [told("c1", BOMB, "A bomb at the Oskan market killed six", figures=(figure(6),))]
    assert len(resolve([(head("a"), a), (head("b"), b)], (), ()).incidents) == 2
    same = [told("c1", BOMB, "Six died at a market on Velm Road", figures=(figure(6),))]
    assert len(resolve([(head("a"), a), (head("b"), same)], (), ()).incidents) == 1


def test_a_sentence_that_continues_may_name_the_site_anew() -> None:
    """Without a place or a day of its own a claim tells more of the same event."""
    again = told("c2", BOMB, "it exploded outside the Oskan mosque", where=[], when=None)
    page = [told("c1", BOMB, "A bomb went off on Velm Road in Tarvo"), again]
    assert len(resolve([(head("a"), page)], (), ()).incidents) == 1


def test_another_part_of_the_day_with_other_means_is_another_event() -> None:
    """Morning and evening, a bomb and rifles: the same object joins nothing."""
    market = (Target(span=words("a melon stall")),)
    morning = told(
        "c1", FORCE, "an attack on a melon stall", targets=market, when=on(DAY, "that morning")
    )
    evening = told(
        "c1",
        SHOT,
        "shot at a melon stall",
        targets=market,
        weapons=GUNS,
        when=on(DAY, "on Saturday evening"),
    )
    bomb = (WeaponRef(weapon=Weapon.IED, span=words("bomb")),)
    armed = dataclasses.replace(morning, weapons=bomb)
    assert len(resolve([(head("a"), [armed]), (head("b"), [evening])], (), ()).incidents) == 2


@pytest.mark.parametrize(
    ("text", "count"),
    [
        ("a blast on Velm Road", 1),
        ("a blast at the Oskan bus stand", 1),
        ("a blast at the Tarvo bus stand", 0),
        ("people fled from Velm Road", 0),
        ("they died at Oskan hospital", 0),
        ("a blast at the central market", 0),
        ("a blast at a Velmian school", 0),
        ("Gunmen Attack Market Near School", 0),
        ("Crowded market hit", 0),
    ],
)
def test_what_names_a_site(text: str, count: int) -> None:
    """Towns, callings, peoples, title case, the way out and the ward name no site."""
    assert len(named_sites([text], ["Tarvo"], [])) == count


def test_spellings_of_a_site_agree() -> None:
    """Vowels, doubled letters, articles and marks do not tell two sites apart."""
    forms = (
        "at Al-Velmar square",
        "at Velmar square",
        "at V\u00e9lm\u00e2r square",
        "at el Vellmer square",
    )
    assert len({frozenset(named_sites([form], [], [])) for form in forms}) == 1


@given(st.sampled_from(["morning", "noon", "afternoon", "evening", "night"]), st.data())
def test_parts_of_the_day_are_apart_both_ways_and_never_from_themselves(
    part: str, data: st.DataObject
) -> None:
    """The comparison is symmetric, and nothing said settles nothing."""
    other = data.draw(st.sampled_from(["morning", "noon", "afternoon", "evening", "night"]))
    assert hours_apart([part], [other]) == hours_apart([other], [part])
    assert not hours_apart([part], [part])
    assert not hours_apart([part], [])
    assert part_of_day(f"on Saturday {part}") == part
    assert part_of_day("the previous evening") is None


def test_the_reason_for_an_attack_is_no_account_of_it() -> None:
    """What an attack is said to answer keeps to itself, and makes no contradiction."""
    start = len("the raid was a response ")
    text = "the raid was a response to rocket fire out of Omru"
    raid = told("c1", EventType.AIR_STRIKE, "jets bombed Tarvo on Saturday", by=[BLUES])
    why = told(
        "c2",
        EventType.STATEMENT,
        text,
        where=[],
        when=None,
        by=[BLUES],
        kind=ClaimKind.STATEMENT,
    )
    fire = claim(
        "c3",
        EventType.SHELLING_ROCKET,
        by=[Source(name="a clerk", type=SourceType.WITNESS_NAMED)],
        span=words(text[start:], start),
    )
    assert reasons_of([raid, why, fire]) == {"c3": frozenset({"c2"})}
    result = resolve([(head("a"), [raid, why, fire])], (), ())
    assert of(result, "a", "c3").id != of(result, "a", "c1").id
    assert not of(result, "a", "c1").contradictions


def test_an_attack_of_which_only_the_origin_is_named_joins_nothing() -> None:
    """Rockets from a town did not fall on it."""
    raid = told("c1", EventType.AIR_STRIKE, "jets bombed Tarvo on Saturday", by=[BLUES])
    origin = dataclasses.replace(place(TARVO), role=PlaceRole.ORIGIN)
    fire = claim("c2", EventType.SHELLING_ROCKET, by=[BLUES], where=[origin])
    result = resolve([(head("a"), [raid, fire])], (), ())
    assert of(result, "a", "c2").id != of(result, "a", "c1").id


def test_looting_beside_police_force_is_an_event_of_its_own() -> None:
    """Theft is not what came of tear gas; a window broken by it is."""
    gas = told("c1", EventType.CROWD_FORCE, "police fired tear gas in Tarvo")
    theft = claim("c2", EventType.PROPERTY_DAMAGE, subtype="looting")
    broken = claim("c2", EventType.PROPERTY_DAMAGE)
    assert len(resolve([(head("a"), [gas, theft])], (), ()).incidents) == 2
    assert len(resolve([(head("a"), [gas, broken])], (), ()).incidents) == 1


def test_a_denial_stands_against_one_claim_of_a_page_the_nearest() -> None:
    """One pair for each page denied; the grade says in words what is disputed."""
    fuller = told("c2", BOMB, "a bomb in Tarvo killed six", figures=(figure(6),), by=[HOSPITAL])
    plain = told("c1", BOMB, "a bomb in Tarvo", by=[BLUES])
    no = told(
        "c3",
        BOMB,
        "there was no bomb in Tarvo",
        by=[REDS],
        modality=Modality.DENIED,
        polarity=Polarity.NEGATIVE,
    )
    (incident,) = resolve([(head("a"), [plain, fuller, no])], (), ()).incidents
    pairs = [p for p in incident.contradictions if p.facet is Contradiction.OCCURRENCE]
    assert [(pair.a.claim, pair.b.claim) for pair in pairs] == [("c2", "c3")]
    assert "disputed: whether it happened" in (incident.grade_reason or "")


@pytest.mark.parametrize(("blamed", "pairs"), [(False, 0), (True, 2)])
def test_a_party_denies_its_part_only_against_who_names_a_doer(blamed: bool, pairs: int) -> None:  # noqa: FBT001 - a parameter of the test
    """That a party did not do it says nothing against a page that blames nobody."""
    doers = (doer("XA_RED"),)
    said = told("c1", BOMB, "a bomb in Tarvo", by=[BLUES], actors=doers if blamed else ())
    no = told(
        "c2",
        BOMB,
        "the Red Column had placed the bomb",
        by=[REDS],
        actors=doers,
        modality=Modality.DENIED,
        polarity=Polarity.NEGATIVE,
    )
    (incident,) = resolve([(head("a"), [said, no])], (), ()).incidents
    assert len(incident.contradictions) == pairs


def test_what_is_said_of_a_target_goes_with_a_use_of_arms() -> None:
    """Neither a scuffle told in between nor the reason for the strike had that target."""
    raid = told("c1", EventType.AIR_STRIKE, "jets bombed Tarvo")
    scuffle = told("c2", EventType.CROWD_FORCE, "police beat marchers", where=[place("Elmsay")])
    status = claim("c3", EventType.TARGET_STATUS, by=[BLUES])
    result = resolve([(head("a"), [raid, scuffle, status])], (), ())
    assert of(result, "a", "c3").id == of(result, "a", "c1").id
