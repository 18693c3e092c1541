"""Clauses that tell of an event."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reportedly.model.vocabulary import TYPES, ClaimKind, EventType, Modality, Polarity, SegmentKind
from reportedly.read.events import find_events
from reportedly.read.found import FoundEvent, Line
from reportedly.read.lexica.triggers import by_key, triggers

T = EventType
EXTRA = ("the", "in", "Orven", ",", ";", "killed", "two", "and", "not", "if")
WORDS = [*sorted(by_key())[::7], *EXTRA]


def read(text: str, page_year: int | None = None) -> list[FoundEvent]:
    """Read a text of one sentence without sources."""
    line = Line(0, len(text), SegmentKind.BODY, 0)
    return find_events(text, line, [], language="en", page_year=page_year)


def told(text: str) -> list[tuple[EventType, str]]:
    """Return types and words of the events of one sentence."""
    return [(e.type, text[e.start : e.end]) for e in read(text)]


@given(text=st.lists(st.sampled_from(WORDS), max_size=25).map(" ".join))
def test_every_event_lies_inside_its_sentence(text: str) -> None:
    """A clause holds its trigger and lies in the sentence; a subtype is one of its type's."""
    for event in read(text):
        assert 0 <= event.start <= event.trigger_start < event.trigger_end <= event.end <= len(text)
        assert event.subtype is None or event.subtype in TYPES[event.type].subtypes
        assert event.type not in event.alternatives


@given(text=st.text(max_size=120))
def test_any_text_can_be_read(text: str) -> None:
    """No text breaks the reader."""
    for event in read(text):
        assert event.start < event.end


@given(text=st.lists(st.sampled_from(WORDS), max_size=25).map(" ".join), shift=st.integers(1, 9))
def test_an_event_does_not_depend_on_where_its_sentence_stands(text: str, shift: int) -> None:
    """The same sentence further on in a text gives the same events, moved."""
    moved = "." * shift + text
    line = Line(shift, len(moved), SegmentKind.BODY, 0)

    found = find_events(moved, line, [], language=None)

    assert [(e.type, e.start - shift, e.rule) for e in found] == [
        (e.type, e.start, e.rule) for e in read(text)
    ]


