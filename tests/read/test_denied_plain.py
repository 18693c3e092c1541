"""Denied deeds put as a plain past, and looked up as such."""

from __future__ import annotations

import pytest

from reportedly.model.vocabulary import EventType as T
from reportedly.read.denied_plain import deed_done

DEEDS = [
    ("laying mines along the canal", T.EXPLOSIVE_DEVICE),
    ("that velmar has fallen", T.TERRITORY_CONTROL),
    ("any guard had left the post", T.FORCE_MOVEMENT),
    ("a single tank had moved", T.FORCE_MOVEMENT),
    ("sending men across the line", T.FORCE_MOVEMENT),
    ("holding the girls", T.DETENTION),
    ("having lost a ship", T.MATERIEL_CAPTURE),
    ("setting the fire", T.PROPERTY_DAMAGE),
    ("ever having tortured anyone", T.DIRECT_VIOLENCE),
    ("that fighters were inside the mill", T.TARGET_STATUS),
    ("that residents had been forced out", T.DISPLACEMENT),
    ("taking part in any killing", T.DIRECT_VIOLENCE),
    ("that its men held talks with the rebels", T.TALKS_AGREEMENT),
]


@pytest.mark.parametrize(("content", "kind"), DEEDS)
def test_a_denied_deed_has_the_type_of_the_deed(content: str, kind: T) -> None:
    """Participles, "any" and the past perfect all tell the same deed."""
    done = deed_done(content)
    assert done is not None
    assert done[0] is kind


NO_DEEDS = ["he was resigning", "the figure", "knowing of it", "the use of its soil", "a rift", ""]


@pytest.mark.parametrize("content", NO_DEEDS)
def test_words_that_name_no_deed_give_none(content: str) -> None:
    """They stay words of a denial."""
    assert deed_done(content) is None
