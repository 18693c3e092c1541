"""Namesakes that only all names of a report together settle."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from reportedly.atlas import Atlas, Place, open_atlas
from reportedly.model.vocabulary import PlaceRelation
from reportedly.read.place_mention import Mention
from reportedly.read.place_resolve import Choice
from reportedly.read.place_together import Draft, read_together


@pytest.fixture(scope="module")
def atlas() -> Iterator[Atlas]:
    """The built-in atlas."""
    with open_atlas() as opened:
        yield opened


def draft(atlas: Atlas, text: str, name: str, basis: str = "unresolved:homonym") -> Draft:
    """Return a mention that the rules left as ``basis`` says."""
    at = text.index(name)
    mention = Mention(
        start=at,
        end=at + len(name),
        outer=at,
        name=name,
        candidates=atlas.places.find(name),
        relation=PlaceRelation.IN,
        rule="in",
    )
    return Draft(mention, Choice(None, None, basis=basis), None)


def settled(drafts: list[Draft]) -> list[Place | None]:
    """Return what each was settled as."""
    return [one.choice.place for one in drafts]


def test_an_open_namesake_is_settled_by_the_towns_around_it(atlas: Atlas) -> None:
    """The neighbours speak for one of them."""
    text = "Trucks left Chillicothe, Circleville and Lancaster, Ohio, in the night."
    drafts = [draft(atlas, text, name) for name in ("Chillicothe", "Circleville", "Lancaster")]
    found = settled(read_together(text, drafts, atlas))
    assert {place.admin1 for place in found if place} == {"Ohio"}


def test_size_alone_settles_nothing_here(atlas: Atlas) -> None:
    """Whether a name may be read by its size is for the rules to judge."""
    text = "A bomb went off in Springfield."
    assert settled(read_together(text, [draft(atlas, text, "Springfield")], atlas)) == [None]


def test_what_the_rules_settled_or_gave_up_stays(atlas: Atlas) -> None:
    """Only open namesakes are looked at."""
    text = "Trucks left Chillicothe and Circleville, Ohio."
    drafts = [
        draft(atlas, text, "Chillicothe", basis="unresolved:qualifier"),
        draft(atlas, text, "Circleville"),
    ]
    assert read_together(text, drafts, atlas)[0] == drafts[0]


def test_a_country_that_the_rules_found_is_kept(atlas: Atlas) -> None:
    """A reading elsewhere contradicts them, so that the name stays open."""
    text = "Trucks left Chillicothe, Circleville and Lancaster, Ohio."
    one = draft(atlas, text, "Lancaster")
    fixed = Draft(one.mention, Choice(None, "GB", basis="unresolved:homonym"), None)
    others = [draft(atlas, text, name) for name in ("Chillicothe", "Circleville")]
    found = read_together(text, [*others, fixed], atlas)
    assert found[2] == fixed


def test_a_report_without_open_names_costs_nothing(atlas: Atlas) -> None:
    """The drafts come back as they are."""
    assert read_together("", [], atlas) == []