@pytest.mark.parametrize("word", ["killed ", "raid and ", "attack, ", "the attack ", " " * 40])
def test_a_line_without_end_is_read_in_parts(word: str) -> None:
    """Thirty thousand characters without a stop take moments, and events stay short."""
    events = read("Rebels attacked Orven " + word * (30_000 // len(word)))

    assert events
    assert all(event.end - event.start <= 2000 for event in events)


@pytest.mark.parametrize("trigger", triggers(), ids=lambda t: t.name)
def test_every_trigger_is_of_the_vocabulary(trigger: object) -> None:
    """Subtypes are codes of their type, and no trigger matches the empty word."""
    assert trigger.subtype is None or trigger.subtype in TYPES[trigger.type].subtypes  # type: ignore[attr-defined]
    assert trigger.pattern.fullmatch("") is None  # type: ignore[attr-defined]


@pytest.mark.parametrize(
    ("text", "type_"),
    [
        ("An airstrike on two homes in Orven killed nine people", T.AIR_STRIKE),
        ("A drone hit a depot in Tolmar", T.AIR_STRIKE),
        ("Warplanes bombed the port of Vesk", T.AIR_STRIKE),
        ("Two rockets landed near the market", T.SHELLING_ROCKET),
        ("Artillery fire killed a farmer in Orven", T.SHELLING_ROCKET),
        ("A car bomb went off in Tolmar", T.EXPLOSIVE_DEVICE),
        ("A shepherd died when his tractor struck a landmine", T.EXPLOSIVE_DEVICE),
        ("The strike killed nine people", T.UNSPECIFIED_FORCE),
        ("Fighters clashed with soldiers near Vesk", T.ARMED_CLASH),
        ("Rebels attacked an army post in Tolmar", T.ARMED_CLASH),
        ("Soldiers raided a village near Orven", T.GROUND_RAID),
        ("Gunmen killed six villagers in Tolmar", T.DIRECT_VIOLENCE),
        ("Soldiers shot a man at a checkpoint", T.DIRECT_VIOLENCE),
        ("A judge was assassinated in Vesk", T.TARGETED_KILLING),
        ("Armed men abducted a nurse in Orven", T.DETENTION),
        ("Police arrested forty students", T.DETENTION),
        ("Raiders burned the granary", T.PROPERTY_DAMAGE),
        ("Air defences shot down six drones", T.MATERIEL_CAPTURE),
        ("Rebels captured the town of Vesk", T.TERRITORY_CONTROL),
        ("Troops withdrew from Orven", T.FORCE_MOVEMENT),
        ("The army imposed a curfew in Tolmar", T.RESTRICTION),
        ("Hundreds fled Orven", T.DISPLACEMENT),
        ("Police fired tear gas in Vesk", T.CROWD_FORCE),
        ("Thousands took to the streets of Tolmar", T.DEMONSTRATION),
        ("Two women were raped by soldiers", T.SEXUAL_VIOLENCE),
        ("Aid trucks entered Orven", T.AID_RESCUE),
        ("The sides signed a truce", T.TALKS_AGREEMENT),
        ("The union condemned the attack", T.STATEMENT),
        ("The clinic was used to store weapons", T.TARGET_STATUS),
        ("At least 900 people have been killed in Orven since March", T.CASUALTY_TOLL),
        ("قتل ثلاثة أشخاص في غارة على البلدة", T.AIR_STRIKE),
        ("اندلعت اشتباكات في المدينة", T.ARMED_CLASH),
        ("Un bombardeo aéreo destruyó la escuela", T.AIR_STRIKE),
        ("Des affrontements ont éclaté à Vesk", T.ARMED_CLASH),
    ],
)
def test_the_trigger_gives_the_type(text: str, type_: EventType) -> None:
    """One clause with one happening is one event of its type."""
    assert [event.type for event in read(text)] == [type_]


@pytest.mark.parametrize(
    "text",
    [
        "The minister had a heart attack",
        "Reporters bombarded the mayor with questions",
        "Teachers went on strike over pay",
        "The party won its battle against corruption",
        "She shot a video of the harbour",
        "The storm hit the coast",
        "The sides struck a deal with the bank",
        "During the exercise, troops stormed a mock village",
        "The plan assumes 3,000 dead in a worst-case scenario",
        "The town has a gold mine",
        "A cholera outbreak killed forty people",
        "The bus overturned and nine people died",
        "Markets were hit by inflation",
        "It remains unclear who shelled the granary",
    ],
)
def test_metaphor_drill_accident_and_guess_are_no_event(text: str) -> None:
    """Warlike words that tell of no use of force give nothing."""
    assert read(text) == []


def test_the_means_gives_the_type_and_the_dead_only_the_outcome() -> None:
    """Two words for one happening are one event."""
    text = "Thirteen people were killed when warplanes bombed two homes in Orven"

    assert told(text) == [(T.AIR_STRIKE, text)]


@pytest.mark.parametrize(
    ("text", "mark"),
    [
        ("Nobody was hurt", ":zero"),
        ("Four people died in Orven", ":weak"),
        ("Two men were killed", ":outcome"),
    ],
)
def test_an_outcome_alone_says_how_much_it_shows(text: str, mark: str) -> None:
    """An asserted zero and a death of unknown cause are told apart from killing."""
    (event,) = read(text)

    assert event.rule.endswith(mark)


def test_two_happenings_are_two_events() -> None:
    """Coordinated clauses with subjects of their own are told apart."""
    text = "Two barns were burned and forty goats were stolen near Vesk"

    assert [words for _, words in told(text)] == [
        "Two barns were burned",
        "forty goats were stolen near Vesk",
    ]


def test_a_total_parts_from_the_incident_that_raises_it() -> None:
    """The running toll is a claim of its own."""
    text = "Shelling killed three in Orven, bringing the toll since May to 88"

    assert [(e.type, e.kind) for e in read(text)] == [
        (T.SHELLING_ROCKET, ClaimKind.INCIDENT),
        (T.CASUALTY_TOLL, ClaimKind.FIGURE),
    ]


@pytest.mark.parametrize("party", ["Orvenian", "Tolmari", "government", "rebel"])
@pytest.mark.parametrize("label", ["massacred", "eliminated", "murdered"])
def test_the_same_words_get_the_same_codes(party: str, label: str) -> None:
    """Neither the party nor its name changes what the words say."""
    plain = read(f"The Vesk forces {label} nine villagers")
    found = read(f"The {party} forces {label} nine villagers")

    assert [(e.type, e.subtype, e.modality, e.kind) for e in found] == [
        (e.type, e.subtype, e.modality, e.kind) for e in plain
    ]


def test_a_denied_event_keeps_its_type() -> None:
    """A denial is no statement beside the event; it is the event, denied."""
    (event,) = read("The army denied shelling the hospital in Orven")

    assert (event.type, event.modality, event.polarity) == (
        T.SHELLING_ROCKET,
        Modality.DENIED,
        Polarity.NEGATIVE,
    )


def test_blame_is_a_statement_and_no_second_event() -> None:
    """Accusing someone of an act tells of the accusing."""
    (event,) = read("The council accused the rebels of shelling the market")

    assert (event.type, event.subtype, event.modality) == (
        T.STATEMENT,
        "accusation",
        Modality.ALLEGED,
    )


@pytest.mark.parametrize(
    "text",
    ["The army has not commented", "Officials declined to comment", "The group has said nothing"],
)
def test_silence_is_no_denial(text: str) -> None:
    """Saying nothing is a statement of silence, negative, and denies nothing."""
    (event,) = read(text)

    assert (event.subtype, event.polarity, event.modality) == (
        "silence",
        Polarity.NEGATIVE,
        Modality.ASSERTED,
    )


def test_nobody_claiming_is_negative() -> None:
    """That no group claimed an attack is a negative claim of responsibility."""
    (event,) = read("No group claimed responsibility")

    assert (event.subtype, event.polarity) == ("responsibility_claim", Polarity.NEGATIVE)


def test_who_acts_is_named_only_where_plainly_told() -> None:
    """An agentless passive has a patient and no agent."""
    active, passive, by = (
        "Rebels burned the mill",
        "The mill was burned",
        "Nine men were abducted by armed men",
    )

    (first,), (second,), (third,) = read(active), read(passive), read(by)

    assert first.agent is not None
    assert active[slice(*first.agent)] == "Rebels"
    assert second.agent is None
    assert third.agent is not None
    assert by[slice(*third.agent)] == "armed men"


def test_a_bare_definite_noun_points_back() -> None:
    """Such words add nothing to what was told before."""
    (event,) = read("The attack began at dawn")

    assert event.reference


def test_history_is_background() -> None:
    """A year well before the page's makes a clause background."""
    (event,) = read("Fighting in 1998 left the valley empty", page_year=2024)

    assert (event.kind, event.modality) == (ClaimKind.BACKGROUND, Modality.GENERIC_BACKGROUND)
