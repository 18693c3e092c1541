"""Classes of saying beyond the plain cue: acts, relays, owners, gaps. All examples are invented."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reportedly.model import Segment, Span
from reportedly.model.vocabulary import Modality, SegmentKind, SourceType
from reportedly.read.attribution import find_frames
from reportedly.read.chain import chain_of
from reportedly.read.found import Frame
from reportedly.read.sentences import lines


def frames_of(text: str, language: str = "en") -> list[Frame]:
    """Read a text as one body."""
    body = [Segment(kind=SegmentKind.BODY, span=Span.of(text, 0, len(text)))] if text else []
    return find_frames(text, lines(text, body), language=language)


def chain(text: str, words: str, language: str = "en") -> list[str]:
    """Return the sources' own words behind the last such words of a text, outermost first."""
    at = text.rindex(words)
    sources = chain_of(frames_of(text, language), at, at + len(words)).sources
    return [source.span.quote if source.span else source.name for source in sources]


ACTS = [
    ("The ministry of health issued a note confirming that six drowned.", "six drowned"),
    ("The ministry of health went on to say that six drowned.", "six drowned"),
    ("The ministry of health has voiced deep alarm over the flooding.", "the flooding"),
    ("The ministry of health renewed its call for an inquiry.", "an inquiry"),
    ("The ministry of health is gravely concerned by the flooding.", "the flooding"),
    ("The ministry of health let it be known that six drowned.", "six drowned"),
    ("The ministry of health established that six drowned.", "six drowned"),
]


@pytest.mark.parametrize(("text", "words"), ACTS)
def test_a_verb_that_speaks_through_a_noun_has_its_subject(text: str, words: str) -> None:
    """Issuing, voicing and renewing say something although no verb of saying stands there."""
    assert chain(text, words) == ["The ministry of health"]


RELAYS = [
    ("Radio Velm quoted the mayor as saying six drowned.", ["Radio Velm", "the mayor"]),
    ("The mayor was quoted by Radio Velm as saying six drowned.", ["Radio Velm", "The mayor"]),
    ("The mayor, quoted by Radio Velm, said six drowned.", ["Radio Velm", "The mayor"]),
    ("In an interview with Radio Velm, the mayor said six drowned.", ["Radio Velm", "the mayor"]),
    ("A police report seen by Radio Velm says six drowned.", ["Radio Velm", "A police report"]),
    ("The mayor was quoted as saying six drowned.", ["The mayor"]),
]


@pytest.mark.parametrize(("text", "names"), RELAYS)
def test_whoever_relays_a_speaker_stands_outside(text: str, names: list[str]) -> None:
    """Quoting, interviewing and having read a paper each add the outer link."""
    assert chain(text, "six drowned") == names


OWNERS = [
    ("By the mayor's count, six drowned.", "the mayor"),
    ("Six drowned, by the mayor's count.", "the mayor"),
    ("In the mayor's words, six drowned.", "the mayor"),
    ("The mayor's version is that six drowned.", "The mayor"),
    ("It was the mayor who said that six drowned.", "the mayor"),
    ("The mayor, 51, who swam across, said six drowned.", "The mayor"),
    ("The mayor, a baker who swam across, said six drowned.", "The mayor"),
    ("Villagers who reached Orsk say six drowned.", "Villagers"),
    ("The firm that owns the ferry said six drowned.", "The firm"),
    ("A ferry sank off Orsk, police and nurses said: six drowned.", "police and nurses"),
]


@pytest.mark.parametrize(("text", "name"), OWNERS)
def test_the_speaker_is_found_behind_what_stands_between(text: str, name: str) -> None:
    """Owners, clefts, ages, asides and relative clauses do not hide who speaks."""
    words = "six drowned" if "six drowned" in text else "Six drowned"
    assert chain(text, words) == [name]


def test_a_second_source_may_have_nothing_but_its_number() -> None:
    """Rule: each number stands on the word of its own source, and on no other's."""
    text = "The clinic counted nine dead, the mayor four and the dockers' union fifteen."
    assert chain(text, "nine dead") == ["The clinic"]
    assert chain(text, "four") == ["the mayor"]
    assert chain(text, "fifteen") == ["the dockers' union"]


def test_a_rejected_accusation_is_denied_but_a_rejected_plan_is_not() -> None:
    """What is rejected decides: a claim is denied, an offer is only refused."""
    denied = frames_of("The army rejected the accusation that it had sunk the ferry.")
    assert [frame.hedge for frame in denied] == [Modality.DENIED]
    assert frames_of("The army rejected the plan for a truce on Monday.") == []


