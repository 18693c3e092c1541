"""Claims to incidents: order, rulings, conditions, roots, numbers, contradictions, grades."""

from __future__ import annotations

import dataclasses
import datetime as dt
import json
import subprocess
import sys
from collections.abc import Sequence
from itertools import combinations
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bench.groups import from_gold, groups_of
from reportedly.ids import canonical
from reportedly.model import (
    Bounds,
    Claim,
    ClaimRef,
    Decision,
    Groups,
    Incident,
    Relation,
    ReportHead,
    Resolution,
    Source,
    Target,
    Update,
    WeaponRef,
)
from reportedly.model.vocabulary import (
    ActorRole,
    Contradiction,
    Corroboration,
    EventType,
    Grade,
    Group,
    Modality,
    Outcome,
    Polarity,
    Qualifier,
    RelationKind,
    SourceRole,
    SourceType,
    UpdateOp,
    Verdict,
    Weapon,
)
from reportedly.resolve import resolve
from reportedly.resolve.candidates import Part, Pool, compact
from reportedly.resolve.pairs import judge
from reportedly.resolve.strands import Strand, strands_of
from tests.resolve.makers import (
    BLUES,
    DAY,
    HOSPITAL,
    OMRU,
    REDS,
    TARVO,
    WITNESS,
    claim,
    doer,
    figure,
    head,
    on,
    place,
    strike,
    words,
)

Reading = tuple[ReportHead, Sequence[Claim]]
LATER = DAY + dt.timedelta(days=5)


def only(resolution: Resolution) -> Incident:
    """Return the one incident."""
    (incident,) = resolution.incidents
    return incident


def ruling(verb: str, a: str, b: str, at: str = "2031-06-01T00:00:00Z") -> Decision:
    """Return a person's ruling on two claims."""
    return Decision(verb=verb, subject=(a, b), person="p", at=at, reason="seen the footage")


# ------------------------------------------------------------------ properties

SOURCES = st.sampled_from([(), (HOSPITAL,), (WITNESS,), (REDS,), (BLUES,), (HOSPITAL, WITNESS)])
TYPES = st.sampled_from(
    [EventType.AIR_STRIKE, EventType.SHELLING_ROCKET, EventType.UNSPECIFIED_FORCE]
)
PLACES = st.sampled_from([(), (place(TARVO),), (place(OMRU),), (place("Tarvo"),), (place("Ells"),)])
TIMES = st.sampled_from(
    [
        None,
        on(DAY),
        on(DAY, "on Saturday morning"),
        on(DAY, "that evening"),
        on(LATER),
        on(DAY, prec=4),
        on(DAY, inferred=True),
    ]
)
TARGETS = st.sampled_from(["the flour mill", "a minibus", "homes"])
ARMS = st.sampled_from([(), (Weapon.DRONE,), (Weapon.ROCKET,)])


@st.composite
def claims(draw: st.DrawFn, identifier: str) -> Claim:
    """Draw a claim with few values, so that many of them meet."""
    denied = draw(st.integers(0, 5)) == 0
    value = draw(st.sampled_from([None, 2, 7, 7, 9]))
    counted = () if value is None or denied else (figure(value, f"{identifier}f"),)
    return claim(
        identifier,
        draw(TYPES),
        by=draw(SOURCES),
        where=draw(PLACES),
        when=draw(TIMES),
        figures=counted,
        targets=(Target(span=words(draw(TARGETS))),),
        weapons=tuple(WeaponRef(weapon=arm, span=words("arm")) for arm in draw(ARMS)),
        actors=draw(st.sampled_from([(), (doer("XA_RED"),), (doer("XB_BLUE"),)])),
        modality=Modality.DENIED if denied else Modality.ASSERTED,
        polarity=Polarity.NEGATIVE if denied else Polarity.POSITIVE,
    )


@st.composite
def readings(draw: st.DrawFn) -> list[Reading]:
    """Draw up to six reports of up to three claims."""
    return [
        (
            head(f"r{number}", DAY + dt.timedelta(days=draw(st.integers(0, 2)))),
            [draw(claims(f"c{k}")) for k in range(draw(st.integers(0, 3)))],
        )
        for number in range(draw(st.integers(0, 6)))
    ]


