"""A ledger that is added to and ruled on, in any order, holds what a rebuild gives.

Here with the real store, tracing, resolving and checks: reports as the reader read them and
generated ones, rulings of every kind, and a question at any moment, after which everything has to
stand as if it had been computed from nothing.
"""

from __future__ import annotations

import dataclasses
import json
import tempfile
from collections.abc import Sequence
from functools import cache
from pathlib import Path
from typing import Any

from hypothesis import given, settings
from hypothesis import strategies as st

from bench.growth import RUN
from bench.make_incidents import Made, World
from reportedly import pipeline
from reportedly.ids import digest
from reportedly.ledger import Intake, Mode, Store
from reportedly.ledger.projections import topic
from reportedly.model import Capture, Decision, Reading, Report, claim_ref, incident_id
from tests.demo_ledger import demo_ledger

Step = int | Intake | Decision | None
"""A report that comes, by its place in the list of all or itself; a ruling; or a question, which
brings everything up to date."""

GENERATED, READ = 9, 9
VALUES: tuple[tuple[str, object], ...] = (
    ("type", "SHELLING_ROCKET"),
    ("type", None),
    ("place", {"name": "Karvath", "country": "XV", "lat": 10.0, "lon": 20.0}),
    ("time", {"earliest": "2031-05-03", "latest": "2031-05-03"}),
    ("time", None),
    ("figure/f0killed", {"value": 9}),
    ("figure/more", {"outcome": "injured", "value": 4}),
)


def made(one: Made) -> Intake:
    """Return a generated report, ready to be stored."""
    data = one.text.encode()
    capture = Capture(
        address=f"{one.head.id}.txt",
        sha256=digest(data),
        size=len(data),
        media_type="text/plain",
        encoding="utf-8",
    )
    report = Report(
        name=one.head.name,
        capture=capture.id,
        text=one.text,
        outlet=one.head.outlet,
        page_date=one.head.page_date,
        language="en",
    )
    reading = Reading(
        report=report.id,
        reader="made/1",
        splitter="made/1",
        atlas="none",
        page_date=one.head.page_date,
        sentences=one.sentences,
        claims=one.claims,
    )
    return Intake(capture=capture, data=data, report=report, reading=reading)


@cache
def intakes() -> tuple[Intake, ...]:
    """Return reports of both sorts: of few incidents, so that they meet and copy each other."""
    generated = [made(one) for one in World("orders", 2, 8, 25).every()][:GENERATED]
    read: list[Intake] = []
    with tempfile.TemporaryDirectory() as folder:
        path = demo_ledger(Path(folder))
        with Store.open(path) as store:
            for head in store.iter_heads():
                report = store.report_of(head.id)
                capture = store.get_capture(report.capture)
                data, reading = store.get_blob(capture.sha256), store.reading_of(head.id)
                read.append(Intake(capture=capture, data=data, report=report, reading=reading))
    return (*generated, *read[:READ])


@cache
def claims() -> tuple[str, ...]:
    """Return all claims, each as ``report/claim``."""
    return tuple(
        f"{one.report.id}/{claim.id}"
        for one in intakes()
        for claim in (one.reading.claims if one.reading else ())
    )


@st.composite
def rulings(draw: st.DrawFn, at: int) -> Decision:
    """Draw a ruling of any kind that incidents obey."""

    def ruling(verb: str, subject: Sequence[str], **more: Any) -> Decision:
        moment = f"2031-06-01T00:00:{at:02d}Z"
        return Decision(
            verb=verb, subject=tuple(subject), person="p", at=moment, reason="seen", **more
        )

    kind = draw(st.sampled_from(["pair", "pair", "value", "value", "grade", "family"]))
    of = draw(st.sampled_from(claims()))
    if kind == "pair":
        other = draw(st.sampled_from([one for one in claims() if one != of]))
        verb = draw(st.sampled_from(["same", "different", "undecided"]))
        return ruling(verb, (of, other))
    if kind == "value":
        field, value = draw(st.sampled_from(VALUES))
        return ruling("value", (of,), field=field, value=json.dumps(value))
    if kind == "grade":
        grade = draw(st.sampled_from(["WEAK", "CONFIRMED", "DISCOUNTED"]))
        return ruling("grade", (incident_id(claim_ref(of)),), value=json.dumps(grade))
    outlets = sorted({one.report.outlet for one in intakes() if one.report.outlet})
    some = draw(st.lists(st.sampled_from(outlets), min_size=2, max_size=3, unique=True))
    value = json.dumps({"kind": "owner", "outlets": some})
    return ruling("family", ("house",), value=value)


@st.composite
def sequences(draw: st.DrawFn) -> list[Step]:
    """Draw reports and rulings, one on each topic, mixed; questions come in between."""
    places = st.integers(0, len(intakes()) - 1)
    reports = draw(st.lists(places, min_size=6, max_size=12, unique=True))
    ruled = {
        topic(one): one for one in (draw(rulings(at)) for at in range(draw(st.integers(1, 6))))
    }
    steps: list[Step] = [*reports, *ruled.values()]
    steps = draw(st.permutations(steps))
    asked = draw(st.lists(st.integers(0, len(steps)), max_size=5, unique=True))
    for at in sorted(asked, reverse=True):
        steps.insert(at, None)
    return steps


def grown(steps: Sequence[Step]) -> tuple[str, str]:
    """Return the digest of what stands after the last step, and that of computing it anew."""
    with (
        tempfile.TemporaryDirectory() as folder,
        Store.open(Path(folder) / "a.ledger", Mode.CREATE) as store,
    ):
        for step in (*steps, None):
            if step is None:
                pipeline.rebuild(store)
            elif isinstance(step, Decision):
                store.add_decision(step)
            else:
                store.add(intakes()[step] if isinstance(step, int) else step, by=RUN)
        state = store.derived_state()
        anew = pipeline.rebuild(store, anew=True)
    assert state is not None
    return state.digest, anew.digest


@settings(max_examples=6, deadline=None)
@given(sequences(), st.data())
def test_any_order_with_any_rulings_gives_what_a_rebuild_gives(
    steps: list[Step], data: st.DataObject
) -> None:
    """Whenever a question was asked; and in another order it is the same once more."""
    brought, rebuilt = grown(steps)
    assert brought == rebuilt
    again = [step for step in steps if step is not None]
    other = data.draw(st.permutations(again))
    at = data.draw(st.integers(0, len(other)))
    assert grown([*other[:at], None, *other[at:]]) == (brought, rebuilt)


@settings(max_examples=2, deadline=None)
@given(sequences())
def test_a_report_read_anew_leaves_nothing_of_the_old_reading(steps: list[Step]) -> None:
    """Another reader finds less; what stands then is what it found, wherever it came."""
    first = intakes()[next(step for step in steps if isinstance(step, int))]
    assert first.reading is not None
    half = first.reading.claims[::2]
    kept = {figure.id for claim in half for figure in claim.figures}
    named = {claim.id for claim in half}
    claims_ = tuple(
        dataclasses.replace(
            claim,
            denies=claim.denies if claim.denies in named else None,
            figures=tuple(
                dataclasses.replace(
                    figure,
                    subset_of=figure.subset_of if figure.subset_of in kept else None,
                    drawn_from=figure.drawn_from if figure.drawn_from in kept else None,
                )
                for figure in claim.figures
            ),
        )
        for claim in half
    )
    anew = dataclasses.replace(first.reading, reader="other/1", claims=claims_)
    brought, rebuilt = grown([*steps, None, dataclasses.replace(first, reading=anew)])
    assert brought == rebuilt
