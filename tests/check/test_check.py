"""Each check fires on what the codebook names and stays silent beside it."""

from __future__ import annotations

import dataclasses
import datetime as dt
from collections.abc import Sequence
from typing import Any

import pytest

from reportedly.check import RULES, Checks
from reportedly.model import (
    ActorRef,
    Citation,
    Claim,
    ClaimRef,
    ContradictionPair,
    Finding,
    LoadedTerm,
    PageDate,
    Reading,
    Relation,
    Report,
    Segment,
    Sentence,
    Source,
    Span,
)
from reportedly.model.vocabulary import (
    CHECKS,
    ActorRole,
    CheckCode,
    ClaimKind,
    Contradiction,
    EventType,
    Group,
    Holder,
    LinkQuality,
    Modality,
    Outcome,
    Polarity,
    Qualifier,
    RelationKind,
    Scope,
    SegmentKind,
    SourceRole,
    SourceType,
)
from tests.resolve.makers import (
    BLUES,
    DAY,
    HOSPITAL,
    REDS,
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

UNNAMED = Source(name="residents", type=SourceType.UNNAMED)
DATE = PageDate(raw="3 May 2031", earliest=DAY, latest=DAY, role="given")


def check(
    claims: Sequence[Claim] = (),
    *,
    text: str = "",
    dated: bool = True,
    relations: Sequence[Relation] = (),
    conflicts: Sequence[ContradictionPair] = (),
    names: dict[str, str] | None = None,
    **parts: Any,
) -> tuple[Finding, ...]:
    """Check a page that holds these claims."""
    date = DATE if dated else None
    reading = Reading(
        report="r",
        reader="t",
        splitter="t",
        atlas="t",
        page_date=date,
        claims=tuple(claims),
        **parts,
    )
    one = head("r", DAY if dated else None)
    report = Report(name="r", capture="c", text=text, page_date=date)
    return Checks(RULES)(
        one, report, reading, relations=relations, conflicts=conflicts, names=names
    )


def codes(found: Sequence[Finding], scope: Scope = Scope.REPORT) -> set[CheckCode]:
    """Return the codes of findings of one scope."""
    return {CheckCode(finding.code) for finding in found if finding.scope is scope}


def sentences(text: str) -> tuple[Sentence, ...]:
    """Return the lines of a text as body sentences."""
    found, start = [], 0
    for line in text.split("\n"):
        span = Span.of(text, start, start + len(line))
        found.append(Sentence(span=span, segment=SegmentKind.BODY, hash="0" * 64))
        start += len(line) + 1
    return tuple(found)


def test_every_rule_stands_in_the_table_once() -> None:
    """One code a rule, and the severity of each is the ontology's."""
    listed = [rule.code for rule in RULES]
    assert len(set(listed)) == len(listed)
    assert set(listed) <= set(CHECKS)


def test_a_quiet_page_has_no_findings() -> None:
    """Dated, sourced, resolved: nothing is odd."""
    assert check([strike(by=[HOSPITAL], where=[place("Tarvo", place_id="x:1")])]) == ()


def test_messages_say_nothing_of_truth() -> None:
    """No finding calls a text or a claim true, false or the like."""
    silence = claim(
        "c9",
        EventType.STATEMENT,
        subtype="silence",
        polarity=Polarity.NEGATIVE,
        kind=ClaimKind.STATEMENT,
        actors=(ActorRef(role=ActorRole.SPEAKER, actor_id="XA_RED"),),
    )
    found = check([strike(by=[UNNAMED]), silence, status()], dated=False)
    assert found
    for finding in found:
        assert finding.message.endswith(".")
        assert not {"true", "false", "fake", "score", "verified", "lie"} & set(
            finding.message.lower().split()
        )
        assert finding.severity is CHECKS[CheckCode(finding.code)].severity


# ------------------------------------------------------------------ dates and sources


def test_a_page_without_any_date_is_undated() -> None:
    """A date in the page or beside it is enough."""
    hanging = strike(when=dataclasses.replace(on(None, "at dawn"), date_prec=None))
    (finding,) = (f for f in check([hanging], dated=False) if f.code == CheckCode.UNDATED)
    assert [span.quote for span in finding.evidence] == ["at dawn"]
    assert CheckCode.UNDATED not in codes(check([hanging]))


def test_the_main_event_needs_one_source_that_is_named() -> None:
    """Own voice and unnamed sources alone fire; one other root anywhere on the event does not."""
    own, hearsay = strike("c1"), strike("c2", by=[UNNAMED])
    assert CheckCode.UNSOURCED in codes(check([own, hearsay]))
    assert CheckCode.UNSOURCED not in codes(check([own, hearsay, strike("c3", by=[HOSPITAL])]))


def test_a_source_of_another_event_does_not_source_the_main_one() -> None:
    """Another town, another event; its own-voice claims are listed at claim level."""
    there = strike("c2", by=[HOSPITAL], where=[place("Omru")])
    assert CheckCode.UNSOURCED in codes(check([strike("c1"), there]))
    swapped = check([dataclasses.replace(there, id="c1"), strike("c2")])
    assert CheckCode.UNSOURCED not in codes(swapped)
    (listed,) = (f for f in swapped if f.scope is Scope.CLAIMS)
    assert listed.claims == ("c2",)


def test_a_page_that_tells_no_event_is_not_unsourced() -> None:
    """Statements and background open no main event."""
    talk = claim("c1", EventType.TALKS_AGREEMENT, kind=ClaimKind.SITUATION)
    assert check([talk]) == ()


def cited(*qualities: LinkQuality) -> set[CheckCode]:
    """Check a page with such citations."""
    span = words("Source:")
    return codes(check(citations=tuple(Citation(span=span, quality=q) for q in qualities)))


def test_citations_are_judged_by_where_they_lead() -> None:
    """An empty field; home pages alone; and an article that makes up for both."""
    assert cited(LinkQuality.EMPTY) == {CheckCode.CITATION_EMPTY}
    assert cited(LinkQuality.HOMEPAGE, LinkQuality.SECTION_INDEX) == {
        CheckCode.CITATION_NOT_SUPPORTING
    }
    assert cited(LinkQuality.HOMEPAGE, LinkQuality.ARTICLE) == set()
    assert cited(LinkQuality.NAME_ONLY) == set()


# ------------------------------------------------------------------ wording


def term(name: str, voice: Holder = Holder.PAGE, *, headline: bool = False) -> LoadedTerm:
    """Return a loaded term."""
    return LoadedTerm(
        term=name, span=words(name), category="evaluative", voice=voice, headline=headline
    )


@pytest.mark.parametrize(
    ("terms", "fires"),
    [
        ([term("brutal"), term("heroic")], False),
        ([term("brutal"), term("heroic"), term("Brutal")], False),
        ([term("brutal"), term("heroic"), term("savage")], True),
        ([term("brutal", headline=True)], True),
        ([term(n, Holder.SOURCE) for n in ("brutal", "heroic", "savage")], False),
        ([term("brutal", Holder.SOURCE, headline=True)], False),
    ],
)
def test_loaded_terms_count_in_the_pages_own_voice(terms: list[LoadedTerm], *, fires: bool) -> None:
    """Three distinct ones, or one in the headline; a source's words never."""
    assert (CheckCode.LOADED_LANGUAGE in codes(check(loaded_terms=tuple(terms)))) is fires


def headline(top: Claim, *body: Claim, text: str = "Nothing more.") -> set[CheckCode]:
    """Check a page whose first claim stands in the headline."""
    bar = Segment(kind=SegmentKind.HEADLINE, span=words("H" * 50))
    low = [dataclasses.replace(c, span=words(c.span.quote, 100 * n)) for n, c in enumerate(body, 1)]
    return codes(check([top, *low], segments=(bar,), sentences=sentences(text)))


def test_a_headline_that_counts_more_than_its_body_is_unsupported() -> None:
    """Dozens above thirteen; a number the body does not have; never where the body bears it out."""
    code = CheckCode.HEADLINE_UNSUPPORTED
    dozens = figure(None, "h", low=12, high=99, qualifier=Qualifier.VAGUE)
    top = strike("c1", by=[HOSPITAL], figures=(dozens,))
    few = strike("c2", by=[HOSPITAL], figures=(figure(13),))
    many = strike("c2", by=[HOSPITAL], figures=(figure(31),))
    assert code in headline(top, few)
    assert code not in headline(top, many)
    nine = strike("c1", by=[HOSPITAL], figures=(figure(9, "h"),))
    assert code in headline(nine, few)
    assert code not in headline(nine, few, text="At first nine were counted.")
    adds = (figure(4, "g"), figure(5, "i"))
    assert code not in headline(nine, strike("c2", by=[HOSPITAL], figures=adds))
    least = (figure(4, "g", low=4, high=None, qualifier=Qualifier.AT_LEAST),)
    assert code in headline(nine, strike("c2", by=[HOSPITAL], figures=least))


def test_a_headline_may_count_a_few_people_whom_the_body_names() -> None:
    """Nine that no word of the body counts fire; three may be a mother and her two sons."""
    code = CheckCode.HEADLINE_UNSUPPORTED
    bare = strike("c2", by=[HOSPITAL])
    nine = strike("c1", by=[HOSPITAL], figures=(figure(9, "h"),))
    three = strike("c1", by=[HOSPITAL], figures=(figure(3, "h"),))
    assert code in headline(nine, bare)
    assert code not in headline(three, bare)


def test_a_headline_may_not_drop_what_the_body_is_told_by() -> None:
    """A body on others' word alone fires; its own voice, or a headline's source, do not."""
    code = CheckCode.HEADLINE_UNSUPPORTED
    bare = strike("c1")
    assert code in headline(bare, strike("c2", by=[HOSPITAL]))
    assert code not in headline(bare, strike("c2", by=[HOSPITAL]), strike("c3"))
    assert code not in headline(strike("c1", by=[WITNESS]), strike("c2", by=[HOSPITAL]))
    assert code not in headline(bare, strike("c2", by=[HOSPITAL], where=[place("Omru")]))


def test_a_headline_may_not_be_surer_or_deadlier_than_the_body() -> None:
    """What the body only alleges is no fact; the hurt of the body are no dead."""
    code = CheckCode.HEADLINE_UNSUPPORTED
    alleged = strike("c2", by=[WITNESS], modality=Modality.ALLEGED)
    assert code in headline(strike("c1", by=[WITNESS]), alleged)
    assert code not in headline(strike("c1", by=[WITNESS]), alleged, strike("c3", by=[WITNESS]))
    dead = strike("c1", by=[WITNESS], figures=(figure(4, "h"),))
    hurt = strike("c2", by=[WITNESS], figures=(figure(4, outcome=Outcome.INJURED),))
    assert code in headline(dead, hurt, text="Four people were hurt.")
    assert code not in headline(dead, hurt, text="Four people died.")


# ------------------------------------------------------------------ parties

FIGHTERS: dict[str, Any] = {"group": Group.COMBATANT, "outcome": Outcome.KILLED}


@pytest.mark.parametrize(("teller", "other"), [(REDS, "XB_BLUE"), (BLUES, "XA_RED")])
def test_losses_told_by_the_opponent_alone_fire_in_either_direction(
    teller: Source, other: str
) -> None:
    """Not for own losses, not where the side that lost or an outsider confirms."""
    code = CheckCode.ENEMY_LOSS_UNCONFIRMED
    told = strike("c1", by=[teller], figures=(figure(30, whose=other, **FIGHTERS),))
    assert code in codes(check([told]))
    own = strike("c1", by=[teller], figures=(figure(30, whose=teller.actor_id, **FIGHTERS),))
    assert code not in codes(check([own]))
    loser = BLUES if teller is REDS else REDS
    for witness in (loser, HOSPITAL):
        more = strike("c2", by=[witness], figures=(figure(30, "g", whose=other, **FIGHTERS),))
        assert code not in codes(check([told, more]))


def test_losses_of_civilians_or_of_both_sides_do_not_fire() -> None:
    """The check is about belligerents' one-sided losses."""
    code = CheckCode.ENEMY_LOSS_UNCONFIRMED
    assert code not in codes(check([strike(by=[REDS], figures=(figure(30),))]))
    both = (
        figure(3, "f", whose="XA_RED", **FIGHTERS),
        figure(30, "g", whose="XB_BLUE", **FIGHTERS),
    )
    assert code not in codes(check([strike(by=[REDS], figures=both)]))


def status(by: Source = REDS, identifier: str = "c8") -> Claim:
    """Return a claim that the struck place was in military use."""
    return claim(
        identifier,
        EventType.TARGET_STATUS,
        subtype="military_use",
        by=[by],
        kind=ClaimKind.STATEMENT,
    )


def test_only_the_attackers_word_on_its_target_fires() -> None:
    """Another source for it, or another party's word, keeps silent."""
    code = CheckCode.TARGET_STATUS_UNCONFIRMED
    hit = strike("c1", by=[HOSPITAL], actors=(doer("XA_RED"),))
    assert code in codes(check([hit, status()]))
    assert code not in codes(check([hit, status(), status(HOSPITAL, "c9")]))
    assert code not in codes(check([hit, status(BLUES)]))


def test_a_silence_that_is_none_contradicts_itself() -> None:
    """The page says that nothing was said, and says what was said; a quoted silence does not."""
    code = CheckCode.INTERNAL_CONTRADICTION
    silent = claim(
        "c2",
        EventType.STATEMENT,
        subtype="silence",
        polarity=Polarity.NEGATIVE,
        kind=ClaimKind.STATEMENT,
        actors=(ActorRef(role=ActorRole.SPEAKER, actor_id="XA_RED"),),
    )
    assert code in codes(check([silent, status()]))
    assert code not in codes(check([silent, status(BLUES)]))
    quoted = dataclasses.replace(silent, attribution=(REDS,))
    assert code not in codes(check([quoted, status()]))


def test_a_count_in_the_pages_own_voice_contradicts_another() -> None:
    """Two attributed sides make it a reported dispute; a headline has a check of its own."""
    code = CheckCode.INTERNAL_CONTRADICTION
    seven = words("Seven were killed when a mortar bomb struck the crowded station")
    nine = words("A mortar bomb struck the crowded station and killed nine", 90)
    a = strike("c1", figures=(figure(7),), span=seven)
    b = strike("c2", figures=(figure(9, "g"),), span=nine)
    assert code in codes(check([a, b]))
    elsewhere = words("Nine were killed by a sniper", 90)
    assert code not in codes(check([a, dataclasses.replace(b, span=elsewhere)]))
    again = words("Another mortar bomb struck the crowded station and killed nine", 90)
    assert code not in codes(check([a, dataclasses.replace(b, span=again)]))
    told = dataclasses.replace(b, attribution=(HOSPITAL,))
    assert code in codes(check([a, told]))
    assert code not in codes(check([dataclasses.replace(a, attribution=(WITNESS,)), told]))
    bar = Segment(kind=SegmentKind.HEADLINE, span=words("H" * 50))
    top = dataclasses.replace(a, span=words("Mortar bomb kills seven in crowded station"))
    below = b
    assert code not in codes(check([top, below], segments=(bar,)))
    later = on(DAY + dt.timedelta(days=3))
    assert code not in codes(check([a, dataclasses.replace(b, time=later)]))


def test_losses_that_nobody_tells_fire_for_a_named_side() -> None:
    """Own voice on fighters of a side; not on fighters of no side, nor on bystanders."""
    code = CheckCode.ENEMY_LOSS_UNCONFIRMED
    lost = strike("c1", figures=(figure(30, whose="XB_BLUE", **FIGHTERS),))
    assert code in codes(check([lost]))
    assert code not in codes(check([strike("c1", figures=(figure(30, **FIGHTERS),))]))
    assert code not in codes(check([strike("c1", figures=(figure(30, whose="XB_BLUE"),))]))
    own = strike("c2", by=[BLUES], figures=(figure(30, "g", whose="XB_BLUE", **FIGHTERS),))
    assert code not in codes(check([lost, own]))


@pytest.mark.parametrize(
    ("name", "type_", "fires"),
    [
        ("state television", SourceType.MEDIA, True),
        ("the state-run news agency", SourceType.MEDIA, True),
        ("Lake Courier", SourceType.MEDIA, False),
        ("Red Column", SourceType.PARTY, True),
        ("Ilda Moreth", SourceType.WITNESS_NAMED, False),
    ],
)
def test_a_rout_told_by_one_side_is_unconfirmed(
    name: str, type_: SourceType, *, fires: bool
) -> None:
    """A party's word or its state's media; without a rout there is no defeat."""
    code = CheckCode.ENEMY_LOSS_UNCONFIRMED
    teller = Source(name=name, type=type_)
    rout = claim("c1", EventType.ARMED_CLASH, by=[teller], span=words("Guards rout the column"))
    assert (code in codes(check([rout]))) is fires
    fight = claim("c1", EventType.ARMED_CLASH, by=[teller], span=words("Guards fight a column"))
    assert code not in codes(check([fight]))


# ------------------------------------------------------------------ places and padding


def test_an_event_place_in_no_gazetteer_is_listed() -> None:
    """Towns and sites alone; a namesake left open has candidates and is not unknown."""
    code = CheckCode.PLACE_UNRESOLVED
    assert code in codes(check([strike(by=[HOSPITAL], where=[place("Ells ford")])]))
    left_open = place("Ells ford", candidates=("x:1", "x:2"))
    assert code not in codes(check([strike(by=[HOSPITAL], where=[left_open])]))
    wide = place("the northern plain", where_prec=5)
    assert code not in codes(check([strike(by=[HOSPITAL], where=[wide])]))


THIN = "\n".join(
    [
        "The situation remains of great concern to everyone who lives there.",
        "People hope for better times and for calm along the river.",
        "Life goes on in spite of everything that has happened of late.",
        "Observers say that patience is needed in such moments.",
        "Nobody knows what the coming period will bring to the town.",
        "What took place reminds readers of how much can change.",
        "It is to be hoped that reason will prevail in the end.",
        "Only then can a lasting solution be found for all.",
    ]
)
DENSE = THIN.replace("everyone", "all 214 families of Mill Street").replace(
    "calm", "calm, Ilda Moreth said on Monday 3 May 2031, when 12 boats left"
)


def told_in(text: str, lines: int, **more: Any) -> list[Claim]:
    """Return a strong claim on each of the first lines of a text, no two alike."""
    spans = [line.span for line in sentences(text)[:lines]]
    return [
        strike(f"c{n}", span=span, figures=(figure(n, f"f{n}"),), by=[HOSPITAL], **more)
        for n, span in enumerate(spans, 1)
    ]


def padded(text: str, claims: Sequence[Claim]) -> bool:
    """Tell whether a page of these sentences is padded."""
    return CheckCode.PADDED_TEXT in codes(check(claims, text=text, sentences=sentences(text)))


def test_a_long_text_without_specifics_is_padded() -> None:
    """Fewer than one number, day, name or quotation in a hundred words, whatever it claims."""
    assert padded(THIN, told_in(THIN, 8))
    assert not padded(DENSE, told_in(DENSE, 8))


MEAGRE = THIN.replace("everyone", "the 214 families")


@pytest.mark.parametrize(("strong", "fires"), [(0, True), (3, True), (4, False), (8, False)])
def test_a_long_text_with_few_strong_claims_is_padded(strong: int, *, fires: bool) -> None:
    """The limit is 0.40 of the sentences: 4 of 8 reach it, 3 do not."""
    assert padded(MEAGRE, told_in(MEAGRE, strong)) is fires


def test_background_and_repeats_are_no_strong_claims() -> None:
    """What is said a second time, and what is habit or history, adds nothing to check."""
    old = told_in(MEAGRE, 8, modality=Modality.GENERIC_BACKGROUND)
    assert padded(MEAGRE, old)
    again = [dataclasses.replace(one, figures=()) for one in told_in(MEAGRE, 8)]
    assert padded(MEAGRE, again)


def test_a_text_rich_in_specifics_is_not_judged_by_its_claims() -> None:
    """What the reader misses does not make a text look padded."""
    assert not padded(DENSE, [])


def test_a_short_text_is_never_padded() -> None:
    """Seven sentences are not judged."""
    short = THIN.rpartition("\n")[0]
    assert not padded(short, [])


# ------------------------------------------------------------------ other reports


def test_copies_and_conflicts_name_the_other_report() -> None:
    """Only relations and contradictions that reach outside the page count."""
    copy = Relation(kind=RelationKind.NEAR_COPY, a="q", b="r", direction=None, jaccard=0.8)
    cites = Relation(kind=RelationKind.CITES, a="q", b="r", direction=None)
    foreign = Relation(kind=RelationKind.NEAR_COPY, a="p", b="q", direction=None)
    (finding,) = check(relations=[copy, cites, foreign])
    assert (finding.code, finding.others) == (CheckCode.NEAR_COPY, ("q",))

    def pair(a: str, b: str) -> ContradictionPair:
        return ContradictionPair(
            facet=Contradiction.COUNT, a=ClaimRef(a, "c1"), b=ClaimRef(b, "c1")
        )

    calm = strike(by=[HOSPITAL], where=[place("Tarvo", place_id="x:1")])
    (finding,) = check([calm], conflicts=[pair("q", "r"), pair("r", "r"), pair("p", "q")])
    assert (finding.code, finding.claims, finding.others) == (
        CheckCode.CORPUS_CONFLICT,
        ("c1",),
        ("q",),
    )


# ------------------------------------------------------------------ what real readings need


def test_own_losses_told_by_name_do_not_fire() -> None:
    """A party without an id counts its own people under its own name, the elliptical ones too."""
    code = CheckCode.ENEMY_LOSS_UNCONFIRMED
    unit = Source(name="Communiqué of the Third Zone", type=SourceType.PARTY)
    lost = (
        figure(2, "f", whose=unit.name, **FIGHTERS),
        figure(4, "g", group=Group.COMBATANT, outcome=Outcome.INJURED),
    )
    assert code not in codes(check([strike("c1", by=[unit], figures=lost)]))
    theirs = (figure(2, "f", whose="Fourth Zone", **FIGHTERS),)
    assert code in codes(check([strike("c1", by=[unit], figures=theirs)]))


def test_a_document_with_an_issuer_has_a_source() -> None:
    """The issuer stands behind most of it, so one quoted group without a name fires nothing."""
    issuer = Source(name="Relief agency", type=SourceType.INTL_BODY, role=SourceRole.DOCUMENT)
    women = Source(name="four women", type=SourceType.UNNAMED)
    main = strike("c1", by=[women])
    rest = [claim(f"c{n}", EventType.CASUALTY_TOLL, by=[issuer]) for n in (2, 3, 4)]
    assert CheckCode.UNSOURCED not in codes(check([main, *rest]))
    assert CheckCode.UNSOURCED in codes(check([main, *rest[:1]]))


def test_a_quarter_and_its_town_are_one_event_of_the_page() -> None:
    """A source for the quarter's strike sources the headline that names the town."""
    town = strike("c1", where=[place("Tarvo")])
    quarter = strike(
        "c2", by=[HOSPITAL], where=[place("Low Mill")], span=words("Low Mill in Tarvo")
    )
    assert CheckCode.UNSOURCED not in codes(check([town, quarter]))


def test_what_was_destroyed_sources_the_strike() -> None:
    """Who tells of the homes destroyed tells of the strike; who tells of arrests does not."""
    main = strike("c1")
    ruin = claim("c2", EventType.PROPERTY_DAMAGE, by=[WITNESS])
    arrest = claim("c2", EventType.DETENTION, by=[WITNESS])
    assert CheckCode.UNSOURCED not in codes(check([main, ruin]))
    assert CheckCode.UNSOURCED in codes(check([main, arrest]))


def test_a_conflict_is_told_once_in_words_with_the_others_name() -> None:
    """All facets in one sentence, no code names; "another report" where the name is not given."""
    pairs = [
        ContradictionPair(facet=facet, a=ClaimRef("q", "c1"), b=ClaimRef("r", "c1"))
        for facet in (Contradiction.COUNT, Contradiction.OCCURRENCE)
    ]
    calm = strike(by=[HOSPITAL], where=[place("Tarvo", place_id="x:1")])
    (finding,) = check([calm], conflicts=pairs)
    assert "another report" in finding.message
    assert "whether it happened and how many were harmed" in finding.message
    (named,) = check([calm], conflicts=pairs, names={"q": "lake-courier"})
    assert "lake-courier" in named.message
    assert not any(str(facet) in named.message for facet in Contradiction)


def test_the_gravest_findings_come_first() -> None:
    """Errors, then warnings, then notes."""
    found = check([strike(where=[place("Ells ford")])])
    order = ["error", "warning", "info"]
    ranks = [order.index(finding.severity) for finding in found]
    assert ranks == sorted(ranks)
    assert len(set(ranks)) > 1
