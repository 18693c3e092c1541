"""Who says what: chains, scope, anaphora, documents. All examples are invented."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reportedly.model import Segment, Span
from reportedly.model.vocabulary import Modality, SegmentKind, SourceType, Stance
from reportedly.read.attribution import find_frames
from reportedly.read.chain import chain_of
from reportedly.read.found import Frame
from reportedly.read.sentences import lines


def frames_of(text: str, language: str = "en", outlet: str | None = None) -> list[Frame]:
    """Read a text as one body."""
    body = [Segment(kind=SegmentKind.BODY, span=Span.of(text, 0, len(text)))] if text else []
    return find_frames(text, lines(text, body), language=language, outlet=outlet)


def chain(text: str, words: str, language: str = "en") -> list[str]:
    """Return the names behind some words of a text, outermost first."""
    at = text.index(words)
    sources = chain_of(frames_of(text, language), at, at + len(words)).sources
    return [source.name for source in sources]


ONE = [
    ("The army said two trucks burned near Tessen.", "two trucks burned", ["The army"]),
    ("Two trucks burned near Tessen, the army said.", "Two trucks burned", ["the army"]),
    ("Two trucks burned, said the mayor, who was there.", "Two trucks burned", ["the mayor"]),
    ("According to residents, two trucks burned.", "two trucks burned", ["residents"]),
    ("Two trucks burned, according to two residents.", "Two trucks burned", ["two residents"]),
    ("The bridge, the army said, fell at dawn.", "fell at dawn", ["the army"]),
    ("On Monday the army said two trucks burned.", "two trucks burned", ["the army"]),
    ("Two trucks burned, the army said on Monday.", "Two trucks burned", ["the army"]),
    ("The mayor put the death toll at 14.", "the death toll at 14", ["The mayor"]),
    ("Medics counted 14 bodies.", "14 bodies", ["Medics"]),
    ("The fire was confirmed by the mayor.", "The fire", ["the mayor"]),
    ("Trucks burned between Ur and Tell Osar, according to residents.", "Trucks", ["residents"]),
    ("Two trucks burned in Tell Osar, the mayor said.", "Two trucks burned", ["the mayor"]),
]


@pytest.mark.parametrize(("text", "words", "names"), ONE)
def test_a_cue_before_after_or_inside_gives_one_source(
    text: str, words: str, names: list[str]
) -> None:
    """Every position of a cue leads to the same single link."""
    assert chain(text, words) == names


NONE = [
    "Two trucks burned near Tessen.",
    "No injuries were reported.",
    "The trucks are said to be lost.",
    "The escalation of hostilities in Tessen has raised concerns about the harvest.",
    "The army's actions have raised fears for the people of Tessen.",
    "The army's use of gas raised alarm in the town.",
    "The army was told to leave the town.",
    "There was no word on the wounded, and reports differ.",
    "The army has not commented on the strike.",
    "No group claimed responsibility.",
    "Everything went according to plan.",
    "I said the road was open.",
]


@pytest.mark.parametrize("text", NONE)
def test_what_only_looks_like_a_cue_gives_no_link(text: str) -> None:
    """Without a plausible source and content the page speaks for itself."""
    assert all(frame.start == frame.end for frame in frames_of(text))


def test_a_semicolon_ends_what_a_cue_before_it_introduces() -> None:
    """The second clause leaves the scope and is the page's own."""
    text = "The mayor said the trucks had left; a shell hit the depot an hour later."
    assert chain(text, "the trucks had left") == ["The mayor"]
    assert chain(text, "a shell hit the depot") == []


def test_what_follows_a_closing_cue_is_the_pages_own() -> None:
    """What is still to come behind "…, X said, and …" is nobody's word."""
    text = "The depot burned down at noon, nurses said, and the school will open again."
    assert chain(text, "The depot burned down") == ["nurses"]
    assert chain(text, "the school will open") == []


def test_two_sources_in_one_sentence_each_have_their_own_content() -> None:
    """A conjunction before a second source ends the first one's words."""
    text = "The army said nine rebels died, but residents said three farmers were killed."
    assert chain(text, "nine rebels died") == ["The army"]
    assert chain(text, "three farmers were killed") == ["residents"]


def test_nested_sources_stand_outermost_first() -> None:
    """An outlet that quotes a nurse who was told by fighters gives three links."""
    text = (
        "Radio Tessen, quoting a nurse at Orsk hospital, said on Friday that Red Dawn fighters "
        "had told her one of them drowned."
    )
    assert chain(text, "one of them drowned") == [
        "Radio Tessen",
        "a nurse at Orsk hospital",
        "Red Dawn fighters",
    ]


