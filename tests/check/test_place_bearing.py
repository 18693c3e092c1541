"""A compass word is held against the map, and only where one place can be meant."""

from __future__ import annotations

import dataclasses
from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reportedly.atlas import Atlas, open_atlas
from reportedly.check import RULES, Checks, compass
from reportedly.check.stated_bearings import stated
from reportedly.model import Finding, Reading, Report
from reportedly.model.vocabulary import CheckCode, Severity
from tests.resolve.makers import head, place, strike, words

# Brek lies at the origin; the others within a degree of it. Great Ostrel is a city of its own size.
PLACES = """name,lat,lon,kind,prec,country
Brek,50.0,20.0,settlement,1,XV
Nordlin,50.3,20.0,settlement,1,XV
Nelst,50.2,20.3,settlement,1,XV
Estov,50.0,20.4,settlement,1,XV
Port Estov,50.0,20.9,settlement,1,XV
Nigh,50.003,20.0,settlement,1,XV
Farhold,54.0,20.0,settlement,1,XV
Brek Province,50.1,20.1,adm1,4,XV
Velen,50.4,20.4,informal,5,XV
"""
BEARING = CheckCode.PLACE_BEARING


@pytest.fixture(scope="module")
def atlas(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Atlas]:
    """The package's atlas with an invented corner of the map."""
    path: Path = tmp_path_factory.mktemp("atlas") / "places.csv"
    path.write_text(PLACES, "utf8")
    with open_atlas(places=[path]) as opened:
        yield opened


def bearing(atlas: Atlas, text: str, event: str) -> list[Finding]:
    """Check a page with one event in the place of this name."""
    there = dataclasses.replace(place(event), mention=words(event, text.index(event)))
    claim = strike(where=[there], span=words(text))
    reading = Reading(report="r", reader="t", splitter="t", atlas="t", claims=(claim,))
    report = Report(name="r", capture="c", text=text)
    rules = tuple(rule for rule in RULES if rule.code == BEARING)
    return list(Checks(rules, atlas)(head("r"), report, reading, relations=(), conflicts=()))


@pytest.mark.parametrize(
    ("words_", "severity"),
    [
        ("north of Brek", None),
        ("northeast of Brek", Severity.INFO),
        ("north-north-east of Brek", None),
        ("east of Brek", Severity.WARNING),
        ("south of Brek", Severity.WARNING),
        ("south-south-west of Brek", Severity.WARNING),
    ],
)
def test_the_bands_are_the_codebooks(atlas: Atlas, words_: str, severity: Severity | None) -> None:
    """Up to 22.5 degrees nothing, up to 67.5 a note, beyond a warning; eight and sixteen points."""
    found = bearing(atlas, f"Shells hit Nordlin, {words_}, on Monday.", "Nordlin")
    assert [one.severity for one in found] == ([severity] if severity else [])


def test_a_finding_shows_words_and_numbers(atlas: Atlas) -> None:
    """The span runs from name to name; the values say what was compared."""
    (found,) = bearing(atlas, "Shells hit Estov, 30 km west of Brek, on Monday.", "Estov")
    assert [span.quote for span in found.evidence] == ["Estov, 30 km west of Brek"]
    values = dict(found.values)
    assert (values["stated"], values["stated_deg"]) == ("W", 270.0)
    assert values["gazetteer_deg"] == pytest.approx(90, abs=0.5)
    assert values["distance_km"] == pytest.approx(28.6, abs=0.2)
    assert found.message == ("The text puts Estov W of Brek; the gazetteer has it E, 28.6 km away.")


@pytest.mark.parametrize(
    "text",
    [
        "Shells hit Estov, a town west of Brek, on Monday.",
        "Shells hit Estov, which lies west of Brek, on Monday.",
        "Shells hit Estov, some 30 km (19 miles) to the west of the city of Brek.",
        "Shells fell in Estov west of Brek.",
        "Estov, West of Brek, Shelled Again by Guns From the Hills",
        "Shells hit Estov (west of Brek) on Monday.",
    ],
)
def test_one_place_right_before_the_words_is_read(atlas: Atlas, text: str) -> None:
    """Apposition, relative clause, distance, title case."""
    assert [one.severity for one in bearing(atlas, text, "Estov")] == [Severity.WARNING]


