"""Names of sources: however one origin is named, it is counted once, and two stay two."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reportedly.model import Claim, Incident, PlaceRef, Relation, Source
from reportedly.model.vocabulary import (
    EventType,
    Group,
    Modality,
    Polarity,
    RelationKind,
    SourceRole,
    SourceType,
)
from reportedly.resolve import resolve
from reportedly.resolve.names import take_apart
from tests.resolve.makers import DAY, TARVO, WITNESS, claim, figure, head, on, place, strike

HEALTH = SourceType.HEALTH_AUTHORITY
PARTY = SourceType.PARTY


def source(name: str, kind: SourceType = HEALTH, **more: object) -> Source:
    """Return a source of that name."""
    return Source(name=name, type=kind, **more)  # type: ignore[arg-type]


def told_by(*pages: tuple[Source, ...]) -> Incident:
    """Return the one incident that pages tell of, each on the word of its sources in turn."""
    given_ = [
        (head(f"r{n}"), [strike(f"c{k}", by=[one]) for k, one in enumerate(page)])
        for n, page in enumerate(pages)
    ]
    (incident,) = resolve(given_, (), ()).incidents
    return incident


ONE_HOSPITAL = (
    "the general hospital",
    "the director of the general hospital, Ana Verlo",
    "Ana Verlo",
    "the hospital",
    "officials at the general hospital",
    "a doctor at the hospital",
    "Tarvo General Hospital",
)


@given(st.lists(st.sampled_from(ONE_HOSPITAL), min_size=1, max_size=5, unique=True))
def test_ways_of_naming_add_no_origin(names: list[str]) -> None:
    """A body, its director, her name alone and its officials on one page are one origin."""
    extra = "the director of the general hospital, Ana Verlo"
    page = tuple(source(name) for name in dict.fromkeys([extra, *names]))
    incident = told_by(page)
    assert (incident.origins_low, incident.origins_high) == (1, 1)


@given(st.lists(st.sampled_from(ONE_HOSPITAL), min_size=1, max_size=4, unique=True))
def test_ways_of_naming_add_none_across_pages(names: list[str]) -> None:
    """The same holds where each page about the town has its own way of naming."""
    extra = "the director of the general hospital, Ana Verlo"
    pages = [(source(name),) for name in dict.fromkeys([extra, *names])]
    assert told_by(*pages).origins_high == 1


@pytest.mark.parametrize(
    ("kind", "names"),
    [
        (PARTY, ("the Ostrian army", "Army", "a military spokesman, Colonel Rin Hesk")),
        (PARTY, ("the Lower Front", "the Front's command", "a Front spokesman")),
        (
            SourceType.GOVERNMENT,
            ("the municipal police", "police spokesman Lio Barr", "the police"),
        ),
        (SourceType.NAMED_OTHER, ("the head of the weavers' guild, Iva Moll", "Moll", "the guild")),
        (SourceType.HUMANITARIAN, ("the civil defence", "rescuers", "الدفاع المدني")),
    ],
)
def test_a_body_and_its_voices_are_one(kind: SourceType, names: tuple[str, ...]) -> None:
    """Parties, authorities and private bodies are treated alike."""
    assert told_by(tuple(source(name, kind) for name in names)).origins_high == 1


@pytest.mark.parametrize(
    ("kind", "names"),
    [
        (HEALTH, ("the general hospital", "the children's hospital")),
        (PARTY, ("the Northern Column", "the Southern Column")),
        (PARTY, ("the Ostrian army", "the Belmark army")),
        (SourceType.GOVERNMENT, ("the interior ministry", "the municipal police")),
        (SourceType.WITNESS_NAMED, ("Ana Verlo", "Rin Hesk")),
    ],
)
def test_two_bodies_stay_two(kind: SourceType, names: tuple[str, ...]) -> None:
    """Words that differ keep origins apart, on one page and on two."""
    assert told_by(tuple(source(name, kind) for name in names)).origins_high == 2
    assert told_by(*((source(name, kind),) for name in names)).origins_high == 2


def test_a_word_that_fits_two_bodies_joins_neither() -> None:
    """Beside two hospitals "the hospital" is not shown to be the one or the other."""
    names = ("the general hospital", "the children's hospital", "the hospital")
    assert told_by(tuple(source(name) for name in names)).origins_high == 3


def test_common_words_join_nothing_across_incidents() -> None:
    """The word army about one town is not the same army about another."""
    a = (head("a"), [strike(by=[source("Army", PARTY)])])
    other = strike(by=[source("Army", PARTY)], where=[place(("Ells", 40.0, 50.0), country="XB")])
    assert len(resolve([a, (head("b"), [other])], (), ()).roots) == 2


def test_a_bare_name_is_the_office_holder_told_of_before() -> None:
    """A page that quotes a union's leader, then a name without a word about who it is."""
    leader = source("the leader of a ferrymen's union", SourceType.NAMED_OTHER)
    assert told_by((leader, WITNESS)).origins_high == 1
    assert told_by((WITNESS, leader)).origins_high == 2


def test_the_sources_are_those_named_before() -> None:
    """A definite plural after medical sources means them, on one page; not on another."""
    medical = source("medical sources", SourceType.UNNAMED, role=SourceRole.MEDICAL)
    again = source("the sources", SourceType.UNNAMED)
    assert told_by((medical, again)).origins_high == 1
    assert told_by((medical,), (again,)).origins_high == 2