def test_blame_is_an_accusation_by_whoever_lays_it() -> None:
    """Pinning the blame accuses like the verb, and is alleged like it."""
    frame = frames_of("The governor pinned the blame on smugglers.")[0]
    assert (frame.speech, frame.hedge) == ("accusation", Modality.ALLEGED)


def test_whoever_is_accused_accuses_nobody() -> None:
    """Rule: "a man accused of it" is no source, "X accused a man of it" has one."""
    assert frames_of("A smuggler accused of sinking the ferry left Orsk.") == []
    assert frames_of("The pauses declared by both sides ended.") == []
    text = "The mayor accused a smuggler of sinking the ferry."
    assert chain(text, "sinking the ferry") == ["The mayor"]


def test_an_order_reports_nothing() -> None:
    """Rule: "told X to leave" is an act; "told X that …" is speech."""
    assert frames_of("The army told residents of two hamlets to leave by noon.") == []
    text = "The army told residents that two hamlets burned."
    assert chain(text, "two hamlets burned") == ["The army"]


def test_a_speaker_may_have_acted_before_speaking() -> None:
    """A pronoun takes up who acted last; a passive subject acts not and is not taken up."""
    acted = "The ministry of health opened two wards. It called for calm in Orsk."
    assert chain(acted, "calm in Orsk") == ["It"]
    assert frames_of("The clinic was shelled. It said six drowned.") == []


def test_a_bare_name_after_an_office_is_its_holder() -> None:
    """Wire reports give the office first and the holder's name in the next sentence."""
    text = "The district administrator said six drowned. Ivo Marr said two were boys."
    assert [frame.source.type for frame in frames_of(text)] == [SourceType.GOVERNMENT] * 2


def test_one_speaker_told_twice_is_one_link() -> None:
    """Rule: "X said it had learned …" has one source."""
    assert len(chain("The army said it had learned that six drowned.", "six drowned")) == 1


HEADS = [
    ("Army: six smugglers drowned near Orsk", ["Army"]),
    ("Six smugglers drowned near Orsk: army", ["army"]),
    ("Six smugglers drowned near Orsk - police", ["police"]),
    ("Sudan: six smugglers drowned near Orsk", []),
    ("Update: six smugglers drowned near Orsk", []),
]


@pytest.mark.parametrize(("text", "names"), HEADS)
def test_a_headlines_colon_gives_a_speaker_but_never_a_place(text: str, names: list[str]) -> None:
    """A colon stands for a verb only behind or before somebody who can speak."""
    assert chain(text, "smugglers drowned near Orsk") == names


FOREIGN = [
    ("fr", "La police dément avoir tiré sur la foule.", "avoir tiré", ["La police"]),
    ("fr", "Six hommes sont morts, a indiqué jeudi le maire.", "Six hommes", ["le maire"]),
    ("fr", "L'armée n'a pas confirmé la mort de six hommes.", "la mort", []),
    ("es", "La policía dice que murieron seis hombres.", "murieron seis", ["La policía"]),
    ("es", "Seis hombres murieron, informó el jueves la alcaldía.", "Seis", ["la alcaldía"]),
    ("es", "El ejército no confirmó la muerte de seis hombres.", "la muerte", []),
]


@pytest.mark.parametrize(("language", "text", "words", "names"), FOREIGN)
def test_spanish_and_french_speak_in_the_present_and_on_days(
    language: str, text: str, words: str, names: list[str]
) -> None:
    """Tense and the day of speaking change nothing; a negated verb says nothing."""
    assert chain(text, words, language) == names


WORDS = (
    "issued|a statement|voiced|alarm|rejected|the claim|that|quoted|as|saying|by Radio Velm|'s|"
    "count|,|;|:|“|”|-|who|which|Accusing|pinned|blame on|put it|nine|the army|four|held|said|"
    "responsible for|in an interview with|We|deny|after|is|of|Ivo Marr"
)
PARTS = st.sampled_from(WORDS.split("|"))


@given(st.lists(PARTS, max_size=28))
def test_no_arrangement_of_these_words_leads_outside_the_text(parts: list[str]) -> None:
    """The new constructions look ahead and back, and never past either end."""
    text = " ".join(parts)
    for frame in frames_of(text):
        assert 0 <= frame.start <= frame.end <= len(text)
        for span in (frame.source.span, frame.source.cue):
            if span is not None:
                span.check(text)