@pytest.mark.parametrize(
    "text",
    [
        "Shells hit Nelst, Estov, west of Brek, on Monday.",
        "Shells hit Nelst and Estov, west of Brek, on Monday.",
        "Shells hit Estov, west of Brek and north of Nordlin, on Monday.",
        "Shells hit Estov, west of Brek province, on Monday.",
        "Shells hit Estov, west of Brek's harbour, on Monday.",
        "Shells hit Estov, west of Velen, on Monday.",
        "Shells hit Estov, west of Farhold, on Monday.",
        "Shells hit Estov and a farm west of Brek.",
        "Shells hit Estov, west of the river.",
    ],
)
def test_what_may_mean_another_place_is_left_alone(atlas: Atlas, text: str) -> None:
    """Lists, relations in a row, divisions, regions, namesakes far away, another noun."""
    assert bearing(atlas, text, "Estov") == []


def test_the_longest_name_is_the_one_that_is_meant(atlas: Atlas) -> None:
    """Brek lies west of Estov and of Port Estov alike; Estov lies west of the port alone."""
    assert bearing(atlas, "Shells hit Estov, west of Port Estov, on Monday.", "Estov") == []


def test_places_inside_each_other_have_no_bearing(atlas: Atlas) -> None:
    """A third of a kilometre apart is no direction that anyone could hold to."""
    assert bearing(atlas, "Shells hit Nigh, south of Brek, on Monday.", "Nigh") == []


def test_a_place_that_is_no_event_place_is_not_judged(atlas: Atlas) -> None:
    """The page tells of something in Nelst; where Estov lies is beside the matter."""
    text = "Shells hit Nelst. The mayor of Estov, west of Brek, was told."
    assert bearing(atlas, text, "Nelst") == []


def test_two_statements_of_one_relation_are_one_finding(atlas: Atlas) -> None:
    """Headline and body say the same; both are shown."""
    text = "Estov, West of Brek, Hit\nShells hit Estov, west of Brek, on Monday."
    (found,) = bearing(atlas, text, "Estov")
    assert len(found.evidence) == 2


def test_without_an_atlas_nothing_is_said() -> None:
    """A check that cannot consult stays silent."""
    text = "Shells hit Estov, west of Brek, on Monday."
    there = dataclasses.replace(place("Estov"), mention=words("Estov", 11))
    claim = strike(where=[there], span=words(text))
    reading = Reading(report="r", reader="t", splitter="t", atlas="t", claims=(claim,))
    report = Report(name="r", capture="c", text=text)
    rules = tuple(rule for rule in RULES if rule.code == BEARING)
    assert Checks(rules)(head("r"), report, reading, relations=(), conflicts=()) == ()


# ------------------------------------------------------------------ bearings themselves

DEGREE = st.floats(-60, 60)


@given(lat=DEGREE, lon=DEGREE, north=st.floats(-1, 1), east=st.floats(-1, 1))
def test_there_and_back_are_opposite(lat: float, lon: float, north: float, east: float) -> None:
    """Over a degree the meridians hardly turn; distance is the same both ways."""
    here, there = (lat, lon), (lat + north, lon + east)
    km = compass.kilometres(here, there)
    assert km == pytest.approx(compass.kilometres(there, here))
    if km > 1:
        turn = compass.apart(compass.bearing(here, there), compass.bearing(there, here))
        assert turn == pytest.approx(180, abs=2)


def test_the_bearings_of_the_points_of_the_compass() -> None:
    """North is 0, east 90; a degree of latitude is 111 km."""
    assert compass.bearing((0, 0), (1, 0)) == pytest.approx(0)
    assert compass.bearing((0, 0), (0, 1)) == pytest.approx(90)
    assert compass.kilometres((0, 0), (1, 0)) == pytest.approx(compass.KM_OF_DEGREE)
    assert [compass.degrees_of(one) for one in ("N", "ESE", "SW")] == [0, 112.5, 225]
    assert compass.apart(350, 20) == 30


@pytest.mark.parametrize(
    ("word", "point"),
    [
        ("North", "N"),
        ("south-east", "SE"),
        ("north northwest", "NNW"),
        ("southsouthwest", "SSW"),
        ("east west", None),
    ],
)
def test_compass_words_name_points(word: str, point: str | None) -> None:
    """However they are joined; words that name no point give none."""
    assert compass.point(word) == point


@given(text=st.text(alphabet="AB el,. ofnorthsu\n'’(5km)", max_size=80))
def test_any_text_is_read_without_a_fault(text: str) -> None:
    """Spans quote the text, and the two names stand at their ends."""
    for one in stated(text + " A, north of B.", lambda _: True):
        one.span.check(text + " A, north of B.")
        assert one.span.quote.startswith(one.name)
        assert one.span.quote.endswith(one.other)