def test_the_outlet_that_was_told_stands_outside() -> None:
    """Rule: "X told Outlet" makes the outlet the outer link, but not hearers of another kind."""
    assert chain("The mayor told Radio Velm that a shell fell.", "a shell fell") == [
        "Radio Velm",
        "The mayor",
    ]
    assert chain("The mayor told reporters that a shell fell.", "a shell fell") == ["The mayor"]


def test_the_pages_own_outlet_is_no_link() -> None:
    """Being told something by its own sources adds nothing."""
    text = "The mayor told the Velm Herald that a shell fell."
    at = text.index("a shell")
    found = chain_of(frames_of(text, outlet="Velm Herald"), at, at + 12).sources
    assert [source.type for source in found] == [SourceType.GOVERNMENT]


def test_a_participle_shares_the_source_before_it() -> None:
    """Rule: "X denied …, saying …" is one speaker twice."""
    text = "The Red Dawn denied firing at the ferry, saying no boat sailed that day."
    assert chain(text, "firing at the ferry") == ["The Red Dawn"]
    assert chain(text, "no boat sailed that day") == ["The Red Dawn"]
    assert frames_of(text)[0].hedge is Modality.DENIED


def test_a_pronoun_takes_up_the_last_fitting_source() -> None:
    """The anaphor's words are the span, the earlier source is the name and type."""
    text = "The health ministry said nine died. It added that two were children."
    last = frames_of(text)[-1].source
    assert last.span is not None
    assert (last.span.quote, last.name) == ("It", "The health ministry")
    assert last.type is SourceType.HEALTH_AUTHORITY


def test_a_described_group_is_not_the_group_named_before() -> None:
    """Words that say what kind of group speaks do not point back to one of another kind."""
    text = "A rights group said nine died. The rebel group said it shot down a jet."
    kinds = [frame.source.type for frame in frames_of(text)]
    assert kinds == [SourceType.HUMANITARIAN, SourceType.PARTY]


def test_a_breakdown_inherits_the_source_of_its_total() -> None:
    """Rule: "Of them, …" tells of people only the sentence before has counted."""
    text = "The health ministry said 31 people died. Of them, 12 were children. Rain fell."
    assert chain(text, "12 were children") == ["The health ministry"]
    assert chain(text, "Rain fell") == []


def test_a_quotation_runs_over_its_sentences() -> None:
    """The cue behind a quotation covers all of it, and the next quotation goes on."""
    text = "“Two trucks burned. A third exploded,” the mayor said. “Nobody came to put it out.”"
    assert chain(text, "Two trucks burned") == ["the mayor"]
    assert chain(text, "A third exploded") == ["the mayor"]
    assert chain(text, "Nobody came") == ["the mayor"]


def test_a_quotation_may_run_over_paragraphs() -> None:
    """Each further paragraph opens with a mark, only the last one closes."""
    text = "“Two trucks burned.\n\n“A third exploded later,” the mayor said.\n\nRain fell."
    assert chain(text, "Two trucks burned") == ["the mayor"]
    assert chain(text, "Rain fell") == []


def test_stance_goes_by_lemma_and_leaves_modality_alone() -> None:
    """Doubting and endorsing cues say how the writer stands, not how sure the source is."""
    doubting = frames_of("The army claimed that two trucks burned.")[0]
    endorsing = frames_of("The army acknowledged that two trucks burned.")[0]
    assert (doubting.source.stance, doubting.hedge) == (Stance.DOUBTING, None)
    assert (endorsing.source.stance, endorsing.hedge) == (Stance.ENDORSING, None)


def test_speech_acts_carry_their_code_and_hedge() -> None:
    """Accusing is alleged, vowing planned, and a claim of responsibility covers itself alone."""
    accused = frames_of("The army accused the Red Dawn of burning two trucks.")[0]
    assert (accused.speech, accused.hedge) == ("accusation", Modality.ALLEGED)
    vowed = frames_of("The commander vowed to retake the town.")[0]
    assert vowed.hedge is Modality.PLANNED
    text = "Red Dawn fighters claimed responsibility for the blast that killed two."
    assert chain(text, "the blast that killed two") == []
    assert frames_of(text)[0].speech == "responsibility_claim"


def test_silence_covers_nothing() -> None:
    """Nobody's word stands on a speaker who has not spoken."""
    (frame,) = frames_of("The army has not commented on the strike.")
    assert (frame.speech, frame.start) == ("silence", frame.end)


