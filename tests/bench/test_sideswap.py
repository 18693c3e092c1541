"""Names exchanged both ways, and what is compared."""

from __future__ import annotations

from bench.common import Figures
from bench.sideswap import MEASURED, compare, exchanged


def test_exchanging_twice_gives_the_text_again() -> None:
    """Both directions at once, so that no text ends up with one side alone."""
    text = "Islamic State said the Taliban fired at Israeli troops; Palestinian police denied it."
    assert exchanged(text) != text
    assert exchanged(exchanged(text)) == text


def test_a_difference_is_seen_and_told_apart_from_one_of_reading() -> None:
    """What differs in an incident of a report that was read otherwise is the reader's."""
    incident = {"grades": ("WEAK", "C1"), "estimates": [], "rules": [], "origins": (1, 1, 1)}
    one = {
        "named": 1,
        "claims": {"a": ["x"]},
        "relations": [],
        "incidents": {("a/0",): incident},
    }
    two = {**one, "incidents": {("a/0",): incident | {"grades": ("FAIR", "C3")}}}
    figures: Figures = dict.fromkeys(MEASURED, 0)
    assert compare(figures, "n", one, one) == []
    assert compare(figures, "n", one, two)
    assert (figures["grades_changed"], figures["facets_by_reading"]) == (1, 0)
    compare(figures, "n", one, {**two, "claims": {"a": ["y"]}})
    assert (figures["grades_changed"], figures["facets_by_reading"]) == (1, 1)
    compare(figures, "n", one, {**one, "incidents": {}})
    assert figures["incidents_changed"] == 1