@given(readings(), st.randoms(use_true_random=False))
def test_order_changes_nothing(given_: list[Reading], chance: object) -> None:
    """Reports in any order give the same bytes."""
    shuffled = list(given_)
    chance.shuffle(shuffled)  # type: ignore[attr-defined]
    assert canonical(resolve(given_, (), ())) == canonical(resolve(shuffled, (), ()))


@given(readings())
def test_lists_are_sorted_and_claims_stand_once(given_: list[Reading]) -> None:
    """Every list of a resolution is sorted; a claim is in one incident and one root at most."""
    found = resolve(given_, (), ())
    assert [i.id for i in found.incidents] == sorted(i.id for i in found.incidents)
    assert [r.id for r in found.roots] == sorted(r.id for r in found.roots)
    assert list(found.links) == sorted(found.links, key=lambda link: (link.a, link.b))
    for groups in (found.incidents, found.roots):
        members = [ref for group in groups for ref in group.members]
        assert len(members) == len(set(members))
        assert all(list(group.members) == sorted(group.members) for group in groups)


def _strands(given_: list[Reading]) -> dict[ClaimRef, Strand]:
    found: dict[ClaimRef, Strand] = {}
    for one, told in given_:
        items = [compact(one, n, c, Pool()) for n, c in enumerate(told)]
        for strand in strands_of([i for i in items if i.part is not Part.NONE], frozenset()):
            found |= {item.ref: strand for item in strand.items}
    return found


@given(readings())
def test_nothing_is_merged_across_different(given_: list[Reading]) -> None:
    """No incident holds two strands of different reports that the five conditions keep apart."""
    home = _strands(given_)
    for incident in resolve(given_, (), ()).incidents:
        strands = {home[ref].ref: home[ref] for ref in incident.members}
        for a, b in combinations(strands.values(), 2):
            if a.report != b.report:
                assert judge(a, b).verdict is not Verdict.DIFFERENT
            else:
                assert a.loose or b.loose


@given(readings())
def test_a_ruling_apart_is_obeyed_whatever_the_words_say(given_: list[Reading]) -> None:
    """Two claims of one incident that a person tells apart never stand in one again."""
    found = resolve(given_, (), ())
    for incident in found.incidents:
        if len(incident.members) > 1:
            a, b = incident.members[0], incident.members[-1]
            names = f"{a.report}/{a.claim}", f"{b.report}/{b.claim}"
            again = resolve(given_, (), [ruling("different", *names)])
            assert not any({a, b} <= set(one.members) for one in again.incidents)
            return


SWAP = {"XA_RED": "XB_BLUE", "XB_BLUE": "XA_RED", "Red Column": "Blue Guard"}
SWAP["Blue Guard"] = "Red Column"


def _swapped(one: Claim) -> Claim:
    def source(link: Source) -> Source:
        actor = SWAP.get(link.actor_id or "", link.actor_id)
        return dataclasses.replace(link, name=SWAP.get(link.name, link.name), actor_id=actor)

    return dataclasses.replace(
        one,
        attribution=tuple(map(source, one.attribution)),
        actors=tuple(
            dataclasses.replace(a, actor_id=SWAP.get(a.actor_id or "", a.actor_id))
            for a in one.actors
        ),
    )


def _shape(found: Resolution) -> object:
    return (
        [
            (i.id, i.members, i.type, i.estimates, i.contradictions, i.origins_low, i.origins_high)
            for i in found.incidents
        ],
        [(i.corroboration, i.grade) for i in found.incidents],
        found.links,
        sorted(root.members for root in found.roots),
    )


@given(readings())
def test_swapping_the_parties_changes_no_structure(given_: list[Reading]) -> None:
    """The same words get the same treatment whichever party they concern."""
    swapped = [(one, [_swapped(c) for c in told]) for one, told in given_]
    assert _shape(resolve(given_, (), ())) == _shape(resolve(swapped, (), ()))


