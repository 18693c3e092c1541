"""Facets down, origins across: what agrees, contradicts or is out of date, and who is silent."""

from __future__ import annotations

import dataclasses
import datetime as dt
from collections.abc import Sequence
from typing import Any

import pytest
from hypothesis import given

from reportedly.model import (
    Bounds,
    Cell,
    Claim,
    FacetRow,
    Matrix,
    Relation,
    ReportHead,
    Resolution,
    Source,
)
from reportedly.model.vocabulary import (
    Contradiction,
    Group,
    Interest,
    Modality,
    OriginKind,
    Polarity,
    RelationKind,
    SourceType,
    Standing,
)
from reportedly.resolve import resolve
from reportedly.resolve.again import reopen
from reportedly.resolve.matrix import matrix_of
from tests.resolve.makers import BLUES, DAY, HOSPITAL, REDS, WITNESS, doer, figure, head, strike
from tests.resolve.test_resolve import readings

Reading = tuple[ReportHead, Sequence[Claim]]
NEXT = DAY + dt.timedelta(days=1)


def matrices(told: Sequence[Reading], relations: Sequence[Relation] = ()) -> list[Matrix]:
    """Return the matrix of every incident."""
    found: Resolution = resolve(told, relations, ())
    return [matrix_of(reopen(one, told, relations, found.roots)) for one in found.incidents]


def page(name: str, *by: Source, day: dt.date = DAY, **more: Any) -> Reading:
    """Return a page with one claim of the strike."""
    return head(name, day), [strike(by=by, **more)]


def row(matrix: Matrix, facet: Contradiction) -> FacetRow:
    """Return the one row of a facet."""
    (found,) = [one for one in matrix.rows if one.facet is facet]
    return found


def count(number: int, **more: Any) -> dict[str, Any]:
    """Return one count as the figures of a claim."""
    return {"figures": (figure(number, **more),)}


def cell_of(matrix: Matrix, facet: Contradiction, name: str) -> Cell:
    """Return what the origin of this name says of a facet."""
    (at,) = [n for n, voice in enumerate(matrix.voices) if voice.name == name]
    return row(matrix, facet).cells[at]


# ------------------------------------------------------------------ properties


@given(readings())
def test_every_column_has_a_cell_in_every_row(given_: list[Reading]) -> None:
    """And every claim that is named belongs to the incident."""
    found = resolve(given_, (), ())
    for incident in found.incidents:
        matrix = matrix_of(reopen(incident, given_, (), found.roots))
        assert sum(voice.root is not None for voice in matrix.voices) == incident.origins_high
        for one in matrix.rows:
            assert len(one.cells) == len(matrix.voices)
            named = {ref for cell in one.cells for ref in cell.claims}
            assert named <= set(incident.members)
            for cell in one.cells:
                assert (cell.value is None) is (cell.standing is Standing.SILENT)
            for fact in one.facts:
                assert fact.texts <= fact.pages <= incident.reports
                assert fact.origins_low <= fact.origins_high <= incident.origins_high


@given(readings())
def test_order_of_pages_changes_no_matrix(given_: list[Reading]) -> None:
    """What is shown follows from what is said."""
    assert matrices(given_) == matrices(list(reversed(given_)))


# ------------------------------------------------------------------ standings


def test_what_agrees_and_who_is_silent() -> None:
    """The hospital counts; the witness only tells where it was."""
    (matrix,) = matrices([page("a", HOSPITAL, **count(7)), page("b", WITNESS)])
    counted = row(matrix, Contradiction.COUNT)
    assert [cell.standing for cell in counted.cells] == [Standing.AGREES, Standing.SILENT]
    (fact,) = counted.facts
    assert (fact.pages, fact.origins_low, fact.origins_high) == (1, 1, 1)
    (place,) = row(matrix, Contradiction.PLACE).facts
    assert (place.pages, place.origins_low, place.origins_high) == (2, 2, 2)


def test_a_count_of_the_same_day_contradicts() -> None:
    """Two sources of one day whose numbers exclude each other; the nearer one is shown."""
    (matrix,) = matrices([page("a", HOSPITAL, **count(7)), page("b", WITNESS, **count(12))])
    assert cell_of(matrix, Contradiction.COUNT, WITNESS.name).standing is Standing.CONTRADICTS
    lead, other = row(matrix, Contradiction.COUNT).facts
    assert (lead.value, other.value) == (Bounds(low=7, high=7), Bounds(low=12, high=12))


def test_an_older_lower_count_is_superseded() -> None:
    """What was known the day before is out of date and contradicts nothing."""
    told = [page("a", WITNESS, **count(7)), page("b", HOSPITAL, day=NEXT, **count(9))]
    (matrix,) = matrices(told)
    assert cell_of(matrix, Contradiction.COUNT, WITNESS.name).standing is Standing.SUPERSEDED


