"""Who stands behind a stretch in daily reports: constructions and kinds, all invented."""

from __future__ import annotations

import pytest

from reportedly.read.attribution import find_frames
from reportedly.read.chain import chain_of
from reportedly.read.segments import segment
from reportedly.read.sentences import lines


def root(text: str, words: str) -> str:
    """Return the kind of the root behind some words; nothing for the page's own voice."""
    frames = find_frames(text, lines(text, segment(text, title=None)), language="en")
    at = text.index(words)
    sources = chain_of(frames, at, at + len(words)).sources
    return sources[-1].type.value if sources else ""


CUES = [
    ("Four huts burned in Tesk, the army statement went on.", "PARTY"),
    ("Four huts burned in Tesk, the ministry's statement read.", "GOVERNMENT"),
    ("Four huts burned in Tesk, per the prefecture.", "GOVERNMENT"),
    ("As reported by the prefecture, Four huts burned in Tesk.", "GOVERNMENT"),
    ("Four huts burned in Tesk, as confirmed by the prefecture.", "GOVERNMENT"),
    ("Based on reports from the prefecture, Four huts burned in Tesk.", "GOVERNMENT"),
    ("Four huts burned in Tesk (source: the prefecture).", "GOVERNMENT"),
    ("The police are reporting that Four huts burned in Tesk.", "GOVERNMENT"),
    ("The police had earlier mentioned Four huts and nine dead in Tesk.", "GOVERNMENT"),
    ("Four huts and the mill in Tesk drew condemnation from the United Nations.", "INTL_BODY"),
    ("The burning of Four huts was condemned by the United Nations.", "INTL_BODY"),
    ("Two fell, the mayor said, and Four huts burned.", "GOVERNMENT"),
    ("Ilo Marn, the mayor, said two fell. According to him, Four huts burned.", "GOVERNMENT"),
]


@pytest.mark.parametrize(("text", "kind"), CUES)
def test_the_speaker_is_found(text: str, kind: str) -> None:
    """One construction a row."""
    assert root(text, "Four huts") == kind


HEADLINES = [
    ("Velm: four huts burned in Tesk – police", "GOVERNMENT"),
    ("BREAKING: four huts burned in Tesk — Red Cross", "HUMANITARIAN"),
    ("Rebels burn four huts in Tesk | Monitor", "HUMANITARIAN"),
    ("Rebels burn four huts in Tesk (officials)", "GOVERNMENT"),
    ("Rebels burn four huts in Tesk, per mayor", "GOVERNMENT"),
    ("Rebels burn four huts in Tesk, witnesses", "UNNAMED"),
    ("Nine dead as rebels burn four huts in northern Tesk Monitor", "HUMANITARIAN"),
    ("Rebels burn four huts in Tesk", ""),
    ("Rebels burn four huts in Tesk | The Velm Times", ""),
    ("Rebels burn four huts in Tesk (video)", ""),
    ("Nine dead as rebels burn four huts of a Tesk aid NGO", ""),
    ("Nine dead as rebels burn four huts and kill army monitor", ""),
]


@pytest.mark.parametrize(("text", "kind"), HEADLINES)
def test_a_headline_names_its_source_behind_a_mark(text: str, kind: str) -> None:
    """A dash, a bar, a bracket, a comma or, behind a count, nothing at all."""
    assert root(text + "\n\nA dog barked.", "four huts") == kind


OWN_VOICE = [
    ("Two fell, the mayor said; Four huts have since burned.", "Four huts"),
    ("Four huts reportedly burned; two shots were heard, a nurse said.", "Four huts"),
    ("Two men per hut died and Four huts burned per day.", "Four huts"),
    ("Forces based on the coast burned Four huts.", "Four huts"),
    ("The fighting went on and Four huts burned.", "Four huts"),
    ("Two fell, the mayor said, and Four huts will be built.", "Four huts"),
]


@pytest.mark.parametrize(("text", "words"), OWN_VOICE)
def test_the_page_speaks_itself(text: str, words: str) -> None:
    """A hedge or a change behind a semicolon, a unit, a base, a fight and a plan cite nobody."""
    assert root(text, words) == ""