@given(st.text(max_size=60))
def test_any_name_can_be_taken_apart(name: str) -> None:
    """No name breaks it, and the same name gives the same parts."""
    assert take_apart(name) == take_apart(name)


def test_parts_of_a_name() -> None:
    """Person, surname, body and office."""
    name = take_apart("the director of Tarvo General Hospital, Ana Verlo")
    assert (name.person, name.surname) == ("anaverlo", "verlo")
    assert name.body == {"tarvo", "general", "hospital"}
    assert name.office == {"director"}
    assert take_apart("General Pavo Rin").person == "pavorin"
    assert take_apart("Ana Verlo").plain
    assert not take_apart("Red Column").plain


# ------------------------------------------------------------------ numbers of copies and parties


def update(value: int, day: int) -> tuple[Claim, ...]:
    """Return a later count of the same hospital."""
    return (strike(by=[source("the hospital")], figures=(figure(value, f"f{day}"),)),)


def test_an_institutions_latest_count_is_its_only_one() -> None:
    """The director's first count and the hospital's later one: best, low and high are the later."""
    first = strike(by=[source("the director of the hospital, Ana Verlo")], figures=(figure(9),))
    later = head("b", DAY.replace(day=DAY.day + 1))
    (incident,) = resolve([(head("a"), [first]), (later, update(12, 2))], (), ()).incidents or (
        None,
    )
    assert incident is not None
    (estimate,) = incident.estimates
    assert (estimate.low, estimate.best, estimate.high) == (12, 12, 12)


def test_a_rewriters_own_number_sets_nothing() -> None:
    """A rewrite that names no source does not stand beside its original, in any group."""
    first = strike(by=[source("the hospital")], figures=(figure(9),))
    unnamed = source("local media", SourceType.UNNAMED, role=SourceRole.REPORTS)
    grown = strike(by=[unnamed], figures=(figure(15, group=Group.CIVILIAN),))
    given_ = [(head("a"), [first]), (head("b"), [grown])]
    copy = Relation(kind=RelationKind.DERIVED_REWRITE, a="a", b="b", direction=None)
    (incident,) = resolve(given_, [copy], ()).incidents
    assert [(e.group, e.low, e.high) for e in incident.estimates] == [(Group.UNKNOWN, 9, 9)]
    (free,) = resolve(given_, (), ()).incidents
    assert len(free.estimates) == 2


@pytest.mark.parametrize("whose", ["XA_RED", "Red Column", "the red column"])
def test_own_losses_are_known_by_id_or_by_name(whose: str) -> None:
    """A party's count of its own is no opponent's count, however it names itself."""
    red = source("Red Column", PARTY, actor_id="XA_RED")
    if whose == "the red column":
        red = source("the red column", PARTY)
    counted = (
        figure(4, "f", group=Group.COMBATANT, whose=whose),
        figure(7, "g", group=Group.COMBATANT, low=7, high=7),
    )
    (incident,) = resolve([(head("a"), [strike(by=[red], figures=counted)])], (), ()).incidents
    (estimate,) = incident.estimates
    assert estimate.claimed_by_opponent is None
    assert (estimate.best, estimate.high) == (7, None)


def test_the_lesser_count_of_a_wider_group_is_a_part() -> None:
    """Thirteen traders, then "two more men" by the same voice of the page: not a second total."""
    voice = source("the hospital")
    traders = strike("c1", by=[voice], figures=(figure(13, group=Group.CIVILIAN),))
    men = strike("c2", by=[voice], figures=(figure(2, "g"),))
    (incident,) = resolve([(head("a"), [traders, men])], (), ()).incidents
    assert [(e.group, e.low) for e in incident.estimates] == [(Group.CIVILIAN, 13)]


def test_what_is_known_of_a_denied_event_is_a_dispute() -> None:
    """Who denies a bombing and tells of a shell: KIND, COUNT and OCCURRENCE, in one incident."""
    police = source("the municipal police", SourceType.GOVERNMENT)
    ministry = source("the war ministry", PARTY, actor_id="XA_GOV")
    where: list[PlaceRef] = [place(TARVO)]
    bomb = claim(
        "c1",
        EventType.EXPLOSIVE_DEVICE,
        by=[police],
        where=where,
        when=on(DAY),
        subtype="ied",
        figures=(figure(5),),
    )
    denial = claim(
        "c1",
        EventType.EXPLOSIVE_DEVICE,
        by=[ministry],
        where=where,
        when=on(DAY),
        subtype="ied",
        modality=Modality.DENIED,
        polarity=Polarity.NEGATIVE,
    )
    other = claim(
        "c2",
        EventType.EXPLOSIVE_DEVICE,
        by=[source("a spokesman", PARTY, role=SourceRole.SPOKESPERSON)],
        subtype="uxo",
        figures=(figure(3, "g"), figure(5, "h", outcome="injured")),
    )
    same = (head("a"), [bomb]), (head("b"), [denial, other])
    from reportedly.model import Decision  # noqa: PLC0415 - one test alone rules

    ruled = Decision(
        verb="same", subject=("a/c1", "b/c1"), person="p", at="2031-06-01T00:00:00Z", reason="r"
    )
    (incident,) = resolve(same, (), [ruled]).incidents
    assert {pair.facet.value for pair in incident.contradictions} == {"KIND", "COUNT", "OCCURRENCE"}
    assert incident.origins_high == 2
