"""The list of actors."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reportedly.atlas import ActorEntry, Actors, open_atlas
from reportedly.atlas.actor_files import builtin_text, load_actors
from reportedly.errors import AtlasListError, EncodingError

ENTRIES = load_actors("actors.toml", builtin_text().encode())
ACTORS = Actors(ENTRIES)
LOADED = {
    "zionist",
    "terrorist",
    "terrorists",
    "nazi",
    "orcs",
    "regime",
    "occupation",
    "junta",
    "khawarij",
}


@given(st.sampled_from(ENTRIES), st.sampled_from(["", "two of the ", "reportedly "]))
def test_every_alias_finds_its_actor_or_stays_open(entry: ActorEntry, before: str) -> None:
    """An alias never finds somebody else, whatever stands before it."""
    for alias in entry.aliases:
        found = ACTORS.find(before + alias)
        assert found is None or found is entry or alias in found.aliases


def test_names_are_neutral() -> None:
    """Loaded words are aliases at most."""
    for entry in ENTRIES:
        assert not set(entry.name.lower().split()) & LOADED, entry.id


def test_parents_and_alignments_exist() -> None:
    """No actor hangs on one that is not there."""
    codes = {entry.id for entry in ENTRIES}
    for entry in ENTRIES:
        assert {entry.parent, entry.aligned} - {None} <= codes
        assert {one.to for one in entry.affiliations} <= codes


@pytest.mark.parametrize(
    ("words", "code"),
    [
        ("a spokesman for the Lebanese army", "LB_MIL"),
        ("AL-QASSAM fighters", "HAMAS_QB"),
        ("Hizballah’s men", "LB_HZB"),
        ("the Zionist army", "IL_MIL"),
        ("Israeli Army Radio", "IL_ARMY_RADIO"),
        ("al Shabab gunmen", "SO_ALSHABAAB"),
        ("كتائب القسام", "HAMAS_QB"),
    ],
)
def test_the_longest_alias_wins(words: str, code: str) -> None:
    """A station whose name holds an army's is a station."""
    found = ACTORS.find(words)
    assert found is not None
    assert found.id == code


@pytest.mark.parametrize(
    "words", ["the army", "police", "residents", "gangs", "security forces", "militia", "rebels"]
)
def test_common_nouns_name_nobody(words: str) -> None:
    """Whose army it is, the words alone do not say."""
    assert ACTORS.find(words) is None


def test_a_country_settles_common_nouns_and_shared_acronyms() -> None:
    """The same words mean another actor in another country."""
    assert ACTORS.find("RSF") is None
    codes = [
        getattr(ACTORS.find(words, hint), "id", None)
        for words, hint in [
            ("RSF", "SD"),
            ("RSF", "FR"),
            ("the army", "SD"),
            ("the army", "ML"),
            ("the army", "NO"),
            ("gangs", "HT"),
        ]
    ]
    assert codes == ["SD_RSF", "RSF_NGO", "SD_SAF", "ML_MIL", None, "HT_GANGS"]


def test_mentions_stand_where_the_text_has_them() -> None:
    """Offsets count in the whole text and leave the article out."""
    text = "Later the Malian army and JNIM’s fighters fought; Wagner's men left."
    found = [(text[start:end], actor.id) for start, end, actor in ACTORS.mentions(text, 0, 80)]
    assert found == [("Malian army", "ML_MIL"), ("JNIM", "JNIM"), ("Wagner", "WAGNER")]
    assert ACTORS.mentions(text, 0, 8) == []


def test_a_users_actor_replaces_one_of_the_same_id(tmp_path: Path) -> None:
    """A file of the user's is the same form and wins."""
    path = tmp_path / "mine.toml"
    path.write_text(
        '[XV_FRONT]\nname = "Vesk Front"\nkind = "armed_group"\naliases = ["the Front of Vesk"]\n'
        '[BBC]\nname = "Bay Boat Club"\nkind = "ngo"\naliases = ["BBC"]\n'
    )
    actors = open_atlas(actors=[path]).actors
    front, club = actors.find("men of the Front of Vesk"), actors.find("the BBC")
    assert front is not None
    assert club is not None
    assert (front.id, club.name) == ("XV_FRONT", "Bay Boat Club")


def test_a_table_says_what_toml_says() -> None:
    """Two forms of one list."""
    toml = (
        '[XV_BAND]\nname = "Vesk Band"\nkind = "armed_group"\ncountry = ["XV", "XW"]\n'
        'aliases = ["the Band"]\nhinted = ["band"]\naligned = "XV_STATE"\n'
        'affiliations = [{ to = "XV_FRONT", as = "part_of", first = 2031-03-01 }]\n'
    )
    table = (
        "id,name,kind,country,aliases,hinted,aligned,affiliations,more\n"
        "XV_BAND,Vesk Band,armed_group,XV|XW,the Band,band,XV_STATE,"
        "part_of XV_FRONT 2031-03-01..,\n"
    )
    assert load_actors("a.toml", toml.encode()) == load_actors("a.csv", table.encode())


@pytest.mark.parametrize(
    ("row", "told"),
    [
        (",Vesk Band,armed_group,", "id is empty"),
        ("A,,armed_group,", "name is missing"),
        ("A,Vesk Band,band,", "kind 'band' is none of"),
        ("A,Vesk Band,armed_group,part_of B 2020", "is not in the form"),
        ("A,Vesk Band,armed_group,near B", "an affiliation has to"),
        ("A,Vesk Band,armed_group,part_of B 2031-03-02..2031-03-01", "ends on 2031-03-01"),
        ("T,Vesk Band,armed_group,", "an actor 'T' above"),
    ],
)
def test_a_wrong_row_is_refused_with_file_and_line(row: str, told: str) -> None:
    """The message says where and what."""
    data = f"id,name,kind,affiliations\nT,Teldan,state,\n{row}\n".encode()
    with pytest.raises(AtlasListError) as caught:
        load_actors("mine.csv", data)
    assert caught.value.where == "mine.csv:3"
    assert told in caught.value.detail


def test_the_meanings_of_a_name_are_all_told() -> None:
    """Whoever asks what a clash stands for gets every actor, and whether it needs the country."""
    assert [(e.id, hinted) for e, hinted in ACTORS.meanings("the RSF")] == [
        ("SD_RSF", False),
        ("RSF_NGO", False),
    ]
    assert ("ML_MIL", True) in [(e.id, hinted) for e, hinted in ACTORS.meanings("army")]
    assert ACTORS.meanings("nobody at all") == ()
    assert ACTORS.named("SD_RSF") is ACTORS.get("SD_RSF")
    assert ACTORS.named("RSF") is None
    assert ACTORS.named("RSF of Vesk") is None


@pytest.mark.parametrize(
    ("data", "error"),
    [
        (b"[A", AtlasListError),
        (b'[A]\nkind = "ngo"', AtlasListError),
        (b'[A]\nname = "A"\nkind = "ngo"\ncolour = "red"', AtlasListError),
        (b'[A]\nname = "A"\nkind = "ngo"\naliases = "B"', AtlasListError),
        (b"A = 3", AtlasListError),
        (b"\xff\xfe", EncodingError),
    ],
)
def test_a_file_of_another_form_is_refused(data: bytes, error: type[Exception]) -> None:
    """The message names the file and the actor."""
    with pytest.raises(error):
        load_actors("mine.toml", data)