@given(readings())
def test_an_opponents_number_never_sets_low_or_best(given_: list[Reading]) -> None:
    """Counts of fighters by a party stay apart, whatever else there is."""
    fighters = [
        (
            one,
            [
                dataclasses.replace(
                    c,
                    attribution=(REDS,),
                    figures=tuple(
                        dataclasses.replace(f, group=Group.COMBATANT, whose="XB_BLUE")
                        for f in c.figures
                    ),
                )
                for c in told
            ],
        )
        for one, told in given_
    ]
    for incident in resolve(fighters, (), ()).incidents:
        for estimate in incident.estimates:
            assert estimate.low is estimate.best is estimate.high is None


# ------------------------------------------------------------------ the five conditions


def test_same_place_day_and_object_make_one_incident() -> None:
    """All five conditions: the same weapon and object tell it from others."""
    incident = only(resolve([(head("a"), [strike()]), (head("b"), [strike()])], (), ()))
    assert incident.reports == 2


@pytest.mark.parametrize(
    ("other", "verdict"),
    [
        ({"event": EventType.DETENTION}, None),
        ({"where": [place(OMRU)]}, None),
        ({"when": on(LATER)}, None),
        ({"when": None}, Verdict.POSSIBLE),
        ({"when": on(DAY, prec=4)}, Verdict.POSSIBLE),
        ({"when": on(DAY, inferred=True)}, Verdict.POSSIBLE),
        ({"targets": (), "weapons": ()}, Verdict.POSSIBLE),
    ],
)
def test_a_missing_condition_keeps_incidents_apart(
    other: dict[str, Any], verdict: Verdict | None
) -> None:
    """A failed test is different; a missing day or discriminator is possible."""
    found = resolve([(head("a"), [strike()]), (head("b"), [strike(**other)])], (), ())
    assert len(found.incidents) == 2
    assert [link.verdict for link in found.links] == ([verdict] if verdict else [])


def test_two_parts_of_the_day_are_two_events() -> None:
    """Morning and evening in one town, at different things, are different though type agrees."""
    first = strike(when=on(DAY, "in the morning"))
    second = strike(
        when=on(DAY, "in the evening"), targets=(Target(span=words("a minibus")),), weapons=()
    )
    found = resolve([(head("a"), [first]), (head("b"), [second])], (), ())
    assert len(found.incidents) == 2
    assert found.links == ()


def test_namesakes_in_two_countries_are_different() -> None:
    """A name in common is no place in common."""
    there = strike(where=[place("Tarvo", country="XB")])
    found = resolve([(head("a"), [strike(where=[place("Tarvo")])]), (head("b"), [there])], (), ())
    assert len(found.incidents) == 2
    assert found.links == ()


def test_distance_counts_up_to_the_sum_of_radii() -> None:
    """Two kilometres each at precision 1; a stricter place is another place."""
    near = strike(where=[place(("Lower Tarvo", 10.03, 20.0))])
    far = strike(where=[place(("Upper Tarvo", 10.06, 20.0))])
    assert len(resolve([(head("a"), [strike()]), (head("b"), [near])], (), ()).incidents) == 1
    assert len(resolve([(head("a"), [strike()]), (head("b"), [far])], (), ()).incidents) == 2


def test_plans_and_history_open_nothing() -> None:
    """Only what is asserted or alleged of the occasion opens an incident."""
    told = [
        strike("c1", modality=Modality.PLANNED),
        strike("c2", modality=Modality.HYPOTHETICAL),
        strike("c3", modality=Modality.GENERIC_BACKGROUND),
        strike("c4", modality=Modality.DENIED, polarity=Polarity.NEGATIVE),
        claim("c5", EventType.CASUALTY_TOLL, figures=(figure(40),)),
    ]
    assert resolve([(head("a"), told)], (), ()).incidents == ()


def test_claims_without_a_place_stay_with_the_event_of_their_page() -> None:
    """One event on the page: bare claims of its kind join it; of two, none is chosen blindly."""
    bare = claim("c3")
    one = resolve([(head("a"), [strike("c1"), bare])], (), ())
    assert len(only(one).members) == 2
    other = strike("c2", where=[place(OMRU)])
    two = resolve([(head("a"), [strike("c1"), other, bare])], (), ())
    assert sorted(len(i.members) for i in two.incidents) == [1, 1, 1]


# ------------------------------------------------------------------ people


