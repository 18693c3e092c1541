"""Records in words: in English what the terminal says, in every language all of it."""

from __future__ import annotations

import string
from enum import StrEnum
from pathlib import Path

import pytest

import reportedly
from reportedly.cli import words
from reportedly.cli.matrix import SIGNS, count_words, value_words
from reportedly.desk import phrases
from reportedly.desk.wording import LANGUAGES, wording
from reportedly.model import PlaceRef
from reportedly.model.vocabulary import (
    ClaimKind,
    Contradiction,
    EventType,
    Grade,
    Group,
    Interest,
    Modality,
    Outcome,
    Period,
    PlaceRelation,
    PlaceRole,
    RelationKind,
    RuleSet,
    Severity,
    SourceType,
    Standing,
    Verdict,
)
from tests.demo_ledger import demo_ledger

ENGLISH = wording("en")
CODES: dict[str, list[StrEnum]] = {
    "type": [*EventType],
    "kind": [*ClaimKind],
    "modality": [*Modality],
    "outcome": [*Outcome],
    "group": [one for one in Group if one is not Group.UNKNOWN],
    "period": [one for one in Period if one is not Period.INCIDENT],
    "relation_to": [
        one for one in PlaceRelation if one not in {PlaceRelation.IN, PlaceRelation.UNSPECIFIED}
    ],
    "source": [*SourceType],
    "grade": [*Grade],
    "rules": [*RuleSet],
    "contradiction": [*Contradiction],
    "standing": [*Standing],
    "interest": [one for one in Interest if one is not Interest.NONE],
    "severity": [*Severity],
    "relation": [*RelationKind],
    "verdict": [*Verdict],
}
"""Kinds of codes that pages show."""


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("kind", CODES)
def test_every_code_has_words_in_every_language(language: str, kind: str) -> None:
    """A code without words would stand on the page as it is, in English and in capitals."""
    known = wording(language)
    for code in CODES[kind]:
        assert known.words.get(f"{kind}.{code}"), code
    if language != "en" and kind != "standing":
        same = {code for code in CODES[kind] if known.code(kind, code) == ENGLISH.code(kind, code)}
        assert not same


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_language_puts_in_what_english_puts_in(language: str) -> None:
    """A place too many fails the page, one too few loses a number."""
    for name, text in wording(language).words.items():
        places = [field for _, field, _, _ in string.Formatter().parse(text) if field is not None]
        wanted = [
            f for _, f, _, _ in string.Formatter().parse(ENGLISH.words[name]) if f is not None
        ]
        assert len(places) == len(wanted), name


def test_english_is_what_the_terminal_says(tmp_path: Path) -> None:
    """One ledger, one way to say it: every word of the examples' incidents and claims."""
    t = ENGLISH
    assert {one: t.code("type", one) for one in EventType} == words.TYPE_WORDS
    assert {one: t.code("contradiction", one) for one in Contradiction} == words.FACET_WORDS
    assert {one: t.code("standing", one) for one in Standing} == SIGNS
    seen = 0
    with reportedly.open(demo_ledger(tmp_path)) as ledger:
        for one in ledger.incidents():
            assert phrases.harm_words(t, one) == words.harm_words(one)
            assert phrases.origins_words(t, one) == words.origins_words(one)
            assert phrases.place_words(t, one.place) == words.place_words(one.place)
            for estimate in one.estimates:
                assert phrases.group_words(t, estimate) == words.group_words(estimate)
            for row in ledger.matrix(one.id).rows:
                counted = count_words(row) or words.FACET_WORDS[row.facet]
                assert phrases.facet_words(t, row) == counted
                values = [cell.value for cell in row.cells if cell.value is not None]
                assert [phrases.value_words(t, x) for x in values] == list(map(value_words, values))
        for head in ledger.reports():
            claims = ledger.claims(head.id)
            figures = {figure.id: figure for claim in claims for figure in claim.figures}
            for claim in claims:
                seen += 1
                assert phrases.chain_words(t, claim) == words.chain_words(claim)
                assert phrases.time_words(t, claim.time) == words.time_words(claim.time)
                for place in claim.places:
                    assert phrases.place_words(t, place) == words.place_words(place)
                for figure in claim.figures:
                    told = words.figure_words(figure, figures)
                    assert phrases.figure_words(t, figure, figures) == told
    assert seen > 30


@pytest.mark.parametrize("relation", CODES["relation_to"])
def test_relations_are_worded_as_in_the_terminal(relation: PlaceRelation) -> None:
    """The catalogue holds the whole phrase, since other languages put the name elsewhere."""
    place = PlaceRef(role=PlaceRole.EVENT, name="Omru", relation=relation)
    assert phrases.place_words(ENGLISH, place) == words.place_words(place)
