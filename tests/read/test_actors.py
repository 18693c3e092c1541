"""The actor facet of the rules reader."""

from __future__ import annotations

import pytest

from reportedly.atlas import TextActors, open_atlas
from reportedly.read.actors import (
    Sort,
    first_actor,
    sort_of,
)

ACTORS = open_atlas().actors


@pytest.mark.parametrize(
    ("words", "sort"),
    [
        ("five masked gunmen", Sort.COMBATANTS),
        ("government troops", Sort.FORCES),
        ("two police officers", Sort.POLICE),
        ("the family of a soldier", Sort.CIVILIANS),
        ("army doctors", Sort.CIVILIANS),
        ("local officials", Sort.OFFICIALS),
        ("three Syrians", None),
        ("martyrs", None),
        ("a bus", None),
        ("", None),
    ],
)
def test_the_head_of_a_phrase_gives_its_sort(words: str, sort: Sort | None) -> None:
    """Nationality is no status; the last word before a preposition counts."""
    assert sort_of(words) is sort


@pytest.mark.parametrize("people", ["soldiers", "rebels", "policemen", "villagers"])
@pytest.mark.parametrize("side", ["Israeli", "Palestinian", "Russian", "Ukrainian"])
def test_sorts_are_the_same_on_every_side(people: str, side: str) -> None:
    """The same word has the same sort whoever is concerned."""
    assert sort_of(f"{side} {people}") is sort_of(people)


def test_known_actors_are_found() -> None:
    """Offsets count in the whole text."""
    text = "Then M23 fighters and the Congolese army met the police near a UN post."
    found = TextActors(ACTORS, text).mentions(text, 5, len(text))
    assert [(text[s:e], a.id) for s, e, a in found] == [
        ("M23 fighters", "CD_M23"),
        ("Congolese army", "CD_FARDC"),
        ("UN", "UN"),
    ]
    first = first_actor(found, 20, 50)
    assert first is not None
    assert first.id == "CD_FARDC"
    assert first_actor(found, 0, 4) is None
