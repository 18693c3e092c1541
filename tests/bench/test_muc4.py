"""CEAF-REE with known answers, and how marks of fillers become entities; all texts invented."""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

import pytest

from bench import muc4
from bench.common import Asked
from bench.muc4 import ROLES, Document, entities, plain, scored
from reportedly.read.encode.marks import Mark

Groups = Sequence[Sequence[str]]


@pytest.mark.parametrize(
    ("wanted", "given", "right"),
    [
        pytest.param([["a", "b"], ["c"]], [["b"], ["c"]], 2, id="any mention will do"),
        pytest.param([["a", "b"], ["c"]], [["a"], ["b"]], 1, id="two names of one count once"),
        pytest.param([["a", "b"]], [["a", "b"]], 1, id="all mentions given"),
        pytest.param([["a", "b"]], [["a", "x"]], 0, id="one mention too many"),
        pytest.param([["a"], ["b"]], [["a", "b"]], 0, id="two entities given as one"),
        pytest.param([["a", "b"], ["a"]], [["a"], ["b"]], 2, id="the first must make room"),
        pytest.param([["a"], ["a", "b"], ["b", "c"]], [["b"], ["a"], ["a"]], 3, id="and again"),
        pytest.param([["a"], ["a"]], [["a"]], 1, id="one given fits one wanted"),
        pytest.param([], [["a"]], 0, id="nothing wanted"),
        pytest.param([["a"]], [], 0, id="nothing given"),
    ],
)
def test_as_many_fit_as_one_to_one_allows(wanted: Groups, given: Groups, right: int) -> None:
    """The alignment is the best there is, whatever order they come in."""
    for golds in (wanted, wanted[::-1]):
        for mine in (given, given[::-1]):
            assert scored(golds, mine) == (right, len(given), len(wanted))


def test_words_are_compared_without_articles_and_punctuation() -> None:
    """As in GRIT's script: marks vanish, they do not part words."""
    assert plain('The  "Red-Star"  Brigade (R.S.B.)') == "redstar brigade rsb"
    assert plain("a theatre, an anthem") == "theatre anthem"
    assert plain("the") == ""


def document(text: str, *marks: tuple[str, str, float]) -> Document:
    """Return a document in which the first place of each of these words is marked."""
    return Document(
        text,
        {role: [] for role in ROLES},
        [
            Mark(text.index(words), text.index(words) + len(words), ROLES[role], p)
            for words, role, p in marks
        ],
    )


def named(role: str, text: str, *words: str, least: float = 0.5) -> list[str]:
    """Return the entities of one role when these words are marked surely."""
    given = document(text, *((one, role, 0.9) for one in words))
    return [mention for (mention,) in entities(given, role, least)]


def test_an_entity_is_told_by_its_most_specific_mention() -> None:
    """What stands within a longer mention is the same."""
    text = "rebels shot marta luna vega. luna vega, a judge, died. the river rebels fled."
    assert named("Victim", text, "marta luna vega", "luna vega") == ["marta luna vega"]
    assert named("PerpInd", text, "rebels", "the river rebels") == ["river rebels"]


def test_a_surname_does_not_make_kin_one() -> None:
    """It joins one of them."""
    text = "ana luna and pedro luna were shot. luna was a judge."
    assert named("Victim", text, "ana luna", "pedro luna", "luna was"[:4]) == [
        "ana luna",
        "pedro luna",
    ]


def test_one_head_word_is_one_thing_where_things_are_described() -> None:
    """Singular or plural; of victims it is a surname, of weapons a kind."""
    text = "two white trucks of the mill burned. the old truck burned. a car bomb and a time bomb."
    assert named("Target", text, "two white trucks of the mill", "old truck") == [
        "two white trucks of mill"
    ]
    assert named("Weapon", text, "car bomb", "time bomb") == ["car bomb", "time bomb"]


def test_an_acronym_is_the_name_it_stands_behind() -> None:
    """Or, of organisations, one of its first letters in any order."""
    text = "the river liberation army (xra) spoke. front for the north (nf) too."
    assert named("PerpOrg", text, "river liberation army", "xra") == ["river liberation army"]
    text = "the river liberation army of the north spoke. lrna denied it. abc did not."
    assert named("PerpOrg", text, "river liberation army of the north", "lrna", "abc") == [
        "river liberation army of north",
        "abc",
    ]


def test_what_names_nobody_is_left_out() -> None:
    """Pronouns, articles, a parenthesis at the end, and what is not likely enough."""
    text = 'they shot him and "the mill" (a factory) with the others'
    assert named("Victim", text, "him", "the others") == []
    assert named("Target", text, '"the mill" (a factory)') == ["mill"]
    assert named("Target", text, "the mill", least=0.95) == []


def test_a_part_is_scored_over_all_documents(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Micro over roles; below the knob a document gives nothing."""

    def row(name: str, text: str, **wanted: Groups) -> dict[str, Any]:
        groups = {
            role: [[{"quote": one} for one in mentions] for mentions in wanted.get(role, ())]
            for role in ROLES
        }
        return {"doc_id": name, "text": text, "entities": groups}

    rows = [
        row("1", "rebels shot ana luna", PerpInd=[["rebels"]], Victim=[["ana luna", "luna"]]),
        row("2", "rebels met pedro vega"),
        row("3", "a bomb went off", Weapon=[["bomb"]]),
    ]
    marks = {
        "1": [("ana luna", "Victim", 0.9), ("rebels", "PerpOrg", 0.8)],
        "2": [("pedro vega", "Victim", 0.7)],
        "3": [("bomb", "Weapon", 0.3)],
    }

    def read(_: object, given: Mapping[str, Any]) -> Document:
        wanted = {
            role: [{plain(one["quote"]) for one in mentions} for mentions in groups]
            for role, groups in given["entities"].items()
        }
        return Document(
            given["text"], wanted, document(given["text"], *marks[given["doc_id"]]).marks
        )

    monkeypatch.setattr(muc4, "read", read)
    monkeypatch.setattr(muc4, "open_encoder", lambda _: None)
    monkeypatch.setattr(muc4, "MINIMUM", dict.fromkeys(ROLES, 0.2))
    monkeypatch.setattr(muc4, "INCIDENT", 0.5)
    tmp_path.joinpath("dev_docs.jsonl").write_text("\n".join(map(json.dumps, rows)), "utf8")

    figures = muc4.run(Asked(tmp_path, "dev", {}))
    assert (figures["ceaf_ree_precision"], figures["ceaf_ree_recall"]) == (33.3, 33.3)
    assert (figures["Victim_precision"], figures["Victim_recall"]) == (50.0, 100.0)
    assert (figures["Weapon_f1"], figures["Weapon_wanted"]) == (0, 1)
    assert (figures["documents"], figures["documents_with_incident"]) == (3, 2)
    assert figures["documents_with_incident_given"] == 2

    monkeypatch.setattr(muc4, "in_dev", lambda *_: True)
    best = muc4.run(Asked(tmp_path, "dev", {"tune": "yes"}))
    assert best["MINIMUM_Victim"] == "0.75"
    assert best["ceaf_ree_f1"] == pytest.approx(80)
