"""Pages that are somebody's own document: who issues them. All examples are invented."""

from __future__ import annotations

import pytest

from reportedly.read.attribution import find_frames
from reportedly.read.attribution_heads import read_head
from reportedly.read.chain import chain_of
from reportedly.read.segments import segment
from reportedly.read.sentences import lines


def root(text: str, words: str, outlet: str | None = None) -> str:
    """Return the kind of the root behind some words; nothing for the page's own voice."""
    found = lines(text, segment(text, title=None))
    frames = find_frames(text, found, language="en", outlet=outlet)
    at = text.index(words)
    sources = chain_of(frames, at, at + len(words)).sources
    return sources[-1].type.value if sources else ""


HEADS = [
    ("Orsk City Council (official channel): Nine huts burned at noon.", "GOVERNMENT"),
    ("Governor of Velm region, official channel. Nine huts burned at noon.", "GOVERNMENT"),
    ("Civil Defence of Orsk (Telegram). Nine huts burned at noon.", "HUMANITARIAN"),
    ("Tessen Brigade, official Telegram channel: Nine huts burned at noon.", "PARTY"),
    ("Ministry of the Interior - Press Note 014. Nine huts burned at noon.", "GOVERNMENT"),
    ("Press release | Ministry of Health | 4 May 2022\n\nNine huts burned.", "HEALTH_AUTHORITY"),
    ("Office of Military Affairs of the Army, No PR-112. Nine huts burned at noon.", "PARTY"),
    ("Bulletin of the Orsk Prefecture, No. 14-2021. Nine huts burned at noon.", "GOVERNMENT"),
    ("Update from the Governor of Velm, 4 May 2021. Nine huts burned at noon.", "GOVERNMENT"),
    ("Daily report of the OSCE mission, 3 May 2017. Nine huts burned.", "INTL_BODY"),
    (
        "Joint Statement of the Hill Bodies, 2 June 2023\n\nNine huts burned. Our men left.",
        "PARTY",
    ),
    ("Velm Army Command – Orientation Directorate\n\nNine huts burned at noon.", "PARTY"),
    (
        "Lamp House, Orsk - Flash note, 4 March 2024. Nine huts burned. Our ambulances left.",
        "HUMANITARIAN",
    ),
    ("Tessen Lens - Situation summary\n\nNine huts burned. We verified 14 images.", "HUMANITARIAN"),
    (
        "Ligue Tessen – Human rights in Velm in May 2021\n\nNine huts burned. See our letter.",
        "HUMANITARIAN",
    ),
    (
        "Orsk - daily summary\n\nORSK RECORD, casualty monitor - 14 May 2021\n\nNine huts burned.",
        "HUMANITARIAN",
    ),
    (
        "Association of Detained Women\n\nWe documented 14 arrests. Nine huts burned.",
        "HUMANITARIAN",
    ),
    ("Ministry of Defence of the Republic of Velm. Nine huts burned on 3 May at noon.", "PARTY"),
    (
        "UN Mine Action Service, Velm: nine huts burned on 3 May. Nine huts burned at noon.",
        "INTL_BODY",
    ),
    ("Notice of the Orsk Municipality, 3 May 2021. Nine huts burned at noon.", "GOVERNMENT"),
]


@pytest.mark.parametrize(("text", "kind"), HEADS)
def test_a_head_names_who_issues_the_document(text: str, kind: str) -> None:
    """A channel, number, document, desk or description beside a name makes it the issuer."""
    assert root(text, "Nine huts") == kind


PUBLISHERS = [
    ("Velm Police Service, Western Coast", "GOVERNMENT"),
    ("Upper Orsk Regional Council", "GOVERNMENT"),
    ("Hill Human Rights Group", "HUMANITARIAN"),
    ("Médecins Sans Frontières", "HUMANITARIAN"),
    ("National Guard of Velm", "PARTY"),
    ("Office of the Prosecutor General", "GOVERNMENT"),
    ("Orsk Teaching Hospital", "HEALTH_AUTHORITY"),
]


@pytest.mark.parametrize(("outlet", "kind"), PUBLISHERS)
def test_an_institution_that_publishes_a_page_speaks_in_it(outlet: str, kind: str) -> None:
    """What it publishes stands on its word, but for what it gives another source for."""
    text = "Nine huts burned at noon. Two men drowned, a neighbour said."
    assert root(text, "Nine huts", outlet) == kind
    assert root(text, "Two men", outlet) == "UNNAMED"


def test_a_line_with_the_publishers_name_is_its_letterhead() -> None:
    """The name tells nothing; what it calls its own does."""
    text = "Mines: weekly update\n\nFree Fields, 15 May 2022\n\nNine huts burned. Our teams left."
    assert root(text, "Nine huts", "Free Fields") == "HUMANITARIAN"


OUTLETS = [
    "Velm Today",
    "The Velm Post",
    "Army Recognition",
    "Council on Velm Relations",
    "Radio Orsk",
    "Orsk 24",
    "Ilo Marn",
    "Daily Resistance",
]


@pytest.mark.parametrize("outlet", OUTLETS)
def test_an_outlet_or_a_writer_issues_nothing(outlet: str) -> None:
    """A page of news speaks in its own voice."""
    assert root("Nine huts burned at noon. One man was hurt.", "Nine huts", outlet) == ""


def test_an_institutions_page_with_a_wire_credit_is_a_copy() -> None:
    """What an agency wrote is not the word of who reprints it."""
    text = "ORSK, May 3 (Northline) - Nine huts burned at noon."
    assert root(text, "Nine huts", "Velm Police Service") == ""


NO_HEAD = [
    "Report from Orsk, 3 May 2016. Nine huts burned. We counted nine bodies.",
    "Letter from Orsk, 3 May 2016\n\nNine huts burned. We heard it.",
    "Radio Orsk - 12 May 2023. Nine huts burned at noon.",
    "Al-Tess: attack on a hotel kills two. Nine huts burned at noon.",
    "The Ministry of Defence: a history\n\nNine huts burned in 1999.",
    "Police: two men shot\n\nNine huts burned at noon.",
    "Velm: council condemns attack\n\nNine huts burned at noon.",
    "The mayor: 'We lost all.' Nine huts burned at noon.",
    "Official: two dead\n\nNine huts burned at noon.",
]


@pytest.mark.parametrize("text", NO_HEAD)
def test_a_dateline_a_headline_and_a_quotation_issue_nothing(text: str) -> None:
    """Only an institution with a document, a channel or a voice of its own issues a page."""
    assert root(text, "Nine huts") == ""


def test_whoever_works_for_the_issuer_is_the_issuer() -> None:
    """Field teams, "the league" and "we" of a document are its own voice."""
    text = (
        "IOM Velm - Flash Alert, 17 May 2025. Field teams estimate that nine huts burned. The "
        "organisation counted 40 families on the road."
    )
    assert root(text, "nine huts") == "INTL_BODY"
    assert root(text, "40 families") == "INTL_BODY"


def test_a_head_below_a_title_is_read_from_there() -> None:
    """Fields are told apart by their marks; what tells of something ends the head."""
    text = "Nine huts\nOrsk Record, casualty monitor - 14 May 2021\n\nNine huts burned."
    head = read_head(text, text.index("\n") + 1)
    assert [field.kind for field in head.fields] == ["name", "what", "date"]
    assert head.described == "casualty monitor"
