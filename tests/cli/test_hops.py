"""``trace`` at a claim: what each report of its copy tree says of it, and on whose word."""

from __future__ import annotations

import dataclasses
import json
from pathlib import Path

from reportedly.cli.hops import counterpart, hops
from reportedly.cli.tree import Node
from reportedly.model import ClaimRef, Relation
from reportedly.model.vocabulary import EventType, RelationKind
from tests.cli.program import Program
from tests.resolve.makers import HOSPITAL, claim, figure, strike, words

COPY = Relation(kind=RelationKind.DERIVED_REWRITE, a="a", b="b", direction=None)


def test_a_claim_is_shown_at_every_hop(demo: Path, program: Program) -> None:
    """Its words, the chain from the page inwards, and the origin behind it."""
    out = program("trace", "recycled/c2", "--ledger", demo).out
    assert out.count("c2 “") == 4
    assert "the page ← VPA ← the director of the general hospital; goes back to the director" in out
    assert "near copy, 91% of its words" in out


def test_machines_get_a_record_for_each_report(demo: Path, program: Program) -> None:
    """The first hangs on nothing, the others on one told before."""
    lines = program("trace", "recycled/c2", "--ledger", demo, "--json").out.splitlines()
    told = [json.loads(line) for line in lines]
    assert told[0]["above"] is None
    seen = {told[0]["report"]}
    for hop in told[1:]:
        assert hop["above"] in seen
        seen.add(hop["report"])


def test_an_unknown_claim_is_refused(demo: Path, program: Program) -> None:
    """With the code of an unknown id, as an unknown report is."""
    done = program("trace", "recycled/c99", "--ledger", demo)
    assert done.code == 4
    assert "[L107]" in done.err
    assert program("trace", "nobody/c1", "--ledger", demo).code == 4


def test_a_claim_of_a_report_without_copies_stands_alone(demo: Path, program: Program) -> None:
    """It is shown with its chain all the same."""
    done = program("trace", "brief-1/c1", "--ledger", demo)
    assert "c1 “" in done.out
    assert "shares no passage" in done.err


def test_a_number_that_grew_on_the_way_is_told() -> None:
    """From the report above to the one below, and who does not tell it is said not to."""
    seven = strike(figures=(figure(7),), by=[HOSPITAL])
    nine = dataclasses.replace(seven, id="c4", figures=(figure(9),))
    fled = claim("c1", EventType.DISPLACEMENT, span=words("forty families left"))
    told = {"a": [seven], "b": [nine], "c": [fled]}
    other = dataclasses.replace(COPY, b="c")
    top = Node("a", None, (Node("b", COPY, ()), Node("c", other, ())))
    first, second, third = hops([top], ClaimRef("b", "c4"), told.__getitem__, {})
    assert (first.claim, first.changed) == ("c1", ())
    assert (second.claim, second.changed) == ("c4", (("killed", 7, 9),))
    assert (third.claim, third.quote) == (None, None)


def test_claims_in_a_shared_passage_are_one_and_numbers_decide_else() -> None:
    """Another type in the passage is another claim."""
    mine = strike(span=words("seven died at the mill", 10), figures=(figure(7),))
    here = strike("c7", span=words("a mill was hit", 40))
    counted = strike("c8", span=words("it left seven dead", 80), figures=(figure(7),))
    shared = dataclasses.replace(COPY, evidence=((words("the mill", 24), words("a mill", 40)),))
    assert counterpart(mine, [counted, here], shared, "a") == here
    assert counterpart(mine, [here, counted], COPY, "a") == counted
    moved = claim("c9", EventType.DISPLACEMENT, span=words("a mill", 40))
    assert counterpart(mine, [moved], shared, "a") is None
