"""Circular citation, families of publishers, kinds of origins, and the grades they lead to."""

from __future__ import annotations

import dataclasses
import datetime as dt
from collections.abc import Sequence
from typing import Any

import pytest

from reportedly.ids import canonical
from reportedly.model import (
    FAMILY,
    Claim,
    Decision,
    Incident,
    Relation,
    ReportHead,
    Resolution,
    Source,
)
from reportedly.model.vocabulary import (
    Corroboration,
    Direction,
    Grade,
    Group,
    Modality,
    OriginKind,
    Polarity,
    RelationKind,
    SourceRole,
    SourceType,
)
from reportedly.resolve import resolve
from tests.resolve.makers import (
    BLUES,
    DAY,
    HOSPITAL,
    OMRU,
    REDS,
    WITNESS,
    doer,
    figure,
    head,
    place,
    strike,
    words,
)

Reading = tuple[ReportHead, Sequence[Claim]]
POLICE = Source(name="the police of Tarvo", type=SourceType.GOVERNMENT)
MINISTRY = Source(name="the health ministry", type=SourceType.HEALTH_AUTHORITY)
INQUIRY = Source(name="a commission of inquiry", type=SourceType.INTL_BODY)
MEDICS = Source(
    name="medical sources", type=SourceType.UNNAMED, named=False, role=SourceRole.MEDICAL
)
SEEN = words("a drone hit the flour mill in Tarvo, as video of the place shows")


def outlet(name: str) -> Source:
    """Return an outlet as a source."""
    return Source(name=name, type=SourceType.MEDIA)


def said(
    name: str, *by: Source, day: dt.date = DAY, own: str | None = None, **more: Any
) -> Reading:
    """Return a page with one claim of the strike."""
    more.setdefault("figures", (figure(12),))
    return head(name, day, own), [strike(by=by, **more)]


def family(*outlets: str) -> Decision:
    """Return the ruling that some outlets belong together."""
    value = canonical({"kind": "owner", "outlets": outlets}).decode()
    return Decision(
        verb=FAMILY,
        subject=("Lakeside Group",),
        person="p",
        at="2031-06-01T00:00:00Z",
        reason="one owner",
        value=value,
    )


def only(found: Resolution) -> Incident:
    """Return the one incident."""
    (incident,) = found.incidents
    return incident


# ------------------------------------------------------------------ circles


def ring(*outlets: str) -> list[Reading]:
    """Return pages of which each names the next one's outlet as its source."""
    following = (*outlets[1:], outlets[0])
    return [
        said(one, outlet(other), own=one) for one, other in zip(outlets, following, strict=True)
    ]


@pytest.mark.parametrize(
    "outlets", [("Omru Post", "Lake Radio"), ("Omru Post", "Lake Radio", "Vale")]
)
def test_outlets_that_name_each_other_are_no_origin(outlets: tuple[str, ...]) -> None:
    """What goes round was told by nobody, and who goes round is named."""
    found = resolve(ring(*outlets), (), ())
    incident = only(found)
    assert (incident.origins_low, incident.origins_high, found.roots) == (0, 0, ())
    assert (incident.corroboration, incident.grade) == (Corroboration.C0, Grade.UNSOURCED)
    assert incident.circle == tuple(sorted(outlets))
    assert all(name in (incident.grade_reason or "") for name in outlets)
    assert not incident.estimates


def test_two_that_cite_each_other_are_one_relation_both_ways() -> None:
    """Neither is shown to be the source."""
    (relation,) = resolve(ring("Omru Post", "Lake Radio"), (), ()).relations
    assert (relation.kind, relation.direction) == (RelationKind.CITES, Direction.BOTH)


def test_a_way_out_of_the_round_is_the_origin() -> None:
    """One of them names the hospital for the same thing: then both go back to it."""
    way_out = strike("c2", by=[HOSPITAL], figures=(figure(12, "g"),))
    pages = ring("Omru Post", "Lake Radio")
    pages[1] = pages[1][0], [*pages[1][1], way_out]
    incident = only(resolve(pages, (), ()))
    assert incident.circle == ()
    assert incident.origins_high == 1


def test_each_naming_the_other_for_something_else_is_no_round() -> None:
    """The one has a count from the other, which has nothing but another count from the one."""
    pages = [
        said("a", outlet("Lake Radio"), own="Omru Post"),
        said("b", outlet("Omru Post"), own="Lake Radio", figures=(figure(40),)),
    ]
    assert only(resolve(pages, (), ())).circle == ()


def test_a_partys_denial_discounts_no_round() -> None:
    """Nobody says that it happened, and nobody has shown that it did not."""
    denial = strike(by=[REDS], modality=Modality.DENIED, polarity=Polarity.NEGATIVE)
    pages = [*ring("Omru Post", "Lake Radio"), (head("c"), [denial])]
    incident = only(resolve(pages, (), ()))
    assert (incident.corroboration, incident.grade) == (Corroboration.C0, Grade.UNSOURCED)


# ------------------------------------------------------------------ families