def test_a_person_can_join_what_the_words_keep_apart() -> None:
    """A ruling stands above every test, and a later one above an earlier."""
    given_ = [(head("a"), [strike()]), (head("b"), [strike(where=[place(OMRU)])])]
    same = ruling("same", "a/c1", "b/c1")
    assert len(resolve(given_, (), [same]).incidents) == 1
    apart = ruling("different", "b/c1", "a/c1", "2031-06-02T00:00:00Z")
    found = resolve(given_, (), [apart, same])
    assert len(found.incidents) == 2
    assert [link.verdict for link in found.links] == [Verdict.DIFFERENT]


def on_groups(verb: str, one: Sequence[str], other: Sequence[str], at: str) -> Decision:
    """Return a ruling on two groups of claims."""
    groups = Groups(
        one=tuple(ClaimRef(name, "c1") for name in one),
        other=tuple(ClaimRef(name, "c1") for name in other),
    )
    told = ruling(verb, f"{one[0]}/c1", f"{other[0]}/c1", at)
    return dataclasses.replace(told, value=canonical(groups).decode())


def members_of(decisions: Sequence[Decision]) -> list[str]:
    """Return which of six reports of two strikes are told together."""
    given_ = [
        *((head(name), [strike()]) for name in "abc"),
        *((head(name), [strike(where=[place(OMRU)])]) for name in "def"),
    ]
    found = resolve(given_, (), decisions)
    return sorted("".join(ref.report for ref in one.members) for one in found.incidents)


def test_a_person_joins_two_incidents_whole() -> None:
    """No test that keeps a member of the one from a member of the other breaks a piece off."""
    assert members_of([]) == ["abc", "def"]
    joined = on_groups("same", "abc", "def", "2031-06-01T00:00:00Z")
    assert members_of([joined]) == ["abcdef"]
    before = on_groups("different", "ab", "de", "2031-05-31T00:00:00Z")
    assert members_of([joined, before]) == ["abcdef"]


def test_a_person_parts_an_incident_in_two() -> None:
    """What is taken out stays together, so does the rest, and nothing joins the two."""
    parted = on_groups("different", "ac", "b", "2031-06-02T00:00:00Z")
    assert members_of([parted]) == ["ac", "b", "def"]
    joined = on_groups("same", "abc", "def", "2031-06-01T00:00:00Z")
    assert members_of([joined, on_groups("different", "ae", "bcdf", "2031-06-02")]) == [
        "ae",
        "bcdf",
    ]


# ------------------------------------------------------------------ roots


def test_one_witness_on_two_pages_is_one_root() -> None:
    """Roots are counted, not pages."""
    told = [(head(name), [strike(by=[WITNESS])]) for name in "abc"]
    incident = only(resolve(told, (), ()))
    assert (incident.reports, incident.origins_low, incident.origins_high) == (3, 1, 1)
    assert incident.corroboration is Corroboration.C1


def test_an_organ_and_its_owner_are_one_root() -> None:
    """A party's media arm adds nothing to the party's word."""
    organ = Source(name="Red Radio", type=SourceType.MEDIA, aligned="XA_RED")
    told = [(head("a"), [strike(by=[REDS])]), (head("b"), [strike(by=[organ])])]
    assert only(resolve(told, (), ())).origins_high == 1


def test_a_spokesman_is_the_body_of_his_page() -> None:
    """A body and the one who speaks for it are one root."""
    body = Source(name="the harbour police", type=SourceType.GOVERNMENT)
    voice = Source(name="a spokesman", type=SourceType.GOVERNMENT, role=SourceRole.SPOKESPERSON)
    told = [(head("a"), [strike("c1", by=[body]), strike("c2", by=[voice])])]
    assert only(resolve(told, (), ())).origins_high == 1


def test_a_rewrites_unnamed_source_is_that_of_its_original() -> None:
    """A relation between the texts, and the same number: one root."""
    unnamed = Source(name="local media", type=SourceType.UNNAMED, role=SourceRole.REPORTS)
    told = [
        (head("a"), [strike(by=[WITNESS], figures=(figure(7),))]),
        (head("b"), [strike(by=[unnamed], figures=(figure(7),), span=words("it was hit"))]),
    ]
    copy = Relation(kind=RelationKind.DERIVED_REWRITE, a="a", b="b", direction=None)
    assert only(resolve(told, [copy], ())).origins_high == 1
    assert only(resolve(told, (), ())).origins_high == 2


