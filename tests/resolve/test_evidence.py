"""What shows that two reports, or two sentences, tell of one happening, and what does not."""

from __future__ import annotations

import dataclasses
import datetime as dt
from collections.abc import Sequence

import pytest

from reportedly.model import Claim, Incident, Target
from reportedly.model.vocabulary import EventType, Outcome, Qualifier, Verdict
from reportedly.resolve import resolve
from reportedly.resolve.details import persons
from reportedly.resolve.sites import below_town
from reportedly.resolve.words import ages, sights
from tests.resolve.makers import DAY, HOSPITAL, TARVO, claim, figure, head, on, place, words

SHOT = EventType.DIRECT_VIOLENCE


def shot(text: str, identifier: str = "c1", **more: object) -> Claim:
    """Return a claim that somebody was shot in Tarvo."""
    fields = {"where": [place(TARVO)], "when": on(DAY), "span": words(text)} | more
    return claim(identifier, SHOT, **fields)  # type: ignore[arg-type]


def incidents(*pages: Sequence[Claim]) -> tuple[Incident, ...]:
    """Return the incidents of some pages of one day."""
    return resolve([(head(f"r{n}"), page) for n, page in enumerate(pages)], (), ()).incidents


# ------------------------------------------------------------------ across reports


def test_a_person_named_in_both_shows_it() -> None:
    """Family or victim is what one happening alone has in common."""
    first = shot("Ilvar Tesk, 31, was shot dead by two men")
    second = shot("police found Ilvar Tesk near his car")
    assert len(incidents([first], [second])) == 1
    other = shot("police found Omek Dorral near his car")
    assert len(incidents([first], [other])) == 2


def test_who_speaks_of_both_shows_nothing() -> None:
    """A chief of police speaks of many shootings."""
    chief = dataclasses.replace(HOSPITAL, name="Ilvar Tesk")
    told = [[shot(f"a man was shot {n} times, Ilvar Tesk said", by=[chief])] for n in (2, 3)]
    assert len(incidents(*told)) == 2


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("the body of Ilvar J. Tesk was found", {"ilvar tesk"}),
        ("Man Shot Dead In Tarvo Apartment Building", set()),
        ("shots fired on Lower Mill Road in Tarvo", set()),
        ("the Police Department of Tarvo said", set()),
    ],
)
def test_names_of_persons_are_told_from_other_capitals(text: str, found: set[str]) -> None:
    """Headlines, streets and offices are set in capitals, too."""
    assert persons(text, ["Tarvo"]) == found


def test_one_age_in_common_shows_it_in_one_town_and_not_in_a_province() -> None:
    """A victim of an age is one in a town and a day; in a province there may be more."""
    boy = shot("a 9-year-old boy was shot in the leg", figures=(figure(1),))
    again = shot("the 9-year-old is recovering", figures=(figure(1, outcome=Outcome.INJURED),))
    assert len(incidents([boy], [again])) == 1
    wide = [place("Tarland", where_prec=4, admin1="Tarland")]
    town = [place(TARVO, admin1="Tarland")]
    found = resolve(
        [
            (head("a"), [dataclasses.replace(boy, places=tuple(town))]),
            (head("b"), [dataclasses.replace(again, places=tuple(wide))]),
        ],
        (),
        (),
    )
    assert [link.verdict for link in found.links] == [Verdict.POSSIBLE]
    assert ages("a 9-year-old and a woman aged 30") == {"aged 9", "aged 30"}


def test_one_person_shot_twice_is_not_shown_by_the_number() -> None:
    """The same count of one, with the same weapon, is chance."""
    told = [[shot(f"a man was shot {word}", figures=(figure(1),))] for word in ("once", "twice")]
    assert len(incidents(*told)) == 2


@pytest.mark.parametrize(("hurt", "number"), [(12, 1), (13, 2)])
def test_one_count_that_agrees_does_not_stand_against_one_that_does_not(
    hurt: int, number: int
) -> None:
    """Five dead and twelve hurt, five dead and thirteen: the five are no evidence by themselves."""

    def told(injured: int) -> list[Claim]:
        more = figure(injured, "g", outcome=Outcome.INJURED)
        return [shot("people were shot", figures=(figure(5), more))]

    assert len(incidents(told(12), told(hurt))) == number


def test_stable_condition_is_no_stable_and_smith_no_smith() -> None:
    """Words that are no thing in the text are none in common."""
    assert not sights("he was taken to hospital in stable condition") - {"hospital"}
    assert "smith" not in sights("the shooting of Orvan Smith")
    assert "smith" in sights("a smith was shot at the market")


# ------------------------------------------------------------------ inside a page


def test_a_street_that_nobody_knows_lies_in_the_town_of_the_page() -> None:
    """It is not another place; a village that nobody knows may be one."""
    first = shot("four people were shot in Tarvo", figures=(figure(4),))
    street = shot("it happened on Lower Mill Road", "c2", where=[place("Lower Mill Road")])
    assert len(incidents([first, street])) == 1
    village = shot("a shooting at Gelmuk", "c2", where=[place("Gelmuk")])
    assert len(incidents([first, village])) == 2
    assert below_town("Lower Mill Rd")
    assert not below_town("Gelmuk")


def test_a_lower_count_without_place_or_day_is_of_some_of_them() -> None:
    """Five were shot; that one of them was hit in the leg makes no second shooting, and no toll."""
    whole = shot("five people were shot in Tarvo", figures=(figure(5),), by=[HOSPITAL])
    one = shot(
        "one was hit in the leg",
        "c2",
        where=[],
        when=None,
        figures=(figure(1, "g"),),
        by=[HOSPITAL],
    )
    (incident,) = incidents([whole, one])
    assert [estimate.best for estimate in incident.estimates] == [5]
    placed = dataclasses.replace(one, places=(place(TARVO),), time=on(DAY))
    assert len(incidents([whole, placed])) == 2


def test_an_inferred_day_keeps_no_sentence_apart_from_the_day_the_page_tells_of() -> None:
    """A report on a trial is dated by the words on the deed, not by the day of the page."""
    page = on(DAY, prec=3, inferred=True)
    page = dataclasses.replace(page, mention=None, earliest=DAY - dt.timedelta(days=6))
    headline = shot("man guilty of shooting in Tarvo", when=page)
    deed = shot("he shot two men last May", "c2", where=[], when=on(DAY - dt.timedelta(days=200)))
    (incident,) = incidents([headline, deed])
    assert incident.time is not None
    assert incident.time.earliest == DAY - dt.timedelta(days=200)


def test_what_is_not_known_is_not_another() -> None:
    """A claim without a place is possibly one with others, and keeps no two of them apart."""
    things = (Target(span=words("the flour mill")),)
    nowhere = shot("shots at the flour mill", where=[], targets=things)
    nowhere = dataclasses.replace(nowhere, figures=(figure(9, qualifier=Qualifier.EXACT),))
    there = shot("shots at the flour mill of Tarvo", targets=things, figures=(figure(9),))
    found = resolve([(head("a"), [nowhere]), (head("b"), [there])], (), ())
    assert len(found.incidents) == 2