@pytest.mark.parametrize(
    "sources",
    [(outlet("Omru Post"), outlet("Lake Radio")), (MEDICS, MEDICS)],
    ids=["own", "unnamed"],
)
def test_outlets_of_one_family_are_one_origin(sources: tuple[Source, Source]) -> None:
    """What two outlets of one owner say by themselves, or of like unnamed sources, counts once."""
    pages = [said("a", sources[0], own="Omru Post"), said("b", sources[1], own="Lake Radio")]
    if sources[0].type is SourceType.MEDIA:
        pages = [said("a", sources[0], own="Third"), said("b", sources[1], own="Fourth")]
    assert only(resolve(pages, (), ())).origins_high == 2
    together = resolve(pages, (), [family("Omru Post", "Lake Radio")])
    assert only(together).origins_high == 1


# ------------------------------------------------------------------ copies


def test_one_wire_text_is_one_origin_however_a_page_names_it() -> None:
    """Two prints of one sentence call the same official by different words."""
    sentence = words("a drone struck the flour mill of Tarvo and killed twelve people there")
    matron = Source(name="the matron of the hospital", type=SourceType.HEALTH_AUTHORITY)
    clinic = Source(name="a clinic", type=SourceType.HEALTH_AUTHORITY)
    pages = [said("a", matron, span=sentence), said("b", clinic, span=sentence)]
    copy = Relation(kind=RelationKind.NEAR_COPY, a="a", b="b", direction=None, jaccard=0.9)
    assert only(resolve(pages, (), ())).origins_high == 2
    assert only(resolve(pages, [copy], ())).origins_high == 1


# ------------------------------------------------------------------ kinds


@pytest.mark.parametrize(
    ("source", "kind", "side"),
    [
        (HOSPITAL, OriginKind.INSTITUTION, None),
        (WITNESS, OriginKind.PERSON, None),
        (MEDICS, OriginKind.UNNAMED, None),
        (outlet("Omru Post"), OriginKind.OUTLET, None),
        (REDS, OriginKind.INSTITUTION, "XA_RED"),
        (
            Source(name="Ilva Torren, director of the hospital", type=SourceType.HEALTH_AUTHORITY),
            OriginKind.INSTITUTION,
            None,
        ),
        (
            dataclasses.replace(HOSPITAL, aligned="XB_BLUE"),
            OriginKind.INSTITUTION,
            "XB_BLUE",
        ),
    ],
)
def test_a_root_says_what_it_is_and_whose(
    source: Source, kind: OriginKind, side: str | None
) -> None:
    """A person who speaks for a body is the body."""
    (root,) = resolve([said("a", source)], (), ()).roots
    assert (root.kind, root.side) == (kind, side)


# ------------------------------------------------------------------ grades


@pytest.mark.parametrize(("span", "grade"), [(SEEN, Grade.FAIR), (None, Grade.WEAK)])
def test_two_credible_origins_of_one_alignment_need_detail(span: object, grade: Grade) -> None:
    """Two public bodies are not shown to be independent; what was seen makes up for it."""
    more: dict[str, Any] = {"span": span} if span else {}
    incident = only(resolve([said("a", MINISTRY, **more), said("b", POLICE)], (), ()))
    assert (incident.corroboration, incident.grade) == (Corroboration.C2, grade)


def test_detail_does_not_lift_parties_or_unnamed_sources() -> None:
    """Credible is whoever is known and is no party."""
    for pair in ((REDS, BLUES), (MEDICS, HOSPITAL)):
        pages = [said("a", pair[0], span=SEEN), said("b", pair[1], own="Outlet a")]
        assert only(resolve(pages, (), ())).grade is Grade.WEAK


@pytest.mark.parametrize(
    "text",
    [
        "killed Ilda Moreth, 34, and her son",
        "12-year-old Rin Hesk Vale died",
        "footage shows smoke",
    ],
)
def test_pictures_and_ages_are_detail(text: str) -> None:
    """A name with an age says who was harmed."""
    pages = [said("a", MINISTRY, span=words(text)), said("b", POLICE)]
    assert only(resolve(pages, (), ())).grade is Grade.FAIR


def test_the_age_of_the_speaker_is_no_detail() -> None:
    """A newspaper gives the age of whom it quotes."""
    speaker = Source(name="Ilda Moreth", type=SourceType.WITNESS_NAMED)
    text = words("the mill was hit, said Ilda Moreth, 34, a baker")
    pages = [said("a", speaker, span=text), said("b", MINISTRY), said("c", POLICE)]
    assert only(resolve([pages[0], pages[1]], (), ())).grade is Grade.FAIR  # by alignment alone
    told = [(head("b"), pages[1][1]), (head("c"), [*pages[2][1]])]
    assert only(resolve(told, (), ())).grade is Grade.WEAK


def denial(by: Source, **more: Any) -> Claim:
    """Return a denial of the strike."""
    return strike(by=[by], modality=Modality.DENIED, polarity=Polarity.NEGATIVE, **more)