def test_what_an_origin_said_before_stands_beside_its_latest_word() -> None:
    """The hospital had nine, now it has twelve."""
    told = [page("a", HOSPITAL, **count(9)), page("b", HOSPITAL, day=NEXT, **count(12))]
    (matrix,) = matrices(told)
    cell = cell_of(matrix, Contradiction.COUNT, HOSPITAL.name)
    assert (cell.value, cell.others) == (Bounds(low=12, high=12), (Bounds(low=9, high=9),))


def test_a_denial_contradicts_and_serves_who_is_blamed() -> None:
    """The party that is said to have done it denies it."""
    denial = strike(by=[REDS], modality=Modality.DENIED, polarity=Polarity.NEGATIVE)
    told = [page("a", WITNESS, actors=(doer("XA_RED"),)), (head("b"), [denial])]
    (matrix,) = matrices(told)
    cell = cell_of(matrix, Contradiction.OCCURRENCE, REDS.name)
    assert (cell.standing, cell.value) == (Standing.CONTRADICTS, False)
    assert cell.interest is Interest.SERVING
    happened, not_ = row(matrix, Contradiction.OCCURRENCE).facts
    assert (happened.origins_high, not_.origins_high) == (1, 1)


# ------------------------------------------------------------------ interest


RED_FIGHTERS = {"group": Group.COMBATANT, "whose": "XA_RED"}


@pytest.mark.parametrize(
    ("source", "more", "interest"),
    [
        (REDS, count(4, **RED_FIGHTERS), Interest.AGAINST),
        (BLUES, count(60, **RED_FIGHTERS), Interest.SERVING),
        (REDS, {**count(7), "actors": (doer("XA_RED"),)}, Interest.AGAINST),
        (BLUES, {**count(7), "actors": (doer("XA_RED"),)}, Interest.SERVING),
        (HOSPITAL, {**count(7), "actors": (doer("XA_RED"),)}, Interest.NONE),
        (
            dataclasses.replace(HOSPITAL, aligned="XB_BLUE"),
            {**count(7), "actors": (doer("XA_RED"),)},
            Interest.SERVING,
        ),
    ],
)
def test_whether_an_origin_speaks_against_its_interest(
    source: Source, more: dict[str, Any], interest: Interest
) -> None:
    """Owning to losses, and to acts that harmed people, is against it, whichever the side."""
    (matrix,) = matrices([page("a", source, **more)])
    (cell,) = row(matrix, Contradiction.COUNT).cells
    assert cell.interest is interest


# ------------------------------------------------------------------ columns


def test_own_voices_are_one_column_and_no_origin() -> None:
    """Ten pages that say so themselves are ten pages and nobody's word."""
    told = [page(f"p{n}", **count(7)) for n in range(10)]
    (matrix,) = matrices([*told, page("a", HOSPITAL, **count(7))])
    assert [voice.kind for voice in matrix.voices] == [
        OriginKind.INSTITUTION,
        OriginKind.OWN_VOICE,
    ]
    (fact,) = row(matrix, Contradiction.COUNT).facts
    assert (fact.pages, fact.origins_low, fact.origins_high) == (11, 1, 1)


def test_copies_are_one_text() -> None:
    """Three prints of one text are three pages, one text, one origin."""
    told = [page(name, HOSPITAL, **count(7)) for name in "abc"]
    copies = [
        Relation(kind=RelationKind.NEAR_COPY, a=a, b=b, direction=None)
        for a, b in (("a", "b"), ("b", "c"))
    ]
    (matrix,) = matrices(told, copies)
    (fact,) = row(matrix, Contradiction.COUNT).facts
    assert (fact.pages, fact.texts, fact.origins_high) == (3, 1, 1)


def test_those_that_name_only_each_other_have_a_column_of_their_own() -> None:
    """Their names stand there, and that they are no origin."""
    told = [
        (head("a", DAY, one), [strike(by=[Source(name=other, type=SourceType.MEDIA)], **count(7))])
        for one, other in (("Omru Post", "Lake Radio"),)
    ]
    told.append(
        (
            head("b", DAY, "Lake Radio"),
            [strike(by=[Source(name="Omru Post", type=SourceType.MEDIA)], **count(7))],
        )
    )
    (matrix,) = matrices(told)
    (ring,) = matrix.voices
    assert (ring.root, ring.name, ring.pages) == (None, "Lake Radio, Omru Post", 2)
    (fact,) = row(matrix, Contradiction.COUNT).facts
    assert (fact.origins_low, fact.origins_high) == (0, 0)
