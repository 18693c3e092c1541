"""What an acronym stands for in one text, and what an actor belonged to on its day."""

from __future__ import annotations

import datetime as dt

import pytest

from reportedly.atlas import ActorEntry, Actors, Affiliation, TextActors, open_atlas

ACTORS = open_atlas().actors


def found(text: str, country: str | None = None) -> list[tuple[str, str]]:
    """Return the actors named in a text with the words that name them."""
    hits = TextActors(ACTORS, text, country).mentions(text, 0, len(text))
    return [(text[start:end], entry.id) for start, end, entry in hits]


def means(text: str, country: str | None = None) -> str | None:
    """Return the actor that the acronym of the clash stands for in a text."""
    entry = TextActors(ACTORS, text, country).find("RSF")
    return None if entry is None else entry.id


@pytest.mark.parametrize(
    ("text", "country", "code"),
    [
        ("RSF spoke on Friday.", None, None),
        ("RSF spoke on Friday.", "SD", "SD_RSF"),
        ("RSF spoke on Friday.", "FR", "RSF_NGO"),
        ("RSF spoke on Friday.", "NO", None),
        ("Reporters Without Borders (RSF) spoke. RSF said so.", "SD", "RSF_NGO"),
        ("The Rapid Support Forces (RSF) spoke.", "FR", "SD_RSF"),
        ("Reporters Without Borders (known as RSF in French) spoke.", "SD", "RSF_NGO"),
        ("RSF men left. The Rapid Support Forces had come on Monday.", None, "SD_RSF"),
        ("RSF wrote to them. Reporters Without Borders has an office there.", None, "RSF_NGO"),
        ("Reporters Without Borders spoke of RSF and of the Rapid Support Forces.", None, None),
        ("Reporters Without Borders spoke of RSF and of the Rapid Support Forces.", "SD", "SD_RSF"),
        ("The Rapid Support Forces (RSF) and Reporters Without Borders (RSF) met.", "SD", None),
        ("The Rural School Fund (RSF) spoke.", "SD", None),
        ("He left the town (RSF men were there).", "SD", "SD_RSF"),
    ],
)
def test_a_text_says_what_its_acronym_stands_for(
    text: str, country: str | None, code: str | None
) -> None:
    """A bracket first, then the only name in full, then the country; else it stays open."""
    assert means(text, country) == code


def test_a_stranger_keeps_a_known_actor_out() -> None:
    """An acronym of one known actor may be spelt out as another body, and is that one then."""
    assert ("SDF", "SY_SDF") in found("SDF men met the council.")
    assert found("The Shoreline Defence Fund (SDF) met. SDF paid.") == []


@pytest.mark.parametrize(
    "spelt",
    [
        "Syria Democratic Forces",
        "Syrian Democratic Force",
        "US-backed Syrian Democratic Forces",
    ],
)
def test_a_name_in_another_translation_is_no_stranger(spelt: str) -> None:
    """Half its words are enough."""
    assert ("SDF", "SY_SDF") in found(f"The {spelt} (SDF) met. SDF men left.")


def test_a_part_of_a_body_keeps_its_acronym() -> None:
    """The list has the acronym of an office under the body that it belongs to."""
    text = "The Office for the Coordination of Humanitarian Affairs (OCHA) spoke. OCHA wrote."
    assert found(text) == [("OCHA", "UN"), ("OCHA", "UN")]


def test_a_country_settles_whose_army_it_is() -> None:
    """Without it the words name nobody."""
    assert found("The army left.") == []
    assert found("The army left.", "ML") == [("army", "ML_MIL")]


def test_affiliations_are_those_of_the_day() -> None:
    """What the page's day does not settle is left out."""
    band = ActorEntry(
        id="BAND",
        name="Vesk Band",
        kind="armed_group",
        affiliations=(
            Affiliation(to="COUNCIL", kind="part_of", last=dt.date(2031, 3, 1)),
            Affiliation(to="STATE", kind="aligned", first=dt.date(2031, 3, 2)),
            Affiliation(to="ONE", kind="part_of", first=dt.date(2032, 1, 1)),
            Affiliation(to="TWO", kind="part_of", first=dt.date(2032, 1, 1)),
        ),
    )

    def on(day: dt.date | None) -> tuple[str | None, str | None]:
        (hit,) = TextActors(Actors([band]), "Vesk Band", day=day).mentions("Vesk Band", 0, 9)
        return hit[2].parent, hit[2].aligned

    assert on(dt.date(2031, 3, 1)) == ("COUNCIL", None)
    assert on(dt.date(2031, 3, 2)) == (None, "STATE")
    assert on(dt.date(2032, 1, 1)) == (None, "STATE")
    assert on(None) == (None, None)


def test_the_same_spelling_out_serves_every_side() -> None:
    """No side of a clash is preferred: each is found where the text names it, and only there."""
    for mine, other in [("SD_RSF", "RSF_NGO"), ("RSF_NGO", "SD_RSF")]:
        entries = {entry.id: entry for entry in ACTORS}
        assert means(f"{entries[mine].name} (RSF) met {entries[other].name}.") == mine