def test_an_inquiry_that_finds_otherwise_discounts() -> None:
    """A commission that belongs to no party finds that it did not happen."""
    pages = [said("a", WITNESS), (head("b"), [denial(INQUIRY)])]
    assert only(resolve(pages, (), ())).grade is Grade.DISCOUNTED


def test_a_party_that_denies_it_contests_it() -> None:
    """Nothing is shown by a denial, not even by a commission of the party's own."""
    theirs = dataclasses.replace(INQUIRY, aligned="XA_RED")
    for source in (REDS, theirs):
        pages = [said("a", WITNESS), (head("b"), [denial(source)])]
        assert only(resolve(pages, (), ())).grade is Grade.CONTESTED


def test_a_finding_that_it_was_somebody_else_does_not_discount_the_event() -> None:
    """Who did it is another question than whether it happened."""
    pages = [said("a", WITNESS), (head("b"), [denial(INQUIRY, actors=(doer("XA_RED"),))])]
    assert only(resolve(pages, (), ())).grade is not Grade.DISCOUNTED


def test_what_its_only_origin_takes_back_is_discounted() -> None:
    """The hospital told of it and says a day later that it did not happen."""
    later = head("b", DAY + dt.timedelta(days=1))
    pages = [said("a", HOSPITAL), (later, [denial(HOSPITAL)])]
    assert only(resolve(pages, (), ())).grade is Grade.DISCOUNTED
    assert only(resolve([*pages, said("c", WITNESS)], (), ())).grade is not Grade.DISCOUNTED


def test_a_side_is_a_known_party_and_never_a_name() -> None:
    """A spokesman of nobody in particular may be a private person; his name is no side."""
    spokesman = Source(name="a military spokesman, Rin Hesk", type=SourceType.PARTY)
    (root,) = resolve([said("a", spokesman)], (), ()).roots
    assert root.side is None


# ------------------------------------------------------------------ what is passed on

HEARSAY = Source(name="local media", type=SourceType.UNNAMED, role=SourceRole.REPORTS)
SENTENCE = words("a drone struck the flour mill of Tarvo and killed twelve people there")


def test_hearsay_in_the_same_words_goes_back_to_whoever_said_them() -> None:
    """It passes on a sentence that has an origin; in other words it may have one of its own."""
    first = said("a", HOSPITAL, span=SENTENCE)
    passed = [said(f"p{n}", HEARSAY, span=SENTENCE) for n in range(5)]
    assert only(resolve([first, *passed], (), ())).origins_high == 1
    other = [said(f"q{n}", HEARSAY, span=words(f"it was hit, take {n}")) for n in range(5)]
    incident = only(resolve([first, *other], (), ()))
    assert (incident.origins_low, incident.origins_high) == (1, 2)


def test_an_earlier_sentence_does_not_go_back_to_a_later_one() -> None:
    """Nobody passes on what is said the day after."""
    later = said("a", HOSPITAL, span=SENTENCE, day=DAY + dt.timedelta(days=1))
    incident = only(resolve([later, said("b", HEARSAY, span=SENTENCE)], (), ()))
    assert incident.origins_high == 2


def test_a_partys_number_stays_a_partys_whoever_passes_it_on() -> None:
    """Through hearsay or another outlet's word it is still no number of the other side's losses."""
    losses = figure(40, group=Group.COMBATANT, whose="XB_BLUE")
    told = said("a", REDS, own="Red Radio", span=SENTENCE, figures=(losses,))
    passed = [
        said("b", outlet("Red Radio"), figures=(losses,)),
        said("c", HEARSAY, span=SENTENCE, figures=(losses,)),
        said("d", HEARSAY, span=words("forty of them fell"), figures=(losses,)),
    ]
    for more in ([one] for one in passed):
        (estimate,) = only(resolve([told, *more], (), ())).estimates
        assert (estimate.low, estimate.best, estimate.high) == (None, None, None)
        assert estimate.claimed_by_opponent is not None


def test_an_outlet_is_known_by_its_reports() -> None:
    """A reader may take a paper's name for a person's or a body's."""
    paper = Source(name="Voice of Omru", type=SourceType.NAMED_OTHER)
    pages = [said("a", HOSPITAL, own="Voice of Omru"), said("b", paper, span=SEEN)]
    found = resolve(pages, (), ())
    assert only(found).origins_high == 1
    assert [one.kind for one in found.relations] == [RelationKind.CITES]


def test_a_surname_speaks_for_the_body_that_its_page_introduces_elsewhere() -> None:
    """The chief is introduced with one event and named alone in the next; both are the police."""
    chief = Source(name="the city police chief, Rin Hesk", type=SourceType.GOVERNMENT)
    alone = Source(name="Hesk", type=SourceType.GOVERNMENT)
    spokesman = Source(name="Police spokesman Odo Marl", type=SourceType.GOVERNMENT)
    elsewhere = strike("c1", by=[chief], where=[place(OMRU)], targets=())
    two = head("a"), [elsewhere, strike("c2", by=[alone])]
    found = resolve([two, said("b", spokesman)], (), ())
    (incident,) = [one for one in found.incidents if one.reports == 2]
    assert incident.origins_high == 1