def test_a_quoted_outlet_has_the_root_of_its_own_report() -> None:
    """A page that quotes another for a figure adds no root, and cites it."""
    quoted = Source(name="Tarvo Radio", type=SourceType.MEDIA)
    told = [
        (head("a", outlet="Tarvo Radio"), [strike(by=[HOSPITAL], figures=(figure(7),))]),
        (head("b"), [strike(by=[quoted], figures=(figure(7),))]),
    ]
    found = resolve(told, (), ())
    assert only(found).origins_high == 1
    assert [relation.kind for relation in found.relations] == [RelationKind.CITES]


# ------------------------------------------------------------------ numbers


def test_the_latest_figure_of_each_root_counts_once() -> None:
    """A raised toll replaces the old one of its root; the other root's stays."""
    day = DAY + dt.timedelta(days=1)
    raised = figure(9, as_of=day, update=Update(op=UpdateOp.RAISES, previous=7))
    told = [
        (head("a"), [strike(by=[HOSPITAL], figures=(figure(7),))]),
        (head("b", day), [strike(by=[HOSPITAL], figures=(raised,))]),
        (head("c"), [strike(by=[WITNESS], figures=(figure(12),))]),
    ]
    (estimate,) = only(resolve(told, (), ())).estimates
    assert (estimate.low, estimate.best, estimate.high) == (9, 9, 12)
    assert [ref.report for ref, _ in estimate.left_out] == ["a"]


def test_a_late_copy_does_not_roll_a_toll_back() -> None:
    """What a copy says is as old as the text it copies."""
    told = [
        (head("a"), [strike(by=[HOSPITAL], figures=(figure(7),))]),
        (head("b", LATER), [strike(by=[HOSPITAL], figures=(figure(7),))]),
        (head("c", DAY + dt.timedelta(days=2)), [strike(by=[HOSPITAL], figures=(figure(9),))]),
    ]
    copy = Relation(kind=RelationKind.NEAR_COPY, a="a", b="b", direction=None)
    (estimate,) = only(resolve(told, [copy], ())).estimates
    assert estimate.best == 9


def test_a_party_counts_its_own_losses_low_and_the_others_apart() -> None:
    """Own losses set low and best, and leave high open; the opponent's count stands apart."""
    fighters = {"group": Group.COMBATANT, "whose": "XA_RED"}
    told = [
        (head("a"), [strike(by=[REDS], figures=(figure(4, **fighters),))]),
        (head("b"), [strike(by=[BLUES], figures=(figure(60, **fighters),))]),
    ]
    (estimate,) = only(resolve(told, (), ())).estimates
    assert (estimate.low, estimate.best, estimate.high) == (4, 4, None)
    assert estimate.claimed_by_opponent == Bounds(low=60, high=60)


def test_a_part_neither_replaces_nor_adds() -> None:
    """Seven killed, three of them later named again: still seven."""
    part = figure(3, "p", subset_of="f")
    told = [(head("a"), [strike(by=[HOSPITAL], figures=(figure(7), part))])]
    (estimate,) = only(resolve(told, (), ())).estimates
    assert (estimate.low, estimate.best, estimate.high) == (7, 7, 7)


def test_the_pages_own_number_is_no_estimate() -> None:
    """Own voice is no root: nothing is known then, and the record says so in words."""
    own = strike(figures=(figure(7),))
    incident = only(resolve([(head("a"), [own])], (), ()))
    assert incident.estimates == ()
    assert "no count" in (incident.grade_reason or "")
    told = strike("c2", by=[HOSPITAL], figures=(figure(7, "g"),))
    (estimate,) = only(resolve([(head("a"), [own, told])], (), ())).estimates
    assert [ref.claim for ref, _ in estimate.left_out] == ["c1"]
    incident = only(resolve([(head("a"), [own])], (), ()))
    assert (incident.corroboration, incident.grade) == (Corroboration.C0, Grade.UNSOURCED)