def test_a_primary_document_speaks_for_its_issuer() -> None:
    """The issuer is the root of all that no other source is given for."""
    text = "UN relief office, 3 May 2031\n\nTwo camps flooded. Nurses said nine people drowned."
    assert chain(text, "Two camps flooded") == ["UN relief office"]
    assert chain(text, "nine people drowned") == ["Nurses"]


def test_a_wire_credit_is_no_source_of_the_pages_own_words() -> None:
    """On another outlet's page the agency stands around what its sources said, no further."""
    text = "TESSEN (KPA) - Two trucks burned, the mayor said. Nobody was hurt."
    found = frames_of(text, outlet="Velm Herald")
    at = text.index("Two trucks")
    assert [s.name for s in chain_of(found, at, at + 17).sources] == ["KPA", "the mayor"]
    at = text.index("Nobody")
    assert chain_of(found, at, at + 15).sources == ()


def test_reports_of_something_are_unnamed_and_alleged() -> None:
    """Rule: "Reports of" name nobody and hedge."""
    frame = frames_of("There were reports of clashes in Tessen.")[0]
    assert (frame.source.type, frame.hedge) == (SourceType.UNNAMED, Modality.ALLEGED)


FOREIGN = [
    ("ar", "قالت وزارة الصحة إن ٩ أشخاص قتلوا في تيسن.", SourceType.HEALTH_AUTHORITY),
    ("ar", "مقتل ٩ أشخاص في تيسن، بحسب مصادر طبية.", SourceType.UNNAMED),
    ("ar", "نفى الجيش قصف السوق، وأكد الدفاع المدني أن النار أخمدت.", None),
    ("es", "Nueve personas murieron, según la agencia.", SourceType.MEDIA),
    ("es", "El ejército informó que nueve personas murieron.", SourceType.PARTY),
    ("fr", "L'armée a déclaré que neuf personnes sont mortes.", SourceType.PARTY),
    ("fr", "Selon le maire, neuf personnes sont mortes.", SourceType.GOVERNMENT),
]


@pytest.mark.parametrize(("language", "text", "kind"), FOREIGN)
def test_other_languages_have_their_cues(language: str, text: str, kind: SourceType | None) -> None:
    """Verb-first Arabic, Spanish and French cues lead to typed sources."""
    frames = frames_of(text, language)
    if kind is not None:
        assert [frame.source.type for frame in frames] == [kind]


PARTS = st.sampled_from(
    [
        "the army",
        "Radio Velm",
        "said",
        ", ",
        ".",
        "; ",
        "“",
        "”",
        "told",
        "that",
        "according to",
        "and",
        "Ilma Torvald",
        "two died",
        "it",
        "He",
        "quoting",
        "(",
        ")",
        "\n\n",
        "'s",
        "claimed",
        "reports of",
        "were",
        "not",
        "Of them",
        "put",
        "at 12",
        "statement by",
        ",",
        "who",
        "2031",
    ]
)


@given(st.lists(PARTS, max_size=30))
def test_every_span_quotes_the_text_and_every_stretch_lies_in_it(parts: list[str]) -> None:
    """No arrangement of cues, marks and sources leads outside the text."""
    text = " ".join(parts)
    for frame in frames_of(text):
        assert 0 <= frame.start <= frame.end <= len(text)
        for span in (frame.source.span, frame.source.cue):
            if span is not None:
                span.check(text)


@given(st.text(max_size=200), st.sampled_from(["en", "ar", "es", "fr", "de"]))
def test_any_text_can_be_read(text: str, language: str) -> None:
    """Text of any script gives frames or none, never an error."""
    for frame in frames_of(text, language):
        assert frame.end <= len(text)


def test_frames_come_in_order_outer_before_inner() -> None:
    """At equal beginnings the longer stretch stands first."""
    text = "The mayor told Radio Velm that medics said nine people died."
    found = [(frame.start, -frame.end) for frame in frames_of(text)]
    assert found == sorted(found)


def test_the_seeds_are_read_without_error(shared: Path) -> None:
    """Real pages give sources with spans that quote them."""
    for path in sorted((shared / "seeds").glob("*.txt")):
        text = path.read_text("utf8")
        for frame in frames_of(text):
            assert frame.source.span is not None
            frame.source.span.check(text)


def test_reportedly_names_no_source() -> None:
    """Rule: "Reportedly" makes a claim alleged and gives no link."""
    assert frames_of("Two trucks reportedly burned.") == []