KINDS = [
    ("A security official in Kabul said four huts burned.", "UNNAMED"),
    ("The education office said four huts burned.", "GOVERNMENT"),
    ("The refugee directorate said four huts burned.", "GOVERNMENT"),
    ("The state attorney's office said four huts burned.", "GOVERNMENT"),
    ("The law office said four huts burned.", "UNNAMED"),
    ("The union of Velm journalists said four huts burned.", "NAMED_OTHER"),
    ("Secretary General Ilo Marn said four huts burned.", "NAMED_OTHER"),
    ("Lt. Ilo Marn said detectives found four huts burned.", "GOVERNMENT"),
    ("Col. Ilo Marn said shells left four huts burned.", "PARTY"),
    ("Detective Ilo Marn said four huts burned.", "GOVERNMENT"),
    ("An aid worker said four huts burned.", "UNNAMED"),
    ("An aid worker with Oxfam said four huts burned.", "HUMANITARIAN"),
    ("A Syrian military source said four huts burned.", "PARTY"),
    ("A doctor in the town, Salem Rus, said four huts burned.", "WITNESS_NAMED"),
    ("A teacher there, Ilo Marn, said four huts burned.", "WITNESS_NAMED"),
    ("NATO warplanes bombed Tesk. An alliance spokesman said four huts burned.", "PARTY"),
    ("Two men fell in Tesk. A NATO spokesman said four huts burned.", "INTL_BODY"),
    ("US jets bombed Tesk, killing two. Washington said four huts burned.", "PARTY"),
    ("Government troops shelled Tesk. The government said four huts burned.", "PARTY"),
    ("Police fired on a march. The government said four huts burned.", "GOVERNMENT"),
    ("The Orsk County Medical Examiner said four huts burned.", "HEALTH_AUTHORITY"),
    ("The UN Mine Action Service said four huts burned.", "INTL_BODY"),
    ("Police fired on a march. The opposition front said four huts burned.", "NAMED_OTHER"),
    ("Shells fell on Tesk. The opposition council said four huts burned.", "PARTY"),
    ("The Muslim council of Velm said four huts burned.", "NAMED_OTHER"),
    ("The Velm-installed head of Tesk said four huts burned.", "GOVERNMENT"),
    ("A PDF spokesman said four huts burned.", "PARTY"),
]


@pytest.mark.parametrize(("text", "kind"), KINDS)
def test_the_kind_of_a_speaker(text: str, kind: str) -> None:
    """Words, rank and what the report tells of give the kind, alike for all sides."""
    assert root(text, "four huts") == kind


def test_it_can_be_the_police() -> None:
    """A body in the plural is taken up by "it" too."""
    text = "The state police said two fell. Four huts burned, it added."
    assert root(text, "Four huts") == "GOVERNMENT"


COUNTED_ON = [
    "Jets bombed Tesk, the general staff announced, putting the number of dead at 55.",
    "Jets bombed Tesk, the general staff announced, and put the number of dead at 55.",
    "The general staff said jets bombed Tesk, bringing the number of dead to 55.",
]


@pytest.mark.parametrize("text", COUNTED_ON)
def test_a_count_behind_a_comma_is_the_same_speakers(text: str) -> None:
    """Who announced the strike puts the toll."""
    assert root(text, "the number of dead") == "PARTY"


def test_a_toll_that_rises_by_itself_has_no_speaker() -> None:
    """The subject of "bringing the toll to 55" is what happened."""
    text = "Two more huts fell on Monday, bringing the number of dead to 55."
    assert root(text, "the number of dead") == ""


def test_a_youth_league_is_not_the_league_that_issues_the_document() -> None:
    """Only the bare noun takes up the issuer."""
    text = (
        "Ligue Tessen – Human rights in Velm in May 2021\n\nSee our letter. The youth league said "
        "four huts burned. The league counted 40 dead."
    )
    assert root(text, "four huts") == "NAMED_OTHER"
    assert root(text, "40") == "HUMANITARIAN"
