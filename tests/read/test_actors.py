"""The actor facet of the rules reader."""

from __future__ import annotations

from reportedly.atlas import TextActors, open_atlas
from reportedly.read.actors import first_actor

ACTORS = open_atlas().actors


def test_the_first_actor_of_a_stretch_lies_wholly_in_it() -> None:
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