# ------------------------------------------------------------------ contradictions and grades


def test_a_denial_that_names_the_occasion_contests_it() -> None:
    """OCCURRENCE and ACTOR are recorded, and the grade says disputed."""
    denial = strike(
        by=[REDS],
        modality=Modality.DENIED,
        polarity=Polarity.NEGATIVE,
        actors=(doer("XA_RED"),),
    )
    told = [
        (head("a"), [strike(by=[WITNESS], actors=(doer("XA_RED"),))]),
        (head("b"), [denial]),
    ]
    incident = only(resolve(told, (), ()))
    facets = {pair.facet for pair in incident.contradictions}
    assert facets == {Contradiction.OCCURRENCE, Contradiction.ACTOR}
    assert incident.grade is Grade.CONTESTED


def test_a_later_higher_count_is_an_update() -> None:
    """Only counts of one day, or a later lower one that says its day, contradict."""
    first = strike(by=[WITNESS], figures=(figure(7),))
    higher = strike(by=[HOSPITAL], figures=(figure(9),))
    late = head("b", DAY + dt.timedelta(days=1))
    assert not only(resolve([(head("a"), [first]), (late, [higher])], (), ())).contradictions
    (pair,) = only(resolve([(head("a"), [first]), (head("b"), [higher])], (), ())).contradictions
    assert pair.facet is Contradiction.COUNT


def test_harm_and_none_is_an_outcome_dispute() -> None:
    """An asserted zero against people killed is OUTCOME, not COUNT."""
    none = figure(0, qualifier=Qualifier.NONE, outcome=Outcome.KILLED)
    told = [
        (head("a"), [strike(by=[WITNESS], figures=(figure(7),))]),
        (head("b"), [strike(by=[REDS], figures=(none,))]),
    ]
    assert [p.facet for p in only(resolve(told, (), ())).contradictions] == [Contradiction.OUTCOME]


def test_independent_origins_on_two_pages_are_fair() -> None:
    """A hospital and a witness, nobody disputing: C3; on one page alone the conduit caps it."""
    sources = [HOSPITAL, WITNESS]
    two = [(head(name), [strike(by=[source])]) for name, source in zip("ab", sources, strict=True)]
    incident = only(resolve(two, (), ()))
    assert (incident.corroboration, incident.grade) == (Corroboration.C3, Grade.FAIR)
    one = [(head("a"), [strike(f"c{n}", by=[s]) for n, s in enumerate(sources)])]
    assert only(resolve(one, (), ())).grade is Grade.WEAK


@pytest.mark.parametrize(
    ("kind", "grade"),
    [(RelationKind.NEAR_COPY, Grade.WEAK), (RelationKind.DERIVED_REWRITE, Grade.FAIR)],
)
def test_near_copies_are_one_document(kind: RelationKind, grade: Grade) -> None:
    """What one text holds together is not shown to be independent by its being printed twice."""
    both = [strike(f"c{n}", by=[s]) for n, s in enumerate([HOSPITAL, WITNESS])]
    relation = Relation(kind=kind, a="a", b="b", direction=None, jaccard=0.8)
    found = only(resolve([(head(name), both) for name in "ab"], (relation,), ()))
    assert found.grade is grade


def test_two_parties_are_not_independent_of_the_matter() -> None:
    """Both sides saying so is C2: one of two origins must be no party."""
    told = [(head(n), [strike(by=[s])]) for n, s in zip("ab", [REDS, BLUES], strict=True)]
    assert only(resolve(told, (), ())).corroboration is Corroboration.C2


def test_acknowledgement_with_its_harm_confirms() -> None:
    """The party held responsible says so itself, and what it cost."""
    own = strike(by=[REDS], actors=(doer("XA_RED"),), figures=(figure(7),))
    told = [(head("a"), [strike(by=[WITNESS], figures=(figure(7),))]), (head("b"), [own])]
    incident = only(resolve(told, (), ()))
    assert (incident.corroboration, incident.grade) == (Corroboration.C4, Grade.CONFIRMED)


