"""A claim's place is shown with what it rests on and what was passed over."""

from __future__ import annotations

import pytest

from reportedly.cli.places import BASIS_WORDS, where_words
from reportedly.model import PlaceRef, Span
from reportedly.model.vocabulary import PlaceRelation, PlaceRole

TOLD = Span(start=0, end=11, quote="near Varosk")


def place(**changes: object) -> PlaceRef:
    """Return an event place that the gazetteer knows, with changes."""
    base: dict[str, object] = {
        "role": PlaceRole.EVENT,
        "mention": TOLD,
        "name": "Varosk",
        "place_id": "own:1",
        "country": "XA",
        "relation": PlaceRelation.NEAR,
        "where_prec": 2,
        "basis": "gazetteer:context+spread",
    }
    return PlaceRef(**(base | changes))  # type: ignore[arg-type] # fields by name


@pytest.mark.parametrize(
    ("places", "words"),
    [
        (
            (place(),),
            "“near Varosk”, near Varosk, XA (the area around it), by what else the report names",
        ),
        (
            (place(mention=None, basis="gazetteer:same_name"),),
            (
                "from an earlier sentence, near Varosk, XA (the area around it), "
                "as elsewhere in the report"
            ),
        ),
        (
            (
                place(
                    place_id=None,
                    country=None,
                    where_prec=1,
                    basis="unresolved:homonym",
                    candidates=("own:1", "own:2", "own:3", "own:4"),
                ),
            ),
            (
                "“near Varosk”, near Varosk (not in the gazetteer) (the place itself), left open: "
                "could be own:1, own:2, own:3 and 1 more"
            ),
        ),
        (
            (place(role=PlaceRole.SPEAKER_LOCATION), place(role=PlaceRole.DATELINE, name="Tel")),
            "none stated; not the event's: Varosk (where the source is), Tel (the dateline)",
        ),
        ((), "none stated"),
    ],
)
def test_a_place_is_shown_with_what_it_rests_on(places: tuple[PlaceRef, ...], words: str) -> None:
    """A reader sees the words, the place, how near it is, why that one, and which were left."""
    assert where_words(places) == f"place: {words}"


def test_what_lists_add_to_a_basis_is_not_shown() -> None:
    """Parents that others claim stand behind a semicolon, for exports."""
    shown = where_words((place(basis="gazetteer:name;claimed:XA,XB"),))

    assert shown.endswith(BASIS_WORDS["gazetteer:name"])