def test_what_a_party_did_to_the_other_side_is_no_harm_that_it_acknowledges() -> None:
    """The fact is acknowledged; its count of the other side's dead is no admission."""
    boast = figure(7, group=Group.COMBATANT)
    own = strike(by=[REDS], actors=(doer("XA_RED"),), figures=(boast,))
    told = [(head("a"), [strike(by=[WITNESS])]), (head("b"), [own])]
    incident = only(resolve(told, (), ()))
    assert (incident.corroboration, incident.grade) == (Corroboration.C4, Grade.FAIR)


def test_who_owns_to_what_nobody_else_speaks_of_is_one_origin() -> None:
    """Nobody holds it responsible; a denial by another is enough to make it an answer."""
    own = strike(by=[REDS], actors=(doer("XA_RED"),))
    assert only(resolve([(head("a"), [own])], (), ())).corroboration is Corroboration.C1
    denied = strike(by=[BLUES], modality=Modality.DENIED, polarity=Polarity.NEGATIVE)
    told = [(head("a"), [own]), (head("b"), [denied])]
    incident = only(resolve(told, (), ()))
    assert (incident.corroboration, incident.grade) == (Corroboration.C4, Grade.CONTESTED)


def test_a_boast_is_weak_on_however_many_pages() -> None:
    """A party that owns to what nobody else tells of confirms nothing by being repeated."""
    own = strike(by=[REDS], actors=(doer("XA_RED"),), figures=(figure(7),))
    told = [(head(name), [own]) for name in "abc"]
    assert only(resolve(told, (), ())).grade is Grade.WEAK


def test_an_accusation_acknowledges_nothing() -> None:
    """A party that names the other as the actor has not owned the act."""
    blame = strike(
        by=[REDS], actors=(dataclasses.replace(doer("XB_BLUE"), role=ActorRole.ACCUSED),)
    )
    assert only(resolve([(head("a"), [blame])], (), ())).corroboration is Corroboration.C1


def test_an_unknown_rule_set_is_refused() -> None:
    """Estimates by rules that do not exist are not made."""
    with pytest.raises(ValueError, match="no rule set"):
        resolve((), (), (), rule_set="average")


# ------------------------------------------------------------------ gold


@pytest.mark.shared
def test_gold_claims_resolve_without_a_violation(shared: Path, tmp_path: Path) -> None:
    """No false merge, no invented number, no extra root on the development groups."""
    gold = shared / "codebook" / "gold" / "groups_dev.json"
    ledgers = tmp_path / "ledgers.jsonl"
    lines = [json.dumps(from_gold(group)) for group in groups_of([gold])]
    ledgers.write_text("\n".join(lines), "utf8")
    scorer = shared / "score" / "score_groups.py"
    scored = subprocess.run(
        [sys.executable, str(scorer), str(gold), "--system", str(ledgers), "--json"],
        capture_output=True,
        text=True,
        check=True,
    )
    found = json.loads(scored.stdout)
    assert {found["violations"][name]["count"] for name in COUNTED} == {0}
    for name in ("verdict", "low, best and high", "independent roots", "kind of copy"):
        assert found["tallies"][name]["share"] == 1.0, name


COUNTED = {
    "false_merge",
    "over_merge",
    "mixed_incident",
    "false_contradiction",
    "empty_estimate",
    "extra_root",
}


def test_on_an_undated_page_attack_and_town_in_common_join_nothing() -> None:
    """An unresolved date never gives "same": a kind, the next sentence or a thing shows it."""
    attack = claim("c1", EventType.UNSPECIFIED_FORCE, where=[place(TARVO)])
    talks = claim("c2", EventType.TALKS_AGREEMENT, where=[place(OMRU)])
    raid = claim("c3", EventType.AIR_STRIKE, where=[place(TARVO)])
    found = resolve([(head("a"), [talks, attack, talks, raid])], (), ())
    assert len(found.incidents) == 2
    again = dataclasses.replace(raid, type=EventType.UNSPECIFIED_FORCE)
    things = (Target(span=words("the flour mill")),)
    shown = [dataclasses.replace(one, targets=things) for one in (attack, again)]
    only(resolve([(head("a"), [talks, shown[0], talks, shown[1]])], (), ()))
    only(resolve([(head("a"), [talks, attack, raid])], (), ()))
